// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bounded queue of lines that a thread of its own writes to a descriptor. Thread-safe.
// Never blocks the caller, whether or not the other end is read, and never changes the flags of the descriptor.
#pragma once

#include <QByteArray>
#include <chrono>
#include <functional>
#include <memory>

namespace Ringproof {

class LogWriter final
{
public:
    /// What may wait for the descriptor. Lines beyond either bound are dropped and counted.
    struct Limits
    {
        size_t lines = 8192;
        size_t bytes = size_t(2) << 20;
    };
    /// Returns the line that reports `count` dropped lines.
    using DropNotice = std::function<QByteArray(quint64 count)>;
    static constexpr std::chrono::milliseconds kFlushDeadline{1000};

    /// The descriptor is not owned and must outlive the writer. The thread starts with the first line.
    LogWriter(int descriptor, DropNotice notice, Limits limits);
    LogWriter(int descriptor, DropNotice notice);
    /// Calls finish().
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// Queues one or more complete lines. In a forked child, and after finish(), writes them at once if that is possible
    /// without waiting.
    void write(const QByteArray &lines);
    /// Returns true when everything that was queued has been written or lost, false when the deadline came first.
    bool flush(std::chrono::milliseconds deadline);
    /// Flushes, then ends the thread. A thread that is blocked in write(2) is left to the end of the process.
    void finish(std::chrono::milliseconds deadline = kFlushDeadline);
    /// Lines that were not queued, or that the descriptor refused.
    quint64 dropped() const;

private:
    struct State;
    std::shared_ptr<State> m_state; ///< shared with the thread
};

} // namespace Ringproof
