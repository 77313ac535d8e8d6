// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storeclock.h"

#include "store/sqlrecords.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// What a crash of the machine can take from the store's time; processes on one machine need no row to agree.
constexpr auto kKeepEvery = 1s;
/// Rows of machines, or starts of one, that have not written for so long.
constexpr auto kForgetAfter = std::chrono::hours(24 * 30);

} // namespace

Result<void> StoreClock::look(SqlConnection &connection)
{
    const SteadyTime steady = m_clock.steady();
    const Timestamp wall = m_clock.now();
    QHash<QString, std::vector<ClockSighting>> sightings;
    m_kept.clear();
    auto rows =
        connection.exec(QStringLiteral("SELECT provider, origin, steady_at, wall_at, store_at FROM limit_clocks"));
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const QString provider = rows->value(0).toString();
        const ClockSighting sighting{.origin = rows->value(1).toString(),
            .steady = std::chrono::milliseconds(rows->value(2).toLongLong()),
            .wall = fromMs(rows->value(3).toLongLong()),
            .store = fromMs(rows->value(4).toLongLong())};
        const bool isOwn = sighting.origin == steady.origin;
        if (isOwn)
            m_kept.insert(provider, sighting);
        // What this process remembers of its own clock is as good as the row, and never older.
        if (!isOwn || !m_own.contains(provider))
            sightings[provider].push_back(sighting);
    }
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own)
        sightings[own.key()].push_back(*own);
    for (auto seen = sightings.cbegin(); seen != sightings.cend(); ++seen)
        m_own.insert(seen.key(),
            {.origin = steady.origin, .steady = steady.elapsed, .wall = wall, .store = storeTime(*seen, steady, wall)});
    return {};
}

Result<void> StoreClock::prepare(SqlConnection &connection)
{
    if (const auto looked = look(connection); !looked)
        return looked;
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own) {
        const auto kept = m_kept.constFind(own.key());
        const bool isNew = kept == m_kept.constEnd() || own->steady < kept->steady;
        // Ahead of the row by another machine's time, or late enough for the next row.
        if (!isNew && own->store - kept->store < kKeepEvery)
            continue;
        if (const auto done = keep(connection, own.key()); !done)
            return done;
        if (!isNew)
            continue;
        const auto forgotten =
            connection.exec(QStringLiteral("DELETE FROM limit_clocks WHERE provider = ? AND store_at < ?"),
                {own.key(), toMs(own->store - kForgetAfter)});
        if (!forgotten)
            return fail(forgotten.error());
    }
    return {};
}

Result<void> StoreClock::begin(SqlConnection &connection, const QString &provider)
{
    if (m_own.contains(provider))
        return {};
    const SteadyTime steady = m_clock.steady();
    const Timestamp wall = m_clock.now();
    m_own.insert(provider, {.origin = steady.origin, .steady = steady.elapsed, .wall = wall, .store = wall});
    return keep(connection, provider);
}

Result<void> StoreClock::keep(SqlConnection &connection, const QString &provider)
{
    const ClockSighting &own = m_own[provider];
    const auto kept = connection.exec(
        QStringLiteral(
            "INSERT INTO limit_clocks (provider, origin, steady_at, wall_at, store_at) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (provider, origin) DO UPDATE SET steady_at = excluded.steady_at, "
            "wall_at = excluded.wall_at, store_at = excluded.store_at"),
        {provider, own.origin, qint64(own.steady.count()), toMs(own.wall), toMs(own.store)});
    return kept ? Result<void>() : fail(kept.error());
}

Timestamp StoreClock::time(const QString &provider) const
{
    const auto own = m_own.constFind(provider);
    return own == m_own.constEnd() ? m_clock.now() : storeTime({*own}, m_clock.steady(), m_clock.now());
}

} // namespace Ringproof
