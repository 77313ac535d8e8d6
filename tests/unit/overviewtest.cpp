// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/overview.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr Timestamp kStart{1769904000000ms}; // a midnight

OverviewQuery days(int count)
{
    OverviewQuery query;
    for (int i = 0; i <= count; ++i)
        query.edges.push_back(kStart + i * 24h);
    return query;
}

} // namespace

class OverviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversion_data();
    void conversion();
    void failuresAndWhatIsUnderWay();
    void medianTime_data();
    void medianTime();
    void sums();
    void ordersErrors();
    void edges_data();
    void edges();
};

void OverviewTest::conversion_data()
{
    QTest::addColumn<int>("concluded");
    QTest::addColumn<int>("converted");
    QTest::addColumn<double>("share"); // negative: none
    QTest::newRow("nothing yet") << 0 << 0 << -1.0;
    QTest::newRow("none") << 4 << 0 << 0.0;
    QTest::newRow("half") << 4 << 2 << 0.5;
    QTest::newRow("all") << 3 << 3 << 1.0;
}

void OverviewTest::conversion()
{
    QFETCH(int, concluded);
    QFETCH(int, converted);
    QFETCH(double, share);
    const OverviewCounts counts{.sends = 100, .concluded = concluded, .converted = converted};
    QCOMPARE(counts.conversion().value_or(-1), share);
}

void OverviewTest::failuresAndWhatIsUnderWay()
{
    const OverviewCounts counts{
        .begun = 30, .verified = 10, .expired = 5, .usedUp = 4, .canceled = 3, .notSent = 2, .unknown = 1};
    QCOMPARE(counts.failed(), 15);
    QCOMPARE(counts.underWay(), 5);
}

void OverviewTest::medianTime_data()
{
    using Classes = QList<std::pair<int, int>>;
    QTest::addColumn<Classes>("times"); // upper bound, how many
    QTest::addColumn<int>("seconds");   // negative: none
    QTest::newRow("nobody") << Classes{} << -1;
    QTest::newRow("taken out again") << Classes{{20, 0}} << -1;
    QTest::newRow("one, in the middle of its class") << Classes{{30, 1}} << 29;
    QTest::newRow("all in the first class") << Classes{{5, 10}} << 3;
    QTest::newRow("at the end of a class") << Classes{{10, 5}, {60, 5}} << 10;
    QTest::newRow("a quarter into a class") << Classes{{10, 4}, {60, 4}, {900, 2}} << 56;
    QTest::newRow("in any order") << Classes{{900, 2}, {10, 4}, {60, 4}} << 56;
    QTest::newRow("two parts of one class") << Classes{{10, 5}, {60, 1}, {60, 4}} << 10;
    QTest::newRow("most took longer than the last bound") << Classes{{900, 9}, {5, 1}} << 733;
}

void OverviewTest::medianTime()
{
    using Classes = QList<std::pair<int, int>>;
    QFETCH(Classes, times);
    QFETCH(int, seconds);
    OverviewSums sums(days(1));
    for (const auto &[bound, count] : times)
        sums.addTime(bound, count);
    QCOMPARE(int(sums.report().medianTime.value_or(-1s).count()), seconds);
}

void OverviewTest::sums()
{
    OverviewSums sums(days(2));
    const OverviewCounts one{.sends = 2, .concluded = 2, .converted = 1, .begun = 2, .verified = 1, .expired = 1};
    sums.add(0, QStringLiteral("DE"), QStringLiteral("sms"), one);
    sums.add(0, QStringLiteral("DE"), QStringLiteral("call"), one);
    sums.add(1, QStringLiteral("FR"), QStringLiteral("sms"), one);
    sums.add(2, QStringLiteral("FR"), QStringLiteral("sms"), one);  // outside
    sums.add(-1, QStringLiteral("FR"), QStringLiteral("sms"), one); // likewise
    const OverviewReport report = sums.report();
    QCOMPARE(report.spans.size(), size_t(2));
    QCOMPARE(report.spans[0].sends, 4);
    QCOMPARE(report.spans[1].verified, 1);
    QCOMPARE(report.total.begun, 6);
    QCOMPARE(report.regions.size(), size_t(2));
    QCOMPARE(report.regions[0].region, QStringLiteral("DE"));
    QCOMPARE(report.regions[0].counts.converted, 2);
    QCOMPARE(report.regions[1].counts, one);
    QCOMPARE(report.routes.size(), size_t(3));
    QVERIFY(!report.medianTime);
}

void OverviewTest::ordersErrors()
{
    OverviewSums sums(days(1));
    sums.addError(OverviewTrouble::NotSent, 60205, 2);
    sums.addError(OverviewTrouble::WrongCode, 0, 9);
    sums.addError(OverviewTrouble::NotSent, 60205, 1);
    sums.addError(OverviewTrouble::CheckUnknown, 0, 0);
    const std::vector<OverviewError> expected{{OverviewTrouble::WrongCode, 0, 9}, {OverviewTrouble::NotSent, 60205, 3}};
    QVERIFY(sums.report().errors == expected);
}

void OverviewTest::edges_data()
{
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<bool>("isAnswerable");
    QTest::newRow("none") << QList<int>{} << false;
    QTest::newRow("one") << QList<int>{0} << false;
    QTest::newRow("a day") << QList<int>{0, 1440} << true;
    QTest::newRow("a day in Nepal") << QList<int>{1095, 2535} << true;
    QTest::newRow("a short and a long day") << QList<int>{0, 1380, 2880} << true;
    QTest::newRow("backwards") << QList<int>{1440, 0} << false;
    QTest::newRow("an empty slot") << QList<int>{0, 0} << false;
    QTest::newRow("between two quarters") << QList<int>{0, 10} << false;
    QList<int> many;
    for (int i = 0; i < 500; ++i)
        many.append(i * 15);
    QTest::newRow("too many") << many << false;
}

void OverviewTest::edges()
{
    QFETCH(QList<int>, minutes);
    OverviewQuery query;
    for (const int minute : minutes)
        query.edges.push_back(kStart + std::chrono::minutes(minute));
    QTEST(isAnswerable(query), "isAnswerable");
}

} // namespace Ringproof

using Ringproof::OverviewTest;
RINGPROOF_TEST(OverviewTest)
#include "overviewtest.moc"
