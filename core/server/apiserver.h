// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server: listens, lets in whoever may come in, hands requests to the routes, and puts on every answer what belongs
// on every answer. Belongs to one thread, never the GUI's. Never logs a body, a query or a header but the request's id.
#pragma once

#include "server/apidoors.h"
#include "server/apiroutes.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

namespace Ringproof {

/// Keeps a warning that every request could repeat to one a minute.
class OncePerMinute final
{
public:
    /// True at the first call of each minute.
    bool isDue()
    {
        if (!m_next.hasExpired())
            return false;
        m_next.setRemainingTime(std::chrono::minutes(1));
        return true;
    }

private:
    QDeadlineTimer m_next{0};
};

class Metrics;
struct ApiDocument;

class ApiServer final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QList<QHostAddress> addresses{QHostAddress::LocalHost, QHostAddress::LocalHostIPv6};
        quint16 port = 3001;       ///< zero picks one, the same for all addresses
        QStringList publicHosts;   ///< names under which clients come, beside the addresses themselves
        QList<QByteArray> origins; ///< of pages that may use the server, as browsers write them
        int maxConnections = 800;
        int maxPerAddress = 64; ///< of one client; loopback and proxies are not counted
        std::optional<QSslConfiguration> tls;
        bool tryOutPage = true;
        ApiAuth::Options auth;
        ApiRoutes::Options routes;
    };

    /// `metrics` may be null; it and the works must outlive the server.
    ApiServer(Options options, ApiRoutes::Works works, Metrics *metrics, QObject *parent = nullptr);
    ~ApiServer() override;

    /// Listens on every address. The first one's, such as "http://127.0.0.1:3001", or why not; a missing IPv6 is no reason.
    Result<QUrl> start();
    /// For handshakes from now on.
    void setTls(const QSslConfiguration &tls);
    /// New requests are refused, pending ones answered. drained() when nobody is connected any more.
    void drain();
    int connectionCount() const;
    /// Requests that have come and are not answered; some may have lost their client.
    int pendingCount() const { return m_pending; }

Q_SIGNALS:
    void drained();

private:
    /// One request on its way to its answer.
    struct Exchange
    {
        ServerRequest request;
        Answerer answerer;
        QByteArray requestId;
        Door door = Door::Open;
        const char *route = "-"; ///< for log and metrics: never what the client wrote
        const ApiDocument *document = nullptr; ///< what the path names, if it is one
        QElapsedTimer since;
    };

    HttpService::Options httpOptions() const;
    Result<quint16> listenOn(const QHostAddress &address, quint16 port);
    QList<QByteArray> hostsFor(quint16 port) const;
    Task<> serve(ServerRequest request, Answerer answerer);
    Task<> answerTo(Exchange exchange);
    /// What can be said without asking anybody: doors, addresses, methods, documents.
    /// A request that needs a key gets no document here.
    std::optional<ApiAnswer> answerAtTheDoor(Exchange &exchange, const ApiRoutes::Match &match) const;
    void finish(const Exchange &exchange, ApiAnswer answer);
    ServerAnswer refused(Refusal refusal, const RequestHead &head);
    void note(const QByteArray &method, const char *route, const ApiAnswer &answer, const QByteArray &requestId,
        std::chrono::nanoseconds took) const;

    Options m_options;
    ApiAuth m_auth;
    ApiRoutes m_routes;
    Metrics *m_metrics;
    std::vector<std::unique_ptr<HttpService>> m_services; ///< one for each address
    OncePerMinute m_proxyWarning;
    OncePerMinute m_hostWarning;
    int m_pending = 0;
    bool m_isDraining = false;
};

} // namespace Ringproof
