// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/overviewfold.h"

#include "store/overviewrows.h"
#include "store/sqlmeta.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// Verifications that are folded in one transaction: about ten milliseconds' worth.
constexpr int kSlice = 500;
/// More unfolded ones than these are folded before they are read.
constexpr int kMostUnfolded = 4000;
/// After its last moment a verification hardly ever changes again. What does change then is taken out of the sums first.
constexpr auto kSettledAfter = 60s;
/// Machines that share a database read its time a little apart.
constexpr auto kTimesApart = 30s;
/// Nothing lives so long: such a date came with an older database, from a clock that was wrong.
constexpr auto kMistakenAfter = 24h;

const QString kMark = QStringLiteral("overview_through");
const QString kRange = QStringLiteral("v.id > ? AND v.id <= ?");

/// Adds what the verifications behind `from` up to `to` have to say to the sums, or takes it out of them.
Result<void> fold(SqlConnection &connection, qint64 from, qint64 to, bool isAdded)
{
    const OverviewSelection range{.condition = kRange, .values = {from, to}};
    const QString sign = isAdded ? QString() : QStringLiteral("-");
    const auto counted = connection.exec(
        QStringLiteral("INSERT INTO overview_totals (provider, at, region, channel, %1) SELECT provider, %2, region, "
                       "channel, %3 FROM (%4) AS counted GROUP BY 1, 2, 3, 4 ON CONFLICT (provider, at, region, "
                       "channel) DO UPDATE SET %5")
            .arg(overviewSums(), overviewQuarter(QStringLiteral("moment")),
                eachOverviewSum(sign + QStringLiteral("SUM(%1)")), overviewCountRows(range),
                eachOverviewSum(QStringLiteral("%1 = overview_totals.%1 + excluded.%1"))),
        overviewCountValues(range));
    if (!counted)
        return fail(counted.error());
    const auto detailed = connection.exec(
        QStringLiteral("INSERT INTO overview_details (provider, at, kind, value, times) SELECT provider, %1, kind, "
                       "value, %2COUNT(*) FROM (%3) AS detailed GROUP BY 1, 2, 3, 4 ON CONFLICT (provider, at, kind, "
                       "value) DO UPDATE SET times = overview_details.times + excluded.times")
            .arg(overviewQuarter(QStringLiteral("moment")), sign, overviewDetailRows(range)),
        overviewDetailValues(range));
    return detailed ? Result<void>() : fail(detailed.error());
}

Result<qint64> mark(SqlConnection &connection)
{
    return metaValue(connection, kMark).map([](const QString &text) { return text.toLongLong(); });
}

bool isSettled(Timestamp liveUntil, Timestamp time, std::chrono::milliseconds after)
{
    return liveUntil <= time - after || liveUntil > time + kMistakenAfter;
}

/// Of those that were taken out for a change.
Result<void> foldLate(SqlRecords &records)
{
    std::vector<qint64> settled;
    {
        auto rows = records.rows(QStringLiteral("SELECT v.id, v.provider, v.live_until FROM overview_late l JOIN "
                                                "verifications v ON v.id = l.verification_id"),
            {});
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            if (isSettled(fromMs(rows->value(2).toLongLong()), records.clock().time(rows->value(1).toString()),
                    kSettledAfter))
                settled.push_back(rows->value(0).toLongLong());
    }
    return foldBeforePurge(records.connection(), settled);
}

/// What has settled behind the mark, without a gap.
Result<std::pair<qint64, int>> settledRun(SqlRecords &records, qint64 behind)
{
    auto rows = records.rows(
        QStringLiteral("SELECT id, provider, live_until FROM verifications WHERE id > ? ORDER BY id LIMIT ?"),
        {behind, kSlice});
    if (!rows)
        return fail(rows.error());
    std::pair run(behind, 0);
    while (rows->next()) {
        const Timestamp time = records.clock().time(rows->value(1).toString());
        if (!isSettled(fromMs(rows->value(2).toLongLong()), time, kSettledAfter))
            break;
        run = {rows->value(0).toLongLong(), run.second + 1};
    }
    return run;
}

} // namespace

Result<bool> isOverviewBehind(SqlConnection &connection)
{
    const auto through = mark(connection);
    if (!through)
        return fail(through.error());
    auto row = connection.exec(
        QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM verifications WHERE id > ? LIMIT ?) AS unfolded"),
        {*through, kMostUnfolded});
    if (!row)
        return fail(row.error());
    return row->next() && row->value(0).toInt() == kMostUnfolded;
}

Result<bool> foldOverviewSlice(SqlRecords &records)
{
    SqlConnection &connection = records.connection();
    if (const auto late = foldLate(records); !late)
        return fail(late.error());
    const auto through = mark(connection);
    if (!through)
        return fail(through.error());
    const auto run = settledRun(records, *through);
    if (!run)
        return fail(run.error());
    const auto [last, count] = *run;
    if (count == 0)
        return false;
    if (const auto folded = fold(connection, *through, last, true); !folded)
        return fail(folded.error());
    const auto marked = setMetaValue(connection, kMark, QString::number(last));
    return marked ? Result<bool>(count == kSlice) : fail(marked.error());
}

Result<void> unfoldForChange(SqlRecords &records, const VerificationRecord &record)
{
    // By the time that folding goes by, and sooner than it, so that nobody has to ask while a code is alive.
    if (!isSettled(record.liveUntil, records.clock().time(record.provider), kSettledAfter - kTimesApart))
        return {};
    SqlConnection &connection = records.connection();
    const auto through = mark(connection);
    if (!through)
        return fail(through.error());
    if (record.id > *through)
        return {};
    {
        auto noted =
            connection.exec(QStringLiteral("INSERT INTO overview_late (verification_id) VALUES (?) ON CONFLICT "
                                           "DO NOTHING RETURNING verification_id"),
                {record.id});
        if (!noted)
            return fail(noted.error());
        const bool isNew = noted->next();
        noted->finish();
        if (!isNew)
            return {};
    }
    return fold(connection, record.id - 1, record.id, false);
}

Result<void> foldBeforePurge(SqlConnection &connection, const std::vector<qint64> &ids)
{
    if (ids.empty())
        return {};
    const auto through = mark(connection);
    if (!through)
        return fail(through.error());
    for (const qint64 id : ids) {
        auto late = connection.exec(
            QStringLiteral("DELETE FROM overview_late WHERE verification_id = ? RETURNING verification_id"), {id});
        if (!late)
            return fail(late.error());
        const bool isLate = late->next();
        late->finish();
        if (id <= *through && !isLate)
            continue;
        if (const auto folded = fold(connection, id - 1, id, true); !folded)
            return folded;
    }
    return {};
}

} // namespace Ringproof
