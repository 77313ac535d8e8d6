// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedupstream.h"

#include <arpa/inet.h>
#include <array>
#include <ctime>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Ringproof {

namespace {

/// More callers than that connect at once nowhere.
constexpr int kBacklog = 1024;

/// The length of the first request in there; zero while it is not whole.
qsizetype wholeRequest(const QByteArray &received)
{
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const QByteArray head = received.left(headEnd).toLower();
    const qsizetype field = head.indexOf("\r\ncontent-length:");
    const qsizetype value = field + qsizetype(sizeof("\r\ncontent-length:")) - 1;
    const qsizetype body = field < 0 ? 0 : head.mid(value, head.indexOf('\r', value) - value).trimmed().toLongLong();
    const qsizetype whole = headEnd + 4 + body;
    return received.size() < whole ? 0 : whole;
}

/// The number in the form, as our client writes it: "To=%2B...", first.
QByteArray numberIn(const QByteArray &request)
{
    const qsizetype field = request.indexOf("To=%2B") + qsizetype(sizeof("To=%2B")) - 1;
    return '+' + request.mid(field, request.indexOf('&', field) - field);
}

QByteArray answerTo(const QByteArray &request, int count)
{
    const QByteArray body = R"({"sid":"VE)" + QByteArray::number(count).rightJustified(32, '0') + R"(","to":")" +
                            numberIn(request) +
                            R"(","status":"pending","date_created":"2026-01-01T00:00:00Z","send_code_attempts":[]})";
    return "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void watch(int events, int descriptor)
{
    epoll_event event{.events = EPOLLIN, .data = {.fd = descriptor}};
    epoll_ctl(events, EPOLL_CTL_ADD, descriptor, &event);
}

} // namespace

CannedUpstream::CannedUpstream(std::chrono::milliseconds latency)
    : m_latency(latency)
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    , m_events(epoll_create1(0))
    , m_end(eventfd(0, EFD_NONBLOCK))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, generic, size) != 0 || listen(m_listener, kBacklog) != 0 ||
        getsockname(m_listener, generic, &size) != 0)
        qFatal("the upstream cannot listen");
    m_port = ntohs(address.sin_port);
    watch(m_events, m_listener);
    watch(m_events, m_end);
    m_thread = std::thread([this] { run(); });
}

CannedUpstream::~CannedUpstream()
{
    eventfd_write(m_end, 1);
    m_thread.join();
    for (const auto &[socket, connection] : m_connections)
        close(socket);
    for (const int descriptor : {m_listener, m_events, m_end})
        close(descriptor);
}

double CannedUpstream::cpuSeconds() const
{
    clockid_t clock{};
    timespec spent{};
    // Its handle is const in a const member only.
    if (pthread_getcpuclockid(const_cast<std::thread &>(m_thread).native_handle(), &clock) == 0)
        clock_gettime(clock, &spent);
    return double(spent.tv_sec) + double(spent.tv_nsec) / 1e9;
}

void CannedUpstream::run()
{
    std::array<epoll_event, 256> ready{};
    while (true) {
        // To the microsecond: what an answer is late would be counted against the client.
        timespec pause{};
        if (!m_answers.empty()) {
            const auto left = std::max(m_answers.front().due - std::chrono::steady_clock::now(), Instant::duration(0));
            pause.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(left).count();
            pause.tv_nsec = (left % std::chrono::seconds(1)).count();
        }
        const int count =
            epoll_pwait2(m_events, ready.data(), int(ready.size()), m_answers.empty() ? nullptr : &pause, nullptr);
        for (int i = 0; i < count; ++i) {
            const int descriptor = ready[size_t(i)].data.fd;
            if (descriptor == m_end)
                return;
            if (descriptor == m_listener)
                accept();
            else
                read(descriptor);
        }
        answerDue();
    }
}

void CannedUpstream::accept()
{
    const int socket = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
    if (socket < 0)
        return;
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_connections[socket] = {.number = ++m_connectionCount, .received = {}};
    watch(m_events, socket);
}

void CannedUpstream::read(int socket)
{
    std::array<char, 16384> buffer{};
    const ssize_t size = ::read(socket, buffer.data(), buffer.size());
    if (size <= 0) {
        m_connections.erase(socket);
        close(socket);
        return;
    }
    Connection &connection = m_connections[socket];
    connection.received.append(buffer.data(), size);
    const qsizetype whole = wholeRequest(connection.received);
    if (whole == 0)
        return;
    m_answers.push_back({.due = std::chrono::steady_clock::now() + m_latency,
        .socket = socket,
        .connection = connection.number,
        .bytes = answerTo(connection.received.left(whole), ++m_answerCount)});
    connection.received.remove(0, whole);
}

void CannedUpstream::answerDue()
{
    const Instant now = std::chrono::steady_clock::now();
    while (!m_answers.empty() && m_answers.front().due <= now) {
        const Answer &answer = m_answers.front();
        const auto connection = m_connections.find(answer.socket);
        if (connection != m_connections.end() && connection->second.number == answer.connection &&
            ::send(answer.socket, answer.bytes.constData(), size_t(answer.bytes.size()), MSG_NOSIGNAL) < 0)
            qWarning("an answer could not be written");
        m_answers.pop_front();
    }
}

} // namespace Ringproof
