// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The disk fills up, breaks or turns read-only at the Nth operation, for every N until nothing fails any more:
// whatever is told as done is done, whatever is told as failed left nothing behind, and the same store works once it is over.
#include "support/faultyvfs.h"
#include "store/sqlconnection.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <sqlite3.h>

namespace Ringproof::Testing {

namespace {

const QString kSid = QStringLiteral("VE00000000000000000000000000000001");

/// What the callers were told.
struct Told
{
    bool reserved = false;
    bool sent = false;
    bool checkReserved = false;
    bool checked = false;
    std::vector<ErrorCode> errors;

    int changes() const { return int(reserved) + int(sent) + int(checkReserved) + int(checked); }
};

} // namespace

class StoreFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationFailsOnce_data();
    void everyOperationFailsOnce();
    void aGroupMeetsTheFaultTogether();

private:
    template<class T>
    static std::optional<T> take(const std::optional<Result<T>> &result, Told &told);
    /// One verification from the send to a wrong code; each step only if the one before was done.
    Told live(SqlStore &store, int number);
    /// What the rows say, read past the store, or what is wrong with them.
    static QString contradiction(const QString &file);

    SystemClock m_clock;
};

template<class T>
std::optional<T> StoreFaultsTest::take(const std::optional<Result<T>> &result, Told &told)
{
    if (result && *result)
        return **result;
    told.errors.push_back(result ? result->error().code : ErrorCode::InternalError);
    return std::nullopt;
}

Told StoreFaultsTest::live(SqlStore &store, int number)
{
    Told told;
    const auto reserved = take(outcome(store.reserveSend(intentFor(fictionNumber(number)))), told);
    told.reserved = reserved.has_value();
    if (!reserved)
        return told;
    const QString sid = kSid.chopped(4) + QStringLiteral("%1").arg(number, 4, 10, QChar(u'0'));
    const SentFacts facts{.sid = sid, .startedAt = reserved->startedAt};
    told.sent = take(outcome(store.recordSent(reserved->sendId, facts)), told).has_value();
    if (!told.sent)
        return told;
    const VerificationKey key{.provider = QStringLiteral("sandbox"), .sid = sid, .number = {}};
    const auto check = take(outcome(store.reserveCheck(key, QStringLiteral("test"))), told);
    told.checkReserved = check.has_value();
    if (check)
        told.checked = take(outcome(store.recordCheck(check->checkId, CheckOutcome::Wrong)), told).has_value();
    return told;
}

QString StoreFaultsTest::contradiction(const QString &file)
{
    SqlConnection connection(sqliteDialect(file));
    if (!connection.ensureOpen())
        return QStringLiteral("cannot be opened");
    const std::pair<const char *, const char *> rules[] = {
        {"the file", "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"},
        {"references", "SELECT COUNT(*) FROM pragma_foreign_key_check"},
        {"sends", "SELECT COUNT(*) FROM verifications v WHERE sends <> (SELECT COUNT(*) FROM send_attempts s WHERE "
                  "s.verification_id = v.id AND s.state <> 'not_sent')"},
        {"checks", "SELECT COUNT(*) FROM verifications v WHERE checks <> (SELECT COUNT(*) FROM checks c WHERE "
                   "c.verification_id = v.id AND c.outcome <> 'not_sent')"},
    };
    for (const auto &[what, sql] : rules) {
        auto rows = connection.exec(QString::fromLatin1(sql));
        if (!rows || !rows->next() || rows->value(0).toInt() != 0)
            return QString::fromLatin1(what);
    }
    return {};
}

void StoreFaultsTest::everyOperationFailsOnce_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("existing");
    for (const bool existing : {true, false}) {
        const char *where = existing ? "a database in use" : "a new database";
        QTest::addRow("full, %s", where) << SQLITE_FULL << existing;
        QTest::addRow("write error, %s", where) << SQLITE_IOERR_WRITE << existing;
        QTest::addRow("sync error, %s", where) << SQLITE_IOERR_FSYNC << existing;
        QTest::addRow("read-only, %s", where) << SQLITE_READONLY << existing;
    }
}

void StoreFaultsTest::everyOperationFailsOnce()
{
    QFETCH(int, code);
    QFETCH(bool, existing);
    FaultyVfs vfs;
    // Every operation in the long version, one in seven in the quick one.
    const int step = qEnvironmentVariableIsSet("RINGPROOF_TEST_ROUNDS") ? 1 : 7;
    int nth = 1;
    for (bool isClean = false; !isClean; nth += step) {
        QVERIFY2(nth < 500, "no clean pass");
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("faulty.db"));
        {
            auto store = std::make_unique<SqlStore>(storeAt(file, {}, false), m_clock);
            Told before;
            if (existing)
                before = live(*store, 1);
            QCOMPARE(before.changes(), existing ? 4 : 0);
            vfs.failFrom(nth, code);
            const Told told = live(*store, 2);
            isClean = !vfs.hasFailed();
            vfs.heal();
            if (isClean)
                QCOMPARE(told.changes(), 4);
            for (const ErrorCode error : told.errors)
                QVERIFY2(error == ErrorCode::StorageUnavailable || error == ErrorCode::StorageDamaged,
                    qPrintable(errorCodeName(error)));
            // The cause is gone: the same store works, and has kept what it said and nothing else.
            const Told after = live(*store, 3);
            QVERIFY2(after.changes() == 4, qPrintable(QStringLiteral("operation %1").arg(nth)));
            const auto report = outcome(store->proveAudit());
            QVERIFY(report && *report);
            QVERIFY(!report->value().firstBroken);
            QCOMPARE(int(report->value().entries), before.changes() + told.changes() + after.changes());
            const auto records = outcome(store->history({}));
            QVERIFY(records && *records);
            QCOMPARE(int(records->value().records.size()), int(existing) + int(told.reserved) + 1);
        }
        QCOMPARE(contradiction(file), QString());
    }
    qInfo("clean from operation %d on", nth - step);
    QVERIFY(nth > 20);
}

void StoreFaultsTest::aGroupMeetsTheFaultTogether()
{
    FaultyVfs vfs;
    for (int nth = 1; nth <= 12; ++nth) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("group.db"));
        SqlStore store(storeAt(file, {}, false), m_clock);
        QVERIFY(outcome(store.check())->has_value());
        vfs.failFrom(nth, SQLITE_FULL);
        int waiting = 0;
        int good = 0;
        QObject context;
        for (int i = 0; i < 40; ++i) {
            ++waiting;
            auto task = store.reserveSend(intentFor(fictionNumber(i)));
            QCoro::connect(std::move(task), &context, [&](const Result<SendReservation> &result) {
                good += result.has_value();
                --waiting;
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return waiting == 0; }, 20'000));
        vfs.heal();
        const auto records = outcome(store.history({.limit = 100}));
        QVERIFY(records && *records);
        QCOMPARE(int(records->value().records.size()), good);
        const auto report = outcome(store.proveAudit());
        QVERIFY(report && *report);
        QVERIFY(!report->value().firstBroken);
        QCOMPARE(int(report->value().entries), good);
    }
}

} // namespace Ringproof::Testing

using Ringproof::Testing::StoreFaultsTest;
RINGPROOF_TEST(StoreFaultsTest)
#include "storefaultstest.moc"
