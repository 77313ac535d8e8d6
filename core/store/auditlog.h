// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The audit chain: every state change is an entry with an HMAC over itself and the entry before it.
// Never rewrites an entry, and never caches the tail: it is read inside the transaction that appends.
#pragma once

#include "store/datakey.h"
#include "store/sqlconnection.h"
#include "store/store.h"

#include <optional>

namespace Ringproof {

class AuditLog final
{
public:
    struct Options
    {
        std::optional<Secret> key; ///< base64; else the file
        QString keyFile;
    };

    explicit AuditLog(Options options);

    /// Loads the key and compares it with the database's check value, once. Misconfigured for another installation's key.
    Result<void> prepare(SqlConnection &connection);
    /// Inside a write transaction, after prepare().
    Result<void> append(SqlConnection &connection, const QString &action, const VerificationRecord &record,
        const QString &actor, Timestamp now);
    /// After prepare().
    const DataKey &key() const { return *m_key; }
    /// The keyed hash that stands for a number in the chain and in receipts, after prepare().
    QString phoneHash(const PhoneNumber &number) const;
    /// Proves the whole chain, or finds its first broken entry.
    Result<AuditReport> prove(SqlConnection &connection);

private:
    struct Entry;

    QString macOf(const QString &previous, const Entry &entry) const;

    Options m_options;
    std::optional<DataKey> m_key;
};

} // namespace Ringproof
