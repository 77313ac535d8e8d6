// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes that wait together: one transaction, and yet none of them is hurt by another. On both databases.
#include "store/sqlexecutor.h"
#include "store/transactionmemory.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QSemaphore>
#include <atomic>

namespace Ringproof::Testing {

namespace {

using Work = std::function<Result<qint64>(SqlConnection &)>;

/// One row in `meta`, which stands for whatever a job writes.
Result<void> put(SqlConnection &connection, const QString &name)
{
    const auto done = connection.exec(QStringLiteral("INSERT INTO meta (name, value) VALUES (?, ?)"), {name, name});
    return done ? Result<void>() : fail(done.error());
}

Work putting(const QString &name)
{
    return [name](SqlConnection &connection) -> Result<qint64> {
        const auto done = put(connection, name);
        return done ? Result<qint64>(1) : fail(done.error());
    };
}

} // namespace

class SqlExecutorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEED_POSTGRES(); }
    void init();
    void cleanup();

    void waitingWritesShareOneTransaction_data() { databases(); }
    void waitingWritesShareOneTransaction();
    void aRefusalDisturbsNobody_data() { databases(); }
    void aRefusalDisturbsNobody();
    void anErrorAfterAWriteIsUndoneAlone_data() { databases(); }
    void anErrorAfterAWriteIsUndoneAlone();
    void anSqlErrorHurtsItsOwnJobOnly_data() { databases(); }
    void anSqlErrorHurtsItsOwnJobOnly();
    void aSwallowedSqlErrorIsNoSuccess_data() { databases(); }
    void aSwallowedSqlErrorIsNoSuccess();
    void whatJobsShareIsWrittenOnce_data() { databases(); }
    void whatJobsShareIsWrittenOnce();
    void anErrorBeforeTheCommitHurtsItsOwnJobOnly_data() { databases(); }
    void anErrorBeforeTheCommitHurtsItsOwnJobOnly();
    void aStatementMayRunInsideItself_data() { databases(); }
    void aStatementMayRunInsideItself();
    void readsComeBetween_data() { databases(); }
    void readsComeBetween();
    void whatIsBegunIsFinished_data() { databases(); }
    void whatIsBegunIsFinished();
    void manyThreads_data() { databases(); }
    void manyThreads();

private:
    static void databases();
    /// Holds the executor's thread until `enqueue` has queued its jobs, which then run as one group.
    void together(const std::function<void()> &enqueue);
    std::shared_ptr<std::optional<Result<qint64>>> write(Work work);
    qint64 count(const QString &pattern);
    /// Adds one to what the transaction remembers, which goes into `meta` before the commit. The memory is the job's answer.
    Work adding(const QString &name);
    void useMemory(bool postgres);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlExecutor> m_executor;
    QObject m_context;
    int m_waiting = 0;
    std::atomic<int> m_groups = 0;
    TransactionMemory<qint64> m_memory; ///< touched by the executor's thread only
    std::atomic<int> m_commits = 0;
};

void SqlExecutorTest::databases()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void SqlExecutorTest::init()
{
    QFETCH(bool, postgres);
    m_folder = std::make_unique<QTemporaryDir>();
    m_waiting = 0;
    m_executor =
        std::make_unique<SqlExecutor>(dialectOf(storeAt(m_folder->filePath(QStringLiteral("a.db")), {}, postgres)),
            SqlExecutor::Hooks{.beforeWrites = [this](SqlConnection &) -> Result<void> {
                ++m_groups;
                return {};
            }});
    QCOMPARE(count(QStringLiteral("%")), 0);
    m_groups = 0;
}

void SqlExecutorTest::cleanup() { m_executor.reset(); }

void SqlExecutorTest::together(const std::function<void()> &enqueue)
{
    auto isHeld = std::make_shared<QSemaphore>();
    auto release = std::make_shared<QSemaphore>();
    const Work hold = [isHeld, release](SqlConnection &) -> Result<qint64> {
        isHeld->release();
        release->acquire();
        return 0;
    };
    auto task = m_executor->run(hold);
    QCoro::connect(std::move(task), &m_context, [](const Result<qint64> &) {});
    isHeld->acquire();
    enqueue();
    release->release();
    QVERIFY(QTest::qWaitFor([this] { return m_waiting == 0; }, 20'000));
}

std::shared_ptr<std::optional<Result<qint64>>> SqlExecutorTest::write(Work work)
{
    auto slot = std::make_shared<std::optional<Result<qint64>>>();
    ++m_waiting;
    auto task = m_executor->write(std::move(work));
    QCoro::connect(std::move(task), &m_context, [this, slot](const Result<qint64> &result) {
        slot->emplace(result);
        --m_waiting;
    });
    return slot;
}

qint64 SqlExecutorTest::count(const QString &pattern)
{
    const Work work = [pattern](SqlConnection &connection) -> Result<qint64> {
        auto rows = connection.exec(QStringLiteral("SELECT COUNT(*) FROM meta WHERE name LIKE ?"), {pattern});
        return rows && rows->next() ? rows->value(0).toLongLong() : -1;
    };
    const auto counted = outcome(m_executor->run(work));
    return counted && *counted ? **counted : -2;
}

void SqlExecutorTest::waitingWritesShareOneTransaction()
{
    // Each transaction sees what those before it in its group have written, and the others nothing of it before the commit.
    QList<std::shared_ptr<std::optional<Result<qint64>>>> results;
    together([&] {
        for (int i = 0; i < 100; ++i)
            results.append(write([i](SqlConnection &connection) -> Result<qint64> {
                qint64 before = -1;
                {
                    auto rows = connection.exec(QStringLiteral("SELECT COUNT(*) FROM meta"));
                    if (rows && rows->next())
                        before = rows->value(0).toLongLong();
                }
                const auto done = put(connection, QStringLiteral("row%1").arg(i));
                return done ? Result<qint64>(before) : fail(done.error());
            }));
    });
    QCOMPARE(int(m_groups), 1);
    for (int i = 0; i < 100; ++i) {
        QVERIFY(results[i]->has_value() && results[i]->value());
        QCOMPARE(results[i]->value().value(), i);
    }
    QCOMPARE(count(QStringLiteral("row%")), 100);
}

void SqlExecutorTest::aRefusalDisturbsNobody()
{
    std::shared_ptr<std::optional<Result<qint64>>> refused;
    auto runs = std::make_shared<std::atomic<int>>(0);
    together([&] {
        write([runs](SqlConnection &connection) {
            ++*runs;
            return putting(QStringLiteral("a"))(connection);
        });
        refused = write([](SqlConnection &) -> Result<qint64> { return fail(ErrorCode::TooManyRequests); });
        write(putting(QStringLiteral("b")));
    });
    QCOMPARE(refused->value().error().code, ErrorCode::TooManyRequests);
    QCOMPARE(int(*runs), 1);
    QCOMPARE(count(QStringLiteral("%")), 2);
}

void SqlExecutorTest::anErrorAfterAWriteIsUndoneAlone()
{
    std::shared_ptr<std::optional<Result<qint64>>> first;
    std::shared_ptr<std::optional<Result<qint64>>> failed;
    std::shared_ptr<std::optional<Result<qint64>>> last;
    together([&] {
        first = write(putting(QStringLiteral("a")));
        failed = write([](SqlConnection &connection) -> Result<qint64> {
            if (const auto done = put(connection, QStringLiteral("half")); !done)
                return fail(done.error());
            return fail(ErrorCode::VerificationUsed);
        });
        last = write(putting(QStringLiteral("b")));
    });
    QVERIFY(first->value().has_value());
    QCOMPARE(failed->value().error().code, ErrorCode::VerificationUsed);
    QVERIFY(last->value().has_value());
    QCOMPARE(count(QStringLiteral("half")), 0);
    QCOMPARE(count(QStringLiteral("%")), 2);
}

void SqlExecutorTest::anSqlErrorHurtsItsOwnJobOnly()
{
    QList<std::shared_ptr<std::optional<Result<qint64>>>> results;
    together([&] {
        for (const char *name : {"a", "b", "a", "c"})
            results.append(write(putting(QString::fromLatin1(name))));
    });
    QVERIFY(results[0]->value().has_value());
    QVERIFY(results[1]->value().has_value());
    QCOMPARE(results[2]->value().error().code, ErrorCode::StorageUnavailable);
    QVERIFY(results[3]->value().has_value());
    QCOMPARE(count(QStringLiteral("%")), 3);
}

void SqlExecutorTest::aSwallowedSqlErrorIsNoSuccess()
{
    std::shared_ptr<std::optional<Result<qint64>>> careless;
    std::shared_ptr<std::optional<Result<qint64>>> other;
    together([&] {
        careless = write([](SqlConnection &connection) -> Result<qint64> {
            static_cast<void>(put(connection, QStringLiteral("a")));
            static_cast<void>(put(connection, QStringLiteral("a")));
            return 1;
        });
        other = write(putting(QStringLiteral("b")));
    });
    QCOMPARE(careless->value().error().code, ErrorCode::StorageUnavailable);
    QVERIFY(other->value().has_value());
    QCOMPARE(count(QStringLiteral("a")), 0);
    QCOMPARE(count(QStringLiteral("b")), 1);
}

Work SqlExecutorTest::adding(const QString &name)
{
    return [this, name](SqlConnection &connection) -> Result<qint64> {
        const qint64 *known = m_memory.find(connection, QStringLiteral("sum"));
        const qint64 sum = (known ? *known : 0) + 1;
        connection.willWrite();
        m_memory.keep(connection, QStringLiteral("sum"), sum);
        return name.isEmpty() ? Result<qint64>(fail(ErrorCode::VerificationUsed)) : sum;
    };
}

void SqlExecutorTest::useMemory(bool postgres)
{
    m_commits = 0;
    m_executor =
        std::make_unique<SqlExecutor>(dialectOf(storeAt(m_folder->filePath(QStringLiteral("a.db")), {}, postgres)),
            SqlExecutor::Hooks{.beforeCommit = [this](SqlConnection &connection) -> Result<void> {
                const qint64 *sum = m_memory.find(connection, QStringLiteral("sum"));
                if (!sum)
                    return {};
                // The third one is one too many.
                if (*sum == 3)
                    return fail(ErrorCode::StorageUnavailable);
                ++m_commits;
                return put(connection, QStringLiteral("sum%1-%2").arg(m_commits).arg(*sum));
            }});
}

void SqlExecutorTest::whatJobsShareIsWrittenOnce()
{
    QFETCH(bool, postgres);
    useMemory(postgres);
    std::shared_ptr<std::optional<Result<qint64>>> second;
    together([&] {
        write(adding(QStringLiteral("a")));
        second = write(adding(QStringLiteral("b")));
    });
    QCOMPARE(second->value().value(), 2);
    QCOMPARE(count(QStringLiteral("sum1-2")), 1);
    // What a transaction knew is forgotten with it, also when it was rolled back.
    std::shared_ptr<std::optional<Result<qint64>>> last;
    together([&] {
        write(adding(QStringLiteral("c")));
        write(adding({}));
        last = write(adding(QStringLiteral("d")));
    });
    QCOMPARE(last->value().value(), 1);
    QCOMPARE(count(QStringLiteral("sum2-1")), 1);
    QCOMPARE(count(QStringLiteral("sum3-1")), 1);
    QCOMPARE(count(QStringLiteral("sum%")), 3);
}

void SqlExecutorTest::anErrorBeforeTheCommitHurtsItsOwnJobOnly()
{
    QFETCH(bool, postgres);
    useMemory(postgres);
    QList<std::shared_ptr<std::optional<Result<qint64>>>> results;
    together([&] {
        for (const char *name : {"a", "b", "c"})
            results.append(write(adding(QString::fromLatin1(name))));
    });
    // Together they are one too many; each alone is not.
    for (const auto &result : results)
        QCOMPARE(result->value().value(), 1);
    QCOMPARE(count(QStringLiteral("sum%")), 3);
    const Work tooMany = [this](SqlConnection &connection) -> Result<qint64> {
        connection.willWrite();
        m_memory.keep(connection, QStringLiteral("sum"), 3);
        return put(connection, QStringLiteral("half")) ? Result<qint64>(3) : fail(ErrorCode::InternalError);
    };
    const auto alone = outcome(m_executor->write(tooMany));
    QCOMPARE(alone->error().code, ErrorCode::StorageUnavailable);
    QCOMPARE(count(QStringLiteral("half")), 0);
}

void SqlExecutorTest::aStatementMayRunInsideItself()
{
    together([&] {
        for (const char *name : {"a", "b", "c"})
            write(putting(QString::fromLatin1(name)));
    });
    const Work work = [](SqlConnection &connection) -> Result<qint64> {
        const QString sql = QStringLiteral("SELECT name FROM meta ORDER BY name");
        qint64 pairs = 0;
        auto outer = connection.exec(sql);
        while (outer && outer->next()) {
            auto inner = connection.exec(sql);
            while (inner && inner->next())
                ++pairs;
        }
        return pairs;
    };
    const auto pairs = outcome(m_executor->run(work));
    QVERIFY(pairs && *pairs);
    QCOMPARE(**pairs, 9);
}

void SqlExecutorTest::readsComeBetween()
{
    qint64 seen = -1;
    together([&] {
        write(putting(QStringLiteral("a")));
        const Work work = [](SqlConnection &connection) -> Result<qint64> {
            auto rows = connection.exec(QStringLiteral("SELECT COUNT(*) FROM meta"));
            return rows && rows->next() ? rows->value(0).toLongLong() : -1;
        };
        ++m_waiting;
        auto task = m_executor->run(work);
        QCoro::connect(std::move(task), &m_context, [&](const Result<qint64> &result) {
            seen = result ? *result : -2;
            --m_waiting;
        });
    });
    // Nothing that is not committed.
    QCOMPARE(seen, 0);
    QCOMPARE(count(QStringLiteral("%")), 1);
}

void SqlExecutorTest::whatIsBegunIsFinished()
{
    QFETCH(bool, postgres);
    QList<std::shared_ptr<std::optional<Result<qint64>>>> results;
    for (int i = 0; i < 20; ++i)
        results.append(write(putting(QString::number(i))));
    m_executor.reset();
    QVERIFY(QTest::qWaitFor([this] { return m_waiting == 0; }, 20'000));
    for (const auto &result : results)
        QVERIFY(result->value().has_value());
    m_executor = std::make_unique<SqlExecutor>(
        dialectOf(storeAt(m_folder->filePath(QStringLiteral("a.db")), {}, postgres)), SqlExecutor::Hooks());
    QCOMPARE(count(QStringLiteral("%")), 20);
}

void SqlExecutorTest::manyThreads()
{
    // Each result comes back on the thread that asked for it.
    constexpr int kThreads = 4;
    constexpr int kEach = 50;
    std::atomic<int> good = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back(QThread::create([this, t, &good] {
            QObject context;
            int waiting = kEach;
            const QThread *own = QThread::currentThread();
            for (int i = 0; i < kEach; ++i) {
                auto task = m_executor->write(putting(QStringLiteral("%1.%2").arg(t).arg(i)));
                QCoro::connect(std::move(task), &context, [&](const Result<qint64> &result) {
                    good += result.has_value() && QThread::currentThread() == own;
                    --waiting;
                });
            }
            static_cast<void>(QTest::qWaitFor([&] { return waiting == 0; }, 20'000));
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(30'000));
    QCOMPARE(int(good), kThreads * kEach);
    QCOMPARE(count(QStringLiteral("%")), kThreads * kEach);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::SqlExecutorTest;
RINGPROOF_TEST(SqlExecutorTest)
#include "sqlexecutortest.moc"
