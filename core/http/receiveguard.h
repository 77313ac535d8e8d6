// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends connections that take in more than an answer may hold while Qt reports nothing of it: QNetworkAccessManager collects heads,
// and the bodies of 401 and 407, whole before it emits a signal, whatever the size of the read buffer (Qt 6.4).
// Never looks at content, and never touches a connection to a port that it was not told of. Does nothing outside Linux.
#pragma once

#include <QHash>
#include <QSet>

namespace Ringproof {

class ReceiveGuard final
{
public:
    struct Options
    {
        qint64 maxBytes = 256 * 1024; ///< that a connection may receive without anything having been sent on it
        qint64 maxGrowth = 8 * 1024 * 1024; ///< of the process's memory, before connections are inspected at once
    };

    explicit ReceiveGuard(Options options)
        : m_options(options)
    {}

    /// To be called at short intervals while answers are awaited; `ports` are those of the servers. Returns how many connections
    /// it has ended.
    int inspect(const QSet<quint16> &ports);
    /// Nothing is awaited any more.
    void rest();

private:
    struct Counts
    {
        quint64 sent = 0; ///< and acknowledged: it changes with each request
        quint64 received = 0;
    };

    int inspectConnections(const QSet<quint16> &ports);

    Options m_options;
    qint64 m_floor = 0; ///< resident memory that is taken for granted; zero: not measured yet
    int m_idleRounds = 0;
    int m_rounds = 0;
    QHash<quint64, Counts> m_counts; ///< by the socket's inode, as they were at its latest request
};

/// Resident memory of this process; zero where that cannot be told.
qint64 residentBytes();
/// Gives memory that is free inside the process back to the system.
void returnFreeMemory();

} // namespace Ringproof
