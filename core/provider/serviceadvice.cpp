// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/serviceadvice.h"

#include <QCoreApplication>
#include <algorithm>

namespace Ringproof {

namespace {

struct ServiceAdviceText
{
    Q_DECLARE_TR_FUNCTIONS(ServiceAdviceText)
};

using Kind = ServiceAdvice::Kind;

constexpr int kFewestDigits = 6;
constexpr qsizetype kMostNameDigits = 4; // more are refused for a new service

bool isTrouble(Kind kind)
{
    return kind == Kind::ShortCode || kind == Kind::LandlinesWithoutLookup || kind == Kind::Psd2;
}

QString adviceText(Kind kind, const ProviderService &service)
{
    switch (kind) {
    case Kind::ShortCode:
        return ServiceAdviceText::tr("Codes have %L1 digits: six or more are much harder to guess.")
            .arg(service.codeLength);
    case Kind::LandlinesWithoutLookup:
        return ServiceAdviceText::tr("Text messages to landlines shall be skipped, which does nothing while the "
                                     "lookup is off. Switch the lookup on.");
    case Kind::LandlinesNotSkipped:
        return ServiceAdviceText::tr("Text messages go to landlines too and are lost there. With the lookup on, they "
                                     "can be skipped.");
    case Kind::Psd2:
        return ServiceAdviceText::tr("PSD2 is on: every send then needs an amount and a payee, and calls are not "
                                     "possible. Phone proofs have neither; use a service without PSD2.");
    case Kind::CustomCode:
        return ServiceAdviceText::tr("The service accepts codes of one's own. Ringproof lets Twilio make them; switch "
                                     "this off if nothing else needs it.");
    case Kind::NoWarning:
        return ServiceAdviceText::tr("The message does not warn against sharing the code. The warning stops most "
                                     "callers who pretend to be your support.");
    case Kind::NoRateLimits:
        return ServiceAdviceText::tr("The service has no rate limits of its own. Ringproof's limits hold for its own "
                                     "sends only, not for other programs that use this service.");
    case Kind::NameMissing:
        return ServiceAdviceText::tr("The service has no name. The message begins with it; customers trust a name "
                                     "that they know.");
    case Kind::NameDigits:
        return ServiceAdviceText::tr("The service's name has many digits. Carriers filter messages that look like "
                                     "that; use the name of your company.");
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<ServiceAdvice> adviseOn(const ProviderService &service, std::optional<int> rateLimits)
{
    const QString &name = service.friendlyName;
    const auto digits = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
    const std::pair<bool, Kind> checks[] = {
        {service.psd2Enabled, Kind::Psd2},
        {service.codeLength < kFewestDigits, Kind::ShortCode},
        {service.skipSmsToLandlines && !service.lookupEnabled, Kind::LandlinesWithoutLookup},
        {!service.skipSmsToLandlines, Kind::LandlinesNotSkipped},
        {!service.doNotShareWarning, Kind::NoWarning},
        {service.customCodeEnabled, Kind::CustomCode},
        {name.trimmed().isEmpty(), Kind::NameMissing},
        {digits > kMostNameDigits, Kind::NameDigits},
        {rateLimits == 0, Kind::NoRateLimits},
    };
    std::vector<ServiceAdvice> advice;
    for (const auto &[applies, kind] : checks)
        if (applies)
            advice.push_back({kind, isTrouble(kind), adviceText(kind, service)});
    return advice;
}

} // namespace Ringproof
