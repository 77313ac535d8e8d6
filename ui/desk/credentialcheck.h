// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with a Twilio credential as far as its shape can tell, in a sentence that names what was given instead. Pure.
// Never says that a credential is right: only Twilio can.
#pragma once

#include <QCoreApplication>

namespace Ringproof {

/// By the two letters that Twilio's SIDs begin with (twilio.com/docs/glossary/what-is-a-sid).
enum class SidKind { None, Account, ApiKey, VerifyService, Verification, MessagingService, OtherSid };

/// A whole SID: two letters and 32 hexadecimal digits. None for anything else.
SidKind sidKind(const QString &text);

class CredentialCheck final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::CredentialCheck)
public:
    /// Each takes trimmed text and gives an empty string when nothing is wrong.
    static QString userProblem(const QString &user);
    static QString secretProblem(const QString &secret);
    static QString serviceProblem(const QString &service);

private:
    static QString naming(SidKind kind);
    static QString both(const QString &first, const QString &second);
};

} // namespace Ringproof
