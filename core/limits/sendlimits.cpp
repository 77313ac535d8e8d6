// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/sendlimits.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

std::optional<Timestamp> waitUntil(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    if (policy.waits.empty())
        return std::nullopt;
    std::optional<Timestamp> last;
    size_t count = 0;
    // An approval dated in the future would excuse every send until then.
    const bool restarts = history.lastApproval && *history.lastApproval <= now;
    for (const Timestamp at : history.sends) {
        if (at <= now - LimitPolicy::kLookBack || (restarts && at <= *history.lastApproval))
            continue;
        ++count;
        last = std::min(at, now);
    }
    if (count == 0)
        return std::nullopt;
    return *last + policy.waits[std::min(count, policy.waits.size()) - 1];
}

/// Of the limits that refuse, the one that refuses longest.
class Longest final
{
public:
    explicit Longest(Timestamp now)
        : nextAt(now)
    {}

    void refuse(Limit limit, std::optional<Timestamp> until)
    {
        if (!until || *until <= nextAt)
            return;
        refusedBy = limit;
        nextAt = *until;
    }

    Limit refusedBy = Limit::None;
    Timestamp nextAt;
};

CheckDecision decideGuess(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    if (policy.wrongPerHour <= 0)
        return {.refusedBy = Limit::None, .nextAt = now};
    if (history.guessesInARow >= LimitPolicy::kWrongInARow)
        return {.refusedBy = Limit::WrongCodesInARow, .nextAt = now, .checksLeft = 0};
    const WindowUse hour = windowUse(history.guesses, policy.wrongPerHour, 1h, now);
    const WindowUse day = windowUse(history.guesses, LimitPolicy::kWrongPerDay, 24h, now);
    Longest longest(now);
    longest.refuse(Limit::WrongCodesPerHour, hour.freeAt);
    longest.refuse(Limit::WrongCodesPerDay, day.freeAt);
    return {.refusedBy = longest.refusedBy,
        .nextAt = longest.nextAt,
        .checksLeft = std::min({hour.left, day.left, LimitPolicy::kWrongInARow - history.guessesInARow})};
}

/// The limits that no waiting passes.
Limit standingRefusal(const LimitPolicy &policy, const SendHistory &history, const CheckDecision &guess)
{
    if (isRefusedType(history.type))
        return Limit::NumberType;
    if (!policy.allowedRegions.isEmpty() && !policy.allowedRegions.contains(history.region))
        return Limit::Region;
    return guess.refusedBy == Limit::WrongCodesInARow ? guess.refusedBy : Limit::None;
}

ErrorCode codeOf(Limit limit)
{
    switch (limit) {
    case Limit::DailyBudget: return ErrorCode::BudgetSpent;
    case Limit::WrongCodesInARow: return ErrorCode::NumberLocked;
    case Limit::NumberType:
    case Limit::Region: return ErrorCode::DestinationNotAllowed;
    case Limit::RegionConversion: return ErrorCode::DestinationPaused;
    case Limit::None:
    case Limit::Wait:
    case Limit::PerTenMinutes:
    case Limit::PerDay:
    case Limit::WrongCodesPerHour:
    case Limit::WrongCodesPerDay:
    case Limit::NewNumbersOfPrefix:
    case Limit::ClientAddress: return ErrorCode::TooManyRequests;
    }
    Q_UNREACHABLE();
}

} // namespace

SendDecision decideSend(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    const WindowUse tenMinutes = windowUse(history.sends, policy.perTenMinutes, 10min, now);
    const WindowUse day = windowUse(history.sends, policy.perDay, 24h, now);
    const CheckDecision guess = decideGuess(policy, history, now);
    SendDecision decision{.nextAt = now, .sendsLeft = std::min(tenMinutes.left, day.left)};
    decision.refusedBy = standingRefusal(policy, history, guess);
    if (!decision.isAllowed())
        return decision;

    Longest longest(now);
    longest.refuse(Limit::Wait, waitUntil(policy, history, now));
    longest.refuse(Limit::PerTenMinutes, tenMinutes.freeAt);
    longest.refuse(Limit::PerDay, day.freeAt);
    longest.refuse(guess.refusedBy, guess.nextAt);
    if (history.isNewNumber)
        longest.refuse(
            Limit::NewNumbersOfPrefix, windowUse(history.newOfPrefix, policy.newNumbersPerPrefixHour, 1h, now).freeAt);
    if (policy.breakerConversion > 0)
        longest.refuse(Limit::RegionConversion, history.breaker.nextTrial());
    const bool isSpent = policy.dailyBudget > 0 && history.sentToday >= policy.dailyBudget;
    if (isSpent)
        longest.refuse(Limit::DailyBudget, history.budgetFreeAt);
    decision.refusedBy = longest.refusedBy;
    decision.nextAt = longest.nextAt;
    // A hard stop, also while nobody can say until when.
    if (isSpent && decision.isAllowed())
        decision.refusedBy = Limit::DailyBudget;
    return decision;
}

CheckDecision decideCheck(const LimitPolicy &policy, const SendHistory &history, Timestamp now)
{
    return decideGuess(policy, history, now);
}

bool isRefusedType(PhoneType type)
{
    return type == PhoneType::Premium || type == PhoneType::SharedCost || type == PhoneType::Pager;
}

bool outlastsWaiting(Limit limit)
{
    return limit == Limit::NumberType || limit == Limit::Region || limit == Limit::WrongCodesInARow ||
           limit == Limit::DailyBudget;
}

Error refusalOf(Limit limit, Timestamp nextAt, Timestamp now)
{
    Error error(codeOf(limit), QStringLiteral("limit ") + limitName(limit));
    error.limit = limit;
    if (nextAt > now) {
        error.until = nextAt;
        error.retryAfter = std::chrono::ceil<std::chrono::seconds>(nextAt - now);
    }
    return error;
}

} // namespace Ringproof
