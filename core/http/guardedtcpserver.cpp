// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/guardedtcpserver.h"

#include <QHostAddress>
#include <QSslSocket>
#include <algorithm>
#include <sys/socket.h>
#include <tuple>
#include <unistd.h>

namespace Ringproof {

namespace {

constexpr std::chrono::milliseconds kSweepInterval{250};
// Qt HTTP Server keeps a request in a read transaction until it is whole: a buffer smaller than a request would stall it.
constexpr qint64 kReadBufferSlack = 4 * 1024;
// Refused clients linger for their answer; a flood of them must not use up the descriptors that the cap is there to keep.
constexpr int kMaxRefusedAtOnce = 64;
// Answers wait in memory for a client that asks on without taking them; a session ticket of TLS may be on its way.
constexpr qint64 kMostUntaken = 4 * 1024;

QHostAddress peerAddressOf(qintptr descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    return ::getpeername(int(descriptor), address, &size) == 0 ? QHostAddress(address) : QHostAddress();
}

qint64 untaken(const QTcpSocket *socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(socket);
    return socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace

GuardedTcpServer::GuardedTcpServer(Options options, RefusalAnswer refusalAnswer, QObject *parent)
    : QTcpServer(parent)
    , m_options(std::move(options))
    , m_refusalAnswer(std::move(refusalAnswer))
    , m_hellos({.timeout = m_options.handshakeTimeout, .maxWaiting = m_options.maxWaiting, .grace = m_options.grace})
{
    connect(&m_hellos, &ClientHelloGate::greeted, this, &GuardedTcpServer::shakeHands);
    connect(&m_hellos, &ClientHelloGate::closed, this, [this](const QByteArray &subject) {
        uncountAddress(subject);
        noteDeparture();
    });
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
    if (connectionCount() >= m_options.maxConnections + kMaxRefusedAtOnce) {
        ::close(int(descriptor));
        return;
    }
    const auto subject = countAddress(descriptor);
    const bool isTooMany = !subject || connectionCount() >= m_options.maxConnections;
    if (m_options.tls && isTooMany) {
        ::close(int(descriptor)); // without a handshake there is no way to say why
        uncountAddress(subject.value_or(QByteArray()));
    } else if (m_options.tls) {
        m_hellos.admit(descriptor, *subject);
    } else {
        auto *socket = new QTcpSocket(this);
        Connection &connection = adopt(socket, descriptor, subject.value_or(QByteArray()));
        if (isTooMany)
            refuse(socket, connection, Refusal::TooManyConnections);
        else
            addPendingConnection(socket);
    }
    m_heap.setLoad(connectionCount());
    makeRoom();
}

GuardedTcpServer::Connection &GuardedTcpServer::adopt(
    QTcpSocket *socket, qintptr descriptor, const QByteArray &subject)
{
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setReadBufferSize(m_options.scanner.maxHead + m_options.scanner.maxBody + kReadBufferSlack);
    auto &connection = *m_connections.emplace(socket, std::make_unique<Connection>(m_options.scanner)).first->second;
    // Connected before Qt HTTP Server connects its own reader, so this runs first on every readyRead.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { inspect(socket); });
    // Over TLS bytesWritten comes before the encrypted bytes have reached the plain socket.
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, [this, socket] { flushed(socket); });
    else
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { flushed(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
    if (!m_sweep.isActive())
        m_sweep.start();
    connection.subject = subject;
    enter(connection, Phase::Idle);
    lineUp(socket, connection, &m_waiting);
    return connection;
}

void GuardedTcpServer::lineUp(QTcpSocket *socket, Connection &connection, QList<QTcpSocket *> *line)
{
    if (line && line->contains(socket))
        return; // it keeps its place
    for (QList<QTcpSocket *> *each : {&m_waiting, &m_idle, &m_unfinished})
        each->removeOne(socket);
    if (!line)
        return;
    line->append(socket);
    connection.waiting.start();
}

void GuardedTcpServer::makeRoom()
{
    const qint64 grace = m_options.grace.count();
    for (const auto &[line, most, least] : {std::tuple(&m_waiting, m_options.maxWaiting, grace),
             std::tuple(&m_idle, m_options.maxIdle, grace), std::tuple(&m_unfinished, m_options.maxUnfinished, 0LL)})
        while (line->size() > most && m_connections.at(line->first())->waiting.elapsed() >= least)
            line->takeFirst()->abort();
}

std::optional<QByteArray> GuardedTcpServer::countAddress(qintptr descriptor)
{
    if (m_options.maxPerAddress == 0)
        return QByteArray();
    const QString address = peerAddressOf(descriptor).toString();
    const auto bytes = addressBytes(address);
    const bool isUncapped =
        !bytes || std::any_of(m_options.uncapped.begin(), m_options.uncapped.end(),
                      [&](const Subnet &subnet) { return subnet.contains(*bytes); });
    if (isUncapped)
        return QByteArray();
    const QByteArray subject = *addressSubject(address);
    int &count = m_perAddress[subject];
    if (count >= m_options.maxPerAddress)
        return std::nullopt;
    ++count;
    return subject;
}

void GuardedTcpServer::uncountAddress(const QByteArray &subject)
{
    const auto count = m_perAddress.find(subject);
    if (count != m_perAddress.end() && --*count <= 0)
        m_perAddress.erase(count);
}

void GuardedTcpServer::shakeHands(qintptr descriptor, const QByteArray &subject)
{
    auto *socket = new QSslSocket(this);
    enter(adopt(socket, descriptor, subject), Phase::Handshake);
    socket->setSslConfiguration(*m_options.tls);
    connect(socket, &QSslSocket::encrypted, this, [this, socket] {
        const auto found = m_connections.find(socket);
        if (found == m_connections.end())
            return;
        enter(*found->second, Phase::Idle);
        // Qt HTTP Server hears of it only now: a handshake never fills its queue.
        addPendingConnection(socket);
    });
    socket->startServerEncryption();
}

void GuardedTcpServer::flushed(QTcpSocket *socket)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end() || untaken(socket) > 0)
        return;
    if (found->second->phase == Phase::Drain)
        socket->disconnectFromHost();
    else if (found->second->phase == Phase::Linger)
        // Qt cannot half-close; a full close would reset unread bytes
        ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
}

void GuardedTcpServer::forget(QTcpSocket *socket)
{
    const auto found = m_connections.find(socket);
    if (found != m_connections.end()) {
        lineUp(socket, *found->second, nullptr);
        uncountAddress(found->second->subject);
        m_connections.erase(found);
    }
    socket->deleteLater();
    if (m_connections.empty())
        m_sweep.stop();
    noteDeparture();
}

void GuardedTcpServer::noteDeparture()
{
    m_heap.setLoad(connectionCount());
    if (m_isDraining && connectionCount() == 0)
        Q_EMIT drained();
}

void GuardedTcpServer::acceptBacklog()
{
    for (int taken = 0; taken < m_options.backlog; ++taken) {
        const int descriptor = ::accept4(int(socketDescriptor()), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (descriptor < 0)
            return;
        incomingConnection(descriptor);
    }
}

void GuardedTcpServer::drain()
{
    m_isDraining = true;
    acceptBacklog();
    QTcpServer::close();
    m_hellos.hurry(m_options.drainGrace);
    for (const auto &[socket, connection] : m_connections)
        if (connection->phase == Phase::Idle || connection->phase == Phase::Handshake)
            enter(*connection, connection->phase);
    if (connectionCount() == 0)
        Q_EMIT drained();
}

const RequestHead *GuardedTcpServer::pendingHead(QTcpSocket *socket) const
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end() || found->second->phase != Phase::Answer)
        return nullptr;
    return &found->second->scanner.head();
}

void GuardedTcpServer::wrotePiece(QTcpSocket *socket)
{
    const auto found = m_connections.find(socket);
    if (found != m_connections.end() && isAnswering(*found->second))
        enter(*found->second, Phase::Write);
}

void GuardedTcpServer::answered(QTcpSocket *socket, bool keepAlive)
{
    const auto found = m_connections.find(socket);
    if (found == m_connections.end() || !isAnswering(*found->second))
        return;
    if (keepAlive && !m_isDraining) {
        found->second->scanner.reset();
        enter(*found->second, Phase::Idle);
        lineUp(socket, *found->second, &m_idle);
        return;
    }
    close(socket, *found->second);
}

void GuardedTcpServer::close(QTcpSocket *socket, Connection &connection)
{
    enter(connection, Phase::Drain);
    flushed(socket);
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
    if (connection.phase == Phase::Idle && untaken(socket) > kMostUntaken) {
        cutOff(socket);
        return;
    }
    switch (connection.scanner.feed(socket->peek(socket->bytesAvailable()))) {
    case RequestScanner::State::Idle:
        break;
    case RequestScanner::State::Head:
        if (connection.phase == Phase::Head)
            break;
        enter(connection, Phase::Head);
        lineUp(socket, connection, &m_unfinished);
        makeRoom();
        break;
    case RequestScanner::State::Body:
        if (connection.phase == Phase::Body)
            break;
        enter(connection, Phase::Body);
        lineUp(socket, connection, &m_unfinished);
        makeRoom();
        break;
    case RequestScanner::State::Complete:
        enter(connection, Phase::Answer);
        lineUp(socket, connection, nullptr);
        break;
    case RequestScanner::State::Refused:
        // A second request behind a pending one gets no answer of its own: two answers could be taken for each other.
        if (isAnswering(connection))
            cutOff(socket);
        else
            refuse(socket, connection, *connection.scanner.refusal());
        break;
    }
}

void GuardedTcpServer::cutOff(QTcpSocket *socket)
{
    // Qt HTTP Server, whose turn is next, would read a closed socket.
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
    socket->abort();
}

void GuardedTcpServer::refuse(QTcpSocket *socket, Connection &connection, Refusal refusal)
{
    // Qt HTTP Server must not see these bytes: only our own reader stays connected.
    QObject::disconnect(socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { inspect(socket); });
    if (socket->isTransactionStarted())
        socket->commitTransaction();
    socket->write(m_refusalAnswer(refusal, connection.scanner.head()));
    linger(socket, connection);
}

void GuardedTcpServer::linger(QTcpSocket *socket, Connection &connection)
{
    enter(connection, Phase::Linger);
    lineUp(socket, connection, nullptr);
    connection.lingered += socket->readAll().size();
}

void GuardedTcpServer::enter(Connection &connection, Phase phase)
{
    connection.phase = phase;
    switch (phase) {
    case Phase::Handshake:
        connection.deadline.setRemainingTime(m_isDraining ? m_options.lingerTimeout : m_options.handshakeTimeout);
        break;
    case Phase::Idle:
        connection.deadline.setRemainingTime(m_isDraining ? m_options.drainGrace : m_options.idleTimeout);
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
    case Phase::Write:
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
        else if (m_isDraining && found->second->phase == Phase::Idle)
            close(socket, *found->second);
        else
            socket->abort();
    }
    makeRoom();
}

} // namespace Ringproof
