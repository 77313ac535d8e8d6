// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an operator allows: every limit as a value, zero or empty where it is off, and the fixed figures that go with them.
// Never counts and never decides.
#pragma once

#include "base/clock.h"

#include <QStringList>
#include <vector>

namespace Ringproof {

struct LimitPolicy
{
    /// The wait after the 1st, 2nd, 3rd ... send to one number; the last repeats; empty switches it off.
    std::vector<std::chrono::seconds> waits{
        std::chrono::seconds(60), std::chrono::seconds(60), std::chrono::seconds(120)};
    int perTenMinutes = 5;         ///< sends to one number
    int perDay = 10;               ///< sends to one number in 24 h
    int dailyBudget = 500;         ///< sends in all in 24 h
    int checksPerVerification = 5; ///< zero switches our own count off
    int wrongPerHour = 10;         ///< codes for one number that were not right; with it kWrongPerDay and kWrongInARow
    int newNumbersPerPrefixHour = 50; ///< a prefix is all but the last four digits
    int breakerConversion = 20;       ///< per cent of a region's last kBreakerSample concluded sends
    QStringList allowedRegions;       ///< empty: all
    int addressPerMinute = 10;        ///< requests of one client address

    static constexpr int kWrongPerDay = 50;
    static constexpr int kWrongInARow = 100;
    static constexpr int kBreakerSample = 50;
    static constexpr int kBreakerApprovals = 5; ///< that close it again
    static constexpr std::chrono::minutes kTrialEvery{10};
    static constexpr std::chrono::minutes kConcludedAfter{10};
    /// No limit looks back further.
    static constexpr std::chrono::hours kLookBack{24};

    /// Twilio allows five, whatever we do.
    int effectiveChecks() const
    {
        return checksPerVerification > 0 && checksPerVerification < 5 ? checksPerVerification : 5;
    }
    /// The share of the budget at which it is warned of; zero when there is no budget.
    int budgetWarningAt() const { return int((qint64(dailyBudget) * 4 + 4) / 5); }
    /// Everything off.
    static LimitPolicy none()
    {
        return {.waits = {},
            .perTenMinutes = 0,
            .perDay = 0,
            .dailyBudget = 0,
            .checksPerVerification = 0,
            .wrongPerHour = 0,
            .newNumbersPerPrefixHour = 0,
            .breakerConversion = 0,
            .allowedRegions = {},
            .addressPerMinute = 0};
    }
};

} // namespace Ringproof
