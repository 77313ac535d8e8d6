// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/sendlimits.h"
#include "support/testregistry.h"

#include <QTest>
#include <functional>
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
    void everyOtherLimit_data();
    void everyOtherLimit();
    void theLongestIsTold();
    void guesses_data();
    void guesses();
    void refusals_data();
    void refusals();
    void budgetWarning_data();
    void budgetWarning();
    void noneLimitsNothing();
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
    for (const auto &[wanted, effective] :
        std::vector<std::pair<int, int>>{{0, 5}, {1, 1}, {4, 4}, {5, 5}, {6, 5}, {-1, 5}}) {
        policy.checksPerVerification = wanted;
        QCOMPARE(policy.effectiveChecks(), effective);
    }
}

using Adjust = std::function<void(LimitPolicy &, SendHistory &)>;

void SendLimitsTest::everyOtherLimit_data()
{
    QTest::addColumn<Adjust>("adjust");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("nextAt");
    const auto row = [](const char *name, const Adjust &adjust, Limit limit, int nextAt) {
        QTest::newRow(name) << adjust << int(limit) << nextAt;
    };
    const auto type = [](PhoneType kind) {
        return [kind](LimitPolicy &, SendHistory &history) { history.type = kind; };
    };
    const auto region = [](const QStringList &allowed, const QString &own) {
        return [allowed, own](LimitPolicy &policy, SendHistory &history) {
            policy.allowedRegions = allowed;
            history.region = own;
        };
    };
    const auto guesses = [](int count, int secondsAgo, int inARow) {
        return [=](LimitPolicy &, SendHistory &history) {
            history.guesses = Moments(size_t(count), at(-secondsAgo));
            history.guessesInARow = inARow;
        };
    };
    const auto prefix = [](int count, int secondsAgo, bool isNew) {
        return [=](LimitPolicy &, SendHistory &history) {
            history.newOfPrefix = Moments(size_t(count), at(-secondsAgo));
            history.isNewNumber = isNew;
        };
    };
    const auto paused = [](int secondsAgo, int percent) {
        return [=](LimitPolicy &policy, SendHistory &history) {
            policy.breakerConversion = percent;
            history.breaker.pausedAt = at(-secondsAgo);
        };
    };
    row("mobile", type(PhoneType::Mobile), Limit::None, 0);
    row("premium", type(PhoneType::Premium), Limit::NumberType, 0);
    row("shared cost", type(PhoneType::SharedCost), Limit::NumberType, 0);
    row("pager", type(PhoneType::Pager), Limit::NumberType, 0);
    row("all regions", region({}, QStringLiteral("FR")), Limit::None, 0);
    row("an allowed region", region({QStringLiteral("US"), QStringLiteral("FR")}, QStringLiteral("FR")), Limit::None,
        0);
    row("another region", region({QStringLiteral("US")}, QStringLiteral("FR")), Limit::Region, 0);
    row("no region", region({QStringLiteral("US")}, QString()), Limit::Region, 0);
    row("nine wrong", guesses(9, 60, 9), Limit::None, 0);
    row("ten wrong in an hour", guesses(10, 60, 10), Limit::WrongCodesPerHour, 3540);
    row("ten wrong an hour ago", guesses(10, 3600, 10), Limit::None, 0);
    row("fifty wrong in a day", guesses(50, 3600, 50), Limit::WrongCodesPerDay, 82800);
    row("ninety-nine in a row, long ago", guesses(0, 0, 99), Limit::None, 0);
    row("a hundred in a row, long ago", guesses(0, 0, 100), Limit::WrongCodesInARow, 0);
    row("forty-nine new of the prefix", prefix(49, 60, true), Limit::None, 0);
    row("fifty new of the prefix", prefix(50, 60, true), Limit::NewNumbersOfPrefix, 3540);
    row("fifty new an hour ago", prefix(50, 3600, true), Limit::None, 0);
    row("fifty new, but this one is known", prefix(50, 60, false), Limit::None, 0);
    row("the region is paused", paused(60, 20), Limit::RegionConversion, 540);
    row("a trial is due", paused(600, 20), Limit::None, 0);
    row("paused, but the breaker is off now", paused(60, 0), Limit::None, 0);
    row(
        "the budget, and when it is free",
        [](LimitPolicy &, SendHistory &history) {
            history.sentToday = 500;
            history.budgetFreeAt = at(77);
        },
        Limit::DailyBudget, 77);
}

void SendLimitsTest::everyOtherLimit()
{
    QFETCH(Adjust, adjust);
    QFETCH(int, limit);
    QFETCH(int, nextAt);
    LimitPolicy policy;
    SendHistory history;
    adjust(policy, history);
    const SendDecision decision = decideSend(policy, history, at(0));
    QCOMPARE(limitName(decision.refusedBy), limitName(Limit(limit)));
    QCOMPARE(secondsOf(decision.nextAt), nextAt);
    if (nextAt > 0)
        QVERIFY2(decideSend(policy, history, decision.nextAt).refusedBy != decision.refusedBy ||
                     decision.refusedBy == Limit::DailyBudget,
            "waiting helps");
}

void SendLimitsTest::theLongestIsTold()
{
    SendHistory both = history({0});
    both.sentToday = 500;
    both.budgetFreeAt = at(40);
    QVERIFY(decideSend({}, both, at(10)).refusedBy == Limit::Wait);
    both.budgetFreeAt = at(80);
    QVERIFY(decideSend({}, both, at(10)).refusedBy == Limit::DailyBudget);
    QCOMPARE(secondsOf(decideSend({}, both, at(10)).nextAt), 80);
    // What no waiting passes comes first.
    both.type = PhoneType::Premium;
    QVERIFY(decideSend({}, both, at(10)).refusedBy == Limit::NumberType);
}

void SendLimitsTest::guesses_data()
{
    QTest::addColumn<Seconds>("guesses");
    QTest::addColumn<int>("inARow");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("nextAt");
    QTest::addColumn<int>("checksLeft");
    const auto row = [](const char *name, const Seconds &guesses, int inARow, Limit limit, int nextAt, int left) {
        QTest::newRow(name) << guesses << inARow << int(limit) << nextAt << left;
    };
    row("none", {}, 0, Limit::None, 0, 10);
    row("three", {-30, -20, -10}, 3, Limit::None, 0, 7);
    row("ten", Seconds(10, -600), 10, Limit::WrongCodesPerHour, 3000, 0);
    row("ten, one of them old", {-3600, -9, -8, -7, -6, -5, -4, -3, -2, -1}, 10, Limit::None, 0, 1);
    row("fifty in the day", Seconds(50, -7200), 50, Limit::WrongCodesPerDay, 79200, 0);
    row("near the lock", {}, 98, Limit::None, 0, 2);
    row("locked", {}, 100, Limit::WrongCodesInARow, 0, 0);
    row("of the future", Seconds(10, 315'360'000), 10, Limit::WrongCodesPerHour, 3600, 0);
}

void SendLimitsTest::guesses()
{
    QFETCH(Seconds, guesses);
    QFETCH(int, inARow);
    QFETCH(int, limit);
    QFETCH(int, nextAt);
    QFETCH(int, checksLeft);
    SendHistory tried;
    for (const int second : guesses)
        tried.guesses.push_back(at(second));
    tried.guessesInARow = inARow;
    const CheckDecision decision = decideCheck({}, tried, at(0));
    QCOMPARE(limitName(decision.refusedBy), limitName(Limit(limit)));
    QCOMPARE(secondsOf(decision.nextAt), nextAt);
    QCOMPARE(decision.checksLeft, checksLeft);
    LimitPolicy off;
    off.wrongPerHour = 0;
    QVERIFY2(decideCheck(off, tried, at(0)).isAllowed(), "one switch for the three");
    QCOMPARE(decideCheck(off, tried, at(0)).checksLeft, kUnlimited);
}

void SendLimitsTest::refusals_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("code");
    const auto row = [](Limit limit, ErrorCode code) {
        QTest::newRow(qPrintable(limitName(limit))) << int(limit) << int(code);
    };
    row(Limit::Wait, ErrorCode::TooManyRequests);
    row(Limit::PerTenMinutes, ErrorCode::TooManyRequests);
    row(Limit::PerDay, ErrorCode::TooManyRequests);
    row(Limit::DailyBudget, ErrorCode::BudgetSpent);
    row(Limit::WrongCodesPerHour, ErrorCode::TooManyRequests);
    row(Limit::WrongCodesPerDay, ErrorCode::TooManyRequests);
    row(Limit::WrongCodesInARow, ErrorCode::NumberLocked);
    row(Limit::NewNumbersOfPrefix, ErrorCode::TooManyRequests);
    row(Limit::NumberType, ErrorCode::DestinationNotAllowed);
    row(Limit::Region, ErrorCode::DestinationNotAllowed);
    row(Limit::RegionConversion, ErrorCode::DestinationPaused);
    row(Limit::ClientAddress, ErrorCode::TooManyRequests);
}

void SendLimitsTest::refusals()
{
    QFETCH(int, limit);
    QFETCH(int, code);
    const Error timed = refusalOf(Limit(limit), at(61) - 1ms, at(1));
    QCOMPARE(int(timed.code), code);
    QCOMPARE(int(timed.limit), limit);
    QVERIFY(timed.retryAfter == 60s);
    QVERIFY(timed.until == at(61) - 1ms);
    const Error standing = refusalOf(Limit(limit), at(1), at(1));
    QVERIFY(standing.retryAfter == 0s && !standing.until);
}

void SendLimitsTest::budgetWarning_data()
{
    QTest::addColumn<int>("budget");
    QTest::addColumn<int>("warnsAt");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("ten") << 10 << 8;
    QTest::newRow("eleven") << 11 << 9;
    QTest::newRow("five hundred") << 500 << 400;
    QTest::newRow("the largest") << std::numeric_limits<int>::max() << 1717986918;
}

void SendLimitsTest::budgetWarning()
{
    QFETCH(int, budget);
    QFETCH(int, warnsAt);
    LimitPolicy policy;
    policy.dailyBudget = budget;
    QCOMPARE(policy.budgetWarningAt(), warnsAt);
}

void SendLimitsTest::noneLimitsNothing()
{
    SendHistory all = history(Seconds(1000, 0));
    all.sentToday = std::numeric_limits<int>::max();
    all.guesses = Moments(1000, at(0));
    all.guessesInARow = 1000;
    all.isNewNumber = true;
    all.newOfPrefix = Moments(1000, at(0));
    all.breaker.pausedAt = at(0);
    const SendDecision decision = decideSend(LimitPolicy::none(), all, at(0));
    QVERIFY(decision.isAllowed());
    QCOMPARE(decision.sendsLeft, kUnlimited);
    QVERIFY(decideCheck(LimitPolicy::none(), all, at(0)).isAllowed());
}

RINGPROOF_TEST(SendLimitsTest)

} // namespace Ringproof

#include "sendlimitstest.moc"
