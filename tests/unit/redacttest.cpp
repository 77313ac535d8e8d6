// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redact.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class RedactTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void nothingOfASecretIsLeft_data();
    void nothingOfASecretIsLeft();
    void twiceIsOnce();
};

void RedactTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *text, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shown);
    };
    row("empty", "", "");
    row("words", "nothing to hide", "nothing to hide");
    row("number", "to +14155550123 sent", "to +•••23 sent");
    row("grouped by blanks", "+44 7700 900123", "+•••23");
    row("grouped by hyphens", "tel:+1-415-555-0123.", "tel:+•••23.");
    row("grouped by brackets", "+1 (415) 555-0123", "+•••23");
    row("national", "(415) 555-0123", "(•••23");
    row("grouped by slashes", "030/901820 12", "•••12");
    row("grouped by dots", "06.12.34.56.78", "•••78");
    row("non-breaking blanks", "06\u00a012\u00a034\u00a056\u00a078", "•••78");
    row("digits of another script", "٠٧٧٠٠٩٠٠١٢٣", "•••٢٣");
    row("full-width digits", "code １２３４５６", "code •••");
    row("digits beyond the first plane", "code 𝟏𝟐𝟑𝟒", "code •••");
    row("a word in capitals", "BASIC aaa", "•••");
    row("a token with one digit", "abcdefghijklmnopqrstuvwxyz1abcde", "•••");
    row("code", "the code is 123456.", "the code is •••.");
    row("grouped code", "123-456", "•••");
    row("code in pairs", "12 34 56", "•••");
    row("code, digit by digit", "1 2 3 4 5 6", "•••");
    row("shortest code", "1234", "•••");
    row("Twilio's own number", "Twilio error 60203, then 602031", "Twilio error 60203, then •••");
    row("not quite Twilio's own number", "Twilio error 602031", "Twilio error •••");
    row("three digits stay", "HTTP 429", "HTTP 429");
    row("seven digits", "1234567", "•••");
    row("eight digits", "12345678", "•••78");
    row("two runs", "1234 and 5678901234", "••• and •••34");
    row("beside letters", "x123456y", "x•••y");
    row("address", "10.20.30.40", "•••40");
    row("basic", "Authorization: Basic QUM6c2VjcmV0", "Authorization: •••");
    row("basic in small letters", "authorization: basic QUM6c2VjcmV0==", "authorization: •••");
    row("bearer", "Bearer rp_abc.DEF-ghi~jkl", "•••");
    row("bearer in capitals", "BEARER abc", "•••");
    row("the word alone", "basic", "basic");
    row("token", "token 0123456789abcdef0123456789abcdef", "token •••");
    row("longer token", "x 0123456789abcdef0123456789abcdef01234567 y", "x ••• y");
    row("key secret", "secret aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF", "secret •••");
    row("long word", "QNetworkAccessManagerPrivateDataHolder", "QNetworkAccessManagerPrivateDataHolder");
    row("SID", "VE0123456789abcdef0123456789abcdef", "VE0123456789abcdef0123456789abcdef");
    row("SID in a path", "/v2/Services/VA00000000000000000000000000000000/x",
        "/v2/Services/VA00000000000000000000000000000000/x");
    row("SID one too long", "VE0123456789abcdef0123456789abcdef0", "•••");
    row("SID and number", "VE0123456789abcdef0123456789abcdef to +14155550123",
        "VE0123456789abcdef0123456789abcdef to +•••23");
    row("lines", "a 123456\nb 654321", "a •••\nb •••");
}

void RedactTest::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(redacted(text), shown);
}

void RedactTest::nothingOfASecretIsLeft_data()
{
    QTest::addColumn<QString>("frame");
    for (const char *frame : {"%1", "\"%1\"", "to=%1&", "{\"to\":\"%1\"}", "(%1)", "<%1>", "a%1b", "%2B%1", "\n%1\n",
             "Parameter `To`: %1", "https://example.org/%1?x", "[%1]", "'%1'", "%1,%1", "é%1é"})
        QTest::newRow(QByteArray(frame).toPercentEncoding(" ,/:?=&\"'()<>[]{}`").constData()) << QString::fromUtf8(frame);
}

void RedactTest::nothingOfASecretIsLeft()
{
    QFETCH(QString, frame);
    const QString code = QStringLiteral("835261");
    const QString number = QStringLiteral("+14155550123");
    const QString national = QStringLiteral("(415) 555-0123");
    for (const QString &secret : {code, number, national}) {
        QString text = frame;
        const QString shown = redacted(text.replace(QStringLiteral("%1"), secret));
        QVERIFY(!shown.contains(QStringLiteral("835")));
        QVERIFY(!shown.contains(QStringLiteral("415")));
        QVERIFY(!shown.contains(QStringLiteral("555")));
        QVERIFY(!shown.contains(QStringLiteral("012")));
    }
}

void RedactTest::twiceIsOnce()
{
    const QString once = redacted(QStringLiteral("+14155550123 and 123456 and Basic QUM6c2VjcmV0"));
    QCOMPARE(redacted(once), once);
}

RINGPROOF_TEST(RedactTest)

} // namespace Ringproof

#include "redacttest.moc"
