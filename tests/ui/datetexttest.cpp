// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days and times in the order, the words and the digits of the locale.
#include "support/testregistry.h"
#include "ui/datetext.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

namespace Ringproof {

class DateTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(m_usual); }
    void followsTheLocale_data();
    void followsTheLocale();
    void keepsDayAndMonthEverywhere();

private:
    const QLocale m_usual;
};

void DateTextTest::followsTheLocale_data()
{
    QTest::addColumn<QString>("shortDay");
    QTest::addColumn<QString>("longDay");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *locale, const char *shortDay, const char *longDay, const char *time) {
        QTest::newRow(locale) << QString::fromUtf8(shortDay) << QString::fromUtf8(longDay) << QString::fromUtf8(time);
    };
    row("en_US", "Nov 8", "Sunday, November 8", "2:32:07 PM");
    row("en_GB", "8 Nov", "Sunday, 8 November", "14:32:07");
    row("de_DE", "8. Nov.", "Sonntag, 8. November", "14:32:07");
    row("es_ES", "8 de nov", "domingo, 8 de noviembre", "14:32:07");
    row("ar_EG", "٨ نوفمبر", "الأحد، ٨ نوفمبر", "٢:٣٢:٠٧ م");
    row("fi_FI", "8. marrask.", "sunnuntaina 8. marraskuuta", "14.32.07");
    row("ja_JP", "11月8日", "11月8日日曜日", "14:32:07");
}

void DateTextTest::followsTheLocale()
{
    QLocale::setDefault(QLocale(QString::fromLatin1(QTest::currentDataTag())));
    const auto plain = [](QString text) { return text.replace(QChar(0x202f), u' ').replace(QChar::Nbsp, u' '); };
    const QDate day(2026, 11, 8);
    QTEST(plain(dayText(day, DayForm::Short)), "shortDay");
    QTEST(plain(dayText(day, DayForm::Long)), "longDay");
    QTEST(plain(timeWithSeconds(QTime(14, 32, 7))), "time");
}

void DateTextTest::keepsDayAndMonthEverywhere()
{
    const QDate day(2026, 11, 28);
    for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
        QLocale::setDefault(locale);
        for (const DayForm form : {DayForm::Short, DayForm::Long}) {
            const QString text = dayText(day, form);
            QVERIFY2(text.contains(locale.toString(28)), qPrintable(locale.name() + u' ' + text));
            QVERIFY2(!text.contains(locale.toString(day, QStringLiteral("yyyy"))), qPrintable(locale.name() + u' ' + text));
            QVERIFY2(text == text.trimmed(), qPrintable(locale.name() + u' ' + text));
        }
    }
}

RINGPROOF_TEST(DateTextTest)

} // namespace Ringproof

#include "datetexttest.moc"
