// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/guardedtcpserver.h"

#include <sys/socket.h>

namespace Ringproof {

namespace {

constexpr std::chrono::milliseconds kSweepInterval{250};
// Qt HTTP Server keeps a request in a read transaction until it is whole: a buffer smaller than a request would stall it.
constexpr qint64 kReadBufferSlack = 4 * 1024;
// Refused clients linger for their answer; a flood of them must not use up the descriptors that the cap is there to keep.
constexpr int kMaxRefusedAtOnce = 64;

} // namespace

GuardedTcpServer::GuardedTcpServer(Options options, RefusalAnswer refusalAnswer, QObject *parent)
    : QTcpServer(parent)
    , m_options(std::move(options))
    , m_refusalAnswer(std::move(refusalAnswer))
{
    setListenBacklogSize(m_options.backlog);
    setMaxPendingConnections(m_options.maxConnections);
    m_sweep.setInterval(kSweepInterval);
    connect(&m_sweep, &QTimer::timeout, this, &GuardedTcpServer::sweep);
}

GuardedTcpServer::~GuardedTcpServer()
{
    for (const auto &[socket, connection] : m_connections)
        socket->disconnect(this);
}

void GuardedTcpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    // Deleting the socket closes the descriptor that it has taken.
    if (!socket->setSocketDescriptor(descriptor) ||
        connectionCount() >= m_options.maxConnections + kMaxRefusedAtOnce) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setReadBufferSize(m_options.scanner.maxHead + m_options.scanner.maxBody + kReadBufferSlack);

    auto &connection = *m_connections.emplace(socket, std::make_unique<Connection>(m_options.scanner)).first->second;
    // Connected before Qt HTTP Server connects its own reader, so this runs first on every readyRead.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { inspect(socket); });
    connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
        const auto found = m_connections.find(socket);
        if (found == m_connections.end() || socket->bytesToWrite() > 0)
            return;
        if (found->second->phase == Phase::Drain)
            socket->disconnectFromHost();
        else if (found->second->phase == Phase::Linger)
            ::shutdown(int(socket->socketDescriptor()),
                SHUT_WR); // Qt cannot half-close; a full close would reset unread bytes
    });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_connections.erase(socket);
        if (m_connections.empty())
            m_sweep.stop();
        socket->deleteLater();
    });
    if (!m_sweep.isActive())
        m_sweep.start();
    enter(connection, Phase::Idle);
    if (connectionCount() > m_options.maxConnections) {
        refuse(socket, connection, Refusal::TooManyConnections);
        return;
    }
    addPendingConnection(socket);
}

const RequestHead *GuardedTcpServer::pendingHead(QTcpSocket *socket) const
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end() || found->second->phase != Phase::Answer)
        return nullptr;
    return &found->second->scanner.head();
}

void GuardedTcpServer::answered(QTcpSocket *socket, bool keepAlive)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end() || found->second->phase != Phase::Answer)
        return;
    if (keepAlive) {
        found->second->scanner.reset();
        enter(*found->second, Phase::Idle);
        return;
    }
    enter(*found->second, Phase::Drain);
    if (socket->bytesToWrite() == 0)
        socket->disconnectFromHost();
}

void GuardedTcpServer::inspect(QTcpSocket *socket)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end())
        return;
    Connection &connection = *found->second;
    if (connection.phase == Phase::Linger || connection.phase == Phase::Drain) {
        connection.lingered += socket->readAll().size();
        if (connection.lingered > m_options.lingerBytes)
            socket->abort();
        return;
    }
    switch (connection.scanner.feed(socket->peek(socket->bytesAvailable()))) {
    case RequestScanner::State::Idle:
        break;
    case RequestScanner::State::Head:
        if (connection.phase != Phase::Head)
            enter(connection, Phase::Head);
        break;
    case RequestScanner::State::Body:
        if (connection.phase != Phase::Body)
            enter(connection, Phase::Body);
        break;
    case RequestScanner::State::Complete:
        enter(connection, Phase::Answer);
        break;
    case RequestScanner::State::Refused:
        // A second request behind a pending one gets no answer of its own: two answers could be taken for each other.
        if (connection.phase != Phase::Answer) {
            refuse(socket, connection, *connection.scanner.refusal());
            break;
        }
        // Qt HTTP Server, whose turn is next, would read a closed socket.
        QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
        socket->abort();
        break;
    }
}

void GuardedTcpServer::refuse(QTcpSocket *socket, Connection &connection, Refusal refusal)
{
    // Qt HTTP Server must not see these bytes: only our own reader stays connected.
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { inspect(socket); });
    if (socket->isTransactionStarted())
        socket->commitTransaction();
    socket->write(m_refusalAnswer(refusal));
    linger(socket, connection);
}

void GuardedTcpServer::linger(QTcpSocket *socket, Connection &connection)
{
    enter(connection, Phase::Linger);
    connection.lingered += socket->readAll().size();
}

void GuardedTcpServer::enter(Connection &connection, Phase phase)
{
    connection.phase = phase;
    switch (phase) {
    case Phase::Idle:
        connection.deadline.setRemainingTime(m_options.idleTimeout);
        break;
    case Phase::Head:
        connection.deadline.setRemainingTime(m_options.headTimeout);
        break;
    case Phase::Body:
        connection.deadline.setRemainingTime(m_options.bodyTimeout);
        break;
    case Phase::Answer:
        connection.deadline.setRemainingTime(m_options.answerTimeout);
        break;
    case Phase::Drain:
        connection.deadline.setRemainingTime(m_options.writeTimeout);
        break;
    case Phase::Linger:
        connection.deadline.setRemainingTime(m_options.lingerTimeout);
        break;
    }
}

void GuardedTcpServer::sweep()
{
    std::vector<QTcpSocket *> late;
    for (const auto &[socket, connection] : m_connections)
        if (connection->deadline.hasExpired())
            late.push_back(socket);
    for (QTcpSocket *socket : late) {
        const auto found = m_connections.find(socket);
        if (found == m_connections.end())
            continue;
        if (found->second->phase == Phase::Head || found->second->phase == Phase::Body)
            refuse(socket, *found->second, Refusal::Timeout);
        else
            socket->abort();
    }
}

} // namespace Ringproof
