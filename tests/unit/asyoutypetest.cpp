// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// In the rows "|" is the caret. Numbers are set aside for fiction or libphonenumber's own examples.
#include "phone/asyoutype.h"

#include "phone/region.h"
#include "support/testregistry.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <array>
#include <limits>

namespace Ringproof {

class AsYouTypeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void namesRegion_data();
    void namesRegion();
    void typesExamplesOfAllRegions_data();
    void typesExamplesOfAllRegions();
    void keepsDigitsAndCaretInAnyEdit();
    void takesAnyCaret();
    void takesUnknownRegions();
    void boundsWork();
};

namespace {

bool counts(QChar character) { return character == u'+' || character.isDigit(); }

QString counted(const QString &text)
{
    QString kept = text;
    return kept.removeIf([](QChar character) { return !counts(character); });
}

QString withCaret(const TypedPhone &typed)
{
    QString text = typed.text;
    return text.insert(typed.caret, u'|');
}

/// One key at the caret.
TypedPhone typed(const TypedPhone &before, QChar key)
{
    QString text = before.text;
    return formatAsYouType(text.insert(before.caret, key), before.caret + 1, before.region);
}

TypedPhone erased(const TypedPhone &before)
{
    QString text = before.text;
    return formatAsYouType(text.remove(before.caret - 1, 1), before.caret - 1, before.region);
}

void row(const char *region, const char *edited, const char *expected, const char *regionAfter = nullptr)
{
    const QByteArray name = QByteArray(region) + ": " + edited;
    QTest::newRow(name.constData()) << QString::fromLatin1(region) << QString::fromUtf8(edited)
                                    << QString::fromUtf8(expected)
                                    << QString::fromLatin1(regionAfter ? regionAfter : region);
}

void addTypingAtTheEnd()
{
    row("US", "|", "|");
    row("US", "4|", "4|");
    row("US", "4155|", "415-5|");
    row("US", "415-55526|", "(415) 555-26|");
    row("US", "(415) 555-0123|", "(415) 555-0123|");
    row("US", "(415) 555-01234|", "41555501234|");
    row("US", "1415555|", "1 (415) 555|");
    row("CA", "5065550123|", "(506) 555-0123|");
    row("GB", "02079460123|", "020 7946 0123|");
    row("FR", "0199001|", "01 99 00 1|");
    row("DE", "03023125123|", "030 23125123|");
    row("IT", "0212345678|", "02 1234 5678|");
    row("ES", "612345678|", "612 34 56 78|");
    row("AR", "0111523456789|", "011 15-2345-6789|");
    row("MX", "2221234567|", "222 123 4567|");
    row("BR", "11961234567|", "(11) 96123-4567|");
    row("JP", "09012345678|", "090-1234-5678|");
    row("KR", "01020000000|", "010-2000-0000|");
    row("CN", "13123456789|", "131 2345 6789|");
    row("IN", "08123456789|", "081234 56789|");
    row("RU", "89123456789|", "8 (912) 345-67-89|");
    row("AU", "0491570006|", "0491 570 006|");
    row("SE", "0701740605|", "070-174 06 05|");
    row("CH", "0781234567|", "078 123 45 67|");
    row("NL", "0612345678|", "06 12345678|");
    row("TR", "05012345678|", "0501 234 56 78|");
    row("PL", "512345678|", "512 345 678|");
    row("IL", "0502345678|", "050-234-5678|");
    row("SG", "81234567|", "8123 4567|");
    row("ZA", "0711234567|", "071 123 4567|");
    row("US", "+4915228817386|", "+49 1522 8817386|", "DE");
    row("US", "+442079460123|", "+44 20 7946 0123|", "GB");
    row("DE", "+549112345678|", "+54 9 11 2345-678|", "AR");
    row("US", "+44|", "+44|", "GB");
    row("US", "+44 |", "+44|", "GB");
}

void addCaretInTheMiddle()
{
    row("US", "|4155550123", "|(415) 555-0123");
    row("US", "(|415) 555-0123", "(|415) 555-0123");
    row("US", "(9|15) 555-0123", "(9|15) 555-0123");
    row("US", "(415) 5|55-0123", "(415) 5|55-0123");
    row("US", "(415) |55-0123", "(415) |550-123");
    row("US", "(415) 555|0123", "(415) 555|-0123"); // the hyphen was erased
    row("US", "(415)|555-0123", "(415)| 555-0123"); // the space was erased
    row("US", "(415| 555-0123", "(415|) 555-0123"); // then the parenthesis
    row("US", "(41|) 555-0123", "(41|5) 550-123");  // then the digit
    row("US", "|15) 555-0123", "|1 (555) 501-23");
    row("US", "+|(415) 555-0123", "+|41 55 550 12 3", "CH");
    row("US", "(415) 555+|-0123", "(415) 555|-0123");
    row("US", "(415) 5a|55-0123", "(415) 5|55-0123");
    row("GB", "020 7|946 0123", "020 7|946 0123");
    row("GB", "020 |946 0123", "020 |9460 123");
    row("FR", "01 9|9 00 12 34", "01 9|9 00 12 34");
    row("FR", "+33 |1 99 00 12 34", "+33 |1 99 00 12 34");
    row("US", "+3|3 1 99 00 12 34", "+3|3 1 99 00 12 34", "FR");
    row("US", "+|1 415-555-0123", "+|1 415-555-0123");
}

void addOtherCharacters()
{
    row("SA", "٠٥١٢٣٤٥٦٧٨|", "051 234 5678|");
    row("IN", "०८१२३४|५६७८९", "081234| 56789");
    row("JP", "０９０１２３４５６７８|", "090-1234-5678|");
    row("US", "＋４４２０|", "+44 20|", "GB");
    row("IR", "۰۹۱۲۳۴۵۶۷۸۹|", "0912 345 6789|");
    row("US", "𝟒𝟏𝟓|𝟓", "415|-5");
    row("US", "abc|", "|");
    row("US", "📞415📞|5", "415|-5");
    row("US", "\u202A+1 415|5550123\u202C", "+1 415|-555-0123");
    row("US", "tel:+14155550123|", "+1 415-555-0123|");
    row("US", "()- .|", "|");
}

void addInternationalPrefixes()
{
    row("GB", "0|", "0|");
    row("GB", "00|", "+|");
    row("GB", "0044|", "+44|");
    row("FR", "0044207946|0123", "+44 20 7946| 0123", "GB");
    row("DE", "0|049", "+|49");
    row("DE", "|0049", "|+49");
    row("US", "01|", "01|");
    row("US", "011|", "+|");
    row("US", "01144|", "+44|", "GB");
    row("US", "0044|", "+44|", "GB");
    row("JM", "011442079460123|", "+44 20 7946 0123|", "GB");
    row("JP", "00442079460123|", "+44 20 7946 0123|", "GB");
    row("AU", "00|", "00|");
    row("AU", "0011442079460123|", "0011 44 20 7946 0123|");
    row("KR", "00|", "00|");
    row("DE", "01144|", "01144|");
}

} // namespace

void AsYouTypeTest::formats_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("regionAfter");
    addTypingAtTheEnd();
    addCaretInTheMiddle();
    addOtherCharacters();
    addInternationalPrefixes();
}

void AsYouTypeTest::formats()
{
    QFETCH(QString, region);
    QFETCH(QString, edited);
    const qsizetype caret = edited.indexOf(u'|');
    const TypedPhone result = formatAsYouType(edited.remove(u'|'), caret, region);
    QTEST(withCaret(result), "expected");
    QTEST(result.region, "regionAfter");
    const TypedPhone again = formatAsYouType(result.text, result.caret, result.region);
    QCOMPARE(withCaret(again), withCaret(result));
}

void AsYouTypeTest::namesRegion_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("regionAfter");
    const std::array<const char *, 3> rows[] = {{"US", "+", "US"}, {"", "+", ""}, {"US", "+5", "US"},
        {"US", "+54", "AR"}, {"US", "+999", "US"}, {"US", "+0", "US"}, {"US", "+800", "US"}, {"US", "+1", "US"},
        {"CA", "+1", "CA"}, {"JM", "+1", "JM"}, {"JM", "+18", "JM"}, {"JM", "+1204", "CA"}, {"DE", "+1", "US"},
        {"DE", "+12", "US"}, {"DE", "+1204", "CA"}, {"US", "+1204", "CA"}, {"US", "+1204555", "CA"},
        {"US", "+12045550123", "CA"}, {"US", "+120455501234", "CA"}, {"CA", "+1415", "US"}, {"US", "+1876", "JM"},
        {"US", "+1242", "BS"}, {"CA", "+12", "CA"}, {"US", "+44", "GB"}, {"JE", "+44", "JE"}, {"JE", "+441", "JE"},
        {"US", "+441534", "JE"}, {"US", "+441481", "GG"}, {"US", "+441624", "IM"}, {"JE", "+4420", "GB"},
        {"US", "+447781", "GG"}, {"US", "+7", "RU"}, {"KZ", "+7", "KZ"}, {"US", "+77", "KZ"}, {"KZ", "+79", "RU"},
        {"US", "+7701", "KZ"}, {"US", "+39", "IT"}, {"US", "+390669812", "VA"}, {"US", "+61891641234", "CX"},
        {"CX", "+61412", "CX"}, {"US", "+4779", "SJ"}, {"US", "+35818", "AX"}, {"US", "+262639", "YT"},
        {"US", "+5999", "CW"}, {"US", "+5997", "BQ"}, {"US", "+590690", "GP"}, {"MF", "+590690", "MF"},
        {"US", "+2908", "TA"}, {"us", "4155550123", "us"}, {"ca", "+1", "CA"}};
    for (const auto &[region, text, regionAfter] : rows)
        QTest::addRow("%s: %s", region, text)
            << QString::fromLatin1(region) << QString::fromLatin1(text) << QString::fromLatin1(regionAfter);
}

void AsYouTypeTest::namesRegion()
{
    QFETCH(QString, region);
    QFETCH(QString, text);
    QTEST(formatAsYouType(text, text.size(), region).region, "regionAfter");
}

void AsYouTypeTest::typesExamplesOfAllRegions_data()
{
    QTest::addColumn<QString>("region");
    for (const Region &region : allRegions(QLocale::c()))
        QTest::newRow(region.code.toLatin1().constData()) << region.code;
}

void AsYouTypeTest::typesExamplesOfAllRegions()
{
    QFETCH(QString, region);
    const auto example = PhoneNumber::example(region);
    QVERIFY(example);
    for (const QString &whole : {example->international(), example->national()}) {
        TypedPhone phone;
        phone.region = region;
        for (const QChar key : counted(whole)) {
            phone = typed(phone, key);
            QCOMPARE(phone.caret, phone.text.size());
            QCOMPARE(phone.region, region);
        }
        QCOMPARE(phone.text, whole);
        for (qsizetype left = counted(whole).size() - 1; left >= 0; --left) {
            phone = erased(phone);
            QCOMPARE(counted(phone.text), counted(whole).first(left));
            QCOMPARE(phone.caret, phone.text.size());
        }
    }
}

void AsYouTypeTest::keepsDigitsAndCaretInAnyEdit()
{
    QRandomGenerator random(20220902);
    const QList<Region> regions = allRegions(QLocale::c());
    const QString keys = QStringLiteral("1234567890123456789+ -()");
    int edits = 0;
    for (int round = 0; round < 300; ++round) {
        const Region &region = regions.at(random.bounded(static_cast<int>(regions.size())));
        TypedPhone phone;
        phone.text = PhoneNumber::example(region.code)->international();
        phone.region = region.code;
        for (int edit = 0; edit < 12; ++edit) {
            phone.caret = random.bounded(static_cast<int>(phone.text.size()) + 1);
            QString before = counted(phone.text.first(phone.caret));
            QString after = counted(phone.text.mid(phone.caret));
            const bool erases = phone.caret > 0 && random.bounded(2) == 0;
            const QChar key = keys.at(random.bounded(static_cast<int>(keys.size())));
            if (erases && counts(phone.text.at(phone.caret - 1)))
                before.chop(1);
            if (!erases && key == u'+' && before.isEmpty() && after.startsWith(u'+'))
                after.remove(0, 1); // the new one stays, with the caret behind it
            if (!erases && (key.isDigit() || (key == u'+' && before.isEmpty())))
                before += key;
            if ((before + after).startsWith(u'0') || (before + after).lastIndexOf(u'+') > 0 ||
                (before + after).size() > 17)
                continue; // a prefix may turn into "+", a second "+" or a digit too many vanishes: other tests have them
            ++edits;
            phone = erases ? erased(phone) : typed(phone, key);
            QCOMPARE(counted(phone.text), before + after);
            QCOMPARE(counted(phone.text.first(phone.caret)), before);
        }
    }
    QVERIFY2(edits > 2000, QByteArray::number(edits).constData());
}

void AsYouTypeTest::takesAnyCaret()
{
    const QString text = QStringLiteral("4155550123");
    QCOMPARE(formatAsYouType(text, -5, QStringLiteral("US")).caret, 0);
    QCOMPARE(formatAsYouType(text, 500, QStringLiteral("US")).caret, 14);
    QCOMPARE(formatAsYouType(QString(), 7, QStringLiteral("US")).caret, 0);
}

void AsYouTypeTest::takesUnknownRegions()
{
    for (const QString &region : {QString(), QStringLiteral("ZZ"), QStringLiteral("001"), QStringLiteral("\u00E9")}) {
        const TypedPhone national = formatAsYouType(QStringLiteral("4155550123"), 10, region);
        QCOMPARE(counted(national.text), QStringLiteral("4155550123"));
        QCOMPARE(national.region, region);
        const TypedPhone international = formatAsYouType(QStringLiteral("+14155550123"), 12, region);
        QCOMPARE(international.text, QStringLiteral("+1 415-555-0123"));
        QCOMPARE(international.region, QStringLiteral("US"));
    }
}

void AsYouTypeTest::boundsWork()
{
    const QString seventeen = QStringLiteral("12345678901234567");
    QCOMPARE(counted(formatAsYouType(seventeen + u'8', 18, QStringLiteral("US")).text), seventeen);
    for (const QString &unit : {QStringLiteral("1"), QStringLiteral("+"), QStringLiteral("a"), QStringLiteral(" "),
             QStringLiteral("+4"), QStringLiteral("00"), QStringLiteral("\u0661")}) {
        const QString text = unit.repeated(1'000'000 / unit.size());
        TypedPhone result;
        qint64 best = std::numeric_limits<qint64>::max(); // of several: the machine may be busy
        for (int attempt = 0; attempt < 5; ++attempt) {
            QElapsedTimer timer;
            timer.start();
            result = formatAsYouType(text, text.size(), QStringLiteral("KR"));
            best = std::min(best, timer.nsecsElapsed());
        }
        // About 0.5 ms, ten times that under sanitizers; work that grows with the square would take minutes.
        QVERIFY2(best < 100'000'000, QByteArray::number(best).constData());
        QVERIFY2(counted(result.text).size() <= 18, qPrintable(result.text));
        QCOMPARE(result.caret, result.text.size());
    }
}

RINGPROOF_TEST(AsYouTypeTest)

} // namespace Ringproof

#include "asyoutypetest.moc"
