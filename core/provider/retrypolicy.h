// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides whether a call to the provider is made again, and after how long. Pure: the dice are passed in.
// Never repeats what the server may have processed, unless asking again changes nothing.
#pragma once

#include "http/httpclient.h"

#include <chrono>
#include <optional>

namespace Ringproof {

struct FailedCall
{
    bool readOnly = false; ///< a GET
    int retriesDone = 0;
    HttpFault fault = HttpFault::None;
    int status = 0;       ///< HTTP, zero when there was no answer
    int providerCode = 0; ///< Twilio's error number, zero when there was none
    std::optional<std::chrono::seconds> retryAfter;
    std::chrono::milliseconds timeLeft{0};
};

struct RetryPolicy
{
    int maxRetries = 3;
    std::chrono::milliseconds base{100};
    std::chrono::milliseconds cap{3000};

    /// The pause before the next try, or nothing: give up. `dice` is uniform in [0, 1): full jitter.
    /// A Retry-After that is longer than the time left gives nothing: the caller hands it to the user.
    std::optional<std::chrono::milliseconds> pause(const FailedCall &call, double dice) const;
};

/// Retry-After as RFC 9110, section 10.2.3 has it: seconds or a date. Negative, absurd (over a day) or junk gives nothing.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

} // namespace Ringproof
