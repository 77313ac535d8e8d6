// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/conversionbreaker.h"

#include <algorithm>

namespace Ringproof {

std::optional<Timestamp> ConversionBreaker::nextTrial() const
{
    if (!pausedAt)
        return std::nullopt;
    return trialAt.value_or(*pausedAt) + LimitPolicy::kTrialEvery;
}

void ConversionBreaker::conclude(char outcome, int sends, const LimitPolicy &policy, Timestamp at)
{
    // More than a sample of the same leaves nothing else in it.
    outcomes.append(std::min(sends, LimitPolicy::kBreakerSample), outcome);
    outcomes = outcomes.right(LimitPolicy::kBreakerSample);
    const bool isTooLow = outcomes.size() == LimitPolicy::kBreakerSample &&
                          outcomes.count('1') * 100 < policy.breakerConversion * LimitPolicy::kBreakerSample;
    if (isTooLow && !pausedAt) {
        pausedAt = at;
        trialAt.reset();
        approvals = 0;
    }
}

void ConversionBreaker::failed(int sends, const LimitPolicy &policy, Timestamp at)
{
    if (sends > 0)
        conclude('0', sends, policy, at);
}

void ConversionBreaker::approved(int sends, const LimitPolicy &policy, Timestamp at)
{
    const bool wasPaused = isPaused();
    if (sends > 0)
        conclude('1', sends, policy, at);
    if (wasPaused && ++approvals >= LimitPolicy::kBreakerApprovals)
        *this = {}; // with its old sample it would pause again at the next failure
}

void ConversionBreaker::sent(Timestamp at)
{
    if (isPaused())
        trialAt = at;
}

} // namespace Ringproof
