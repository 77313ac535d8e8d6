// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/region.h"

#include "support/testregistry.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <array>
#include <limits>

namespace Ringproof {

class RegionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryRegionOnce();
    void namesInLanguage_data();
    void namesInLanguage();
    void namesNatively_data();
    void namesNatively();
    void sortsAsLanguageDoes_data();
    void sortsAsLanguageDoes();
    void opensFast();
    void knowsDialCodes_data();
    void knowsDialCodes();
    void findsFirst_data();
    void findsFirst();
    void findsExactly_data();
    void findsExactly();
    void findsNothing_data();
    void findsNothing();
    void ranksCodesBeforeNames();
    void findsEveryNameAndCode();
    void givesAllForEmptyQuery();
    void boundsWork();
};

namespace {

QLocale localeOf(const char *name) { return QLocale(QString::fromLatin1(name)); }

QStringList codesOf(const QList<Region> &regions)
{
    QStringList codes;
    for (const Region &region : regions)
        codes.append(region.code);
    return codes;
}

Region regionIn(const QList<Region> &regions, const QString &code)
{
    const auto found =
        std::find_if(regions.begin(), regions.end(), [&](const Region &region) { return region.code == code; });
    return found == regions.end() ? Region() : *found;
}

void searchColumns()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("codes");
}

void row(const char *locale, const char *query, const char *codes)
{
    const QByteArray name = QByteArray(locale) + ": " + query;
    QTest::newRow(name.constData()) << QString::fromLatin1(locale) << QString::fromUtf8(query)
                                    << QString::fromLatin1(codes);
}

QStringList foundCodes(const QString &locale, const QString &query)
{
    return codesOf(searchRegions(allRegions(QLocale(locale)), query));
}

} // namespace

void RegionTest::listsEveryRegionOnce()
{
    const QList<Region> regions = allRegions(localeOf("en_US"));
    QCOMPARE(regions.size(), 245);
    const QStringList codes = codesOf(regions);
    QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), regions.size());
    for (const Region &region : regions) {
        QCOMPARE(region.code.size(), 2);
        QCOMPARE(region.dialCode, dialCodeFor(region.code));
        QVERIFY2(region.dialCode > 0, qPrintable(region.code));
        for (const QString &name : {region.name, region.nativeName, region.englishName})
            QVERIFY2(name.size() > 1 && name != region.code, qPrintable(region.code));
        QCOMPARE(region.name, region.englishName);
    }
}

void RegionTest::namesInLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    const std::array<const char *, 3> rows[] = {{"fr_FR", "DE", "Allemagne"}, {"fr_CA", "US", "États-Unis"},
        {"de_DE", "DE", "Deutschland"}, {"de_AT", "FR", "Frankreich"}, {"es_ES", "GB", "Reino Unido"},
        {"it_IT", "SE", "Svezia"}, {"ja_JP", "JP", "日本"}, {"ar_EG", "EG", "مصر"}, {"zh_CN", "US", "美国"},
        {"zh_TW", "US", "美國"}, {"pt_BR", "NL", "Países Baixos"}, {"ru_RU", "RU", "Россия"},
        {"tr_TR", "TR", "Türkiye"}, {"en_GB", "CI", "Côte d’Ivoire"}, {"en_US", "XK", "Kosovo"},
        {"C", "DE", "Germany"}};
    for (const auto &[locale, code, name] : rows)
        QTest::addRow("%s: %s", locale, code)
            << QString::fromLatin1(locale) << QString::fromLatin1(code) << QString::fromUtf8(name);
}

void RegionTest::namesInLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QString, code);
    QTEST(regionIn(allRegions(QLocale(locale)), code).name, "name");
    QTEST(regionName(code, QLocale(locale)), "name");
    for (const QString &plan : {QString(), QStringLiteral("001")})
        QCOMPARE(regionName(plan, QLocale(locale)), plan);
}

void RegionTest::namesNatively_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    const std::pair<const char *, const char *> rows[] = {{"DE", "Deutschland"}, {"ES", "España"}, {"JP", "日本"},
        {"GR", "Ελλάδα"}, {"RU", "Россия"}, {"EG", "مصر"}, {"IL", "ישראל"}, {"IN", "भारत"}, {"CH", "Schweiz"},
        {"KR", "대한민국"}, {"TH", "ไทย"}, {"SE", "Sverige"}, {"TW", "台灣"}, {"XK", "Kosovë"},
        {"US", "United States"}};
    for (const auto &[code, name] : rows)
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromUtf8(name);
}

void RegionTest::namesNatively()
{
    QFETCH(QString, code);
    QTEST(regionIn(allRegions(localeOf("fr_FR")), code).nativeName, "name");
}

void RegionTest::sortsAsLanguageDoes_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    const std::array<const char *, 3> rows[] = {{"en_US", "AF", "AX"}, {"en_US", "AX", "AL"}, {"en_US", "SN", "RS"},
        {"en_US", "TG", "ZW"}, {"fr_FR", "EG", "US"}, {"fr_FR", "US", "FI"}, {"sv_SE", "ZW", "AX"},
        {"sv_SE", "EG", "AX"}, {"sv_SE", "AX", "AT"}, {"de_DE", "EG", "AT"}, {"de_DE", "AT", "PK"},
        {"cs_CZ", "HR", "IN"}};
    for (const auto &[locale, earlier, later] : rows)
        QTest::addRow("%s: %s %s", locale, earlier, later)
            << QString::fromLatin1(locale) << QString::fromLatin1(earlier) << QString::fromLatin1(later);
}

void RegionTest::sortsAsLanguageDoes()
{
    QFETCH(QString, locale);
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    const QStringList codes = codesOf(allRegions(QLocale(locale)));
    QVERIFY(codes.contains(earlier));
    QVERIFY2(codes.indexOf(earlier) < codes.indexOf(later), qPrintable(codes.join(u' ')));
}

void RegionTest::opensFast()
{
    qint64 best = std::numeric_limits<qint64>::max(); // of several: the machine may be busy
    for (const char *locale :
        {"hu_HU", "fi_FI", "pl_PL", "tr_TR", "cs_CZ"}) { // languages that no other test has loaded
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(allRegions(localeOf(locale)).size(), 245);
        best = std::min(best, timer.elapsed());
    }
    QVERIFY2(best < 100, QByteArray::number(best).constData()); // 2 ms; sanitizers included
}

void RegionTest::knowsDialCodes_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("dialCode");
    const std::pair<const char *, int> rows[] = {{"DE", 49}, {"US", 1}, {"CA", 1}, {"RU", 7}, {"KZ", 7}, {"GB", 44},
        {"JE", 44}, {"XK", 383}, {"TA", 290}, {"de", 49}, {"", 0}, {"ZZ", 0}, {"001", 0}, {"DEU", 0}, {"\u00C9", 0}};
    for (const auto &[region, dialCode] : rows)
        QTest::addRow("'%s'", region) << QString::fromUtf8(region) << dialCode;
}

void RegionTest::knowsDialCodes()
{
    QFETCH(QString, region);
    QTEST(dialCodeFor(region), "dialCode");
}

void RegionTest::findsFirst_data()
{
    searchColumns();
    row("en_US", "+1", "US CA");
    row("en_US", "1", "US CA");
    row("en_US", "001", "US CA");
    row("fr_FR", "+1", "US CA");
    row("en_US", "+44", "GB GG IM JE");
    row("en_US", "+7", "RU KZ");
    row("en_US", "39", "IT VA");
    row("en_US", " +49 ", "DE");
    row("en_US", "٤٩", "DE");
    row("en_US", "＋４９", "DE");
    row("en_US", "+1 242", "BS CA");
    row("en_US", "+1204", "CA");
    row("en_US", "+441534", "JE");
    row("en_US", "de", "DE DK");
    row("en_US", "US", "US");
    row("en_US", "usa", "US");
    row("en_US", "GBR", "GB");
    row("en_US", "uk", "GB UA");
    row("en_US", "uae", "AE");
    row("en_US", "ger", "DE");
    row("en_US", "GERMANY", "DE");
    row("en_US", "  germany  ", "DE");
    row("en_US", "allem", "");
    row("fr_FR", "allem", "DE");
    row("fr_FR", "germany", "DE");
    row("fr_FR", "deutschl", "DE");
    row("fr_FR", "etats", "US");
    row("fr_FR", "États", "US");
    row("en_US", "osterreich", "AT");
    row("en_US", "ÖSTERREICH", "AT");
    row("en_US", "espana", "ES");
    row("en_US", "turkiye", "TR");
    row("en_US", "日本", "JP");
    row("en_US", "росс", "RU");
    row("en_US", "ελλαδα", "GR");
    row("en_US", "مصر", "EG");
    row("en_US", "भारत", "IN");
    row("en_US", "대한", "KR");
    row("en_US", "cote d'iv", "CI");
    row("en_US", "cote divoire", "CI");
    row("en_US", "faroyar", "FO");
    row("en_US", "foroyar", "FO");
    row("en_US", "mali", "ML");
    row("en_US", "niger", "NE NG");
    row("en_US", "guinea", "GN GQ GW");
    row("en_US", "samoa", "WS AS");
    row("en_US", "united", "AE GB US");
    row("en_US", "korea", "KP KR");
    row("en_US", "south", "ZA KR SS");
    row("en_US", "bosnia and", "BA");
    row("en_US", "bosnia & h", "BA");
    row("en_US", "burma", "MM");
    row("en_US", "guinea bissau", "GW");
    row("en_US", "st lucia", "LC");
    row("en_US", "Grmany", "DE");
    row("en_US", "Germnay", "DE");
    row("en_US", "Germanny", "DE");
    row("en_US", "Jermany", "DE");
    row("en_US", "Untied Sta", "US");
    row("en_US", "Untied Kingdom", "GB");
    row("en_US", "kindgom", "GB");
    row("en_US", "Swedn", "SE");
    row("en_US", "Irak", "IR IQ");
    row("en_US", "Brzail", "BR");
    row("en_US", "Phillippines", "PH");
    row("de_DE", "Östereich", "AT");
    row("ja_JP", "ドイシ", "");
}

void RegionTest::findsFirst()
{
    QFETCH(QString, locale);
    QFETCH(QString, query);
    QFETCH(QString, codes);
    const QStringList wanted = codes.split(u' ', Qt::SkipEmptyParts);
    const QStringList found = foundCodes(locale, query);
    QCOMPARE(found.first(wanted.isEmpty() ? found.size() : std::min(wanted.size(), found.size())), wanted);
}

void RegionTest::findsExactly_data()
{
    searchColumns();
    row("en_US", "+4", "AT CZ DK DE GG IM JE LI NO PL RO SK SJ SE CH GB");
    row("en_US", "+42", "CZ LI SK");
    row("en_US", "+423", "LI");
    row("en_US", "germany", "DE");
    row("en_US", "germnay", "DE");
    row("en_US", "+47", "NO SJ");
    row("en_US", "+49 30 23125", "DE");
}

void RegionTest::findsExactly()
{
    QFETCH(QString, locale);
    QFETCH(QString, query);
    QFETCH(QString, codes);
    QCOMPARE(foundCodes(locale, query).join(u' '), codes);
}

void RegionTest::findsNothing_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query :
        {"xyzzy", "Grnmay", "Gemrnay", "+999", "!!!", "de1", "📞", "ger\u202Emany and more", "Gxy", "+800"})
        QTest::newRow(query) << QString::fromUtf8(query);
    QTest::newRow("NUL") << QString(QChar(0));
}

void RegionTest::findsNothing()
{
    QFETCH(QString, query);
    QCOMPARE(foundCodes(QStringLiteral("en_US"), query), QStringList());
}

void RegionTest::ranksCodesBeforeNames()
{
    // "in" is India's code, begins Indonesia, begins a word of none, and is part of Argentina.
    const QStringList found = foundCodes(QStringLiteral("en_US"), QStringLiteral("in"));
    QCOMPARE(found.indexOf(QStringLiteral("IN")), 0);
    QCOMPARE(found.indexOf(QStringLiteral("ID")), 1);
    const auto indian = found.indexOf(QStringLiteral("IO")); // British Indian Ocean Territory
    QVERIFY(indian > 1);
    QVERIFY(indian < found.indexOf(QStringLiteral("AR")));
}

void RegionTest::findsEveryNameAndCode()
{
    const QList<Region> regions = allRegions(localeOf("fr_FR"));
    for (const Region &region : regions) {
        QCOMPARE(searchRegions(regions, region.code).constFirst().code, region.code);
        for (const QString &name : {region.name, region.nativeName, region.englishName})
            QVERIFY2(codesOf(searchRegions(regions, name.toUpper())).contains(region.code), qPrintable(name));
        QVERIFY2(codesOf(searchRegions(regions, QString::number(region.dialCode))).contains(region.code),
            qPrintable(region.code));
    }
}

void RegionTest::givesAllForEmptyQuery()
{
    const QList<Region> regions = allRegions(localeOf("fr_FR"));
    QCOMPARE(codesOf(searchRegions(regions, QString())), codesOf(regions));
    QCOMPARE(codesOf(searchRegions(regions, QStringLiteral("  "))), codesOf(regions));
    for (const char *beginning : {"+", "0", "00"})
        QCOMPARE(codesOf(searchRegions(regions, QString::fromLatin1(beginning))), codesOf(regions));
    QCOMPARE(searchRegions({}, QStringLiteral("de")).size(), 0);
}

void RegionTest::boundsWork()
{
    const QList<Region> regions = allRegions(localeOf("en_US"));
    for (const QString &unit :
        {QStringLiteral("1"), QStringLiteral("a"), QStringLiteral("+ "), QStringLiteral("germany ")}) {
        QCOMPARE(searchRegions(regions, unit.repeated(1'000'000)).size(), 0);
        QVERIFY(searchRegions(regions, unit.repeated(100 / unit.size())).size() <= regions.size());
    }
}

RINGPROOF_TEST(RegionTest)

} // namespace Ringproof

#include "regiontest.moc"
