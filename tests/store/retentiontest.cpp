// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a purge takes, what it must leave, and that the chain of records stays true through it. On both databases.
#include "store/sqlconnection.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QRegularExpression>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class RetentionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesWhatIsOld();
    void leavesTheLookBackOfLimits();
    void leavesWhatWasActiveLately();
    void inSlices();
    void purgesAgain();
    void entriesOfTheFutureDoNotBlock();
    void noNumberIsLeftInTheFile();
    void aReaderWhoKeepsTheLogIsTold();
    void unlawfulHandsAreSeen_data();
    void unlawfulHandsAreSeen();
    void aCutEndIsSeen();
    void aCutEndStaysSeen();

private:
    struct Purged
    {
        int verifications = 0;
        int auditEntries = 0;
        int slices = 0;
    };
    Purged purge(std::chrono::hours age = 30 * 24h)
    {
        Purged all;
        bool more = true;
        while (more) {
            const auto slice = *outcome(m_store->purgeSlice(m_clock.now() - age, QStringLiteral("test")));
            if (!slice)
                return {.verifications = -1};
            all.verifications += slice->verifications;
            all.auditEntries += slice->auditEntries;
            ++all.slices;
            more = slice->more;
        }
        return all;
    }
    void send(int first, int count)
    {
        for (int i = first; i < first + count; ++i) {
            const auto reserved = *outcome(m_store->reserveSend(intentFor(fictionNumber(i))));
            QVERIFY2(reserved.has_value(), reserved ? "" : qPrintable(reserved.error().detail));
            const auto sent = *outcome(m_store->recordSent(
                reserved->sendId, {.sid = QStringLiteral("VE%1").arg(++m_sids, 32, 16, QLatin1Char('0')),
                                      .startedAt = reserved->startedAt}));
            QVERIFY(sent.has_value());
        }
    }
    AuditReport audit() { return **outcome(m_store->proveAudit()); }
    int rows() { return int((*outcome(m_store->history({.limit = 100000})))->records.size()); }
    /// Past the store, as somebody with a tool would.
    void meddle(const QString &sql)
    {
        SqlConnection connection(dialectOf(storeAt(file())));
        QVERIFY(connection.ensureOpen().has_value());
        QVERIFY(connection.command(sql).has_value());
    }
    QString file() const { return m_folder->filePath(QStringLiteral("retention.db")); }

    AdjustableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    int m_sids = 0;
};

void RetentionTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
}

void RetentionTest::init()
{
    m_store.reset();
    m_sids = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(storeAt(file(), {.limits = LimitPolicy::none()}), m_clock);
}

void RetentionTest::takesWhatIsOld()
{
    send(0, 3);
    m_clock.advance(31 * 24h);
    send(10, 2);
    const Purged purged = purge();
    QCOMPARE(purged.verifications, 3);
    QCOMPARE(purged.auditEntries, 6);
    QCOMPARE(rows(), 2);
    const AuditReport report = audit();
    QVERIFY(!report.firstBroken);
    QVERIFY(report.isSealed);
    QCOMPARE(report.entries, 11); // ten, and that of the purge
    QCOMPARE(report.emptied, 6);
    HistoryQuery gone;
    gone.text = QStringLiteral("test");
    QVERIFY((*outcome(m_store->history(gone)))->records.size() <= 2);
    QCOMPARE(purge().verifications, 0);
    QCOMPARE(audit().entries, 11); // nothing was taken, so nothing is said
}

void RetentionTest::leavesTheLookBackOfLimits()
{
    send(0, 1);
    m_clock.advance(24h);
    QCOMPARE(purge(0h).verifications, 0);
    QCOMPARE(audit().emptied, 0);
    m_clock.advance(71min); // its time was over ten minutes after it began
    QCOMPARE(purge(0h).verifications, 1);
}

void RetentionTest::leavesWhatWasActiveLately()
{
    send(0, 2);
    // Twilio let one live on: a second send, days later.
    m_clock.advance(29 * 24h);
    const auto reserved = *outcome(m_store->reserveSend(intentFor(fictionNumber(0))));
    QVERIFY(reserved.has_value());
    const auto sent = *outcome(m_store->recordSent(reserved->sendId,
        {.sid = QStringLiteral("VE%1").arg(1, 32, 16, QLatin1Char('0')), .startedAt = m_clock.now()}));
    QVERIFY(sent.has_value());
    m_clock.advance(2 * 24h);
    QCOMPARE(purge().verifications, 1);
    QCOMPARE(rows(), 1);
    m_clock.advance(30 * 24h);
    QCOMPARE(purge().verifications, 1);
    QCOMPARE(rows(), 0);
}

void RetentionTest::inSlices()
{
    send(0, 450);
    m_clock.advance(31 * 24h);
    const Purged purged = purge();
    QCOMPARE(purged.verifications, 450);
    QCOMPARE(purged.auditEntries, 900);
    QCOMPARE(purged.slices, 3);
    const AuditReport report = audit();
    QVERIFY(!report.firstBroken);
    QCOMPARE(report.emptied, 900);
}

void RetentionTest::purgesAgain()
{
    qint64 emptied = 0;
    for (int month = 0; month < 4; ++month) {
        send(month * 10, 3);
        m_clock.advance(31 * 24h);
        emptied += purge().auditEntries;
        const AuditReport report = audit();
        QVERIFY(!report.firstBroken);
        QCOMPARE(report.emptied, emptied);
    }
    QCOMPARE(emptied, 24);
    send(100, 1);
    QVERIFY(!audit().firstBroken);
}

void RetentionTest::entriesOfTheFutureDoNotBlock()
{
    send(0, 1);
    m_clock.advance(10 * 365 * 24h); // somebody sets the clock wrong
    send(1, 1);
    m_clock.reset();
    send(2, 1);
    m_clock.advance(31 * 24h);
    send(3, 1);
    QCOMPARE(purge().auditEntries, 6); // the wrong ones as well: the entries behind them are old
    QVERIFY(!audit().firstBroken);
}

void RetentionTest::noNumberIsLeftInTheFile()
{
    if (testsUsePostgres())
        QSKIP("PostgreSQL overwrites by its own vacuum");
    send(0, 300);
    const auto holdsNumber = [this] {
        for (const QString &end : {QString(), QStringLiteral("-wal")}) {
            QFile content(file() + end);
            if (content.open(QIODevice::ReadOnly) && content.readAll().contains(fictionNumber(7).e164().toLatin1()))
                return true;
        }
        return false;
    };
    QVERIFY(holdsNumber());
    m_clock.advance(31 * 24h);
    QCOMPARE(purge().verifications, 300);
    QVERIFY((*outcome(m_store->finishPurge())).has_value());
    QVERIFY(!holdsNumber());
}

void RetentionTest::aReaderWhoKeepsTheLogIsTold()
{
    if (testsUsePostgres())
        QSKIP("PostgreSQL overwrites by its own vacuum");
    send(0, 1);
    SqlConnection reader(dialectOf(storeAt(file())));
    QVERIFY(reader.ensureOpen());
    auto rows = reader.exec(QStringLiteral("SELECT id FROM verifications"));
    QVERIFY(rows && rows->next());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("keeps copies")));
    QVERIFY((*outcome(m_store->finishPurge())).has_value());
}

void RetentionTest::unlawfulHandsAreSeen_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("broken");
    const auto row = [](const char *name, const char *sql, int broken) {
        QTest::newRow(name) << QString::fromLatin1(sql) << broken;
    };
    // Entries 1 to 6 are emptied by 11; 7 to 10 are whole.
    row("another HMAC in a tombstone", "UPDATE audit_entries SET mac = 'x' WHERE id = 2", 1);
    row("another HMAC in the last tombstone", "UPDATE audit_entries SET mac = 'x' WHERE id = 6", 7);
    row("a tombstone taken out", "DELETE FROM audit_entries WHERE id = 3", 4);
    row("a tombstone of another purge", "UPDATE audit_entries SET verification_id = 99 WHERE id = 3", 1);
    row("a tombstone filled in", "UPDATE audit_entries SET action = 'sent' WHERE id = 3", 3);
    row("one more emptied", "UPDATE audit_entries SET action = '', verification_id = 11 WHERE id = 8", 1);
    row("one more, of no purge", "UPDATE audit_entries SET action = '', verification_id = 12 WHERE id = 8", 8);
    row("the purge emptied", "UPDATE audit_entries SET action = '', note = '' WHERE id = 11", 1);
    row("another range in the purge", "UPDATE audit_entries SET note = '' WHERE id = 11", 1);
    row("the purge taken out", "DELETE FROM audit_entries WHERE id = 11", 1);
}

void RetentionTest::unlawfulHandsAreSeen()
{
    QFETCH(QString, sql);
    QFETCH(int, broken);
    send(0, 3);
    m_clock.advance(31 * 24h);
    send(10, 2);
    QCOMPARE(purge().auditEntries, 6);
    QVERIFY(!audit().firstBroken);
    meddle(sql);
    const AuditReport report = audit();
    QVERIFY(report.firstBroken.has_value());
    QCOMPARE(int(*report.firstBroken), broken);
}

void RetentionTest::aCutEndIsSeen()
{
    send(0, 2);
    QVERIFY(audit().isSealed);
    meddle(QStringLiteral("DELETE FROM audit_entries WHERE id > 2"));
    QCOMPARE(audit().firstBroken.value_or(0), 3);
    // All of them, too.
    meddle(QStringLiteral("DELETE FROM audit_entries"));
    QCOMPARE(audit().firstBroken.value_or(0), 1);
    // Without its seal nobody can tell, and the report says so.
    meddle(QStringLiteral("DELETE FROM meta WHERE name = 'audit_head'"));
    QVERIFY(!audit().firstBroken);
    QVERIFY(!audit().isSealed);
}

void RetentionTest::aCutEndStaysSeen()
{
    send(0, 2);
    meddle(QStringLiteral("DELETE FROM audit_entries WHERE id > 2"));
    send(10, 1);
    QCOMPARE(audit().firstBroken.value_or(0), 5); // behind the gap
    send(20, 1);
    QCOMPARE(audit().firstBroken.value_or(0), 5);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::RetentionTest;
RINGPROOF_TEST(RetentionTest)
#include "retentiontest.moc"
