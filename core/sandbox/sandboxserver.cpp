// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxserver.h"

#include "sandbox/sandboxwire.h"

#include <QTimer>

namespace Ringproof {

namespace {

// Longer than the longest latency that a fault may ask for.
constexpr std::chrono::minutes kAnswerTimeout{10};
constexpr qsizetype kSlowPiece = 16;

FormFields formOf(const ServerRequest &request, bool &isWellFormed)
{
    // Anything but a form is no parameters at all, and fails over the first one that is missing.
    const QByteArray type = request.header("Content-Type").split(';').first().trimmed().toLower();
    if (type != "application/x-www-form-urlencoded")
        return {};
    const auto fields = decodeForm(request.body);
    isWellFormed = isWellFormed && fields.has_value();
    return fields.value_or(FormFields());
}

} // namespace

/// Everything that an answer needs once its time has come.
struct SandboxServer::Exchange
{
    Answerer answerer;
    Strike strike;
    TwilioAnswer answer;
    std::optional<NumberKey> held;
    QElapsedTimer since;
};

SandboxServer::SandboxServer(Options options, AdjustableClock &clock, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_clock(clock)
    , m_emulator({.baseUrl = {}, .attemptQueriesPerMinute = m_options.attemptQueriesPerMinute}, clock)
    , m_sideDoors({.messages = m_messages, .requests = m_requests, .faults = m_faults, .clock = clock, .reset = [this] {
                       reset();
                   }})
{}

SandboxServer::~SandboxServer() = default;

HttpService::Options SandboxServer::httpOptions() const
{
    HttpService::Options options;
    options.guard.scanner.extraPathCharacters = "+%@";
    options.guard.answerTimeout = kAnswerTimeout;
    // The Host is checked in answer(): the scanner knows whole values only, and here any port of a loopback name will do.
    return options;
}

Result<quint16> SandboxServer::start()
{
    delete m_http;
    m_http = new HttpService(
        httpOptions(), [this](const ServerRequest &request, const Answerer &answerer) { answer(request, answerer); },
        [this](Refusal refusal, const RequestHead &) { return refusalAnswer(refusal, m_clock.now()); }, this);
    auto port = m_http->listenOn(m_options.address, m_options.port);
    if (!port)
        return port;
    m_port = *port;
    m_emulator.setBaseUrl(baseUrl().toEncoded());
    return port;
}

QUrl SandboxServer::baseUrl() const
{
    if (m_port == 0)
        return {};
    const bool isAny = m_options.address == QHostAddress::Any || m_options.address == QHostAddress::AnyIPv4 ||
                       m_options.address == QHostAddress::AnyIPv6;
    const QHostAddress address = isAny ? QHostAddress(QHostAddress::LocalHost) : m_options.address;
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(address.toString());
    url.setPort(m_port);
    return url;
}

void SandboxServer::reset()
{
    m_clock.reset();
    m_emulator.reset();
    m_faults.clear();
    m_messages.clear();
    m_requests.clear();
}

bool SandboxServer::isHostAllowed(const QByteArray &host) const
{
    return !m_options.address.isLoopback() || isLoopbackHost(host);
}

void SandboxServer::answer(const ServerRequest &request, const Answerer &answerer)
{
    if (!isHostAllowed(request.header("Host")))
        answerer.answer(refusalAnswer(Refusal::HostNotAllowed, m_clock.now()));
    else if (request.path.startsWith("/sandbox/"))
        answerer.answer(m_sideDoors.answer(request));
    else if (request.path == "/v2" || request.path.startsWith("/v2/"))
        answerVerify(request, answerer);
    else
        answerer.answer(onTheWire(notFound(QString::fromLatin1(request.path)), m_clock.now(), {}));
}

void SandboxServer::answerVerify(const ServerRequest &request, const Answerer &answerer)
{
    Exchange exchange{.answerer = answerer, .strike = {}, .answer = {}, .held = {}, .since = {}};
    exchange.since.start();
    // The path may hold a number. It stays whole: whoever may read this list may read /sandbox/messages too.
    RequestRecord record{
        .method = request.method, .path = request.path, .at = m_clock.now(), .processed = false, .fault = {}};
    if (!isAuthorized(request.header("Authorization"))) {
        m_requests.add(std::move(record));
        exchange.answer = twilioError(TwilioErrorCode::Authenticate);
        deliver(exchange);
        return;
    }
    const VerifyRoute route = verifyRoute(request.method, request.path);
    exchange.strike = m_faults.strike(route.operation());
    record.processed = exchange.strike.isProcessed();
    record.fault = exchange.strike.name();
    m_requests.add(std::move(record));

    if (exchange.strike.isProcessed()) {
        const EmulatorAnswer processed = process(request, route, !exchange.strike.undelivered);
        exchange.answer = processed.answer;
        exchange.held = processed.started;
    } else {
        exchange.answer = answerOfFault(*exchange.strike.ending);
    }
    if (exchange.strike.latency.count() == 0) {
        deliver(exchange);
        return;
    }
    if (exchange.held)
        m_emulator.hold(*exchange.held);
    QTimer::singleShot(exchange.strike.latency, Qt::PreciseTimer, this, [this, exchange] {
        if (exchange.held)
            m_emulator.release(*exchange.held);
        deliver(exchange);
    });
}

EmulatorAnswer SandboxServer::process(const ServerRequest &request, const VerifyRoute &route, bool delivers)
{
    const auto query = decodeForm(request.query);
    bool isWellFormed = query.has_value();
    EmulatorRequest parsed{.route = route, .query = query.value_or(FormFields()), .form = {}, .delivers = delivers};
    parsed.form = formOf(request, isWellFormed);
    if (!isWellFormed)
        return {.answer = transportError(400, QStringLiteral("The parameters are not well formed")),
            .message = {},
            .started = {}};
    EmulatorAnswer answer = m_emulator.answer(parsed);
    if (answer.message) {
        m_messages.add(*answer.message);
        Q_EMIT messageSent(*answer.message);
    }
    return answer;
}

void SandboxServer::deliver(const Exchange &exchange)
{
    ServerAnswer answer = onTheWire(exchange.answer, m_clock.now(), std::chrono::milliseconds(exchange.since.elapsed()));
    if (!exchange.strike.ending) {
        exchange.answerer.answer(std::move(answer));
        return;
    }
    switch (exchange.strike.ending->kind) {
    case FaultKind::DropBefore:
    case FaultKind::DropAfter: exchange.answerer.drop(); return;
    case FaultKind::SlowBody:
        exchange.answerer.answerSlowly(std::move(answer), kSlowPiece, exchange.strike.ending->latency);
        return;
    case FaultKind::TruncatedJson: answer.body.truncate(answer.body.size() / 2); break;
    case FaultKind::WrongType: answer.body = withWrongTypes(answer.body); break;
    case FaultKind::RateLimit:
    case FaultKind::Error500:
    case FaultKind::Error503:
    case FaultKind::Latency:
    case FaultKind::Undelivered: break;
    }
    exchange.answerer.answer(std::move(answer));
}

} // namespace Ringproof
