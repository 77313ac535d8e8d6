// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Receipts over a real life of verifications: given with the approval, the same for ever, and true to the record.
#include "receipt/receiptverifier.h"
#include "support/servicerig.h"
#include "support/sqlmeddler.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class ReceiptIssuerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesWithTheApproval();
    void saysWhatTheRecordSays();
    void issuedAgainIsTheSame();
    void isForApprovalsOnly();
    void aNewKeyLeavesTheOldOnesValid();
    void aForeignKeyInTheDatabaseIsSeen();
    void withoutAKeyTheAnswerIsStillTrue();
    void theSandboxIsKeptApart();
    void aSecondApprovalPathGivesOneAsWell();

private:
    static QByteArray approve(ServiceRig &rig)
    {
        if (!rig.start().has_value())
            return {};
        const auto answer = rig.check(rig.client().latestCode());
        return answer ? answer->receipt.toLatin1() : QByteArray();
    }
    static ReceiptReading read(ServiceRig &rig, const QByteArray &receipt)
    {
        const auto keys = outcome(rig.stack->receipts.trustedKeys(true)).value();
        return verifyReceipt(receipt, *keys, {.allowSandbox = true}, rig.sandbox.clock.now());
    }
    static Result<QString> issue(ServiceRig &rig, const QString &sid)
    {
        return outcome(rig.stack->receipts.issue(sid)).value();
    }
    static QString sid(ServiceRig &rig) { return rig.status()->sid; }
};

void ReceiptIssuerTest::comesWithTheApproval()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    const auto wrong = rig.check(wrongCode(code));
    COMPARE_VERDICT(wrong, Verdict::WrongCode);
    QVERIFY(wrong->receipt.isEmpty());
    const auto right = rig.check(code);
    COMPARE_VERDICT(right, Verdict::Approved);
    QVERIFY(!read(rig, right->receipt.toLatin1()).problem);
    const auto again = rig.check(code);
    COMPARE_VERDICT(again, Verdict::AlreadyUsed);
    QVERIFY(again->receipt.isEmpty());
}

void ReceiptIssuerTest::saysWhatTheRecordSays()
{
    ServiceRig rig;
    StartInput input = ServiceRig::input();
    input.reference = QStringLiteral("CASE-\u00e9 \"7\"");
    input.purpose = QStringLiteral("payout");
    VERIFY_RESULT(rig.start(input));
    const auto answer = rig.check(rig.client().latestCode());
    const ReceiptClaims claims = read(rig, answer->receipt.toLatin1()).claims.value();
    QCOMPARE(claims.verificationSid, answer->verification.sid);
    QCOMPARE(claims.reference, input.reference);
    QCOMPARE(claims.purpose, input.purpose);
    QCOMPARE(claims.actor, input.actor);
    QCOMPARE(claims.channel, QStringLiteral("sms"));
    QCOMPARE(claims.provider, QStringLiteral("sandbox"));
    QCOMPARE(claims.started, answer->verification.createdAt);
    QCOMPARE(claims.approved, answer->verification.endedAt.value());
    QVERIFY(claims.phoneNumber.isEmpty());
    QCOMPARE(claims.phoneMasked, ServiceRig::number().masked());
    // The entry of the approval, and the hash that the chain knows the number by.
    const QStringList entry = query(rig.file(),
        QStringLiteral("SELECT id || ':' || mac, phone_hash FROM audit_entries WHERE action = 'check_approved'"));
    QCOMPARE(entry, (QStringList{claims.audit, claims.phoneHash}));
}

void ReceiptIssuerTest::issuedAgainIsTheSame()
{
    ServiceRig rig;
    const QByteArray receipt = approve(rig);
    QVERIFY(!receipt.isEmpty());
    QCOMPARE(issue(rig, sid(rig)).value().toLatin1(), receipt);
    rig.sandbox.clock.advance(48h);
    rig.restart();
    QCOMPARE(issue(rig, sid(rig)).value().toLatin1(), receipt);
    // A life that is set to another length is one of later receipts.
    SqlStore other(
        {.file = rig.file(), .rules = {.receiptLife = 1h}, .dataKeyFile = rig.file() + QStringLiteral(".key")},
        rig.sandbox.clock);
    ReceiptIssuer issuer(
        {.keyFile = rig.file() + QStringLiteral(".receipt"), .provider = QStringLiteral("sandbox")}, other);
    QCOMPARE(outcome(issuer.issue(sid(rig))).value().value().toLatin1(), receipt);
    QVERIFY(!read(rig, receipt).problem);
    rig.sandbox.clock.advance(24h * 5);
    QVERIFY(read(rig, receipt).problem == ReceiptProblem::Expired);
}

void ReceiptIssuerTest::isForApprovalsOnly()
{
    ServiceRig rig;
    COMPARE_ERROR(issue(rig, QStringLiteral("VE00000000000000000000000000000009")), ErrorCode::VerificationNotFound);
    VERIFY_RESULT(rig.start());
    COMPARE_ERROR(issue(rig, sid(rig)), ErrorCode::InternalError);
    VERIFY_RESULT(rig.cancel());
    COMPARE_ERROR(issue(rig, sid(rig)), ErrorCode::InternalError);
}

void ReceiptIssuerTest::aNewKeyLeavesTheOldOnesValid()
{
    ServiceRig rig;
    const QByteArray before = approve(rig);
    QVERIFY(QFile::remove(rig.file() + QStringLiteral(".receipt")));
    rig.restart();
    const QByteArray after = issue(rig, sid(rig)).value().toLatin1();
    QVERIFY(!read(rig, before).problem);
    QVERIFY(!read(rig, after).problem);
    QVERIFY(read(rig, before).kid != read(rig, after).kid);
    QCOMPARE(outcome(rig.stack->receipts.trustedKeys(true)).value()->keys.size(), size_t(2));
}

void ReceiptIssuerTest::aForeignKeyInTheDatabaseIsSeen()
{
    ServiceRig rig;
    QVERIFY(!approve(rig).isEmpty());
    const QString foreign = ReceiptKey::generate()->publicKey().kid();
    QVERIFY(meddle(rig.file(),
        QStringLiteral("INSERT INTO receipt_keys SELECT '%1', public_key, provider, since, mac FROM receipt_keys")
            .arg(foreign)));
    const auto keys = outcome(rig.stack->receipts.trustedKeys(true));
    COMPARE_ERROR(*keys, ErrorCode::StorageDamaged);
}

void ReceiptIssuerTest::withoutAKeyTheAnswerIsStillTrue()
{
    ServiceRig rig;
    QFile key(rig.file() + QStringLiteral(".receipt"));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write("no key");
    key.close();
    QVERIFY(key.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    VERIFY_RESULT(rig.start());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("its receipt could not be made")));
    const auto answer = rig.check(rig.client().latestCode());
    COMPARE_VERDICT(answer, Verdict::Approved);
    QVERIFY(answer->receipt.isEmpty());
    // Once the cause is gone the record gives what was missing.
    QVERIFY(key.remove());
    QVERIFY(!read(rig, issue(rig, sid(rig)).value().toLatin1()).problem);
}

void ReceiptIssuerTest::theSandboxIsKeptApart()
{
    ServiceRig rig;
    const QByteArray receipt = approve(rig);
    QVERIFY(outcome(rig.stack->receipts.trustedKeys(false)).value()->keys.empty());
    const auto all = outcome(rig.stack->receipts.trustedKeys(true)).value();
    QVERIFY(verifyReceipt(receipt, *all, {}, rig.sandbox.clock.now()).problem == ReceiptProblem::Sandbox);
    // Whoever asks for Twilio's verifications never gets the sandbox's.
    ReceiptIssuer twilio(
        {.keyFile = rig.file() + QStringLiteral(".twilio"), .provider = QStringLiteral("twilio")}, rig.stack->store);
    const auto issued = outcome(twilio.issue(sid(rig)));
    COMPARE_ERROR(*issued, ErrorCode::VerificationNotFound);
}

void ReceiptIssuerTest::aSecondApprovalPathGivesOneAsWell()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    // Twilio has approved, and its answer was lost: the attempts say so.
    rig.fault(R"({"kind":"drop_after","operation":"check","count":1})");
    const auto answer = rig.check(code);
    COMPARE_VERDICT(answer, Verdict::Approved);
    QVERIFY(!read(rig, answer->receipt.toLatin1()).problem);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ReceiptIssuerTest;
RINGPROOF_TEST(ReceiptIssuerTest)
#include "receiptissuertest.moc"
