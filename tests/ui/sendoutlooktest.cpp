// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/sendoutlook.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

using namespace std::chrono_literals;

class SendOutlookTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hints_data();
    void hints();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void roundsUp();

private:
    static constexpr Timestamp kNow{1'800'000'000'000ms};
};

void SendOutlookTest::hints_data()
{
    QTest::addColumn<QString>("writing");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<bool>("isFinished");
    QTest::addColumn<QString>("hint");
    const auto row = [](const char *name, const char *writing, bool isText, bool isFinished, const char *hint) {
        QTest::newRow(name) << QString::fromUtf8(writing) << isText << isFinished << QString::fromUtf8(hint);
    };
    row("untouched", "", true, false, "");
    row("left empty", "", true, true, "Enter a phone number.");
    row("while typing", "+1415", true, false, "");
    row("left unfinished", "+1415", true, true, "This number is too short.");
    row("too long, at once", "+1415555012345678", true, false, "This number is too long.");
    row("mobile", "+447911123456", true, false, "The code goes to +44\u00A07911\u00A0123456.");
    row("landline by text", "+493090182010", true, false,
        "This is a landline: a text message may not arrive there, a call does.");
    row("landline by call", "+493090182010", false, false, "The code goes to +49\u00A030\u00A090182010.");
    row("premium", "+499001123456", true, false, "Codes are not sent to premium, shared-cost or pager numbers.");
}

void SendOutlookTest::hints()
{
    QFETCH(QString, writing);
    QFETCH(bool, isText);
    QFETCH(bool, isFinished);
    QFETCH(QString, hint);
    SendOutlook outlook;
    outlook.reading = PhoneNumber::read(writing, QStringLiteral("US"));
    QCOMPARE(outlook.numberHint(isText ? Channel::Sms : Channel::Call, isFinished), hint);
}

void SendOutlookTest::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QString>("writing");
    QTest::addColumn<int>("refusedBy");
    QTest::addColumn<int>("waitSeconds");
    QTest::addColumn<int>("blockedSeconds");
    QTest::addColumn<bool>("isBrief");
    QTest::addColumn<QString>("obstacle");
    const auto row = [](const char *name, const char *writing, SendLimit limit, int wait, int blocked, bool isBrief,
                         const char *obstacle) {
        QTest::newRow(name) << QString::fromUtf8(writing) << static_cast<int>(limit) << wait << blocked << isBrief
                            << QString::fromUtf8(obstacle);
    };
    constexpr auto kNumber = "+447911123456";
    row("nothing typed", "", SendLimit::None, 0, 0, false, "Enter a phone number first.");
    row("unfinished", "+44791", SendLimit::None, 0, 0, false, "The number is not complete yet.");
    row("premium", "+499001123456", SendLimit::None, 0, 0, false, "No code can be sent to this number.");
    row("free", kNumber, SendLimit::None, 0, 0, false, "");
    row("waiting", kNumber, SendLimit::Wait, 42, 0, false,
        "A code was sent to this number a moment ago. Wait for it before you ask for another one. Possible again in 0:42.");
    row("waiting, told elsewhere", kNumber, SendLimit::Wait, 42, 0, true, "Possible again in 0:42.");
    row("waited", kNumber, SendLimit::Wait, 0, 0, false, "");
    row("blocked by the answer", kNumber, SendLimit::None, 0, 65, true, "Possible again in 1:05.");
    row("the longer of two", kNumber, SendLimit::Wait, 10, 65, true, "Possible again in 1:05.");
    row("budget", kNumber, SendLimit::DailyBudget, 0, 0, false, "The budget of codes for today is spent.");
    row("budget, with a time", kNumber, SendLimit::DailyBudget, 65, 0, false,
        "The budget of codes for today is spent. Possible again in 1:05.");
    row("country", kNumber, SendLimit::Region, 0, 0, false,
        "Codes are not sent to this country. An operator can allow it with RINGPROOF_ALLOWED_REGIONS.");
}

void SendOutlookTest::saysWhatStandsInTheWay()
{
    QFETCH(QString, writing);
    QFETCH(int, refusedBy);
    QFETCH(int, waitSeconds);
    QFETCH(int, blockedSeconds);
    QFETCH(bool, isBrief);
    QFETCH(QString, obstacle);
    SendOutlook outlook;
    outlook.reading = PhoneNumber::read(writing, QStringLiteral("US"));
    outlook.forecast = SendDecision{.refusedBy = static_cast<SendLimit>(refusedBy),
        .nextAt = kNow + std::chrono::seconds(waitSeconds),
        .sendsLeft = 5};
    if (blockedSeconds > 0)
        outlook.blockedUntil = kNow + std::chrono::seconds(blockedSeconds);
    QCOMPARE(outlook.obstacle(kNow, isBrief), obstacle);
    QCOMPARE(outlook.waitLeft(kNow).count(), std::max(waitSeconds, blockedSeconds));
}

void SendOutlookTest::roundsUp()
{
    QCOMPARE(secondsUntil(kNow + 1ms, kNow), 1s);
    QCOMPARE(secondsUntil(kNow + 1s, kNow), 1s);
    QCOMPARE(secondsUntil(kNow, kNow), 0s);
    QCOMPARE(secondsUntil(kNow - 5s, kNow), 0s);
}

RINGPROOF_TEST(SendOutlookTest)

} // namespace Ringproof

#include "sendoutlooktest.moc"
