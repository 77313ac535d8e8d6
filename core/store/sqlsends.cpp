// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlsends.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

std::chrono::seconds secondsUntil(Timestamp until, Timestamp now)
{
    return std::max(std::chrono::ceil<std::chrono::seconds>(until - now), std::chrono::seconds(1));
}

Error refusal(SqlRecords &records, const SendDecision &decision, const QString &provider, Timestamp now)
{
    if (decision.refusedBy != SendLimit::DailyBudget)
        return Error(ErrorCode::TooManyRequests, QStringLiteral("limit %1").arg(int(decision.refusedBy)),
            secondsUntil(decision.nextAt, now));
    const auto oldest = records.oldestSendAfter(now - 24h, provider);
    const Timestamp until = oldest && *oldest ? **oldest + 24h : now + 24h;
    return Error(ErrorCode::BudgetSpent, {}, secondsUntil(until, now));
}

bool isSameCase(const VerificationRecord &live, const SendIntent &intent)
{
    return live.reference == intent.reference && live.purpose == intent.purpose && live.actor == intent.actor;
}

/// The row that the provider's SID belongs to: the reserved one, or another when the provider's idea of "live" differs from ours.
Result<qint64> settleSid(SqlRecords &records, const SendRow &send, const VerificationRecord &reserved,
    const SentFacts &facts, const StoreRules &rules)
{
    const auto known = records.byKey({.provider = reserved.provider, .sid = facts.sid, .number = {}});
    if (!known)
        return fail(known.error());
    qint64 target = reserved.id;
    if (*known && (*known)->id != reserved.id) {
        // The provider resent a verification that we held to be over: it lives on.
        target = (*known)->id;
    } else if (!reserved.sid.isEmpty() && reserved.sid != facts.sid) {
        // The provider began a new one: ours had ended there.
        const auto inserted = records.insertVerification({.number = reserved.number,
                                                             .channel = reserved.channel,
                                                             .provider = reserved.provider,
                                                             .actor = reserved.actor,
                                                             .reference = reserved.reference,
                                                             .purpose = reserved.purpose},
            facts.startedAt, facts.startedAt + rules.codeTtl);
        if (!inserted)
            return fail(inserted.error());
        target = *inserted;
        const auto ended = records.change(
            QStringLiteral(
                "UPDATE verifications SET status = 'expired', ended_at = ? WHERE id = ? AND status = 'pending'"),
            {toMs(facts.startedAt), reserved.id});
        if (!ended)
            return fail(ended.error());
    }
    if (target == reserved.id)
        return target;
    const auto moved =
        records.change(QStringLiteral("UPDATE send_attempts SET verification_id = ? WHERE id = ?"), {target, send.id});
    const auto taken =
        records.change(QStringLiteral("UPDATE verifications SET sends = sends - 1 WHERE id = ?"), {reserved.id});
    const auto given =
        records.change(QStringLiteral("UPDATE verifications SET sends = sends + 1 WHERE id = ?"), {target});
    const auto emptied = records.change(
        QStringLiteral("DELETE FROM verifications WHERE id = ? AND sid IS NULL AND sends = 0"), {reserved.id});
    for (const auto &step : {moved, taken, given, emptied})
        if (!step)
            return fail(step.error());
    return target;
}

} // namespace

Result<SendReservation> reserveSendIn(
    SqlRecords &records, const SendIntent &intent, const StoreRules &rules, Timestamp now)
{
    const auto newest = records.byKey({.provider = intent.provider, .sid = {}, .number = intent.number});
    if (!newest)
        return fail(newest.error());
    const bool resend = *newest && (*newest)->isLive(now);
    if (resend && !isSameCase(**newest, intent))
        return fail(ErrorCode::VerificationInProgress, {}, secondsUntil((*newest)->expiresAt, now));
    const auto history = records.sendHistory(intent.number, intent.provider, now);
    if (!history)
        return fail(history.error());
    const SendDecision decision = decideSend(rules.limits, *history, now);
    if (!decision.isAllowed())
        return fail(refusal(records, decision, intent.provider, now));

    qint64 verificationId = resend ? (*newest)->id : 0;
    if (!resend) {
        const auto inserted = records.insertVerification(intent, now, now + rules.codeTtl);
        if (!inserted)
            return fail(inserted.error());
        verificationId = *inserted;
    }
    const auto sendId = records.insertSend(verificationId, intent, now);
    if (!sendId)
        return fail(sendId.error());
    const auto counted =
        records.change(QStringLiteral("UPDATE verifications SET sends = sends + 1 WHERE id = ?"), {verificationId});
    if (!counted)
        return fail(counted.error());
    const auto record = records.byId(verificationId);
    if (!record)
        return fail(record.error());
    if (const auto noted = records.audit(QStringLiteral("send_reserved"), **record, intent.actor, now); !noted)
        return fail(noted.error());
    return SendReservation{.sendId = *sendId, .verification = **record, .startedAt = now};
}

Result<VerificationState> recordSentIn(
    SqlRecords &records, qint64 sendId, const SentFacts &facts, const StoreRules &rules, Timestamp now)
{
    const auto send = records.sendRow(sendId);
    if (!send)
        return fail(send.error());
    const auto reserved = records.byId(send->verificationId);
    if (!reserved || !*reserved)
        return fail(reserved ? Error(ErrorCode::InternalError) : reserved.error());
    const auto target = settleSid(records, *send, **reserved, facts, rules);
    if (!target)
        return fail(target.error());
    const auto sent = records.change(
        QStringLiteral("UPDATE send_attempts SET state = 'sent', ended_at = ? WHERE id = ?"), {toMs(now), sendId});
    // The channel of a verification is that of its latest send. Approved is terminal whatever arrives late.
    const auto pending = records.change(
        QStringLiteral(
            "UPDATE verifications SET expires_at = CASE WHEN sid IS NULL OR expires_at < ? THEN ? ELSE expires_at "
            "END, "
            "sid = ?, status = 'pending', ended_at = NULL, "
            "channel = (SELECT channel FROM send_attempts WHERE id = ?) WHERE id = ? AND status <> 'approved'"),
        {toMs(now), toMs(facts.startedAt + rules.codeTtl), facts.sid, sendId, *target});
    for (const auto &step : {sent, pending})
        if (!step)
            return fail(step.error());
    return records.auditedState(QStringLiteral("sent"), *target, rules.limits, now);
}

Result<VerificationState> recordSendFailedIn(
    SqlRecords &records, qint64 sendId, SendFailure failure, int providerCode, const StoreRules &rules, Timestamp now)
{
    const bool notSent = failure == SendFailure::NotSent;
    const auto send = records.sendRow(sendId);
    if (!send)
        return fail(send.error());
    const auto noted = records.change(QStringLiteral("UPDATE send_attempts SET state = ?, provider_code = ?, "
                                                     "ended_at = ? WHERE id = ? AND state <> 'not_sent'"),
        {notSent ? QStringLiteral("not_sent") : QStringLiteral("unknown"), providerCode, toMs(now), sendId});
    const bool uncount = notSent && send->state != QLatin1StringView("not_sent");
    const auto moved = records.change(
        QStringLiteral(
            "UPDATE verifications SET sends = sends - ?, "
            "status = CASE WHEN status IN ('sending', 'send_unknown') THEN ? ELSE status END, "
            "ended_at = CASE WHEN status IN ('sending', 'send_unknown') THEN ? ELSE ended_at END WHERE id = ?"),
        {uncount ? 1 : 0, notSent ? QStringLiteral("not_sent") : QStringLiteral("send_unknown"),
            notSent ? QVariant(toMs(now)) : QVariant(QMetaType::fromType<qlonglong>()), send->verificationId});
    for (const auto &step : {noted, moved})
        if (!step)
            return fail(step.error());
    return records.auditedState(
        notSent ? QStringLiteral("not_sent") : QStringLiteral("send_unknown"), send->verificationId, rules.limits, now);
}

} // namespace Ringproof
