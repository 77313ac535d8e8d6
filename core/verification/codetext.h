// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The digits of a code in whatever way people write or paste it: one reading for REST, the command line and the window. Pure.
// Never guesses: a text with letters counts only in the code field, and only when exactly one code can be meant.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

/// The ASCII digits of a code that may contain spaces, line ends, dashes, dots, invisible format characters, and decimal
/// digits of any script. Nothing when it contains anything else, or no digit. Does not judge the length.
std::optional<QString> readCode(const QString &text);

struct CodeText
{
    QString digits; ///< ASCII, at most as many as the code has
    int caret = 0;
};

/// `text` is the field after an edit with the caret where the edit left it. Nothing when it must be refused.
std::optional<CodeText> readCodeText(const QString &text, int caret, int codeLength);

} // namespace Ringproof
