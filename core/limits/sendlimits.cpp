// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/sendlimits.h"

#include <algorithm>
#include <limits>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

struct WindowUse
{
    int left = std::numeric_limits<int>::max();
    std::optional<Timestamp> freeAt; ///< set when the window is full
};

/// How much of "count sends in window" is used. A send dated in the future (the clock went back) counts as sent now,
/// so it holds nobody longer than the window.
WindowUse useOf(const std::vector<Timestamp> &sends, int count, std::chrono::milliseconds window, Timestamp now)
{
    if (count <= 0)
        return {};
    std::vector<Timestamp> inside;
    for (const Timestamp at : sends)
        if (at > now - window)
            inside.push_back(std::min(at, now));
    WindowUse use;
    use.left = std::max(0, count - int(inside.size()));
    if (use.left == 0)
        use.freeAt = inside[inside.size() - size_t(count)] + window;
    return use;
}

std::optional<Timestamp> waitUntil(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    if (policy.waits.empty())
        return std::nullopt;
    std::optional<Timestamp> last;
    size_t count = 0;
    // An approval dated in the future (the clock went back) would excuse every send until then.
    const bool restarts = history.lastApproval && *history.lastApproval <= now;
    for (const Timestamp at : history.sends) {
        if (restarts && at <= *history.lastApproval)
            continue;
        ++count;
        last = std::min(at, now);
    }
    if (count == 0)
        return std::nullopt;
    return *last + policy.waits[std::min(count, policy.waits.size()) - 1];
}

} // namespace

SendDecision decideSend(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    const WindowUse tenMinutes = useOf(history.sends, policy.perTenMinutes, 10min, now);
    const WindowUse day = useOf(history.sends, policy.perDay, 24h, now);
    SendDecision decision{
        .refusedBy = SendLimit::None, .nextAt = now, .sendsLeft = std::min(tenMinutes.left, day.left)};
    const auto refuseUntil = [&](SendLimit limit, std::optional<Timestamp> until) {
        if (!until || *until <= decision.nextAt)
            return;
        decision.refusedBy = limit;
        decision.nextAt = *until;
    };
    refuseUntil(SendLimit::Wait, waitUntil(policy, history, now));
    refuseUntil(SendLimit::PerTenMinutes, tenMinutes.freeAt);
    refuseUntil(SendLimit::PerDay, day.freeAt);
    if (policy.dailyBudget > 0 && history.sentToday >= policy.dailyBudget && decision.isAllowed())
        decision.refusedBy = SendLimit::DailyBudget;
    return decision;
}

} // namespace Ringproof
