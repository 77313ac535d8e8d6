// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioprovider.h"

#include "base/logging.h"
#include "observability/healthmonitor.h"
#include "observability/metrics.h"
#include "provider/twilioparser.h"

#include <QCoroTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <algorithm>

namespace Ringproof {

namespace {

/// Why an exchange has failed.
Error exchangeCause(const HttpReply &reply, TwilioOperation operation)
{
    if (reply.fault == HttpFault::None)
        return parseError(reply, operation);
    if (reply.wasAborted)
        return Error(ErrorCode::ShuttingDown, reply.detail);
    if (reply.wasQueued)
        return Error(ErrorCode::ProviderBusy, reply.detail);
    if (reply.fault == HttpFault::TooLarge)
        return Error(ErrorCode::ProviderAnswerUnusable, reply.detail);
    // With a status the head of an answer came in: it was reached.
    return Error(reply.status == 0 ? ErrorCode::ProviderUnavailable : ErrorCode::ProviderFailing, reply.detail);
}

/// False only where it is certain that the request had no effect.
bool mayBeProcessed(const HttpReply &reply)
{
    const bool isRefused = reply.fault == HttpFault::None && reply.status >= 400 && reply.status < 500;
    return !isRefused && reply.fault != HttpFault::NotSent;
}

bool isSuccess(const HttpReply &reply)
{
    return reply.fault == HttpFault::None && (reply.status == 200 || reply.status == 201);
}

/// What the provider calls an exchange ("RQ" and 32 hex digits); anything else is not for the log.
QString publicId(const QByteArray &value)
{
    static const QRegularExpression shape(QStringLiteral("^RQ[0-9a-f]{32}\\z"));
    const QString text = QString::fromLatin1(value);
    return shape.match(text).hasMatch() ? text : QString();
}

/// What was asked for by SID has to come back under it.
Result<ProviderVerification> ofSid(Result<ProviderVerification> verification, const QString &sid)
{
    if (verification && verification->sid != sid)
        return fail(ErrorCode::ProviderAnswerUnusable, QStringLiteral("verification of another SID"));
    return verification;
}

/// What a send has begun or continued can be checked.
Result<ProviderVerification> live(Result<ProviderVerification> verification)
{
    if (verification && verification->status != ProviderStatus::Pending)
        return fail(ErrorCode::ProviderAnswerUnusable, QStringLiteral("a send gave a verification that is over"));
    return verification;
}

Result<ProviderVerification> canceled(Result<ProviderVerification> verification)
{
    if (verification && verification->status != ProviderStatus::Canceled)
        return fail(ErrorCode::ProviderAnswerUnusable, QStringLiteral("a cancellation left the verification as it was"));
    return verification;
}

} // namespace

TwilioProvider::TwilioProvider(
    TwilioAccount account, RetryPolicy retries, HttpClient &http, CircuitBreaker::Options breaker, Metrics *metrics,
    HealthMonitor *health)
    : m_account(std::move(account))
    , m_retries(retries)
    , m_http(http)
    , m_breaker(breaker)
    , m_metrics(metrics)
    , m_health(health)
{}

void TwilioProvider::warm() { m_http.warm(m_account.baseUrl); }

Task<Result<HttpReply>> TwilioProvider::call(
    TwilioOperation operation, HttpRequest request, CallDeadline deadline, std::optional<ErrorCode> unknown)
{
    using Admission = CircuitBreaker::Admission;
    const Admission admission = m_breaker.admit(std::chrono::steady_clock::now());
    if (admission == Admission::Refused)
        co_return fail(circuitOpen());
    // What may cost money is no probe: a free question goes first.
    if (admission == Admission::Probe && !isReadOnly(operation)) {
        const HttpRequest question = serviceRequest(m_account);
        const auto probed =
            co_await exchange(TwilioOperation::Service, question, deadline, std::nullopt);
        if (m_breaker.isOpen())
            co_return fail(probed ? circuitOpen() : probed.error());
    }
    co_return co_await exchange(operation, request, deadline, unknown);
}

Error TwilioProvider::circuitOpen() const
{
    const auto pause = m_breaker.pause(std::chrono::steady_clock::now());
    return Error(m_lastFailure, QStringLiteral("the circuit is open"),
        std::max(std::chrono::ceil<std::chrono::seconds>(pause), std::chrono::seconds(1)));
}

void TwilioProvider::observeFailure(const HttpReply &reply, const Error &cause)
{
    if (reply.isOwnFault())
        return;
    m_lastFailure = cause.code;
    // Twilio numbers its refusals. One without a number comes from something on the way.
    const bool isForeign = reply.fault == HttpFault::None && cause.code == ErrorCode::ProviderRejected && cause.providerCode == 0;
    const auto state = isForeign ? std::optional(HealthState::UnexpectedAnswer) : providerStateFor(cause);
    if (m_health && state)
        m_health->observe(HealthPart::Provider, *state, cause.subject);
}

template<class T>
Result<T> TwilioProvider::observed(Result<T> read)
{
    if (m_health)
        m_health->observe(HealthPart::Provider, read ? HealthState::Working : HealthState::UnexpectedAnswer);
    return read;
}

void TwilioProvider::note(
    TwilioOperation operation, const HttpReply &reply, std::chrono::nanoseconds took, const QString &requestId)
{
    const bool isAnswered = reply.fault == HttpFault::None && reply.status < 500;
    if (isAnswered)
        m_breaker.succeeded();
    else if (!reply.isOwnFault())
        m_breaker.failed(std::chrono::steady_clock::now());
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
    logEvent(lcProvider(), QStringLiteral("provider asked"),
        {{QStringLiteral("operation"), operationName(operation)}, {QStringLiteral("status"), qint64(reply.status)},
            {QStringLiteral("ms"), qint64(milliseconds)},
            {QStringLiteral("twilioRequest"), publicId(reply.header("Twilio-Request-Id"))},
            {QStringLiteral("request"), requestId}});
    if (m_metrics)
        m_metrics->timeProviderCall(operationName(operation), isAnswered, took);
}

Task<Result<HttpReply>> TwilioProvider::exchange(
    TwilioOperation operation, HttpRequest request, CallDeadline deadline, std::optional<ErrorCode> unknown)
{
    const bool readOnly = isReadOnly(operation);
    for (int retries = 0;; ++retries) {
        const auto began = std::chrono::steady_clock::now();
        const HttpReply reply = co_await m_http.send(request, deadline);
        note(operation, reply, std::chrono::steady_clock::now() - began, deadline.requestId());
        if (isSuccess(reply))
            co_return reply;
        Error error = exchangeCause(reply, operation);
        if (error.code == ErrorCode::ServiceNotFound)
            error.subject = m_account.serviceSid;
        // Only advice hangs on the rate limits, and a provider without that list still sends.
        if (operation != TwilioOperation::RateLimits)
            observeFailure(reply, error);
        if (!readOnly && unknown && mayBeProcessed(reply))
            error.code = *unknown;
        const FailedCall failed{
            .readOnly = readOnly,
            .retriesDone = retries,
            .fault = reply.fault,
            .status = reply.status,
            .providerCode = error.providerCode,
            .retryAfter = error.retryAfter.count() > 0 ? std::optional(error.retryAfter) : std::nullopt,
            .timeLeft = std::chrono::milliseconds(deadline.remainingTime()),
        };
        logEvent(lcProvider(), QStringLiteral("call failed"),
            {{QStringLiteral("error"), errorCodeName(error.code)}, {QStringLiteral("detail"), error.detail},
                {QStringLiteral("retries"), qint64(retries)}, {QStringLiteral("request"), deadline.requestId()}});
        const auto pause = m_retries.pause(failed, QRandomGenerator::global()->generateDouble());
        if (!pause || m_breaker.isOpen())
            co_return fail(error);
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(*pause);
        co_await timer;
    }
}

Task<Error> TwilioProvider::whatIsGone(Error error, CallDeadline deadline)
{
    if (error.code != ErrorCode::ProviderNotFound)
        co_return error;
    const auto found = co_await service(deadline);
    if (found)
        co_return error;
    co_return found.error();
}

Task<Result<ProviderVerification>> TwilioProvider::start(StartRequest request, CallDeadline deadline)
{
    const HttpRequest message = startRequest(m_account, request);
    const auto reply = co_await call(TwilioOperation::Start, message, deadline, ErrorCode::SendUnknown);
    if (!reply)
        co_return fail(reply.error());
    const auto verification = observed(live(parseVerification(reply->body, request.to, m_account.serviceSid)));
    // A 2xx that cannot be read was processed: a text may be on its way.
    if (!verification)
        co_return fail(ErrorCode::SendUnknown, verification.error().detail);
    co_return verification;
}

Task<Result<ProviderVerification>> TwilioProvider::fetch(QString sid, PhoneNumber to, CallDeadline deadline)
{
    const HttpRequest message = fetchRequest(m_account, sid);
    const auto reply = co_await call(TwilioOperation::Fetch, message, deadline);
    if (!reply) {
        const Error error = reply.error();
        const Error cause = co_await whatIsGone(error, deadline);
        co_return fail(cause);
    }
    co_return observed(ofSid(parseVerification(reply->body, to, m_account.serviceSid), sid));
}

Task<Result<ProviderVerification>> TwilioProvider::cancel(QString sid, PhoneNumber to, CallDeadline deadline)
{
    const HttpRequest message = cancelRequest(m_account, sid);
    const auto reply = co_await call(TwilioOperation::Cancel, message, deadline);
    if (!reply) {
        const Error error = reply.error();
        const Error cause = co_await whatIsGone(error, deadline);
        co_return fail(cause);
    }
    co_return observed(canceled(ofSid(parseVerification(reply->body, to, m_account.serviceSid), sid)));
}

Task<Result<ProviderStatus>> TwilioProvider::check(QString sid, PhoneNumber to, Secret code, CallDeadline deadline)
{
    const HttpRequest message = checkRequest(m_account, sid, code);
    const auto reply = co_await call(TwilioOperation::Check, message, deadline, ErrorCode::CheckUnknown);
    if (!reply) {
        const Error error = reply.error();
        const Error cause = co_await whatIsGone(error, deadline);
        co_return fail(cause);
    }
    const auto status = observed(parseCheck(reply->body, sid, to, m_account.serviceSid));
    if (!status)
        co_return fail(ErrorCode::CheckUnknown, status.error().detail);
    co_return status;
}

Task<Result<ProviderVerification>> TwilioProvider::checkByNumber(
    PhoneNumber to, Secret code, CallDeadline deadline)
{
    const HttpRequest message = checkByNumberRequest(m_account, to, code);
    const auto reply = co_await call(TwilioOperation::Check, message, deadline, ErrorCode::CheckUnknown);
    if (!reply) {
        const Error error = reply.error();
        const Error cause = co_await whatIsGone(error, deadline);
        co_return fail(cause);
    }
    const auto verification = observed(parseVerification(reply->body, to, m_account.serviceSid));
    if (!verification)
        co_return fail(ErrorCode::CheckUnknown, verification.error().detail);
    co_return verification;
}

Task<Result<ProviderService>> TwilioProvider::service(CallDeadline deadline)
{
    const HttpRequest message = serviceRequest(m_account);
    const auto reply = co_await call(TwilioOperation::Service, message, deadline);
    if (!reply)
        co_return fail(reply.error());
    co_return observed(parseService(reply->body, m_account.serviceSid));
}

Task<Result<int>> TwilioProvider::rateLimits(CallDeadline deadline)
{
    const HttpRequest message = rateLimitsRequest(m_account);
    const auto reply = co_await call(TwilioOperation::RateLimits, message, deadline);
    if (!reply)
        co_return fail(reply.error());
    co_return observed(parseRateLimits(reply->body));
}

Task<Result<ProviderAttempts>> TwilioProvider::attempts(AttemptsQuery query, CallDeadline deadline)
{
    const HttpRequest message = attemptsRequest(m_account, query);
    const auto reply = co_await call(TwilioOperation::Attempts, message, deadline);
    if (!reply) {
        const Error error = reply.error();
        const Error cause = co_await whatIsGone(error, deadline);
        co_return fail(cause);
    }
    const auto list = observed(parseAttempts(reply->body, query, m_account.serviceSid));
    if (!list)
        co_return fail(list.error());
    co_return ProviderAttempts{*list, parseTimestamp(QString::fromLatin1(reply->header("Date")))};
}

} // namespace Ringproof
