// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a test's store keeps its rows: a file in a temporary folder, or a database of the test program's own PostgreSQL.
// Never shares rows between two tests.
#pragma once

#include "store/sqlstore.h"
#include "support/postgrescluster.h"

#include <QCoroTask>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace Ringproof::Testing {

/// Runs the event loop until the task has ended. A task that does not end leaves nothing.
template<class T>
std::optional<T> outcome(Task<T> task)
{
    std::optional<T> result;
    QEventLoop loop;
    QCoro::connect(std::move(task), &loop, [&](const T &value) {
        result = value;
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!result)
        loop.exec();
    return result;
}

/// The program's one PostgreSQL: started when it is first asked for; null without PostgreSQL's programs.
PostgresCluster *testCluster();
/// Set by the environment variable RINGPROOF_TEST_DATABASE=postgres: the tests of this run use PostgreSQL.
bool testsUsePostgres();
/// Options for a store whose SQLite file would be `file`; the same place for the same file.
SqlStore::Options storeAt(const QString &file, const StoreRules &rules = {}, bool usePostgres = testsUsePostgres());
SqlDialect dialectOf(const SqlStore::Options &options);

/// Of numbers set aside for fiction, any number of different ones.
PhoneNumber fictionNumber(int index);
SendIntent intentFor(const PhoneNumber &number);

} // namespace Ringproof::Testing

/// At the head of initTestCase() where a test needs PostgreSQL.
#define NEED_POSTGRES()                                                                                                \
    do {                                                                                                               \
        if (!Ringproof::Testing::testCluster())                                                                        \
            QSKIP("PostgreSQL's server programs are not installed");                                                   \
        QVERIFY2(Ringproof::Testing::testCluster()->error().isEmpty(),                                                 \
            qPrintable(Ringproof::Testing::testCluster()->error()));                                                   \
    } while (false)
