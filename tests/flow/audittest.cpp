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
