// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose requests count together: an IPv4 address, or an IPv6 network of 64 bits, which one customer has to themselves. Pure.
// Never resolves a name and never believes a header: the server says which address it saw.
#pragma once

#include "base/error.h"
#include "limits/limitpolicy.h"
#include "limits/slidingwindow.h"

#include <QByteArray>
#include <optional>

namespace Ringproof {

/// 4 bytes or 8; an IPv4 address written as IPv6 (::ffff:192.0.2.1) is the IPv4 address. Nothing for anything else.
std::optional<QByteArray> addressSubject(const QString &address);

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
