// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqltotals.h"

#include "base/logging.h"
#include "store/sqlrecords.h"

#include <algorithm>

namespace Ringproof {

namespace {

Result<void> write(SqlConnection &connection, const QString &provider, TotalsRow &row)
{
    for (const auto &[second, sends] : row.newSends) {
        const auto counted =
            connection.exec(QStringLiteral("INSERT INTO limit_seconds (provider, second, sends) VALUES (?, ?, ?) ON "
                                           "CONFLICT (provider, second) DO UPDATE SET "
                                           "sends = limit_seconds.sends + excluded.sends"),
                {provider, second, sends});
        if (!counted)
            return fail(counted.error());
    }
    const auto kept = connection.exec(
        QStringLiteral(
            "INSERT INTO limit_totals (provider, sent, oldest_second, addresses, swept_to) VALUES (?, ?, ?, ?, ?) ON "
            "CONFLICT (provider) DO UPDATE SET sent = excluded.sent, oldest_second = excluded.oldest_second, "
            "addresses = excluded.addresses, swept_to = excluded.swept_to"),
        {provider, row.sent, row.oldestSecond, row.addresses, row.sweptTo});
    if (!kept)
        return fail(kept.error());
    row.newSends.clear();
    row.isChanged = false;
    return {};
}

} // namespace

SqlTotals::SqlTotals(
    SqlConnection &connection, TotalsMemory &memory, const LimitPolicy &limits, QString provider, Timestamp time)
    : m_connection(connection)
    , m_memory(memory)
    , m_limits(limits)
    , m_provider(std::move(provider))
    , m_time(time)
{}

qint64 SqlTotals::firstSecond() const { return toMs(m_time - LimitPolicy::kLookBack) / 1000; }

Result<void> SqlTotals::writeAll(SqlConnection &connection, TotalsMemory &memory)
{
    for (auto &[provider, row] : memory.all(connection)) {
        if (!row.isChanged)
            continue;
        TotalsRow written = row;
        if (const auto done = write(connection, provider, written); !done)
            return done;
        memory.keep(connection, provider, written);
    }
    return {};
}

Result<TotalsRow> SqlTotals::row()
{
    if (const TotalsRow *known = m_memory.find(m_connection, m_provider))
        return *known;
    TotalsRow row;
    auto rows = m_connection.exec(
        QStringLiteral("SELECT sent, oldest_second, addresses, swept_to FROM limit_totals WHERE provider = ?"),
        {m_provider});
    if (!rows)
        return fail(rows.error());
    if (rows->next()) {
        row.sent = rows->value(0).toInt();
        row.oldestSecond = rows->value(1).toLongLong();
        row.addresses = rows->value(2).toInt();
        // Drivers give an empty value as a null one, which would be written as NULL.
        row.sweptTo.append(rows->value(3).toByteArray());
    }
    m_memory.keep(m_connection, m_provider, row);
    return row;
}

void SqlTotals::keep(TotalsRow row)
{
    row.isChanged = true;
    m_connection.willWrite();
    m_memory.keep(m_connection, m_provider, std::move(row));
}

Result<int> SqlTotals::expiredSends()
{
    auto expired =
        m_connection.exec(QStringLiteral("SELECT SUM(sends) FROM limit_seconds WHERE provider = ? AND second < ?"),
            {m_provider, firstSecond()});
    if (!expired)
        return fail(expired.error());
    return expired->next() ? expired->value(0).toInt() : 0;
}

Result<int> SqlTotals::sent()
{
    const auto totals = row();
    if (!totals)
        return fail(totals.error());
    if (!hasExpired(*totals))
        return totals->sent;
    const auto expired = expiredSends();
    return expired ? Result<int>(std::max(0, totals->sent - *expired)) : fail(expired.error());
}

Result<std::optional<Timestamp>> SqlTotals::budgetFreeAt(int sent)
{
    const auto totals = row();
    if (!totals)
        return fail(totals.error());
    std::map<qint64, int> sendsBySecond = totals->newSends;
    auto seconds =
        m_connection.exec(QStringLiteral("SELECT second, sends FROM limit_seconds WHERE provider = ? AND second >= ?"),
            {m_provider, firstSecond()});
    if (!seconds)
        return fail(seconds.error());
    while (seconds->next())
        sendsBySecond[seconds->value(0).toLongLong()] += seconds->value(1).toInt();
    int mustLeave = sent - m_limits.dailyBudget + 1;
    for (const auto &[second, sends] : sendsBySecond) {
        mustLeave -= sends;
        if (mustLeave <= 0)
            return fromMs((second + 1) * 1000) + LimitPolicy::kLookBack;
    }
    return std::nullopt;
}

Result<void> SqlTotals::forgetExpired(TotalsRow &row)
{
    const auto expired = expiredSends();
    if (!expired)
        return fail(expired.error());
    const auto deleted = m_connection.exec(
        QStringLiteral("DELETE FROM limit_seconds WHERE provider = ? AND second < ?"), {m_provider, firstSecond()});
    auto oldest =
        m_connection.exec(QStringLiteral("SELECT MIN(second) FROM limit_seconds WHERE provider = ?"), {m_provider});
    if (!deleted || !oldest)
        return fail(deleted ? oldest.error() : deleted.error());
    row.sent = std::max(0, row.sent - *expired);
    row.oldestSecond = row.newSends.empty() ? toMs(m_time) / 1000 : row.newSends.begin()->first;
    if (oldest->next() && !oldest->value(0).isNull())
        row.oldestSecond = std::min(row.oldestSecond, oldest->value(0).toLongLong());
    return {};
}

Result<void> SqlTotals::countSend()
{
    auto totals = row();
    if (!totals)
        return fail(totals.error());
    if (hasExpired(*totals))
        if (const auto forgotten = forgetExpired(*totals); !forgotten)
            return forgotten;
    const qint64 second = toMs(m_time) / 1000;
    if (totals->sent == 0)
        totals->oldestSecond = second;
    ++totals->newSends[second];
    ++totals->sent;
    if (m_limits.dailyBudget > 0 && totals->sent == m_limits.budgetWarningAt())
        qCWarning(lcStore) << "80 % of the daily send budget is spent:" << totals->sent << "of" << m_limits.dailyBudget
                           << "by" << m_provider;
    keep(*totals);
    return {};
}

Result<void> SqlTotals::takeBackSend(Timestamp at)
{
    // It may be one of this transaction's own.
    if (const auto written = writeAll(m_connection, m_memory); !written)
        return written;
    auto totals = row();
    if (!totals)
        return fail(totals.error());
    auto second = m_connection.exec(QStringLiteral("UPDATE limit_seconds SET sends = sends - 1 WHERE provider = ? AND "
                                                   "second = ? AND sends > 0 RETURNING sends"),
        {m_provider, toMs(at) / 1000});
    if (!second)
        return fail(second.error());
    const bool isCounted = second->next();
    second->finish();
    if (!isCounted || totals->sent == 0)
        return {};
    --totals->sent;
    keep(*totals);
    return {};
}

Result<int> SqlTotals::addresses()
{
    const auto totals = row();
    return totals ? Result<int>(totals->addresses) : fail(totals.error());
}

Result<void> SqlTotals::keepAddresses(int addresses)
{
    auto totals = row();
    if (!totals)
        return fail(totals.error());
    totals->addresses = addresses;
    keep(*totals);
    return {};
}

Result<QByteArray> SqlTotals::sweptTo()
{
    const auto totals = row();
    return totals ? Result<QByteArray>(totals->sweptTo) : fail(totals.error());
}

Result<void> SqlTotals::keepSweptTo(const QByteArray &subject)
{
    auto totals = row();
    if (!totals)
        return fail(totals.error());
    totals->sweptTo = subject;
    keep(*totals);
    return {};
}

} // namespace Ringproof
