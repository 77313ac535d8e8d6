// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the time that limits are counted on (limits/storetime.h) in the database, a row for each steady clock and provider.
// Never moves by the wall clock while a steady clock can tell. Used on the executor's thread only.
#pragma once

#include "limits/storetime.h"
#include "store/sqlconnection.h"

#include <QHash>

namespace Ringproof {

class StoreClock final
{
public:
    /// `clock` must outlive it.
    explicit StoreClock(const Clock &clock)
        : m_clock(clock)
    {}

    /// Reads what other processes have seen since. Writes nothing.
    Result<void> look(SqlConnection &connection);
    /// look(), and what is worth keeping is written. Outside any transaction, ahead of the writes.
    Result<void> prepare(SqlConnection &connection);
    /// Of a provider without any row: inside the transaction of its first reservation.
    Result<void> begin(SqlConnection &connection, const QString &provider);

    Timestamp wall() const { return m_clock.now(); }
    Timestamp time(const QString &provider) const;
    /// Those whose time has begun.
    QStringList providers() const { return m_own.keys(); }

private:
    Result<void> keep(SqlConnection &connection, const QString &provider);

    const Clock &m_clock;
    QHash<QString, ClockSighting> m_own;  ///< by provider; the anchor from which time() counts
    QHash<QString, ClockSighting> m_kept; ///< the own rows as they stand in the database
};

} // namespace Ringproof
