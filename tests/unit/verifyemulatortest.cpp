// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/twilioformat.h"
#include "support/testregistry.h"
#include "support/verifyrig.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class VerifyEmulatorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStartIsAnsweredAndDelivered();
    void aResendKeepsCodeAndSid();
    void theSixthSendIsRefused();
    void theSixthCheckIsRefusedUntilExpiry();
    void malformedCodesDoNotCount();
    void approvalDeletes();
    void expiryDeletes();
    void updates_data();
    void updates();
    void aCanceledVerificationMakesRoom();
    void targets();
    void numbersAreIndependent();
    void concurrentStarts();
    void statusFetchesAreLimited();
    void undeliveredStartsLookLikeOthers();
};

void VerifyEmulatorTest::aStartIsAnsweredAndDelivered()
{
    VerifyRig rig;
    const Reply reply = rig.start();
    QCOMPARE(reply.status, 201);
    QVERIFY(isSid(reply.text("sid").toLatin1(), "VE"));
    QCOMPARE(reply.text("service_sid"), QStringLiteral("VA00000000000000000000000000000000"));
    QCOMPARE(reply.text("account_sid"), QStringLiteral("AC00000000000000000000000000000000"));
    QCOMPARE(reply.text("to"), kNumber);
    QCOMPARE(reply.text("channel"), QStringLiteral("sms"));
    QCOMPARE(reply.text("status"), QStringLiteral("pending"));
    QCOMPARE(reply.json.value(QLatin1StringView("valid")), QJsonValue(false));
    QCOMPARE(reply.text("url"), QStringLiteral("https://verify.twilio.com%1/Verifications/%2")
                                    .arg(QString::fromLatin1(kService), reply.text("sid")));
    const QJsonArray sends = reply.json.value(QLatin1StringView("send_code_attempts")).toArray();
    QCOMPARE(sends.size(), 1);
    QCOMPARE(sends[0].toObject().value(QLatin1StringView("channel")).toString(), QStringLiteral("SMS"));
    QVERIFY(parseTimestamp(reply.text("date_created")).has_value());

    QVERIFY(reply.message.has_value());
    QCOMPARE(reply.message->to, kNumber);
    QCOMPARE(reply.message->channel, QStringLiteral("sms"));
    QCOMPARE(reply.message->code.size(), 6);
    QVERIFY(reply.message->body.contains(reply.message->code));
    QCOMPARE(reply.message->verificationSid, reply.text("sid"));
    QVERIFY(!reply.body.contains(reply.message->code.toLatin1()));
}

void VerifyEmulatorTest::aResendKeepsCodeAndSid()
{
    VerifyRig rig;
    const Reply first = rig.start();
    rig.clock.advance(2min);
    const Reply second = rig.start(kNumber, QStringLiteral("call"));
    QCOMPARE(second.status, 201);
    QCOMPARE(second.text("sid"), first.text("sid"));
    QCOMPARE(second.text("channel"), QStringLiteral("call"));
    QCOMPARE(second.text("date_created"), first.text("date_created"));
    QVERIFY(second.text("date_updated") > first.text("date_updated"));
    QCOMPARE(second.message->code, first.message->code);
    const QJsonArray sends = second.json.value(QLatin1StringView("send_code_attempts")).toArray();
    QCOMPARE(sends.size(), 2);
    QVERIFY(sends[0].toObject().value(QLatin1StringView("attempt_sid")) !=
            sends[1].toObject().value(QLatin1StringView("attempt_sid")));
    // The lifetime counts from the first send.
    rig.clock.advance(8min);
    QCOMPARE(rig.check(first.message->code).status, 404);
}

void VerifyEmulatorTest::theSixthSendIsRefused()
{
    VerifyRig rig;
    const QString sid = rig.start().text("sid");
    for (int i = 2; i <= 5; ++i)
        QCOMPARE(rig.start().status, 201);
    const Reply sixth = rig.start();
    QCOMPARE(sixth.status, 429);
    QCOMPARE(sixth.code(), 60203);
    QVERIFY(!sixth.message.has_value());
    QCOMPARE(rig.fetch(sid).json.value(QLatin1StringView("send_code_attempts")).toArray().size(), 5);
    rig.clock.advance(10min);
    const Reply fresh = rig.start();
    QCOMPARE(fresh.status, 201);
    QVERIFY(fresh.text("sid") != sid);
}

void VerifyEmulatorTest::theSixthCheckIsRefusedUntilExpiry()
{
    VerifyRig rig;
    const Reply started = rig.start();
    const QString code = started.message->code;
    for (int i = 1; i <= 5; ++i) {
        const Reply wrong = rig.check(wrongCode(code));
        QCOMPARE(wrong.status, 200);
        QCOMPARE(wrong.text("status"), QStringLiteral("pending"));
        QCOMPARE(wrong.json.value(QLatin1StringView("valid")), QJsonValue(false));
    }
    const Reply right = rig.check(code);
    QCOMPARE(right.status, 429);
    QCOMPARE(right.code(), 60202);
    QCOMPARE(rig.fetch(started.text("sid")).text("status"), QStringLiteral("max_attempts_reached"));
    QCOMPARE(rig.start().code(), 60203);
    QCOMPARE(rig.update(started.text("sid"), QStringLiteral("canceled")).status, 404);
    rig.clock.advance(10min);
    QCOMPARE(rig.check(code).status, 404);
    QCOMPARE(rig.fetch(started.text("sid")).status, 404);
    QCOMPARE(rig.start().status, 201);
}

void VerifyEmulatorTest::malformedCodesDoNotCount()
{
    VerifyRig rig;
    const Reply started = rig.start();
    for (int i = 0; i < 6; ++i)
        QCOMPARE(rig.check(QStringLiteral("12")).code(), 60200);
    QCOMPARE(rig.check(started.message->code).text("status"), QStringLiteral("approved"));
}

void VerifyEmulatorTest::approvalDeletes()
{
    VerifyRig rig;
    const Reply started = rig.start();
    const Reply right = rig.check(started.message->code);
    QCOMPARE(right.status, 200);
    QCOMPARE(right.text("sid"), started.text("sid"));
    QCOMPARE(right.text("status"), QStringLiteral("approved"));
    QCOMPARE(right.json.value(QLatin1StringView("valid")), QJsonValue(true));

    const Reply again = rig.check(started.message->code);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.code(), 20404);
    QCOMPARE(again.text("message"), QStringLiteral("The requested resource "
                                                   "/Services/VA00000000000000000000000000000000/VerificationCheck "
                                                   "was not found"));
    QCOMPARE(rig.fetch(started.text("sid")).status, 404);
    QCOMPARE(rig.fetch(kNumber).status, 404);
    const Reply next = rig.start();
    QCOMPARE(next.status, 201);
    QVERIFY(next.text("sid") != started.text("sid"));
}

void VerifyEmulatorTest::expiryDeletes()
{
    VerifyRig rig;
    const Reply started = rig.start();
    rig.clock.advance(10min - 5s);
    QCOMPARE(rig.fetch(started.text("sid")).status, 200);
    rig.clock.advance(5s);
    QCOMPARE(rig.check(started.message->code).status, 404);
    QCOMPARE(rig.fetch(started.text("sid")).code(), 20404);
    QCOMPARE(rig.fetch(kNumber).status, 404);
    QVERIFY(rig.start().text("sid") != started.text("sid"));
}

void VerifyEmulatorTest::updates_data()
{
    QTest::addColumn<bool>("byNumber");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("status");
    QTest::newRow("cancel by SID") << false << "canceled" << 200;
    QTest::newRow("cancel by number") << true << "canceled" << 200;
    QTest::newRow("approve by SID") << false << "approved" << 200;
    QTest::newRow("approve by number") << true << "approved" << 200;
    QTest::newRow("two letters l") << false << "cancelled" << 400;
    QTest::newRow("pending") << false << "pending" << 400;
    QTest::newRow("nothing") << false << "" << 400;
}

void VerifyEmulatorTest::updates()
{
    QFETCH(bool, byNumber);
    QFETCH(QString, wanted);
    QFETCH(int, status);
    VerifyRig rig;
    const QString sid = rig.start().text("sid");
    const QString name = byNumber ? QStringLiteral("%2B14155550123") : sid;
    const Reply reply = rig.update(name, wanted);
    QCOMPARE(reply.status, status);
    if (status != 200) {
        QCOMPARE(reply.code(), 60200);
        QCOMPARE(rig.fetch(sid).text("status"), QStringLiteral("pending"));
        return;
    }
    QCOMPARE(reply.text("sid"), sid);
    QCOMPARE(reply.text("status"), wanted);
    QCOMPARE(reply.json.value(QLatin1StringView("valid")).toBool(), wanted == QLatin1StringView("approved"));
    QCOMPARE(rig.fetch(name).status, 404);
    QCOMPARE(rig.update(name, wanted).status, 404);
}

void VerifyEmulatorTest::aCanceledVerificationMakesRoom()
{
    VerifyRig rig;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.start().status, 201);
    const Reply canceled = rig.update(kNumber, QStringLiteral("canceled"));
    QCOMPARE(canceled.status, 200);
    const Reply next = rig.start();
    QCOMPARE(next.status, 201);
    QVERIFY(next.text("sid") != canceled.text("sid"));
    QCOMPARE(next.json.value(QLatin1StringView("send_code_attempts")).toArray().size(), 1);
}

void VerifyEmulatorTest::targets()
{
    VerifyRig rig;
    const Reply mine = rig.start();
    const Reply other = rig.start(kOtherNumber);
    const auto check = [&rig](const QString &sid, const QString &to, const QString &code,
                           const QByteArray &service = kService) {
        FormFields fields{{QStringLiteral("Code"), code}, {QStringLiteral("VerificationSid"), sid}};
        if (!to.isEmpty())
            fields.append({QStringLiteral("To"), to});
        return rig.ask("POST", service + "/VerificationCheck", fields);
    };
    QCOMPARE(check(mine.text("sid"), kOtherNumber, mine.message->code).status, 404);
    const Reply made = rig.ask("POST", "/v2/Services", form({{"FriendlyName", "Another"}}));
    const QByteArray another = "/v2/Services/" + made.text("sid").toLatin1();
    QCOMPARE(check(mine.text("sid"), {}, mine.message->code, another).status, 404);
    QCOMPARE(rig.ask("GET", another + "/Verifications/" + mine.text("sid").toLatin1()).status, 404);
    QCOMPARE(check(mine.text("sid"), {}, mine.message->code).text("status"), QStringLiteral("approved"));
    QCOMPARE(check(other.text("sid"), kOtherNumber, other.message->code).text("status"), QStringLiteral("approved"));
}

void VerifyEmulatorTest::numbersAreIndependent()
{
    VerifyRig rig;
    const Reply mine = rig.start();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.check(wrongCode(mine.message->code)).status, 200);
    const Reply other = rig.start(kOtherNumber);
    QCOMPARE(other.status, 201);
    QCOMPARE(rig.check(other.message->code, kOtherNumber).text("status"), QStringLiteral("approved"));
    // The same number under another service is another verification.
    const Reply made = rig.ask("POST", "/v2/Services", form({{"FriendlyName", "Another"}, {"CodeLength", "8"}}));
    const QByteArray another = "/v2/Services/" + made.text("sid").toLatin1();
    const Reply there = rig.ask("POST", another + "/Verifications", form({{"To", "+14155550123"}, {"Channel", "sms"}}));
    QCOMPARE(there.status, 201);
    QCOMPARE(there.message->code.size(), 8);
}

void VerifyEmulatorTest::concurrentStarts()
{
    VerifyRig rig;
    const Reply first = rig.start();
    QVERIFY(first.started.has_value());
    rig.emulator.hold(*first.started);
    const Reply second = rig.start();
    QCOMPARE(second.status, 429);
    QCOMPARE(second.code(), 60212);
    QCOMPARE(rig.start(kOtherNumber).status, 201);
    rig.emulator.release(*first.started);
    QCOMPARE(rig.start().json.value(QLatin1StringView("send_code_attempts")).toArray().size(), 2);
}

void VerifyEmulatorTest::statusFetchesAreLimited()
{
    VerifyRig rig;
    const QString sid = rig.start().text("sid");
    for (int minute = 0; minute < 3; ++minute) {
        for (int i = 0; i < 60; ++i)
            QCOMPARE(rig.fetch(i % 2 == 0 ? sid : kNumber).status, 200);
        if (minute == 2)
            break;
        const Reply limited = rig.fetch(sid);
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.code(), 20429);
        QVERIFY(limited.retryAfter.has_value());
        QVERIFY(*limited.retryAfter > 50s && *limited.retryAfter <= 60s);
        rig.clock.advance(61s);
    }
    rig.clock.advance(61s);
    const Reply hourly = rig.fetch(sid);
    QCOMPARE(hourly.code(), 20429);
    QVERIFY(*hourly.retryAfter > 50min);
    // The limit is one verification's.
    QCOMPARE(rig.fetch(rig.start(kOtherNumber).text("sid")).status, 200);
}

void VerifyEmulatorTest::undeliveredStartsLookLikeOthers()
{
    VerifyRig rig;
    const Reply lost =
        rig.ask("POST", kService + "/Verifications", form({{"To", "+14155550123"}, {"Channel", "sms"}}), false);
    QCOMPARE(lost.status, 201);
    QVERIFY(!lost.message.has_value());
    const Reply resent = rig.start();
    QCOMPARE(resent.text("sid"), lost.text("sid"));
    QVERIFY(resent.message.has_value());
}

RINGPROOF_TEST(VerifyEmulatorTest)

} // namespace Ringproof::Testing

#include "verifyemulatortest.moc"
