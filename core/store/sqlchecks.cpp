// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlchecks.h"

#include "store/overviewfold.h"
#include "store/sqlcounters.h"

#include <algorithm>

namespace Ringproof {

namespace {

/// As checks.outcome has it.
QString outcomeName(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Approved:
    case CheckOutcome::Inferred: return QStringLiteral("approved");
    case CheckOutcome::Wrong: return QStringLiteral("wrong");
    case CheckOutcome::NotSent: return QStringLiteral("not_sent");
    case CheckOutcome::Unknown: return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

/// Why a check that the provider has approved does not count, or nothing when it does.
Result<void> refuseSecondApproval(SqlRecords &records, const VerificationRecord &record)
{
    if (record.status == VerificationStatus::Canceled)
        return fail(ErrorCode::VerificationCanceled);
    auto other =
        records.rows(QStringLiteral("SELECT id FROM checks WHERE verification_id = ? AND outcome = 'approved' LIMIT 1"),
            {record.id});
    if (!other)
        return fail(other.error());
    // Approved without such a check: somebody asked the provider while this one was on its way.
    return other->next() ? fail(ErrorCode::VerificationUsed) : Result<void>();
}

/// An approval that only the verification tells may be that of any check without an outcome: then nobody may have it.
Result<void> refuseAmbiguous(SqlRecords &records, const CheckRow &check, const std::vector<qint64> &sameCode)
{
    auto others = records.rows(QStringLiteral("SELECT id FROM checks WHERE verification_id = ? AND id <> ? AND "
                                              "outcome IN ('checking', 'unknown')"),
        {check.verificationId, check.id});
    if (!others)
        return fail(others.error());
    while (others->next())
        if (std::find(sameCode.begin(), sameCode.end(), others->value(0).toLongLong()) == sameCode.end())
            return fail(ErrorCode::CheckUnknown, QStringLiteral("another check may have been approved"));
    return {};
}

Result<void> moveTo(SqlRecords &records, qint64 id, VerificationStatus status, Timestamp now, const QString &from)
{
    return records.change(
        QStringLiteral("UPDATE verifications SET status = ?, ended_at = ? WHERE id = ? AND status IN (%1)").arg(from),
        {statusName(status), toMs(now), id});
}

Result<void> approve(SqlRecords &records, SqlCounters &counters, SubjectCounters &number,
    const VerificationRecord &record, Timestamp guessAt)
{
    const Timestamp now = records.clock().wall();
    const auto moved = moveTo(records, record.id, VerificationStatus::Approved, now,
        QStringLiteral("'pending', 'max_attempts_reached', 'expired'"));
    const auto counted = counters.countApproval(number, guessAt);
    const auto concluded = counters.regions().conclude(record.id, record.region, true);
    for (const auto &step : {moved, counted, concluded})
        if (!step)
            return step;
    return {};
}

Result<void> noteWrong(SqlRecords &records, const SubjectCounters &number, const VerificationRecord &record,
    const QString &actor, const StoreRules &rules)
{
    const Timestamp now = records.clock().wall();
    if (record.checks >= rules.limits.effectiveChecks()) {
        const auto moved =
            moveTo(records, record.id, VerificationStatus::MaxAttemptsReached, now, QStringLiteral("'pending'"));
        if (!moved)
            return moved;
    }
    const bool isLocked = rules.limits.wrongPerHour > 0 && number.guessesInARow == LimitPolicy::kWrongInARow;
    return isLocked ? records.audit(QStringLiteral("number_locked"), record, actor, now) : Result<void>();
}

} // namespace

Result<CheckReservation> reserveCheckIn(
    SqlRecords &records, const VerificationKey &key, const QString &actor, const StoreRules &rules)
{
    const auto found = records.byKey(key);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::VerificationNotFound);
    VerificationRecord record = **found;
    // A code of which nobody knows whether it was sent may have arrived.
    const bool isLive =
        record.status == VerificationStatus::Pending || record.status == VerificationStatus::SendUnknown;
    if (!isLive || record.checks >= rules.limits.effectiveChecks())
        return CheckReservation{.checkId = 0, .verification = record};
    SqlCounters counters(records, rules, record.provider);
    auto number = counters.numberCounters(record.number, true);
    if (!number)
        return fail(number.error());
    const SendHistory history{.guesses = number->guesses, .guessesInARow = number->guessesInARow};
    const CheckDecision decision = decideCheck(rules.limits, history, counters.time());
    if (!decision.isAllowed())
        return fail(counters.refusal(decision.refusedBy, decision.nextAt));

    const Timestamp now = records.clock().wall();
    const auto checkId = records.insertCheck(record, actor, now, counters.time());
    if (!checkId)
        return fail(checkId.error());
    ++record.checks;
    const auto taken =
        records.change(QStringLiteral("UPDATE verifications SET checks = checks + 1 WHERE id = ?"), {record.id});
    const auto counted = counters.countGuess(*number);
    const auto noted = records.audit(QStringLiteral("check_reserved"), record, actor, now);
    for (const auto &step : {taken, counted, noted})
        if (!step)
            return fail(step.error());
    return CheckReservation{.checkId = *checkId, .verification = record, .actor = actor};
}

Result<VerificationState> recordCheckIn(
    SqlRecords &records, qint64 checkId, CheckOutcome outcome, const std::vector<qint64> &sameCode, const StoreRules &rules)
{
    const auto check = records.checkRow(checkId);
    if (!check)
        return fail(check.error());
    const auto owner = records.byId(check->verificationId);
    if (!owner || !*owner)
        return fail(owner ? Error(ErrorCode::InternalError) : owner.error());
    const VerificationRecord &record = **owner;
    const bool isOpen = check->outcome == QLatin1StringView("checking") ||
                        (outcome == CheckOutcome::Inferred && check->outcome == QLatin1StringView("unknown"));
    if (!isOpen)
        return fail(ErrorCode::InternalError, QStringLiteral("check %1 has ended before").arg(checkId));
    if (outcome == CheckOutcome::Approved || outcome == CheckOutcome::Inferred)
        if (const auto refused = refuseSecondApproval(records, record); !refused)
            return fail(refused.error());
    if (outcome == CheckOutcome::Inferred)
        if (const auto refused = refuseAmbiguous(records, *check, sameCode); !refused)
            return fail(refused.error());
    SqlCounters counters(records, rules, record.provider);
    auto number = counters.numberCounters(record.number, true);
    if (!number)
        return fail(number.error());

    const Timestamp now = records.clock().wall();
    if (const auto unfolded = unfoldForChange(records, record); !unfolded)
        return fail(unfolded.error());
    const auto noted = records.change(QStringLiteral("UPDATE checks SET outcome = ?, ended_at = ? WHERE id = ?"),
        {outcomeName(outcome), toMs(now), checkId});
    if (!noted)
        return fail(noted.error());
    Result<void> moved;
    switch (outcome) {
    case CheckOutcome::Approved:
    case CheckOutcome::Inferred: moved = approve(records, counters, *number, record, check->limitAt); break;
    case CheckOutcome::Wrong: moved = noteWrong(records, *number, record, check->actor, rules); break;
    case CheckOutcome::NotSent:
        moved = records.change(
            QStringLiteral("UPDATE verifications SET checks = checks - 1 WHERE id = ? AND checks > 0"), {record.id});
        if (moved)
            moved = counters.takeBackGuess(*number, check->limitAt);
        break;
    case CheckOutcome::Unknown: break;
    }
    if (!moved)
        return fail(moved.error());
    return records.auditedState(QStringLiteral("check_") + outcomeName(outcome), record.id, check->actor, rules, now);
}

Result<VerificationState> recordEndIn(SqlRecords &records, qint64 verificationId, VerificationStatus status,
    const QString &actor, const StoreRules &rules)
{
    const auto found = records.byId(verificationId);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorCode::VerificationNotFound);
    const VerificationRecord &record = **found;
    // What another has ended meanwhile is told as it is; nothing was done that would need an entry.
    if (isTerminal(record.status))
        return records.state(record, rules);
    if (const auto unfolded = unfoldForChange(records, record); !unfolded)
        return fail(unfolded.error());
    const Timestamp now = records.clock().wall();
    SqlCounters counters(records, rules, record.provider);
    Result<void> counted;
    if (status == VerificationStatus::Approved || status == VerificationStatus::Expired)
        counted = counters.regions().conclude(record.id, record.region, status == VerificationStatus::Approved);
    // It ran out by itself, whenever somebody asked.
    const Timestamp ended = status == VerificationStatus::Expired ? std::min(now, record.expiresAt) : now;
    const auto moved =
        moveTo(records, record.id, status, ended, QStringLiteral("'pending', 'sending', 'send_unknown'"));
    for (const auto &step : {counted, moved})
        if (!step)
            return fail(step.error());
    return records.auditedState(QStringLiteral("ended"), verificationId, actor, rules, now);
}

} // namespace Ringproof
