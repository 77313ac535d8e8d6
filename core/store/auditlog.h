// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The audit chain: every state change is an entry with an HMAC over itself and the entry before it, and the newest is sealed.
// Never rewrites an entry but to empty it under a purge, and never remembers the tail longer than the transaction that has read it.
#pragma once

#include "store/datakey.h"
#include "store/store.h"
#include "store/transactionmemory.h"

#include <QCache>
#include <optional>

namespace Ringproof {

/// One entry as it stands. A tombstone has lost everything but its number, its HMAC and the purge that emptied it.
struct AuditEntry
{
    qint64 id = 0;
    QStringList fields; ///< at, action, verification_id, sid, provider, actor, phone_masked, phone_hash, status
    QString note;
    QString mac;

    const QString &action() const { return fields.at(1); }
    bool isTombstone() const { return action().isEmpty(); }
    qint64 purgedBy() const { return fields.at(2).toLongLong(); }
};

/// The newest entry, written down once more under the key: whoever cuts the end off cannot make another seal.
struct AuditSeal
{
    qint64 id = 0;
    QString mac; ///< over the number and HMAC of that entry
};

class AuditLog final
{
public:
    struct Options
    {
        std::optional<Secret> key; ///< base64; else the file
        QString keyFile;
    };

    explicit AuditLog(Options options);

    /// Loads the key and compares it with the database's check value, once for each time that the database was opened.
    /// StorageKeyWrong for another installation's key.
    Result<void> prepare(SqlConnection &connection);
    /// Inside a write transaction, after prepare(), and with seal() before the commit.
    Result<void> append(SqlConnection &connection, const QString &action, const VerificationRecord &record,
        const QString &actor, Timestamp now);
    /// An entry that concerns no verification. Its number.
    Result<qint64> appendNote(
        SqlConnection &connection, const QString &action, const QString &note, const QString &actor, Timestamp now);

    /// Once for all entries of the transaction.
    Result<void> seal(SqlConnection &connection);

    // After prepare():
    const DataKey &key() const { return *m_key; }
    /// The keyed hash that stands for a number in the chain and in receipts.
    QString phoneHash(const PhoneNumber &number) const;
    QString macOf(const QString &previous, const AuditEntry &entry) const;
    bool isSealOf(const AuditSeal &seal, const QString &mac) const;

    static Result<std::optional<AuditSeal>> readSeal(SqlConnection &connection);

private:
    static constexpr int kNumbers = 1000;

    struct Tail
    {
        qint64 id = 0; ///< zero: no entry yet
        QString mac;
    };

    /// What stands for a number in an entry.
    struct NumberMarks
    {
        QString masked;
        QString hash;
    };

    const NumberMarks &marksOf(const PhoneNumber &number);
    static Result<Tail> readTail(SqlConnection &connection);
    Result<Tail> tail(SqlConnection &connection) const;
    QString sealOf(qint64 id, const QString &mac) const;
    /// Gives it its number and HMAC.
    Result<qint64> write(SqlConnection &connection, AuditEntry entry);

    Options m_options;
    std::optional<DataKey> m_key;
    qint64 m_comparedAt = 0;                        ///< the opening of the database that the key was compared in
    TransactionMemory<Tail> m_tail;                 ///< of a transaction that has appended
    QCache<QString, NumberMarks> m_marks{kNumbers}; ///< of the newest: a verification has several entries
};

} // namespace Ringproof
