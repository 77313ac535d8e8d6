// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioerrors.h"

#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

using enum ErrorCode;

constexpr auto kClasses = std::to_array<TwilioErrorClass>({
    {20003, CredentialsRejected},
    {kAccountNotActive, CredentialsRejected},
    {20404, ProviderNotFound},
    {20429, ProviderLimited},
    {21211, ProviderNumberRejected},
    {21215, DestinationBlocked},
    {21216, DestinationBlocked},
    {21408, DestinationBlocked},
    {21608, RecipientUnverified},
    {21610, DestinationBlocked},
    {21612, ChannelNotAvailable},
    {21614, ChannelNotAvailable},
    {30450, DestinationBlocked},
    {60200, ProviderRequestRejected}, // the parser tells To and Code apart by the message
    {60201, ProviderRejected},
    {60202, TooManyChecks},
    {60203, ProviderLimited},
    {60204, ProviderRejected},
    {60205, ChannelNotAvailable},
    {60206, ProviderRejected},
    {60212, ProviderLimited},
    {60214, ChannelNotAvailable},
    {60215, ProviderRejected},
    {60216, ProviderRejected},
    {60217, ChannelNotAvailable},
    {60218, ProviderRejected},
    {60219, ProviderRejected},
    {60220, DestinationBlocked},
    {60221, ProviderRequestRejected},
    {60222, ProviderRejected},
    {60223, ChannelNotAvailable},
    {60224, ProviderRejected},
    {60226, DestinationBlocked},
    {60227, ProviderRejected},
    {60228, ProviderRejected},
    {60229, ProviderRejected},
    {60230, ProviderRejected},
    {60238, DestinationBlocked},
    {60242, ChannelNotAvailable},
    {60243, ProviderRejected},
    {60245, ProviderRejected},
    {60247, ProviderRejected},
    {60248, ProviderRejected},
    {60250, DestinationBlocked},
    {60331, ProviderRequestRejected},
    {60408, ProviderRejected},
    {60410, DestinationBlocked},
    {60412, DestinationBlocked},
    {60605, DestinationBlocked},
    {60624, RecipientUnverified},
    {60728, ProviderLimited},
    {68008, ChannelNotAvailable},
});

} // namespace

std::span<const TwilioErrorClass> twilioErrorClasses() { return kClasses; }

ErrorCode classifyTwilioError(int providerCode)
{
    const auto found = std::lower_bound(kClasses.begin(), kClasses.end(), providerCode,
        [](const TwilioErrorClass &row, int code) { return row.providerCode < code; });
    return found != kClasses.end() && found->providerCode == providerCode ? found->meaning : ProviderRejected;
}

} // namespace Ringproof
