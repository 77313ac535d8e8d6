// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/sendtrace.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// What a connection's time on the wire and two clocks that agree "to the second" may differ by.
constexpr auto kTolerance = 2s;

} // namespace

std::chrono::milliseconds clockLead(std::optional<Timestamp> answeredAt, const AskedBetween &ours)
{
    if (!answeredAt)
        return 0ms;
    // The answer was written between the question and the hearing; its Date is cut to whole seconds.
    const auto least = *answeredAt - ours.heard;
    const auto most = *answeredAt + 1s - ours.asked;
    if (least > 0ms)
        return least;
    return most < 0ms ? most : 0ms;
}

QString sidOfSend(const ProviderAttempts &attempts, Timestamp startedAt, const AskedBetween &ours)
{
    const Timestamp earliest = startedAt + clockLead(attempts.answeredAt, ours) - kTolerance;
    const auto young = std::find_if(attempts.list.begin(), attempts.list.end(),
        [&](const ProviderAttempt &attempt) { return attempt.createdAt >= earliest; });
    return young == attempts.list.end() ? QString() : young->verificationSid;
}

} // namespace Ringproof
