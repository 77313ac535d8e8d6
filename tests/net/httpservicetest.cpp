// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpservice.h"
#include "support/testregistry.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

using Deadline = std::chrono::milliseconds GuardedTcpServer::Options::*;

constexpr int kPatience = 10'000;

struct Received
{
    QByteArray head;
    QByteArray body;

    int status() const { return head.mid(9, 3).toInt(); }
    QByteArray field(const QByteArray &name) const
    {
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines)
            if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
                return line.mid(name.size() + 1).trimmed();
        return "(none)";
    }
};

/// A client that says what it is told to and keeps what it hears.
class Visitor final
{
public:
    explicit Visitor(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_heard += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress::LocalHost, port);
    }

    void say(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        if (isConnected())
            m_socket.flush();
    }
    void leave() { m_socket.abort(); }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isGone() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    const QByteArray &heard() const { return m_heard; }
    /// Answers begun, whole or not.
    qsizetype answers() const { return m_heard.count("HTTP/1.1 "); }
    bool hasWhole(bool headOnly = false) const { return m_heard.size() >= sizeOfFirst(headOnly); }
    /// The first whole answer, which is then forgotten.
    Received take(bool headOnly = false)
    {
        const qsizetype size = sizeOfFirst(headOnly);
        const qsizetype end = m_heard.indexOf("\r\n\r\n") + 4;
        Received first{m_heard.left(end), m_heard.mid(end, size - end)};
        m_heard.remove(0, size);
        return first;
    }

private:
    qsizetype sizeOfFirst(bool headOnly) const
    {
        const qsizetype end = m_heard.indexOf("\r\n\r\n");
        if (end < 0)
            return m_heard.size() + 1;
        const QByteArray length = Received{m_heard.left(end), {}}.field("Content-Length");
        return end + 4 + (headOnly || length == "(none)" ? 0 : length.toLongLong());
    }

    QTcpSocket m_socket;
    QByteArray m_heard;
};

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

HttpService::Options quick()
{
    HttpService::Options options;
    options.commonHeaders = {{"X-Common", "always"}, {"Cache-Control", "no-store"}};
    options.guard.lingerTimeout = 100ms;
    return options;
}

ServerAnswer echoOf(const ServerRequest &request)
{
    ServerAnswer answer;
    answer.body = request.method + ' ' + request.path + " [" + request.query + "] " + request.body;
    answer.contentType = "text/plain";
    return answer;
}

/// -1 when nobody listens.
int connectedSocket(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

bool wasClosedUnheard(int socket)
{
    char byte = 0;
    const ssize_t size = ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return size == 0 || (size < 0 && errno == ECONNRESET);
}

/// A service that answers at once with what it was asked, but keeps what is asked under /later for the test to answer.
class Rig final
{
public:
    explicit Rig(HttpService::Options options = quick())
    {
        service = std::make_unique<HttpService>(
            std::move(options), [this](ServerRequest request, Answerer answerer) { handle(request, answerer); },
            [](Refusal refusal, const RequestHead &) {
                ServerAnswer answer;
                answer.status = refusalStatus(refusal);
                answer.body = "{\"refused\":true}";
                return answer;
            });
        const auto listening = service->listenOn(QHostAddress::LocalHost, 0);
        port = listening ? *listening : 0;
    }

    std::unique_ptr<HttpService> service;
    quint16 port = 0;
    std::vector<ServerRequest> requests;
    std::vector<Answerer> later;

private:
    void handle(const ServerRequest &request, const Answerer &answerer)
    {
        requests.push_back(request);
        if (request.path == "/later")
            later.push_back(answerer);
        else if (request.path == "/empty")
            answerer.answer({.status = 204, .body = "never sent"});
        else if (request.path == "/drop")
            answerer.drop();
        else if (request.path == "/throw")
            throw std::runtime_error("+14155550123");
        else
            answerer.answer(echoOf(request));
    }
};

} // namespace

class HttpServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswer();
    void whatAHandlerSees();
    void connectionsAreKept();
    void connectionsAreClosed_data();
    void connectionsAreClosed();
    void headAndNoContent();
    void bodiesOfEveryMethod_data();
    void bodiesOfEveryMethod();
    void byteByByte();
    void theLargestRequestInTwoPieces();
    void statuses_data();
    void statuses();
    void refusals_data();
    void refusals();
    void lateAnswers();
    void answeringTwice();
    void theClientLeavesFirst();
    void theServiceLeavesFirst();
    void pipelining();
    void deadlines_data();
    void deadlines();
    void aClientThatNeverReads();
    void tooManyConnections();
    void aFloodOfConnections();
    void slowAnswers();
    void slowAnswersToLeavers();
    void dropping();
    void throwing();
    void listening();
};

#define RINGPROOF_HEAR(visitor)                                                                                        \
    QTRY_VERIFY_WITH_TIMEOUT((visitor).hasWhole(), kPatience)

void HttpServiceTest::anAnswer()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(get("/x"));
    RINGPROOF_HEAR(visitor);
    const Received answer = visitor.take();
    QVERIFY2(answer.head.startsWith("HTTP/1.1 200 OK\r\n"), answer.head.constData());
    QCOMPARE(answer.body, QByteArray("GET /x [] "));
    QCOMPARE(answer.field("Content-Type"), QByteArray("text/plain"));
    QCOMPARE(answer.field("Content-Length"), QByteArray("10"));
    QCOMPARE(answer.field("Connection"), QByteArray("keep-alive"));
    QCOMPARE(answer.field("X-Common"), QByteArray("always"));
    QCOMPARE(answer.field("Cache-Control"), QByteArray("no-store"));
    const QString date = QString::fromLatin1(answer.field("Date"));
    QVERIFY2(date.endsWith(QStringLiteral(" GMT")), qPrintable(date));
    const QDateTime time =
        QDateTime::fromString(date.chopped(4) + QStringLiteral(" +0000"), Qt::RFC2822Date);
    QVERIFY2(time.isValid() && qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60, qPrintable(date));
    QVERIFY(visitor.heard().isEmpty());
}

void HttpServiceTest::whatAHandlerSees()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say("POST /api/x-y.z~?a=b&c=%2B1&d=?/ HTTP/1.1\r\nHost: localhost:1\r\nX-One:  two words \r\nx-one: again\r\n"
                "Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"a\":\r\n\r\n\"b\"}");
    RINGPROOF_HEAR(visitor);
    QCOMPARE(rig.requests.size(), size_t(1));
    const ServerRequest &request = rig.requests.front();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.path, QByteArray("/api/x-y.z~"));
    QCOMPARE(request.query, QByteArray("a=b&c=%2B1&d=?/"));
    QCOMPARE(request.body, QByteArray("{\"a\":\r\n\r\n\"b\"}"));
    QCOMPARE(request.headers.size(), 5);
    QCOMPARE(request.header("x-ONE"), QByteArray("two words"));
    QCOMPARE(request.header("host"), QByteArray("localhost:1"));
    QVERIFY(request.header("X-Two").isNull());
    QVERIFY(request.peer.isEqual(QHostAddress(QHostAddress::LocalHost)));
}

void HttpServiceTest::connectionsAreKept()
{
    Rig rig;
    Visitor visitor(rig.port);
    for (int i = 0; i < 50; ++i) {
        const QByteArray number = QByteArray::number(i);
        visitor.say(i % 2 == 0 ? post("/n", number) : get("/n?" + number));
        RINGPROOF_HEAR(visitor);
        QCOMPARE(visitor.take().body, i % 2 == 0 ? "POST /n [] " + number : "GET /n [" + number + "] ");
    }
    QVERIFY(visitor.isConnected());
    QCOMPARE(rig.service->connectionCount(), 1);
    visitor.leave();
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::connectionsAreClosed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << get("/") << false;
    QTest::newRow("1.1 close") << get("/", "Connection: close\r\n") << true;
    QTest::newRow("1.1 Close") << get("/", "connection: Close\r\n") << true;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n") << false;
    QTest::newRow("close on a late answer") << get("/later", "Connection: close\r\n") << true;
}

void HttpServiceTest::connectionsAreClosed()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(request);
    QTRY_COMPARE_WITH_TIMEOUT(rig.requests.size(), size_t(1), kPatience);
    for (const Answerer &answerer : rig.later)
        answerer.answer({.body = "late"});
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().field("Connection"), QByteArray(closes ? "close" : "keep-alive"));
    if (closes) {
        QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
        return;
    }
    visitor.say(get("/again"));
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().body, QByteArray("GET /again [] "));
}

void HttpServiceTest::headAndNoContent()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(visitor.hasWhole(true), kPatience);
    const Received head = visitor.take(true);
    QCOMPARE(head.status(), 200);
    QCOMPARE(head.field("Content-Length"), QByteArray("11"));
    QCOMPARE(head.field("X-Common"), QByteArray("always"));
    visitor.say(get("/empty"));
    RINGPROOF_HEAR(visitor);
    const Received empty = visitor.take();
    QVERIFY(empty.head.startsWith("HTTP/1.1 204 No Content\r\n"));
    QCOMPARE(empty.field("Content-Length"), QByteArray("(none)"));
    QCOMPARE(empty.field("Content-Type"), QByteArray("(none)"));
    QCOMPARE(empty.field("X-Common"), QByteArray("always"));
    visitor.say("HEAD /empty HTTP/1.1\r\nHost: a\r\n\r\n");
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().status(), 204);
    // Had a body been sent with any of them, it would stand before this answer.
    visitor.say(get("/next"));
    RINGPROOF_HEAR(visitor);
    const Received next = visitor.take();
    QVERIFY2(next.head.startsWith("HTTP/1.1 200"), next.head.constData());
    QCOMPARE(next.body, QByteArray("GET /next [] "));
    QVERIFY(visitor.heard().isEmpty());
}

void HttpServiceTest::bodiesOfEveryMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
        QTest::newRow(method) << QByteArray(method);
}

void HttpServiceTest::bodiesOfEveryMethod()
{
    QFETCH(QByteArray, method);
    Rig rig;
    Visitor visitor(rig.port);
    for (const QByteArray &body : {QByteArray(), QByteArray("b"), QByteArray("GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"),
             QByteArray(16 * 1024, 'x'), QByteArray("\0\r\n\xff", 4)}) {
        visitor.say(method + " /x HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\n\r\n" + body);
        RINGPROOF_HEAR(visitor);
        QCOMPARE(visitor.take().body, method + " /x [] " + body);
    }
    QCOMPARE(rig.requests.size(), size_t(5));
    QVERIFY(visitor.heard().isEmpty());
}

void HttpServiceTest::byteByByte()
{
    Rig rig;
    Visitor visitor(rig.port);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.isConnected(), kPatience);
    const QByteArray request = post("/slow", "hello");
    for (int round = 0; round < 3; ++round) {
        for (const char byte : request) {
            visitor.say(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
        RINGPROOF_HEAR(visitor);
        QCOMPARE(visitor.take().body, QByteArray("POST /slow [] hello"));
    }
}

void HttpServiceTest::theLargestRequestInTwoPieces()
{
    Rig rig;
    Visitor visitor(rig.port);
    QByteArray request = "POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 16384\r\n";
    while (request.size() < 15'000)
        request += "X-" + QByteArray::number(request.size()) + ": " + QByteArray(900, 'y') + "\r\n";
    request += "\r\n" + QByteArray(16 * 1024, 'z');
    for (const qsizetype cut : {10, 1000, 15'000, 20'000}) {
        visitor.say(request.left(cut));
        // The service reads the first piece before the second is sent.
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 1, kPatience);
        QCoreApplication::processEvents();
        visitor.say(request.mid(cut));
        RINGPROOF_HEAR(visitor);
        const Received answer = visitor.take();
        QCOMPARE(answer.status(), 200);
        QVERIFY(answer.body == "POST /large [] " + QByteArray(16 * 1024, 'z'));
    }
}

void HttpServiceTest::statuses_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 400, 401, 403, 404, 405, 408, 409, 410, 413, 414, 415, 417, 421, 422, 429, 431, 500,
             501, 502, 503, 505, 418})
        QTest::addRow("%d", status) << status;
}

void HttpServiceTest::statuses()
{
    QFETCH(int, status);
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    ServerAnswer answer;
    answer.status = status;
    answer.body = "{}";
    answer.headers = {{"Retry-After", "7"}};
    rig.later.front().answer(answer);
    RINGPROOF_HEAR(visitor);
    const Received received = visitor.take();
    QCOMPARE(received.status(), status);
    QVERIFY(received.head.indexOf('\r') > 13);
    QCOMPARE(received.field("Content-Type"), QByteArray("application/json"));
    QCOMPARE(received.field("Retry-After"), QByteArray("7"));
    QCOMPARE(received.body, QByteArray("{}"));
}

void HttpServiceTest::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
    row("nonsense", "nonsense\r\n\r\n", 400);
    row("two hosts", get("/", "Host: b\r\n"), 400);
    row("escaped path", get("/%61"), 400);
    row("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
    row("length and chunked", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                              "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n", 501);
    row("chunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 501);
    row("web socket", get("/", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"), 501);
    row("unknown method", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 501);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("expectation", "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n", 417);
    row("long target", get("/" + QByteArray(3000, 'a')), 414);
    row("endless target", "GET /" + QByteArray(60'000, 'a'), 414);
    row("large head", get("/", ("X: " + QByteArray(1000, 'y') + "\r\n").repeated(20)), 431);
    row("endless field", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(60'000, 'y'), 431);
    row("many fields", get("/", QByteArray("X: y\r\n").repeated(100)), 431);
    row("large body announced", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 16385\r\n\r\n", 413);
    row("large body sent", post("/", QByteArray(200'000, 'x')), 413);
    row("10 GB", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n" + QByteArray(100'000, 'x'), 413);
    row("byte behind the end", get("/") + "x", 400);
    row("two requests at once", get("/one") + get("/two"), 400);
    row("a hundred requests at once", get("/one").repeated(100), 400);
}

void HttpServiceTest::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(bytes);
    RINGPROOF_HEAR(visitor);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
    QCOMPARE(visitor.answers(), 1);
    const Received answer = visitor.take();
    QCOMPARE(answer.status(), status);
    QCOMPARE(answer.body, QByteArray("{\"refused\":true}"));
    QCOMPARE(answer.field("Content-Type"), QByteArray("application/json"));
    QCOMPARE(answer.field("Connection"), QByteArray("close"));
    QCOMPARE(answer.field("X-Common"), QByteArray("always"));
    QCOMPARE(answer.field("Cache-Control"), QByteArray("no-store"));
    QVERIFY(answer.field("Date").endsWith(" GMT"));
    QVERIFY(visitor.heard().isEmpty());
    QVERIFY2(rig.requests.empty(), "no handler ran");
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::lateAnswers()
{
    Rig rig;
    std::vector<std::unique_ptr<Visitor>> visitors;
    for (int i = 0; i < 20; ++i) {
        visitors.push_back(std::make_unique<Visitor>(rig.port));
        visitors.back()->say(get("/later?" + QByteArray::number(i)));
        QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(i + 1), kPatience);
    }
    // Last come, first served: each gets its own answer.
    for (int i = 19; i >= 0; --i) {
        QVERIFY(rig.later[size_t(i)].clientIsThere());
        rig.later[size_t(i)].answer({.body = QByteArray::number(i)});
        QVERIFY(!rig.later[size_t(i)].clientIsThere());
    }
    for (int i = 0; i < 20; ++i) {
        RINGPROOF_HEAR(*visitors[size_t(i)]);
        QCOMPARE(visitors[size_t(i)]->take().body, QByteArray::number(i));
    }
}

void HttpServiceTest::answeringTwice()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    const Answerer copy = rig.later.front();
    rig.later.front().answer({.body = "first"});
    copy.answer({.body = "second"});
    rig.later.front().answer({.body = "third"});
    copy.answerSlowly({.body = "fourth"}, 1, 1ms);
    copy.drop();
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().body, QByteArray("first"));
    visitor.say(get("/next"));
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().body, QByteArray("GET /next [] "));
    // An old answerer has no say in a newer request of the same connection.
    visitor.say(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(2), kPatience);
    copy.answer({.body = "fifth"});
    rig.later.back().answer({.body = "right"});
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().body, QByteArray("right"));
    QVERIFY(visitor.heard().isEmpty());
}

void HttpServiceTest::theClientLeavesFirst()
{
    Rig rig;
    // Four at a time, a thousand in all: half are answered before the service has noticed, half afterwards.
    for (int round = 0; round < 250; ++round) {
        std::vector<std::unique_ptr<Visitor>> visitors;
        for (int i = 0; i < 4; ++i) {
            visitors.push_back(std::make_unique<Visitor>(rig.port));
            visitors.back()->say(i % 2 == 0 ? get("/later") : post("/later", "body"));
        }
        QVERIFY(QTest::qWaitFor([&] { return rig.later.size() == 4; }, kPatience));
        for (const auto &visitor : visitors)
            visitor->leave();
        if (round % 2 == 1)
            QVERIFY(QTest::qWaitFor([&] { return rig.service->connectionCount() == 0; }, kPatience));
        for (size_t i = 0; i < 4; ++i) {
            QVERIFY(round % 2 == 0 || !rig.later[i].clientIsThere());
            switch ((round / 2 + int(i)) % 3) {
            case 0: rig.later[i].answer({.body = QByteArray(10'000, 'x')}); break;
            case 1: rig.later[i].answerSlowly({.body = "slow"}, 1, 1ms); break;
            default: rig.later[i].drop(); break;
            }
        }
        rig.later.clear();
    }
    QCOMPARE(rig.requests.size(), size_t(1000));
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
    Visitor visitor(rig.port);
    visitor.say(get("/still-there"));
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().status(), 200);
}

void HttpServiceTest::theServiceLeavesFirst()
{
    Rig rig;
    std::vector<std::unique_ptr<Visitor>> visitors;
    for (int i = 0; i < 5; ++i) {
        visitors.push_back(std::make_unique<Visitor>(rig.port));
        visitors.back()->say(i == 4 ? QByteArray("GET / HT") : get("/later"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(4), kPatience);
    rig.later[0].answerSlowly({.body = QByteArray(1000, 'x')}, 1, 1ms);
    rig.service.reset();
    for (const Answerer &answerer : rig.later) {
        QVERIFY(!answerer.clientIsThere());
        answerer.answer({.body = "too late"});
        answerer.drop();
    }
    for (const auto &visitor : visitors) {
        QTRY_VERIFY_WITH_TIMEOUT(visitor->isGone(), kPatience);
        QVERIFY(!visitor->heard().contains("too late"));
    }
}

void HttpServiceTest::pipelining()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    visitor.say(get("/second"));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
    rig.later.front().answer({.body = "late"});
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
    QCOMPARE(visitor.heard(), QByteArray());
    QCOMPARE(rig.requests.size(), size_t(1));
}

void HttpServiceTest::deadlines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("trickles");
    QTest::addColumn<int>("status"); ///< 0: closed without a word
    QTest::addColumn<Deadline>("deadline");
    const QByteArray body = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000\r\n\r\n";
    const Deadline head = &GuardedTcpServer::Options::headTimeout;
    const Deadline rest = &GuardedTcpServer::Options::bodyTimeout;
    const Deadline idle = &GuardedTcpServer::Options::idleTimeout;
    QTest::newRow("silence") << QByteArray() << false << 0 << idle;
    QTest::newRow("half a head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n") << false << 408 << head;
    QTest::newRow("trickling head") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: ") << true << 408 << head;
    QTest::newRow("half a body") << body + "x" << false << 408 << rest;
    QTest::newRow("trickling body") << body << true << 408 << rest;
    QTest::newRow("silence after an answer") << get("/") << false << 200 << idle;
    QTest::newRow("no answer comes") << get("/later") << false << 0
                                     << Deadline(&GuardedTcpServer::Options::answerTimeout);
}

void HttpServiceTest::deadlines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, trickles);
    QFETCH(int, status);
    QFETCH(Deadline, deadline);
    HttpService::Options options = quick();
    // Only that one: what is not late must not seem so on a busy machine. Silence counts before the request, too.
    options.guard.*deadline = status == 200 ? 1000ms : 50ms;
    Rig rig(options);
    Visitor visitor(rig.port);
    visitor.say(bytes);
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, this, [&] { visitor.say("x"); });
    if (trickles)
        trickle.start(5ms);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
    if (status == 0) {
        QCOMPARE(visitor.heard(), QByteArray());
        return;
    }
    QCOMPARE(visitor.answers(), 1);
    const Received answer = visitor.take();
    QCOMPARE(answer.status(), status);
    QCOMPARE(answer.field("X-Common"), QByteArray("always"));
}

void HttpServiceTest::aClientThatNeverReads()
{
    HttpService::Options options = quick();
    options.guard.writeTimeout = 50ms;
    Rig rig(options);
    QTcpSocket deaf;
    deaf.setReadBufferSize(1);
    deaf.connectToHost(QHostAddress::LocalHost, rig.port);
    deaf.write(get("/later", "Connection: close\r\n"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    rig.later.front().answer({.body = QByteArray(32 * 1024 * 1024, 'x')});
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::tooManyConnections()
{
    HttpService::Options options = quick();
    options.guard.maxConnections = 3;
    Rig rig(options);
    std::vector<std::unique_ptr<Visitor>> inside;
    for (int i = 0; i < 3; ++i) {
        inside.push_back(std::make_unique<Visitor>(rig.port));
        QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), i + 1, kPatience);
    }
    for (int i = 0; i < 3; ++i) {
        Visitor fourth(rig.port);
        fourth.say(get("/"));
        RINGPROOF_HEAR(fourth);
        QTRY_VERIFY_WITH_TIMEOUT(fourth.isGone(), kPatience);
        const Received answer = fourth.take();
        QCOMPARE(answer.status(), 503);
        QCOMPARE(answer.field("X-Common"), QByteArray("always"));
        QCOMPARE(answer.field("Connection"), QByteArray("close"));
    }
    QVERIFY(rig.requests.empty());
    // Those inside are served all the while, and their places can be taken again.
    inside.back()->say(get("/inside"));
    RINGPROOF_HEAR(*inside.back());
    QCOMPARE(inside.back()->take().status(), 200);
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 3, kPatience);
    inside.pop_back();
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 2, kPatience);
    Visitor next(rig.port);
    next.say(get("/next"));
    RINGPROOF_HEAR(next);
    QCOMPARE(next.take().status(), 200);
}

void HttpServiceTest::aFloodOfConnections()
{
    HttpService::Options options = quick();
    options.guard.maxConnections = 5;
    options.guard.lingerTimeout = 5s;
    Rig rig(options);
    // Bare sockets: they stay when the other side closes.
    std::vector<int> crowd;
    for (int i = 0; i < 300; ++i)
        crowd.push_back(connectedSocket(rig.port));
    QVERIFY(std::count(crowd.begin(), crowd.end(), -1) == 0);
    // Five are served, 64 are told that there is no room and wait for the end of it, the others are closed at once.
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(crowd.begin(), crowd.end(), wasClosedUnheard), 300 - 5 - 64, kPatience);
    QCOMPARE(rig.service->connectionCount(), 5 + 64);
    for (const int socket : crowd)
        ::close(socket);
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
    Visitor after(rig.port);
    after.say(get("/after"));
    RINGPROOF_HEAR(after);
    QCOMPARE(after.take().status(), 200);
}

void HttpServiceTest::slowAnswers()
{
    Rig rig;
    for (const bool headOnly : {false, true}) {
        Visitor visitor(rig.port);
        visitor.say(headOnly ? QByteArray("HEAD /later HTTP/1.1\r\nHost: a\r\n\r\n") : get("/later"));
        QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
        const QByteArray body = "0123456789abcdef";
        rig.later.front().answerSlowly({.body = body}, 3, 2ms);
        QVERIFY(!rig.later.front().clientIsThere());
        rig.later.clear();
        QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
        const Received answer = visitor.take(headOnly);
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.body, headOnly ? QByteArray() : body);
        QCOMPARE(answer.field("Content-Length"), QByteArray("16"));
        QCOMPARE(answer.field("Connection"), QByteArray("close"));
        QCOMPARE(answer.field("X-Common"), QByteArray("always"));
        QVERIFY(visitor.heard().isEmpty());
    }
    Visitor visitor(rig.port);
    visitor.say(get("/later"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    rig.later.front().answerSlowly({.body = {}}, 3, 1ms);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.isGone(), kPatience);
    QCOMPARE(visitor.take().field("Content-Length"), QByteArray("0"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::slowAnswersToLeavers()
{
    Rig rig;
    for (int i = 0; i < 50; ++i) {
        Visitor visitor(rig.port);
        visitor.say(get("/later"));
        QVERIFY(QTest::qWaitFor([&] { return rig.later.size() == 1; }, kPatience));
        rig.later.front().answerSlowly({.body = QByteArray(1000, 'x')}, 1, 0ms);
        QVERIFY(QTest::qWaitFor([&] { return !visitor.heard().isEmpty(); }, kPatience));
        visitor.leave();
        rig.later.clear();
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::dropping()
{
    Rig rig;
    Visitor atOnce(rig.port);
    atOnce.say(get("/drop"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.requests.size(), size_t(1), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(atOnce.isGone(), kPatience);
    QCOMPARE(atOnce.heard(), QByteArray());
    Visitor later(rig.port);
    later.say(post("/later", "body"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.later.size(), size_t(1), kPatience);
    rig.later.front().drop();
    rig.later.front().answer({.body = "ignored"});
    QTRY_VERIFY_WITH_TIMEOUT(later.isGone(), kPatience);
    QCOMPARE(later.heard(), QByteArray());
    QTRY_COMPARE_WITH_TIMEOUT(rig.service->connectionCount(), 0, kPatience);
}

void HttpServiceTest::throwing()
{
    Rig rig;
    Visitor visitor(rig.port);
    visitor.say(get("/throw"));
    RINGPROOF_HEAR(visitor);
    const Received answer = visitor.take();
    QCOMPARE(answer.status(), 500);
    QCOMPARE(answer.field("X-Common"), QByteArray("always"));
    QVERIFY(!answer.body.contains("555"));
    visitor.say(get("/next"));
    RINGPROOF_HEAR(visitor);
    QCOMPARE(visitor.take().status(), 200);
}

void HttpServiceTest::listening()
{
    Rig rig;
    QVERIFY(rig.port != 0);
    HttpService second(quick(), [](const ServerRequest &, const Answerer &) {}, [](Refusal, const RequestHead &) { return ServerAnswer(); });
    const auto taken = second.listenOn(QHostAddress::LocalHost, rig.port);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::Misconfigured);
    const auto free = second.listenOn(QHostAddress::LocalHost, 0);
    QVERIFY(free);
    QVERIFY(*free != rig.port);
    QCOMPARE(second.connectionCount(), 0);
}

RINGPROOF_TEST(HttpServiceTest)

} // namespace Ringproof

#include "httpservicetest.moc"
