// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs jobs on the one thread that owns the database connection and hands results back to the thread that asked.
// Writes that wait together share one commit. Never blocks the asking thread; may be used by any number of threads.
#pragma once

#include "base/task.h"
#include "store/sqljob.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Ringproof {

class SqlExecutor final
{
public:
    /// All on the executor's thread.
    struct Hooks
    {
        /// Ahead of each group of writes, outside its transaction; its error is theirs.
        std::function<Result<void>(SqlConnection &)> beforeWrites = [](SqlConnection &) { return Result<void>(); };
        BeforeCommit beforeCommit = [](SqlConnection &) { return Result<void>(); };
        /// Each job that has ended, before its result is delivered; the error is null where it succeeded.
        std::function<void(bool isWrite, const Error *error)> afterJob = [](bool, const Error *) {};
        /// How long a group took and how many jobs it held.
        std::function<void(std::chrono::nanoseconds, int)> afterWrites = [](std::chrono::nanoseconds, int) {};
    };

    SqlExecutor(SqlDialect dialect, Hooks hooks);
    /// Waits for the jobs that were given, then closes the database on its own thread.
    ~SqlExecutor();
    SqlExecutor(const SqlExecutor &) = delete;
    SqlExecutor &operator=(const SqlExecutor &) = delete;

    /// Opens the database if it is not open yet, then runs `work` outside any transaction. Opening errors are its result.
    template<class T>
    Task<Result<T>> run(std::function<Result<T>(SqlConnection &)> work)
    {
        return submit<T>(std::move(work), m_reads);
    }
    /// Runs `work` inside a write transaction that other writes may share: it decides before it writes, and bears being run twice.
    template<class T>
    Task<Result<T>> write(std::function<Result<T>(SqlConnection &)> work)
    {
        return submit<T>(std::move(work), m_writes);
    }

private:
    using Queue = std::vector<std::unique_ptr<SqlJob>>;

    /// Queues the job when the coroutine that asks for it is suspended: the answer must not come before. QCoro copies what
    /// is awaited, hence the pointers.
    template<class T>
    struct Turn
    {
        SqlExecutor *executor;
        SqlWaiter<T> *waiter;
        std::unique_ptr<SqlJob> *job;
        Queue *queue;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            waiter->handle = handle;
            executor->enqueue(std::move(*job), *queue);
        }
        void await_resume() const {}
    };

    template<class T>
    Task<Result<T>> submit(std::function<Result<T>(SqlConnection &)> work, Queue &queue)
    {
        SqlWaiter<T> waiter;
        std::unique_ptr<SqlJob> job = std::make_unique<SqlJobFor<T>>(std::move(work), waiter);
        const Turn<T> turn{this, &waiter, &job, &queue};
        co_await turn;
        co_return std::move(*waiter.result);
    }
    void enqueue(std::unique_ptr<SqlJob> job, Queue &queue);
    void work();
    void deliver(SqlJobs jobs, bool areWrites) const;
    void runWritesOf(SqlConnection &connection, SqlJobs jobs);

    const SqlDialect m_dialect;
    const Hooks m_hooks;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Queue m_reads; ///< guarded by m_mutex, as are the next two
    Queue m_writes;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Ringproof
