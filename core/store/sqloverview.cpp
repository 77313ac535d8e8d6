// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqloverview.h"

#include "store/overviewrows.h"

namespace Ringproof {

namespace {

/// The unfolded ones, by a mark that is read in the same statement: another process may fold meanwhile.
const QString kUnfolded = QStringLiteral(
    "v.provider = ? AND v.id IN (SELECT id FROM verifications WHERE id > COALESCE((SELECT CAST(value AS BIGINT) FROM "
    "meta WHERE name = 'overview_through'), 0) UNION ALL SELECT verification_id FROM overview_late)");

OverviewCounts countsFrom(const SqlRows &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column).toLongLong(); };
    return {.sends = at(0),
        .concluded = at(1),
        .converted = at(2),
        .begun = at(3),
        .verified = at(4),
        .expired = at(5),
        .usedUp = at(6),
        .canceled = at(7),
        .notSent = at(8),
        .unknown = at(9)};
}

Result<void> readCounts(
    SqlConnection &connection, const OverviewQuery &query, const OverviewSelection &unfolded, OverviewSums &sums)
{
    QStringList slots_;
    for (size_t i = 0; i + 1 < query.edges.size(); ++i)
        slots_.append(QStringLiteral("(%1, %2, %3)").arg(i).arg(toMs(query.edges[i])).arg(toMs(query.edges[i + 1])));
    // A cross join with the slots in front, so that each is one range of the key.
    const QString within = QStringLiteral("SELECT p.slot, t.region, t.channel, %1 FROM spans p CROSS JOIN %2 WHERE "
                                          "%3t.at >= p.lo AND t.at < p.hi");
    const QString columns = eachOverviewSum(QStringLiteral("t.%1 AS %1"));
    const QString live =
        QStringLiteral("(SELECT %1 AS at, region, channel, %2 FROM (%3) AS counted GROUP BY 1, 2, 3) t")
            .arg(overviewQuarter(QStringLiteral("moment")), eachOverviewSum(QStringLiteral("SUM(%1) AS %1")),
                overviewCountRows(unfolded));
    auto rows = connection.exec(
        QStringLiteral("WITH spans (slot, lo, hi) AS (VALUES %1) SELECT slot, region, channel, %2 FROM (%3 UNION "
                       "ALL %4) AS summed GROUP BY 1, 2, 3")
            .arg(slots_.join(QStringLiteral(", ")), eachOverviewSum(QStringLiteral("SUM(%1)")),
                within.arg(columns, QStringLiteral("overview_totals t"), QStringLiteral("t.provider = ? AND ")),
                within.arg(columns, live, QString())),
        QVariantList{query.provider} + overviewCountValues(unfolded));
    if (!rows)
        return fail(rows.error());
    constexpr int kFirstSum = 3;
    while (rows->next())
        sums.add(
            rows->value(0).toInt(), rows->value(1).toString(), rows->value(2).toString(), countsFrom(*rows, kFirstSum));
    return {};
}

std::optional<OverviewTrouble> troubleFrom(const QString &kind)
{
    if (kind == QLatin1StringView("not_sent"))
        return OverviewTrouble::NotSent;
    if (kind == QLatin1StringView("unknown"))
        return OverviewTrouble::SendUnknown;
    if (kind == QLatin1StringView("wrong"))
        return OverviewTrouble::WrongCode;
    if (kind == QLatin1StringView("unchecked"))
        return OverviewTrouble::CheckUnknown;
    return std::nullopt;
}

Result<void> readDetails(
    SqlConnection &connection, const OverviewQuery &query, const OverviewSelection &unfolded, OverviewSums &sums)
{
    const QVariantList span{toMs(query.edges.front()), toMs(query.edges.back())};
    auto rows = connection.exec(
        QStringLiteral("SELECT kind, value, SUM(times) FROM (SELECT kind, value, times FROM overview_details WHERE "
                       "provider = ? AND at >= ? AND at < ? UNION ALL SELECT kind, value, COUNT(*) AS times FROM (%1) "
                       "AS detailed WHERE moment >= ? AND moment < ? GROUP BY 1, 2) AS summed GROUP BY 1, 2")
            .arg(overviewDetailRows(unfolded)),
        QVariantList{query.provider} + span + overviewDetailValues(unfolded) + span);
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const QString kind = rows->value(0).toString();
        const int value = rows->value(1).toInt();
        const qint64 times = rows->value(2).toLongLong();
        if (kind == QLatin1StringView("time"))
            sums.addTime(value, times);
        else if (const auto trouble = troubleFrom(kind))
            sums.addError(*trouble, value, times);
    }
    return {};
}

} // namespace

Result<OverviewReport> readOverview(SqlRecords &records, const StoreRules &rules, const OverviewQuery &query)
{
    if (!isAnswerable(query))
        return fail(ErrorCode::InvalidRequest, QStringLiteral("an overview without proper edges"));
    const Timestamp time = records.clock().time(query.provider);
    const auto concludedAfter = std::min<std::chrono::milliseconds>(LimitPolicy::kConcludedAfter, rules.codeTtl);
    const OverviewSelection unfolded{.condition = kUnfolded,
        .values = {query.provider},
        .over = toMs(time),
        .oldSends = toMs(time - concludedAfter)};
    OverviewSums sums(query);
    if (const auto counted = readCounts(records.connection(), query, unfolded, sums); !counted)
        return fail(counted.error());
    if (const auto detailed = readDetails(records.connection(), query, unfolded, sums); !detailed)
        return fail(detailed.error());
    return sums.report();
}

} // namespace Ringproof
