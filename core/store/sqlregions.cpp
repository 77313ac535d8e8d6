// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlregions.h"

#include "store/sqlcounters.h"

#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

SqlRegions::SqlRegions(SqlRecords &records, const StoreRules &rules, QString provider, Timestamp time)
    : m_records(records)
    , m_rules(rules)
    , m_provider(std::move(provider))
    , m_time(time)
{}

std::chrono::milliseconds SqlRegions::concludedAfter() const
{
    return std::min<std::chrono::milliseconds>(LimitPolicy::kConcludedAfter, m_rules.codeTtl);
}

Result<RegionCounters> SqlRegions::row(const RegionCode &region)
{
    RegionMemory &memory = m_records.sharedRows().regions;
    if (const RegionCounters *known = memory.find(m_records.connection(), memoryName(region)))
        return *known;
    RegionCounters counters{.region = region};
    auto row = m_records.rows(
        QStringLiteral("SELECT outcomes, paused_at, trial_at, approvals, due_at FROM limit_regions WHERE "
                       "provider = ? AND region = ?"),
        {m_provider, region});
    if (!row)
        return fail(row.error());
    if (row->next()) {
        counters.breaker = {.outcomes = row->value(0).toString().toLatin1(),
            .pausedAt = timeOrNull(row->value(1)),
            .trialAt = timeOrNull(row->value(2)),
            .approvals = row->value(3).toInt()};
        counters.dueAt = timeOrNull(row->value(4));
        counters.isKept = true;
    }
    memory.keep(m_records.connection(), memoryName(region), counters);
    return counters;
}

Result<RegionCounters> SqlRegions::read(const RegionCode &region)
{
    if (isOff())
        return RegionCounters{.region = region};
    auto found = row(region);
    if (!found)
        return found;
    RegionCounters &counters = *found;
    counters.isDue = counters.dueAt && *counters.dueAt <= m_time;
    if (!counters.isDue)
        return counters;
    // The oldest are enough: more of them than a sample only repeat what it says then.
    auto due = m_records.rows(QStringLiteral("SELECT limit_at FROM send_attempts WHERE provider = ? AND region = ? AND "
                                             "concluded = 0 AND limit_at <= ? ORDER BY limit_at LIMIT ?"),
        {m_provider, region, toMs(m_time - concludedAfter()), LimitPolicy::kBreakerSample});
    if (!due)
        return fail(due.error());
    while (due->next())
        counters.breaker.failed(1, m_rules.limits, fromMs(due->value(0).toLongLong()) + concludedAfter());
    return counters;
}

Result<QStringList> SqlRegions::paused()
{
    if (isOff())
        return QStringList();
    // What is due may pause a region that no send has looked at since.
    auto rows = m_records.rows(QStringLiteral("SELECT region FROM limit_regions WHERE provider = ? AND "
                                              "(paused_at IS NOT NULL OR due_at <= ?) ORDER BY region"),
        {m_provider, toMs(m_time)});
    if (!rows)
        return fail(rows.error());
    QStringList regions;
    while (rows->next()) {
        const auto counters = read(rows->value(0).toString());
        if (!counters)
            return fail(counters.error());
        if (counters->breaker.isPaused())
            regions.append(counters->region);
    }
    return regions;
}

Result<void> SqlRegions::keep(const RegionCounters &counters)
{
    const auto written = m_records.change(
        QStringLiteral("INSERT INTO limit_regions (provider, region, outcomes, paused_at, trial_at, approvals, due_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, region) DO UPDATE SET "
                       "outcomes = excluded.outcomes, paused_at = excluded.paused_at, trial_at = excluded.trial_at, "
                       "approvals = excluded.approvals, due_at = excluded.due_at"),
        {m_provider, counters.region, QString::fromLatin1(counters.breaker.outcomes), orNull(counters.breaker.pausedAt),
            orNull(counters.breaker.trialAt), counters.breaker.approvals, orNull(counters.dueAt)});
    if (!written)
        return written;
    RegionCounters kept = counters;
    kept.isKept = true;
    m_records.sharedRows().regions.keep(m_records.connection(), memoryName(counters.region), kept);
    return {};
}

Result<void> SqlRegions::markConcluded(RegionCounters &counters)
{
    if (!counters.isDue)
        return {};
    const auto marked =
        m_records.change(QStringLiteral("UPDATE send_attempts SET concluded = 1 WHERE provider = ? AND region = ? AND "
                                        "concluded = 0 AND limit_at <= ?"),
            {m_provider, counters.region, toMs(m_time - concludedAfter())});
    auto next = m_records.rows(
        QStringLiteral("SELECT MIN(limit_at) FROM send_attempts WHERE provider = ? AND region = ? AND concluded = 0"),
        {m_provider, counters.region});
    if (!marked || !next)
        return fail(marked ? next.error() : marked.error());
    counters.isDue = false;
    counters.dueAt.reset();
    // Under load one look a second takes them in together.
    if (next->next() && !next->value(0).isNull())
        counters.dueAt = std::max(fromMs(next->value(0).toLongLong()) + concludedAfter(), m_time + 1s);
    return {};
}

Result<void> SqlRegions::countSend(RegionCounters counters)
{
    if (isOff())
        return {};
    const RegionCounters before = counters;
    if (const auto marked = markConcluded(counters); !marked)
        return marked;
    counters.breaker.sent(m_time);
    if (!counters.dueAt)
        counters.dueAt = m_time + concludedAfter();
    const bool isUnchanged =
        before.isKept && !before.isDue && before.dueAt == counters.dueAt && before.breaker == counters.breaker;
    return isUnchanged ? Result<void>() : keep(counters);
}

Result<void> SqlRegions::conclude(qint64 verificationId, const RegionCode &region, bool isApproved)
{
    if (isOff())
        return {};
    auto counters = read(region);
    if (!counters)
        return fail(counters.error());
    if (const auto marked = markConcluded(*counters); !marked)
        return marked;
    int sends = 0;
    {
        auto ended =
            m_records.rows(QStringLiteral("UPDATE send_attempts SET concluded = 1 WHERE verification_id = ? AND "
                                          "concluded = 0 RETURNING id"),
                {verificationId});
        if (!ended)
            return fail(ended.error());
        while (ended->next())
            ++sends;
    }
    if (isApproved)
        counters->breaker.approved(sends, m_rules.limits, m_time);
    else
        counters->breaker.failed(sends, m_rules.limits, m_time);
    return keep(*counters);
}

} // namespace Ringproof
