// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/connectiontest.h"

#include "provider/twilioprovider.h"

namespace Ringproof {

namespace {

/// Any other refusal than of the credentials comes from behind the door.
Task<bool> isWelcome(TwilioAccount account, HttpClient *http, QDeadlineTimer deadline)
{
    TwilioProvider provider(account, RetryPolicy(), *http);
    const auto service = co_await provider.service(deadline);
    co_return service.has_value() || service.error().code == ErrorCode::ServiceNotFound;
}

} // namespace

std::vector<RegionDoor> otherRegions(const QString &current)
{
    std::vector<RegionDoor> others;
    const QString own = current.isEmpty() ? QStringLiteral("us1") : current;
    for (const auto &region : {QStringLiteral("us1"), QStringLiteral("ie1"), QStringLiteral("au1")})
        if (region != own)
            others.push_back({region, twilioBaseUrl({}, region)});
    return others;
}

Task<ConnectionReport> testConnection(
    TwilioAccount account, std::vector<RegionDoor> others, HttpClient *http, QDeadlineTimer deadline, HealthMonitor *health)
{
    TwilioProvider provider(account, RetryPolicy(), *http, CircuitBreaker::Options(), nullptr, health);
    ConnectionReport report;
    const auto service = co_await provider.service(deadline);
    if (service) {
        report.service = *service;
        const auto rateLimits = co_await provider.rateLimits(deadline);
        if (rateLimits)
            report.rateLimits = *rateLimits;
        co_return report;
    }
    report.error = service.error();
    if (service.error().code != ErrorCode::CredentialsRejected)
        co_return report;
    for (const RegionDoor &other : others) {
        account.baseUrl = other.baseUrl;
        const bool welcome = co_await isWelcome(account, http, deadline);
        if (welcome) {
            report.otherRegion = other.region;
            break;
        }
    }
    co_return report;
}

} // namespace Ringproof
