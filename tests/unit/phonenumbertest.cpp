// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/phonenumber.h"

#include "phone/region.h"
#include "support/testregistry.h"
#include "unit/phonenumberrows.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <limits>

namespace Ringproof {

using namespace Testing;

class PhoneNumberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsExamplesOfAllRegions_data();
    void readsExamplesOfAllRegions();
    void readsNewestExamples_data();
    void readsNewestExamples();
    void readsNumbersNewerThanTheData_data();
    void readsNumbersNewerThanTheData();
    void keepsOneFormPerNumber_data();
    void keepsOneFormPerNumber();
    void keepsOneFormForAnyDigits();
    void readsUpTo250Characters();
    void refusesMegabytesAtOnce_data();
    void refusesMegabytesAtOnce();
    void takesStrictE164Only_data();
    void takesStrictE164Only();
    void formats_data();
    void formats();
    void masks_data();
    void masks();
    void masksExamplesOfAllRegions();
    void knowsTypeAndRegion_data();
    void knowsTypeAndRegion();
    void hasNoExampleForUnknownRegions();
};

namespace {

constexpr QChar kDot(0x2022);

/// "<lrm>" becomes U+200E, and so on.
QString withMarks(QString text)
{
    static constexpr std::pair<const char *, char16_t> kNames[] = {{"<lrm>", 0x200E}, {"<rlm>", 0x200F},
        {"<lre>", 0x202A}, {"<pdf>", 0x202C}, {"<lro>", 0x202D}, {"<rlo>", 0x202E}, {"<lri>", 0x2066},
        {"<rli>", 0x2067}, {"<fsi>", 0x2068}, {"<pdi>", 0x2069}, {"<nul>", 0}, {"<nbsp>", 0xA0}, {"<thin>", 0x2009},
        {"<nnbsp>", 0x202F}, {"<wide>", 0x3000}, {"<zwsp>", 0x200B}, {"<shy>", 0xAD}, {"<esc>", 0x1B}, {"<del>", 0x7F},
        {"<lone>", 0xD83D}};
    for (const auto &[name, code] : kNames)
        text.replace(QLatin1StringView(name), QString(QChar(code)));
    return text;
}

void addReading(const ReadingRow &row)
{
    const QByteArray name = QByteArray(row.region) + ": " + row.text;
    QTest::newRow(name.constData()) << withMarks(QString::fromUtf8(row.text)) << QString::fromUtf8(row.region)
                                    << QString::fromLatin1(row.e164) << row.problem;
}

template<std::size_t N>
void addRefusals(const char *const (&texts)[N], PhoneProblem problem)
{
    for (const char *text : texts)
        addReading({text, "US", "", problem});
}

QString e164Of(const std::optional<PhoneNumber> &number) { return number ? number->e164() : QString(); }

} // namespace

void PhoneNumberTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<PhoneProblem>("problem");
    for (const ReadingRow &row : kPlainWritings)
        addReading(row);
    for (const ReadingRow &row : kOtherCharacters)
        addReading(row);
    for (const ReadingRow &row : kInternationalPrefixes)
        addReading(row);
    for (const ReadingRow &row : kWarnings)
        addReading(row);
    for (const ReadingRow &row : kOtherRefusals)
        addReading(row);
    addRefusals(kEmpty, PhoneProblem::Empty);
    addRefusals(kNotNumbers, PhoneProblem::NotANumber);
    addRefusals(kTooShort, PhoneProblem::TooShort);
    addRefusals(kTooLong, PhoneProblem::TooLong);
    addRefusals(kNotPossible, PhoneProblem::NotPossible);
}

void PhoneNumberTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    QFETCH(PhoneProblem, problem);
    const PhoneReading result = PhoneNumber::read(text, region);
    QCOMPARE(result.problem, problem);
    QCOMPARE(e164Of(result.number), e164);
    QCOMPARE(e164Of(PhoneNumber::fromE164(e164)), e164);
    QCOMPARE(result.isSendable(), problem == PhoneProblem::None || problem == PhoneProblem::PossibleButUnknown);
}

void PhoneNumberTest::readsExamplesOfAllRegions_data()
{
    QTest::addColumn<QString>("region");
    for (const Region &region : allRegions(QLocale::c()))
        QTest::newRow(region.code.toLatin1().constData()) << region.code;
}

void PhoneNumberTest::readsExamplesOfAllRegions()
{
    QFETCH(QString, region);
    const auto example = PhoneNumber::example(region);
    QVERIFY(example);
    const QString behind00 = QStringLiteral("00") + example->e164().mid(1);
    for (const QString &text : {example->e164(), example->international(), example->national(), behind00}) {
        const PhoneReading result = PhoneNumber::read(text, region);
        QCOMPARE(result.problem, PhoneProblem::None);
        QCOMPARE(e164Of(result.number), example->e164());
    }
    QCOMPARE(e164Of(PhoneNumber::read(example->e164(), {}).number), example->e164());
    QCOMPARE(dialCodeFor(example->region()), dialCodeFor(region));
}

void PhoneNumberTest::readsNewestExamples_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<bool>("isPaid");
    QFile file(QStringLiteral(RINGPROOF_TEST_DATA "/examplenumbers.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine(), QByteArray("region,type,e164\n"));
    while (!file.atEnd()) {
        const QByteArrayList fields = file.readLine().trimmed().split(',');
        QCOMPARE(fields.size(), 3);
        const bool isPaid = fields.at(1) == "premium" || fields.at(1) == "shared_cost" || fields.at(1) == "pager";
        QTest::addRow("%s %s", fields.at(0).constData(), fields.at(2).constData()) << QString::fromLatin1(fields.at(2)) << isPaid;
    }
}

/// The numbering data of the build may be older than the examples: none may be refused for that.
void PhoneNumberTest::readsNewestExamples()
{
    QFETCH(QString, e164);
    QFETCH(bool, isPaid);
    const PhoneReading result = PhoneNumber::read(e164, {});
    QCOMPARE(e164Of(result.number), e164);
    QVERIFY(result.isSendable() || (isPaid && result.problem == PhoneProblem::TypeNotAllowed));
    QCOMPARE(e164Of(PhoneNumber::read(result.number->international(), {}).number), e164);
}

/// Benin's numbers have had ten digits since November 2024; libphonenumber's own data of 2022 know eight.
void PhoneNumberTest::readsNumbersNewerThanTheData_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    const auto row = [](const char *text, const char *region) {
        QTest::addRow("%s: %s", region, text) << QString::fromLatin1(text) << QString::fromLatin1(region);
    };
    row("+229 01 95 12 34 56", "");
    row("+2290195123456", "US");
    row("01 95 12 34 56", "BJ");
    row("0195123456", "bj");
    row("2290195123456", "BJ");
    row("00229 01 95 12 34 56", "BJ");
    row("00229 01 95 12 34 56", "FR");
    row("011 229 01 95 12 34 56", "US");
}

void PhoneNumberTest::readsNumbersNewerThanTheData()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    const PhoneReading result = PhoneNumber::read(text, region);
    QVERIFY(result.isSendable());
    QCOMPARE(result.number->e164(), QStringLiteral("+2290195123456"));
    QCOMPARE(result.number->region(), QStringLiteral("BJ"));
    QCOMPARE(e164Of(PhoneNumber::read(result.number->national(), QStringLiteral("BJ")).number), result.number->e164());
    QVERIFY(result.number->masked().count(kDot) >= 4);
}

void PhoneNumberTest::keepsOneFormPerNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("e164");
    const auto row = [](const char *text, const char *region, const char *e164) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(region) << QString::fromLatin1(e164);
    };
    row("021 759 217 5919", "MX", "+527592175919");
    row("+52 1 222 123 4567", "", "+522221234567");
    row("0031 0078250", "NL", "+3178250");
    row("0038 5006 862006", "HR", "+3856862006");
    row("0510980762", "IM", "+44510980762");
    row("0549 886377", "SM", "+3780549886377");
    row("+378 886377", "", "+3780549886377");
    row("15 2345-6789", "AR", "+541523456789");
}

void PhoneNumberTest::keepsOneFormPerNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, region);
    QFETCH(QString, e164);
    const PhoneReading first = PhoneNumber::read(text, region);
    QCOMPARE(e164Of(first.number), e164);
    const PhoneReading again = PhoneNumber::read(e164, {});
    QCOMPARE(e164Of(again.number), e164);
    QCOMPARE(again.problem, first.problem);
}

void PhoneNumberTest::keepsOneFormForAnyDigits()
{
    QRandomGenerator random(20220901);
    const QList<Region> regions = allRegions(QLocale::c());
    int numbers = 0;
    for (int round = 0; round < 3000; ++round) {
        const Region &region = regions.at(random.bounded(static_cast<int>(regions.size())));
        const QStringList starts = {QStringLiteral("+%1").arg(region.dialCode),
            QStringLiteral("00%1").arg(region.dialCode), QStringLiteral("0"), QString()};
        QString text = starts.at(random.bounded(4));
        for (int digits = random.bounded(4, 14); digits > 0; --digits)
            text += QChar(u'0' + random.bounded(10));
        const PhoneReading first = PhoneNumber::read(text, region.code);
        if (!first.number)
            continue;
        ++numbers;
        const QByteArray seen = text.toLatin1() + " in " + region.code.toLatin1();
        const PhoneReading again = PhoneNumber::read(first.number->e164(), {});
        QVERIFY2(again.number == first.number && again.problem == first.problem, seen.constData());
        QVERIFY2(PhoneNumber::read(first.number->international(), {}).number == first.number, seen.constData());
        QVERIFY2(PhoneNumber::fromE164(first.number->e164()) == first.number, seen.constData());
    }
    QVERIFY2(numbers > 500, QByteArray::number(numbers).constData());
}

void PhoneNumberTest::readsUpTo250Characters()
{
    const QString number = QStringLiteral("+1 415 555 0123");
    const QString spaces(250 - number.size(), u' ');
    QCOMPARE(PhoneNumber::read(spaces + number, {}).problem, PhoneProblem::None);
    QCOMPARE(PhoneNumber::read(number + spaces, {}).problem, PhoneProblem::None);
    QCOMPARE(PhoneNumber::read(number + spaces + u' ', {}).problem, PhoneProblem::TooLong);
}

void PhoneNumberTest::refusesMegabytesAtOnce_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"1", " ", "+", "a", "(", "/", "\u0661", "\u202A", "\U0001F4DE", "+1 415 555 0123 "})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void PhoneNumberTest::refusesMegabytesAtOnce()
{
    QFETCH(QString, unit);
    const QString text = unit.repeated(1'000'000 / unit.size());
    PhoneReading result;
    qint64 best = std::numeric_limits<qint64>::max(); // of several: the machine may be busy
    for (int attempt = 0; attempt < 5; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        result = PhoneNumber::read(text, QStringLiteral("US"));
        best = std::min(best, timer.nsecsElapsed());
    }
    QVERIFY2(best < 100'000, QByteArray::number(best).constData());
    QCOMPARE(result.problem, PhoneProblem::TooLong);
    QVERIFY(!result.number);
}

void PhoneNumberTest::takesStrictE164Only_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    for (const char *text : {"+6837012", "+14155550123", "+123456789012345", "+9991234567"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"", "+", "14155550123", "+123456", "+1234567890123456", "+0123456789", " +14155550123",
             "+14155550123 ", "+1 4155550123", "++14155550123", "+1415555012a", "+1415555012٣", "＋14155550123",
             "+1415555012\n", "0014155550123"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void PhoneNumberTest::takesStrictE164Only()
{
    QFETCH(QString, text);
    QFETCH(bool, taken);
    QCOMPARE(e164Of(PhoneNumber::fromE164(text)), taken ? text : QString());
}

void PhoneNumberTest::formats_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("national");
    for (const auto &[e164, international, national] : kFormats)
        QTest::newRow(e164) << QString::fromLatin1(e164) << QString::fromLatin1(international)
                            << QString::fromLatin1(national);
}

void PhoneNumberTest::formats()
{
    QFETCH(QString, e164);
    const auto number = PhoneNumber::fromE164(e164);
    QVERIFY(number);
    QTEST(number->international(), "international");
    QTEST(number->national(), "national");
}

void PhoneNumberTest::masks_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("masked");
    for (const auto &[e164, masked] : kMasks)
        QTest::newRow(e164) << QString::fromLatin1(e164) << QString::fromUtf8(masked);
}

void PhoneNumberTest::masks()
{
    QFETCH(QString, e164);
    const auto number = PhoneNumber::fromE164(e164);
    QVERIFY(number);
    QTEST(number->masked(), "masked");
}

void PhoneNumberTest::masksExamplesOfAllRegions()
{
    for (const Region &region : allRegions(QLocale::c())) {
        const auto number = PhoneNumber::example(region.code);
        QVERIFY2(number, qPrintable(region.code));
        QString masked = number->masked();
        QVERIFY2(masked.startsWith(QStringLiteral("+%1 ").arg(region.dialCode)), qPrintable(masked));
        QVERIFY2(masked.count(kDot) >= 4, qPrintable(masked));
        const QString behindCode = number->international().mid(masked.indexOf(u' ') + 1);
        const auto end = std::find_if_not(behindCode.begin(), behindCode.end(), [](QChar c) { return c.isDigit(); });
        const auto hiddenFrom = masked.indexOf(kDot) - masked.indexOf(u' ') - 1;
        QVERIFY2(hiddenFrom <= std::distance(behindCode.begin(), end) + 1, qPrintable(masked));
        QVERIFY2(masked.size() - 1 - masked.lastIndexOf(kDot) <= 3, qPrintable(masked)); // a space may stand between
        masked.remove(u' ');
        QCOMPARE(masked.size(), number->e164().size());
        for (qsizetype i = 0; i < masked.size(); ++i)
            QVERIFY2(masked.at(i) == kDot || masked.at(i) == number->e164().at(i), qPrintable(masked));
    }
}

void PhoneNumberTest::knowsTypeAndRegion_data()
{
    QTest::addColumn<QString>("e164");
    QTest::addColumn<PhoneType>("type");
    QTest::addColumn<QString>("region");
    for (const auto &[e164, type, region] : kTypes)
        QTest::newRow(e164) << QString::fromLatin1(e164) << type << QString::fromLatin1(region);
}

void PhoneNumberTest::knowsTypeAndRegion()
{
    QFETCH(QString, e164);
    const auto number = PhoneNumber::fromE164(e164);
    QVERIFY(number);
    QTEST(number->type(), "type");
    QCOMPARE(PhoneNumber::read(e164, {}).number->type(), number->type());
    QTEST(number->region(), "region");
}

void PhoneNumberTest::hasNoExampleForUnknownRegions()
{
    for (const QString &region :
        {QString(), QStringLiteral("ZZ"), QStringLiteral("001"), QStringLiteral("\u00E9\u00E9")})
        QVERIFY2(!PhoneNumber::example(region), qPrintable(region));
    QCOMPARE(PhoneNumber::example(QStringLiteral("gb")), PhoneNumber::example(QStringLiteral("GB")));
    QCOMPARE(PhoneNumber::example(QStringLiteral("GB"))->type(), PhoneType::Mobile);
}

RINGPROOF_TEST(PhoneNumberTest)

} // namespace Ringproof

#include "phonenumbertest.moc"
