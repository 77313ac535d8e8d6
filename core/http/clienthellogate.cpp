// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clienthellogate.h"

#include "http/clienthello.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Ringproof {

namespace {

constexpr std::chrono::milliseconds kSweepInterval{250};

/// Nobody who has closed their half of the connection can finish a handshake.
bool hasLeft(int descriptor)
{
    pollfd state{.fd = descriptor, .events = POLLRDHUP, .revents = 0};
    return ::poll(&state, 1, 0) > 0;
}

/// The descriptor becomes readable only with so many bytes, or at the end of the connection (socket(7)).
void wakeAt(int descriptor, qsizetype bytes)
{
    const int lowWater = int(bytes);
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVLOWAT, &lowWater, sizeof lowWater);
}

} // namespace

ClientHelloGate::ClientHelloGate(Options options, QObject *parent)
    : QObject(parent)
    , m_options(options)
{
    m_sweep.setInterval(kSweepInterval);
    connect(&m_sweep, &QTimer::timeout, this, &ClientHelloGate::closeLate);
}

ClientHelloGate::~ClientHelloGate()
{
    for (const Waiting &each : m_waiting)
        ::close(int(each.descriptor));
}

void ClientHelloGate::admit(qintptr descriptor, const QByteArray &subject)
{
    Waiting &waiting = m_waiting.emplace_back(Waiting{.descriptor = descriptor,
        .subject = subject,
        .notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read),
        .deadline = QDeadlineTimer(m_options.timeout),
        .since = {}});
    waiting.since.start();
    connect(waiting.notifier.get(), &QSocketNotifier::activated, this, [this, descriptor] { inspect(descriptor); });
    if (!m_sweep.isActive())
        m_sweep.start();
    while (count() > m_options.maxWaiting && m_waiting.front().since.elapsed() >= m_options.grace.count())
        close(m_waiting.front().descriptor);
}

void ClientHelloGate::inspect(qintptr descriptor)
{
    std::array<char, kMaxClientHello> buffer;
    const ssize_t size = ::recv(int(descriptor), buffer.data(), buffer.size(), MSG_PEEK | MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    const auto missing =
        size > 0 ? bytesMissingFromClientHello(QByteArrayView(buffer.data(), size)) : std::optional<qsizetype>();
    if (!missing || hasLeft(int(descriptor))) {
        close(descriptor);
    } else if (*missing > 0) {
        wakeAt(int(descriptor), size + *missing);
    } else {
        wakeAt(int(descriptor), 1);
        const QByteArray subject = release(descriptor);
        Q_EMIT greeted(descriptor, subject);
    }
}

QByteArray ClientHelloGate::release(qintptr descriptor)
{
    const auto found = std::find_if(
        m_waiting.begin(), m_waiting.end(), [&](const Waiting &each) { return each.descriptor == descriptor; });
    QByteArray subject = std::move(found->subject);
    found->notifier->setEnabled(false);
    found->notifier.release()->deleteLater();
    m_waiting.erase(found);
    if (m_waiting.empty())
        m_sweep.stop();
    return subject;
}

void ClientHelloGate::close(qintptr descriptor)
{
    const QByteArray subject = release(descriptor);
    ::close(int(descriptor));
    Q_EMIT closed(subject);
}

void ClientHelloGate::closeLate()
{
    // In the order of arrival, which is that of the deadlines.
    while (!m_waiting.empty() && m_waiting.front().deadline.hasExpired())
        close(m_waiting.front().descriptor);
    while (count() > m_options.maxWaiting && m_waiting.front().since.elapsed() >= m_options.grace.count())
        close(m_waiting.front().descriptor);
}

void ClientHelloGate::hurry(std::chrono::milliseconds left)
{
    for (Waiting &each : m_waiting)
        each.deadline.setRemainingTime(left);
}

} // namespace Ringproof
