// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the one line of the history's search is understood as, and the words of the history.
#include "ui/desk/historysearch.h"
#include "support/testregistry.h"
#include "ui/actorwords.h"
#include "ui/desk/historywords.h"

#include <QTest>

namespace Ringproof::Testing {

class HistorySearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void aPartOfANumberIsSaidToBeOne();
    void saysHowItIsRead_data();
    void saysHowItIsRead();
    void namesPeople_data();
    void namesPeople();
    void tellsSteps();
};

void HistorySearchTest::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("meanings");
    const auto row = [](const char *line, QStringList meanings) {
        QTest::newRow(line) << QString::fromUtf8(line) << meanings;
    };
    row("", {QStringLiteral("all")});
    row("   ", {QStringLiteral("all")});
    row("CASE-20418", {QStringLiteral("text CASE-20418")});
    row("  anna@front ", {QStringLiteral("text anna@front")});
    row("CA", {QStringLiteral("reference CA")});
    row("7", {QStringLiteral("reference 7")});
    row("20418", {QStringLiteral("text 20418")});
    row("+1 (415) 555-0123", {QStringLiteral("number +14155550123")});
    row("001 415 555 0123", {QStringLiteral("number +14155550123")});
    row("(415) 555-0123", {QStringLiteral("number +14155550123"), QStringLiteral("text (415) 555-0123")});
    row("4155550123", {QStringLiteral("number +14155550123"), QStringLiteral("text 4155550123")});
    row("\u0664\u0661\u0665\u0665\u0665\u0665\u0660\u0661\u0662\u0663",
        {QStringLiteral("number +14155550123"),
            QStringLiteral("text \u0664\u0661\u0665\u0665\u0665\u0665\u0660\u0661\u0662\u0663")});
    row("ve0123456789ABCDEF0123456789abcdef", {QStringLiteral("sid VE0123456789abcdef0123456789abcdef")});
    row("VE0123", {QStringLiteral("text VE0123")});
    row("+1415", {QStringLiteral("text +1415")});
    row("call 4155550123", {QStringLiteral("text call 4155550123")});
}

void HistorySearchTest::reads()
{
    QFETCH(QString, line);
    QFETCH(QStringList, meanings);
    QStringList read;
    for (const SearchTerm &term : readSearch(line, QStringLiteral("US")).terms) {
        const HistoryQuery query = term.addedTo({});
        if (query.number)
            read.append(QStringLiteral("number ") + query.number->e164());
        else if (!query.sid.isEmpty())
            read.append(QStringLiteral("sid ") + query.sid);
        else if (!query.reference.isEmpty())
            read.append(QStringLiteral("reference ") + query.reference);
        else
            read.append(query.text.isEmpty() ? QStringLiteral("all") : QStringLiteral("text ") + query.text);
    }
    QCOMPARE(read, meanings);
}

void HistorySearchTest::aPartOfANumberIsSaidToBeOne()
{
    QVERIFY(readSearch(QStringLiteral("+14155"), {}).isPartOfNumber);
    QVERIFY(!readSearch(QStringLiteral("+14155550123"), {}).isPartOfNumber);
    QVERIFY(!readSearch(QStringLiteral("14155"), {}).isPartOfNumber);
    QVERIFY(!readSearch(QStringLiteral("+A"), {}).isPartOfNumber);
}

void HistorySearchTest::saysHowItIsRead_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("mayBeNumber");
    QTest::addColumn<bool>("isPrefix");
    QTest::newRow("nothing") << QString() << false << false;
    QTest::newRow("two letters") << QStringLiteral("CA") << false << true;
    QTest::newRow("three letters") << QStringLiteral("CAS") << false << false;
    QTest::newRow("two digits") << QStringLiteral("01") << true << false;
    QTest::newRow("the end of a number") << QStringLiteral("0123") << true << false;
    QTest::newRow("a national number") << QStringLiteral("(415) 555-0123") << true << false;
    QTest::newRow("a whole number") << QStringLiteral("+14155550123") << false << false;
    QTest::newRow("a part of one") << QStringLiteral("+1415") << false << false;
}

void HistorySearchTest::saysHowItIsRead()
{
    QFETCH(QString, line);
    QFETCH(bool, mayBeNumber);
    QFETCH(bool, isPrefix);
    const SearchReading reading = readSearch(line, QStringLiteral("US"));
    QCOMPARE(reading.mayBeNumber, mayBeNumber);
    QCOMPARE(reading.isPrefix, isPrefix);
}

void HistorySearchTest::namesPeople_data()
{
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("words");
    QTest::newRow("desk") << QStringLiteral("desk:anna@front") << QStringLiteral("anna@front");
    QTest::newRow("api") << QStringLiteral("api:shop") << QStringLiteral("api: shop");
    QTest::newRow("kiosk") << QStringLiteral("kiosk:door 2") << QStringLiteral("kiosk: door 2");
    QTest::newRow("no door") << QStringLiteral("somebody") << QStringLiteral("somebody");
    QTest::newRow("nobody") << QString() << QString();
}

void HistorySearchTest::namesPeople()
{
    QFETCH(QString, actor);
    QFETCH(QString, words);
    QCOMPARE(actorWords(actor), words);
}

void HistorySearchTest::tellsSteps()
{
    using namespace std::chrono_literals;
    const Timestamp begun{1'760'000'000'000ms};
    const QString anna = QStringLiteral("desk:anna@front");
    Timeline story{.record = {.number = *PhoneNumber::fromE164(QStringLiteral("+14155550123")),
                       .status = VerificationStatus::Approved,
                       .actor = anna,
                       .createdAt = begun,
                       .endedAt = begun + 30s},
        .sends = {{.startedAt = begun, .endedAt = begun + 214ms, .state = SendState::Sent, .actor = anna},
            {.startedAt = begun + 15s, .channel = Channel::Call, .state = SendState::NotSent, .providerCode = 60205}},
        .checks = {{.startedAt = begun + 10s, .outcome = CheckOutcome::Wrong, .actor = anna},
            {.startedAt = begun + 30s, .outcome = CheckOutcome::Approved, .actor = anna}}};
    story.receiptUntil = begun + 24h;
    QStringList what;
    QStringList details;
    for (const TimelineStep &step : stepsOf(story)) {
        what.append(step.what);
        details.append(step.detail);
    }
    QCOMPARE(what, QStringList({QStringLiteral("Begun"), QStringLiteral("Text message: sent"),
                       QStringLiteral("Wrong code"), QStringLiteral("Call: not sent"), QStringLiteral("Right code"),
                       QStringLiteral("Verified"), QStringLiteral("Receipt issued")}));
    QVERIFY(details.at(1).contains(QStringLiteral("214 ms")));
    QVERIFY(details.at(3).contains(QStringLiteral("60205")));
    QVERIFY(details.at(0).contains(QStringLiteral("anna@front")));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::HistorySearchTest;
RINGPROOF_TEST(HistorySearchTest)
#include "historysearchtest.moc"
