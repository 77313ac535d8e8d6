// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioprovider.h"

#include "base/logging.h"
#include "provider/twilioparser.h"

#include <QCoroTimer>
#include <QRandomGenerator>

namespace Ringproof {

namespace {

/// What one exchange came to. `unknown` names the state of a POST whose fate the answer does not tell.
Error exchangeError(const HttpReply &reply, bool readOnly, ErrorCode unknown)
{
    if (reply.fault == HttpFault::NotSent)
        return Error(ErrorCode::ProviderUnavailable, reply.detail);
    const bool refused = reply.fault == HttpFault::None && reply.status >= 400 && reply.status < 500;
    if (refused)
        return parseError(reply);
    Error error =
        reply.fault == HttpFault::None ? parseError(reply) : Error(ErrorCode::ProviderUnavailable, reply.detail);
    if (reply.fault == HttpFault::TooLarge)
        error.code = ErrorCode::ProviderAnswerUnusable;
    if (!readOnly)
        error.code = unknown;
    return error;
}

bool isSuccess(const HttpReply &reply)
{
    return reply.fault == HttpFault::None && (reply.status == 200 || reply.status == 201);
}

/// What was asked for by SID has to come back under it.
Result<ProviderVerification> ofSid(Result<ProviderVerification> verification, const QString &sid)
{
    if (verification && verification->sid != sid)
        return fail(ErrorCode::ProviderAnswerUnusable, QStringLiteral("verification of another SID"));
    return verification;
}

} // namespace

TwilioProvider::TwilioProvider(TwilioAccount account, RetryPolicy retries, HttpClient &http)
    : m_account(std::move(account))
    , m_retries(retries)
    , m_http(http)
{}

void TwilioProvider::warm() { m_http.warm(m_account.baseUrl); }

Task<Result<QByteArray>> TwilioProvider::call(HttpRequest request, ErrorCode unknown, QDeadlineTimer deadline)
{
    const bool readOnly = request.method == "GET";
    for (int retries = 0;; ++retries) {
        const HttpReply reply = co_await m_http.send(request, deadline);
        if (isSuccess(reply))
            co_return reply.body;
        const Error error = exchangeError(reply, readOnly, unknown);
        const FailedCall failed{
            .readOnly = readOnly,
            .retriesDone = retries,
            .fault = reply.fault,
            .status = reply.status,
            .providerCode = error.providerCode,
            .retryAfter = error.retryAfter.count() > 0 ? std::optional(error.retryAfter) : std::nullopt,
            .timeLeft = std::chrono::milliseconds(deadline.remainingTime()),
        };
        qCInfo(lcProvider) << "call failed:" << errorCodeName(error.code) << error.detail << "retries" << retries;
        const auto pause = m_retries.pause(failed, QRandomGenerator::global()->generateDouble());
        if (!pause)
            co_return fail(error);
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(*pause);
        co_await timer;
    }
}

Task<Result<ProviderVerification>> TwilioProvider::start(StartRequest request, QDeadlineTimer deadline)
{
    const HttpRequest message = startRequest(m_account, request);
    const auto body = co_await call(message, ErrorCode::SendUnknown, deadline);
    if (!body)
        co_return fail(body.error());
    const auto verification = parseVerification(*body, request.to);
    // A 2xx that cannot be read was processed: a text may be on its way.
    if (!verification)
        co_return fail(ErrorCode::SendUnknown, verification.error().detail);
    co_return verification;
}

Task<Result<ProviderVerification>> TwilioProvider::fetch(QString sid, PhoneNumber to, QDeadlineTimer deadline)
{
    const HttpRequest message = fetchRequest(m_account, sid);
    const auto body = co_await call(message, ErrorCode::ProviderUnavailable, deadline);
    if (!body)
        co_return fail(body.error());
    co_return ofSid(parseVerification(*body, to), sid);
}

Task<Result<ProviderVerification>> TwilioProvider::cancel(QString sid, PhoneNumber to, QDeadlineTimer deadline)
{
    const HttpRequest message = cancelRequest(m_account, sid);
    const auto body = co_await call(message, ErrorCode::ProviderUnavailable, deadline);
    if (!body)
        co_return fail(body.error());
    co_return ofSid(parseVerification(*body, to), sid);
}

Task<Result<ProviderStatus>> TwilioProvider::check(QString sid, PhoneNumber to, Secret code, QDeadlineTimer deadline)
{
    const HttpRequest message = checkRequest(m_account, sid, code);
    const auto body = co_await call(message, ErrorCode::CheckUnknown, deadline);
    if (!body)
        co_return fail(body.error());
    const auto status = parseCheck(*body, sid, to);
    if (!status)
        co_return fail(ErrorCode::CheckUnknown, status.error().detail);
    co_return status;
}

Task<Result<ProviderService>> TwilioProvider::service(QDeadlineTimer deadline)
{
    const HttpRequest message = serviceRequest(m_account);
    const auto body = co_await call(message, ErrorCode::ProviderUnavailable, deadline);
    if (!body) {
        // The only thing that this path names is the service.
        Error error = body.error();
        if (error.code == ErrorCode::ProviderNotFound)
            error.code = ErrorCode::ServiceNotFound;
        co_return fail(error);
    }
    co_return parseService(*body);
}

Task<Result<std::vector<ProviderAttempt>>> TwilioProvider::attempts(AttemptsQuery query, QDeadlineTimer deadline)
{
    const HttpRequest message = attemptsRequest(m_account, query);
    const auto body = co_await call(message, ErrorCode::ProviderUnavailable, deadline);
    if (!body)
        co_return fail(body.error());
    co_return parseAttempts(*body, query);
}

} // namespace Ringproof
