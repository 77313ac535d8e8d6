// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several processes on one database: together they pass no limit, and the audit chain never forks.
// Two on an SQLite file, three on a PostgreSQL server.
#include "support/testregistry.h"
#include "workerprocess.h"

namespace Ringproof::Testing {

class StoreRaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEED_POSTGRES(); }
    void noLimitIsPassed_data();
    void noLimitIsPassed();
};

void StoreRaceTest::noLimitIsPassed_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<int>("processes");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("allowed");
    // 20 numbers, and far more attempts than any limit allows.
    QTest::newRow("SQLite, per number") << false << 2 << 5 << 0 << 20 * 5;
    QTest::newRow("SQLite, budget") << false << 2 << 0 << 90 << 90;
    QTest::newRow("PostgreSQL, per number") << true << 3 << 5 << 0 << 20 * 5;
    QTest::newRow("PostgreSQL, budget") << true << 3 << 0 << 90 << 90;
}

void StoreRaceTest::noLimitIsPassed()
{
    QFETCH(bool, postgres);
    QFETCH(int, processes);
    QFETCH(int, perDay);
    QFETCH(int, budget);
    QFETCH(int, allowed);
    QTemporaryDir folder;
    const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("race.db")), {}, postgres);
    std::vector<std::unique_ptr<WorkerProcess>> workers;
    for (int i = 0; i < processes; ++i)
        workers.push_back(std::make_unique<WorkerProcess>(
            options, QStringList{QStringLiteral("--numbers"), QStringLiteral("20"), QStringLiteral("--attempts"),
                         QStringLiteral("600"), QStringLiteral("--per-day"), QString::number(perDay),
                         QStringLiteral("--budget"), QString::number(budget), QStringLiteral("--seed"),
                         QString::number(i + 1), QStringLiteral("--patience"), QStringLiteral("60")}));
    QHash<int, int> perNumber;
    QSet<qint64> ids;
    int sent = 0;
    for (const auto &worker : workers) {
        QVERIFY(worker->hasEndedWell(240'000));
        for (auto it = worker->reserved.cbegin(); it != worker->reserved.cend(); ++it) {
            ids.insert(it.key());
            ++perNumber[it.value()];
        }
        sent += int(worker->sent.size());
    }
    QCOMPARE(int(ids.size()), allowed);
    QCOMPARE(sent, allowed);
    for (const int sends : std::as_const(perNumber))
        QVERIFY(perDay == 0 || sends == perDay);
    const SystemClock clock;
    SqlStore store(options, clock);
    const auto report = outcome(store.proveAudit());
    QVERIFY(report && *report);
    QVERIFY(!report->value().firstBroken);
    QCOMPARE(int(report->value().entries), 2 * allowed);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::StoreRaceTest;
RINGPROOF_TEST(StoreRaceTest)
#include "storeracetest.moc"
