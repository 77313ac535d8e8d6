// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawserver.h"
#include "support/selfsigned.h"
#include "support/sending.h"
#include "support/testregistry.h"

#include <QTest>
#include <deque>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr int kPatience = 10'000;
constexpr auto kLong = 60s;

/// A server that answers only when it is told to, and how many wait for it.
class HoldingServer final
{
public:
    explicit HoldingServer(std::optional<QSslConfiguration> tls = {})
        : server(
              [this](RawConnection &connection) {
                  m_held.push_back(connection);
                  m_most = std::max(m_most, m_held.size());
              },
              std::move(tls))
    {}

    RawServer server;

    size_t held() const { return m_held.size(); }
    size_t most() const { return m_most; }
    void answerOne()
    {
        const RawConnection first = m_held.front();
        m_held.pop_front();
        first.answer("ok");
    }
    void answerAll()
    {
        while (!m_held.empty())
            answerOne();
    }
    /// The path of the newest request.
    QByteArray newest() const { return server.heads.isEmpty() ? QByteArray() : server.heads.last().split(' ').at(1); }

private:
    std::deque<RawConnection> m_held;
    size_t m_most = 0;
};

using Sendings = std::vector<std::unique_ptr<Sending>>;

void send(Sendings &sendings, HttpClient &client, const HoldingServer &holding, int count,
    const QString &host = QStringLiteral("127.0.0.1"))
{
    for (int i = 0; i < count; ++i) {
        QUrl url = holding.server.url(QStringLiteral("/%1").arg(sendings.size()));
        url.setHost(host);
        sendings.push_back(std::make_unique<Sending>(client, postTo(url), QDeadlineTimer(kLong)));
    }
}

qsizetype doneOf(const Sendings &sendings)
{
    return std::count_if(sendings.begin(), sendings.end(), [](const auto &each) { return each->isDone(); });
}

qsizetype faultsOf(const Sendings &sendings, HttpFault fault)
{
    return std::count_if(sendings.begin(), sendings.end(), [fault](const auto &each) { return each->hasFault(fault); });
}

HttpClient::Options upTo(int maxInFlight)
{
    HttpClient::Options options;
    options.maxInFlight = maxInFlight;
    return options;
}

} // namespace

class HttpClientPoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverMoreThanTheCeiling();
    void firstComeFirstServed();
    void poolsGrow_data();
    void poolsGrow();
    void poolsShrink();
    void poolsShareManagers_data();
    void poolsShareManagers();
    void oneNameInEveryGreeting();
    void aDeadlineInTheQueue();
    void deadlinesInTheQueueLeaveNoGaps();
    void aPlaceIsFreeAfterEveryFault();
    void abortingEndsEverything();
    void abortingReachesWhoeverWasJustLetIn();
    void afterAborting();
    void sendingFromWithinAReply();
    void warming_data();
    void warming();
    void warmingInVain();
    void madeAndDestroyed();
};

void HttpClientPoolTest::neverMoreThanTheCeiling()
{
    HoldingServer holding;
    HttpClient client(upTo(20));
    Sendings sendings;
    send(sendings, client, holding, 50);
    QCOMPARE(client.inFlight(), 20);
    QCOMPARE(client.queued(), 30);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(20), kPatience);
    QCOMPARE(client.poolCount(), 4);
    while (doneOf(sendings) < 50) {
        const int before = holding.server.requests;
        holding.answerOne();
        const bool more = before < 50;
        QTRY_COMPARE_WITH_TIMEOUT(holding.server.requests, before + (more ? 1 : 0), kPatience);
        // The queue is served in its order.
        if (more)
            QCOMPARE(holding.newest(), '/' + QByteArray::number(before));
        if (!more) {
            holding.answerAll();
            QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(50), kPatience);
        }
    }
    QCOMPARE(holding.most(), size_t(20));
    QCOMPARE(holding.server.requests, 50);
    QVERIFY2(holding.server.accepted <= 24, "six to a pool");
    QCOMPARE(faultsOf(sendings, HttpFault::None), qsizetype(50));
    QCOMPARE(client.inFlight(), 0);
    QCOMPARE(client.queued(), 0);
    QCOMPARE(client.poolCount(), 4);
}

void HttpClientPoolTest::firstComeFirstServed()
{
    HoldingServer holding;
    HttpClient client(upTo(1));
    Sendings sendings;
    send(sendings, client, holding, 10);
    for (int i = 0; i < 10; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(holding.server.requests, i + 1, kPatience);
        QCOMPARE(holding.newest(), '/' + QByteArray::number(i));
        QCOMPARE(client.queued(), int(sendings.size()) - i - 1);
        // Who comes later stands at the end, however free the way looks.
        if (i == 4)
            send(sendings, client, holding, 1);
        holding.answerOne();
    }
    QTRY_COMPARE_WITH_TIMEOUT(holding.server.requests, 11, kPatience);
    QCOMPARE(holding.newest(), QByteArray("/10"));
    holding.answerOne();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(11), kPatience);
    QCOMPARE(holding.most(), size_t(1));
    QCOMPARE(client.poolCount(), 1);
}

void HttpClientPoolTest::poolsGrow_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("pools");
    for (const int requests : {1, 5, 6, 7, 12, 13, 30})
        QTest::addRow("%d", requests) << requests << (requests + 5) / 6;
}

void HttpClientPoolTest::poolsGrow()
{
    QFETCH(int, requests);
    QFETCH(int, pools);
    HoldingServer holding;
    HttpClient client(upTo(100));
    QCOMPARE(client.poolCount(), 1);
    Sendings sendings;
    send(sendings, client, holding, requests);
    QCOMPARE(client.poolCount(), pools);
    // All at once on the wire: no pool makes its requests wait for each other.
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(requests), kPatience);
    holding.answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(requests), kPatience);
}

void HttpClientPoolTest::poolsShrink()
{
    HoldingServer holding;
    HttpClient::Options options = upTo(100);
    options.idleAfter = 50ms;
    HttpClient client(options);
    Sendings sendings;
    send(sendings, client, holding, 30);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(30), kPatience);
    QCOMPARE(client.poolCount(), 5);
    holding.answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(30), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(client.poolCount(), 1, kPatience);
    // And grows again.
    send(sendings, client, holding, 8);
    QCOMPARE(client.poolCount(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(8), kPatience);
    holding.answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(38), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(client.poolCount(), 1, kPatience);
    QCOMPARE(faultsOf(sendings, HttpFault::None), qsizetype(38));
}

void HttpClientPoolTest::poolsShareManagers_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("managers");
    QTest::newRow("plain") << false << QStringLiteral("127.0.0.1") << 2;
    QTest::newRow("TLS") << true << QStringLiteral("localhost") << 2;
    // An address is spelt in one way only.
    QTest::newRow("TLS to an address") << true << QStringLiteral("127.0.0.1") << 10;
}

void HttpClientPoolTest::poolsShareManagers()
{
    QFETCH(bool, tls);
    QFETCH(QString, host);
    QFETCH(int, managers);
    const SelfSigned certificate = selfSigned();
    HoldingServer holding(tls ? std::optional(certificate.server()) : std::nullopt);
    HttpClient::Options options = upTo(60);
    options.poolsPerManager = 6;
    options.idleAfter = 50ms;
    options.tls = certificate.client();
    HttpClient client(options);
    for (int round = 1; round <= 2; ++round) {
        Sendings sendings;
        send(sendings, client, holding, 60, host);
        QCOMPARE(client.poolCount(), 10);
        QCOMPARE(client.managerCount(), managers);
        // All at once on the wire: no two pools are one.
        QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(60), kPatience);
        holding.answerAll();
        QTRY_COMPARE_WITH_TIMEOUT(faultsOf(sendings, HttpFault::None), qsizetype(60), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(client.poolCount(), 1, kPatience);
        QCOMPARE(client.managerCount(), 1);
    }
}

void HttpClientPoolTest::oneNameInEveryGreeting()
{
    QByteArrayList greetings;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server, [&greetings, socket] {
            greetings.append(socket->readAll());
            socket->disconnectFromHost();
        });
    });
    HttpClient client(upTo(60));
    Sendings sendings;
    const QUrl url(QStringLiteral("https://localhost:%1/").arg(server.serverPort()));
    for (int i = 0; i < 60; ++i)
        sendings.push_back(std::make_unique<Sending>(client, postTo(url), QDeadlineTimer(kLong)));
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(60), kPatience);
    QCOMPARE(faultsOf(sendings, HttpFault::NotSent), qsizetype(60));
    // Qt tells those that wait behind a connection of the failure of that one, so that not each has greeted: but each pool has.
    QVERIFY(greetings.size() >= 10);
    for (const QByteArray &greeting : greetings)
        QVERIFY(greeting.contains("localhost"));
}

void HttpClientPoolTest::aDeadlineInTheQueue()
{
    HoldingServer holding;
    HttpClient client(upTo(1));
    Sendings sendings;
    send(sendings, client, holding, 1);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(1), kPatience);
    const Sending late(client, postTo(holding.server.url()), QDeadlineTimer(50ms));
    QCOMPARE(client.queued(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(late.isDone(), kPatience);
    QVERIFY(late.hasFault(HttpFault::NotSent));
    QCOMPARE(client.queued(), 0);
    holding.answerOne();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(1), kPatience);
    // Had it gone out late, it would be there before this one.
    send(sendings, client, holding, 1);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(1), kPatience);
    QCOMPARE(holding.server.requests, 2);
    holding.answerOne();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(2), kPatience);
}

void HttpClientPoolTest::deadlinesInTheQueueLeaveNoGaps()
{
    HoldingServer holding;
    HttpClient client(upTo(1));
    Sendings patient;
    send(patient, client, holding, 1);
    Sendings hasty;
    for (int i = 0; i < 10; ++i) {
        const QUrl url = holding.server.url(QStringLiteral("/hasty"));
        hasty.push_back(std::make_unique<Sending>(client, postTo(url), QDeadlineTimer(std::chrono::milliseconds(20 + i))));
        send(patient, client, holding, 1);
    }
    QTRY_COMPARE_WITH_TIMEOUT(faultsOf(hasty, HttpFault::NotSent), qsizetype(10), kPatience);
    QCOMPARE(client.queued(), 10);
    for (int i = 0; i < 11; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(1), kPatience);
        QCOMPARE(holding.newest(), '/' + QByteArray::number(i));
        holding.answerOne();
    }
    QTRY_COMPARE_WITH_TIMEOUT(faultsOf(patient, HttpFault::None), qsizetype(11), kPatience);
    QCOMPARE(holding.server.requests, 11);
}

void HttpClientPoolTest::aPlaceIsFreeAfterEveryFault()
{
    RawServer closing([](RawConnection &connection) { connection.close(); });
    RawServer silent([](RawConnection &) {});
    RawServer gone([](RawConnection &) {});
    const QUrl nowhere = gone.url();
    gone.close();
    RawServer large([](RawConnection &connection) { connection.answer(QByteArray(100'000, 'x')); });
    RawServer good([](RawConnection &connection) { connection.answer("ok"); });
    HttpClient client(upTo(1));
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(sent(client, postTo(closing.url())).fault, HttpFault::Ambiguous);
        QCOMPARE(sentUntilSeen(client, postTo(silent.url()), silent, 30ms).reply.fault, HttpFault::Ambiguous);
        QCOMPARE(sent(client, postTo(nowhere)).fault, HttpFault::NotSent);
        QCOMPARE(sent(client, postTo(large.url())).fault, HttpFault::TooLarge);
        QCOMPARE(sent(client, postTo(good.url()), 0ms).fault, HttpFault::NotSent);
        QCOMPARE(client.inFlight(), 0);
        QCOMPARE(sent(client, postTo(good.url())).fault, HttpFault::None);
    }
    QCOMPARE(client.poolCount(), 1);
    QCOMPARE(good.requests, 3);
}

void HttpClientPoolTest::abortingEndsEverything()
{
    HoldingServer holding;
    HttpClient client(upTo(20));
    Sendings sendings;
    send(sendings, client, holding, 50);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(20), kPatience);
    client.abortAll();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(50), kPatience);
    QCOMPARE(faultsOf(sendings, HttpFault::Ambiguous), qsizetype(20));
    QCOMPARE(faultsOf(sendings, HttpFault::NotSent), qsizetype(30));
    QCOMPARE(client.inFlight(), 0);
    QCOMPARE(client.queued(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(holding.server.open, 0, kPatience);
    QCOMPARE(holding.server.requests, 20);
}

void HttpClientPoolTest::abortingReachesWhoeverWasJustLetIn()
{
    HoldingServer holding;
    HttpClient client(upTo(1));
    Sendings sendings;
    send(sendings, client, holding, 2);
    // The second has its place already when the first one's caller hears of the answer, but has not used it.
    sendings.front()->then = [&] { client.abortAll(); };
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(1), kPatience);
    holding.answerOne();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(2), kPatience);
    QVERIFY(sendings.front()->hasFault(HttpFault::None));
    QVERIFY(sendings.back()->hasFault(HttpFault::NotSent));
    QCOMPARE(client.inFlight(), 0);
    QCOMPARE(holding.server.requests, 1);
}

void HttpClientPoolTest::afterAborting()
{
    HoldingServer holding;
    HttpClient client(upTo(2));
    client.abortAll();
    Sendings sendings;
    send(sendings, client, holding, 3);
    QTRY_COMPARE_WITH_TIMEOUT(holding.held(), size_t(2), kPatience);
    client.abortAll();
    client.abortAll();
    QTRY_COMPARE_WITH_TIMEOUT(doneOf(sendings), qsizetype(3), kPatience);
    RawServer good([](RawConnection &connection) { connection.answer("ok"); });
    QCOMPARE(sent(client, postTo(good.url())).status, 200);
    QCOMPARE(good.requests, 1);
}

void HttpClientPoolTest::sendingFromWithinAReply()
{
    RawServer server([](RawConnection &connection) { connection.answer("ok"); });
    HttpClient client(upTo(2));
    Sendings chain;
    const std::function<void()> next = [&] {
        if (chain.size() == 60)
            return;
        chain.push_back(std::make_unique<Sending>(client, postTo(server.url()), QDeadlineTimer(kLong)));
        chain.back()->then = next;
    };
    next();
    next();
    QTRY_COMPARE_WITH_TIMEOUT(faultsOf(chain, HttpFault::None), qsizetype(60), kPatience);
    QCOMPARE(server.requests, 60);
    QCOMPARE(client.poolCount(), 1);
}

void HttpClientPoolTest::warming_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void HttpClientPoolTest::warming()
{
    QFETCH(bool, tls);
    const SelfSigned certificate = selfSigned();
    RawServer server([](RawConnection &connection) { connection.answer("ok"); },
        tls ? std::optional(certificate.server()) : std::nullopt);
    HttpClient::Options options;
    options.tls = certificate.client();
    HttpClient client(options);
    client.warm(server.url());
    QTRY_COMPARE_WITH_TIMEOUT(server.ready, 1, kPatience);
    QCOMPARE(server.received, 0);
    QCOMPARE(client.inFlight(), 0);
    QCOMPARE(sent(client, postTo(server.url(QStringLiteral("/first")))).status, 200);
    QCOMPARE(sent(client, getFrom(server.url(QStringLiteral("/second")))).status, 200);
    QCOMPARE(server.requests, 2);
    QCOMPARE(server.accepted, 1);
}

void HttpClientPoolTest::warmingInVain()
{
    RawServer gone([](RawConnection &) {});
    const QUrl nowhere = gone.url();
    gone.close();
    HttpClient client(upTo(2));
    client.warm(nowhere);
    client.warm(QUrl());
    client.warm(QUrl(QStringLiteral("ftp://127.0.0.1/")));
    QCOMPARE(sent(client, postTo(nowhere)).fault, HttpFault::NotSent);
    RawServer good([](RawConnection &connection) { connection.answer("ok"); });
    QCOMPARE(sent(client, postTo(good.url())).status, 200);
}

void HttpClientPoolTest::madeAndDestroyed()
{
    RawServer server([](RawConnection &connection) { connection.answer("ok"); });
    for (int i = 0; i < 8; ++i) {
        HttpClient client(upTo(12));
        client.warm(server.url());
        Sendings sendings;
        for (int each = 0; each < 12; ++each)
            sendings.push_back(std::make_unique<Sending>(client, postTo(server.url()), QDeadlineTimer(kLong)));
        QTRY_COMPARE_WITH_TIMEOUT(faultsOf(sendings, HttpFault::None), qsizetype(12), kPatience);
    }
    QCOMPARE(server.requests, 96);
    QTRY_COMPARE_WITH_TIMEOUT(server.open, 0, kPatience);
}

RINGPROOF_TEST(HttpClientPoolTest)

} // namespace Ringproof::Testing

#include "httpclientpooltest.moc"
