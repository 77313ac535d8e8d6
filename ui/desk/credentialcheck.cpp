// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/credentialcheck.h"

#include <algorithm>

namespace Ringproof {

namespace {

constexpr int kSidLength = 34;

bool isHex(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F');
}

} // namespace

SidKind sidKind(const QString &text)
{
    if (text.size() != kSidLength || !std::all_of(text.begin() + 2, text.end(), isHex))
        return SidKind::None;
    const QString prefix = text.left(2);
    if (prefix == QLatin1StringView("AC"))
        return SidKind::Account;
    if (prefix == QLatin1StringView("SK"))
        return SidKind::ApiKey;
    if (prefix == QLatin1StringView("VA"))
        return SidKind::VerifyService;
    if (prefix == QLatin1StringView("VE"))
        return SidKind::Verification;
    if (prefix == QLatin1StringView("MG"))
        return SidKind::MessagingService;
    const bool isPrefix = std::all_of(prefix.begin(), prefix.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return isPrefix ? SidKind::OtherSid : SidKind::None;
}

QString CredentialCheck::naming(SidKind kind)
{
    switch (kind) {
    case SidKind::None: return {};
    case SidKind::Account: return tr("That is an account SID (AC…).");
    case SidKind::ApiKey: return tr("That is an API key SID (SK…).");
    case SidKind::VerifyService: return tr("That is the SID of a Verify service (VA…).");
    case SidKind::Verification: return tr("That is the SID of a single verification (VE…).");
    case SidKind::MessagingService: return tr("That is the SID of a messaging service (MG…).");
    case SidKind::OtherSid: return tr("That is a SID of something else.");
    }
    return {};
}

QString CredentialCheck::both(const QString &first, const QString &second)
{
    //: Two whole sentences, one after the other.
    return first.isEmpty() ? second : tr("%1 %2").arg(first, second);
}

QString CredentialCheck::userProblem(const QString &user)
{
    const SidKind kind = sidKind(user);
    if (kind == SidKind::Account || kind == SidKind::ApiKey)
        return {};
    if (user.isEmpty())
        return tr("Enter the account SID (AC…) or an API key SID (SK…).");
    if (kind != SidKind::None)
        return both(naming(kind), tr("Here belongs the account SID (AC…) or an API key SID (SK…)."));
    if (user.startsWith(QLatin1StringView("AC")) || user.startsWith(QLatin1StringView("SK")))
        return tr("This SID is not complete: after its two letters come 32 digits and letters from a to f.");
    return tr("An account SID begins with AC, an API key SID with SK.");
}

QString CredentialCheck::secretProblem(const QString &secret)
{
    if (secret.isEmpty())
        return tr("Enter the auth token of the account, or the secret of the API key.");
    const SidKind kind = sidKind(secret);
    if (kind != SidKind::None)
        return both(naming(kind), tr("Here belongs the auth token or the API key's secret."));
    const bool hasSpace = std::any_of(secret.begin(), secret.end(), [](QChar c) { return c.isSpace(); });
    return hasSpace ? tr("There is a space inside. Copy the token or secret once more.") : QString();
}

QString CredentialCheck::serviceProblem(const QString &service)
{
    const SidKind kind = sidKind(service);
    if (kind == SidKind::VerifyService)
        return {};
    if (service.isEmpty())
        return tr("Enter the SID of the Verify service. It begins with VA.");
    if (kind != SidKind::None)
        return both(naming(kind), tr("The service SID begins with VA."));
    if (service.startsWith(QLatin1StringView("VA")))
        return tr("This SID is not complete: after its two letters come 32 digits and letters from a to f.");
    return tr("The service SID begins with VA.");
}

} // namespace Ringproof
