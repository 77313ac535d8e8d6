// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durable reservations a second on SQLite: many callers against one at a time, and with a history of a million sends.
// Printed, never asserted. Each reservation is acknowledged after its sync.
#include "loadrun.h"
#include "store/sqlconnection.h"
#include "support/storerig.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;

namespace {

Task<Result<void>> reserve(SqlStore &store, SendIntent intent)
{
    const auto reserved = co_await store.reserveSend(intent);
    if (!reserved)
        co_return fail(reserved.error());
    co_return Result<void>();
}

/// The time of one reservation in microseconds.
double measure(SqlStore &store, const char *what, int callers, int reservations, int first)
{
    const LoadRun run(
        callers, reservations, [&](int number) { return reserve(store, intentFor(fictionNumber(first + number))); });
    std::printf("%-34s %3d callers: %6.0f reservations/s, p50 %.2f ms, p99 %.2f ms, %.0f us CPU each, %s\n", what,
        callers, run.perSecond(), run.milliseconds(0.5), run.milliseconds(0.99), run.cpuMicroseconds(),
        run.failures().constData());
    std::fflush(stdout);
    return 1e6 / run.perSecond();
}

StoreRules openRules()
{
    LimitPolicy limits;
    limits.dailyBudget = 1'000'000'000;
    limits.newNumbersPerPrefixHour = 0;
    return {.limits = limits};
}

/// Rows of the last thirty days, evenly, and the counters that such a past leaves.
bool fill(const QString &file, int rows, Timestamp now)
{
    SqlConnection connection(sqliteDialect(file));
    if (!connection.ensureOpen())
        return false;
    const qint64 end = now.time_since_epoch().count();
    const QString series =
        QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(rows);
    const QString at = QStringLiteral("(%1 - 2592000000 + i * (2592000000 / %2))").arg(end).arg(rows);
    const auto done = connection.inTransaction<void>([&]() -> Result<void> {
        for (const QString &sql :
            {series + QStringLiteral("INSERT INTO verifications (sid, number, region, channel, status, "
                                     "provider, actor, reference, purpose, created_at, "
                                     "expires_at, ended_at, sends, checks) SELECT printf('VE%032x', i), "
                                     "'+44' || (7700000000 + i % 400000), 'GB', 'sms', 'approved', "
                                     "'sandbox', 'test', 'T-' || i, 'login', %1, %1 + 600000, %1 + 20000, "
                                     "1, 1 FROM n")
                          .arg(at),
                QStringLiteral(
                    "INSERT INTO send_attempts (verification_id, provider, actor, channel, state, started_at, "
                    "ended_at) SELECT id, provider, actor, channel, 'sent', created_at, created_at + 500 FROM "
                    "verifications"),
                QStringLiteral("INSERT INTO checks (verification_id, provider, actor, outcome, started_at, ended_at) "
                               "SELECT id, provider, actor, 'approved', created_at + 20000, created_at + 20300 FROM "
                               "verifications")})
            if (const auto put = connection.command(sql); !put)
                return put;
        return {};
    });
    return done.has_value();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const SystemClock clock;
    // With a number of rows, for a profiler: shared syncs alone.
    const int only = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    QMap<int, double> perReservation;
    for (const int rows : only > 0 ? QList<int>{only} : QList<int>{10'000, 1'000'000}) {
        // Not in a memory file system: a sync must mean something.
        QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/storebench-XXXXXX"));
        const QString file = folder.filePath(QStringLiteral("bench.db"));
        if (!fill(file, rows, clock.now())) {
            std::puts("the database could not be filled");
            return 1;
        }
        SqlStore store(storeAt(file, openRules(), false), clock);
        const QByteArray title = QByteArray::number(rows) + " rows";
        if (only == 0) {
            measure(store, (title + ", warming up").constData(), 16, 500, 0);
            measure(store, (title + ", one sync each").constData(), 1, 2000, 500);
        }
        const double first = measure(store, (title + ", shared syncs").constData(), 256, 30'000, 2500);
        const double second = measure(store, (title + ", again").constData(), 256, 30'000, 32'500);
        perReservation[rows] = std::min(first, second);
    }
    if (only == 0)
        std::printf("a million rows take %.2f times as long as ten thousand\n",
            perReservation[1'000'000] / perReservation[10'000]);
    return 0;
}
