// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Maps a language as systems write it (BCP 47, POSIX) to one that Twilio Verify has messages in. Pure.
// Never refuses: Verify picks a language by the number's country, which is better than no message.
#pragma once

#include <QString>

namespace Ringproof {

struct VerifyLocale
{
    QString locale;  ///< one of Verify's, in its spelling; empty: the number's country decides
    QString warning; ///< a sentence when something was asked for that Verify does not have
};

/// `text` may be "de-AT", "pt_BR.UTF-8", "zh-Hans-CN" or "de_AT@euro"; empty is no wish.
VerifyLocale verifyLocale(const QString &text);

} // namespace Ringproof
