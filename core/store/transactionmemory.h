// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows that many jobs of one transaction read and change: read once, and known until the transaction ends, however it ends.
// Never tells anything outside the transaction in which it was learnt: there another process may have written meanwhile.
#pragma once

#include "store/sqlconnection.h"

#include <map>

namespace Ringproof {

template<class Value>
class TransactionMemory final
{
public:
    /// Null when nothing is known of it.
    const Value *find(const SqlConnection &connection, const QString &name) const
    {
        const auto known = m_values.find(name);
        return isCurrent(connection) && known != m_values.end() ? &known->second : nullptr;
    }
    void keep(const SqlConnection &connection, const QString &name, Value value)
    {
        if (connection.transactionNumber() == 0)
            return;
        if (!isCurrent(connection)) {
            m_values.clear();
            m_transaction = connection.transactionNumber();
        }
        m_values.insert_or_assign(name, std::move(value));
    }
    /// All that is known in this transaction.
    std::map<QString, Value> all(const SqlConnection &connection) const
    {
        return isCurrent(connection) ? m_values : std::map<QString, Value>();
    }

private:
    bool isCurrent(const SqlConnection &connection) const
    {
        return connection.transactionNumber() != 0 && connection.transactionNumber() == m_transaction;
    }

    qint64 m_transaction = 0;
    std::map<QString, Value> m_values;
};

} // namespace Ringproof
