// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqljob.h"

namespace Ringproof {

namespace {

void failAll(SqlJobs jobs, const Error &error)
{
    for (const auto &job : jobs)
        job->failWith(error);
}

/// False when what the job did must not be committed.
bool runInside(SqlConnection &connection, SqlJob &job)
{
    const qint64 before = connection.writes();
    job.run(connection);
    if (connection.failure()) {
        // A job that has swallowed an SQL error has decided on what it could not read.
        if (!job.error())
            job.failWith(*connection.failure());
        return false;
    }
    return !job.error() || connection.writes() == before;
}

/// False when no transaction can be begun at all.
bool runAlone(SqlConnection &connection, SqlJob &job, const BeforeCommit &beforeCommit)
{
    if (const auto begun = connection.begin(); !begun) {
        job.failWith(begun.error());
        return false;
    }
    if (!runInside(connection, job)) {
        connection.rollback();
    } else if (const auto finished = beforeCommit(connection); !finished) {
        connection.rollback();
        job.failWith(finished.error());
    } else if (const auto committed = connection.commit(); !committed) {
        job.failWith(committed.error());
    }
    return true;
}

void runOneByOne(SqlConnection &connection, SqlJobs jobs, const BeforeCommit &beforeCommit)
{
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (runAlone(connection, *jobs[i], beforeCommit))
            continue;
        // The others would each wait as long to hear the same.
        const Error error = *jobs[i]->error();
        failAll(jobs.subspan(i), error);
        return;
    }
}

} // namespace

void runWrites(SqlConnection &connection, SqlJobs jobs, const BeforeCommit &beforeCommit)
{
    if (jobs.size() < 2)
        return runOneByOne(connection, jobs, beforeCommit);
    if (const auto begun = connection.begin(); !begun)
        return failAll(jobs, begun.error());
    for (const auto &job : jobs) {
        if (runInside(connection, *job))
            continue;
        connection.rollback();
        return runOneByOne(connection, jobs, beforeCommit);
    }
    if (!beforeCommit(connection)) {
        connection.rollback();
        return runOneByOne(connection, jobs, beforeCommit);
    }
    if (const auto committed = connection.commit(); !committed)
        failAll(jobs, committed.error());
}

void runReads(SqlConnection &connection, SqlJobs jobs)
{
    for (const auto &job : jobs) {
        for (int attempt = 0; attempt < 2; ++attempt) {
            if (const auto opened = connection.ensureOpen(); !opened) {
                job->failWith(opened.error());
                break;
            }
            connection.watch();
            job->run(connection);
            if (!connection.failure())
                break;
            if (!job->error())
                job->failWith(*connection.failure());
            if (!connection.dropIfLost())
                break;
        }
    }
}

} // namespace Ringproof
