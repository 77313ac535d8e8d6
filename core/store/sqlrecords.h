// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL that reads and moves single rows of verifications, send_attempts and checks.
// Never opens a transaction: SqlStore decides what belongs together.
#pragma once

#include "store/sqlconnection.h"
#include "store/store.h"
#include "store/storeclock.h"

namespace Ringproof {

/// Milliseconds since 1970 as SQLite keeps them.
qint64 toMs(Timestamp time);
Timestamp fromMs(qint64 ms);
QVariant orNull(std::optional<Timestamp> time);
std::optional<Timestamp> timeOrNull(const QVariant &value);

struct SendRow
{
    qint64 id = 0;
    VerificationRecord verification;
    QString state;     ///< "sending", "sent", "not_sent", "unknown"
    Timestamp limitAt; ///< the store's time at which it was counted
};

struct CheckRow
{
    qint64 id = 0;
    qint64 verificationId = 0;
    QString actor;
    QString outcome; ///< "checking", "approved", "wrong", "not_sent", "unknown"
    Timestamp limitAt;
};

class AuditLog;
struct SharedRows;

class SqlRecords final
{
public:
    SqlRecords(SqlConnection &connection, AuditLog &audit, StoreClock &clock, SharedRows &shared)
        : m_connection(connection)
        , m_audit(audit)
        , m_clock(clock)
        , m_shared(shared)
    {}

    StoreClock &clock() { return m_clock; }
    SharedRows &sharedRows() { return m_shared; }
    /// A keyed hash by which counters are found; the purposes are apart.
    Result<QByteArray> subject(const QByteArray &purpose, const QString &text);
    /// Inside the first transaction of a provider: its time begins.
    Result<void> beginTime(const QString &provider) { return m_clock.begin(m_connection, provider); }
    auto rows(const QString &sql, const QVariantList &values) { return m_connection.exec(sql, values); }
    SqlConnection &connection() { return m_connection; }
    AuditLog &auditLog() { return m_audit; }

    Result<std::optional<VerificationRecord>> byId(qint64 id);
    Result<std::optional<VerificationRecord>> byKey(const VerificationKey &key);
    /// A record with what the limits allow next.
    Result<VerificationState> state(const VerificationRecord &record, const StoreRules &rules);
    Result<VerificationState> state(qint64 id, const StoreRules &rules);
    Result<std::vector<VerificationRecord>> list(const QString &where, const QVariantList &values);
    Result<std::vector<OpenSend>> openSends(Timestamp before, const QString &provider);
    Result<SendRow> sendRow(qint64 sendId);
    Result<CheckRow> checkRow(qint64 checkId);

    /// With one send reserved.
    Result<VerificationRecord> insertVerification(
        const SendIntent &intent, Timestamp now, Timestamp limitAt, std::chrono::seconds codeTtl);
    Result<qint64> insertSend(
        qint64 verificationId, const SendIntent &intent, Timestamp now, Timestamp limitAt, bool isForBreaker);
    Result<qint64> insertCheck(
        const VerificationRecord &record, const QString &actor, Timestamp now, Timestamp limitAt);
    Result<void> audit(const QString &action, const VerificationRecord &record, const QString &actor, Timestamp now);
    /// Notes a change of that verification by `actor`, and gives its state after it.
    Result<VerificationState> auditedState(
        const QString &action, qint64 id, const QString &actor, const StoreRules &rules, Timestamp now);
    Result<void> change(const QString &sql, const QVariantList &values);

private:
    SqlConnection &m_connection;
    AuditLog &m_audit;
    StoreClock &m_clock;
    SharedRows &m_shared;
};

} // namespace Ringproof
