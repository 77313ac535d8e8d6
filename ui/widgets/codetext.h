// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may stand in a code field: the digits of a text, whatever way they were written, spoken or pasted. Pure.
// Never guesses: a text with letters counts only when exactly one code can be meant.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

struct CodeText
{
    QString digits; ///< ASCII, at most as many as the code has
    int caret = 0;
};

/// `text` is the field after an edit with the caret where the edit left it. Nothing when it must be refused.
std::optional<CodeText> readCodeText(const QString &text, int caret, int codeLength);

} // namespace Ringproof
