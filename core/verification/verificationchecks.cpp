// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of VerificationService that checks codes and tells every verdict apart.
#include "verification/verificationservice.h"

#include <algorithm>

namespace Ringproof {

namespace {

/// Twilio: VerificationCheck resource, Code: 4 to 10 characters; ours are digits.
bool isCodeShaped(const QString &code)
{
    return code.size() >= 4 && code.size() <= 10 &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The statuses of an answer to a check other than pending and approved.
VerificationStatus endOf(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::MaxAttemptsReached:
        return VerificationStatus::MaxAttemptsReached;
    case ProviderStatus::Canceled:
    case ProviderStatus::Deleted:
    case ProviderStatus::Failed:
        return VerificationStatus::Canceled;
    case ProviderStatus::Expired:
        return VerificationStatus::Expired;
    case ProviderStatus::Approved:
        return VerificationStatus::Approved;
    case ProviderStatus::Pending:
        return VerificationStatus::Pending;
    }
    Q_UNREACHABLE();
}

} // namespace

Task<Result<void>> VerificationService::refuseMisfitCode(QString code)
{
    if (!isCodeShaped(code))
        co_return fail(ErrorCode::InvalidCode, QStringLiteral("shape"));
    const auto service = co_await providerService();
    // Not knowing the length is no reason to refuse: the provider will say.
    if (service && service->codeLength != code.size())
        co_return fail(ErrorCode::InvalidCode, QStringLiteral("length"));
    co_return Result<void>();
}

Task<Result<CheckAnswer>> VerificationService::check(VerificationTarget target, Secret code, QString actor)
{
    const Active active(m_active);
    const auto fits = co_await refuseMisfitCode(code.reveal());
    if (!fits)
        co_return fail(fits.error());
    const VerificationKey key = keyFor(target);
    auto reserved = co_await m_store.reserveCheck(key, actor);
    if (reserved && reserved->checkId == 0 && !isTerminal(reserved->verification.status) &&
        reserved->verification.status != VerificationStatus::Pending) {
        const VerificationState open{.record = reserved->verification, .resendAt = {}, .sendsLeft = 0, .checksLeft = 0};
        const auto settled = co_await settleOpenSend(open);
        if (settled)
            reserved = co_await m_store.reserveCheck(key, actor);
    }
    if (!reserved)
        co_return fail(reserved.error());
    const CheckReservation reservation = *reserved;
    if (reservation.checkId == 0) {
        const VerificationStatus status = reservation.verification.status;
        if (status == VerificationStatus::NotSent)
            co_return fail(ErrorCode::VerificationNotFound);
        if (status == VerificationStatus::Sending || status == VerificationStatus::SendUnknown)
            co_return fail(ErrorCode::SendUnknown);
        const auto state = co_await m_store.find(key);
        if (!state)
            co_return fail(state.error());
        // Still pending with nothing reserved: the checks are used up, one of them perhaps without a known outcome.
        co_return CheckAnswer{verdictOfEnded(status).value_or(Verdict::TooManyAttempts), Verification(*state)};
    }
    const QDeadlineTimer deadline = newDeadline();
    const QDeadlineTimer checkDeadline(m_options.deadline * 4 / 5);
    const auto answer =
        co_await m_provider.check(reservation.verification.sid, reservation.verification.number, code, checkDeadline);
    co_return co_await concludeCheck(reservation, answer, deadline);
}

Task<Result<CheckAnswer>> VerificationService::concludeCheck(
    CheckReservation reservation, Result<ProviderStatus> answer, QDeadlineTimer deadline)
{
    if (!answer) {
        const Error error = answer.error();
        if (error.code == ErrorCode::ProviderNotFound)
            co_return co_await concludeGone(reservation, deadline);
        if (error.code == ErrorCode::CheckUnknown)
            co_return co_await concludeUnknownCheck(reservation, error, deadline);
        if (error.code != ErrorCode::TooManyChecks) {
            // Refused or never sent: the provider has not counted it, so it is given back.
            const auto returned = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::NotSent);
            co_return fail(returned ? error : returned.error());
        }
        answer = ProviderStatus::MaxAttemptsReached;
    }
    if (*answer == ProviderStatus::Approved)
        co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Approved, Verdict::Approved);
    if (*answer == ProviderStatus::Pending)
        co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Wrong, Verdict::WrongCode);
    const VerificationStatus end = endOf(*answer);
    const auto ended = co_await m_store.recordEnd(reservation.verification.id, end);
    if (!ended)
        co_return fail(ended.error());
    const Verdict verdict = verdictOfEnded(end).value_or(Verdict::TooManyAttempts);
    co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Unknown, verdict);
}

Task<Result<CheckAnswer>> VerificationService::concludeUnknownCheck(
    CheckReservation reservation, Error error, QDeadlineTimer deadline)
{
    const VerificationRecord record = reservation.verification;
    const auto fetched = co_await m_provider.fetch(record.sid, record.number, deadline);
    if (!fetched && fetched.error().code == ErrorCode::ProviderNotFound) {
        const auto end = co_await traceEnd(record, deadline);
        // Ours is the check without an answer. If another one was approved meanwhile, the record says so and refuses this one.
        if (end && *end == VerificationStatus::Approved)
            co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Approved, Verdict::Approved);
        if (end && *end == VerificationStatus::Expired) {
            const auto ended = co_await m_store.recordEnd(record.id, *end);
            if (ended)
                co_return co_await recordVerdict(reservation.checkId, CheckOutcome::Unknown, Verdict::Expired);
        }
    }
    // Still pending: the code was wrong, or never looked at. Which of the two only another try can tell.
    const auto noted = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::Unknown);
    co_return fail(noted ? error : noted.error());
}

Task<Result<CheckAnswer>> VerificationService::concludeGone(CheckReservation reservation, QDeadlineTimer deadline)
{
    const auto end = co_await traceEnd(reservation.verification, deadline);
    const auto returned = co_await m_store.recordCheck(reservation.checkId, CheckOutcome::NotSent);
    if (!end)
        co_return fail(end.error());
    if (!returned)
        co_return fail(returned.error());
    const auto state = co_await m_store.recordEnd(reservation.verification.id, *end);
    if (!state)
        co_return fail(state.error());
    co_return CheckAnswer{verdictOfEnded(state->record.status).value_or(Verdict::Expired), Verification(*state)};
}

Task<Result<CheckAnswer>> VerificationService::recordVerdict(qint64 checkId, CheckOutcome outcome, Verdict verdict)
{
    const auto state = co_await m_store.recordCheck(checkId, outcome);
    if (!state)
        co_return fail(state.error());
    co_return CheckAnswer{verdict, Verification(*state)};
}

} // namespace Ringproof
