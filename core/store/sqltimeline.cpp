// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqltimeline.h"

#include "store/sqlhistory.h"

namespace Ringproof {

namespace {

std::optional<SendState> sendState(const QString &name)
{
    if (name == QLatin1StringView("sending"))
        return SendState::UnderWay;
    if (name == QLatin1StringView("sent"))
        return SendState::Sent;
    if (name == QLatin1StringView("not_sent"))
        return SendState::NotSent;
    return name == QLatin1StringView("unknown") ? std::optional(SendState::Unknown) : std::nullopt;
}

/// Nothing for "checking".
std::optional<CheckOutcome> checkOutcome(const QString &name)
{
    if (name == QLatin1StringView("approved"))
        return CheckOutcome::Approved;
    if (name == QLatin1StringView("wrong"))
        return CheckOutcome::Wrong;
    if (name == QLatin1StringView("not_sent"))
        return CheckOutcome::NotSent;
    return name == QLatin1StringView("unknown") ? std::optional(CheckOutcome::Unknown) : std::nullopt;
}

Result<std::vector<TimelineSend>> readSends(SqlRecords &records, qint64 verificationId)
{
    auto rows = records.rows(QStringLiteral("SELECT started_at, ended_at, channel, state, provider_code, actor FROM "
                                            "send_attempts WHERE verification_id = ? ORDER BY started_at, id"),
        {verificationId});
    if (!rows)
        return fail(rows.error());
    std::vector<TimelineSend> sends;
    while (rows->next()) {
        const auto channel = channelFromName(rows->value(2).toString());
        const auto state = sendState(rows->value(3).toString());
        if (!channel || !state)
            return fail(ErrorCode::StorageDamaged, QStringLiteral("a send of %1 cannot be read").arg(verificationId));
        sends.push_back({.startedAt = fromMs(rows->value(0).toLongLong()),
            .endedAt = timeOrNull(rows->value(1)),
            .channel = *channel,
            .state = *state,
            .providerCode = rows->value(4).toInt(),
            .actor = rows->value(5).toString()});
    }
    return sends;
}

Result<std::vector<TimelineCheck>> readChecks(SqlRecords &records, qint64 verificationId)
{
    auto rows = records.rows(QStringLiteral("SELECT started_at, ended_at, outcome, actor FROM checks WHERE "
                                            "verification_id = ? ORDER BY started_at, id"),
        {verificationId});
    if (!rows)
        return fail(rows.error());
    std::vector<TimelineCheck> checks;
    while (rows->next()) {
        checks.push_back({.startedAt = fromMs(rows->value(0).toLongLong()),
            .endedAt = timeOrNull(rows->value(1)),
            .outcome = checkOutcome(rows->value(2).toString()),
            .actor = rows->value(3).toString()});
    }
    return checks;
}

/// The chain alone knows who ended what no check has ended.
Result<QString> readEndedBy(SqlRecords &records, qint64 verificationId)
{
    auto row = records.rows(QStringLiteral("SELECT actor FROM audit_entries WHERE verification_id = ? AND "
                                           "action = 'ended' ORDER BY id DESC LIMIT 1"),
        {verificationId});
    if (!row)
        return fail(row.error());
    return row->next() ? row->value(0).toString() : QString();
}

Result<std::optional<Timestamp>> readReceiptEnd(SqlRecords &records, qint64 verificationId)
{
    auto row = records.rows(QStringLiteral("SELECT receipt_until FROM verifications WHERE id = ?"), {verificationId});
    if (!row)
        return fail(row.error());
    return row->next() ? timeOrNull(row->value(0)) : std::nullopt;
}

} // namespace

Result<Timeline> readTimeline(SqlRecords &records, qint64 verificationId)
{
    const auto record = records.byId(verificationId);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(ErrorCode::VerificationNotFound);
    auto sends = readSends(records, verificationId);
    if (!sends)
        return fail(sends.error());
    auto checks = readChecks(records, verificationId);
    if (!checks)
        return fail(checks.error());
    const auto endedBy = readEndedBy(records, verificationId);
    if (!endedBy)
        return fail(endedBy.error());
    const auto receiptUntil = readReceiptEnd(records, verificationId);
    if (!receiptUntil)
        return fail(receiptUntil.error());
    VerificationRecord told = **record;
    tellExpired(records, told);
    return Timeline{.record = told,
        .sends = std::move(*sends),
        .checks = std::move(*checks),
        .endedBy = *endedBy,
        .receiptUntil = *receiptUntil};
}

} // namespace Ringproof
