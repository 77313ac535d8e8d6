// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apiroutes.h"

#include "verification/healthtext.h"
#include "verification/verificationjson.h"

#include <array>

namespace Ringproof {

namespace {

constexpr QByteArrayView kSidSegment("{sid}");

/// The SID in `path` when it fits `pattern`; empty text when it fits without one.
std::optional<QString> fit(QByteArrayView pattern, QByteArrayView path)
{
    const qsizetype at = pattern.indexOf(kSidSegment);
    if (at < 0)
        return pattern == path ? std::optional(QString()) : std::nullopt;
    const QByteArrayView segment = path.sliced(std::min(at, path.size()));
    if (!path.startsWith(pattern.first(at)) || segment.isEmpty() || segment.contains('/'))
        return std::nullopt;
    return QString::fromLatin1(segment);
}

/// What was last observed of one part, in words and with the time; null where nothing was.
QJsonValue detailOf(HealthPart part, const HealthReport &report)
{
    if (report.state == HealthState::Unknown)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("state"), healthStateName(report.state)},
        {QStringLiteral("message"), healthText(part, report)}, {QStringLiteral("seenAt"), toIso(report.seenAt)}};
}

QJsonObject upOrDown(bool database, bool provider)
{
    const auto word = [](bool isUp) { return isUp ? QStringLiteral("up") : QStringLiteral("down"); };
    return {{QStringLiteral("database"), word(database)}, {QStringLiteral("provider"), word(provider)}};
}

} // namespace

std::span<const ApiRoutes::Route> ApiRoutes::all()
{
    static constexpr std::array rows{
        Route{"POST", "/api/request-otp", ApiScope::Verify, &ApiRoutes::requestOtp},
        Route{"POST", "/api/verify-otp", ApiScope::Verify, &ApiRoutes::verifyOtp},
        Route{"POST", "/api/cancel-otp", ApiScope::Verify, &ApiRoutes::cancelOtp},
        Route{"GET", "/api/verifications/{sid}", ApiScope::Verify, &ApiRoutes::verification},
        Route{"GET", "/api/verifications", ApiScope::History, &ApiRoutes::verifications},
        Route{"GET", "/health", std::nullopt, &ApiRoutes::health},
        Route{"GET", "/health/ready", std::nullopt, &ApiRoutes::ready},
        Route{"GET", "/metrics", ApiScope::Metrics, &ApiRoutes::metrics},
        Route{"GET", "/.well-known/jwks.json", std::nullopt, &ApiRoutes::jwks},
    };
    return rows;
}

ApiRoutes::Match ApiRoutes::match(const QByteArray &method, const QByteArray &path)
{
    Match match;
    for (const Route &route : all()) {
        const auto sid = fit(route.path, path);
        if (!sid)
            continue;
        const bool isGet = QByteArrayView(route.method) == QByteArrayView("GET");
        match.allow += (match.allow.isEmpty() ? QByteArray() : QByteArray(", ")) + route.method + (isGet ? ", HEAD" : "");
        if (method == route.method || (isGet && method == "HEAD")) {
            match.route = &route;
            match.sid = *sid;
        }
    }
    if (!match.allow.isEmpty())
        match.allow += ", OPTIONS";
    return match;
}

std::optional<ApiScope> ApiRoutes::scopeOf(const Route &route) const
{
    return m_options.metricsOpen && route.scope == ApiScope::Metrics ? std::nullopt : route.scope;
}

Task<ApiAnswer> ApiRoutes::run(const Route *route, ApiCall call)
{
    const auto handler = route->run;
    return (this->*handler)(std::move(call));
}

Task<ApiAnswer> ApiRoutes::verifyOtp(ApiCall call)
{
    const auto opened = co_await open(call);
    if (opened.refused)
        co_return ApiAnswer(*opened.refused);
    const auto read = readVerifyOtp(opened.fields);
    if (const auto *wrong = std::get_if<ApiAnswer>(&read)) {
        ApiAnswer answer = *wrong;
        addRate(answer, opened.use, std::nullopt);
        co_return answer;
    }
    VerifyOtp wish = std::get<VerifyOtp>(read);
    wish.target.actor = call.caller.actor;
    wish.target.requestId = call.requestId;
    const auto checked = co_await m_works.service.check(wish.target, wish.code, call.caller.actor);
    ApiAnswer answer = checked ? verdictAnswer(*checked) : errorAnswer(checked.error());
    std::optional<RateUse> use;
    if (checked) {
        const Verification &about = checked->verification;
        use = RateUse{.limit = about.checks + about.checksLeft, .left = about.checksLeft, .resetAt = about.expiresAt};
    }
    addRate(answer, opened.use, use);
    co_return answer;
}

Task<ApiAnswer> ApiRoutes::cancelOtp(ApiCall call)
{
    const auto fields = readBody(call.request.header("Content-Type"), call.request.body);
    if (const auto *wrong = std::get_if<ApiAnswer>(&fields))
        co_return ApiAnswer(*wrong);
    const auto read = readTarget(std::get<QJsonObject>(fields));
    if (const auto *wrong = std::get_if<ApiAnswer>(&read))
        co_return ApiAnswer(*wrong);
    VerificationTarget target = std::get<VerificationTarget>(read);
    target.actor = call.caller.actor;
    target.requestId = call.requestId;
    if (!call.caller.mayDo(ApiScope::Admin)) {
        const VerificationKey key{.provider = m_options.provider, .sid = target.sid, .number = target.number};
        const auto found = co_await m_works.store.find(key);
        if (!found)
            co_return errorAnswer(found.error());
        if (found->record.actor != call.caller.actor)
            co_return faultAnswer(ApiFault::Forbidden);
    }
    const auto canceled = co_await m_works.service.cancel(target);
    if (!canceled)
        co_return errorAnswer(canceled.error());
    ApiAnswer answer = jsonAnswer(200, {{QStringLiteral("verificationSid"), canceled->sid},
                                           {QStringLiteral("status"), statusName(canceled->status)}});
    answer.verificationSid = canceled->sid;
    co_return answer;
}

Task<ApiAnswer> ApiRoutes::verification(ApiCall call)
{
    if (!isVerificationSid(call.sid))
        co_return errorAnswer(Error(ErrorCode::VerificationNotFound));
    VerificationTarget target;
    target.sid = call.sid;
    target.actor = call.caller.actor;
    target.requestId = call.requestId;
    const auto found = co_await m_works.service.status(target);
    if (!found)
        co_return errorAnswer(found.error());
    ApiAnswer answer = jsonAnswer(200, toJson(*found));
    answer.verificationSid = found->sid;
    co_return answer;
}

Task<ApiAnswer> ApiRoutes::verifications(ApiCall call)
{
    const auto read = readHistoryQuery(call.request.query);
    if (const auto *wrong = std::get_if<ApiAnswer>(&read))
        co_return ApiAnswer(*wrong);
    HistoryQuery query = std::get<HistoryQuery>(read);
    query.provider = m_options.provider;
    const auto page = co_await m_works.store.history(query);
    if (!page)
        co_return errorAnswer(page.error());
    co_return jsonAnswer(200, toJson(*page));
}

Task<ApiAnswer> ApiRoutes::health(ApiCall)
{
    co_return jsonAnswer(200, {{QStringLiteral("status"), QStringLiteral("UP")},
                                  {QStringLiteral("timestamp"), toIso(m_works.clock.now())},
                                  {QStringLiteral("version"), m_options.version},
                                  {QStringLiteral("provider"), m_options.provider}});
}

Task<ApiAnswer> ApiRoutes::ready(ApiCall)
{
    const auto readiness = co_await m_works.service.readiness();
    const HealthReport database = m_works.health->report(HealthPart::Database);
    const HealthReport provider = m_works.health->report(HealthPart::Provider);
    // A call that failed after the last good look is newer than that.
    const bool hasFailed = provider.state != HealthState::Unknown && !isUsable(provider.state);
    const bool isProviderUp = readiness.provider && !hasFailed;
    const bool isReady = readiness.database && isProviderUp;
    co_return jsonAnswer(isReady ? 200 : 503,
        {{QStringLiteral("status"), isReady ? QStringLiteral("UP") : QStringLiteral("DOWN")},
            {QStringLiteral("checks"), upOrDown(readiness.database, isProviderUp)},
            {QStringLiteral("details"), QJsonObject{{QStringLiteral("database"), detailOf(HealthPart::Database, database)},
                                            {QStringLiteral("provider"), detailOf(HealthPart::Provider, provider)}}}});
}

Task<ApiAnswer> ApiRoutes::metrics(ApiCall)
{
    ApiAnswer answer;
    answer.contentType = "text/plain; version=0.0.4; charset=utf-8";
    answer.body = co_await m_works.metricsText();
    co_return answer;
}

Task<ApiAnswer> ApiRoutes::jwks(ApiCall)
{
    const bool isSandbox = m_options.provider == QLatin1StringView("sandbox");
    const auto keys = co_await m_works.receipts.trustedKeys(isSandbox);
    if (!keys)
        co_return errorAnswer(keys.error());
    ApiAnswer answer = jsonAnswer(200, toJwks(*keys));
    answer.contentType = "application/jwk-set+json";
    co_return answer;
}

} // namespace Ringproof
