// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/conversionbreaker.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

constexpr Timestamp kStart{1769851800000ms};

ConversionBreaker after(const QByteArray &outcomes, const LimitPolicy &policy = {})
{
    ConversionBreaker breaker;
    Timestamp at = kStart;
    for (const char outcome : outcomes) {
        if (outcome == '1')
            breaker.approved(1, policy, at);
        else
            breaker.failed(1, policy, at);
        at += 1s;
    }
    return breaker;
}

} // namespace

class ConversionBreakerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void trials();
    void fiveApprovalsClose();
    void approvalsBeforeThePauseDoNotCount();
    void oneApprovalOfManySendsIsOne();
    void manyAtOnce();
};

void ConversionBreakerTest::pauses_data()
{
    QTest::addColumn<QByteArray>("outcomes");
    QTest::addColumn<int>("share");
    QTest::addColumn<bool>("isPaused");
    QTest::newRow("nothing yet") << QByteArray() << 20 << false;
    QTest::newRow("49 failures say too little") << QByteArray(49, '0') << 20 << false;
    QTest::newRow("50 failures") << QByteArray(50, '0') << 20 << true;
    QTest::newRow("exactly a fifth") << QByteArray(10, '1') + QByteArray(40, '0') << 20 << false;
    QTest::newRow("one less") << QByteArray(9, '1') + QByteArray(41, '0') << 20 << true;
    QTest::newRow("the approvals fall out") << QByteArray(10, '1') + QByteArray(41, '0') << 20 << true;
    QTest::newRow("old failures fall out") << QByteArray(40, '0') + QByteArray(50, '1') << 20 << false;
    QTest::newRow("all approved") << QByteArray(60, '1') << 100 << false;
    QTest::newRow("one failure at 100 %") << QByteArray(49, '1') + "0" << 100 << true;
    QTest::newRow("one approval at 1 %") << QByteArray(49, '0') + "1" << 1 << false;
}

void ConversionBreakerTest::pauses()
{
    QFETCH(QByteArray, outcomes);
    QFETCH(int, share);
    QFETCH(bool, isPaused);
    LimitPolicy policy;
    policy.breakerConversion = share;
    const ConversionBreaker breaker = after(outcomes, policy);
    QCOMPARE(breaker.isPaused(), isPaused);
    QCOMPARE(breaker.nextTrial().has_value(), isPaused);
    QVERIFY(breaker.outcomes.size() <= 50);
    if (isPaused)
        QVERIFY2(*breaker.pausedAt == kStart + std::chrono::seconds(outcomes.size() - 1), "at the one that tipped it");
}

void ConversionBreakerTest::trials()
{
    ConversionBreaker breaker = after(QByteArray(50, '0'));
    const Timestamp paused = *breaker.pausedAt;
    QVERIFY(*breaker.nextTrial() == paused + 10min);
    breaker.sent(paused + 12min);
    QVERIFY(*breaker.nextTrial() == paused + 22min);
    breaker.failed(1, {}, paused + 20min);
    QVERIFY2(*breaker.pausedAt == paused, "a failed trial does not begin the pause anew");
    QVERIFY(*breaker.nextTrial() == paused + 22min);
    ConversionBreaker open = after("1");
    open.sent(kStart);
    QVERIFY2(!open.trialAt, "an open region has no trials");
}

void ConversionBreakerTest::fiveApprovalsClose()
{
    ConversionBreaker breaker = after(QByteArray(50, '0'));
    for (int i = 0; i < 4; ++i) {
        breaker.approved(1, {}, kStart + 1h);
        QVERIFY(breaker.isPaused());
    }
    breaker.approved(1, {}, kStart + 1h);
    QVERIFY(breaker == ConversionBreaker());
    // It begins with an empty sample: the next failure alone pauses nothing.
    breaker.failed(49, {}, kStart + 2h);
    QVERIFY(!breaker.isPaused());
    breaker.failed(1, {}, kStart + 2h);
    QVERIFY(breaker.isPaused());
}

void ConversionBreakerTest::approvalsBeforeThePauseDoNotCount()
{
    ConversionBreaker breaker = after(QByteArray(9, '1') + QByteArray(41, '0'));
    QVERIFY(breaker.isPaused());
    QCOMPARE(breaker.approvals, 0);
}

void ConversionBreakerTest::oneApprovalOfManySendsIsOne()
{
    ConversionBreaker breaker = after(QByteArray(50, '0'));
    breaker.approved(5, {}, kStart + 1h);
    QCOMPARE(breaker.approvals, 1);
    QCOMPARE(breaker.outcomes.count('1'), 5);
    breaker.approved(0, {}, kStart + 1h);
    QCOMPARE(breaker.approvals, 2);
    QCOMPARE(breaker.outcomes.count('1'), 5);
}

void ConversionBreakerTest::manyAtOnce()
{
    ConversionBreaker breaker;
    breaker.failed(1'000'000, {}, kStart);
    QCOMPARE(breaker.outcomes, QByteArray(50, '0'));
    QVERIFY(breaker.isPaused());
    ConversionBreaker none;
    none.failed(0, {}, kStart);
    QVERIFY(none == ConversionBreaker());
}

RINGPROOF_TEST(ConversionBreakerTest)

} // namespace Ringproof

#include "conversionbreakertest.moc"
