// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether one more request of a client address (base/networkaddress.h, addressSubject()) is let through. Pure.
// Never counts by itself: the store does.
#pragma once

#include "base/error.h"
#include "limits/limitpolicy.h"
#include "limits/slidingwindow.h"

namespace Ringproof {

struct RequestDecision
{
    Limit refusedBy = Limit::None;
    Timestamp nextAt; ///< the earliest time at which a request passes; now when it may go at once
    int limit = 0;    ///< a minute; zero when there is none
    int left = kUnlimited;

    bool isAllowed() const { return refusedBy == Limit::None; }
};

/// `requests` of that address, ascending; `left` counts the one in question as used when it is allowed.
RequestDecision decideRequest(const LimitPolicy &policy, const Moments &requests, Timestamp now);

} // namespace Ringproof
