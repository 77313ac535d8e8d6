// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Store on SQLite or PostgreSQL: one connection on one thread of its own; writes that wait together share one commit.
// Never reports a reservation before it is on disk. Thread-safe: one store serves every engine of a process.
#pragma once

#include "base/secret.h"
#include "store/sqldialect.h"
#include "store/store.h"

#include <functional>
#include <QMutex>
#include <memory>

namespace Ringproof {

class AuditLog;
class AuditProof;
class HealthMonitor;
class Metrics;
class SqlConnection;
class SqlExecutor;
class SqlRecords;
class StoreClock;
struct SharedRows;

class SqlStore final : public Store
{
public:
    struct Options
    {
        QString file;                         ///< of SQLite
        std::optional<PostgresServer> server; ///< in place of the file
        StoreRules rules;
        std::optional<Secret> dataKey; ///< base64; else the file, which is made when it is missing
        QString dataKeyFile;
        Metrics *metrics = nullptr; ///< must outlive the store; none: nothing is timed
        HealthMonitor *health = nullptr; ///< must outlive the store; none: nothing is observed
    };

    /// `clock` must outlive the store.
    SqlStore(Options options, const Clock &clock);
    /// Waits for what was begun.
    ~SqlStore() override;
    SqlStore(const SqlStore &) = delete;
    SqlStore &operator=(const SqlStore &) = delete;

    /// For every job from now on, whichever thread asks for it.
    void setRules(const StoreRules &rules);

    Task<Result<SendReservation>> reserveSend(SendIntent intent) override;
    Task<Result<VerificationState>> recordSent(qint64 sendId, SentFacts facts) override;
    Task<Result<VerificationState>> recordSendFailed(qint64 sendId, SendFailure failure, int providerCode) override;
    Task<Result<CheckReservation>> reserveCheck(VerificationKey key, QString actor) override;
    Task<Result<VerificationState>> recordCheck(
        qint64 checkId, CheckOutcome outcome, std::vector<qint64> sameCode = {}) override;
    Task<Result<VerificationState>> recordEnd(qint64 verificationId, VerificationStatus status, QString actor) override;
    Task<Result<VerificationState>> find(VerificationKey key) override;
    Task<Result<SendDecision>> nextSend(PhoneNumber number, QString provider) override;
    Task<Result<LimitReport>> limitReport(PhoneNumber number, QString provider) override;
    Task<Result<LimitLevels>> limitLevels(QString provider) override;
    Task<Result<LimitReport>> resetLimits(PhoneNumber number, QString provider, QString actor) override;
    Task<Result<RequestDecision>> countRequest(QByteArray subject, QString provider) override;
    Task<Result<std::vector<OpenSend>>> openSends(Timestamp before, QString provider) override;
    Task<Result<HistoryPage>> history(HistoryQuery query) override;
    Task<Result<qint64>> countHistory(HistoryQuery query) override;
    Task<Result<QStringList>> historyActors() override;
    Task<Result<Timeline>> timeline(qint64 verificationId) override;
    Task<Result<bool>> indexHistorySlice() override;
    using Store::proveAudit;
    Task<Result<OverviewReport>> overview(OverviewQuery query) override;
    Task<Result<bool>> foldOverviewSlice() override;
    Task<Result<AuditReport>> proveAudit(AuditWatch watch) override;
    Task<Result<PurgeSlice>> purgeSlice(Timestamp before, QString actor) override;
    Task<Result<void>> finishPurge() override;
    Task<Result<ReceiptFacts>> receiptFacts(VerificationKey key) override;
    Task<Result<void>> addReceiptKey(StoredReceiptKey key) override;
    Task<Result<ReceiptKeyRing>> receiptKeys() override;
    Task<Result<bool>> addApiKey(ApiKey key, QString actor) override;
    Task<Result<std::vector<ApiKey>>> apiKeys() override;
    Task<Result<std::optional<ApiKey>>> findApiKey(QString id) override;
    Task<Result<std::optional<ApiKey>>> revokeApiKey(QString id, QString actor) override;
    Task<Result<void>> noteApiKeyUse(QString id) override;
    Task<Result<IdempotentStart>> beginIdempotent(IdempotentRequest request) override;
    Task<Result<void>> endIdempotent(IdempotencyTicket ticket, int status, QByteArray answer) override;
    Task<Result<void>> forgetIdempotent(IdempotencyTicket ticket) override;
    Task<Result<void>> check() override;
    QStringList files() const override;

private:
    Task<Result<AuditReport>> walkAudit(AuditWatch watch);
    /// Free text finds what is in its index: brings all of it there.
    Task<Result<void>> indexWhole();
    /// One job that reads and needs the data key.
    template<class T>
    Task<Result<T>> readKeyed(std::function<Result<T>(SqlConnection &, AuditLog &)> job);
    /// One job inside a write transaction. It decides before it writes, and may be run twice.
    template<class T>
    Task<Result<T>> write(std::function<Result<T>(SqlRecords &)> job);
    template<class T>
    Task<Result<T>> read(std::function<Result<T>(SqlRecords &)> job);

    StoreRules rules() const;

    Options m_options;
    mutable QMutex m_rulesLock; ///< over the rules: two engines may share the store
    const Clock &m_clock;
    std::shared_ptr<AuditLog> m_audit;    ///< touched on the executor's thread only
    std::shared_ptr<StoreClock> m_time;   ///< likewise
    std::shared_ptr<SharedRows> m_shared; ///< likewise
    std::unique_ptr<SqlExecutor> m_executor;
    /// Tasks of several steps look whether it is still there before they take the next one.
    std::shared_ptr<const bool> m_life = std::make_shared<const bool>(true);
};

} // namespace Ringproof
