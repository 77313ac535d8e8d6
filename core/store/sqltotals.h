// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is counted of all numbers of a provider: the sends of the last 24 h, second by second, and the client addresses.
// Never written by each job: the jobs of a transaction share one row, which goes to the database once, before the commit.
#pragma once

#include "limits/limitpolicy.h"
#include "store/transactionmemory.h"

namespace Ringproof {

/// A provider's row, with what this transaction has added to it.
struct TotalsRow
{
    int sent = 0; ///< since `oldestSecond`
    qint64 oldestSecond = 0;
    int addresses = 0;
    QByteArray sweptTo{""};
    std::map<qint64, int> newSends; ///< by second, not in the database yet
    bool isChanged = false;
};
using TotalsMemory = TransactionMemory<TotalsRow>;

class SqlTotals final
{
public:
    /// `connection`, `memory` and `limits` must outlive it. `time` is the store's own.
    SqlTotals(
        SqlConnection &connection, TotalsMemory &memory, const LimitPolicy &limits, QString provider, Timestamp time);

    /// Sends in the last 24 h.
    Result<int> sent();
    /// When enough sends will have left the last 24 h for another one; nothing when that cannot be told.
    Result<std::optional<Timestamp>> budgetFreeAt(int sent);
    /// A send is reserved now.
    Result<void> countSend();
    /// A send that was reserved at `at` never went out.
    Result<void> takeBackSend(Timestamp at);

    Result<int> addresses();
    Result<void> keepAddresses(int addresses);
    /// How far the sweep over the counters has come.
    Result<QByteArray> sweptTo();
    Result<void> keepSweptTo(const QByteArray &subject);

    /// Before the commit: everything that this transaction has changed.
    static Result<void> writeAll(SqlConnection &connection, TotalsMemory &memory);

private:
    Result<TotalsRow> row();
    void keep(TotalsRow row);
    bool hasExpired(const TotalsRow &row) const { return row.sent > 0 && row.oldestSecond < firstSecond(); }
    Result<int> expiredSends();
    Result<void> forgetExpired(TotalsRow &row);
    qint64 firstSecond() const; ///< of the last 24 h

    SqlConnection &m_connection;
    TotalsMemory &m_memory;
    const LimitPolicy &m_limits;
    QString m_provider;
    Timestamp m_time;
};

} // namespace Ringproof
