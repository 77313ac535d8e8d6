// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqllimits.h"

#include "store/sqlcounters.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// Addresses that are looked at for one that may be forgotten.
constexpr int kEvictionLook = 100;

int countIn(const Moments &moments, std::chrono::milliseconds window, Timestamp now)
{
    return int(std::count_if(moments.begin(), moments.end(), [&](Timestamp at) { return at > now - window; }));
}

Result<NumberLimits> limitsOf(
    SqlRecords &records, SqlCounters &counters, const NumberFacts &facts, const QString &provider)
{
    const auto newest = records.byKey({.provider = provider, .sid = {}, .number = facts.number});
    if (!newest)
        return fail(newest.error());
    return counters.limits(facts.number, facts.type, facts.region, newest->has_value());
}

LimitReport reportOf(const NumberLimits &limits, const StoreRules &rules, const SqlCounters &counters)
{
    const Timestamp time = counters.time();
    const SendHistory &history = limits.history;
    LimitReport report{
        .next = decideSend(rules.limits, history, time),
        .nextCheck = decideCheck(rules.limits, history, time),
        .sendsInTenMinutes = countIn(history.sends, 10min, time),
        .sendsInDay = countIn(history.sends, 24h, time),
        .wrongInHour = countIn(history.guesses, 1h, time),
        .wrongInDay = countIn(history.guesses, 24h, time),
        .wrongInARow = history.guessesInARow,
        .isNewNumber = history.isNewNumber,
        .newOfPrefixInHour = countIn(history.newOfPrefix, 1h, time),
        .type = history.type,
        .region = history.region,
        .isRegionPaused = rules.limits.breakerConversion > 0 && history.breaker.isPaused(),
        .sentInDay = history.sentToday,
        .dailyBudget = rules.limits.dailyBudget,
    };
    report.next.nextAt = counters.onWall(report.next.nextAt);
    report.nextCheck.nextAt = counters.onWall(report.nextCheck.nextAt);
    return report;
}

/// Makes room for one more address. False when all that could go are held back just now.
Result<bool> makeRoom(SqlRecords &records, const QString &provider, Timestamp time, int &addresses, int most)
{
    auto gone =
        records.rows(QStringLiteral("DELETE FROM limit_addresses WHERE provider = ? AND touched_at <= ? RETURNING 1"),
            {provider, toMs(time - 1min)});
    if (!gone)
        return fail(gone.error());
    while (gone->next())
        --addresses;
    gone->finish();
    if (addresses < most)
        return true;
    auto evicted = records.rows(
        QStringLiteral(
            "DELETE FROM limit_addresses WHERE provider = ? AND subject IN (SELECT subject FROM (SELECT subject, "
            "full_until, touched_at FROM limit_addresses WHERE provider = ? ORDER BY touched_at LIMIT ?) AS oldest "
            "WHERE full_until <= ? ORDER BY touched_at LIMIT 1) RETURNING 1"),
        {provider, provider, kEvictionLook, toMs(time)});
    if (!evicted)
        return fail(evicted.error());
    const bool isRoom = evicted->next();
    evicted->finish();
    addresses -= isRoom ? 1 : 0;
    return isRoom;
}

/// The address's requests; `isKept` says whether it has a row.
Result<Moments> requestsOf(SqlRecords &records, const QString &provider, const QByteArray &subject, bool &isKept)
{
    auto row = records.rows(
        QStringLiteral("SELECT requests FROM limit_addresses WHERE provider = ? AND subject = ?"), {provider, subject});
    if (!row)
        return fail(row.error());
    isKept = row->next();
    return isKept ? unpacked(row->value(0).toByteArray()) : Moments();
}

} // namespace

Result<SendDecision> nextSendIn(
    SqlRecords &records, const NumberFacts &facts, const QString &provider, const StoreRules &rules)
{
    SqlCounters counters(records, rules, provider);
    const auto limits = limitsOf(records, counters, facts, provider);
    if (!limits)
        return fail(limits.error());
    SendDecision decision = decideSend(rules.limits, limits->history, counters.time());
    decision.nextAt = counters.onWall(decision.nextAt);
    return decision;
}

Result<LimitReport> limitReportIn(
    SqlRecords &records, const NumberFacts &facts, const QString &provider, const StoreRules &rules)
{
    SqlCounters counters(records, rules, provider);
    const auto limits = limitsOf(records, counters, facts, provider);
    if (!limits)
        return fail(limits.error());
    return reportOf(*limits, rules, counters);
}

Result<LimitLevels> limitLevelsIn(SqlRecords &records, const QString &provider, const StoreRules &rules)
{
    SqlCounters counters(records, rules, provider);
    const auto sent = counters.totals().sent();
    const auto paused = counters.regions().paused();
    if (!sent || !paused)
        return fail(sent ? paused.error() : sent.error());
    LimitLevels levels{.budgetLeft = std::nullopt, .pausedRegions = *paused};
    if (rules.limits.dailyBudget > 0)
        levels.budgetLeft = std::max(0, rules.limits.dailyBudget - *sent);
    return levels;
}

Result<LimitReport> resetLimitsIn(SqlRecords &records, const NumberFacts &facts, const QString &provider,
    const QString &actor, const StoreRules &rules)
{
    SqlCounters counters(records, rules, provider);
    const auto newest = records.byKey({.provider = provider, .sid = {}, .number = facts.number});
    if (!newest)
        return fail(newest.error());
    auto limits = counters.limits(facts.number, facts.type, facts.region, newest->has_value());
    if (!limits)
        return fail(limits.error());
    if (limits->history.isNewNumber)
        return reportOf(*limits, rules, counters);
    // A lock outlives the verifications that led to it; then the entry names the number alone.
    const VerificationRecord gone{
        .number = facts.number, .status = VerificationStatus::Expired, .provider = provider, .region = facts.region};
    const auto begun = records.beginTime(provider);
    const auto done = counters.reset(limits->number);
    const auto noted =
        records.audit(QStringLiteral("limits_reset"), newest->value_or(gone), actor, records.clock().wall());
    for (const auto &step : {begun, done, noted})
        if (!step)
            return fail(step.error());
    return limitReportIn(records, facts, provider, rules);
}

Result<RequestDecision> countRequestIn(
    SqlRecords &records, const QByteArray &address, const QString &provider, const StoreRules &rules)
{
    SqlCounters counters(records, rules, provider);
    const Timestamp time = counters.time();
    const auto subject = records.subject("limit-address", QString::fromLatin1(address.toHex()));
    if (!subject)
        return fail(subject.error());
    bool isKept = false;
    const auto kept = requestsOf(records, provider, *subject, isKept);
    const auto counted = counters.totals().addresses();
    if (!kept || !counted)
        return fail(kept ? counted.error() : kept.error());
    RequestDecision decision = decideRequest(rules.limits, *kept, time);
    const auto onWall = [&](RequestDecision told) {
        told.nextAt = counters.onWall(told.nextAt);
        return told;
    };
    if (!decision.isAllowed())
        return onWall(decision);

    if (const auto begun = records.beginTime(provider); !begun)
        return fail(begun.error());
    int addresses = *counted + (isKept ? 0 : 1);
    if (!isKept && addresses > rules.mostAddresses) {
        --addresses;
        const auto room = makeRoom(records, provider, time, addresses, rules.mostAddresses);
        if (!room)
            return fail(room.error());
        if (!*room)
            return onWall(
                {.refusedBy = Limit::ClientAddress, .nextAt = time + 1min, .limit = decision.limit, .left = 0});
        ++addresses;
    }
    Moments requests = *kept;
    std::erase_if(requests, [&](Timestamp at) { return at <= time - 1min; });
    requests.push_back(time);
    const WindowUse use = windowUse(requests, rules.limits.addressPerMinute, 1min, time);
    const auto written = records.change(
        QStringLiteral(
            "INSERT INTO limit_addresses (provider, subject, requests, full_until, touched_at) VALUES (?, ?, ?, ?, "
            "?) ON CONFLICT (provider, subject) DO UPDATE SET requests = excluded.requests, "
            "full_until = excluded.full_until, touched_at = excluded.touched_at"),
        {provider, *subject, packed(requests), use.freeAt ? toMs(*use.freeAt) : 0, toMs(time)});
    const auto total = addresses == *counted ? Result<void>() : counters.totals().keepAddresses(addresses);
    for (const auto &step : {written, total})
        if (!step)
            return fail(step.error());
    return onWall(decision);
}

} // namespace Ringproof
