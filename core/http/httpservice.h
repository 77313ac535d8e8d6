// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An HTTP/1.1 server on Qt HTTP Server that is safe on Qt 6.4: every request passes the guard, every answer may come late,
// and a client that leaves first costs nothing. Never routes and never knows a product word.
#pragma once

#include "base/result.h"
#include "http/guardedtcpserver.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QPointer>
#include <functional>

namespace Ringproof {

struct ServerRequest
{
    QByteArray method;
    QByteArray path;  ///< as sent, before '?'
    QByteArray query; ///< as sent, behind '?'
    QList<HttpHeader> headers;
    QByteArray body;
    QHostAddress peer;

    QByteArray header(const QByteArray &name) const; ///< case-insensitive, empty when absent
};

struct ServerAnswer
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json";
    /// Values must not come from outside unchecked: they are written as they are. A "Date" takes the place of the system's.
    QList<HttpHeader> headers;
};

/// The right to answer one request, once. Copies share it. If the client has left, answering does nothing.
class Answerer final
{
public:
    Answerer(QTcpSocket *socket, GuardedTcpServer *guard, QList<HttpHeader> commonHeaders, const RequestHead &head);

    void answer(ServerAnswer answer) const;
    /// The head at once, then the body `chunk` bytes at a time.
    void answerSlowly(ServerAnswer answer, qsizetype chunk, std::chrono::milliseconds interval) const;
    /// Closes the connection without a word.
    void drop() const;
    bool clientIsThere() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

class HttpService final : public QAbstractHttpServer
{
    Q_OBJECT
public:
    struct Options
    {
        GuardedTcpServer::Options guard;
        QList<HttpHeader> commonHeaders; ///< on every answer, refusals included
    };
    using Handler = std::function<void(ServerRequest, Answerer)>;
    /// Makes the answer that the guard gives in the handler's stead. The head is what was read of it.
    using RefusalBody = std::function<ServerAnswer(Refusal, const RequestHead &)>;

    HttpService(Options options, Handler handler, RefusalBody refusalBody, QObject *parent = nullptr);

    /// Port 0 picks one. The port that is listened on, or why not.
    Result<quint16> listenOn(const QHostAddress &address, quint16 port);
    /// Connections open now; pending answers among them.
    int connectionCount() const;
    /// See GuardedTcpServer.
    void setHosts(QList<QByteArray> hosts);
    void setTls(QSslConfiguration tls);
    void drain();

Q_SIGNALS:
    void drained();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    QList<HttpHeader> m_commonHeaders;
    Handler m_handler;
    GuardedTcpServer *m_guard;
};

} // namespace Ringproof
