// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Once an hour: folds what has ended into the overview's sums, purges what retention no longer allows, and brings the index of
// free text up to date, a slice at a time.
// Never holds up a writer for longer than one slice, and ends between two when it is told to.
#pragma once

#include "store/store.h"

#include <QTimer>

namespace Ringproof {

struct PurgeTotals
{
    qint64 verifications = 0;
    qint64 auditEntries = 0;
};

/// Slice after slice, until there is no more or `*isStopped`; both must outlive the task.
Task<Result<PurgeTotals>> purgeAll(Store *store, Timestamp before, QString actor, const bool *isStopped);

class Tidier final
{
public:
    struct Options
    {
        std::chrono::days retention{30};
    };

    /// Store and clock must outlive it, and it must outlive its work: stop() it and wait while it is busy.
    Tidier(Options options, Store &store, const Clock &clock);

    /// The first time after a minute, so that nobody's start waits for it.
    void start(const QString &actor);
    void stop();
    bool isBusy() const { return m_running > 0; }
    /// From the next time on.
    void setRetention(std::chrono::days retention) { m_options.retention = retention; }
    /// At once, on somebody's wish.
    Task<Result<PurgeTotals>> purge(QString actor);

private:
    Task<> tidy();

    Options m_options;
    Store &m_store;
    const Clock &m_clock;
    QString m_actor;
    QTimer m_timer;
    bool m_isStopped = false;
    int m_running = 0;
};

} // namespace Ringproof
