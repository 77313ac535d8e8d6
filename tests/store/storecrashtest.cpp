// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SIGKILL at random moments under load, a log cut short, a damaged file: what was acknowledged is there, and what is wrong is said.
// RINGPROOF_TEST_ROUNDS sets how much of it is tried; without it a short version with a fixed seed.
#include "store/sqlconnection.h"
#include "support/testregistry.h"
#include "workerprocess.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

namespace Ringproof::Testing {

namespace {

int rounds(int quick)
{
    const int wanted = qEnvironmentVariableIntValue("RINGPROOF_TEST_ROUNDS");
    return wanted > 0 ? wanted : quick;
}

/// The state of every send attempt, read past the store.
std::optional<QHash<qint64, QString>> sendStates(const SqlDialect &dialect)
{
    SqlConnection connection(dialect);
    QHash<qint64, QString> states;
    if (!connection.ensureOpen())
        return std::nullopt;
    auto rows = connection.exec(QStringLiteral("SELECT id, state FROM send_attempts"));
    while (rows && rows->next())
        states.insert(rows->value(0).toLongLong(), rows->value(1).toString());
    return rows && !connection.failure() ? std::optional(states) : std::nullopt;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeTo(const QString &name, const QByteArray &content)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

} // namespace

class StoreCrashTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedUnderLoad_data();
    void killedUnderLoad();
    void theLogCutAnywhere();
    void aDamagedFileIsNamed();

private:
    /// A database whose last reservations are in the log only, as a power cut finds it.
    bool prepare(const QString &file, int sends, QByteArray &database, QByteArray &log);

    SystemClock m_clock;
};

void StoreCrashTest::killedUnderLoad_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    if (testCluster())
        QTest::newRow("PostgreSQL") << true;
}

void StoreCrashTest::killedUnderLoad()
{
    QFETCH(bool, postgres);
    QTemporaryDir folder;
    constexpr int kNumbers = 40;
    constexpr int kPerDay = 1'000'000;
    LimitPolicy limits;
    limits.waits.clear();
    limits.perTenMinutes = 0;
    limits.perDay = kPerDay;
    limits.dailyBudget = 0;
    const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("kill.db")), {.limits = limits}, postgres);
    QRandomGenerator random(20'26);
    QHash<qint64, int> reserved;
    QSet<qint64> sent;
    for (int round = 0; round < rounds(6); ++round) {
        // With the same limit as here: counters keep no more moments than their limits ask for.
        WorkerProcess worker(
            options, {QStringLiteral("--numbers"), QString::number(kNumbers), QStringLiteral("--per-day"),
                         QString::number(kPerDay), QStringLiteral("--seed"), QString::number(round)});
        // At a random moment after the first acknowledgement; sometimes within the first transactions.
        QElapsedTimer start;
        start.start();
        while (worker.waitForMore(100) == 0)
            QVERIFY2(!start.hasExpired(20'000), "the worker does nothing");
        const int moment = int(random.bounded(120));
        for (start.start(); !start.hasExpired(moment);)
            worker.waitForMore(int(std::max<qint64>(1, moment - start.elapsed())));
        worker.kill();
        reserved.insert(worker.reserved);
        for (const qint64 id : std::as_const(worker.sent))
            sent.insert(id);

        const auto states = sendStates(dialectOf(options));
        QVERIFY(states.has_value());
        for (auto it = reserved.cbegin(); it != reserved.cend(); ++it)
            QVERIFY2(states->contains(it.key()), "an acknowledged reservation is lost");
        for (const qint64 id : std::as_const(sent))
            QCOMPARE(states->value(id), QStringLiteral("sent"));
        SqlStore store(options, m_clock);
        QHash<int, int> counted;
        for (const int index : std::as_const(reserved))
            ++counted[index];
        for (auto it = counted.cbegin(); it != counted.cend(); ++it) {
            const auto next = outcome(store.nextSend(fictionNumber(it.key()), QStringLiteral("sandbox")));
            QVERIFY(next && *next);
            QVERIFY2(next->value().sendsLeft <= kPerDay - it.value(), "a counter is lower than before");
        }
        const auto report = outcome(store.proveAudit());
        QVERIFY(report && *report);
        QVERIFY(!report->value().firstBroken);
    }
    QVERIFY(reserved.size() >= rounds(6)); // more where the machine has time for more
    qInfo("%d kills, %d reservations and %d sends acknowledged", rounds(6), int(reserved.size()), int(sent.size()));
}

bool StoreCrashTest::prepare(const QString &file, int sends, QByteArray &database, QByteArray &log)
{
    SqlStore store(storeAt(file, {}, false), m_clock);
    for (int i = 0; i < sends; ++i) {
        const auto reserved = outcome(store.reserveSend(intentFor(fictionNumber(i))));
        if (!reserved || !*reserved)
            return false;
    }
    // While the store is open: closing would empty the log.
    database = contentOf(file);
    log = contentOf(file + QStringLiteral("-wal"));
    return !database.isEmpty() && !log.isEmpty();
}

void StoreCrashTest::theLogCutAnywhere()
{
    constexpr int kSends = 6;
    constexpr int kLast = 4096;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("cut.db"));
    QByteArray database;
    QByteArray log;
    QVERIFY(prepare(file, kSends, database, log));
    QVERIFY(log.size() > kLast);
    QRandomGenerator random(4096);
    // Every byte in the long version; else both ends of the range and a sample between.
    QList<int> cuts;
    if (rounds(0) > 0) {
        for (int cut = 0; cut <= kLast; ++cut)
            cuts.append(cut);
    } else {
        cuts = {0, 1, 2, 23, 24, 25, kLast - 1, kLast};
        for (int i = 0; i < 40; ++i)
            cuts.append(int(random.bounded(kLast)));
    }
    for (const int cut : std::as_const(cuts)) {
        QFile::remove(file + QStringLiteral("-shm"));
        QVERIFY(writeTo(file, database));
        QVERIFY(writeTo(file + QStringLiteral("-wal"), log.chopped(cut)));
        SqlStore store(storeAt(file, {}, false), m_clock);
        const auto records = outcome(store.history({}));
        QVERIFY(records && *records);
        // The cut reaches into the last transaction and no further.
        QCOMPARE(int(records->value().records.size()), cut == 0 ? kSends : kSends - 1);
        for (size_t i = 0; i < records->value().records.size(); ++i)
            QCOMPARE(records->value().records[records->value().records.size() - 1 - i].number, fictionNumber(int(i)));
        const auto report = outcome(store.proveAudit());
        QVERIFY(report && *report);
        QVERIFY(!report->value().firstBroken);
        QCOMPARE(int(report->value().entries), int(records->value().records.size()));
        const auto reserved = outcome(store.reserveSend(intentFor(fictionNumber(kSends + 1))));
        QVERIFY(reserved && *reserved);
    }
}

void StoreCrashTest::aDamagedFileIsNamed()
{
    constexpr int kSector = 512;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("damaged.db"));
    QByteArray database;
    QByteArray log;
    QVERIFY(prepare(file, 6, database, log));
    {
        // Opening and closing once more moves the log into the file.
        SqlStore store(storeAt(file, {}, false), m_clock);
        QVERIFY(outcome(store.history({}))->has_value());
    }
    database = contentOf(file);
    QVERIFY(database.size() > 20 * kSector);
    QVERIFY(contentOf(file + QStringLiteral("-wal")).isEmpty());
    QRandomGenerator random(512);
    int named = 0;
    const int step = rounds(0) > 0 ? kSector : 5 * kSector;
    for (int sector = 0; sector < database.size(); sector += step) {
        QByteArray garbled = database;
        for (int i = sector; i < sector + kSector && i < garbled.size(); ++i)
            garbled[i] = char(random.bounded(256));
        QFile::remove(file + QStringLiteral("-wal"));
        QFile::remove(file + QStringLiteral("-shm"));
        QVERIFY(writeTo(file, garbled));
        SqlStore store(storeAt(file, {}, false), m_clock);
        const auto reserved = outcome(store.reserveSend(intentFor(fictionNumber(50))));
        const auto records = outcome(store.history({}));
        const auto report = outcome(store.proveAudit());
        QVERIFY(reserved && records && report);
        // Damage that is met is named; nothing else goes wrong because of it.
        const auto isNamed = [](ErrorCode code) {
            return code == ErrorCode::StorageDamaged || code == ErrorCode::StorageUnavailable ||
                   code == ErrorCode::StorageKeyWrong || code == ErrorCode::StorageTooNew;
        };
        if (!*reserved)
            QVERIFY2(isNamed(reserved->error().code), qPrintable(errorCodeName(reserved->error().code)));
        if (!*records)
            QVERIFY2(isNamed(records->error().code), qPrintable(errorCodeName(records->error().code)));
        if (!*report)
            QVERIFY2(isNamed(report->error().code), qPrintable(errorCodeName(report->error().code)));
        named += !*reserved || !*records || !*report || report->value().firstBroken;
        // The first sector is the file's head: nothing can be made of the rest.
        if (sector == 0) {
            QVERIFY(!*reserved && reserved->error().code == ErrorCode::StorageDamaged);
            QVERIFY(!reserved->error().detail.isEmpty());
        }
    }
    QVERIFY(named > 3);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::StoreCrashTest;
RINGPROOF_TEST(StoreCrashTest)
#include "storecrashtest.moc"
