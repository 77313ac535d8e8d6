// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlstore.h"

#include "observability/healthmonitor.h"
#include "observability/metrics.h"
#include "store/auditlog.h"
#include "store/auditproof.h"
#include "store/overviewfold.h"
#include "store/retention.h"
#include "store/sqlapikeys.h"
#include "store/sqlchecks.h"
#include "store/sqlcounters.h"
#include "store/sqlexecutor.h"
#include "store/sqlhistory.h"
#include "store/sqlidempotency.h"
#include "store/sqllimits.h"
#include "store/sqlmeta.h"
#include "store/sqloverview.h"
#include "store/sqlreceipts.h"
#include "store/sqlsends.h"
#include "store/sqltimeline.h"

namespace Ringproof {

namespace {

SqlExecutor::Hooks hooksFor(const std::shared_ptr<AuditLog> &audit, const std::shared_ptr<StoreClock> &time,
    const std::shared_ptr<SharedRows> &shared, Metrics *metrics, HealthMonitor *health)
{
    return {
        .beforeWrites =
            [audit, time](SqlConnection &connection) {
                return audit->prepare(connection).and_then([&] { return time->prepare(connection); });
            },
        .beforeCommit =
            [audit, shared](SqlConnection &connection) {
                return SqlTotals::writeAll(connection, shared->totals).and_then([&] {
                    return audit->seal(connection);
                });
            },
        .afterJob = [observer = std::make_shared<DatabaseObserver>(health)](bool isWrite,
                        const Error *error) { observer->jobEnded(isWrite, error); },
        .afterWrites =
            [metrics](std::chrono::nanoseconds took, int writes) {
                if (metrics)
                    metrics->timeCommit(took, writes);
            },
    };
}

} // namespace

SqlStore::SqlStore(Options options, const Clock &clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_audit(std::make_shared<AuditLog>(AuditLog::Options{.key = m_options.dataKey, .keyFile = m_options.dataKeyFile}))
    , m_time(std::make_shared<StoreClock>(clock))
    , m_shared(std::make_shared<SharedRows>())
    , m_executor(std::make_unique<SqlExecutor>(
          m_options.server ? postgresDialect(*m_options.server) : sqliteDialect(m_options.file),
          hooksFor(m_audit, m_time, m_shared, m_options.metrics, m_options.health)))
{}

SqlStore::~SqlStore() = default;

StoreRules SqlStore::rules() const
{
    const QMutexLocker lock(&m_rulesLock);
    return m_options.rules;
}

void SqlStore::setRules(const StoreRules &rules)
{
    const QMutexLocker lock(&m_rulesLock);
    m_options.rules = rules;
}

template<class T>
Task<Result<T>> SqlStore::write(std::function<Result<T>(SqlRecords &)> job)
{
    const std::function<Result<T>(SqlConnection &)> whole = [job, audit = m_audit, time = m_time, shared = m_shared](
                                                                SqlConnection &connection) {
        SqlRecords records(connection, *audit, *time, *shared);
        return job(records);
    };
    return m_executor->write<T>(whole);
}

template<class T>
Task<Result<T>> SqlStore::read(std::function<Result<T>(SqlRecords &)> job)
{
    const std::function<Result<T>(SqlConnection &)> whole = [job, audit = m_audit, time = m_time, shared = m_shared](
                                                                SqlConnection &connection) -> Result<T> {
        if (const auto looked = time->look(connection); !looked)
            return fail(looked.error());
        SqlRecords records(connection, *audit, *time, *shared);
        return job(records);
    };
    return m_executor->run<T>(whole);
}

template<class T>
Task<Result<T>> SqlStore::readKeyed(std::function<Result<T>(SqlConnection &, AuditLog &)> job)
{
    const std::function<Result<T>(SqlConnection &)> whole = [job, audit = m_audit](
                                                                SqlConnection &connection) -> Result<T> {
        if (const auto prepared = audit->prepare(connection); !prepared)
            return fail(prepared.error());
        return job(connection, *audit);
    };
    return m_executor->run<T>(whole);
}

Task<Result<SendReservation>> SqlStore::reserveSend(SendIntent intent)
{
    intent.type = intent.number.type();
    if (intent.region.isEmpty())
        intent.region = intent.number.region();
    return write<SendReservation>(
        [intent, rules = rules()](SqlRecords &records) { return reserveSendIn(records, intent, rules); });
}

Task<Result<VerificationState>> SqlStore::recordSent(qint64 sendId, SentFacts facts)
{
    return write<VerificationState>([sendId, facts, rules = rules(), now = m_clock.now()](SqlRecords &records) {
        return recordSentIn(records, sendId, facts, rules, now);
    });
}

Task<Result<VerificationState>> SqlStore::recordSendFailed(qint64 sendId, SendFailure failure, int providerCode)
{
    return write<VerificationState>(
        [sendId, failure, providerCode, rules = rules(), now = m_clock.now()](
            SqlRecords &records) { return recordSendFailedIn(records, sendId, failure, providerCode, rules, now); });
}

Task<Result<CheckReservation>> SqlStore::reserveCheck(VerificationKey key, QString actor)
{
    return write<CheckReservation>([key, actor, rules = rules()](
                                       SqlRecords &records) { return reserveCheckIn(records, key, actor, rules); });
}

Task<Result<VerificationState>> SqlStore::recordCheck(qint64 id, CheckOutcome end, std::vector<qint64> sameCode)
{
    return write<VerificationState>([id, end, sameCode, rules = rules()](
                                        SqlRecords &records) { return recordCheckIn(records, id, end, sameCode, rules); });
}

Task<Result<VerificationState>> SqlStore::recordEnd(qint64 verificationId, VerificationStatus status, QString actor)
{
    return write<VerificationState>([verificationId, status, actor, rules = rules()](SqlRecords &records) {
        return recordEndIn(records, verificationId, status, actor, rules);
    });
}

Task<Result<VerificationState>> SqlStore::find(VerificationKey key)
{
    return read<VerificationState>([key, rules = rules()](SqlRecords &records) -> Result<VerificationState> {
        const auto found = records.byKey(key);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::VerificationNotFound);
        return records.state(**found, rules);
    });
}

Task<Result<SendDecision>> SqlStore::nextSend(PhoneNumber number, QString provider)
{
    return read<SendDecision>([facts = NumberFacts(number), provider, rules = rules()](
                                  SqlRecords &records) { return nextSendIn(records, facts, provider, rules); });
}

Task<Result<LimitReport>> SqlStore::limitReport(PhoneNumber number, QString provider)
{
    return read<LimitReport>([facts = NumberFacts(number), provider, rules = rules()](
                                 SqlRecords &records) { return limitReportIn(records, facts, provider, rules); });
}

Task<Result<LimitLevels>> SqlStore::limitLevels(QString provider)
{
    return read<LimitLevels>(
        [provider, rules = rules()](SqlRecords &records) { return limitLevelsIn(records, provider, rules); });
}

Task<Result<LimitReport>> SqlStore::resetLimits(PhoneNumber number, QString provider, QString actor)
{
    return write<LimitReport>(
        [facts = NumberFacts(number), provider, actor, rules = rules()](
            SqlRecords &records) { return resetLimitsIn(records, facts, provider, actor, rules); });
}

Task<Result<RequestDecision>> SqlStore::countRequest(QByteArray subject, QString provider)
{
    // What has no limit is not counted, and waits for no transaction.
    const StoreRules rules = this->rules();
    if (rules.limits.addressPerMinute <= 0)
        co_return RequestDecision{.nextAt = m_clock.now()};
    const std::function<Result<RequestDecision>(SqlRecords &)> job = [subject, provider, rules](SqlRecords &records) {
        return countRequestIn(records, subject, provider, rules);
    };
    co_return co_await write<RequestDecision>(job);
}

Task<Result<std::vector<OpenSend>>> SqlStore::openSends(Timestamp before, QString provider)
{
    return read<std::vector<OpenSend>>(
        [before, provider](SqlRecords &records) { return records.openSends(before, provider); });
}

Task<Result<void>> SqlStore::indexWhole()
{
    const std::weak_ptr<const bool> life = m_life;
    auto more = co_await indexHistorySlice();
    while (more && *more && !life.expired())
        more = co_await indexHistorySlice();
    if (!more)
        co_return fail(more.error());
    if (life.expired())
        co_return fail(ErrorCode::ShuttingDown);
    co_return Result<void>();
}

Task<Result<HistoryPage>> SqlStore::history(HistoryQuery query)
{
    if (!query.text.isEmpty()) {
        const auto indexed = co_await indexWhole();
        if (!indexed)
            co_return fail(indexed.error());
    }
    const std::function<Result<HistoryPage>(SqlRecords &)> job = [query](SqlRecords &records) {
        return readHistory(records, query);
    };
    co_return co_await read<HistoryPage>(job);
}

Task<Result<qint64>> SqlStore::countHistory(HistoryQuery query)
{
    return read<qint64>([query](SqlRecords &records) { return Ringproof::countHistory(records, query); });
}

Task<Result<QStringList>> SqlStore::historyActors()
{
    return read<QStringList>([](SqlRecords &records) { return readActors(records.connection()); });
}

Task<Result<Timeline>> SqlStore::timeline(qint64 verificationId)
{
    return read<Timeline>([verificationId](SqlRecords &records) { return readTimeline(records, verificationId); });
}

Task<Result<bool>> SqlStore::indexHistorySlice()
{
    return write<bool>([](SqlRecords &records) { return Ringproof::indexHistorySlice(records.connection()); });
}

Task<Result<OverviewReport>> SqlStore::overview(OverviewQuery query)
{
    const std::weak_ptr<const bool> life = m_life;
    const std::function<Result<bool>(SqlRecords &)> look = [](SqlRecords &records) {
        return isOverviewBehind(records.connection());
    };
    auto isBehind = co_await read<bool>(look);
    // A database that cannot be written can still be read, only slower.
    while (isBehind && *isBehind && !life.expired())
        isBehind = co_await foldOverviewSlice();
    if (life.expired())
        co_return fail(ErrorCode::ShuttingDown);
    const std::function<Result<OverviewReport>(SqlRecords &)> job =
        [query, rules = rules()](SqlRecords &records) { return readOverview(records, rules, query); };
    co_return co_await read<OverviewReport>(job);
}

Task<Result<bool>> SqlStore::foldOverviewSlice()
{
    return write<bool>([](SqlRecords &records) { return Ringproof::foldOverviewSlice(records); });
}

Task<Result<AuditReport>> SqlStore::walkAudit(AuditWatch watch)
{
    const auto proof = std::make_shared<AuditProof>();
    const std::function<Result<bool>(SqlConnection &, AuditLog &)> step =
        [proof](SqlConnection &connection, AuditLog &audit) { return proof->step(connection, audit); };
    const std::weak_ptr<const bool> life = m_life;
    bool goesOn = true;
    while (goesOn) {
        const auto more = co_await readKeyed<bool>(step);
        if (!more)
            co_return fail(more.error());
        if (life.expired())
            co_return fail(ErrorCode::ShuttingDown);
        goesOn = *more;
        if (watch && !watch(proof->progress()) && goesOn) {
            AuditReport report = proof->report();
            report.isStopped = true;
            co_return report;
        }
    }
    co_return proof->report();
}

Task<Result<AuditReport>> SqlStore::proveAudit(AuditWatch watch)
{
    const auto report = co_await walkAudit(watch);
    if (!report || !report->firstBroken)
        co_return report;
    // Another process may have purged between two pages: only what is broken twice is broken.
    co_return co_await walkAudit(watch);
}

Task<Result<PurgeSlice>> SqlStore::purgeSlice(Timestamp before, QString actor)
{
    return write<PurgeSlice>([before, actor, now = m_clock.now()](
                                 SqlRecords &records) { return purgeSliceOf(records, before, actor, now); });
}

Task<Result<void>> SqlStore::finishPurge()
{
    return m_executor->run<void>([](SqlConnection &connection) -> Result<void> { return emptyLog(connection); });
}

Task<Result<ReceiptFacts>> SqlStore::receiptFacts(VerificationKey key)
{
    return write<ReceiptFacts>([key, life = rules().receiptLife](SqlRecords &records) -> Result<ReceiptFacts> {
        const auto found = records.byKey(key);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::VerificationNotFound);
        return receiptFactsOf(records.connection(), records.auditLog(), **found, life);
    });
}

Task<Result<void>> SqlStore::addReceiptKey(StoredReceiptKey key)
{
    return write<void>([key, now = m_clock.now()](SqlRecords &records) {
        return insertReceiptKey(records.connection(), records.auditLog(), key, now);
    });
}

Task<Result<ReceiptKeyRing>> SqlStore::receiptKeys()
{
    return readKeyed<ReceiptKeyRing>(readKeyRing);
}

Task<Result<bool>> SqlStore::addApiKey(ApiKey key, QString actor)
{
    return write<bool>([key, actor](SqlRecords &records) { return insertApiKey(records, key, actor); });
}

Task<Result<std::vector<ApiKey>>> SqlStore::apiKeys() { return readKeyed<std::vector<ApiKey>>(readApiKeys); }

Task<Result<std::optional<ApiKey>>> SqlStore::findApiKey(QString id)
{
    return readKeyed<std::optional<ApiKey>>(
        [id](SqlConnection &connection, AuditLog &audit) { return readApiKey(connection, audit, id); });
}

Task<Result<std::optional<ApiKey>>> SqlStore::revokeApiKey(QString id, QString actor)
{
    return write<std::optional<ApiKey>>(
        [id, actor, now = m_clock.now()](SqlRecords &records) { return revokeApiKeyIn(records, id, actor, now); });
}

Task<Result<void>> SqlStore::noteApiKeyUse(QString id)
{
    return write<void>([id, now = m_clock.now()](SqlRecords &records) { return noteApiKeyUseIn(records, id, now); });
}

Task<Result<IdempotentStart>> SqlStore::beginIdempotent(IdempotentRequest request)
{
    return write<IdempotentStart>([request](SqlRecords &records) { return beginIdempotentIn(records, request); });
}

Task<Result<void>> SqlStore::endIdempotent(IdempotencyTicket ticket, int status, QByteArray answer)
{
    return write<void>(
        [ticket, status, answer](SqlRecords &records) { return endIdempotentIn(records, ticket, status, answer); });
}

Task<Result<void>> SqlStore::forgetIdempotent(IdempotencyTicket ticket)
{
    return write<void>([ticket](SqlRecords &records) { return forgetIdempotentIn(records, ticket); });
}

Task<Result<void>> SqlStore::check()
{
    return write<void>([at = m_clock.now()](SqlRecords &records) { return noteCheck(records.connection(), at); });
}

QStringList SqlStore::files() const
{
    return m_options.server ? QStringList() : QStringList{m_options.file, m_options.file + QStringLiteral("-wal")};
}

} // namespace Ringproof
