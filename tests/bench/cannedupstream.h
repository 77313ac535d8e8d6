// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An upstream on a thread of its own that answers every POST after a fixed time with a Verification of the number it names.
// Bare sockets and canned bytes: a tenth of what a server in Qt costs, for the cost of an emulator is not what is measured.
// Never remembers anything, and never reads a request that is not a whole one in the end.
#pragma once

#include <QByteArray>
#include <QUrl>
#include <chrono>
#include <deque>
#include <thread>
#include <unordered_map>

namespace Ringproof {

class CannedUpstream final
{
public:
    explicit CannedUpstream(std::chrono::milliseconds latency);
    ~CannedUpstream();
    CannedUpstream(const CannedUpstream &) = delete;
    CannedUpstream &operator=(const CannedUpstream &) = delete;

    QUrl baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    /// That its thread has spent.
    double cpuSeconds() const;

private:
    using Instant = std::chrono::steady_clock::time_point;

    struct Connection
    {
        int number = 0; ///< descriptors are used again, numbers are not
        QByteArray received;
    };
    struct Answer
    {
        Instant due;
        int socket;
        int connection;
        QByteArray bytes;
    };

    void run();
    void accept();
    void read(int socket);
    void answerDue();

    const std::chrono::milliseconds m_latency;
    quint16 m_port = 0;
    int m_listener = -1;
    int m_events = -1;
    int m_end = -1;
    std::unordered_map<int, Connection> m_connections;
    std::deque<Answer> m_answers; ///< the first due first
    int m_connectionCount = 0;
    int m_answerCount = 0;
    std::thread m_thread;
};

} // namespace Ringproof
