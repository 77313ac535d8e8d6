// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioerrors.h"

#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

using enum ErrorCode;

constexpr TwilioOperations bit(TwilioOperation operation) { return static_cast<TwilioOperations>(operation); }

constexpr TwilioOperations kStart = bit(TwilioOperation::Start);
constexpr TwilioOperations kCheck = bit(TwilioOperation::Check);
/// Calls whose path or filter names a verification below the service.
constexpr TwilioOperations kOfVerification =
    kCheck | bit(TwilioOperation::Fetch) | bit(TwilioOperation::Cancel) | bit(TwilioOperation::Attempts);
constexpr TwilioOperations kOfService = kStart | bit(TwilioOperation::Service) | bit(TwilioOperation::RateLimits);
/// Calls with parameters that can be invalid.
constexpr TwilioOperations kWithParameters =
    kStart | kCheck | bit(TwilioOperation::Cancel) | bit(TwilioOperation::Attempts);
constexpr TwilioOperations kAll = kOfVerification | kOfService;

constexpr auto kClasses = std::to_array<TwilioErrorClass>({
    {20003, kAll, CredentialsRejected},
    {kAccountNotActive, kAll, CredentialsRejected},
    // The path of these names nothing but the service. The service has no verification, or is gone itself: the caller has to ask.
    {kNotFound, kOfService, ServiceNotFound},
    {kNotFound, kOfVerification, ProviderNotFound},
    {20429, kAll, ProviderLimited},
    {21211, kStart, ProviderNumberRejected},
    {21215, kStart, DestinationBlocked},
    {21216, kStart, DestinationBlocked},
    {21408, kStart, DestinationBlocked},
    {21608, kStart, RecipientUnverified},
    {21610, kStart, DestinationBlocked},
    {21612, kStart, ChannelNotAvailable},
    {21614, kStart, ChannelNotAvailable},
    {30450, kStart, DestinationBlocked},
    {60200, kWithParameters, ProviderRequestRejected}, // the parser tells To and Code apart by the message
    {60201, kStart, ProviderRejected},
    {60202, kStart | kCheck, TooManyChecks}, // a start: refused until the verification with five wrong codes expires
    {60203, kStart, ProviderLimited},
    {60204, kStart, ProviderRejected},
    {60205, kStart, ChannelNotAvailable},
    {60206, kStart | kCheck, ProviderRejected},
    {60212, kStart | kCheck, ProviderLimited},
    {60214, kStart, ChannelNotAvailable},
    {60215, kStart, ProviderRejected},
    {60216, kStart, ProviderRejected},
    {60217, kStart, ChannelNotAvailable},
    {60218, kStart, ProviderRejected},
    {60219, kStart, ProviderRejected},
    {60220, kStart, DestinationBlocked},
    {60221, kCheck, ProviderRequestRejected},
    {60222, kStart, ProviderRejected},
    {60223, kStart, ChannelNotAvailable},
    {60224, kStart, ProviderRejected},
    {60226, kStart, DestinationBlocked},
    {60227, kStart, ProviderRejected},
    {60228, kStart, ProviderRejected},
    {60229, kStart, ProviderRejected},
    {60230, kStart, ProviderRejected},
    {60238, kStart, DestinationBlocked},
    {60242, kStart, ChannelNotAvailable},
    {60243, kStart, ProviderRejected},
    {60245, kStart, ProviderRejected},
    {60247, kStart, ProviderRejected},
    {60248, kStart, ProviderRejected},
    {60250, kStart, DestinationBlocked},
    {60331, kStart, ProviderRequestRejected},
    {60408, kStart, ProviderRejected},
    {60410, kStart, DestinationBlocked},
    {60412, kStart, DestinationBlocked},
    {60605, kStart, DestinationBlocked},
    {60624, kStart, RecipientUnverified},
    {60728, kStart, ProviderLimited},
    {68008, kStart, ChannelNotAvailable},
});

} // namespace

QString operationName(TwilioOperation operation)
{
    switch (operation) {
    case TwilioOperation::Start: return QStringLiteral("start");
    case TwilioOperation::Check: return QStringLiteral("check");
    case TwilioOperation::Fetch: return QStringLiteral("fetch");
    case TwilioOperation::Cancel: return QStringLiteral("cancel");
    case TwilioOperation::Attempts: return QStringLiteral("attempts");
    case TwilioOperation::Service: return QStringLiteral("service");
    case TwilioOperation::RateLimits: return QStringLiteral("rate_limits");
    }
    Q_UNREACHABLE();
}

bool isReadOnly(TwilioOperation operation)
{
    return operation != TwilioOperation::Start && operation != TwilioOperation::Check &&
           operation != TwilioOperation::Cancel;
}

std::span<const TwilioErrorClass> twilioErrorClasses() { return kClasses; }

ErrorCode classifyTwilioError(int providerCode, TwilioOperation operation)
{
    for (auto row = std::lower_bound(kClasses.begin(), kClasses.end(), providerCode,
             [](const TwilioErrorClass &each, int code) { return each.providerCode < code; });
         row != kClasses.end() && row->providerCode == providerCode; ++row)
        if (row->operations & bit(operation))
            return row->meaning;
    return ProviderRejected;
}

} // namespace Ringproof
