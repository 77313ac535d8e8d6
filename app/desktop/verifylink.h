// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody outside asks the desk to begin with: by option, by a ringproof: link, or from a second start. Pure.
// Never more than two texts that are put into fields: nothing here can send.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

struct VerifyRequest
{
    QString number;    ///< as somebody wrote it; the number field reads it
    QString reference;
    bool wantsSandbox = false; ///< the second start was made with --sandbox; no link can say so

    bool isEmpty() const { return number.isEmpty() && reference.isEmpty(); }
    bool operator==(const VerifyRequest &) const = default;
};

/// Short enough, and nothing in it that is not seen: no control, direction or format characters.
bool isAcceptable(const VerifyRequest &request);

bool isVerifyLink(const QString &argument);
/// ringproof:verify?number=...&reference=...; nothing for any other key, a key twice, bad escapes or text that is not acceptable.
/// A plus is a plus: a number begins with one.
std::optional<VerifyRequest> parseVerifyLink(const QString &link);

/// From the second start to the first, one line of at most kLongestHandover bytes.
inline constexpr qsizetype kLongestHandover = 2048;
QByteArray handoverText(const VerifyRequest &request);
/// Nothing for whatever handoverText() would not have written.
std::optional<VerifyRequest> parseHandover(const QByteArray &line);

} // namespace Ringproof
