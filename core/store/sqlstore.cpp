// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlstore.h"

#include "store/auditlog.h"
#include "store/sqlexecutor.h"
#include "store/sqlsends.h"

#include <array>

namespace Ringproof {

SqlStore::SqlStore(Options options, const Clock &clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_audit(std::make_shared<AuditLog>(AuditLog::Options{.key = m_options.dataKey, .keyFile = m_options.dataKeyFile}))
    , m_executor(std::make_unique<SqlExecutor>(
          m_options.server ? postgresDialect(*m_options.server) : sqliteDialect(m_options.file),
          [audit = m_audit](SqlConnection &connection) { return audit->prepare(connection); }))
{}

SqlStore::~SqlStore() = default;

template<class T>
Task<Result<T>> SqlStore::write(std::function<Result<T>(SqlRecords &)> job)
{
    const std::function<Result<T>(SqlConnection &)> whole = [job, audit = m_audit](SqlConnection &connection) {
        SqlRecords records(connection, audit.get());
        return job(records);
    };
    return m_executor->write<T>(whole);
}

template<class T>
Task<Result<T>> SqlStore::read(std::function<Result<T>(SqlRecords &)> job)
{
    const std::function<Result<T>(SqlConnection &)> whole = [job](SqlConnection &connection) {
        SqlRecords records(connection, nullptr);
        return job(records);
    };
    return m_executor->run<T>(whole);
}

Task<Result<SendReservation>> SqlStore::reserveSend(SendIntent intent)
{
    return write<SendReservation>([intent, rules = m_options.rules, clock = &m_clock](SqlRecords &records) {
        return reserveSendIn(records, intent, rules, clock->now());
    });
}

Task<Result<VerificationState>> SqlStore::recordSent(qint64 sendId, SentFacts facts)
{
    return write<VerificationState>([sendId, facts, rules = m_options.rules, now = m_clock.now()](SqlRecords &records) {
        return recordSentIn(records, sendId, facts, rules, now);
    });
}

Task<Result<VerificationState>> SqlStore::recordSendFailed(qint64 sendId, SendFailure failure, int providerCode)
{
    return write<VerificationState>(
        [sendId, failure, providerCode, rules = m_options.rules, now = m_clock.now()](
            SqlRecords &records) { return recordSendFailedIn(records, sendId, failure, providerCode, rules, now); });
}

Task<Result<CheckReservation>> SqlStore::reserveCheck(VerificationKey key, QString actor)
{
    return write<CheckReservation>([key, actor, limits = m_options.rules.limits, now = m_clock.now()](
                                       SqlRecords &records) -> Result<CheckReservation> {
        const auto found = records.byKey(key);
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::VerificationNotFound);
        VerificationRecord record = **found;
        if (record.status != VerificationStatus::Pending || record.checks >= limits.effectiveChecks())
            return CheckReservation{.checkId = 0, .verification = record};
        const auto checkId = records.insertCheck(record, actor, now);
        if (!checkId)
            return fail(checkId.error());
        const auto counted =
            records.change(QStringLiteral("UPDATE verifications SET checks = checks + 1 WHERE id = ?"), {record.id});
        if (!counted)
            return fail(counted.error());
        ++record.checks;
        if (const auto noted = records.audit(QStringLiteral("check_reserved"), record, actor, now); !noted)
            return fail(noted.error());
        return CheckReservation{.checkId = *checkId, .verification = record};
    });
}

Task<Result<VerificationState>> SqlStore::recordCheck(qint64 checkId, CheckOutcome outcome)
{
    return write<VerificationState>([checkId, outcome, limits = m_options.rules.limits, now = m_clock.now()](
                                        SqlRecords &records) -> Result<VerificationState> {
        static const std::array names{
            QStringLiteral("approved"), QStringLiteral("wrong"), QStringLiteral("not_sent"), QStringLiteral("unknown")};
        const auto noted = records.change(
            QStringLiteral("UPDATE checks SET outcome = ?, ended_at = ? WHERE id = ? AND outcome = 'checking'"),
            {names[size_t(outcome)], toMs(now), checkId});
        const auto owner =
            records.list(QStringLiteral("JOIN checks c ON c.verification_id = v.id WHERE c.id = ?"), {checkId});
        if (!noted || !owner)
            return fail(noted ? owner.error() : noted.error());
        if (owner->empty())
            return fail(ErrorCode::InternalError, QStringLiteral("check %1 is not in the database").arg(checkId));
        const VerificationRecord &record = owner->front();
        if (outcome == CheckOutcome::Approved && record.status != VerificationStatus::Pending)
            return fail(ErrorCode::VerificationUsed);
        const bool usedUp = outcome == CheckOutcome::Wrong && record.checks >= limits.effectiveChecks();
        Result<void> moved;
        if (outcome == CheckOutcome::Approved || usedUp) {
            moved = records.change(
                QStringLiteral("UPDATE verifications SET status = ?, ended_at = ? WHERE id = ? AND status = 'pending'"),
                {statusName(usedUp ? VerificationStatus::MaxAttemptsReached : VerificationStatus::Approved), toMs(now),
                    record.id});
        } else if (outcome == CheckOutcome::NotSent) {
            moved = records.change(
                QStringLiteral("UPDATE verifications SET checks = checks - 1 WHERE id = ? AND checks > 0"),
                {record.id});
        }
        if (!moved)
            return fail(moved.error());
        return records.auditedState(QStringLiteral("check_") + names[size_t(outcome)], record.id, limits, now);
    });
}

Task<Result<VerificationState>> SqlStore::recordEnd(qint64 verificationId, VerificationStatus status)
{
    return write<VerificationState>([verificationId, status, limits = m_options.rules.limits, now = m_clock.now()](
                                        SqlRecords &records) -> Result<VerificationState> {
        const auto moved = records.change(QStringLiteral("UPDATE verifications SET status = ?, ended_at = ? WHERE id = "
                                                         "? AND status IN ('pending', 'sending', 'send_unknown')"),
            {statusName(status), toMs(now), verificationId});
        if (!moved)
            return fail(moved.error());
        return records.auditedState(QStringLiteral("ended"), verificationId, limits, now);
    });
}

Task<Result<VerificationState>> SqlStore::find(VerificationKey key)
{
    return read<VerificationState>(
        [key, limits = m_options.rules.limits, now = m_clock.now()](SqlRecords &records) -> Result<VerificationState> {
            const auto found = records.byKey(key);
            if (!found)
                return fail(found.error());
            if (!*found)
                return fail(ErrorCode::VerificationNotFound);
            return records.state(**found, limits, now);
        });
}

Task<Result<SendDecision>> SqlStore::nextSend(PhoneNumber number, QString provider)
{
    return read<SendDecision>([number, provider, limits = m_options.rules.limits, now = m_clock.now()](
                                  SqlRecords &records) -> Result<SendDecision> {
        const auto history = records.sendHistory(number, provider, now);
        if (!history)
            return fail(history.error());
        return decideSend(limits, *history, now);
    });
}

Task<Result<std::vector<OpenSend>>> SqlStore::openSends(Timestamp before, QString provider)
{
    return read<std::vector<OpenSend>>(
        [before, provider](SqlRecords &records) { return records.openSends(before, provider); });
}

Task<Result<std::vector<VerificationRecord>>> SqlStore::history(HistoryQuery query)
{
    QStringList conditions{QStringLiteral("1 = 1")};
    QVariantList values;
    const auto add = [&](const QString &condition, const QVariant &value) {
        conditions.append(condition);
        values.append(value);
    };
    if (query.from)
        add(QStringLiteral("v.created_at >= ?"), toMs(*query.from));
    if (query.to)
        add(QStringLiteral("v.created_at < ?"), toMs(*query.to));
    if (query.status)
        add(QStringLiteral("v.status = ?"), statusName(*query.status));
    if (query.number)
        add(QStringLiteral("v.number = ?"), query.number->e164());
    if (!query.reference.isEmpty()) {
        add(QStringLiteral("v.reference >= ?"), query.reference);
        add(QStringLiteral("v.reference < ?"), QString(query.reference + QChar(0xffff)));
    }
    values.append(query.limit);
    const QString where = QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND ")) +
                          QStringLiteral(" ORDER BY v.id DESC LIMIT ?");
    return read<std::vector<VerificationRecord>>(
        [where, values](SqlRecords &records) { return records.list(where, values); });
}

Task<Result<AuditReport>> SqlStore::proveAudit()
{
    const std::function<Result<AuditReport>(SqlConnection &)> job =
        [audit = m_audit](SqlConnection &connection) -> Result<AuditReport> {
        if (const auto prepared = audit->prepare(connection); !prepared)
            return fail(prepared.error());
        return audit->prove(connection);
    };
    return m_executor->run<AuditReport>(job);
}

Task<Result<void>> SqlStore::check()
{
    return write<void>([](SqlRecords &) -> Result<void> { return {}; });
}

} // namespace Ringproof
