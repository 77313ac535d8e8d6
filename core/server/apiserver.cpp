// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apiserver.h"

#include "base/logging.h"
#include "observability/metrics.h"
#include "server/apidocuments.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QUrl>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr QByteArrayView kVerifyPath("/api/verify-otp");

QByteArray hostText(const QHostAddress &address)
{
    const QByteArray text = address.toString().toLatin1();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? '[' + text + ']' : text;
}

/// Under which a server that listens on every address is reached: its addresses, "localhost", and its host name with and
/// without the domain.
QList<QByteArray> namesOfThisMachine()
{
    QList<QByteArray> names{"localhost"};
    for (const QHostAddress &own : QNetworkInterface::allAddresses())
        names.append(hostText(own));
    const QByteArray host = QHostInfo::localHostName().toLower().toLatin1();
    const QByteArray domain = QHostInfo::localDomainName().toLower().toLatin1();
    if (!host.isEmpty())
        names.append(host);
    if (!host.isEmpty() && !domain.isEmpty() && !host.endsWith('.' + domain))
        names.append(host + '.' + domain);
    return names;
}

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress::Any || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
}

/// A 4xx at verify-otp says so in the field that its callers look at, whatever the reason.
void sayUnverified(ApiAnswer &answer, QByteArrayView path)
{
    if (path != kVerifyPath || answer.status < 400 || answer.status >= 500)
        return;
    QJsonObject body = bodyOf(answer);
    body.insert(QStringLiteral("verified"), false);
    setBody(answer, body);
}

/// What a client may write there at most ends up in the log.
QString shownHost(const RequestHead &head)
{
    constexpr qsizetype kLongestShown = 100;
    return QString::fromLatin1(head.header("Host").left(kLongestShown));
}

QByteArrayView pathOf(const RequestHead &head)
{
    const qsizetype question = head.target.indexOf('?');
    return QByteArrayView(head.target).first(question < 0 ? head.target.size() : question);
}

} // namespace

ApiServer::ApiServer(Options options, ApiRoutes::Works works, Metrics *metrics, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_auth(m_options.auth, works.store)
    , m_routes(m_options.routes, works)
    , m_metrics(metrics)
{}

ApiServer::~ApiServer() = default;

HttpService::Options ApiServer::httpOptions() const
{
    HttpService::Options options;
    options.commonHeaders = {{"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}};
    options.guard.tls = m_options.tls;
    options.guard.maxConnections = m_options.maxConnections / int(m_options.addresses.size());
    options.guard.maxUnfinished = std::max(options.guard.maxUnfinished, options.guard.maxConnections / 8);
    options.guard.maxPerAddress = m_options.maxPerAddress;
    options.guard.uncapped = m_options.auth.proxies;
    for (const char *loopback : {"127.0.0.0/8", "::1"})
        options.guard.uncapped.append(*Subnet::fromText(QString::fromLatin1(loopback)));
    return options;
}

Result<QUrl> ApiServer::start()
{
    quint16 port = m_options.port;
    for (const QHostAddress &address : std::as_const(m_options.addresses)) {
        const auto listening = listenOn(address, port);
        const bool isSpare = !m_services.empty() && address == QHostAddress::LocalHostIPv6;
        if (!listening && isSpare && !QNetworkInterface::allAddresses().contains(address))
            continue; // a machine without IPv6
        if (!listening) {
            m_services.clear();
            return fail(listening.error());
        }
        port = *listening;
    }
    for (const auto &service : m_services)
        service->setHosts(hostsFor(port));
    QUrl url;
    url.setScheme(m_options.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(m_options.addresses.first().toString());
    url.setPort(port);
    return url;
}

Result<quint16> ApiServer::listenOn(const QHostAddress &address, quint16 port)
{
    auto service = std::make_unique<HttpService>(
        httpOptions(), [this](const ServerRequest &request, const Answerer &answerer) { serve(request, answerer); },
        [this](Refusal refusal, const RequestHead &head) { return refused(refusal, head); });
    const auto listening = service->listenOn(address, port);
    if (!listening)
        return listening;
    connect(service.get(), &HttpService::drained, this, [this] {
        if (connectionCount() == 0)
            Q_EMIT drained();
    });
    m_services.push_back(std::move(service));
    return listening;
}

QList<QByteArray> ApiServer::hostsFor(quint16 port) const
{
    QList<QByteArray> publicNames;
    for (const QString &host : m_options.publicHosts)
        publicNames.append(host.toLower().toLatin1());
    QList<QByteArray> names = publicNames;
    for (const QHostAddress &address : m_options.addresses) {
        if (address.isLoopback())
            names += {"localhost", hostText(address)};
        else if (!isAny(address))
            names.append(hostText(address));
        else
            names += namesOfThisMachine();
    }
    QList<QByteArray> hosts;
    for (const QByteArray &name : std::as_const(names)) {
        hosts.append(name + ':' + QByteArray::number(port));
        // Public names may be reached through a proxy on the scheme's own port.
        if (port == 80 || port == 443 || publicNames.contains(name))
            hosts.append(name);
        if (publicNames.contains(name))
            hosts += {name + ":80", name + ":443"};
    }
    return hosts;
}

Task<> ApiServer::serve(ServerRequest request, Answerer answerer)
{
    Exchange exchange{.request = request,
        .answerer = answerer,
        .requestId = requestIdFor(request.header("X-Request-Id")),
        .since = {}};
    exchange.since.start();
    ++m_pending;
    try {
        co_await answerTo(exchange);
    } catch (const std::exception &exception) {
        // Without an answer the client would wait for the guard's deadline. What was answered before stays as it is.
        qCCritical(lcServer) << "a route threw" << typeid(exception).name();
        finish(exchange, errorAnswer(Error(ErrorCode::InternalError)));
    }
    --m_pending;
}

Task<> ApiServer::answerTo(Exchange exchange)
{
    const ApiRoutes::Match match = ApiRoutes::match(exchange.request.method, exchange.request.path);
    if (match.route)
        exchange.route = match.route->path;
    if (m_auth.needsKey(exchange.request) && m_proxyWarning.isDue())
        qCWarning(lcServer).noquote() << "unlisted_proxy: a proxy that is not listed forwards requests, which need an API key "
                                         "until its address is given with --behind-proxy";
    if (const auto answer = answerAtTheDoor(exchange, match)) {
        finish(exchange, *answer);
        co_return;
    }
    const auto scope = match.route ? m_routes.scopeOf(*match.route) : std::nullopt;
    const auto identified = co_await m_auth.identify(exchange.request, scope);
    if (const auto *turnedAway = std::get_if<ApiAnswer>(&identified)) {
        finish(exchange, *turnedAway);
        co_return;
    }
    if (exchange.document) {
        finish(exchange, documentAnswer(*exchange.document, exchange.request.header("If-None-Match")));
        co_return;
    }
    const ApiCall call{.request = exchange.request, .caller = std::get<Caller>(identified), .sid = match.sid,
        .requestId = QString::fromLatin1(exchange.requestId)};
    const auto answer = co_await m_routes.run(match.route, call);
    finish(exchange, answer);
}

std::optional<ApiAnswer> ApiServer::answerAtTheDoor(Exchange &exchange, const ApiRoutes::Match &match) const
{
    const ServerRequest &request = exchange.request;
    if (repeatsAField(request.headers))
        return faultAnswer(ApiFault::HeaderRepeated);
    exchange.door = doorFor(
        request.header("Origin"), request.header("Host"), request.header("Sec-Fetch-Site"), m_options.origins);
    if (exchange.door == Door::Closed)
        return faultAnswer(ApiFault::OriginNotAllowed);
    const ApiDocument *document = documentAt(request.path, m_options.tryOutPage);
    if (document)
        exchange.route = document->path;
    const QByteArray allow = document ? QByteArray("GET, HEAD, OPTIONS") : match.allow;
    if (allow.isEmpty())
        return faultAnswer(ApiFault::NotFound);
    if (request.method == "OPTIONS") {
        ApiAnswer answer{preflightAnswer(allow), {}};
        answer.headers.append(HttpHeader{"Allow", allow});
        return answer;
    }
    if (document && (request.method == "GET" || request.method == "HEAD")) {
        exchange.document = document;
        if (m_auth.needsKey(request))
            return std::nullopt;
        return documentAnswer(*document, request.header("If-None-Match"));
    }
    if (!match.route) {
        ApiAnswer answer = faultAnswer(ApiFault::MethodNotAllowed);
        answer.headers.append(HttpHeader{"Allow", allow});
        return answer;
    }
    if (m_isDraining && match.route->scope)
        return errorAnswer(Error(ErrorCode::ShuttingDown, {}, std::chrono::seconds(1)));
    return std::nullopt;
}

void ApiServer::finish(const Exchange &exchange, ApiAnswer answer)
{
    sayUnverified(answer, exchange.request.path);
    answer.headers.append(HttpHeader{"X-Request-Id", exchange.requestId});
    if (exchange.door == Door::OpenToOrigin)
        answer.headers += corsHeaders(exchange.request.header("Origin"));
    const bool isCached = std::any_of(answer.headers.begin(), answer.headers.end(),
        [](const HttpHeader &header) { return header.name == "ETag"; });
    answer.headers.append(HttpHeader{"Cache-Control", isCached ? "no-cache" : "no-store"});
    note(exchange.request.method, exchange.route, answer, exchange.requestId,
        std::chrono::nanoseconds(exchange.since.nsecsElapsed()));
    exchange.answerer.answer(std::move(answer));
}

ServerAnswer ApiServer::refused(Refusal refusal, const RequestHead &head)
{
    ApiAnswer answer = faultAnswer(faultOf(refusal));
    sayUnverified(answer, pathOf(head));
    const QByteArray requestId = requestIdFor(head.header("X-Request-Id"));
    answer.headers += {{"X-Request-Id", requestId}, {"Cache-Control", "no-store"}};
    const QByteArray origin = head.header("Origin");
    if (refusal == Refusal::HostNotAllowed && m_hostWarning.isDue())
        qCWarning(lcServer).noquote() << "host_not_allowed: a request for the host" << shownHost(head)
                                      << "was refused; --public-host adds a name that clients use";
    if (refusal != Refusal::HostNotAllowed &&
        doorFor(origin, head.header("Host"), head.header("Sec-Fetch-Site"), m_options.origins) == Door::OpenToOrigin)
        answer.headers += corsHeaders(origin);
    const QByteArray method = head.method.isEmpty() ? QByteArray("-") : head.method;
    note(method, "-", answer, requestId, {});
    return answer;
}

void ApiServer::note(const QByteArray &method, const char *route, const ApiAnswer &answer, const QByteArray &requestId,
    std::chrono::nanoseconds took) const
{
    if (m_metrics)
        m_metrics->timeRequest(QString::fromLatin1(route), answer.status, took);
    if (!lcServer().isInfoEnabled())
        return;
    LogFields fields{{QStringLiteral("method"), QString::fromLatin1(method)},
        {QStringLiteral("route"), QString::fromLatin1(route)}, {QStringLiteral("status"), qint64(answer.status)},
        {QStringLiteral("ms"), qint64(std::chrono::duration_cast<std::chrono::milliseconds>(took).count())},
        {QStringLiteral("request"), QString::fromLatin1(requestId)}};
    if (!answer.verificationSid.isEmpty())
        fields.append({QStringLiteral("verification"), answer.verificationSid});
    logEvent(lcServer(), QStringLiteral("request"), fields);
}

void ApiServer::setTls(const QSslConfiguration &tls)
{
    for (const auto &service : m_services)
        service->setTls(tls);
}

void ApiServer::drain()
{
    m_isDraining = true;
    for (const auto &service : m_services)
        service->drain();
}

int ApiServer::connectionCount() const
{
    int count = 0;
    for (const auto &service : m_services)
        count += service->connectionCount();
    return count;
}

} // namespace Ringproof
