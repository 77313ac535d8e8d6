// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a code may be sent or tried: policy, history and now in, decision out. Pure.
// Never counts by itself: the store counts, in the transaction that reserves the send or the check.
#pragma once

#include "base/error.h"
#include "limits/conversionbreaker.h"
#include "limits/limitpolicy.h"
#include "limits/slidingwindow.h"
#include "phone/phonenumber.h"

namespace Ringproof {

using SendLimit = Limit;

/// What the store knows about one number and what is counted across numbers, per provider, on the store's own time.
struct SendHistory
{
    Moments sends; ///< to this number in the last 24 h, ascending
    std::optional<Timestamp> lastApproval;
    int sentToday = 0;                     ///< to all numbers in the last 24 h
    std::optional<Timestamp> budgetFreeAt; ///< when the budget is spent: when a send leaves it, if that is known
    PhoneType type = PhoneType::Unknown;
    RegionCode region;
    Moments guesses; ///< codes in the last 24 h that were not right, or whose outcome is open; ascending
    int guessesInARow = 0;
    bool isNewNumber = false;  ///< nothing was ever sent to it, as far as the records go back
    Moments newOfPrefix;       ///< first sends to numbers of its prefix, ascending
    ConversionBreaker breaker; ///< of its region
};

struct SendDecision
{
    SendLimit refusedBy = SendLimit::None;
    Timestamp nextAt;  ///< the earliest time at which a send passes; now when it may go at once, or when no time helps
    int sendsLeft = 0; ///< before a per-number count is reached; kUnlimited when there is none

    bool isAllowed() const { return refusedBy == SendLimit::None; }
};

SendDecision decideSend(const LimitPolicy &policy, const SendHistory &history, Timestamp now);

struct CheckDecision
{
    Limit refusedBy = Limit::None;
    Timestamp nextAt;
    int checksLeft = kUnlimited; ///< before a per-number count is reached

    bool isAllowed() const { return refusedBy == Limit::None; }
};

CheckDecision decideCheck(const LimitPolicy &policy, const SendHistory &history, Timestamp now);

/// Premium, shared cost, pager: they cost their caller or cannot read.
bool isRefusedType(PhoneType type);
/// Waiting does not help, or others may use up what becomes free.
bool outlastsWaiting(Limit limit);
/// What a refusal is called; `now` and `nextAt` on the same clock, the wall's.
Error refusalOf(Limit limit, Timestamp nextAt, Timestamp now);

} // namespace Ringproof
