// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlsends.h"

#include "store/overviewfold.h"
#include "store/sqlcounters.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

std::chrono::seconds secondsUntil(Timestamp until, Timestamp now)
{
    return std::max(std::chrono::ceil<std::chrono::seconds>(until - now), std::chrono::seconds(1));
}

bool isSameCase(const VerificationRecord &live, const SendIntent &intent)
{
    return live.reference == intent.reference && live.purpose == intent.purpose && live.actor == intent.actor;
}

Result<void> moveChecks(SqlRecords &records, const VerificationRecord &from, qint64 to)
{
    return records.change(QStringLiteral("UPDATE checks SET verification_id = ? WHERE verification_id = ?"), {to, from.id})
        .and_then([&] {
            return records.change(
                QStringLiteral("UPDATE verifications SET checks = checks + ? WHERE id = ?"), {from.checks, to});
        });
}

/// The row that the provider's SID belongs to: the reserved one, or another when the provider's idea of "live" differs from ours.
Result<qint64> settleSid(SqlRecords &records, const SendRow &send, const SentFacts &facts, const StoreRules &rules)
{
    const VerificationRecord &reserved = send.verification;
    const auto known = records.byKey({.provider = reserved.provider, .sid = facts.sid, .number = {}});
    if (!known)
        return fail(known.error());
    qint64 target = reserved.id;
    bool isCounted = false; // a new one begins with this send
    if (*known && (*known)->id != reserved.id) {
        // The provider resent a verification that we held to be over: it lives on.
        target = (*known)->id;
        if (const auto unfolded = unfoldForChange(records, **known); !unfolded)
            return fail(unfolded.error());
    } else if (!reserved.sid.isEmpty() && reserved.sid != facts.sid) {
        // The provider began a new one: ours had ended there.
        const SendIntent intent{.number = reserved.number,
            .channel = reserved.channel,
            .provider = reserved.provider,
            .actor = reserved.actor,
            .reference = reserved.reference,
            .purpose = reserved.purpose,
            .region = reserved.region};
        const auto inserted = records.insertVerification(intent, facts.startedAt, send.limitAt, rules.codeTtl);
        if (!inserted)
            return fail(inserted.error());
        target = inserted->id;
        isCounted = true;
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
    const auto given = records.change(
        QStringLiteral("UPDATE verifications SET sends = sends + ? WHERE id = ?"), {isCounted ? 0 : 1, target});
    // A code that was checked before the SID was known belongs to what the provider checked it against.
    const bool hadNoSid = reserved.sid.isEmpty();
    const auto checksMoved = hadNoSid ? moveChecks(records, reserved, target) : Result<void>();
    const auto emptied = records.change(
        QStringLiteral("DELETE FROM verifications WHERE id = ? AND sid IS NULL AND sends = 0"), {reserved.id});
    for (const auto &step : {moved, taken, given, checksMoved, emptied})
        if (!step)
            return fail(step.error());
    return target;
}

Result<VerificationRecord> countResend(SqlRecords &records, VerificationRecord record)
{
    const auto counted =
        records.change(QStringLiteral("UPDATE verifications SET sends = sends + 1 WHERE id = ?"), {record.id});
    if (!counted)
        return fail(counted.error());
    ++record.sends;
    return record;
}

} // namespace

Result<SendReservation> reserveSendIn(SqlRecords &records, const SendIntent &intent, const StoreRules &rules)
{
    const Timestamp now = records.clock().wall();
    SqlCounters counters(records, rules, intent.provider);
    // Everything is decided before anything is written.
    const auto newest = records.byKey({.provider = intent.provider, .sid = {}, .number = intent.number});
    if (!newest)
        return fail(newest.error());
    const bool isKnown = newest->has_value();
    const bool isPending = isKnown && (*newest)->status == VerificationStatus::Pending;
    const bool isResend = isPending && counters.time() < (*newest)->liveUntil;
    if (isResend && !isSameCase(**newest, intent)) {
        Error inTheWay(
            ErrorCode::VerificationInProgress, {}, secondsUntil((*newest)->liveUntil, counters.time()));
        // As everybody was told it; how long that is by a clock that nobody turns is said beside it.
        inTheWay.until = (*newest)->expiresAt;
        return fail(inTheWay);
    }
    auto limits = counters.limits(intent.number, intent.type, intent.region, isKnown);
    if (!limits)
        return fail(limits.error());
    const SendDecision decision = decideSend(rules.limits, limits->history, counters.time());
    if (!decision.isAllowed())
        return fail(counters.refusal(decision.refusedBy, decision.nextAt));

    if (const auto begun = records.beginTime(intent.provider); !begun)
        return fail(begun.error());
    auto record = isResend ? countResend(records, **newest)
                           : records.insertVerification(intent, now, counters.time(), rules.codeTtl);
    if (!record)
        return fail(record.error());
    const auto sendId =
        records.insertSend(record->id, intent, now, counters.time(), rules.limits.breakerConversion > 0);
    if (!sendId)
        return fail(sendId.error());
    if (const auto counted = counters.countSend(*limits); !counted)
        return fail(counted.error());
    if (const auto noted = records.audit(QStringLiteral("send_reserved"), *record, intent.actor, now); !noted)
        return fail(noted.error());
    return SendReservation{.sendId = *sendId, .verification = *record, .startedAt = now};
}

Result<VerificationState> recordSentIn(
    SqlRecords &records, qint64 sendId, const SentFacts &facts, const StoreRules &rules, Timestamp now)
{
    const auto send = records.sendRow(sendId);
    if (!send)
        return fail(send.error());
    const VerificationRecord &reserved = send->verification;
    if (const auto unfolded = unfoldForChange(records, reserved); !unfolded)
        return fail(unfolded.error());
    const auto target = settleSid(records, *send, facts, rules);
    if (!target)
        return fail(target.error());
    const Timestamp time = records.clock().time(reserved.provider);
    const auto sent = records.change(
        QStringLiteral("UPDATE send_attempts SET state = 'sent', ended_at = ? WHERE id = ?"), {toMs(now), sendId});
    // The channel of a verification is that of its latest send. Approved is terminal whatever arrives late.
    const auto pending = records.change(
        QStringLiteral(
            "UPDATE verifications SET expires_at = CASE WHEN sid IS NULL OR live_until < ? THEN ? ELSE expires_at "
            "END, live_until = CASE WHEN sid IS NULL OR live_until < ? THEN ? ELSE live_until END, "
            "sid = ?, status = 'pending', ended_at = NULL, "
            "channel = (SELECT channel FROM send_attempts WHERE id = ?) WHERE id = ? AND status <> 'approved'"),
        {toMs(time), toMs(facts.startedAt + rules.codeTtl), toMs(time), toMs(send->limitAt + rules.codeTtl), facts.sid,
            sendId, *target});
    for (const auto &step : {sent, pending})
        if (!step)
            return fail(step.error());
    return records.auditedState(QStringLiteral("sent"), *target, reserved.actor, rules, now);
}

Result<VerificationState> recordSendFailedIn(
    SqlRecords &records, qint64 sendId, SendFailure failure, int providerCode, const StoreRules &rules, Timestamp now)
{
    const bool notSent = failure == SendFailure::NotSent;
    const auto send = records.sendRow(sendId);
    if (!send)
        return fail(send.error());
    const VerificationRecord &record = send->verification;
    if (const auto unfolded = unfoldForChange(records, record); !unfolded)
        return fail(unfolded.error());
    const bool uncount = notSent && send->state != QLatin1StringView("not_sent");
    // What was not sent tells the region's breaker nothing.
    const auto noted = records.change(
        QStringLiteral("UPDATE send_attempts SET state = ?, provider_code = ?, ended_at = ?, "
                       "concluded = CASE WHEN ? = 1 THEN 1 ELSE concluded END WHERE id = ? AND state <> 'not_sent'"),
        {notSent ? QStringLiteral("not_sent") : QStringLiteral("unknown"), providerCode, toMs(now), notSent ? 1 : 0,
            sendId});
    const auto moved = records.change(
        QStringLiteral(
            "UPDATE verifications SET sends = sends - ?, "
            "status = CASE WHEN status IN ('sending', 'send_unknown') THEN ? ELSE status END, "
            "ended_at = CASE WHEN status IN ('sending', 'send_unknown') THEN ? ELSE ended_at END WHERE id = ?"),
        {uncount ? 1 : 0, notSent ? QStringLiteral("not_sent") : QStringLiteral("send_unknown"),
            notSent ? QVariant(toMs(now)) : QVariant(QMetaType::fromType<qlonglong>()), record.id});
    SqlCounters counters(records, rules, record.provider);
    const auto returned = uncount ? counters.takeBackSend(record.number, send->limitAt) : Result<void>();
    for (const auto &step : {noted, moved, returned})
        if (!step)
            return fail(step.error());
    return records.auditedState(
        notSent ? QStringLiteral("not_sent") : QStringLiteral("send_unknown"), record.id, record.actor, rules, now);
}

} // namespace Ringproof
