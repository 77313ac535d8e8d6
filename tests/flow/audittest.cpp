// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The audit chain over a real life of verifications: whole when left alone, broken wherever somebody puts a hand in.
#include "support/servicerig.h"
#include "support/sqlmeddler.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class AuditTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsAnEntry();
    void aHandInTheChainIsSeen_data();
    void aHandInTheChainIsSeen();
    void tellsHowFarItIs();
    void canBeStopped();
    void anotherKeyIsRefused();
    void aLostKeyIsNotMadeAnew();
    void noWholeNumberInTheChain();

private:
    static AuditReport report(ServiceRig &rig) { return *outcome(rig.stack->store.proveAudit()).value(); }
};

void AuditTest::everyChangeIsAnEntry()
{
    ServiceRig rig;
    QCOMPARE(report(rig).entries, 0);
    VERIFY_RESULT(rig.start());
    QCOMPARE(report(rig).entries, 2); // reserved, sent
    const QString code = rig.client().latestCode();
    COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::WrongCode);
    QCOMPARE(report(rig).entries, 4); // reserved, wrong
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    const AuditReport whole = report(rig);
    QCOMPARE(whole.entries, 6);
    QVERIFY(!whole.firstBroken);
    QCOMPARE(whole.head.size(), 64);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
    rig.restart();
    QCOMPARE(report(rig).head, whole.head);
}

void AuditTest::aHandInTheChainIsSeen_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("broken");
    for (const char *column : {"action", "sid", "provider", "actor", "phone_masked", "phone_hash", "status", "mac"})
        QTest::newRow(column)
            << QStringLiteral("UPDATE audit_entries SET %1 = 'x' WHERE id = 3").arg(QLatin1StringView(column)) << 3;
    QTest::newRow("time") << QStringLiteral("UPDATE audit_entries SET at = at + 1 WHERE id = 1") << 1;
    QTest::newRow("verification") << QStringLiteral("UPDATE audit_entries SET verification_id = 7 WHERE id = 2") << 2;
    QTest::newRow("taken out") << QStringLiteral("DELETE FROM audit_entries WHERE id = 2") << 3;
    QTest::newRow("the first taken out") << QStringLiteral("DELETE FROM audit_entries WHERE id = 1") << 2;
    QTest::newRow("put in")
        << QStringLiteral(
               "INSERT INTO audit_entries (at, action, verification_id, sid, provider, actor, phone_masked, "
               "phone_hash, status, mac) SELECT at, action, verification_id, sid, provider, actor, phone_masked, "
               "phone_hash, status, mac FROM audit_entries WHERE id = 4")
        << 5;
    QTest::newRow("exchanged")
        << QStringLiteral("UPDATE audit_entries SET id = CASE id WHEN 2 THEN -3 ELSE -2 END WHERE id IN (2, 3)") << -3;
}

void AuditTest::aHandInTheChainIsSeen()
{
    QFETCH(QString, sql);
    QFETCH(int, broken);
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    COMPARE_VERDICT(rig.check(wrongCode(rig.client().latestCode())), Verdict::WrongCode);
    QCOMPARE(report(rig).entries, 4);
    QVERIFY(meddle(rig.file(), sql));
    const AuditReport after = report(rig);
    QVERIFY(after.firstBroken.has_value());
    QCOMPARE(int(*after.firstBroken), broken);
}

void AuditTest::tellsHowFarItIs()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    std::vector<qint64> told;
    const AuditWatch watch = [&](const AuditProgress &progress) {
        told.push_back(progress.entries);
        return progress.entries <= progress.total;
    };
    const auto whole = *outcome(rig.stack->store.proveAudit(watch));
    QCOMPARE(whole->entries, 2);
    QVERIFY(!whole->isStopped);
    QCOMPARE(told, std::vector<qint64>{2});
}

void AuditTest::canBeStopped()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    // Many pages of entries; what they say does not matter to one who does not read so far.
    QVERIFY(meddle(rig.file(),
        QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) INSERT "
                       "INTO audit_entries (id, at, action, verification_id, sid, provider, actor, "
                       "phone_masked, phone_hash, status, mac) SELECT i, 0, '', 9001, '', '', '', '', "
                       "'', '', 'x' FROM n")));
    int asked = 0;
    const AuditWatch watch = [&](const AuditProgress &) { return ++asked < 2; };
    const auto part = *outcome(rig.stack->store.proveAudit(watch));
    QVERIFY(part->isStopped);
    QVERIFY(!part->firstBroken);
    QCOMPARE(asked, 2);
}

void AuditTest::anotherKeyIsRefused()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    QFile key(rig.file() + QStringLiteral(".key"));
    QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
    key.write(QByteArray(32, 'k').toBase64());
    key.close();
    rig.restart();
    rig.sandbox.clock.advance(61s);
    COMPARE_ERROR(rig.start(), ErrorCode::StorageKeyWrong);
    QCOMPARE(rig.client().messages().size(), 1);
}

void AuditTest::aLostKeyIsNotMadeAnew()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString key = rig.file() + QStringLiteral(".key");
    QVERIFY(QFile::remove(key));
    rig.restart();
    rig.sandbox.clock.advance(61s);
    COMPARE_ERROR(rig.start(), ErrorCode::StorageKeyWrong);
    QVERIFY(!QFile::exists(key));
}

void AuditTest::noWholeNumberInTheChain()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    QFile file(rig.file());
    QVERIFY(meddle(rig.file(), QStringLiteral("DELETE FROM verifications")));
    QVERIFY(meddle(rig.file(), QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    QVERIFY(meddle(rig.file(), QStringLiteral("VACUUM")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("send_reserved"));
    QVERIFY(!content.contains(kNumber.mid(1).toLatin1()));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::AuditTest;
RINGPROOF_TEST(AuditTest)
#include "audittest.moc"
