// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/clientaddress.h"

namespace Ringproof {

using namespace std::chrono_literals;

RequestDecision decideRequest(const LimitPolicy &policy, const Moments &requests, Timestamp now)
{
    const WindowUse minute = windowUse(requests, policy.addressPerMinute, 1min, now);
    RequestDecision decision{.nextAt = now, .limit = policy.addressPerMinute, .left = minute.left};
    if (minute.freeAt) {
        decision.refusedBy = Limit::ClientAddress;
        decision.nextAt = *minute.freeAt;
    } else if (policy.addressPerMinute > 0) {
        --decision.left;
    }
    return decision;
}

} // namespace Ringproof
