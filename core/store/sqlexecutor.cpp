// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlexecutor.h"

namespace Ringproof {

namespace {

/// Other processes wait while a group is written.
constexpr size_t kMostTogether = 512;

} // namespace

SqlExecutor::SqlExecutor(SqlDialect dialect, Hooks hooks)
    : m_dialect(std::move(dialect))
    , m_hooks(std::move(hooks))
    , m_thread([this] { work(); })
{}

SqlExecutor::~SqlExecutor()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void SqlExecutor::enqueue(std::unique_ptr<SqlJob> job, Queue &queue)
{
    bool wasIdle = false;
    {
        const std::lock_guard lock(m_mutex);
        wasIdle = m_reads.empty() && m_writes.empty();
        queue.push_back(std::move(job));
    }
    if (wasIdle)
        m_wake.notify_one();
}

void SqlExecutor::work()
{
    SqlConnection connection(m_dialect);
    while (true) {
        Queue reads;
        Queue writes;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_reads.empty() || !m_writes.empty(); });
            if (m_reads.empty() && m_writes.empty())
                return;
            reads.swap(m_reads);
            writes.swap(m_writes);
        }
        runReads(connection, reads);
        deliver(reads, false);
        for (size_t first = 0; first < writes.size(); first += kMostTogether) {
            const SqlJobs group = SqlJobs(writes).subspan(first, std::min(kMostTogether, writes.size() - first));
            const auto began = std::chrono::steady_clock::now();
            runWritesOf(connection, group);
            m_hooks.afterWrites(std::chrono::steady_clock::now() - began, int(group.size()));
            deliver(group, true);
        }
    }
}

void SqlExecutor::deliver(SqlJobs jobs, bool areWrites) const
{
    for (const auto &job : jobs) {
        m_hooks.afterJob(areWrites, job->error());
        job->deliver();
    }
}

void SqlExecutor::runWritesOf(SqlConnection &connection, SqlJobs jobs)
{
    const auto ready = [&]() -> Result<void> {
        if (const auto opened = connection.ensureOpen(); !opened)
            return opened;
        connection.watch();
        return m_hooks.beforeWrites(connection);
    };
    auto prepared = ready();
    if (!prepared && connection.failure() && connection.dropIfLost())
        prepared = ready();
    if (prepared)
        return runWrites(connection, jobs, m_hooks.beforeCommit);
    for (const auto &job : jobs)
        job->failWith(prepared.error());
}

} // namespace Ringproof
