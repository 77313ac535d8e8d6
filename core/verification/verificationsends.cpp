// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of VerificationService that starts, sends again, and finds out what became of a send.
#include "base/logging.h"
#include "base/plaintext.h"
#include "verification/sendtrace.h"
#include "verification/verificationservice.h"

#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// Twilio may take 26 s over a request: only a look later than this can say that nothing was sent.
constexpr auto kCertainAfter = 30s;
/// A row in "sending" belongs to a living process until it is older than this.
constexpr auto kTakeOverAfter = 60s;
/// A clock that is wrong by more cannot even open a TLS connection.
constexpr auto kWidestLead = 24h;

} // namespace

Task<Result<Verification>> VerificationService::start(StartInput input)
{
    const Active active(m_active);
    // The doors refuse or clean by themselves; this is for those that forget.
    for (QString *note : {&input.reference, &input.purpose, &input.actor})
        *note = toPlainText(*note);
    if (input.replace) {
        const auto cleared = co_await cancelLive(input.number, input.actor, input.requestId);
        if (!cleared)
            co_return fail(cleared.error());
    }
    const SendIntent intent{
        .number = input.number,
        .channel = input.channel,
        .provider = m_options.provider,
        .actor = input.actor,
        .reference = input.reference,
        .purpose = input.purpose,
        .region = input.number.region(),
    };
    const StartRequest request{
        .to = input.number, .channel = input.channel, .locale = input.locale, .deviceIp = input.deviceIp};
    const auto answer = co_await sendReserved(intent, request, input.requestId);
    m_journal.sendEnded(intent, answer, input.requestId);
    co_return answer;
}

Task<Result<Verification>> VerificationService::sendReserved(
    SendIntent intent, StartRequest request, QString requestId)
{
    const auto reservation = co_await m_store.reserveSend(intent);
    if (!reservation)
        co_return fail(reservation.error());

    const CallDeadline deadline = newDeadline(requestId);
    // A fifth of the time is kept for finding out what became of a send without an answer.
    const CallDeadline sendDeadline(QDeadlineTimer(m_options.deadline * 4 / 5), requestId);
    const OpenSend send{reservation->sendId, reservation->verification, reservation->startedAt};
    const auto sent = co_await m_provider.start(request, sendDeadline);
    if (!sent) {
        const Error error = sent.error();
        co_return co_await concludeFailedSend(send, error, deadline);
    }
    const SentFacts facts{sent->sid, send.startedAt};
    const auto state = co_await m_store.recordSent(send.sendId, facts);
    if (!state)
        co_return fail(unrecorded(state.error(), ErrorCode::SendUnknown));
    co_return Verification(*state);
}

Task<Result<void>> VerificationService::cancelLive(PhoneNumber number, QString actor, QString requestId)
{
    VerificationTarget target;
    target.number = number;
    target.actor = actor;
    target.requestId = requestId;
    const auto canceled = co_await cancel(target);
    if (canceled)
        co_return Result<void>();
    const ErrorCode code = canceled.error().code;
    const bool isOver = code == ErrorCode::VerificationNotFound || code == ErrorCode::VerificationUsed ||
                        code == ErrorCode::VerificationExpired || code == ErrorCode::VerificationCanceled ||
                        code == ErrorCode::TooManyChecks;
    if (isOver)
        co_return Result<void>();
    // What is unknown is another's send; this one has not started.
    Error error = canceled.error();
    if (code == ErrorCode::SendUnknown)
        error.code = ErrorCode::SendInProgress;
    co_return fail(error);
}

Task<Result<Verification>> VerificationService::concludeFailedSend(OpenSend send, Error error, CallDeadline deadline)
{
    if (error.code != ErrorCode::SendUnknown) {
        const auto noted = co_await m_store.recordSendFailed(send.sendId, SendFailure::NotSent, error.providerCode);
        if (!noted)
            qCWarning(lcVerification) << "a failed send could not be recorded:" << errorCodeName(noted.error().code);
        co_return fail(error);
    }
    error.retryAfter = waitUntilKnown(send.startedAt);
    const auto settled = co_await settleSend(send, deadline);
    if (!settled)
        co_return fail(error);
    switch (settled->fate) {
    case SendFate::Sent: co_return Verification(settled->state);
    case SendFate::NotSent: co_return fail(ErrorCode::ProviderFailing, error.detail);
    case SendFate::Unknown: break;
    }
    co_return fail(error);
}

std::chrono::seconds VerificationService::waitUntilKnown(Timestamp sentAt) const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(sentAt + kCertainAfter - m_clock.now());
    return std::clamp<std::chrono::seconds>(left, 1s, kCertainAfter);
}

Task<Result<VerificationService::SettledSend>> VerificationService::settleSend(OpenSend send, CallDeadline deadline)
{
    const auto traced = co_await traceSend(send, deadline);
    SettledSend settled{
        SendFate::Unknown, {.record = send.verification, .resendAt = {}, .sendsLeft = 0, .checksLeft = 0}};
    Result<VerificationState> state = fail(ErrorCode::InternalError);
    if (traced && !traced->isEmpty()) {
        settled.fate = SendFate::Sent;
        const SentFacts facts{*traced, send.startedAt};
        state = co_await m_store.recordSent(send.sendId, facts);
    } else {
        settled.fate = traced ? SendFate::NotSent : SendFate::Unknown;
        const SendFailure failure = traced ? SendFailure::NotSent : SendFailure::Unknown;
        state = co_await m_store.recordSendFailed(send.sendId, failure, 0);
    }
    if (!state)
        co_return fail(state.error());
    settled.state = *state;
    co_return settled;
}

Task<Result<QString>> VerificationService::traceSend(OpenSend send, CallDeadline deadline)
{
    const VerificationRecord record = send.verification;
    if (!record.sid.isEmpty()) {
        const auto fetched = co_await m_provider.fetch(record.sid, record.number, deadline);
        // Our count includes the send in question.
        if (fetched && fetched->sends >= record.sends)
            co_return record.sid;
    }
    AttemptsQuery query;
    query.to = record.number;
    // Wide, because the filter goes by Twilio's clock, and how far that is from ours only the answer tells.
    query.createdAfter = send.startedAt - kWidestLead;
    AskedBetween ours{.asked = m_clock.now(), .heard = {}};
    const auto attempts = co_await m_provider.attempts(query, deadline);
    if (!attempts)
        co_return fail(attempts.error());
    ours.heard = m_clock.now();
    const QString sid = sidOfSend(*attempts, send.startedAt, ours);
    if (!sid.isEmpty())
        co_return sid;
    if (m_clock.now() - send.startedAt >= kCertainAfter)
        co_return QString();
    co_return fail(ErrorCode::SendUnknown, QStringLiteral("too early to say that nothing was sent"));
}

Task<Result<VerificationState>> VerificationService::settleOpenSend(VerificationState state, QString requestId)
{
    const VerificationStatus status = state.record.status;
    if (status != VerificationStatus::Sending && status != VerificationStatus::SendUnknown)
        co_return state;
    const Timestamp now = m_clock.now();
    const Timestamp before = status == VerificationStatus::Sending ? now - kTakeOverAfter : now + 1ms;
    const auto open = co_await m_store.openSends(before, m_options.provider);
    if (!open)
        co_return fail(open.error());
    const auto ours = std::find_if(
        open->begin(), open->end(), [&](const OpenSend &send) { return send.verification.id == state.record.id; });
    if (ours == open->end())
        co_return state;
    const OpenSend send = *ours;
    const CallDeadline deadline = newDeadline(requestId);
    const auto settled = co_await settleSend(send, deadline);
    if (!settled)
        co_return fail(settled.error());
    co_return settled->state;
}

Task<Result<int>> VerificationService::reconcile()
{
    const Active active(m_active);
    const Timestamp before = m_clock.now() - kTakeOverAfter;
    const auto open = co_await m_store.openSends(before, m_options.provider);
    if (!open)
        co_return fail(open.error());
    int settledCount = 0;
    for (const OpenSend &each : *open) {
        const OpenSend send = each;
        const CallDeadline deadline = newDeadline();
        const auto settled = co_await settleSend(send, deadline);
        if (settled && settled->fate != SendFate::Unknown)
            ++settledCount;
    }
    co_return settledCount;
}

} // namespace Ringproof
