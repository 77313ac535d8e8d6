// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the benchmarks share: so many callers at once, each doing one operation after the other, and the figures of that.
// Never asserts: figures are for people.
#pragma once

#include "base/result.h"
#include "base/task.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QMap>
#include <algorithm>
#include <functional>
#include <sys/resource.h>
#include <vector>

namespace Ringproof {

/// Of this process, all threads.
inline double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/// Hundreds of connections have two ends in one process.
inline void raiseFileLimit()
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

class LoadRun final
{
public:
    /// Gets the number of the operation, counted through all callers.
    using Operation = std::function<Task<Result<void>>(int)>;

    /// Runs to the end, in an event loop of its own.
    LoadRun(int callers, int operations, const Operation &operation)
        : m_operation(operation)
        , m_operations(operations)
    {
        m_milliseconds.reserve(size_t(operations));
        QElapsedTimer timer;
        timer.start();
        const double cpuBefore = cpuSeconds();
        for (int i = 0; i < callers; ++i)
            call();
        if (m_running > 0)
            m_loop.exec();
        m_seconds = double(timer.nsecsElapsed()) / 1e9;
        m_cpu = cpuSeconds() - cpuBefore;
        std::sort(m_milliseconds.begin(), m_milliseconds.end());
    }
    LoadRun(const LoadRun &) = delete;
    LoadRun &operator=(const LoadRun &) = delete;

    double perSecond() const { return m_operations / m_seconds; }
    double milliseconds(double percentile) const
    {
        return m_milliseconds[size_t(percentile * double(m_milliseconds.size() - 1))];
    }
    double cpuMicroseconds() const { return m_cpu * 1e6 / m_operations; }
    /// "0 failed", or how many and of what.
    QByteArray failures() const
    {
        QByteArrayList words;
        for (auto code = m_failures.cbegin(); code != m_failures.cend(); ++code)
            words.append(QByteArray::number(code.value()) + ' ' + code.key().toLatin1());
        return words.isEmpty() ? QByteArray("0 failed") : "failed: " + words.join(", ");
    }

private:
    Task<> call()
    {
        ++m_running;
        while (m_begun < m_operations) {
            const int number = m_begun++;
            QElapsedTimer timer;
            timer.start();
            const auto done = co_await m_operation(number);
            m_milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (!done)
                ++m_failures[errorCodeName(done.error().code)];
        }
        if (--m_running == 0)
            m_loop.quit();
    }

    const Operation &m_operation;
    const int m_operations;
    int m_begun = 0;
    int m_running = 0;
    std::vector<double> m_milliseconds;
    QMap<QString, int> m_failures;
    double m_seconds = 0;
    double m_cpu = 0;
    QEventLoop m_loop;
};

} // namespace Ringproof
