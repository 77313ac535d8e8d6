// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each of Twilio's error numbers means to us (Twilio: Error and Warning Dictionary).
// Never makes success of a number that it does not know.
#pragma once

#include "base/error.h"

#include <span>

namespace Ringproof {

/// "Account not active": suspended or closed.
inline constexpr int kAccountNotActive = 20005;

struct TwilioErrorClass
{
    int providerCode;
    ErrorCode meaning;
};

/// Every number that the calls of Provider can give, ascending.
std::span<const TwilioErrorClass> twilioErrorClasses();

/// ProviderRejected for an unknown number.
ErrorCode classifyTwilioError(int providerCode);

} // namespace Ringproof
