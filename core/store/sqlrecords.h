// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL that reads and moves single rows of verifications, send_attempts and checks.
// Never opens a transaction: SqlStore decides what belongs together.
#pragma once

#include "store/sqlconnection.h"
#include "store/store.h"

namespace Ringproof {

/// Milliseconds since 1970 as SQLite keeps them.
qint64 toMs(Timestamp time);
Timestamp fromMs(qint64 ms);

struct SendRow
{
    qint64 id = 0;
    qint64 verificationId = 0;
    QString state; ///< "sending", "sent", "not_sent", "unknown"
};

class AuditLog;

class SqlRecords final
{
public:
    /// `audit` is null for reading.
    SqlRecords(SqlConnection &connection, AuditLog *audit)
        : m_connection(connection)
        , m_audit(audit)
    {}

    Result<std::optional<VerificationRecord>> byId(qint64 id);
    Result<std::optional<VerificationRecord>> byKey(const VerificationKey &key);
    /// A record with what the limits allow next.
    Result<VerificationState> state(const VerificationRecord &record, const LimitPolicy &limits, Timestamp now);
    Result<VerificationState> state(qint64 id, const LimitPolicy &limits, Timestamp now);
    Result<std::vector<VerificationRecord>> list(const QString &where, const QVariantList &values);
    Result<std::vector<OpenSend>> openSends(Timestamp before, const QString &provider);
    Result<SendRow> sendRow(qint64 sendId);
    /// Of one number, and of all numbers, up to 24 h before `now`.
    Result<SendHistory> sendHistory(const PhoneNumber &number, const QString &provider, Timestamp now);
    Result<std::optional<Timestamp>> oldestSendAfter(Timestamp after, const QString &provider);

    Result<qint64> insertVerification(const SendIntent &intent, Timestamp now, Timestamp expiresAt);
    Result<qint64> insertSend(qint64 verificationId, const SendIntent &intent, Timestamp now);
    Result<qint64> insertCheck(const VerificationRecord &record, const QString &actor, Timestamp now);
    Result<void> audit(const QString &action, const VerificationRecord &record, const QString &actor, Timestamp now);
    /// Notes a change of that verification under its own actor, and gives its state after it.
    Result<VerificationState> auditedState(const QString &action, qint64 id, const LimitPolicy &limits, Timestamp now);
    Result<void> change(const QString &sql, const QVariantList &values);

private:
    Result<qint64> insert(const QString &sql, const QVariantList &values);

    SqlConnection &m_connection;
    AuditLog *m_audit;
};

} // namespace Ringproof
