// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/circuitbreaker.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

class CircuitBreakerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAfterSilenceInARow();
    void oneAnswerStartsTheCountAnew();
    void letsOneProbeThroughAtATime();
    void closesOnTheFirstAnswer();
    void aFailedProbeWaitsForTheNext();

private:
    using Admission = CircuitBreaker::Admission;

    static void failTimes(CircuitBreaker &breaker, int times)
    {
        for (int i = 0; i < times; ++i)
            breaker.failed(at(0s));
    }
    static CircuitBreaker::Instant at(std::chrono::milliseconds time) { return CircuitBreaker::Instant(time); }

    CircuitBreaker fresh() { return CircuitBreaker({.failuresToOpen = 3, .probeEvery = 10s}); }
};

void CircuitBreakerTest::opensAfterSilenceInARow()
{
    auto breaker = fresh();
    failTimes(breaker, 2);
    QVERIFY(breaker.admit(at(0s)) == Admission::Through);
    QCOMPARE(breaker.pause(at(0s)).count(), 0);
    failTimes(breaker, 1);
    QVERIFY(breaker.isOpen());
    QVERIFY(breaker.admit(at(1s)) == Admission::Refused);
    QCOMPARE(breaker.pause(at(1s)).count(), 9000);
}

void CircuitBreakerTest::oneAnswerStartsTheCountAnew()
{
    auto breaker = fresh();
    failTimes(breaker, 2);
    breaker.succeeded();
    failTimes(breaker, 2);
    QVERIFY(!breaker.isOpen());
}

void CircuitBreakerTest::letsOneProbeThroughAtATime()
{
    auto breaker = fresh();
    failTimes(breaker, 3);
    QVERIFY(breaker.admit(at(9999ms)) == Admission::Refused);
    QVERIFY(breaker.admit(at(10s)) == Admission::Probe);
    QVERIFY(breaker.admit(at(10s)) == Admission::Refused);
    QVERIFY(breaker.admit(at(19999ms)) == Admission::Refused);
    // The probe may have died without a word.
    QVERIFY(breaker.admit(at(20s)) == Admission::Probe);
}

void CircuitBreakerTest::closesOnTheFirstAnswer()
{
    auto breaker = fresh();
    failTimes(breaker, 30);
    QVERIFY(breaker.admit(at(10s)) == Admission::Probe);
    breaker.succeeded();
    QVERIFY(breaker.admit(at(10s)) == Admission::Through);
}

void CircuitBreakerTest::aFailedProbeWaitsForTheNext()
{
    auto breaker = fresh();
    failTimes(breaker, 3);
    QVERIFY(breaker.admit(at(10s)) == Admission::Probe);
    breaker.failed(at(12s));
    QVERIFY(breaker.admit(at(19999ms)) == Admission::Refused);
    QVERIFY(breaker.admit(at(20s)) == Admission::Probe);
}

RINGPROOF_TEST(CircuitBreakerTest)

} // namespace Ringproof

#include "circuitbreakertest.moc"
