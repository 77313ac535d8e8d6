// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/storetime.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr Timestamp kWall{1769851800000ms};
/// The store's time need not be the wall's.
constexpr Timestamp kStore{1769800000000ms};
constexpr std::chrono::milliseconds kYears = std::chrono::hours(24 * 3652);

ClockSighting sighting(const char *origin, std::chrono::milliseconds steady, Timestamp store)
{
    return {.origin = QString::fromLatin1(origin), .steady = steady, .wall = kWall, .store = store};
}

SteadyTime steady(const char *origin, std::chrono::milliseconds elapsed)
{
    return {QString::fromLatin1(origin), elapsed};
}

} // namespace

class StoreTimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheWall();
    void aTurnedWallChangesNothing_data();
    void aTurnedWallChangesNothing();
    void betweenTwoStarts_data();
    void betweenTwoStarts();
    void neverBehindAnotherMachine();
    void aMachineThatWasPutBack();
    void twoMachinesDoNotDriveEachOther();
};

void StoreTimeTest::beginsWithTheWall() { QVERIFY(storeTime({}, steady("a", 5s), kWall) == kWall); }

void StoreTimeTest::aTurnedWallChangesNothing_data()
{
    QTest::addColumn<qint64>("jump");
    for (const auto &[name, jump] : {std::pair<const char *, std::chrono::milliseconds>{"not at all", 0ms},
             {"an hour on", 1h}, {"an hour back", -1h}, {"a day on", 24h}, {"a day back", -24h},
             {"ten years on", kYears}, {"ten years back", -kYears}})
        QTest::newRow(name) << qint64(jump.count());
}

void StoreTimeTest::aTurnedWallChangesNothing()
{
    QFETCH(qint64, jump);
    const Timestamp wall = kWall + std::chrono::milliseconds(jump);
    const std::vector<ClockSighting> seen{sighting("a", 100s, kStore)};
    QVERIFY(storeTime(seen, steady("a", 100s), wall) == kStore);
    QVERIFY(storeTime(seen, steady("a", 160s), wall) == kStore + 60s);
}

void StoreTimeTest::betweenTwoStarts_data()
{
    QTest::addColumn<qint64>("wallSeconds");
    QTest::addColumn<qint64>("believed");
    QTest::newRow("a minute later") << qint64(60) << qint64(60);
    QTest::newRow("a day later") << qint64(86400) << qint64(86400);
    QTest::newRow("ten years later") << qint64(315360000) << qint64(86400);
    QTest::newRow("a minute earlier") << qint64(-60) << qint64(0);
    QTest::newRow("ten years earlier") << qint64(-315360000) << qint64(0);
}

void StoreTimeTest::betweenTwoStarts()
{
    QFETCH(qint64, wallSeconds);
    QFETCH(qint64, believed);
    const Timestamp time =
        storeTime({sighting("a", 100s, kStore)}, steady("b", 1s), kWall + std::chrono::seconds(wallSeconds));
    QVERIFY(time == kStore + std::chrono::seconds(believed));
}

void StoreTimeTest::neverBehindAnotherMachine()
{
    const std::vector<ClockSighting> seen{sighting("a", 100s, kStore), sighting("b", 7s, kStore + 90s)};
    QVERIFY(storeTime(seen, steady("a", 130s), kWall) == kStore + 90s);
    QVERIFY(storeTime(seen, steady("a", 200s), kWall) == kStore + 100s);
    QVERIFY(storeTime(seen, steady("b", 8s), kWall) == kStore + 91s);
}

void StoreTimeTest::aMachineThatWasPutBack()
{
    const std::vector<ClockSighting> seen{sighting("a", 100s, kStore)};
    QVERIFY(storeTime(seen, steady("a", 10s), kWall) == kStore);
    QVERIFY(storeTime(seen, steady("a", 10s), kWall + kYears) == kStore);
}

void StoreTimeTest::twoMachinesDoNotDriveEachOther()
{
    // Their walls are an hour apart, and they take turns, a second each.
    ClockSighting a = sighting("a", 0s, kStore);
    ClockSighting b{.origin = QStringLiteral("b"), .steady = 0s, .wall = kWall + 1h, .store = kStore};
    for (int second = 1; second <= 1000; ++second) {
        ClockSighting &own = second % 2 == 0 ? a : b;
        const SteadyTime now{own.origin, std::chrono::seconds(second)};
        const Timestamp wall = kWall + std::chrono::seconds(second) + (second % 2 == 0 ? 0h : 1h);
        own = {.origin = own.origin, .steady = now.elapsed, .wall = wall, .store = storeTime({a, b}, now, wall)};
    }
    QVERIFY(a.store == kStore + 1000s);
    QVERIFY(b.store == kStore + 999s);
}

RINGPROOF_TEST(StoreTimeTest)

} // namespace Ringproof

#include "storetimetest.moc"
