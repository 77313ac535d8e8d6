// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/verifylocale.h"

#include "sandbox/messagetexts.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

class VerifyLocaleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsLanguages_data();
    void mapsLanguages();
    void warnsOfUnknownLanguages_data();
    void warnsOfUnknownLanguages();
    void keepsVerifysOwn_data();
    void keepsVerifysOwn();
    void noWishIsNoWarning();
};

void VerifyLocaleTest::mapsLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    const auto row = [](const char *text, const char *locale) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(locale);
    };
    row("en-US", "en");
    row("en_US.UTF-8", "en");
    row("en-GB", "en-GB");
    row("en_GB.ISO-8859-15", "en-GB");
    row("en-Latn-GB-oxendict", "en-GB");
    row("EN_us", "en");
    row("en-AU", "en");
    row("eng", "en");
    row("de-AT", "de");
    row("de-AT@euro", "de");
    row("de_AT.UTF-8@euro", "de");
    row("de-CH-1996", "de");
    row("deu", "de");
    row("ger_DE", "de");
    row("de-u-co-phonebk", "de");
    row("pt_BR", "pt-BR");
    row("pt-br", "pt-BR");
    row("pt_PT", "pt");
    row("pt", "pt");
    row("zh", "zh");
    row("zh-CN", "zh-CN");
    row("zh-Hans-CN", "zh-CN");
    row("zh-Hans", "zh-CN");
    row("zh-Hans-HK", "zh-CN");
    row("zh-SG", "zh-CN");
    row("zh_TW.UTF-8", "zh-HK");
    row("zh-Hant", "zh-HK");
    row("zh-Hant-TW", "zh-HK");
    row("zh-MO", "zh-HK");
    row("zh-hk", "zh-HK");
    row("yue-Hant-HK", "zh-HK");
    row("zh-yue", "zh-HK");
    row("cmn-Hans-CN", "zh-CN");
    row("nb", "nb");
    row("no", "nb");
    row("nn_NO.UTF-8", "nb");
    row("iw_IL", "he");
    row("in_ID", "id");
    row("fil-PH", "tl");
    row("es-419", "es");
    row("ca_ES@valencia", "ca");
    row("fr-CA", "fr");
    row("  uk_UA\n", "uk");
}

void VerifyLocaleTest::mapsLanguages()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    const VerifyLocale mapped = verifyLocale(text);
    QCOMPARE(mapped.locale, locale);
    QCOMPARE(mapped.warning, QString());
    QVERIFY(isVerifyLocale(mapped.locale));
}

void VerifyLocaleTest::warnsOfUnknownLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isQuoted");
    const auto row = [](const QString &text, bool isQuoted) {
        QTest::newRow(text.left(20).toUtf8().constData()) << text << isQuoted;
    };
    for (const char *text : {"C", "C.UTF-8", "POSIX", "sr-Latn", "sr_RS@latin", "tlh", "english", "x-private", "en--US", "-", "_", "12"})
        row(QString::fromLatin1(text), true);
    row(QStringLiteral(" "), false);
    row(QStringLiteral("de;en"), false);
    row(QStringLiteral("日本語"), false);
    row(QString(128, u'a'), false);
}

void VerifyLocaleTest::warnsOfUnknownLanguages()
{
    QFETCH(QString, text);
    QFETCH(bool, isQuoted);
    const VerifyLocale mapped = verifyLocale(text);
    QCOMPARE(mapped.locale, QString());
    QVERIFY(mapped.warning.endsWith(u'.'));
    QCOMPARE(mapped.warning.contains(u'"' + text + u'"'), isQuoted);
}

void VerifyLocaleTest::keepsVerifysOwn_data()
{
    QTest::addColumn<QString>("locale");
    const QString locales = QStringLiteral(
        "af ar ca zh zh-CN zh-HK hr cs da nl en en-GB et fi fr de el he hi hu id it ja kn ko lt ms mr nb pl pt-BR pt ro ru "
        "sk es sv tl te th tr uk vi");
    for (const QString &locale : locales.split(u' '))
        QTest::newRow(locale.toLatin1().constData()) << locale;
}

void VerifyLocaleTest::keepsVerifysOwn()
{
    QFETCH(QString, locale);
    QVERIFY(isVerifyLocale(locale));
    QCOMPARE(verifyLocale(locale).locale, locale);
    QCOMPARE(verifyLocale(locale.toUpper()).locale, locale);
    QCOMPARE(verifyLocale(locale).warning, QString());
}

void VerifyLocaleTest::noWishIsNoWarning()
{
    QCOMPARE(verifyLocale({}).locale, QString());
    QCOMPARE(verifyLocale({}).warning, QString());
}

RINGPROOF_TEST(VerifyLocaleTest)

} // namespace Ringproof

#include "verifylocaletest.moc"
