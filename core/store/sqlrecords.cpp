// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlrecords.h"

#include "store/auditlog.h"
#include "store/sqlcounters.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kSubjectHex = 32;
/// A clock that is put right bit by bit was not turned.
constexpr auto kPutRight = 2s;

constexpr int kRecordColumns = 16;

const QString &recordColumns()
{
    static const QString columns =
        QStringLiteral("v.id, v.sid, v.number, v.channel, v.status, v.provider, v.actor, v.reference, v.purpose, "
                       "v.created_at, v.expires_at, v.ended_at, v.sends, v.checks, v.region, v.live_until");
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
        .region = row.value(14).toString(),
        .liveUntil = fromMs(row.value(15).toLongLong()),
    };
}

Result<std::optional<VerificationRecord>> firstOf(Result<std::vector<VerificationRecord>> rows)
{
    if (!rows)
        return fail(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

/// When one ends whose time still matters, as the wall clock of now will show it; the record has what the wall of its beginning said.
Timestamp endOnWall(const VerificationRecord &record, const SqlCounters &counters)
{
    const Timestamp end = counters.onWall(record.liveUntil);
    const bool wasTurned = std::chrono::abs(end - record.expiresAt) > kPutRight;
    // The provider sends no other code before one with too many wrong tries has run out.
    const bool matters = !isTerminal(record.status) || record.status == VerificationStatus::MaxAttemptsReached;
    return wasTurned && matters ? end : record.expiresAt;
}

} // namespace

qint64 toMs(Timestamp time) { return time.time_since_epoch().count(); }

Timestamp fromMs(qint64 ms) { return Timestamp(std::chrono::milliseconds(ms)); }

QVariant orNull(std::optional<Timestamp> time)
{
    return time ? QVariant(toMs(*time)) : QVariant(QMetaType::fromType<qlonglong>());
}

std::optional<Timestamp> timeOrNull(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(fromMs(value.toLongLong()));
}

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

Result<VerificationState> SqlRecords::state(const VerificationRecord &record, const StoreRules &rules)
{
    SqlCounters counters(*this, rules, record.provider);
    // What has a record was of a kind that may be sent to.
    const auto limits = counters.limits(record.number, PhoneType::Unknown, record.region, true);
    if (!limits)
        return fail(limits.error());
    const SendDecision next = decideSend(rules.limits, limits->history, counters.time());
    const CheckDecision guess = decideCheck(rules.limits, limits->history, counters.time());
    VerificationRecord told = record;
    told.expiresAt = endOnWall(record, counters);
    return VerificationState{
        .record = told,
        .resendAt = counters.onWall(next.nextAt),
        .sendsLeft = next.sendsLeft,
        .checksLeft = std::clamp(rules.limits.effectiveChecks() - record.checks, 0, guess.checksLeft),
    };
}

Result<VerificationState> SqlRecords::state(qint64 id, const StoreRules &rules)
{
    const auto record = byId(id);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::VerificationNotFound);
    return state(**record, rules);
}

Result<QByteArray> SqlRecords::subject(const QByteArray &purpose, const QString &text)
{
    if (const auto prepared = m_audit.prepare(m_connection); !prepared)
        return fail(prepared.error());
    return QByteArray::fromHex(m_audit.key().mac(purpose, text.toUtf8()).left(kSubjectHex).toLatin1());
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
    auto row =
        m_connection.exec(QStringLiteral("SELECT ") + recordColumns() +
                              QStringLiteral(", s.state, s.limit_at FROM send_attempts s JOIN verifications v ON "
                                             "v.id = s.verification_id WHERE s.id = ?"),
            {sendId});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorCode::InternalError, QStringLiteral("send %1 is not in the database").arg(sendId));
    const auto record = readRecord(*row);
    if (!record)
        return fail(record.error());
    return SendRow{
        sendId, *record, row->value(kRecordColumns).toString(), fromMs(row->value(kRecordColumns + 1).toLongLong())};
}

Result<CheckRow> SqlRecords::checkRow(qint64 checkId)
{
    auto row = m_connection.exec(
        QStringLiteral("SELECT id, verification_id, actor, outcome, limit_at FROM checks WHERE id = ?"), {checkId});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorCode::InternalError, QStringLiteral("check %1 is not in the database").arg(checkId));
    return CheckRow{row->value(0).toLongLong(), row->value(1).toLongLong(), row->value(2).toString(),
        row->value(3).toString(), fromMs(row->value(4).toLongLong())};
}

Result<VerificationRecord> SqlRecords::insertVerification(
    const SendIntent &intent, Timestamp now, Timestamp limitAt, std::chrono::seconds codeTtl)
{
    VerificationRecord record{
        .number = intent.number,
        .channel = intent.channel,
        .provider = intent.provider,
        .actor = intent.actor,
        .reference = intent.reference,
        .purpose = intent.purpose,
        .createdAt = now,
        .expiresAt = now + codeTtl,
        .sends = 1,
        .region = intent.region,
        .liveUntil = limitAt + codeTtl,
    };
    const auto id = m_connection.insert(
        QStringLiteral(
            "INSERT INTO verifications (number, region, channel, status, provider, actor, reference, purpose, "
            "created_at, expires_at, live_until, sends) VALUES (?, ?, ?, 'sending', ?, ?, ?, ?, ?, ?, ?, 1)"),
        {record.number.e164(), record.region, channelName(record.channel), record.provider, record.actor,
            record.reference, record.purpose, toMs(record.createdAt), toMs(record.expiresAt), toMs(record.liveUntil)});
    if (!id)
        return fail(id.error());
    record.id = *id;
    return record;
}

Result<qint64> SqlRecords::insertSend(
    qint64 verificationId, const SendIntent &intent, Timestamp now, Timestamp limitAt, bool isForBreaker)
{
    return m_connection.insert(
        QStringLiteral("INSERT INTO send_attempts (verification_id, provider, actor, channel, state, "
                       "started_at, region, limit_at, concluded) VALUES (?, ?, ?, ?, 'sending', ?, ?, ?, ?)"),
        {verificationId, intent.provider, intent.actor, channelName(intent.channel), toMs(now), intent.region,
            toMs(limitAt), isForBreaker ? 0 : 1});
}

Result<qint64> SqlRecords::insertCheck(
    const VerificationRecord &record, const QString &actor, Timestamp now, Timestamp limitAt)
{
    return m_connection.insert(
        QStringLiteral("INSERT INTO checks (verification_id, provider, actor, outcome, started_at, limit_at) "
                       "VALUES (?, ?, ?, 'checking', ?, ?)"),
        {record.id, record.provider, actor, toMs(now), toMs(limitAt)});
}

Result<void> SqlRecords::audit(
    const QString &action, const VerificationRecord &record, const QString &actor, Timestamp now)
{
    return m_audit.append(m_connection, action, record, actor, now);
}

Result<VerificationState> SqlRecords::auditedState(
    const QString &action, qint64 id, const QString &actor, const StoreRules &rules, Timestamp now)
{
    const auto after = state(id, rules);
    if (!after)
        return after;
    const auto noted = audit(action, after->record, actor, now);
    return noted ? after : fail(noted.error());
}

Result<void> SqlRecords::change(const QString &sql, const QVariantList &values)
{
    const auto done = m_connection.exec(sql, values);
    return done ? Result<void>() : fail(done.error());
}

} // namespace Ringproof
