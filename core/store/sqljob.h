// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One piece of work on the database that somebody waits for, and the transactions that such pieces share.
// Never tells a caller of a write before it is committed. Work may be run twice: it must depend on the database alone.
#pragma once

#include "base/resumer.h"
#include "store/sqlconnection.h"

#include <functional>
#include <optional>
#include <span>

namespace Ringproof {

class SqlJob
{
public:
    virtual ~SqlJob() = default;

    virtual void run(SqlConnection &connection) = 0;
    /// The error that run() ended with, or null.
    virtual const Error *error() const = 0;
    virtual void failWith(const Error &error) = 0;
    /// Hands the result to whoever waits, on the thread that asked. Once, at the end.
    virtual void deliver() = 0;
};

/// Lives in the coroutine that waits.
template<class T>
struct SqlWaiter
{
    const std::shared_ptr<Resumer> resumer = Resumer::ofThisThread();
    std::coroutine_handle<> handle;
    std::optional<Result<T>> result;
};

template<class T>
class SqlJobFor final : public SqlJob
{
public:
    SqlJobFor(std::function<Result<T>(SqlConnection &)> work, SqlWaiter<T> &waiter)
        : m_work(std::move(work))
        , m_waiter(waiter)
    {}

    void run(SqlConnection &connection) override { m_result.emplace(m_work(connection)); }
    const Error *error() const override { return *m_result ? nullptr : &m_result->error(); }
    void failWith(const Error &error) override { m_result.emplace(fail(error)); }
    void deliver() override
    {
        m_waiter.result = std::move(m_result);
        m_waiter.resumer->resume(m_waiter.handle);
    }

private:
    std::function<Result<T>(SqlConnection &)> m_work;
    std::optional<Result<T>> m_result;
    SqlWaiter<T> &m_waiter;
};

using SqlJobs = std::span<const std::unique_ptr<SqlJob>>;

/// What is written once for all jobs of a transaction, after the last of them.
using BeforeCommit = std::function<Result<void>(SqlConnection &)>;

/// All in one transaction with one sync. An error before a job has written concerns that job alone; any other rolls
/// everything back, and each job gets a transaction of its own. Nothing is run again after a commit was tried.
void runWrites(SqlConnection &connection, SqlJobs jobs, const BeforeCommit &beforeCommit);
/// Each by itself, outside transactions; once more when the connection was found lost.
void runReads(SqlConnection &connection, SqlJobs jobs);

} // namespace Ringproof
