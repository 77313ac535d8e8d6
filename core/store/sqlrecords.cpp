// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlrecords.h"

#include "store/auditlog.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

const QString &recordColumns()
{
    static const QString columns =
        QStringLiteral("v.id, v.sid, v.number, v.channel, v.status, v.provider, v.actor, v.reference, v.purpose, "
                       "v.created_at, v.expires_at, v.ended_at, v.sends, v.checks");
    return columns;
}

Result<VerificationRecord> readRecord(const SqlRows &row)
{
    const auto number = PhoneNumber::fromE164(row.value(2).toString());
    const auto channel = channelFromName(row.value(3).toString());
    const auto status = statusFromName(row.value(4).toString());
    if (!number || !channel || !status)
        return fail(
            ErrorCode::StorageDamaged, QStringLiteral("verification %1 cannot be read").arg(row.value(0).toLongLong()));
    return VerificationRecord{
        .id = row.value(0).toLongLong(),
        .sid = row.value(1).toString(),
        .number = *number,
        .channel = *channel,
        .status = *status,
        .provider = row.value(5).toString(),
        .actor = row.value(6).toString(),
        .reference = row.value(7).toString(),
        .purpose = row.value(8).toString(),
        .createdAt = fromMs(row.value(9).toLongLong()),
        .expiresAt = fromMs(row.value(10).toLongLong()),
        .endedAt = row.value(11).isNull() ? std::nullopt : std::optional(fromMs(row.value(11).toLongLong())),
        .sends = row.value(12).toInt(),
        .checks = row.value(13).toInt(),
    };
}

Result<std::optional<VerificationRecord>> firstOf(Result<std::vector<VerificationRecord>> rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

} // namespace

qint64 toMs(Timestamp time) { return time.time_since_epoch().count(); }

Timestamp fromMs(qint64 ms) { return Timestamp(std::chrono::milliseconds(ms)); }

Result<std::vector<VerificationRecord>> SqlRecords::list(const QString &where, const QVariantList &values)
{
    auto rows = m_connection.exec(
        QStringLiteral("SELECT ") + recordColumns() + QStringLiteral(" FROM verifications v ") + where, values);
    if (!rows)
        return fail(rows.error());
    std::vector<VerificationRecord> records;
    while (rows->next()) {
        auto record = readRecord(*rows);
        if (!record)
            return fail(record.error());
        records.push_back(std::move(*record));
    }
    return records;
}

Result<std::optional<VerificationRecord>> SqlRecords::byId(qint64 id)
{
    return firstOf(list(QStringLiteral("WHERE v.id = ?"), {id}));
}

Result<std::optional<VerificationRecord>> SqlRecords::byKey(const VerificationKey &key)
{
    if (!key.sid.isEmpty())
        return firstOf(list(QStringLiteral("WHERE v.sid = ? AND v.provider = ?"), {key.sid, key.provider}));
    if (!key.number)
        return std::nullopt;
    // A send that never went out says nothing about the number; the verification before it does.
    return firstOf(
        list(QStringLiteral("WHERE v.number = ? AND v.provider = ? ORDER BY v.status = 'not_sent', v.id DESC LIMIT 1"),
            {key.number->e164(), key.provider}));
}

Result<VerificationState> SqlRecords::state(const VerificationRecord &record, const LimitPolicy &limits, Timestamp now)
{
    const auto history = sendHistory(record.number, record.provider, now);
    if (!history)
        return fail(history.error());
    const SendDecision next = decideSend(limits, *history, now);
    return VerificationState{
        .record = record,
        .resendAt = next.nextAt,
        .sendsLeft = next.sendsLeft,
        .checksLeft = std::max(0, limits.effectiveChecks() - record.checks),
    };
}

Result<VerificationState> SqlRecords::state(qint64 id, const LimitPolicy &limits, Timestamp now)
{
    const auto record = byId(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::VerificationNotFound);
    return state(**record, limits, now);
}

Result<std::vector<OpenSend>> SqlRecords::openSends(Timestamp before, const QString &provider)
{
    auto rows = m_connection.exec(
        QStringLiteral("SELECT id, verification_id, started_at FROM send_attempts "
                       "WHERE state IN ('sending', 'unknown') AND started_at < ? AND provider = ? ORDER BY started_at"),
        {toMs(before), provider});
    if (!rows)
        return fail(rows.error());
    std::vector<OpenSend> open;
    while (rows->next()) {
        const auto record = byId(rows->value(1).toLongLong());
        if (!record)
            return fail(record.error());
        if (*record)
            open.push_back({rows->value(0).toLongLong(), **record, fromMs(rows->value(2).toLongLong())});
    }
    return open;
}

Result<SendRow> SqlRecords::sendRow(qint64 sendId)
{
    auto row = m_connection.exec(
        QStringLiteral("SELECT id, verification_id, state FROM send_attempts WHERE id = ?"), {sendId});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorCode::InternalError, QStringLiteral("send %1 is not in the database").arg(sendId));
    return SendRow{row->value(0).toLongLong(), row->value(1).toLongLong(), row->value(2).toString()};
}

Result<SendHistory> SqlRecords::sendHistory(const PhoneNumber &number, const QString &provider, Timestamp now)
{
    const qint64 dayAgo = toMs(now - 24h);
    SendHistory history;
    auto sends = m_connection.exec(
        QStringLiteral("SELECT s.started_at FROM verifications v JOIN send_attempts s ON s.verification_id = v.id "
                       "WHERE v.number = ? AND v.provider = ? AND s.state <> 'not_sent' AND s.started_at > ? ORDER BY "
                       "s.started_at"),
        {number.e164(), provider, dayAgo});
    if (!sends)
        return fail(sends.error());
    while (sends->next())
        history.sends.push_back(fromMs(sends->value(0).toLongLong()));
    auto approval = m_connection.exec(
        QStringLiteral(
            "SELECT MAX(ended_at) FROM verifications WHERE number = ? AND provider = ? AND status = 'approved'"),
        {number.e164(), provider});
    if (!approval)
        return fail(approval.error());
    if (approval->next() && !approval->value(0).isNull())
        history.lastApproval = fromMs(approval->value(0).toLongLong());
    auto today = m_connection.exec(
        QStringLiteral(
            "SELECT COUNT(*) FROM send_attempts WHERE provider = ? AND started_at > ? AND state <> 'not_sent'"),
        {provider, dayAgo});
    if (!today)
        return fail(today.error());
    if (today->next())
        history.sentToday = today->value(0).toInt();
    return history;
}

Result<std::optional<Timestamp>> SqlRecords::oldestSendAfter(Timestamp after, const QString &provider)
{
    auto row = m_connection.exec(
        QStringLiteral(
            "SELECT MIN(started_at) FROM send_attempts WHERE provider = ? AND started_at > ? AND state <> 'not_sent'"),
        {provider, toMs(after)});
    if (!row)
        return fail(row.error());
    if (!row->next() || row->value(0).isNull())
        return std::nullopt;
    return fromMs(row->value(0).toLongLong());
}

Result<qint64> SqlRecords::insert(const QString &sql, const QVariantList &values)
{
    auto row = m_connection.exec(sql + QStringLiteral(" RETURNING id"), values);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("an insert returned no id"));
    const qint64 id = row->value(0).toLongLong();
    // A RETURNING statement ends, and lets the transaction commit, only when it has been read to its end.
    row->finish();
    return id;
}

Result<qint64> SqlRecords::insertVerification(const SendIntent &intent, Timestamp now, Timestamp expiresAt)
{
    return insert(
        QStringLiteral(
            "INSERT INTO verifications (number, region, channel, status, provider, actor, reference, purpose, "
            "created_at, expires_at) VALUES (?, ?, ?, 'sending', ?, ?, ?, ?, ?, ?)"),
        {intent.number.e164(), intent.number.region(), channelName(intent.channel), intent.provider, intent.actor,
            intent.reference, intent.purpose, toMs(now), toMs(expiresAt)});
}

Result<qint64> SqlRecords::insertSend(qint64 verificationId, const SendIntent &intent, Timestamp now)
{
    return insert(
        QStringLiteral("INSERT INTO send_attempts (verification_id, provider, actor, channel, state, started_at) "
                       "VALUES (?, ?, ?, ?, 'sending', ?)"),
        {verificationId, intent.provider, intent.actor, channelName(intent.channel), toMs(now)});
}

Result<qint64> SqlRecords::insertCheck(const VerificationRecord &record, const QString &actor, Timestamp now)
{
    return insert(QStringLiteral("INSERT INTO checks (verification_id, provider, actor, outcome, started_at) VALUES "
                                 "(?, ?, ?, 'checking', ?)"),
        {record.id, record.provider, actor, toMs(now)});
}

Result<void> SqlRecords::audit(
    const QString &action, const VerificationRecord &record, const QString &actor, Timestamp now)
{
    return m_audit->append(m_connection, action, record, actor, now);
}

Result<VerificationState> SqlRecords::auditedState(
    const QString &action, qint64 id, const LimitPolicy &limits, Timestamp now)
{
    const auto after = state(id, limits, now);
    if (!after)
        return after;
    const auto noted = audit(action, after->record, after->record.actor, now);
    return noted ? after : fail(noted.error());
}

Result<void> SqlRecords::change(const QString &sql, const QVariantList &values)
{
    const auto done = m_connection.exec(sql, values);
    return done ? Result<void>() : fail(done.error());
}

} // namespace Ringproof
