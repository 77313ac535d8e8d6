// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/retrypolicy.h"
#include "support/testregistry.h"

#include <QDateTime>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr double kHighDice = 0.999999;

FailedCall answered(int status, int providerCode = 0, bool readOnly = false)
{
    FailedCall call;
    call.readOnly = readOnly;
    call.status = status;
    call.providerCode = providerCode;
    call.timeLeft = 10s;
    return call;
}

FailedCall faulted(HttpFault fault, bool readOnly)
{
    FailedCall call;
    call.readOnly = readOnly;
    call.fault = fault;
    call.timeLeft = 10s;
    return call;
}

} // namespace

class RetryPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worthAnother_data();
    void worthAnother();
    void pausesGrow_data();
    void pausesGrow();
    void theServersWishIsHonoured();
    void noTimeLeft();
    void noMoreThanTheMostRetries();
    void retryAfter_data();
    void retryAfter();
};

void RetryPolicyTest::worthAnother_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<bool>("again");
    const auto answer = [](const char *name, int status, int code, bool post, bool get) {
        const int none = int(HttpFault::None);
        QTest::addRow("POST %s", name) << status << code << none << false << post;
        QTest::addRow("GET %s", name) << status << code << none << true << get;
    };
    answer("429", 429, 0, true, true);
    answer("429 too many requests", 429, 20429, true, true);
    answer("429 unknown number", 429, 99999, true, true);
    answer("429 checks used up", 429, 60202, false, false);
    answer("429 sends used up", 429, 60203, false, false);
    answer("429 at once for one number", 429, 60212, false, false);
    answer("429 prefix blocked", 429, 60410, false, false);
    answer("400", 400, 60200, false, false);
    answer("401", 401, 20003, false, false);
    answer("403", 403, 60605, false, false);
    answer("404", 404, 20404, false, false);
    answer("409", 409, 0, false, false);
    answer("500", 500, 20500, false, true);
    answer("502", 502, 0, false, true);
    answer("503", 503, 0, false, true);
    answer("504", 504, 0, false, true);
    answer("307", 307, 0, false, false);
    answer("200 without sense", 200, 0, false, false);
    const auto noAnswer = [](const char *name, HttpFault fault, bool post, bool get) {
        QTest::addRow("POST %s", name) << 0 << 0 << int(fault) << false << post;
        QTest::addRow("GET %s", name) << 0 << 0 << int(fault) << true << get;
    };
    noAnswer("not sent", HttpFault::NotSent, true, true);
    noAnswer("ambiguous", HttpFault::Ambiguous, false, true);
    noAnswer("too large", HttpFault::TooLarge, false, false);
}

void RetryPolicyTest::worthAnother()
{
    QFETCH(int, status);
    QFETCH(int, providerCode);
    QFETCH(int, fault);
    QFETCH(bool, readOnly);
    QFETCH(bool, again);
    FailedCall call = answered(status, providerCode, readOnly);
    call.fault = HttpFault(fault);
    QCOMPARE(RetryPolicy().pause(call, 0.5).has_value(), again);
}

void RetryPolicyTest::pausesGrow_data()
{
    QTest::addColumn<int>("retriesDone");
    QTest::addColumn<int>("longest");
    QTest::newRow("first") << 0 << 100;
    QTest::newRow("second") << 1 << 200;
    QTest::newRow("third") << 2 << 400;
    QTest::newRow("fifth") << 4 << 1600;
    QTest::newRow("sixth is capped") << 5 << 3000;
    QTest::newRow("hundredth") << 99 << 3000;
}

void RetryPolicyTest::pausesGrow()
{
    QFETCH(int, retriesDone);
    QFETCH(int, longest);
    RetryPolicy policy;
    policy.maxRetries = 1000;
    FailedCall call = answered(429);
    call.retriesDone = retriesDone;
    QVERIFY(policy.pause(call, 0.0) == 0ms);
    QVERIFY(policy.pause(call, 0.5) == std::chrono::milliseconds(longest / 2));
    QVERIFY(policy.pause(call, kHighDice) <= std::chrono::milliseconds(longest));
    QVERIFY(policy.pause(call, kHighDice) >= std::chrono::milliseconds(longest - 1));
}

void RetryPolicyTest::theServersWishIsHonoured()
{
    FailedCall call = answered(429);
    call.retryAfter = 2s;
    QVERIFY(RetryPolicy().pause(call, 0.0) == 2s);
    QVERIFY(RetryPolicy().pause(call, kHighDice) == 2s);
    call.retryAfter = 0s;
    QVERIFY(RetryPolicy().pause(call, 0.5) == 50ms);
    call.retryAfter = 1s;
    call.timeLeft = 1s;
    QVERIFY2(!RetryPolicy().pause(call, 0.0), "there would be no time for the call itself");
    call.retryAfter = 30s;
    QVERIFY(!RetryPolicy().pause(call, 0.0));
}

void RetryPolicyTest::noTimeLeft()
{
    for (const auto left : {0ms, -1ms}) {
        FailedCall call = faulted(HttpFault::NotSent, true);
        call.timeLeft = left;
        QVERIFY(!RetryPolicy().pause(call, 0.0));
    }
}

void RetryPolicyTest::noMoreThanTheMostRetries()
{
    FailedCall call = answered(429);
    for (int done = 0; done < 6; ++done) {
        call.retriesDone = done;
        QCOMPARE(RetryPolicy().pause(call, 0.5).has_value(), done < 3);
    }
    RetryPolicy never;
    never.maxRetries = 0;
    call.retriesDone = 0;
    QVERIFY(!never.pause(call, 0.5));
}

void RetryPolicyTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds"); ///< -1: nothing
    const auto row = [](const char *name, const QByteArray &value, int seconds) {
        QTest::newRow(name) << value << seconds;
    };
    row("seconds", "5", 5);
    row("zero", "0", 0);
    row("blanks around", " 5 ", 5);
    row("a day", "86400", 86400);
    row("more than a day", "86401", -1);
    row("a year", "31536000", -1);
    row("negative", "-1", -1);
    row("fraction", "1.5", -1);
    row("exponent", "1e3", -1);
    row("hex", "0x10", -1);
    row("beyond 64 bits", "99999999999999999999", -1);
    row("empty", "", -1);
    row("junk", "soon", -1);
    row("two values", "5, 6", -1);
    row("HTTP date", "Sat, 31 Jan 2026 09:30:05 GMT", 5);
    row("a day away", "Sun, 01 Feb 2026 09:30:00 GMT", 86400);
    row("more than a day away", "Sun, 01 Feb 2026 09:30:01 GMT", -1);
    row("past", "Sat, 31 Jan 2026 09:29:59 GMT", -1);
    row("now", "Sat, 31 Jan 2026 09:30:00 GMT", 0);
    row("offset", "Sat, 31 Jan 2026 10:30:05 +0100", 5);
    row("asctime", "Sat Jan 31 09:30:05 2026", 5);
    row("no such date", "Sat, 31 Feb 2026 09:30:05 GMT", -1);
}

void RetryPolicyTest::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 1, 31), QTime(9, 30), Qt::UTC);
    const auto wait = parseRetryAfter(value, now);
    QCOMPARE(wait ? int(wait->count()) : -1, seconds);
}

RINGPROOF_TEST(RetryPolicyTest)

} // namespace Ringproof

#include "retrypolicytest.moc"
