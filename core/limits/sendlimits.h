// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How often a code may be sent to one number and how many a day in all: policy, history and now in, decision out. Pure.
// Never counts by itself: the store counts, in the transaction that reserves the send.
#pragma once

#include "base/clock.h"

#include <vector>

namespace Ringproof {

struct LimitPolicy
{
    /// The wait after the 1st, 2nd, 3rd ... send to one number; the last repeats; empty switches it off.
    std::vector<std::chrono::seconds> waits{
        std::chrono::seconds(60), std::chrono::seconds(60), std::chrono::seconds(120)};
    int perTenMinutes = 5; ///< sends to one number; zero switches it off
    int perDay = 10;       ///< sends to one number in 24 h; zero switches it off
    int dailyBudget = 500; ///< sends in all in 24 h; zero switches it off
    int checksPerVerification = 5; ///< zero switches our own count off

    /// Twilio allows five, whatever we do.
    int effectiveChecks() const { return checksPerVerification > 0 && checksPerVerification < 5 ? checksPerVerification : 5; }
};

/// What the store knows about one number, counted per provider.
struct SendHistory
{
    std::vector<Timestamp> sends; ///< of the last 24 h, ascending
    std::optional<Timestamp> lastApproval;
    int sentToday = 0; ///< to all numbers in the last 24 h
};

enum class SendLimit { None, Wait, PerTenMinutes, PerDay, DailyBudget };

struct SendDecision
{
    SendLimit refusedBy = SendLimit::None;
    Timestamp
        nextAt; ///< the earliest time at which a send passes the limits of this number; now when it may go at once
    int sendsLeft = 0; ///< before a per-number count is reached

    bool isAllowed() const { return refusedBy == SendLimit::None; }
};

SendDecision decideSend(const LimitPolicy &policy, const SendHistory &history, Timestamp now);

} // namespace Ringproof
