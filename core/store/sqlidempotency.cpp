// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlidempotency.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr auto kKept = 24h;
/// No request takes so long: its server has died, or its machine.
constexpr auto kTakenOver = 60s;
/// More than one comes for each that is added, so that the table does not grow without retention.
constexpr int kSweptEachTime = 2;
constexpr int kRunning = 0;
/// Running again, to find out what became of a send.
constexpr int kSettling = 1;

struct Row
{
    QByteArray bodyHash;
    int status = kRunning;
    QByteArray answer;
    Timestamp startedAt;
};

bool isRunning(int status) { return status == kRunning || status == kSettling; }
/// It says that something could not be found out: that is looked at again.
bool isUndecided(int status) { return status >= 500; }

Result<std::optional<Row>> findRow(SqlRecords &records, const QString &provider, const QByteArray &subject)
{
    auto row = records.rows(QStringLiteral("SELECT body_hash, status, answer, started_at FROM idempotency_keys "
                                           "WHERE provider = ? AND subject = ?"),
        {provider, subject});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return std::nullopt;
    return Row{.bodyHash = row->value(0).toByteArray(),
        .status = row->value(1).toInt(),
        .answer = row->value(2).toByteArray(),
        .startedAt = fromMs(row->value(3).toLongLong())};
}

Result<void> insertRow(SqlRecords &records, const IdempotencyTicket &ticket, const QByteArray &bodyHash, int status)
{
    return records.change(
        QStringLiteral("INSERT INTO idempotency_keys (provider, subject, body_hash, status, answer, started_at) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (provider, subject) DO UPDATE SET "
                       "body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer, "
                       "started_at = excluded.started_at"),
        {ticket.provider, ticket.subject, bodyHash, status, QByteArray(""), toMs(ticket.startedAt)});
}

/// By the request of this key as far as anybody can tell; one more must not go out.
Result<bool> hasSentSince(SqlRecords &records, const IdempotentRequest &request, Timestamp since)
{
    if (!request.number)
        return false;
    auto sends = records.rows(
        QStringLiteral(
            "SELECT 1 FROM verifications v JOIN send_attempts s ON s.verification_id = v.id WHERE v.number = ? "
            "AND v.provider = ? AND s.actor = ? AND s.limit_at >= ? AND s.state <> 'not_sent' LIMIT 1"),
        {request.number->e164(), request.provider, request.actor, toMs(since)});
    if (!sends)
        return fail(sends.error());
    return sends->next();
}

} // namespace

Result<IdempotentStart> beginIdempotentIn(SqlRecords &records, const IdempotentRequest &request)
{
    // The length in front, so that no two pairs of caller and key look alike.
    const auto subject = records.subject(
        "idempotency-key", QString::number(request.caller.size()) + u':' + request.caller + request.key);
    const auto bodyHash = records.subject("idempotency-body", QString::fromLatin1(request.body));
    if (!subject || !bodyHash)
        return fail(subject ? bodyHash.error() : subject.error());
    const auto row = findRow(records, request.provider, *subject);
    if (!row)
        return fail(row.error());

    const Timestamp time = records.clock().time(request.provider);
    const auto age = *row ? time - (*row)->startedAt : kKept;
    if (age < kKept) {
        if ((*row)->bodyHash != *bodyHash)
            return IdempotentStart{.state = IdempotencyState::Conflict, .ticket = {}, .answer = {}};
        if (!isRunning((*row)->status) && !isUndecided((*row)->status))
            return IdempotentStart{
                .state = IdempotencyState::Done, .ticket = {}, .status = (*row)->status, .answer = (*row)->answer};
        if (isRunning((*row)->status) && age < kTakenOver)
            return IdempotentStart{.state = IdempotencyState::Running, .ticket = {}, .answer = {}};
    }
    const bool isTakenOver = age < kKept;
    const bool isSettling = isTakenOver && (*row)->status != kRunning;
    const auto sent = isSettling ? Result<bool>(true) : isTakenOver ? hasSentSince(records, request, (*row)->startedAt) : Result<bool>(false);
    if (!sent)
        return fail(sent.error());
    const IdempotencyTicket ticket{.provider = request.provider, .subject = *subject, .startedAt = time};
    if (const auto begun = records.beginTime(request.provider); !begun)
        return fail(begun.error());
    if (const auto swept = sweepIdempotent(records, request.provider, kSweptEachTime); !swept)
        return fail(swept.error());
    if (const auto written = insertRow(records, ticket, *bodyHash, isSettling ? kSettling : kRunning); !written)
        return fail(written.error());
    return IdempotentStart{.state = IdempotencyState::Fresh, .ticket = ticket, .hasSent = *sent, .answer = {}};
}

Result<void> endIdempotentIn(SqlRecords &records, const IdempotencyTicket &ticket, int status, const QByteArray &answer)
{
    return records.change(QStringLiteral("UPDATE idempotency_keys SET status = ?, answer = ? "
                                         "WHERE provider = ? AND subject = ? AND started_at = ? AND status IN (?, ?)"),
        {status, answer, ticket.provider, ticket.subject, toMs(ticket.startedAt), kRunning, kSettling});
}

Result<void> forgetIdempotentIn(SqlRecords &records, const IdempotencyTicket &ticket)
{
    return records.change(QStringLiteral("DELETE FROM idempotency_keys "
                                         "WHERE provider = ? AND subject = ? AND started_at = ? AND status IN (?, ?)"),
        {ticket.provider, ticket.subject, toMs(ticket.startedAt), kRunning, kSettling});
}

Result<int> sweepIdempotent(SqlRecords &records, const QString &provider, int most)
{
    const Timestamp before = records.clock().time(provider) - kKept;
    auto rows = records.rows(
        QStringLiteral(
            "DELETE FROM idempotency_keys WHERE provider = ? AND subject IN (SELECT subject FROM "
            "idempotency_keys WHERE provider = ? AND started_at <= ? ORDER BY started_at LIMIT ?) RETURNING 1"),
        {provider, provider, toMs(before), most});
    if (!rows)
        return fail(rows.error());
    int swept = 0;
    while (rows->next())
        ++swept;
    return swept;
}

} // namespace Ringproof
