// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Twilio Verify v2 over HttpClient: request, retry where it is safe, parse.
// Never repeats a POST that may have been processed, and never logs a number, a code or a body.
#pragma once

#include "http/httpclient.h"
#include "provider/circuitbreaker.h"
#include "provider/provider.h"
#include "provider/retrypolicy.h"
#include "provider/twilioerrors.h"
#include "provider/twiliorequests.h"

namespace Ringproof {

class HealthMonitor;
class Metrics;

class TwilioProvider final : public Provider
{
public:
    /// `http` must outlive the provider and every task it has given out; so must `metrics` and `health`, where there are any.
    TwilioProvider(TwilioAccount account, RetryPolicy retries, HttpClient &http, CircuitBreaker::Options breaker = {},
        Metrics *metrics = nullptr, HealthMonitor *health = nullptr);

    Task<Result<ProviderVerification>> start(StartRequest request, CallDeadline deadline) override;
    Task<Result<ProviderVerification>> fetch(QString sid, PhoneNumber to, CallDeadline deadline) override;
    Task<Result<ProviderVerification>> cancel(QString sid, PhoneNumber to, CallDeadline deadline) override;
    Task<Result<ProviderStatus>> check(QString sid, PhoneNumber to, Secret code, CallDeadline deadline) override;
    Task<Result<ProviderVerification>> checkByNumber(PhoneNumber to, Secret code, CallDeadline deadline) override;
    Task<Result<ProviderService>> service(CallDeadline deadline) override;
    Task<Result<int>> rateLimits(CallDeadline deadline) override;
    Task<Result<ProviderAttempts>> attempts(AttemptsQuery query, CallDeadline deadline) override;
    void warm() override;
    bool isCircuitOpen() const { return m_breaker.isOpen(); }

private:
    /// A 2xx answer, unless the circuit is open: then the error that opened it, and nothing was sent. `unknown` is the error
    /// for a POST that may have been processed; without one the cause is the error.
    Task<Result<HttpReply>> call(
        TwilioOperation operation, HttpRequest request, CallDeadline deadline, std::optional<ErrorCode> unknown = std::nullopt);
    Task<Result<HttpReply>> exchange(
        TwilioOperation operation, HttpRequest request, CallDeadline deadline, std::optional<ErrorCode> unknown);
    /// ProviderNotFound stays only where the service itself is there: else the error is that of the service.
    Task<Error> whatIsGone(Error error, CallDeadline deadline);
    Error circuitOpen() const;
    /// Tells the health monitor what an exchange that failed says about the provider.
    void observeFailure(const HttpReply &reply, const Error &cause);
    /// The same for an answer that was read, or could not be. Returns `read`.
    template<class T>
    Result<T> observed(Result<T> read);
    void note(TwilioOperation operation, const HttpReply &reply, std::chrono::nanoseconds took, const QString &requestId);

    TwilioAccount m_account;
    RetryPolicy m_retries;
    HttpClient &m_http;
    CircuitBreaker m_breaker;
    Metrics *m_metrics;
    HealthMonitor *m_health;
    ErrorCode m_lastFailure = ErrorCode::ProviderUnavailable; ///< what the circuit opened for
};

} // namespace Ringproof
