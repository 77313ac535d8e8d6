// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/sendlimits.h"
#include "support/testregistry.h"

#include <QTest>
#include <limits>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

using Seconds = std::vector<int>;

/// A moment that all rows count from.
constexpr Timestamp kStart{1769851800000ms};

Timestamp at(int seconds) { return kStart + std::chrono::seconds(seconds); }

SendHistory history(const Seconds &sends, std::optional<int> approvedAt = {})
{
    SendHistory result;
    for (const int second : sends)
        result.sends.push_back(at(second));
    if (approvedAt)
        result.lastApproval = at(*approvedAt);
    result.sentToday = int(sends.size());
    return result;
}

int secondsOf(Timestamp time) { return int(std::chrono::duration_cast<std::chrono::seconds>(time - kStart).count()); }

} // namespace

class SendLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data();
    void decisions();
    void waits_data();
    void waits();
    void switchedOff();
    void budget();
    void approvalRestartsWaitsOnly();
    void theClockWentBack();
    void theClockWentForward();
    void waitedFor();
    void effectiveChecks();
};

void SendLimitsTest::decisions_data()
{
    QTest::addColumn<Seconds>("sends");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("nextAt");
    QTest::addColumn<int>("sendsLeft");
    const auto row = [](const char *name, const Seconds &sends, int now, SendLimit limit, int nextAt, int sendsLeft) {
        QTest::newRow(name) << sends << now << int(limit) << nextAt << sendsLeft;
    };
    using enum SendLimit;
    row("never sent", {}, 0, None, 0, 5);
    row("at the same moment", {0}, 0, Wait, 60, 4);
    row("a second short", {0}, 59, Wait, 60, 4);
    row("after the first wait", {0}, 60, None, 60, 4);
    row("after the second wait", {0, 60}, 120, None, 120, 3);
    row("a second short of the second", {0, 60}, 119, Wait, 120, 3);
    row("the third wait is longer", {0, 60, 120}, 180, Wait, 240, 2);
    row("after the third wait", {0, 60, 120}, 240, None, 240, 2);
    row("the last wait repeats", {0, 60, 120, 240}, 300, Wait, 360, 1);
    row("five in ten minutes", {0, 60, 120, 240, 360}, 480, PerTenMinutes, 600, 0);
    row("wait and window: the later one counts", {0, 60, 120, 240, 590}, 595, Wait, 710, 0);
    row("the first has left the window", {0, 60, 120, 240, 360}, 600, None, 600, 1);
    row("a second before it leaves", {0, 60, 120, 240, 360}, 599, PerTenMinutes, 600, 0);
    row("six in ten minutes wait for two", {0, 60, 120, 240, 360, 480}, 599, PerTenMinutes, 660, 0);
    const Seconds day{0, 3600, 7200, 10800, 14400, 18000, 21600, 25200, 28800, 32400};
    row("ten in a day", day, 36000, PerDay, 86400, 0);
    row("nine in a day", Seconds(day.begin(), day.end() - 1), 36000, None, 36000, 1);
    row("a second before the day is over", day, 86399, PerDay, 86400, 0);
    row("the day is over", day, 86400, None, 86400, 1);
    row("yesterday's do not count", {0, 60, 120, 240, 360}, 86400 + 400, None, 86400 + 400, 5);
}

void SendLimitsTest::decisions()
{
    QFETCH(Seconds, sends);
    QFETCH(int, now);
    QFETCH(int, limit);
    QFETCH(int, nextAt);
    QFETCH(int, sendsLeft);
    const SendDecision decision = decideSend({}, history(sends), at(now));
    QCOMPARE(int(decision.refusedBy), limit);
    QCOMPARE(secondsOf(decision.nextAt), nextAt);
    QCOMPARE(decision.sendsLeft, sendsLeft);
    QCOMPARE(decision.isAllowed(), SendLimit(limit) == SendLimit::None);
}

void SendLimitsTest::waits_data()
{
    QTest::addColumn<Seconds>("waits");
    QTest::addColumn<int>("sends");
    QTest::addColumn<int>("wait");
    QTest::newRow("first of one") << Seconds{30} << 1 << 30;
    QTest::newRow("one repeats") << Seconds{30} << 4 << 30;
    QTest::newRow("first of three") << Seconds{30, 40, 60} << 1 << 30;
    QTest::newRow("second of three") << Seconds{30, 40, 60} << 2 << 40;
    QTest::newRow("third of three") << Seconds{30, 40, 60} << 3 << 60;
    QTest::newRow("fourth of three") << Seconds{30, 40, 60} << 4 << 60;
    QTest::newRow("none") << Seconds{} << 4 << 0;
}

void SendLimitsTest::waits()
{
    QFETCH(Seconds, waits);
    QFETCH(int, sends);
    QFETCH(int, wait);
    LimitPolicy policy;
    policy.waits.clear();
    for (const int seconds : waits)
        policy.waits.emplace_back(seconds);
    policy.perTenMinutes = 0;
    const Seconds all(size_t(sends), 0);
    QCOMPARE(secondsOf(decideSend(policy, history(all), at(0)).nextAt), wait);
}

void SendLimitsTest::switchedOff()
{
    LimitPolicy policy;
    policy.waits.clear();
    policy.perTenMinutes = 0;
    policy.perDay = 0;
    policy.dailyBudget = 0;
    SendHistory many = history(Seconds(1000, 0));
    many.sentToday = std::numeric_limits<int>::max();
    const SendDecision decision = decideSend(policy, many, at(0));
    QVERIFY(decision.isAllowed());
    QVERIFY(decision.nextAt == at(0));
    QVERIFY(decision.sendsLeft > 1000);
    policy.perDay = 1000;
    QVERIFY(decideSend(policy, many, at(0)).refusedBy == SendLimit::PerDay);
}

void SendLimitsTest::budget()
{
    SendHistory other;
    other.sentToday = 499;
    QVERIFY(decideSend({}, other, at(0)).isAllowed());
    other.sentToday = 500;
    const SendDecision spent = decideSend({}, other, at(0));
    QVERIFY(spent.refusedBy == SendLimit::DailyBudget);
    QVERIFY(!spent.isAllowed());
    QCOMPARE(spent.sendsLeft, 5);
    // Who would have to wait anyway hears that first.
    SendHistory both = history({0});
    both.sentToday = 501;
    QVERIFY(decideSend({}, both, at(10)).refusedBy == SendLimit::Wait);
    QVERIFY(decideSend({}, both, at(60)).refusedBy == SendLimit::DailyBudget);
}

void SendLimitsTest::approvalRestartsWaitsOnly()
{
    const Seconds sends{0, 60, 120};
    QVERIFY(decideSend({}, history(sends, 125), at(126)).isAllowed());
    QVERIFY(decideSend({}, history(sends, 120), at(126)).isAllowed());
    QVERIFY2(decideSend({}, history(sends, 119), at(126)).refusedBy == SendLimit::Wait,
        "the last send came after the approval");
    QCOMPARE(secondsOf(decideSend({}, history(sends, 119), at(126)).nextAt), 180);
    const SendDecision full = decideSend({}, history({0, 60, 120, 240, 360}, 365), at(370));
    QVERIFY(full.refusedBy == SendLimit::PerTenMinutes);
    QCOMPARE(secondsOf(full.nextAt), 600);
    QCOMPARE(decideSend({}, history(sends, 125), at(126)).sendsLeft, 2);
}

void SendLimitsTest::theClockWentBack()
{
    // An hour, a day, ten years: a send of the future counts as one of now and holds nobody longer than its window.
    for (const int jump : {3600, 86400, 315'360'000}) {
        const SendDecision one = decideSend({}, history({jump}), at(0));
        QVERIFY(one.refusedBy == SendLimit::Wait);
        QCOMPARE(secondsOf(one.nextAt), 60);
        QCOMPARE(one.sendsLeft, 4);
        const SendDecision five = decideSend({}, history(Seconds(5, jump)), at(0));
        QVERIFY(five.refusedBy == SendLimit::PerTenMinutes);
        QCOMPARE(secondsOf(five.nextAt), 600);
        const SendDecision ten = decideSend({}, history(Seconds(10, jump)), at(0));
        QVERIFY(ten.refusedBy == SendLimit::PerDay);
        QCOMPARE(secondsOf(ten.nextAt), 86400);
        QVERIFY2(decideSend({}, history({0}, jump), at(30)).refusedBy == SendLimit::Wait,
            "an approval of the future excuses nothing");
    }
    const SendDecision mixed = decideSend({}, history({-30, 3600}), at(0));
    QCOMPARE(secondsOf(mixed.nextAt), 60);
}

void SendLimitsTest::theClockWentForward()
{
    const Seconds sends{0, 60, 120, 240, 360};
    QVERIFY(decideSend({}, history(sends), at(361)).refusedBy == SendLimit::PerTenMinutes);
    QCOMPARE(decideSend({}, history(sends), at(3600)).sendsLeft, 5);
    QVERIFY(decideSend({}, history(sends), at(315'360'000)).isAllowed());
}

void SendLimitsTest::waitedFor()
{
    // Who always waits for nextAt is always let through then, and never before.
    LimitPolicy policy;
    SendHistory sent;
    Timestamp now = kStart;
    for (int i = 0; i < 40; ++i) {
        sent.sends.push_back(now);
        std::erase_if(sent.sends, [&](Timestamp send) { return send <= now - 24h; });
        const SendDecision next = decideSend(policy, sent, now);
        QVERIFY(!next.isAllowed());
        QVERIFY(!decideSend(policy, sent, next.nextAt - 1ms).isAllowed());
        QVERIFY(decideSend(policy, sent, next.nextAt).isAllowed());
        now = next.nextAt;
    }
    QVERIFY2(now - kStart >= 72h, "ten a day, forty in all");
}

void SendLimitsTest::effectiveChecks()
{
    LimitPolicy policy;
    QCOMPARE(policy.effectiveChecks(), 5);
    for (const auto &[wanted, effective] : std::vector<std::pair<int, int>>{{0, 5}, {1, 1}, {4, 4}, {5, 5}, {6, 5}, {-1, 5}}) {
        policy.checksPerVerification = wanted;
        QCOMPARE(policy.effectiveChecks(), effective);
    }
}

RINGPROOF_TEST(SendLimitsTest)

} // namespace Ringproof

#include "sendlimitstest.moc"
