// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of VerificationService that checks codes and tells every verdict apart.
#include "verification/verificationservice.h"

#include "base/logging.h"
#include "base/storageerror.h"
#include "verification/codetext.h"
#include "verification/receiptissuer.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// A code of another length than we think: the service may have been changed a moment ago.
constexpr std::chrono::milliseconds kLengthDoubted = 15s;
/// Most sends are over sooner.
constexpr auto kSendTakes = 2s;

/// Twilio: VerificationCheck resource, Code: 4 to 10 characters.
bool isCodeLength(qsizetype length) { return length >= 4 && length <= 10; }

/// The statuses of an answer to a check other than pending and approved.
VerificationStatus endOf(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::MaxAttemptsReached: return VerificationStatus::MaxAttemptsReached;
    case ProviderStatus::Canceled:
    case ProviderStatus::Deleted:
    case ProviderStatus::Failed: return VerificationStatus::Canceled;
    case ProviderStatus::Expired: return VerificationStatus::Expired;
    case ProviderStatus::Approved: return VerificationStatus::Approved;
    case ProviderStatus::Pending: return VerificationStatus::Pending;
    }
    Q_UNREACHABLE();
}

} // namespace

Task<Result<void>> VerificationService::refuseMisfitCode(QString code, CallDeadline deadline)
{
    if (!isCodeLength(code.size()))
        co_return fail(ErrorCode::InvalidCode, QStringLiteral("shape"));
    for (const auto age : {kServiceKept, kLengthDoubted}) {
        const auto service = co_await providerServiceWithin(age, deadline);
        // Not knowing the length is no reason to refuse: the provider will say.
        if (!service || service->codeLength == code.size())
            co_return Result<void>();
    }
    co_return fail(ErrorCode::InvalidCode, QStringLiteral("length"));
}

Task<Result<CheckAnswer>> VerificationService::check(VerificationTarget target, Secret code, QString actor)
{
    const Active active(m_active);
    const CallDeadline deadline = newDeadline(target.requestId);
    // From here on `code` is the form that is sent and compared.
    code = Secret(readCode(code.reveal()).value_or(QString()));
    const auto fits = co_await refuseMisfitCode(code.reveal(), deadline);
    if (!fits)
        co_return fail(fits.error());
    const VerificationKey key = keyFor(target);
    const auto found = co_await m_store.find(key);
    if (!found)
        co_return fail(found.error());
    const CheckGate::Turn turn = co_await m_checkGate.enter(found->record.id, deadline);
    if (!turn.isHeld())
        co_return fail(ErrorCode::ProviderBusy, QStringLiteral("deadline behind other checks"));
    const auto answer = co_await checkInTurn(key, code, actor, deadline);
    m_journal.checkEnded(found->record.sid, answer, target.requestId);
    co_return answer;
}

Task<Result<CheckAnswer>> VerificationService::checkInTurn(
    VerificationKey key, Secret code, QString actor, CallDeadline deadline)
{
    const auto taken = co_await takeCheck(key, actor, deadline.requestId());
    if (!taken)
        co_return fail(taken.error());
    const CheckReservation reservation = *taken;
    if (reservation.checkId == 0)
        co_return co_await verdictWithoutCheck(reservation, key, code, actor, deadline);
    if (reservation.verification.sid.isEmpty())
        co_return co_await checkUnknownSend(reservation, code, deadline);
    // A fifth of the time is kept for finding out what became of a check without an answer.
    const CallDeadline checkDeadline(
        QDeadlineTimer(std::max(deadline.remainingTimeAsDuration() - m_options.deadline / 5, 1ns)), deadline.requestId());
    const auto answer =
        co_await m_provider.check(reservation.verification.sid, reservation.verification.number, code, checkDeadline);
    co_return co_await concludeCheck(reservation, answer, code, deadline);
}

Task<Result<CheckAnswer>> VerificationService::checkUnknownSend(
    CheckReservation reservation, Secret code, CallDeadline deadline)
{
    const VerificationRecord record = reservation.verification;
    const auto answer = co_await m_provider.checkByNumber(record.number, code, deadline);
    if (!answer) {
        const Error error = answer.error();
        const bool isUnknown = error.code == ErrorCode::CheckUnknown;
        if (isUnknown)
            rememberCheck(reservation, code);
        const CheckOutcome outcome = isUnknown ? CheckOutcome::Unknown : CheckOutcome::NotSent;
        const auto noted = co_await m_store.recordCheck(reservation.checkId, outcome);
        if (!noted)
            co_return fail(unrecorded(noted.error(), ErrorCode::CheckUnknown));
        // Nothing of this number is live there: no code has arrived, so far.
        if (error.code == ErrorCode::ProviderNotFound)
            co_return fail(ErrorCode::SendUnknown, error.detail, waitUntilKnown(record.createdAt));
        co_return fail(error);
    }
    const ProviderVerification found = *answer;
    const auto sent = co_await recordFoundSend(record, found.sid);
    if (!sent)
        co_return fail(unrecorded(sent.error(), ErrorCode::CheckUnknown));
    reservation.verification = sent->record;
    const Result<ProviderStatus> status = found.status;
    co_return co_await concludeCheck(reservation, status, code, deadline);
}

Task<Result<VerificationState>> VerificationService::recordFoundSend(VerificationRecord record, QString sid)
{
    const Timestamp before = m_clock.now() + 1ms;
    const auto open = co_await m_store.openSends(before, m_options.provider);
    if (!open)
        co_return fail(open.error());
    const auto ours = std::find_if(
        open->begin(), open->end(), [&](const OpenSend &send) { return send.verification.id == record.id; });
    if (ours != open->end()) {
        const SentFacts facts{sid, ours->startedAt};
        const qint64 sendId = ours->sendId;
        co_return co_await m_store.recordSent(sendId, facts);
    }
    // Somebody else has found out meanwhile.
    const VerificationKey key{.provider = m_options.provider, .sid = sid, .number = record.number};
    co_return co_await m_store.find(key);
}

Task<Result<CheckReservation>> VerificationService::takeCheck(VerificationKey key, QString actor, QString requestId)
{
    const auto reserved = co_await m_store.reserveCheck(key, actor);
    if (!reserved || reserved->checkId != 0)
        co_return reserved;
    const VerificationStatus status = reserved->verification.status;
    if (status != VerificationStatus::Sending)
        co_return reserved;
    const VerificationState open{.record = reserved->verification, .resendAt = {}, .sendsLeft = 0, .checksLeft = 0};
    const auto settled = co_await settleOpenSend(open, requestId);
    if (!settled)
        co_return reserved;
    co_return co_await m_store.reserveCheck(key, actor);
}

Task<Result<CheckAnswer>> VerificationService::verdictWithoutCheck(
    CheckReservation reservation, VerificationKey key, Secret code, QString actor, CallDeadline deadline)
{
    const VerificationStatus status = reservation.verification.status;
    if (status == VerificationStatus::NotSent)
        co_return fail(ErrorCode::VerificationNotFound);
    if (status == VerificationStatus::Sending)
        co_return fail(ErrorCode::SendInProgress, {}, kSendTakes);
    const qint64 id = reservation.verification.id;
    const bool isRemembered = !m_unresolved.checksOf(id, actor, code, m_clock.steady().elapsed).empty();
    if (isRemembered && status != VerificationStatus::Canceled) {
        const VerificationRecord record = reservation.verification;
        Result<VerificationStatus> end = status;
        if (status != VerificationStatus::Approved && !record.sid.isEmpty())
            end = co_await traceEnd(record, deadline);
        if (end && *end == VerificationStatus::Approved) {
            const auto approved = co_await approveRepeated(id, actor, code);
            if (approved)
                co_return co_await answerOf(approved, Verdict::Approved);
        }
    }
    const auto state = co_await m_store.find(key);
    if (!state)
        co_return fail(state.error());
    // Still pending with nothing reserved: the checks are used up, one of them perhaps without a known outcome.
    co_return CheckAnswer{verdictOfEnded(status).value_or(Verdict::TooManyAttempts), Verification(*state)};
}

Task<Result<CheckAnswer>> VerificationService::concludeCheck(
    CheckReservation reservation, Result<ProviderStatus> answer, Secret code, CallDeadline deadline)
{
    if (!answer) {
        const Error error = answer.error();
        if (error.code == ErrorCode::ProviderNotFound)
            co_return co_await concludeGone(reservation, code, deadline);
        if (error.code == ErrorCode::CheckUnknown)
            co_return co_await concludeUnknownCheck(reservation, error, code, deadline);
        if (error.code != ErrorCode::TooManyChecks) {
            // Refused or never sent: the provider has not counted it, so it is given back.
            const auto returned = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::NotSent);
            co_return fail(returned ? error : returned.error());
        }
        answer = ProviderStatus::MaxAttemptsReached;
    }
    if (*answer == ProviderStatus::Approved) {
        m_unresolved.forget(reservation.verification.id);
        co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Approved, Verdict::Approved);
    }
    if (*answer == ProviderStatus::Pending)
        co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Wrong, Verdict::WrongCode);
    const VerificationStatus end = endOf(*answer);
    const auto ended = co_await m_store.recordEnd(reservation.verification.id, end, reservation.actor);
    if (!ended)
        co_return fail(unrecorded(ended.error(), ErrorCode::CheckUnknown));
    const Verdict verdict = verdictOfEnded(end).value_or(Verdict::TooManyAttempts);
    co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Unknown, verdict);
}

void VerificationService::rememberCheck(const CheckReservation &reservation, const Secret &code)
{
    m_unresolved.remember(reservation.verification.id, reservation.checkId, reservation.actor, code,
        m_clock.steady().elapsed);
    m_forget.start();
}

Task<Result<VerificationState>> VerificationService::approveRepeated(qint64 verificationId, QString actor, Secret code)
{
    std::vector<qint64> ids = m_unresolved.checksOf(verificationId, actor, code, m_clock.steady().elapsed);
    if (ids.empty())
        co_return fail(ErrorCode::VerificationUsed);
    const qint64 newest = ids.back();
    ids.pop_back();
    const auto approved = co_await m_store.recordCheck(newest, CheckOutcome::Inferred, ids);
    if (approved)
        m_unresolved.forget(verificationId);
    co_return approved;
}

Task<Result<CheckAnswer>> VerificationService::concludeUnknownCheck(
    CheckReservation reservation, Error error, Secret code, CallDeadline deadline)
{
    const VerificationRecord record = reservation.verification;
    rememberCheck(reservation, code);
    const auto fetched = co_await m_provider.fetch(record.sid, record.number, deadline);
    if (!fetched && fetched.error().code == ErrorCode::ProviderNotFound) {
        const auto end = co_await traceEnd(record, deadline);
        // Some check was approved. The record knows whether it can have been another than this one.
        if (end && *end == VerificationStatus::Approved) {
            const auto inferred = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::Inferred);
            if (inferred)
                m_unresolved.forget(record.id);
            if (inferred || inferred.error().code != ErrorCode::CheckUnknown)
                co_return co_await answerOf(inferred, Verdict::Approved);
            const auto repeated = co_await approveRepeated(record.id, reservation.actor, code);
            if (repeated)
                co_return co_await answerOf(repeated, Verdict::Approved);
        }
        if (end && *end == VerificationStatus::Expired) {
            const auto ended = co_await m_store.recordEnd(record.id, *end, reservation.actor);
            if (ended)
                co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Unknown, Verdict::Expired);
        }
    }
    // Still pending: the code was wrong, or never looked at. Which of the two only another try can tell.
    // Where that cannot be noted, the reservation alone stands for the same.
    co_await m_store.recordCheck(reservation.checkId, CheckOutcome::Unknown);
    co_return fail(error);
}

Task<Result<CheckAnswer>> VerificationService::concludeGone(
    CheckReservation reservation, Secret code, CallDeadline deadline)
{
    const auto returned = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::NotSent);
    if (!returned)
        co_return fail(unrecorded(returned.error(), ErrorCode::CheckUnknown));
    // Somebody may have cancelled it while the check was on its way, or found it approved.
    if (returned->record.status == VerificationStatus::Approved) {
        const auto approved = co_await approveRepeated(reservation.verification.id, reservation.actor, code);
        if (approved)
            co_return co_await answerOf(approved, Verdict::Approved);
    }
    if (const auto known = verdictOfEnded(returned->record.status))
        co_return CheckAnswer{*known, Verification(*returned)};
    const auto end = co_await traceEnd(reservation.verification, deadline);
    if (!end)
        co_return fail(end.error());
    if (*end == VerificationStatus::Approved) {
        const auto approved = co_await approveRepeated(reservation.verification.id, reservation.actor, code);
        if (approved)
            co_return co_await answerOf(approved, Verdict::Approved);
    }
    const auto state = co_await m_store.recordEnd(reservation.verification.id, *end, reservation.actor);
    if (!state)
        co_return fail(unrecorded(state.error(), ErrorCode::CheckUnknown));
    co_return CheckAnswer{verdictOfEnded(state->record.status).value_or(Verdict::Expired), Verification(*state)};
}

Task<Result<CheckAnswer>> VerificationService::recordVerdict(qint64 checkId, CheckOutcome outcome, Verdict verdict)
{
    const auto recorded = co_await m_store.recordCheck(checkId, outcome);
    co_return co_await answerOf(recorded, verdict);
}

Task<Result<CheckAnswer>> VerificationService::answerOf(Result<VerificationState> recorded, Verdict verdict)
{
    if (!recorded)
        co_return fail(unrecorded(recorded.error(), ErrorCode::CheckUnknown));
    CheckAnswer answer{verdict, Verification(*recorded), {}};
    if (verdict == Verdict::Approved)
        answer.receipt = co_await receiptOf(answer.verification);
    co_return answer;
}

Error VerificationService::unrecorded(const Error &error, ErrorCode unknown)
{
    return isStorageError(error) ? Error(unknown, error.detail) : error;
}

Task<QString> VerificationService::receiptOf(Verification verification)
{
    if (!m_options.receipts)
        co_return QString();
    const auto receipt = co_await m_options.receipts->issue(verification.sid);
    if (receipt)
        co_return *receipt;
    qCWarning(lcVerification) << verification.sid << "is approved, but its receipt could not be made:"
                              << errorCodeName(receipt.error().code) << receipt.error().detail;
    co_return QString();
}

} // namespace Ringproof
