// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The listening socket under HttpService. It sees every byte before Qt HTTP Server does, and closes what is malformed,
// too large, too slow or too many. Never reads: it peeks, so that Qt HTTP Server finds the bytes where it expects them.
#pragma once

#include "http/requestscanner.h"

#include <QDeadlineTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

namespace Ringproof {

class GuardedTcpServer final : public QTcpServer
{
    Q_OBJECT
public:
    struct Options
    {
        RequestScanner::Options scanner;
        std::chrono::milliseconds headTimeout{5000};
        std::chrono::milliseconds bodyTimeout{5000};
        std::chrono::milliseconds idleTimeout{15000};
        std::chrono::milliseconds answerTimeout{60000};
        std::chrono::milliseconds writeTimeout{15000};
        std::chrono::milliseconds lingerTimeout{1000};
        qint64 lingerBytes = 256 * 1024;
        int maxConnections = 800;
        int backlog = 1024;
    };
    /// The whole answer, status line to body, that a refused client gets.
    using RefusalAnswer = std::function<QByteArray(Refusal)>;

    GuardedTcpServer(Options options, RefusalAnswer refusalAnswer, QObject *parent = nullptr);
    ~GuardedTcpServer() override;

    /// The head of the request that `socket` has sent in full; null for a socket that is not waiting for an answer.
    const RequestHead *pendingHead(QTcpSocket *socket) const;
    /// The answer has been written: the connection may carry its next request, or closes.
    void answered(QTcpSocket *socket, bool keepAlive);
    int connectionCount() const { return int(m_connections.size()); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    enum class Phase { Idle, Head, Body, Answer, Drain, Linger };
    struct Connection
    {
        explicit Connection(RequestScanner::Options options)
            : scanner(std::move(options))
        {}
        RequestScanner scanner;
        Phase phase = Phase::Idle;
        QDeadlineTimer deadline;
        qint64 lingered = 0;
    };

    void inspect(QTcpSocket *socket);
    void refuse(QTcpSocket *socket, Connection &connection, Refusal refusal);
    void linger(QTcpSocket *socket, Connection &connection);
    void enter(Connection &connection, Phase phase);
    void sweep();

    Options m_options;
    RefusalAnswer m_refusalAnswer;
    std::unordered_map<QTcpSocket *, std::unique_ptr<Connection>> m_connections;
    QTimer m_sweep;
};

} // namespace Ringproof
