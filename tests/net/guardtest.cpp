// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the guard does beside reading requests: TLS of its own, caps by address, long answers, and the orderly end.
#include "http/httpservice.h"
#include "support/selfsigned.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>
#include <arpa/inet.h>
#include <array>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr int kPatience = 10'000;

/// A server that answers with the path, or keeps the answer for the test under /later.
class Rig final
{
public:
    explicit Rig(HttpService::Options options)
        : service(
              std::move(options), [this](const ServerRequest &request, const Answerer &answerer) { handle(request, answerer); },
              [](Refusal refusal, const RequestHead &) { return ServerAnswer{.status = refusalStatus(refusal), .body = "no"}; })
        , port(service.listenOn(QHostAddress::LocalHost, 0).value_or(0))
    {}

    std::vector<Answerer> later;
    QByteArray document;
    int documents = 0; ///< answered
    HttpService service;
    quint16 port;

private:
    void handle(const ServerRequest &request, const Answerer &answerer)
    {
        documents += request.path == "/document" ? 1 : 0;
        if (request.path == "/later")
            later.push_back(answerer);
        else
            answerer.answer({.body = request.path == "/document" ? document : request.path});
    }
};

HttpService::Options withTls(const SelfSigned &identity)
{
    HttpService::Options options;
    options.guard.tls = identity.server();
    return options;
}

QByteArray get(const char *path) { return QByteArray("GET ") + path + " HTTP/1.1\r\nHost: a\r\n\r\n"; }

/// A client over TLS that keeps what it hears.
class TlsVisitor final
{
public:
    TlsVisitor(quint16 port, const SelfSigned &trusted)
    {
        QObject::connect(&socket, &QSslSocket::readyRead, &socket, [this] { heard += socket.readAll(); });
        socket.setSslConfiguration(trusted.client());
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }
    QSslSocket socket;
    QByteArray heard;
};

/// A connected client whose calls block, and which needs no event loop.
class TcpPeer final
{
public:
    explicit TcpPeer(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isConnected = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~TcpPeer() { ::close(m_socket); }
    TcpPeer(const TcpPeer &) = delete;
    TcpPeer &operator=(const TcpPeer &) = delete;

    void write(const QByteArray &bytes)
    {
        QVERIFY(m_isConnected && ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size());
    }
    /// Up to the end of the connection; what a reset cuts off is missing.
    QByteArray readToEnd()
    {
        QByteArray heard;
        std::array<char, 4096> piece;
        for (ssize_t size = 0; (size = ::recv(m_socket, piece.data(), piece.size(), 0)) > 0;)
            heard.append(piece.data(), size);
        return heard;
    }

private:
    int m_socket;
    bool m_isConnected = false;
};

} // namespace

class GuardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOverTls();
    void badClientsDoNotShutOthersOut_data();
    void badClientsDoNotShutOthersOut();
    void slowHandshakesMakeRoom();
    void slowRequestsMakeRoom();
    void halfRequestsMakeRoomAtOnce();
    void idleConnectionsMakeRoom();
    void manyAtOnceAreAllServed();
    void aNewCertificateIsShown();
    void clientsThatLeaveOverTls();
    void capsByAddress();
    void someAddressesAreNotCounted();
    void longAnswersInPieces();
    void longAnswersOverTls();
    void whoTakesNoAnswersIsCutOff();
    void drainsInOrder();
    void answersWhatWasUnderWayWhenItDrains();
    void refusalsOfHeadRequestsHaveNoBody();
    void hostsMayBeSetLater();
};

void GuardTest::answersOverTls()
{
    const SelfSigned identity = selfSigned();
    Rig rig(withTls(identity));
    TlsVisitor visitor(rig.port, identity);
    visitor.socket.write(get("/a"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.heard.endsWith("\r\n\r\n/a"), kPatience);
    visitor.heard.clear();
    visitor.socket.write(get("/b"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.heard.endsWith("\r\n\r\n/b"), kPatience);
    visitor.heard.clear();
    visitor.socket.write("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(visitor.heard.startsWith("HTTP/1.1 501"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 0, kPatience);
}

void GuardTest::badClientsDoNotShutOthersOut_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("leaves");
    QTest::newRow("silent ones that stay") << QByteArray() << false;
    QTest::newRow("silent ones that leave") << QByteArray() << true;
    QTest::newRow("plain HTTP") << get("/a") << false;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\x00garbage, not a handshake") << true;
}

void GuardTest::badClientsDoNotShutOthersOut()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, leaves);
    constexpr int kMany = 100; // Qt's own server gives up at 30
    const SelfSigned identity = selfSigned();
    Rig rig(withTls(identity));
    std::vector<std::unique_ptr<QTcpSocket>> bad;
    for (int i = 0; i < kMany; ++i) {
        auto &socket = bad.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(said);
    }
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(bad.begin(), bad.end(),
                                 [](const auto &socket) { return socket->state() != QAbstractSocket::ConnectingState &&
                                                                 socket->state() != QAbstractSocket::HostLookupState; }),
        kPatience);
    if (leaves)
        bad.clear();
    TlsVisitor visitor(rig.port, identity);
    visitor.socket.write(get("/good"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.heard.endsWith("/good"), kPatience);
}

void GuardTest::slowHandshakesMakeRoom()
{
    const SelfSigned identity = selfSigned();
    HttpService::Options options = withTls(identity);
    options.guard.maxWaiting = 2;
    options.guard.handshakeTimeout = 1min;
    options.guard.grace = 0ms;
    Rig rig(options);
    QTcpSocket first;
    QTcpSocket second;
    for (QTcpSocket *socket : {&first, &second}) {
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::ConnectedState, kPatience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 2, kPatience);
    TlsVisitor visitor(rig.port, identity);
    visitor.socket.write(get("/good"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.heard.endsWith("/good"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QAbstractSocket::UnconnectedState, kPatience);
    QCOMPARE(second.state(), QAbstractSocket::ConnectedState);
}

void GuardTest::slowRequestsMakeRoom()
{
    HttpService::Options options;
    options.guard.maxWaiting = 1;
    options.guard.grace = 2s; // no one of them has to make room before what it says has been read
    Rig rig(options);
    QTcpSocket silent;
    QTcpSocket half;
    QTcpSocket pending;
    for (const auto &[socket, said] :
        {std::pair(&silent, QByteArray()), {&half, "GET /a"}, {&pending, get("/later")}}) {
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(said);
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::ConnectedState, kPatience);
    }
    // That one owes nothing more.
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    QTcpSocket third;
    third.connectToHost(QHostAddress::LocalHost, rig.port);
    QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QAbstractSocket::UnconnectedState, kPatience);
    QCOMPARE(half.state(), QAbstractSocket::ConnectedState);
    rig.later.front().answer({.body = "done"});
    QTRY_VERIFY_WITH_TIMEOUT(pending.peek(12) == "HTTP/1.1 200", kPatience);
}

void GuardTest::halfRequestsMakeRoomAtOnce()
{
    HttpService::Options options;
    options.guard.maxUnfinished = 2;
    options.guard.grace = 1min;
    Rig rig(options);
    std::vector<std::unique_ptr<QTcpSocket>> halves;
    for (const QByteArray part : {"GET /a", "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n1", "GET"}) {
        auto &socket = halves.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(part);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), std::min(int(halves.size()), 2), kPatience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(halves[0]->state(), QAbstractSocket::UnconnectedState, kPatience);
    QCOMPARE(halves[1]->state(), QAbstractSocket::ConnectedState);
    halves[1]->write("23456789");
    QTRY_VERIFY_WITH_TIMEOUT(halves[1]->peek(9) == "HTTP/1.1 ", kPatience);
}

void GuardTest::idleConnectionsMakeRoom()
{
    HttpService::Options options;
    options.guard.maxIdle = 1;
    options.guard.grace = 300ms;
    Rig rig(options);
    QTcpSocket first;
    QTcpSocket second;
    for (QTcpSocket *socket : {&first, &second}) {
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(get("/a"));
        QTRY_VERIFY_WITH_TIMEOUT(socket->peek(12) == "HTTP/1.1 200", kPatience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(first.state(), QAbstractSocket::UnconnectedState, kPatience);
}

void GuardTest::manyAtOnceAreAllServed()
{
    HttpService::Options options;
    options.guard.maxWaiting = 2;
    options.guard.grace = 1min;
    Rig rig(options);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 50; ++i) {
        auto &socket = clients.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(get("/a"));
    }
    for (const auto &socket : clients)
        QTRY_VERIFY_WITH_TIMEOUT(socket->peek(12) == "HTTP/1.1 200", kPatience);
}

void GuardTest::aNewCertificateIsShown()
{
    const SelfSigned old = selfSigned();
    const SelfSigned fresh = selfSigned();
    Rig rig(withTls(old));
    TlsVisitor before(rig.port, old);
    before.socket.write(get("/before"));
    QTRY_VERIFY_WITH_TIMEOUT(before.heard.endsWith("/before"), kPatience);
    rig.service.setTls(fresh.server());
    TlsVisitor after(rig.port, fresh);
    after.socket.write(get("/after"));
    QTRY_VERIFY_WITH_TIMEOUT(after.heard.endsWith("/after"), kPatience);
    before.socket.write(get("/still"));
    QTRY_VERIFY_WITH_TIMEOUT(before.heard.endsWith("/still"), kPatience);
}

void GuardTest::clientsThatLeaveOverTls()
{
    const SelfSigned identity = selfSigned();
    Rig rig(withTls(identity));
    for (int i = 0; i < 20; ++i) {
        TlsVisitor visitor(rig.port, identity);
        visitor.socket.write(get("/later"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(i + 1), kPatience);
        visitor.socket.abort();
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 0, kPatience);
    for (const Answerer &answerer : rig.later) {
        QVERIFY(!answerer.clientIsThere());
        answerer.answer({.body = "too late"});
    }
}

void GuardTest::capsByAddress()
{
    HttpService::Options options;
    options.guard.maxPerAddress = 2;
    Rig rig(options);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 3; ++i) {
        auto &socket = clients.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        if (i < 2)
            QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), i + 1, kPatience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(clients.back()->peek(12) == "HTTP/1.1 503", kPatience);
    clients.front()->write(get("/a"));
    QTRY_VERIFY_WITH_TIMEOUT(clients.front()->peek(12) == "HTTP/1.1 200", kPatience);
    clients.clear();
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 0, kPatience);
    QTcpSocket again;
    again.connectToHost(QHostAddress::LocalHost, rig.port);
    again.write(get("/a"));
    QTRY_VERIFY_WITH_TIMEOUT(again.peek(12) == "HTTP/1.1 200", kPatience);
}

void GuardTest::someAddressesAreNotCounted()
{
    HttpService::Options options;
    options.guard.maxPerAddress = 1;
    options.guard.uncapped = {*Subnet::fromText(QStringLiteral("127.0.0.0/8"))};
    Rig rig(options);
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 5; ++i) {
        auto &socket = clients.emplace_back(std::make_unique<QTcpSocket>());
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
        socket->write(get("/a"));
    }
    for (const auto &socket : clients)
        QTRY_VERIFY_WITH_TIMEOUT(socket->peek(12) == "HTTP/1.1 200", kPatience);
}

void GuardTest::longAnswersInPieces()
{
    Rig rig({});
    rig.document = QByteArray(5'000'001, 'x');
    QTcpSocket client;
    QByteArray heard;
    connect(&client, &QTcpSocket::readyRead, this, [&] { heard += client.readAll(); });
    client.connectToHost(QHostAddress::LocalHost, rig.port);
    client.write(get("/document"));
    QTRY_COMPARE_WITH_TIMEOUT(heard.size() - heard.indexOf("\r\n\r\n") - 4, rig.document.size(), kPatience);
    heard.clear();
    client.write(get("/next"));
    QTRY_VERIFY_WITH_TIMEOUT(heard.endsWith("\r\n\r\n/next"), kPatience);
}

void GuardTest::longAnswersOverTls()
{
    const SelfSigned identity = selfSigned();
    Rig rig(withTls(identity));
    rig.document = QByteArray(1'000'001, 'x');
    TlsVisitor visitor(rig.port, identity);
    visitor.socket.write("GET /document HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(
        visitor.heard.size() - visitor.heard.indexOf("\r\n\r\n") - 4, rig.document.size(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(visitor.socket.state(), QAbstractSocket::UnconnectedState, kPatience);
}

void GuardTest::whoTakesNoAnswersIsCutOff()
{
    constexpr int kMost = 1000; // 60 MB: the system's buffers hold some, the server's none
    Rig rig({});
    rig.document = QByteArray(60'000, 'x');
    QTcpSocket client;
    client.setReadBufferSize(1);
    client.connectToHost(QHostAddress::LocalHost, rig.port);
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 1, kPatience);
    int asked = 0;
    while (rig.service.connectionCount() > 0 && asked < kMost) {
        client.write(get("/document"));
        ++asked;
        QTRY_VERIFY_WITH_TIMEOUT(rig.documents == asked || rig.service.connectionCount() == 0, kPatience);
    }
    QVERIFY(asked > 1 && asked < kMost);
}

void GuardTest::drainsInOrder()
{
    Rig rig({});
    QTcpSocket idle;
    QTcpSocket pending;
    for (QTcpSocket *socket : {&idle, &pending})
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
    idle.write(get("/a"));
    QTRY_VERIFY_WITH_TIMEOUT(idle.peek(12) == "HTTP/1.1 200", kPatience);
    pending.write(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    QSignalSpy drained(&rig.service, &HttpService::drained);
    rig.service.drain();
    QTRY_COMPARE_WITH_TIMEOUT(idle.state(), QAbstractSocket::UnconnectedState, kPatience);
    QCOMPARE(drained.size(), 0);
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, rig.port);
    QTRY_COMPARE_WITH_TIMEOUT(late.error(), QAbstractSocket::ConnectionRefusedError, kPatience);
    rig.later.front().answer({.body = "done"});
    QTRY_COMPARE_WITH_TIMEOUT(pending.state(), QAbstractSocket::UnconnectedState, kPatience);
    const QByteArray heard = pending.readAll();
    QVERIFY(heard.contains("Connection: close"));
    QVERIFY(heard.endsWith("done"));
    QTRY_COMPARE_WITH_TIMEOUT(drained.size(), 1, kPatience);
}

void GuardTest::answersWhatWasUnderWayWhenItDrains()
{
    HttpService::Options options;
    options.guard.drainGrace = 30s;
    Rig rig(options);
    QTcpSocket idle;
    idle.connectToHost(QHostAddress::LocalHost, rig.port);
    idle.write(get("/a"));
    QTRY_VERIFY_WITH_TIMEOUT(idle.peek(1000).endsWith("/a"), kPatience);
    // Established by the system, and not yet taken by the server, whose event loop does not run here.
    std::vector<std::unique_ptr<TcpPeer>> backlog;
    for (int i = 0; i < 50; ++i)
        backlog.push_back(std::make_unique<TcpPeer>(rig.port));
    rig.service.drain();
    idle.write(get("/b"));
    for (const auto &peer : backlog)
        peer->write(get("/c"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.service.connectionCount(), 0, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(idle.state(), QAbstractSocket::UnconnectedState, kPatience);
    QVERIFY(idle.readAll().endsWith("/b"));
    for (const auto &peer : backlog) {
        const QByteArray heard = peer->readToEnd();
        QVERIFY2(heard.contains("Connection: close") && heard.endsWith("/c"), heard.constData());
    }
}

void GuardTest::refusalsOfHeadRequestsHaveNoBody()
{
    HttpService::Options options;
    options.guard.lingerTimeout = 100ms;
    Rig rig(options);
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, rig.port);
    client.write("HEAD / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, kPatience);
    const QByteArray heard = client.readAll();
    QVERIFY(heard.startsWith("HTTP/1.1 413"));
    QVERIFY(heard.endsWith("\r\n\r\n"));
}

void GuardTest::hostsMayBeSetLater()
{
    Rig rig({});
    rig.service.setHosts({"localhost:3001"});
    QTcpSocket stranger;
    QTcpSocket guest;
    for (QTcpSocket *socket : {&stranger, &guest})
        socket->connectToHost(QHostAddress::LocalHost, rig.port);
    stranger.write(get("/a"));
    guest.write("GET /a HTTP/1.1\r\nHost: LOCALHOST:3001\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(stranger.peek(12) == "HTTP/1.1 421", kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(guest.peek(12) == "HTTP/1.1 200", kPatience);
}

RINGPROOF_TEST(GuardTest)

} // namespace Ringproof::Testing

#include "guardtest.moc"
