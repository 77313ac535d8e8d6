// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An HTTP/1.1 client over an elastic number of pools, least busy first, FIFO beyond the ceiling. A pool is what Qt opens to one
// host for one certificate name: six connections. Many pools share a QNetworkAccessManager, because each has its own thread. One deadline covers queue, connection, request and body. Every POST goes out exactly once; a GET whose connection
// dies is repeated by Qt, three times at the most.
// Of an answer no more than the permitted bytes are kept, whether or not Qt reports them: ReceiveGuard ends what it does not.
// Never retries, never follows a redirect, never keeps a cookie, a cache or more than the permitted bytes of an answer.
#pragma once

#include "base/task.h"
#include "base/waitline.h"
#include "http/heaptrimmer.h"
#include "http/receiveguard.h"
#include "http/requestscanner.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <memory>
#include <vector>

namespace Ringproof {

struct HttpRequest
{
    QByteArray method; ///< GET or POST
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body; ///< POST only
};

enum class HttpFault {
    None,    ///< an answer with a status came in whole
    NotSent, ///< certain: the server has not had the request (refused, no such host, TLS failed, deadline in the queue)
    Ambiguous, ///< the server may have had and processed the request
    TooLarge,  ///< the answer exceeded the limit; the request was processed or may have been
};

struct HttpReply
{
    HttpFault fault = HttpFault::NotSent;
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    QString detail; ///< for the log: Qt's word for the error, no content
    bool wasQueued = false;  ///< the deadline passed before a connection was free
    bool wasAborted = false; ///< by abortAll()

    /// The fault says nothing about the server.
    bool isOwnFault() const { return wasQueued || wasAborted; }

    QByteArray header(const QByteArray &name) const; ///< case-insensitive, empty when absent
};

class HttpClient final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        int maxInFlight = 600;
        int connectionsPerPool = 6; ///< what QNetworkAccessManager opens to one host; fixed before Qt 6.9
        int poolsPerManager = 32;
        qint64 maxReplyBytes = 64 * 1024;
        std::chrono::milliseconds idleAfter{30000}; ///< a pool unused for so long is given back, all but the first
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QNetworkProxy proxy{QNetworkProxy::NoProxy};
    };

    explicit HttpClient(Options options, QObject *parent = nullptr);
    ~HttpClient() override;

    Task<HttpReply> send(HttpRequest request, QDeadlineTimer deadline);
    /// Opens a connection in advance, so that the next request to that host pays no handshake.
    void warm(const QUrl &url);
    /// Ends everything in flight now; each caller hears NotSent or Ambiguous.
    void abortAll();

    int inFlight() const { return m_inFlight; }
    int queued() const { return m_queue.size(); }
    int poolCount() const { return int(m_pools.size()); }
    int managerCount() const;

private:
    struct Pool
    {
        std::shared_ptr<QNetworkAccessManager> access;
        int index = 0; ///< among those of its manager
        int inFlight = 0;
        QDeadlineTimer idleUntil;
    };

    /// A pool with a free connection, taken; null when the deadline passed first or everything was aborted.
    Task<Pool *> acquire(const QUrl &url, QDeadlineTimer deadline);
    Pool *leastBusy(const QUrl &url);
    Pool &addPool(const QUrl &url);
    void release(Pool *pool);
    void shrink();
    int connectionCount() const; ///< at most, with every pool in full use
    QNetworkRequest prepared(const HttpRequest &request, const Pool &pool) const;

    Options m_options;
    std::vector<std::unique_ptr<Pool>> m_pools; ///< the first one stays
    WaitLine<Pool *> m_queue;
    /// Watches the connections until the reply says something of itself.
    void watch(QNetworkReply *reply, const QUrl &url);
    void inspect();

    int m_inFlight = 0;
    int m_aborts = 0;
    QTimer m_shrink;
    HeapTrimmer m_heap;
    QHash<const QNetworkReply *, quint16> m_silent; ///< of which nothing is known yet, and the ports of their servers
    ReceiveGuard m_guard{ReceiveGuard::Options()};
    QTimer m_inspection; ///< runs while there are silent ones

Q_SIGNALS:
    void aborted();
};

} // namespace Ringproof
