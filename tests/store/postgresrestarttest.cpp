// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The server goes away and comes back: the store says so, loses nothing that it has acknowledged, and works again by itself.
#include "store/sqlconnection.h"
#include "support/storerig.h"
#include "support/testregistry.h"

namespace Ringproof::Testing {

namespace {

StoreRules unlimited()
{
    LimitPolicy limits;
    limits.waits.clear();
    limits.perTenMinutes = 0;
    limits.perDay = 0;
    limits.dailyBudget = 0;
    return {.limits = limits};
}

} // namespace

class PostgresRestartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEED_POSTGRES(); }
    void init();
    void whileIdle();
    void whileStopped();
    void underLoad();
    void aServerThatIsNotThere();
    void anUnknownDatabaseIsNamed();
    void aLockThatIsHeldIsNotWaitedForLong();

private:
    std::unique_ptr<SqlStore> newStore(const PostgresServer &server);
    Result<SendReservation> reserve(SqlStore &store, int index);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    PostgresServer m_server;
};

void PostgresRestartTest::init() { m_server = testCluster()->newDatabase(); }

std::unique_ptr<SqlStore> PostgresRestartTest::newStore(const PostgresServer &server)
{
    SqlStore::Options options = storeAt(m_folder.filePath(server.database), unlimited(), false);
    options.server = server;
    return std::make_unique<SqlStore>(options, m_clock);
}

Result<SendReservation> PostgresRestartTest::reserve(SqlStore &store, int index)
{
    return outcome(store.reserveSend(intentFor(fictionNumber(index))))
        .value_or(fail(ErrorCode::InternalError, QStringLiteral("the task did not end")));
}

void PostgresRestartTest::whileIdle()
{
    const auto store = newStore(m_server);
    QVERIFY(reserve(*store, 1));
    QVERIFY(testCluster()->restart());
    // Nothing had been begun, so nobody needs to hear of it.
    const auto second = reserve(*store, 2);
    QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().detail));
    QVERIFY(testCluster()->restart());
    const auto records = outcome(store->history({}));
    QVERIFY(records && *records);
    QCOMPARE(records->value().records.size(), size_t(2));
}

void PostgresRestartTest::whileStopped()
{
    const auto store = newStore(m_server);
    QVERIFY(reserve(*store, 1));
    QVERIFY(testCluster()->stop());
    const auto refused = reserve(*store, 2);
    const auto unread = outcome(store->history({}));
    QVERIFY(testCluster()->resume());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(unread && !*unread);
    QCOMPARE(unread->error().code, ErrorCode::StorageUnavailable);
    QVERIFY(reserve(*store, 3));
    const auto records = outcome(store->history({}));
    QVERIFY(records && *records);
    QCOMPARE(records->value().records.size(), size_t(2));
}

void PostgresRestartTest::underLoad()
{
    const auto store = newStore(m_server);
    QVERIFY(reserve(*store, 0));
    QSet<qint64> acknowledged;
    int unavailable = 0;
    int others = 0;
    bool isStopping = false;
    int running = 0;
    QObject context;
    // Sixteen callers, each asking again as soon as it has its answer.
    std::function<void(int)> ask = [&](int index) {
        auto task = store->reserveSend(intentFor(fictionNumber(index)));
        QCoro::connect(std::move(task), &context, [&, index](const Result<SendReservation> &result) {
            if (result)
                acknowledged.insert(result->sendId);
            else if (result.error().code == ErrorCode::StorageUnavailable)
                ++unavailable;
            else
                ++others;
            if (isStopping)
                --running;
            else
                ask(index);
        });
    };
    for (running = 0; running < 16; ++running)
        ask(running + 1);
    for (int round = 0; round < 3; ++round) {
        const auto before = acknowledged.size();
        QVERIFY(QTest::qWaitFor([&] { return acknowledged.size() > before + 50; }, 20'000));
        QVERIFY(testCluster()->restart());
    }
    const auto before = acknowledged.size();
    QVERIFY2(QTest::qWaitFor([&] { return acknowledged.size() > before + 50; }, 20'000), "it does not come back");
    isStopping = true;
    QVERIFY(QTest::qWaitFor([&] { return running == 0; }, 20'000));
    QCOMPARE(others, 0);
    QString ids;
    QVERIFY(testCluster()->execute(m_server, QStringLiteral("SELECT id FROM send_attempts"), &ids));
    const QStringList lines = ids.split(u'\n');
    const QSet<QString> stored(lines.cbegin(), lines.cend());
    for (const qint64 id : std::as_const(acknowledged))
        QVERIFY2(stored.contains(QString::number(id)), "an acknowledged reservation is lost");
    const auto report = outcome(store->proveAudit());
    QVERIFY(report && *report);
    QVERIFY(!report->value().firstBroken);
    qInfo("%d acknowledged, %d told unavailable, %d in the database", int(acknowledged.size()), unavailable,
        int(stored.size()));
}

void PostgresRestartTest::aServerThatIsNotThere()
{
    PostgresServer nowhere = m_server;
    nowhere.host = m_folder.path();
    nowhere.password = Secret(QStringLiteral("hidden-word"));
    const auto store = newStore(nowhere);
    const auto refused = reserve(*store, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(!refused.error().detail.contains(QStringLiteral("hidden-word")));
}

void PostgresRestartTest::anUnknownDatabaseIsNamed()
{
    PostgresServer unknown = m_server;
    unknown.database = QStringLiteral("nothing");
    const auto store = newStore(unknown);
    const auto refused = reserve(*store, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageUnavailable);
    QVERIFY2(refused.error().detail.contains(QStringLiteral("nothing")), qPrintable(refused.error().detail));
}

void PostgresRestartTest::aLockThatIsHeldIsNotWaitedForLong()
{
    const auto store = newStore(m_server);
    QVERIFY(reserve(*store, 1));
    // Another writer that hangs inside its transaction.
    SqlConnection other(postgresDialect(m_server));
    QVERIFY(other.begin());
    const auto refused = reserve(*store, 2);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageUnavailable);
    other.rollback();
    QVERIFY(reserve(*store, 2));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::PostgresRestartTest;
RINGPROOF_TEST(PostgresRestartTest)
#include "postgresrestarttest.moc"
