// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs jobs on the one thread that owns the database connection and hands results back to the thread that asked.
// Never blocks the asking thread.
#pragma once

#include "base/task.h"
#include "store/sqlconnection.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>
#include <memory>

namespace Ringproof {

class SqlExecutor final
{
public:
    explicit SqlExecutor(const QString &file);
    /// Waits for the jobs that were given, then closes the database on its own thread.
    ~SqlExecutor();

    /// Opens the database if it is not open yet, then runs `job`. Opening errors are the job's result.
    template<class T>
    Task<Result<T>> run(std::function<Result<T>(SqlConnection &)> job)
    {
        const QFuture<Result<T>> future = QtConcurrent::run(&m_pool, [connection = m_connection, job]() -> Result<T> {
            if (const auto opened = connection->ensureOpen(); !opened)
                return fail(opened.error());
            return job(*connection);
        });
        const Result<T> result = co_await future;
        co_return result;
    }

private:
    std::shared_ptr<SqlConnection> m_connection;
    QThreadPool m_pool;
};

} // namespace Ringproof
