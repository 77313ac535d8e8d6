// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers without an end, 64 at a time: what the server gets rid of is bounded, and the memory is given back.
#include "http/httpclient.h"
#include "support/sending.h"
#include "support/testregistry.h"

#include <QTest>
#include <QTimer>

#include <arpa/inet.h>
#include <atomic>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class AnswerBoundTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endlessAnswers_data();
    void endlessAnswers();
};

namespace {

constexpr int kParallel = 64;
constexpr qint64 kMiB = 1024 * 1024;
/// What each answer would hold.
constexpr qint64 kWhole = 512 * kMiB;

/// Answers every connection with `head` and then `block` again and again, as fast as it is taken. A thread for each, blocking.
class FloodServer final
{
public:
    FloodServer(QByteArray head, QByteArray block)
        : m_head(std::move(head))
        , m_block(std::move(block))
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *general = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_listener, general, size) != 0 || ::listen(m_listener, 4 * kParallel) != 0 ||
            ::getsockname(m_listener, general, &size) != 0)
            qFatal("no port");
        port = ntohs(address.sin_port);
        m_acceptor = std::thread([this] { accept(); });
    }
    ~FloodServer()
    {
        m_isEnding = true;
        ::shutdown(m_listener, SHUT_RDWR);
        m_acceptor.join();
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
        for (std::thread &each : m_threads)
            each.join();
        for (const int socket : m_sockets)
            ::close(socket);
        ::close(m_listener);
    }

    quint16 port = 0;
    std::atomic<qint64> taken = 0; ///< bytes that the sockets have accepted
    std::atomic<int> connections = 0;

private:
    void accept()
    {
        while (!m_isEnding) {
            const int socket = ::accept(m_listener, nullptr, nullptr);
            if (socket < 0)
                return;
            ++connections;
            m_sockets.push_back(socket);
            m_threads.emplace_back([this, socket] { flood(socket); });
        }
    }
    void flood(int socket)
    {
        char request[4096];
        if (::recv(socket, request, sizeof request, 0) <= 0)
            return;
        qint64 given = write(socket, m_head);
        while (given < kWhole && !m_isEnding) {
            const qint64 more = write(socket, m_block);
            if (more <= 0)
                return;
            given += more;
        }
    }
    qint64 write(int socket, const QByteArray &bytes)
    {
        const qint64 more = ::send(socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
        taken += std::max<qint64>(more, 0);
        return more;
    }

    QByteArray m_head;
    QByteArray m_block;
    int m_listener;
    std::atomic<bool> m_isEnding = false;
    std::thread m_acceptor;
    std::vector<std::thread> m_threads; ///< touched by the acceptor, and after its end
    std::vector<int> m_sockets;
};

} // namespace

void AnswerBoundTest::initTestCase()
{
#if !defined(Q_OS_LINUX)
    QSKIP("the guard looks at Linux's own figures");
#endif
}

void AnswerBoundTest::endlessAnswers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("block");
    const QByteArray content(64 * 1024, 'x');
    const QByteArray length = "Content-Length: " + QByteArray::number(kWhole) + "\r\n\r\n";
    const auto row = [](const char *name, const QByteArray &head, const QByteArray &block) {
        for (const char *method : {"GET", "POST"})
            QTest::addRow("%s, %s", method, name) << QByteArray(method) << head << block;
    };
    row("length", "HTTP/1.1 200 OK\r\n" + length, content);
    row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n" + content + "\r\n");
    row("until the end", "HTTP/1.1 200 OK\r\n\r\n", content);
    row("compressed", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + length, content);
    row("refused", "HTTP/1.1 400 No\r\n" + length, content);
    row("broken", "HTTP/1.1 503 Oops\r\n" + length, content);
    row("redirect", "HTTP/1.1 302 Found\r\nLocation: /x\r\n" + length, content);
    // These Qt collects whole before it says anything.
    row("credentials", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\n" + length, content);
    row("credentials of a proxy", "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n" + length, content);
    row("heads", "HTTP/1.1 200 OK\r\n", "X-Field: " + QByteArray(60'000, 'x') + "\r\n");
    row("one field", "HTTP/1.1 200 OK\r\nX-Field: ", content);
    row("interim answers", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n");
}

void AnswerBoundTest::endlessAnswers()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, block);
    const auto server = std::make_unique<FloodServer>(head, block);
    HttpClient http{HttpClient::Options()};
    const HttpRequest request{.method = method,
        .url = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server->port)),
        .headers = {},
        .body = method == "POST" ? QByteArray("a=b") : QByteArray()};
    const qint64 before = residentBytes();
    qint64 peak = before;
    QTimer sampler;
    connect(&sampler, &QTimer::timeout, this, [&peak] { peak = std::max(peak, residentBytes()); });
    sampler.start(5ms);
    int ended = 0;
    int answered = 0;
    QObject context;
    for (int i = 0; i < kParallel; ++i)
        QCoro::connect(http.send(request, QDeadlineTimer(60s)), &context, [&](const HttpReply &reply) {
            ++ended;
            answered += reply.fault == HttpFault::None;
        });
    QTRY_COMPARE_WITH_TIMEOUT(ended, kParallel, 30'000);
    QCOMPARE(answered, 0);
    const qint64 each = server->taken / std::max(1, server->connections.load());
    qInfo("%lld KiB a connection, %d connections, memory +%lld KiB at the peak", each / 1024, server->connections.load(),
        (peak - before) / 1024);
    // The rest of it lies in the buffers of the two sockets, a few MiB each. A busy machine looks later, so that more has come
    // in by then; without the guard each answer goes on until the deadline, and is kept.
    QVERIFY2(each < 64 * kMiB, qPrintable(QString::number(each)));
    QVERIFY2(peak - before < 512 * kMiB, qPrintable(QString::number(peak - before)));
    returnFreeMemory();
    QTRY_VERIFY_WITH_TIMEOUT(residentBytes() - before < 64 * kMiB, 10'000);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::AnswerBoundTest;
RINGPROOF_TEST(AnswerBoundTest)
#include "answerboundtest.moc"
