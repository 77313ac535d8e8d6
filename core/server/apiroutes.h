// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The routes of the REST API: which there are, who may use them, and one coroutine each that says what they do.
// Never sees a connection: requests and answers are values. ApiServer has let in whoever comes here.
#pragma once

#include "observability/healthmonitor.h"
#include "server/apiauth.h"
#include "server/apijson.h"
#include "verification/receiptissuer.h"
#include "verification/verificationservice.h"

#include <span>

namespace Ringproof {

/// A request whose caller is known.
struct ApiCall
{
    ServerRequest request;
    Caller caller;
    QString sid; ///< of the path, where it has one
    QString requestId;
};

class ApiRoutes final
{
public:
    struct Options
    {
        QString provider; ///< "twilio" or "sandbox"
        QString version;
        bool metricsOpen = false; ///< to anybody who may reach the server
    };
    /// What the routes work with; all of it must outlive them and every task they have given out.
    struct Works
    {
        VerificationService &service;
        Store &store;
        ReceiptIssuer &receipts;
        const Clock &clock;
        std::function<Task<QByteArray>()> metricsText;
        const HealthMonitor *health; ///< with the words for what readiness found
    };
    struct Route
    {
        const char *method;
        const char *path; ///< "{sid}" stands for one segment
        std::optional<ApiScope> scope;
        Task<ApiAnswer> (ApiRoutes::*run)(ApiCall);
    };
    struct Match
    {
        const Route *route = nullptr; ///< null: not this method, or no such path
        QString sid;
        QByteArray allow; ///< the path's methods, as in Allow; empty when there is no such path
    };

    ApiRoutes(Options options, Works works)
        : m_options(std::move(options))
        , m_works(std::move(works))
    {}

    static std::span<const Route> all();
    static Match match(const QByteArray &method, const QByteArray &path);
    std::optional<ApiScope> scopeOf(const Route &route) const;
    Task<ApiAnswer> run(const Route *route, ApiCall call);

private:
    Task<ApiAnswer> requestOtp(ApiCall call);
    Task<ApiAnswer> verifyOtp(ApiCall call);
    Task<ApiAnswer> cancelOtp(ApiCall call);
    Task<ApiAnswer> verification(ApiCall call);
    Task<ApiAnswer> verifications(ApiCall call);
    Task<ApiAnswer> health(ApiCall call);
    Task<ApiAnswer> ready(ApiCall call);
    Task<ApiAnswer> metrics(ApiCall call);
    Task<ApiAnswer> jwks(ApiCall call);

    /// How much of a limit is used, for the RateLimit headers.
    struct RateUse
    {
        int limit = 0;
        int left = 0;
        Timestamp resetAt;
    };
    /// A POST whose body was read and whose caller was counted; `refused` where that is its end.
    struct Opened
    {
        std::optional<ApiAnswer> refused;
        QJsonObject fields;
        QString clientAddress;
        std::optional<RateUse> use; ///< of the caller's address; nothing: it is not limited
    };
    Task<Opened> open(ApiCall call);
    Task<Opened> countRequest(Caller caller, QString clientAddress);
    /// The caller's own limit where there is one, else that of the number.
    void addRate(ApiAnswer &answer, const std::optional<RateUse> &caller, const std::optional<RateUse> &number) const;

    struct Started
    {
        ApiAnswer answer;
        std::optional<RateUse> use; ///< of the number
    };
    /// The send itself, behind all doors.
    Task<Started> start(RequestOtp wish);
    /// What became of a send that a server began which has died: looked up, and made again only when it never went out.
    Task<Started> startedBefore(RequestOtp wish);
    Started startedAnswer(const Result<Verification> &begun, const RequestOtp &wish) const;
    /// The same, once for an Idempotency-Key.
    Task<Started> startOnce(RequestOtp wish, IdempotentRequest request);
    ApiAnswer startErrorAnswer(const Error &error, Channel asked) const;

    Options m_options;
    Works m_works;
};

} // namespace Ringproof
