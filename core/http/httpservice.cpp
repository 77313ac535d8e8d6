// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpservice.h"

#include "base/clock.h"
#include "base/logging.h"

#include <QHttpServerRequest>
#include <algorithm>

namespace Ringproof {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
    }
}

bool hasDate(const ServerAnswer &answer)
{
    return std::any_of(
        answer.headers.begin(), answer.headers.end(), [](const HttpHeader &header) { return header.name == "Date"; });
}

bool hasBody(const ServerAnswer &answer) { return answer.status != 204 && answer.status != 304; }

/// The one place where an answer becomes bytes (RFC 9112, section 4).
QByteArray serializeHead(const ServerAnswer &answer, bool keepAlive)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    if (!hasDate(answer))
        out += "Date: " + toHttpDate(SystemClock().now()) + "\r\n";
    for (const HttpHeader &header : answer.headers)
        out += header.name + ": " + header.value + "\r\n";
    if (hasBody(answer)) {
        out += "Content-Type: " + answer.contentType + "\r\n";
        out += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    }
    out += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return out;
}

/// What of a body lies in a connection's own buffer at one time: many clients that never read must not hold a copy each.
constexpr qsizetype kPiece = 16 * 1024;

/// Writes the rest of a long body as the client takes it. Ends with the socket, which is the guard's child.
class BodyPump final : public QObject
{
public:
    BodyPump(QTcpSocket *socket, GuardedTcpServer *guard, QByteArray body, bool keepAlive)
        : QObject(socket)
        , m_body(std::move(body))
    {
        guard->wrotePiece(socket);
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket, guard, keepAlive] {
            if (socket->bytesToWrite() > 0)
                return;
            socket->write(m_body.constData() + m_written, std::min(kPiece, m_body.size() - m_written));
            m_written = std::min(m_written + kPiece, m_body.size());
            if (m_written < m_body.size()) {
                guard->wrotePiece(socket);
                return;
            }
            deleteLater();
            disconnect(socket, nullptr, this, nullptr);
            guard->answered(socket, keepAlive);
        });
    }

private:
    QByteArray m_body;
    qsizetype m_written = kPiece;
};

} // namespace

QByteArray ServerRequest::header(const QByteArray &name) const
{
    for (const HttpHeader &field : headers)
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    return {};
}

struct Answerer::State
{
    QPointer<QTcpSocket> socket;
    QPointer<GuardedTcpServer> guard;
    QList<HttpHeader> commonHeaders;
    bool headOnly = false;
    bool keepAlive = true;
    bool used = false;

    /// The socket, once, and only while it can still be written to.
    QTcpSocket *take()
    {
        const bool usable = !used && socket && guard && socket->state() == QAbstractSocket::ConnectedState;
        used = true;
        return usable ? socket.data() : nullptr;
    }
};

Answerer::Answerer(
    QTcpSocket *socket, GuardedTcpServer *guard, QList<HttpHeader> commonHeaders, const RequestHead &head)
    : m_state(std::make_shared<State>())
{
    m_state->socket = socket;
    m_state->guard = guard;
    m_state->commonHeaders = std::move(commonHeaders);
    m_state->headOnly = head.method == "HEAD";
    m_state->keepAlive = head.keepAlive;
}

bool Answerer::clientIsThere() const
{
    return !m_state->used && m_state->socket && m_state->socket->state() == QAbstractSocket::ConnectedState;
}

void Answerer::answer(ServerAnswer answer) const
{
    QTcpSocket *socket = m_state->take();
    if (!socket)
        return;
    answer.headers += m_state->commonHeaders;
    const bool keepAlive = m_state->keepAlive && !m_state->guard->isDraining();
    QByteArray bytes = serializeHead(answer, keepAlive);
    const QByteArray body = m_state->headOnly || !hasBody(answer) ? QByteArray() : answer.body;
    bytes += body.left(kPiece);
    socket->write(bytes);
    if (body.size() > kPiece)
        new BodyPump(socket, m_state->guard, body, keepAlive);
    else
        m_state->guard->answered(socket, keepAlive);
}

void Answerer::answerSlowly(ServerAnswer answer, qsizetype chunk, std::chrono::milliseconds interval) const
{
    QTcpSocket *socket = m_state->take();
    if (!socket)
        return;
    answer.headers += m_state->commonHeaders;
    socket->write(serializeHead(answer, false));
    const QByteArray body = m_state->headOnly || !hasBody(answer) ? QByteArray() : answer.body;
    auto *timer = new QTimer(socket);
    QObject::connect(
        timer, &QTimer::timeout, socket, [socket, timer, chunk, guard = m_state->guard, rest = body]() mutable {
            socket->write(rest.left(chunk));
            rest.remove(0, chunk);
            if (!rest.isEmpty())
                return;
            timer->stop();
            if (guard)
                guard->answered(socket, false);
        });
    timer->start(interval);
}

void Answerer::drop() const
{
    if (QTcpSocket *socket = m_state->take())
        socket->abort();
}

HttpService::HttpService(Options options, Handler handler, RefusalBody refusalBody, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_commonHeaders(options.commonHeaders)
    , m_handler(std::move(handler))
{
    auto refusalAnswer = [body = std::move(refusalBody), common = options.commonHeaders](
                             Refusal refusal, const RequestHead &head) {
        ServerAnswer answer = body(refusal, head);
        answer.headers += common;
        return serializeHead(answer, false) + (head.method == "HEAD" ? QByteArray() : answer.body);
    };
    m_guard = new GuardedTcpServer(std::move(options.guard), std::move(refusalAnswer), this);
    connect(m_guard, &GuardedTcpServer::drained, this, &HttpService::drained);
}

Result<quint16> HttpService::listenOn(const QHostAddress &address, quint16 port)
{
    if (!m_guard->listen(address, port)) {
        return fail(ErrorCode::Misconfigured, QStringLiteral("cannot listen on %1 port %2: %3")
                                                  .arg(address.toString())
                                                  .arg(port)
                                                  .arg(m_guard->errorString()));
    }
    bind(m_guard);
    return m_guard->serverPort();
}

int HttpService::connectionCount() const { return m_guard->connectionCount(); }

void HttpService::setHosts(QList<QByteArray> hosts) { m_guard->setHosts(std::move(hosts)); }

void HttpService::setTls(QSslConfiguration tls) { m_guard->setTls(std::move(tls)); }

void HttpService::drain() { m_guard->drain(); }

// Qt 6.5 passes a QHttpServerResponder& in place of the socket and keeps the socket alive until it is answered;
// this function, missingHandler() and their declarations are all that changes there.
bool HttpService::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const RequestHead *head = m_guard->pendingHead(socket);
    if (!head) {
        socket->abort();
        return true;
    }
    const qsizetype question = head->target.indexOf('?');
    ServerRequest copy{
        .method = head->method,
        .path = question < 0 ? head->target : head->target.left(question),
        .query = question < 0 ? QByteArray() : head->target.mid(question + 1),
        .headers = head->headers,
        .body = request.body(),
        .peer = request.remoteAddress(),
    };
    const Answerer answerer(socket, m_guard, m_commonHeaders, *head);
    try {
        m_handler(std::move(copy), answerer);
    } catch (const std::exception &exception) {
        qCCritical(lcHttp) << "a request handler threw" << typeid(exception).name();
        answerer.answer({.status = 500, .body = {}, .contentType = "application/json", .headers = {}});
    }
    return true;
}

void HttpService::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    // handleRequest() takes every request, so nothing is ever missing.
    socket->abort();
}

} // namespace Ringproof
