// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each of Twilio's error numbers means to us, by the operation that it answers (Twilio: Error and Warning Dictionary).
// Never makes success of a number that it does not know.
#pragma once

#include "base/error.h"

#include <span>

namespace Ringproof {

/// "Account not active": suspended or closed.
inline constexpr int kAccountNotActive = 20005;
/// "Resource not found": which resource, only the operation can tell.
inline constexpr int kNotFound = 20404;

/// The calls of Provider.
enum class TwilioOperation : unsigned {
    Start = 1 << 0,
    Check = 1 << 1,
    Fetch = 1 << 2,
    Cancel = 1 << 3,
    Attempts = 1 << 4,
    Service = 1 << 5,
    RateLimits = 1 << 6,
};
/// Any number of them.
using TwilioOperations = unsigned;

/// For the log and the metrics, such as "start".
QString operationName(TwilioOperation operation);
/// Only reads: it may be repeated.
bool isReadOnly(TwilioOperation operation);

struct TwilioErrorClass
{
    int providerCode;
    TwilioOperations operations; ///< that the number can answer with this meaning
    ErrorCode meaning;
};

/// Every number that the calls of Provider can give, ascending; a number has several rows where its meanings differ.
std::span<const TwilioErrorClass> twilioErrorClasses();

/// ProviderRejected for an unknown number, and for one that cannot answer this operation.
ErrorCode classifyTwilioError(int providerCode, TwilioOperation operation);

} // namespace Ringproof
