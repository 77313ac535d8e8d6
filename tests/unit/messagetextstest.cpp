// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/messagetexts.h"
#include "support/testregistry.h"

#include <QSet>
#include <QTest>

namespace Ringproof {

class MessageTextsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNameAndCode_data();
    void saysNameAndCode();
    void speaksDigitByDigitTwice_data();
    void speaksDigitByDigitTwice();
    void warnsInTextMessagesOnly();
    void carriesTheAppHash();
    void locales_data();
    void locales();
    void localeByCountry_data();
    void localeByCountry();
};

namespace {

MessageRequest request(Channel channel, const QString &locale)
{
    return {.channel = channel,
        .locale = locale,
        .friendlyName = QStringLiteral("Ringproof"),
        .code = QStringLiteral("482913"),
        .doNotShare = false,
        .appHash = {}};
}

void addLanguages()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("contained");
    QTest::newRow("English") << "en"
                             << "verification code";
    QTest::newRow("British English") << "en-GB"
                                     << "verification code";
    QTest::newRow("German") << "de"
                            << "Bestätigungscode";
    QTest::newRow("Spanish") << "es"
                             << "código de verificación";
    QTest::newRow("French") << "fr"
                            << "code de vérification";
    QTest::newRow("Italian") << "it"
                             << "codice di verifica";
    QTest::newRow("Brazilian Portuguese") << "pt-BR"
                                          << "código de verificação";
    QTest::newRow("Polish") << "pl"
                            << "kod weryfikacyjny";
    QTest::newRow("Japanese") << "ja"
                              << "確認コード";
    QTest::newRow("Chinese") << "zh-CN"
                             << "验证码";
    QTest::newRow("Arabic") << "ar"
                            << "رمز التحقق";
    QTest::newRow("no text of our own") << "sk"
                                        << "verification code";
}

} // namespace

void MessageTextsTest::saysNameAndCode_data() { addLanguages(); }

void MessageTextsTest::saysNameAndCode()
{
    QFETCH(QString, locale);
    QFETCH(QString, contained);
    const QString text = messageText(request(Channel::Sms, locale));
    QVERIFY2(text.contains(contained), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Ringproof")));
    QCOMPARE(text.count(QStringLiteral("482913")), 1);
    QVERIFY(!text.contains(u'%'));
    QCOMPARE(messageText(request(Channel::WhatsApp, locale)), text);
    if (locale == QLatin1StringView("en"))
        QCOMPARE(text, QStringLiteral("Your Ringproof verification code is: 482913"));
}

void MessageTextsTest::speaksDigitByDigitTwice_data() { addLanguages(); }

void MessageTextsTest::speaksDigitByDigitTwice()
{
    QFETCH(QString, locale);
    QFETCH(QString, contained);
    const QString text = messageText(request(Channel::Call, locale));
    QVERIFY2(text.contains(contained), qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("4, 8, 2, 9, 1, 3")), 2);
    QVERIFY(!text.contains(QStringLiteral("482913")));
    QVERIFY(!text.contains(u'%'));
}

void MessageTextsTest::warnsInTextMessagesOnly()
{
    MessageRequest warned = request(Channel::Sms, QStringLiteral("de"));
    warned.doNotShare = true;
    const QString plain = messageText(request(Channel::Sms, QStringLiteral("de")));
    QVERIFY(messageText(warned).startsWith(plain + QStringLiteral(". Geben Sie ihn an niemanden weiter")));
    warned.channel = Channel::WhatsApp;
    QCOMPARE(messageText(warned), plain);
    warned.channel = Channel::Call;
    QCOMPARE(messageText(warned), messageText(request(Channel::Call, QStringLiteral("de"))));
}

void MessageTextsTest::carriesTheAppHash()
{
    MessageRequest hashed = request(Channel::Sms, QStringLiteral("en"));
    hashed.appHash = QStringLiteral("He42w354ol9");
    QCOMPARE(messageText(hashed), QStringLiteral("<#> Your Ringproof verification code is: 482913 He42w354ol9"));
}

void MessageTextsTest::locales_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("known");
    QTest::newRow("language") << "de" << true;
    QTest::newRow("language and region") << "pt-BR" << true;
    QTest::newRow("another case") << "PT-br" << true;
    QTest::newRow("underscore") << "pt_BR" << false;
    QTest::newRow("no such language") << "xx" << false;
    QTest::newRow("name") << "German" << false;
    QTest::newRow("two") << "de en" << false;
    QTest::newRow("nothing") << "" << false;
}

void MessageTextsTest::locales()
{
    QFETCH(QString, locale);
    QFETCH(bool, known);
    QCOMPARE(isVerifyLocale(locale), known);
}

void MessageTextsTest::localeByCountry_data()
{
    QTest::addColumn<QString>("requested");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("locale");
    QTest::newRow("Austria") << ""
                             << "AT"
                             << "de";
    QTest::newRow("Mexico") << ""
                            << "MX"
                            << "es";
    QTest::newRow("France") << ""
                            << "FR"
                            << "fr";
    QTest::newRow("Brazil") << ""
                            << "BR"
                            << "pt";
    QTest::newRow("Japan") << ""
                           << "JP"
                           << "ja";
    QTest::newRow("Egypt") << ""
                           << "EG"
                           << "ar";
    QTest::newRow("United States") << ""
                                   << "US"
                                   << "en";
    QTest::newRow("no text of our own") << ""
                                        << "SK"
                                        << "en";
    QTest::newRow("no country") << ""
                                << ""
                                << "en";
    QTest::newRow("asked for") << "fr"
                               << "DE"
                               << "fr";
}

void MessageTextsTest::localeByCountry()
{
    QFETCH(QString, requested);
    QFETCH(QString, country);
    QFETCH(QString, locale);
    QCOMPARE(messageLocale(requested, country), locale);
}

RINGPROOF_TEST(MessageTextsTest)

} // namespace Ringproof

#include "messagetextstest.moc"
