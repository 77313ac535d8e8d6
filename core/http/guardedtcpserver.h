// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The listening socket under HttpService. It sees every byte before Qt HTTP Server does, and closes what is malformed,
// too large, too slow or too many. Never reads: it peeks, so that Qt HTTP Server finds the bytes where it expects them.
// Starts TLS itself, because QSslServer 6.4 stops accepting for good after 30 clients that connect and close.
#pragma once

#include "base/networkaddress.h"
#include "http/clienthellogate.h"
#include "http/heaptrimmer.h"
#include "http/requestscanner.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

class QSslSocket;

namespace Ringproof {

class GuardedTcpServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Options
    {
        RequestScanner::Options scanner;
        std::chrono::milliseconds handshakeTimeout{5000};
        std::chrono::milliseconds headTimeout{5000};
        std::chrono::milliseconds bodyTimeout{5000};
        std::chrono::milliseconds idleTimeout{15000};
        std::chrono::milliseconds answerTimeout{60000};
        std::chrono::milliseconds writeTimeout{15000};
        std::chrono::milliseconds lingerTimeout{1000};
        std::chrono::milliseconds drainGrace{300}; ///< for a request that was under way to an idle connection at drain()
        qint64 lingerBytes = 256 * 1024;
        int maxConnections = 800;
        int maxWaiting = 256;    ///< that owe a handshake or a request; the oldest makes room for a new one
        int maxIdle = 1024;      ///< kept alive between two requests; here, too, the oldest makes room
        std::chrono::milliseconds grace{500}; ///< no waiting or idle one has to make room before
        int maxUnfinished = 256; ///< that owe the rest of a request, of which each fills a buffer: here without grace
        int maxPerAddress = 0;   ///< connections of one client (addressSubject()); zero: as many as in all
        QList<Subnet> uncapped;  ///< whose connections are not counted by address: loopback, listed proxies
        int backlog = 1024;
        std::optional<QSslConfiguration> tls; ///< none: plain HTTP
    };
    /// The whole answer, status line to body, that a refused client gets. The head is what was read of it.
    using RefusalAnswer = std::function<QByteArray(Refusal, const RequestHead &)>;

    GuardedTcpServer(Options options, RefusalAnswer refusalAnswer, QObject *parent = nullptr);
    ~GuardedTcpServer() override;

    /// The head of the request that `socket` has sent in full; null for a socket that is not waiting for an answer.
    const RequestHead *pendingHead(QTcpSocket *socket) const;
    /// Another piece of a long answer has been written; the client has its time to take it.
    void wrotePiece(QTcpSocket *socket);
    /// The answer has been written: the connection may carry its next request, or closes.
    void answered(QTcpSocket *socket, bool keepAlive);
    int connectionCount() const { return int(m_connections.size()) + m_hellos.count(); }

    /// The Host values that are served, for connections from now on: RequestScanner::Options::hosts.
    void setHosts(QList<QByteArray> hosts) { m_options.scanner.hosts = std::move(hosts); }
    /// For handshakes from now on. Only where there was TLS before.
    void setTls(QSslConfiguration tls) { m_options.tls = std::move(tls); }
    /// Takes no connection beyond those that the system has already accepted, and closes each one behind its next answer,
    /// or after drainGrace when it asks nothing.
    void drain();
    bool isDraining() const { return m_isDraining; }

Q_SIGNALS:
    /// The last connection has gone after drain().
    void drained();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    enum class Phase { Handshake, Idle, Head, Body, Answer, Write, Drain, Linger };
    struct Connection
    {
        explicit Connection(RequestScanner::Options options)
            : scanner(std::move(options))
        {}
        RequestScanner scanner;
        Phase phase = Phase::Idle;
        QDeadlineTimer deadline;
        qint64 lingered = 0;
        QElapsedTimer waiting; ///< or idle, since then
        QByteArray subject; ///< empty when it is not counted by address
    };

    static bool isAnswering(const Connection &connection)
    {
        return connection.phase == Phase::Answer || connection.phase == Phase::Write;
    }
    /// Gives the socket an accepted connection, and watches it.
    Connection &adopt(QTcpSocket *socket, qintptr descriptor, const QByteArray &subject);
    /// Counts a connection of this client. No value when it has as many connections as it may; an empty subject when its
    /// connections are not counted.
    std::optional<QByteArray> countAddress(qintptr descriptor);
    void uncountAddress(const QByteArray &subject);
    /// Starts the handshake of a client whose ClientHello has arrived.
    void shakeHands(qintptr descriptor, const QByteArray &subject);
    void flushed(QTcpSocket *socket);
    void forget(QTcpSocket *socket);
    void inspect(QTcpSocket *socket);
    void cutOff(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, Connection &connection, Refusal refusal);
    void linger(QTcpSocket *socket, Connection &connection);
    /// Into one of the lines, or out of all.
    void lineUp(QTcpSocket *socket, Connection &connection, QList<QTcpSocket *> *line);
    /// A thousand silent connections would make each turn of the event loop slow for everybody.
    void makeRoom();
    void enter(Connection &connection, Phase phase);
    /// Connections that the system has established and nobody has taken: closing the listener would reset them.
    void acceptBacklog();
    void noteDeparture();
    /// In order: what was written reaches the client first.
    void close(QTcpSocket *socket, Connection &connection);
    void sweep();

    Options m_options;
    RefusalAnswer m_refusalAnswer;
    std::unordered_map<QTcpSocket *, std::unique_ptr<Connection>> m_connections;
    ClientHelloGate m_hellos; ///< of clients that are to speak TLS
    HeapTrimmer m_heap;
    QHash<QByteArray, int> m_perAddress;
    QList<QTcpSocket *> m_waiting; ///< oldest first, as the next two
    QList<QTcpSocket *> m_idle;
    QList<QTcpSocket *> m_unfinished;
    bool m_isDraining = false;
    QTimer m_sweep;
};

} // namespace Ringproof
