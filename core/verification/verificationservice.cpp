// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/verificationservice.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// Most sends are over sooner.
constexpr auto kSendTakes = 2s;

Error errorOfEnded(VerificationStatus status)
{
    switch (status) {
    case VerificationStatus::Approved: return Error(ErrorCode::VerificationUsed);
    case VerificationStatus::Canceled: return Error(ErrorCode::VerificationCanceled);
    case VerificationStatus::MaxAttemptsReached: return Error(ErrorCode::TooManyChecks);
    case VerificationStatus::Expired: return Error(ErrorCode::VerificationExpired);
    case VerificationStatus::NotSent: return Error(ErrorCode::VerificationNotFound);
    case VerificationStatus::Pending:
    case VerificationStatus::Sending:
    case VerificationStatus::SendUnknown: return Error(ErrorCode::SendUnknown);
    }
    Q_UNREACHABLE();
}

} // namespace

VerificationService::VerificationService(Options options, Provider &provider, Store &store, const Clock &clock)
    : m_options(std::move(options))
    , m_provider(provider)
    , m_store(store)
    , m_clock(clock)
    , m_journal(m_options.metrics)
{
    m_forget.setInterval(30s);
    QObject::connect(&m_forget, &QTimer::timeout, &m_forget, [this] {
        m_unresolved.expire(m_clock.steady().elapsed);
        if (m_unresolved.size() == 0)
            m_forget.stop();
    });
}

VerificationKey VerificationService::keyFor(const VerificationTarget &target) const
{
    return {.provider = m_options.provider, .sid = target.sid, .number = target.number};
}

CallDeadline VerificationService::newDeadline(QString requestId) const
{
    return {QDeadlineTimer(m_options.deadline), std::move(requestId)};
}

void VerificationService::warm() { m_provider.warm(); }

Task<Result<SendDecision>> VerificationService::nextSend(PhoneNumber number)
{
    return m_store.nextSend(std::move(number), m_options.provider);
}

Task<Result<ProviderService>> VerificationService::providerService()
{
    const Active active(m_active); // it may wait between two tries when the service is to go
    const CallDeadline deadline = newDeadline();
    co_return co_await providerServiceWithin(kServiceKept, deadline);
}

Task<Result<ProviderService>> VerificationService::providerServiceWithin(
    std::chrono::milliseconds age, CallDeadline deadline)
{
    const auto held = m_clock.now() - m_providerServiceAt;
    if (m_providerService && held >= 0s && held < age)
        co_return Result<ProviderService>(*m_providerService);
    if (m_isAskingService) {
        WaitLine<bool>::Place place(m_serviceLine, deadline);
        const auto turn = place.turn();
        const bool isTold = co_await turn;
        if (isTold)
            co_return Result<ProviderService>(*m_providerService);
        co_return fail(m_serviceError.value_or(Error(ErrorCode::ProviderBusy)));
    }
    m_isAskingService = true;
    const auto service = co_await m_provider.service(deadline);
    m_isAskingService = false;
    if (service) {
        m_providerService = *service;
        m_providerServiceAt = m_clock.now();
        m_serviceError.reset();
    } else {
        m_serviceError = service.error();
    }
    m_serviceLine.admitAll(service.has_value());
    co_return service;
}

Task<Readiness> VerificationService::readiness()
{
    const Active active(m_active);
    bool isWritable = m_databaseGood && m_clock.steady().elapsed - *m_databaseGood < kDatabaseKept;
    if (!isWritable) {
        const auto database = co_await m_store.check();
        isWritable = database.has_value();
        m_databaseGood = isWritable ? std::optional(m_clock.steady().elapsed) : std::nullopt;
    }
    const CallDeadline deadline = newDeadline();
    const auto provider = co_await providerServiceWithin(kReadinessKept, deadline);
    co_return Readiness{.database = isWritable, .provider = provider.has_value()};
}

Task<Result<VerificationState>> VerificationService::settledState(VerificationTarget target)
{
    const VerificationKey key = keyFor(target);
    const auto found = co_await m_store.find(key);
    if (!found)
        co_return fail(found.error());
    co_return co_await settleOpenSend(*found, target.requestId);
}

Task<Result<Verification>> VerificationService::cancel(VerificationTarget target)
{
    const Active active(m_active);
    const auto settled = co_await settledState(target);
    if (!settled)
        co_return fail(settled.error());
    const VerificationRecord record = settled->record;
    if (record.status == VerificationStatus::Canceled)
        co_return Verification(*settled);
    // Nothing was done, and soon it can be.
    if (record.status == VerificationStatus::Sending)
        co_return fail(ErrorCode::SendInProgress, {}, kSendTakes);
    if (record.status == VerificationStatus::SendUnknown)
        co_return fail(ErrorCode::SendUnknown, {}, waitUntilKnown(record.createdAt));
    if (record.status != VerificationStatus::Pending)
        co_return fail(errorOfEnded(record.status));

    const CallDeadline deadline = newDeadline(target.requestId);
    const auto canceled = co_await m_provider.cancel(record.sid, record.number, deadline);
    VerificationStatus end = VerificationStatus::Canceled;
    if (!canceled) {
        if (canceled.error().code != ErrorCode::ProviderNotFound)
            co_return fail(canceled.error());
        // It is gone, neither approved nor expired: as was wished, by a cancellation whose answer was lost or by another's.
        const auto traced = co_await traceEnd(record, deadline, VerificationStatus::Canceled);
        if (!traced)
            co_return fail(traced.error());
        end = *traced;
    }
    const auto state = co_await m_store.recordEnd(record.id, end, target.actor);
    if (!state)
        co_return fail(state.error());
    if (end != VerificationStatus::Canceled)
        co_return fail(errorOfEnded(end));
    co_return Verification(*state);
}

Task<Result<Verification>> VerificationService::status(VerificationTarget target)
{
    const Active active(m_active);
    const auto settled = co_await settledState(target);
    if (!settled)
        co_return fail(settled.error());
    const VerificationRecord record = settled->record;
    if (record.status != VerificationStatus::Pending || m_clock.now() < record.expiresAt)
        co_return Verification(*settled);

    // Past its time by our clock, but the provider decides what is over.
    const CallDeadline deadline = newDeadline(target.requestId);
    const auto fetched = co_await m_provider.fetch(record.sid, record.number, deadline);
    if (fetched && fetched->status == ProviderStatus::Pending)
        co_return Verification(*settled);
    if (!fetched && fetched.error().code != ErrorCode::ProviderNotFound)
        co_return fail(fetched.error());
    const auto end = co_await traceEnd(record, deadline);
    if (!end)
        co_return fail(end.error());
    const auto state = co_await m_store.recordEnd(record.id, *end, target.actor);
    if (!state)
        co_return fail(state.error());
    co_return Verification(*state);
}

Task<Result<VerificationStatus>> VerificationService::traceEnd(
    VerificationRecord record, CallDeadline deadline, std::optional<VerificationStatus> otherwise)
{
    AttemptsQuery query;
    query.verificationSid = record.sid;
    const auto attempts = co_await m_provider.attempts(query, deadline);
    const bool isOver = m_clock.now() >= record.expiresAt;
    if (attempts) {
        for (const ProviderAttempt &attempt : attempts->list)
            if (attempt.converted)
                co_return VerificationStatus::Approved;
        for (const ProviderAttempt &attempt : attempts->list)
            if (attempt.expired)
                co_return VerificationStatus::Expired;
    }
    if (isOver)
        co_return VerificationStatus::Expired;
    if (!attempts)
        co_return fail(attempts.error());
    if (otherwise)
        co_return *otherwise;
    // Not approved, not expired, and we did not cancel it: the provider may not have caught up with itself yet.
    co_return fail(
        ErrorCode::ProviderAnswerUnusable, QStringLiteral("the provider has no such verification and no end of it"));
}

} // namespace Ringproof
