// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every use case of the service against the sandbox over real HTTP: verdicts, limits, and what is said when answers are lost.
#include "support/servicerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class VerificationServiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void approves();
    void resendsTheSameCode();
    void countsWrongCodes();
    void anApprovedCodeIsUsed();
    void expires();
    void statusAsksWhenOurTimeIsOver();
    void cancels();
    void approvedElsewhere();
    void waitsGrow();
    void tenMinuteLimit();
    void dailyBudget();
    void anotherReferenceIsRefused();
    void replaceBeginsAnew();
    void premiumIsRefused();
    void misfitCodesSpendNothing();
    void understandsCodesAsWritten_data();
    void understandsCodesAsWritten();
    void nothingWasStarted();
    void anUnwritableDatabaseStopsTheSend();
};

void VerificationServiceTest::approves()
{
    ServiceRig rig;
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    QCOMPARE(sent->status, VerificationStatus::Pending);
    QVERIFY(sent->sid.startsWith(QStringLiteral("VE")));
    QCOMPARE(sent->checksLeft, 5);
    QCOMPARE(sent->sendsLeft, 4);
    QCOMPARE(sent->expiresAt - sent->createdAt, 600s);
    const auto answer = rig.check(rig.client().latestCode());
    COMPARE_VERDICT(answer, Verdict::Approved);
    QCOMPARE(answer->verification.status, VerificationStatus::Approved);
}

void VerificationServiceTest::resendsTheSameCode()
{
    ServiceRig rig;
    const auto first = rig.start();
    const QString code = rig.client().latestCode();
    rig.sandbox.clock.advance(61s);
    const auto second = rig.start();
    VERIFY_RESULT(second);
    QCOMPARE(second->sid, first->sid);
    QCOMPARE(second->sends, 2);
    QCOMPARE(second->expiresAt, first->expiresAt);
    QCOMPARE(rig.client().latestCode(), code);
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
}

void VerificationServiceTest::countsWrongCodes()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    for (int left = 4; left >= 0; --left) {
        const auto answer = rig.check(wrongCode(code));
        COMPARE_VERDICT(answer, Verdict::WrongCode);
        QCOMPARE(answer->verification.checksLeft, left);
    }
    COMPARE_VERDICT(rig.check(code), Verdict::TooManyAttempts);
    QCOMPARE(rig.processed("POST", QStringLiteral("VerificationCheck")), 5);
}

void VerificationServiceTest::anApprovedCodeIsUsed()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
    rig.restart();
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
    QCOMPARE(rig.processed("POST", QStringLiteral("VerificationCheck")), 1);
}

void VerificationServiceTest::expires()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    rig.sandbox.clock.advance(601s);
    COMPARE_VERDICT(rig.check(code), Verdict::Expired);
    COMPARE_VERDICT(rig.check(code), Verdict::Expired);
    const auto again = rig.start();
    VERIFY_RESULT(again);
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void VerificationServiceTest::statusAsksWhenOurTimeIsOver()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    VERIFY_RESULT(rig.status());
    QCOMPARE(rig.status()->status, VerificationStatus::Pending);
    rig.sandbox.clock.advance(601s);
    const auto over = rig.status();
    VERIFY_RESULT(over);
    QCOMPARE(over->status, VerificationStatus::Expired);
}

void VerificationServiceTest::cancels()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    const auto canceled = rig.cancel();
    VERIFY_RESULT(canceled);
    QCOMPARE(canceled->status, VerificationStatus::Canceled);
    VERIFY_RESULT(rig.cancel());
    COMPARE_VERDICT(rig.check(code), Verdict::Canceled);
    QCOMPARE(rig.processed("POST", QStringLiteral("VerificationCheck")), 0);
}

void VerificationServiceTest::approvedElsewhere()
{
    ServiceRig rig;
    const auto sent = rig.start();
    const QString code = rig.client().latestCode();
    QCOMPARE(rig.client().check(code).text("status"), QStringLiteral("approved"));
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
    COMPARE_ERROR(rig.cancel(), ErrorCode::VerificationUsed);
}

void VerificationServiceTest::waitsGrow()
{
    ServiceRig rig;
    for (const auto wait : {60s, 60s, 120s}) {
        const auto sent = rig.start();
        VERIFY_RESULT(sent);
        QVERIFY(sent->resendAt > rig.sandbox.clock.now() + wait - 5s);
        QVERIFY(sent->resendAt <= rig.sandbox.clock.now() + wait);
        const auto soon = rig.start();
        COMPARE_ERROR(soon, ErrorCode::TooManyRequests);
        QVERIFY(soon.error().retryAfter > wait - 5s && soon.error().retryAfter <= wait);
        rig.sandbox.clock.advance(wait + 1s);
    }
    QCOMPARE(rig.processed("POST", QStringLiteral("Verifications")), 3);
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
    // An approval starts the waits again.
    const auto fresh = rig.start();
    VERIFY_RESULT(fresh);
    QVERIFY(fresh->resendAt <= rig.sandbox.clock.now() + 60s);
}

void VerificationServiceTest::tenMinuteLimit()
{
    LimitPolicy limits;
    limits.waits.clear();
    ServiceRig rig(limits);
    for (int i = 0; i < 5; ++i)
        VERIFY_RESULT(rig.start());
    COMPARE_ERROR(rig.start(), ErrorCode::TooManyRequests);
    QCOMPARE(rig.processed("POST", QStringLiteral("Verifications")), 5);
}

void VerificationServiceTest::dailyBudget()
{
    LimitPolicy limits;
    limits.dailyBudget = 1;
    ServiceRig rig(limits);
    VERIFY_RESULT(rig.start());
    StartInput other = ServiceRig::input();
    other.number = *PhoneNumber::fromE164(kOtherNumber);
    const auto refused = rig.start(other);
    COMPARE_ERROR(refused, ErrorCode::BudgetSpent);
    QVERIFY(refused.error().retryAfter > 23h);
    rig.sandbox.clock.advance(24h + 1s);
    VERIFY_RESULT(rig.start(other));
}

void VerificationServiceTest::anotherReferenceIsRefused()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    rig.sandbox.clock.advance(61s);
    for (auto member : {&StartInput::reference, &StartInput::purpose, &StartInput::actor}) {
        StartInput other = ServiceRig::input();
        other.*member = QStringLiteral("other");
        COMPARE_ERROR(rig.start(other), ErrorCode::VerificationInProgress);
    }
    QCOMPARE(rig.processed("POST", QStringLiteral("Verifications")), 1);
}

void VerificationServiceTest::replaceBeginsAnew()
{
    ServiceRig rig;
    const auto first = rig.start();
    rig.sandbox.clock.advance(61s);
    StartInput other = ServiceRig::input();
    other.reference = QStringLiteral("other");
    other.replace = true;
    const auto second = rig.start(other);
    VERIFY_RESULT(second);
    QVERIFY(second->sid != first->sid);
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void VerificationServiceTest::premiumIsRefused()
{
    ServiceRig rig;
    StartInput input = ServiceRig::input();
    input.number = *PhoneNumber::fromE164(QStringLiteral("+19002345678"));
    COMPARE_ERROR(rig.start(input), ErrorCode::DestinationNotAllowed);
    QCOMPARE(rig.client().requests().size(), 0);
}

void VerificationServiceTest::misfitCodesSpendNothing()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    for (const char *code : {"", " ", "-", "123", "12345", "1234567", "12345678901", "12 456", "abcdef", "123456a", "123,456",
             "+123456", "#123456", "123/456", "code 123456", "\u00b9\u00b2\u00b3456"})
        COMPARE_ERROR(rig.check(QString::fromUtf8(code)), ErrorCode::InvalidCode);
    QCOMPARE(rig.status()->checksLeft, 5);
}

void VerificationServiceTest::understandsCodesAsWritten_data()
{
    QTest::addColumn<QString>("separator");
    QTest::addColumn<int>("zero");
    const auto row = [](const char *name, const char *separator, char32_t zero = U'0') {
        QTest::newRow(name) << QString::fromUtf8(separator) << static_cast<int>(zero);
    };
    row("blank", " ");
    row("dash", "-");
    row("en dash", "\u2013");
    row("no-break space", "\u00a0");
    row("line end", "\r\n");
    row("direction mark", "\u200e");
    row("Arabic-Indic", "", U'\u0660');
    row("Persian", " ", U'\u06F0');
    row("Devanagari", "", U'\u0966');
    row("full width", "\u3000", U'\uFF10');
    row("mathematical, beyond the BMP", "", U'\U0001D7CE');
}

void VerificationServiceTest::understandsCodesAsWritten()
{
    QFETCH(QString, separator);
    QFETCH(int, zero);
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    QString written = separator;
    for (const QChar digit : rig.client().latestCode()) {
        const char32_t character = static_cast<char32_t>(zero) + digit.unicode() - u'0';
        written += QString::fromUcs4(&character, 1) + separator;
    }
    COMPARE_VERDICT(rig.check(written), Verdict::Approved);
}

void VerificationServiceTest::nothingWasStarted()
{
    ServiceRig rig;
    COMPARE_ERROR(rig.check(QStringLiteral("123456")), ErrorCode::VerificationNotFound);
    COMPARE_ERROR(rig.cancel(), ErrorCode::VerificationNotFound);
    COMPARE_ERROR(rig.status(), ErrorCode::VerificationNotFound);
}

void VerificationServiceTest::anUnwritableDatabaseStopsTheSend()
{
    if (testsUsePostgres())
        QSKIP("about a file");
    SandboxRig sandbox;
    QTemporaryDir folder;
    QFile damaged(folder.filePath(QStringLiteral("ringproof.db")));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    ServiceStack stack(sandbox.server.baseUrl(), damaged.fileName(), sandbox.clock);
    const auto refused = outcome(stack.service.start(ServiceRig::input()));
    QVERIFY(refused.has_value());
    COMPARE_ERROR(*refused, ErrorCode::StorageDamaged);
    QCOMPARE(sandbox.client.requests().size(), 0);
    // The cause goes, and the same store works: no restart. An empty file is a database without anything in it.
    QVERIFY(damaged.remove());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.close();
    const auto sent = outcome(stack.service.start(ServiceRig::input()));
    QVERIFY(sent.has_value());
    VERIFY_RESULT(*sent);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::VerificationServiceTest;
RINGPROOF_TEST(VerificationServiceTest)
#include "verificationservicetest.moc"
