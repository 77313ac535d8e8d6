// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logwriter.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <sys/eventfd.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace Ringproof {

namespace {

/// A write of this size to a pipe that poll(2) calls writable does not block, and is not mixed with another writer's.
constexpr qsizetype kPiece = PIPE_BUF;

enum class Outcome { Written, Lost, Stopped };

/// Writes everything, waiting for the reader. `wake` ends the wait; -1 stands for "do not wait".
Outcome writePieces(int descriptor, int wake, const QByteArray &text)
{
    qsizetype done = 0;
    while (done < text.size()) {
        std::array<pollfd, 2> polled{pollfd{descriptor, POLLOUT, 0}, pollfd{wake, POLLIN, 0}};
        const int ready = ::poll(polled.data(), polled.size(), wake < 0 ? 0 : -1);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return Outcome::Lost;
        if (polled[1].revents != 0)
            return Outcome::Stopped;
        const ssize_t count =
            ::write(descriptor, text.constData() + done, size_t(std::min(kPiece, text.size() - done)));
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (count <= 0)
            return Outcome::Lost;
        done += count;
    }
    return Outcome::Written;
}

quint64 lineCount(const QByteArray &lines) { return std::max<quint64>(1, quint64(lines.count('\n'))); }

} // namespace

struct LogWriter::State
{
    struct Entry
    {
        QByteArray lines;
        quint64 droppedBefore = 0;
    };
    struct Batch
    {
        QByteArray text;
        quint64 lines = 0;    ///< without the notices
        quint64 reported = 0; ///< by the notices in it
    };

    State(int target, DropNotice dropNotice, Limits bounds)
        : descriptor(target)
        , wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , notice(std::move(dropNotice))
        , limits(bounds)
    {}
    ~State()
    {
        if (wake >= 0)
            ::close(wake);
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    bool hasWork() const { return !queue.empty() || (unreported > 0 && isWritable); }
    bool isIdle() const { return !hasWork() && !isWriting; }

    void addNotice(Batch &batch, quint64 count) const
    {
        if (count == 0)
            return;
        batch.text += notice(count);
        batch.reported += count;
    }

    /// Lines that fit in one write, or a single longer entry. A notice stands where its lines would have stood.
    Batch takeBatch()
    {
        Batch batch;
        addNotice(batch, std::exchange(lost, 0));
        while (!queue.empty() && (batch.lines == 0 || batch.text.size() + queue.front().lines.size() <= kPiece)) {
            const Entry &entry = queue.front();
            addNotice(batch, entry.droppedBefore);
            batch.text += entry.lines;
            batch.lines += lineCount(entry.lines);
            bytes -= size_t(entry.lines.size());
            queue.pop_front();
        }
        if (queue.empty())
            addNotice(batch, std::exchange(unreported, 0));
        return batch;
    }

    void run()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return isStopping || hasWork(); });
            if (isStopping)
                break;
            const Batch batch = takeBatch();
            isWriting = true;
            lock.unlock();
            const Outcome outcome = writePieces(descriptor, wake, batch.text);
            lock.lock();
            isWriting = false;
            isWritable = outcome == Outcome::Written;
            if (!isWritable) {
                lost = batch.reported + batch.lines;
                dropped += batch.lines;
            }
            changed.notify_all();
        }
        hasEnded = true;
        changed.notify_all();
    }

    const int descriptor;
    const int wake;
    const DropNotice notice;
    const Limits limits;
    const pid_t process = ::getpid();

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Entry> queue;
    size_t bytes = 0;       ///< in the queue
    quint64 unreported = 0; ///< dropped after the last entry of the queue
    quint64 lost = 0;       ///< refused by the descriptor, to be reported with the next batch
    bool isWriting = false;
    bool isWritable = true; ///< the last write succeeded
    bool isStopping = false;
    bool hasEnded = false;
    std::thread thread;
    std::atomic<quint64> dropped = 0;
};

LogWriter::LogWriter(int descriptor, DropNotice notice, Limits limits)
    : m_state(std::make_shared<State>(descriptor, std::move(notice), limits))
{}

LogWriter::LogWriter(int descriptor, DropNotice notice)
    : LogWriter(descriptor, std::move(notice), Limits{})
{}

LogWriter::~LogWriter() { finish(); }

void LogWriter::write(const QByteArray &lines)
{
    State &state = *m_state;
    // A forked child has a copy of the mutex, possibly locked, but no writer thread.
    bool isDirect = ::getpid() != state.process;
    if (!isDirect) {
        const std::scoped_lock lock(state.mutex);
        isDirect = state.isStopping || state.wake < 0;
        if (!isDirect) {
            if (state.queue.size() >= state.limits.lines ||
                state.bytes + size_t(lines.size()) > state.limits.bytes) {
                state.unreported += lineCount(lines);
                state.dropped += lineCount(lines);
            } else {
                state.queue.push_back({lines, std::exchange(state.unreported, 0)});
                state.bytes += size_t(lines.size());
            }
            if (!state.thread.joinable()) {
                // Signals are for the threads that expect them.
                sigset_t all;
                sigset_t before;
                sigfillset(&all);
                pthread_sigmask(SIG_SETMASK, &all, &before);
                state.thread = std::thread([shared = m_state] { shared->run(); });
                pthread_sigmask(SIG_SETMASK, &before, nullptr);
            } else if (!state.isWriting) {
                state.changed.notify_all();
            }
        }
    }
    if (isDirect && writePieces(state.descriptor, -1, lines) != Outcome::Written)
        state.dropped += lineCount(lines);
}

bool LogWriter::flush(std::chrono::milliseconds deadline)
{
    State &state = *m_state;
    if (::getpid() != state.process)
        return true;
    std::unique_lock lock(state.mutex);
    return state.changed.wait_for(
        lock, deadline, [&state] { return state.isStopping || !state.thread.joinable() || state.isIdle(); });
}

void LogWriter::finish(std::chrono::milliseconds deadline)
{
    constexpr std::chrono::milliseconds kWakeUp{200};
    State &state = *m_state;
    if (::getpid() != state.process)
        return;
    flush(deadline);
    std::unique_lock lock(state.mutex);
    if (std::exchange(state.isStopping, true) || !state.thread.joinable())
        return;
    state.changed.notify_all();
    const quint64 one = 1;
    static_cast<void>(::write(state.wake, &one, sizeof one));
    const bool hasEnded = state.changed.wait_for(lock, kWakeUp, [&state] { return state.hasEnded; });
    for (const State::Entry &entry : std::exchange(state.queue, {}))
        state.dropped += lineCount(entry.lines);
    std::thread thread = std::move(state.thread);
    lock.unlock();
    if (hasEnded)
        thread.join();
    else
        thread.detach();
}

quint64 LogWriter::dropped() const { return m_state->dropped; }

} // namespace Ringproof
