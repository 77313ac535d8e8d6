// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every limit as the store counts it, across restarts and turned clocks, and what checks and ends leave behind.
#include "base/networkaddress.h"
#include "support/limitrig.h"
#include "support/testregistry.h"

#include "limits/clientaddress.h"
#include "store/sqlconnection.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr std::chrono::milliseconds kYears = std::chrono::hours(24 * 3652);
const PhoneNumber kOne = LimitRig::number("+14155550123");
const PhoneNumber kTwo = LimitRig::number("+447700900123");

PhoneNumber ofPrefix(int index)
{
    return *PhoneNumber::fromE164(QStringLiteral("+1415555%1").arg(index, 4, 10, QChar(u'0')));
}

/// Only the limits that a test sets.
LimitPolicy only(const std::function<void(LimitPolicy &)> &set)
{
    LimitPolicy policy = LimitPolicy::none();
    set(policy);
    return policy;
}

} // namespace

class LimitStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnedClocks_data();
    void turnedClocks();
    void aNewStartOfTheMachine();
    void aMachineThatWasPutBack();
    void liveness();
    void sixtyFourChecksAtOnce();
    void wrongCodes();
    void aHundredInARow();
    void whatIsTakenBack();
    void newNumbersOfAPrefix();
    void regionsAndTypes();
    void theBreaker();
    void theBudget();
    void sandboxAndTwilioApart();
    void lostCountersAreFoundInTheRecords();
    void anApprovalWins();
    void anApprovalCountsOnce();
    void anInferredApprovalIsThatOfTheOnlyOpenCheck_data();
    void anInferredApprovalIsThatOfTheOnlyOpenCheck();
    void anEndIsToldAsItIs();
    void addresses();
    void addressesHaveACeiling();
    void noNumberInTheCounters();
};

void LimitStoreTest::turnedClocks_data()
{
    QTest::addColumn<qint64>("jump");
    for (const auto &[name, jump] :
        {std::pair<const char *, std::chrono::milliseconds>{"an hour on", 1h}, {"an hour back", -1h}, {"a day on", 24h},
            {"a day back", -24h}, {"ten years on", kYears}, {"ten years back", -kYears}})
        QTest::newRow(name) << qint64(jump.count());
}

void LimitStoreTest::turnedClocks()
{
    QFETCH(qint64, jump);
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    rig.clock.pass(10s);
    rig.clock.turn(std::chrono::milliseconds(jump));
    for (int restart = 0; restart < 2; ++restart) {
        const auto refused = rig.send(kOne);
        COMPARE_LIMIT(refused, Limit::Wait);
        QVERIFY2(refused.error().retryAfter == 50s, "neither freed nor held");
        QVERIFY(*refused.error().until == rig.clock.now() + 50s);
        rig.restart();
    }
    rig.clock.pass(50s);
    VERIFY_DONE(rig.send(kOne));
    // The longest look back: ten a day.
    LimitRig day(only([](LimitPolicy &policy) { policy.perDay = 2; }));
    VERIFY_DONE(day.send(kOne));
    day.clock.pass(1h);
    VERIFY_DONE(day.send(kOne));
    day.clock.turn(std::chrono::milliseconds(jump));
    day.clock.pass(23h - 1s);
    COMPARE_LIMIT(day.send(kOne), Limit::PerDay);
    day.clock.turn(std::chrono::milliseconds(-2 * jump));
    QVERIFY(day.send(kOne).error().retryAfter == 1s);
    day.clock.pass(1s);
    VERIFY_DONE(day.send(kOne));
}

void LimitStoreTest::aNewStartOfTheMachine()
{
    for (const auto &[jump, believed] :
        {std::pair<std::chrono::milliseconds, std::chrono::seconds>{10s, 10s}, {-kYears, 0s}, {-1h, 0s}, {-1ms, 0s}}) {
        LimitRig rig;
        VERIFY_DONE(rig.send(kOne));
        rig.clock.turn(jump);
        rig.clock.startMachineAnew();
        rig.restart();
        const auto refused = rig.send(kOne);
        COMPARE_LIMIT(refused, Limit::Wait);
        QVERIFY(refused.error().retryAfter == 60s - believed);
        // From here on the new start's steady clock tells, whatever the wall does.
        rig.clock.turn(-kYears);
        rig.clock.pass(60s - believed - 1s);
        COMPARE_LIMIT(rig.send(kOne), Limit::Wait);
        rig.clock.pass(1s);
        VERIFY_DONE(rig.send(kOne));
    }
}

void LimitStoreTest::aMachineThatWasPutBack()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    rig.clock.putBack(24h * 10);
    rig.restart();
    COMPARE_LIMIT(rig.send(kOne), Limit::Wait);
    // Refused calls, each by a process of its own: the time goes on all the same.
    for (int i = 0; i < 6; ++i) {
        rig.restart();
        COMPARE_LIMIT(rig.send(kOne), Limit::Wait);
        rig.clock.pass(10s);
    }
    rig.restart();
    VERIFY_DONE(rig.send(kOne));
}

void LimitStoreTest::liveness()
{
    LimitRig rig(LimitPolicy::none());
    VERIFY_DONE(rig.send(kOne));
    const Timestamp expiresAt = outcome(rig.store->history({})).value()->records.front().expiresAt;
    SendIntent other = intentFor(kOne);
    other.reference = QStringLiteral("other");
    for (const auto jump : {kYears, -kYears - kYears}) {
        rig.clock.turn(jump);
        const auto refused = outcome(rig.store->reserveSend(other)).value();
        QVERIFY(!refused && refused.error().code == ErrorCode::VerificationInProgress);
        QVERIFY(refused.error().retryAfter == 600s);
        QVERIFY(refused.error().until == expiresAt);
    }
    rig.clock.pass(600s);
    VERIFY_DONE(outcome(rig.store->reserveSend(other)).value());
}

void LimitStoreTest::sixtyFourChecksAtOnce()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    QObject context;
    int answered = 0;
    int taken = 0;
    for (int i = 0; i < 64; ++i)
        QCoro::connect(rig.store->reserveCheck(LimitRig::keyOf(kOne), QStringLiteral("c%1").arg(i)), &context,
            [&](const Result<CheckReservation> &reservation) {
                ++answered;
                taken += reservation && reservation->checkId != 0;
            });
    QVERIFY(QTest::qWaitFor([&] { return answered == 64; }, 20'000));
    QCOMPARE(taken, 5);
    QCOMPARE(rig.report(kOne).wrongInHour, 5);
}

void LimitStoreTest::wrongCodes()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.wrongPerHour = 3; }));
    VERIFY_DONE(rig.send(kOne));
    for (int left = 2; left >= 0; --left) {
        const auto wrong = rig.check(kOne, CheckOutcome::Wrong);
        VERIFY_DONE(wrong);
        QCOMPARE(wrong->checksLeft, left);
    }
    rig.restart();
    const auto refused = rig.take(kOne);
    COMPARE_LIMIT(refused, Limit::WrongCodesPerHour);
    QVERIFY(refused.error().code == ErrorCode::TooManyRequests && refused.error().retryAfter == 3600s);
    COMPARE_LIMIT(rig.send(kOne), Limit::WrongCodesPerHour);
    VERIFY_DONE(rig.send(kTwo));
    rig.clock.pass(1h);
    VERIFY_DONE(rig.send(kOne));
    VERIFY_DONE(rig.check(kOne, CheckOutcome::Approved));
    QCOMPARE(rig.report(kOne).wrongInARow, 0);
    QCOMPARE(rig.report(kOne).wrongInDay, 3);
}

void LimitStoreTest::aHundredInARow()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.wrongPerHour = 1000; }));
    for (int round = 0; round < 20; ++round) {
        VERIFY_DONE(rig.send(kOne));
        for (int i = 0; i < 5; ++i) {
            VERIFY_DONE(rig.check(kOne, CheckOutcome::Wrong));
        }
        rig.clock.pass(3h); // fifty a day at the most
    }
    QCOMPARE(rig.report(kOne).wrongInARow, 100);
    const auto locked = rig.send(kOne);
    QVERIFY(!locked && locked.error().code == ErrorCode::NumberLocked && !locked.error().until);
    rig.clock.pass(kYears);
    rig.restart();
    COMPARE_LIMIT(rig.send(kOne), Limit::WrongCodesInARow);
    const qint64 entries = rig.auditEntries();
    const auto reset =
        outcome(rig.store->resetLimits(kOne, QStringLiteral("sandbox"), QStringLiteral("operator"))).value();
    VERIFY_DONE(reset);
    QVERIFY(reset->next.isAllowed());
    QCOMPARE(rig.auditEntries(), entries + 1);
    VERIFY_DONE(rig.send(kOne));
    const auto nothing =
        outcome(rig.store->resetLimits(kTwo, QStringLiteral("sandbox"), QStringLiteral("operator"))).value();
    VERIFY_DONE(nothing);
    QVERIFY(nothing->isNewNumber);
}

void LimitStoreTest::whatIsTakenBack()
{
    LimitRig rig;
    const auto reservation = rig.reserve(kOne);
    VERIFY_DONE(reservation);
    QCOMPARE(rig.report(kOne).sentInDay, 1);
    VERIFY_DONE(outcome(rig.store->recordSendFailed(reservation->sendId, SendFailure::NotSent, 0)).value());
    QCOMPARE(rig.report(kOne).sentInDay, 0);
    QCOMPARE(rig.report(kOne).sendsInDay, 0);
    // Told twice, taken back once.
    VERIFY_DONE(rig.send(kOne));
    VERIFY_DONE(outcome(rig.store->recordSendFailed(reservation->sendId, SendFailure::NotSent, 0)).value());
    QCOMPARE(rig.report(kOne).sentInDay, 1);
    rig.clock.pass(61s);
    const auto unknown = rig.reserve(kOne);
    VERIFY_DONE(unknown);
    VERIFY_DONE(outcome(rig.store->recordSendFailed(unknown->sendId, SendFailure::Unknown, 0)).value());
    QVERIFY2(rig.report(kOne).sendsInDay == 2, "what may have gone out counts");
    VERIFY_DONE(rig.check(kOne, CheckOutcome::NotSent));
    QCOMPARE(rig.report(kOne).wrongInARow, 0);
    VERIFY_DONE(rig.check(kOne, CheckOutcome::Unknown));
    QVERIFY2(rig.report(kOne).wrongInARow == 1, "a guess of unknown outcome may have been one");
}

void LimitStoreTest::newNumbersOfAPrefix()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.newNumbersPerPrefixHour = 3; }));
    for (int i = 0; i < 3; ++i)
        VERIFY_DONE(rig.send(ofPrefix(i)));
    const auto refused = rig.send(ofPrefix(3));
    COMPARE_LIMIT(refused, Limit::NewNumbersOfPrefix);
    QVERIFY(refused.error().retryAfter == 3600s);
    VERIFY_DONE(rig.send(ofPrefix(1)));
    VERIFY_DONE(rig.send(kTwo));
    rig.clock.pass(1h);
    VERIFY_DONE(rig.send(ofPrefix(3)));
}

void LimitStoreTest::regionsAndTypes()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.allowedRegions = {QStringLiteral("US")}; }));
    VERIFY_DONE(rig.send(kOne));
    const auto refused = rig.send(kTwo);
    COMPARE_LIMIT(refused, Limit::Region);
    QVERIFY(refused.error().code == ErrorCode::DestinationNotAllowed && refused.error().retryAfter == 0s);
    COMPARE_LIMIT(rig.send(LimitRig::number("+19002345678")), Limit::NumberType);
}

void LimitStoreTest::theBreaker()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.breakerConversion = 20; }));
    for (int i = 0; i < 50; ++i)
        VERIFY_DONE(rig.send(ofPrefix(i)));
    rig.clock.pass(10min - 1s);
    QVERIFY2(!rig.report(kOne).isRegionPaused, "none of them is concluded");
    rig.clock.pass(1s);
    QVERIFY(rig.report(kOne).isRegionPaused);
    const auto paused = rig.send(kOne);
    QVERIFY(!paused && paused.error().code == ErrorCode::DestinationPaused);
    COMPARE_LIMIT(paused, Limit::RegionConversion);
    QVERIFY(paused.error().retryAfter == 600s);
    QCOMPARE(rig.levels().pausedRegions, QStringList(QStringLiteral("US")));
    QCOMPARE(rig.levels(QStringLiteral("twilio")).pausedRegions, QStringList());
    QVERIFY(!rig.levels().budgetLeft);
    VERIFY_DONE(rig.send(kTwo)); // another region
    // Refusals do not put the next trial off, nor does a restart.
    rig.clock.pass(5min);
    rig.restart();
    QVERIFY(rig.send(kOne).error().retryAfter == 300s);
    for (int trial = 0; trial < 5; ++trial) {
        rig.clock.pass(trial == 0 ? 5min : 10min);
        const PhoneNumber number = ofPrefix(100 + trial);
        VERIFY_DONE(rig.send(number));
        COMPARE_LIMIT(rig.send(kOne), Limit::RegionConversion);
        VERIFY_DONE(rig.check(number, CheckOutcome::Approved));
    }
    QVERIFY(!rig.report(kOne).isRegionPaused);
    QCOMPARE(rig.levels().pausedRegions, QStringList());
    VERIFY_DONE(rig.send(kOne));
}

void LimitStoreTest::theBudget()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.dailyBudget = 3; }));
    for (int i = 0; i < 3; ++i) {
        VERIFY_DONE(rig.send(ofPrefix(i)));
        rig.clock.pass(1h);
    }
    QCOMPARE(rig.levels().budgetLeft, 0);
    const auto refused = rig.send(kTwo);
    COMPARE_LIMIT(refused, Limit::DailyBudget);
    QVERIFY(refused.error().code == ErrorCode::BudgetSpent);
    // Counted by whole seconds: a second late at the most, never early.
    QVERIFY(refused.error().retryAfter >= 21h && refused.error().retryAfter <= 21h + 1s);
    rig.clock.pass(21h - 1s);
    COMPARE_LIMIT(rig.send(kTwo), Limit::DailyBudget);
    rig.clock.pass(2s);
    QCOMPARE(rig.levels().budgetLeft, 1);
    VERIFY_DONE(rig.send(kTwo));
    COMPARE_LIMIT(rig.send(kOne), Limit::DailyBudget);
    rig.clock.pass(24h * 40);
    for (int i = 0; i < 3; ++i)
        VERIFY_DONE(rig.send(ofPrefix(i)));
    COMPARE_LIMIT(rig.send(kOne), Limit::DailyBudget);
    QCOMPARE(rig.report(kOne).sentInDay, 3);
}

void LimitStoreTest::sandboxAndTwilioApart()
{
    LimitRig rig(only([](LimitPolicy &policy) {
        policy.dailyBudget = 1;
        policy.perDay = 1;
    }));
    VERIFY_DONE(rig.reserve(kOne, QStringLiteral("sandbox")));
    COMPARE_LIMIT(rig.reserve(kTwo, QStringLiteral("sandbox")), Limit::DailyBudget);
    VERIFY_DONE(rig.reserve(kOne, QStringLiteral("twilio")));
    COMPARE_LIMIT(rig.reserve(kTwo, QStringLiteral("twilio")), Limit::DailyBudget);
}

void LimitStoreTest::lostCountersAreFoundInTheRecords()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    VERIFY_DONE(rig.check(kOne, CheckOutcome::Wrong));
    rig.clock.pass(61s);
    VERIFY_DONE(rig.send(kOne));
    const LimitReport before = rig.report(kOne);
    {
        SqlConnection connection(dialectOf(rig.options()));
        VERIFY_DONE(connection.ensureOpen());
        VERIFY_DONE(connection.command(QStringLiteral("DELETE FROM limit_counters")));
    }
    const LimitReport after = rig.report(kOne);
    QCOMPARE(after.sendsInDay, before.sendsInDay);
    QCOMPARE(after.wrongInDay, before.wrongInDay);
    QCOMPARE(after.wrongInARow, before.wrongInARow);
    QVERIFY(after.next.nextAt == before.next.nextAt && !after.isNewNumber);
    COMPARE_LIMIT(rig.send(kOne), Limit::Wait);
}

void LimitStoreTest::anApprovalWins()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    std::vector<qint64> checks;
    for (int i = 0; i < 5; ++i)
        checks.push_back(rig.take(kOne)->checkId);
    for (int i = 0; i < 4; ++i)
        VERIFY_DONE(rig.conclude(checks[size_t(i)], CheckOutcome::Wrong));
    QCOMPARE(rig.report(kOne).wrongInARow, 5);
    const auto right = rig.conclude(checks[4], CheckOutcome::Approved);
    VERIFY_DONE(right);
    QVERIFY(right->record.status == VerificationStatus::Approved);
    QVERIFY(!rig.conclude(checks[4], CheckOutcome::Approved));
}

void LimitStoreTest::anApprovalCountsOnce()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    const auto first = rig.take(kOne);
    const auto second = rig.take(kOne);
    const auto third = rig.take(kOne);
    // Somebody asked the provider meanwhile; the check's own answer is still the approval.
    VERIFY_DONE(rig.end(first->verification.id, VerificationStatus::Approved));
    VERIFY_DONE(rig.conclude(first->checkId, CheckOutcome::Approved));
    const auto again = rig.conclude(second->checkId, CheckOutcome::Approved);
    QVERIFY(!again && again.error().code == ErrorCode::VerificationUsed);
    VERIFY_DONE(rig.conclude(third->checkId, CheckOutcome::Wrong));
    LimitRig canceled;
    VERIFY_DONE(canceled.send(kOne));
    const auto check = canceled.take(kOne);
    VERIFY_DONE(canceled.end(check->verification.id, VerificationStatus::Canceled));
    const auto late = canceled.conclude(check->checkId, CheckOutcome::Approved);
    QVERIFY(!late && late.error().code == ErrorCode::VerificationCanceled);
}

void LimitStoreTest::anInferredApprovalIsThatOfTheOnlyOpenCheck_data()
{
    QTest::addColumn<int>("other");
    QTest::addColumn<bool>("isApproved");
    QTest::newRow("the only check") << -1 << true;
    QTest::newRow("beside a wrong one") << int(CheckOutcome::Wrong) << true;
    QTest::newRow("beside one that was not sent") << int(CheckOutcome::NotSent) << true;
    QTest::newRow("beside an unknown one") << int(CheckOutcome::Unknown) << false;
    QTest::newRow("beside one under way") << -2 << false;
}

void LimitStoreTest::anInferredApprovalIsThatOfTheOnlyOpenCheck()
{
    QFETCH(int, other);
    QFETCH(bool, isApproved);
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    if (other != -1) {
        const auto begun = rig.take(kOne);
        if (other >= 0)
            VERIFY_DONE(rig.conclude(begun->checkId, CheckOutcome(other)));
    }
    const auto ours = rig.take(kOne);
    const auto inferred = rig.conclude(ours->checkId, CheckOutcome::Inferred);
    QCOMPARE(inferred.has_value(), isApproved);
    if (isApproved) {
        QVERIFY(inferred->record.status == VerificationStatus::Approved);
        return;
    }
    QCOMPARE(errorCodeName(inferred.error().code), errorCodeName(ErrorCode::CheckUnknown));
    // Nothing has been decided: the check can be told that it is unknown, the verification goes on.
    const auto noted = rig.conclude(ours->checkId, CheckOutcome::Unknown);
    VERIFY_DONE(noted);
    QVERIFY(noted->record.status == VerificationStatus::Pending);
}

void LimitStoreTest::anEndIsToldAsItIs()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    const auto check = rig.take(kOne, QStringLiteral("another"));
    VERIFY_DONE(rig.conclude(check->checkId, CheckOutcome::Approved));
    const qint64 entries = rig.auditEntries();
    const auto ended = rig.end(check->verification.id, VerificationStatus::Canceled);
    VERIFY_DONE(ended);
    QVERIFY(ended->record.status == VerificationStatus::Approved);
    QCOMPARE(rig.auditEntries(), entries);
    VERIFY_DONE(rig.send(kTwo));
    const auto second = rig.take(kTwo);
    VERIFY_DONE(rig.end(second->verification.id, VerificationStatus::Canceled));
    SqlConnection connection(dialectOf(rig.options()));
    VERIFY_DONE(connection.ensureOpen());
    auto rows = connection.exec(QStringLiteral("SELECT action, actor FROM audit_entries ORDER BY id"));
    VERIFY_DONE(rows);
    QStringList entriesSeen;
    while (rows->next())
        entriesSeen.append(rows->value(0).toString() + u' ' + rows->value(1).toString());
    QCOMPARE(entriesSeen, (QStringList{QStringLiteral("send_reserved test"), QStringLiteral("sent test"),
                              QStringLiteral("check_reserved another"), QStringLiteral("check_approved another"),
                              QStringLiteral("send_reserved test"), QStringLiteral("sent test"),
                              QStringLiteral("check_reserved checker"), QStringLiteral("ended ender")}));
}

void LimitStoreTest::addresses()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.addressPerMinute = 3; }));
    const auto ask = [&](const char *address, const char *provider = "twilio") {
        return *outcome(
            rig.store->countRequest(*addressSubject(QString::fromLatin1(address)), QString::fromLatin1(provider)))
                    .value();
    };
    for (const char *address : {"2001:db8::1", "2001:db8::2", "2001:db8::ffff:1"})
        QVERIFY(ask(address).isAllowed());
    rig.clock.turn(kYears);
    rig.clock.pass(20s);
    rig.restart();
    const RequestDecision refused = ask("2001:db8::3");
    QVERIFY(refused.refusedBy == Limit::ClientAddress);
    QVERIFY(refused.nextAt == rig.clock.now() + 40s);
    QVERIFY(ask("2001:db8:0:1::3").isAllowed());
    QVERIFY(ask("192.0.2.1").isAllowed());
    QVERIFY(ask("2001:db8::3", "sandbox").isAllowed());
    rig.clock.pass(40s);
    const RequestDecision free = ask("2001:db8::3");
    QVERIFY(free.isAllowed());
    QCOMPARE(free.left, 2);
}

void LimitStoreTest::addressesHaveACeiling()
{
    LimitRig rig(only([](LimitPolicy &policy) { policy.addressPerMinute = 2; }));
    rig.rules.mostAddresses = 3;
    rig.restart();
    const auto ask = [&](int last) {
        const auto subject = *addressSubject(QStringLiteral("192.0.2.%1").arg(last));
        return *outcome(rig.store->countRequest(subject, QStringLiteral("twilio"))).value();
    };
    for (int i = 0; i < 2; ++i) {
        QVERIFY(ask(1).isAllowed());
        rig.clock.pass(1s);
    }
    QVERIFY(ask(2).isAllowed());
    rig.clock.pass(1s);
    QVERIFY(ask(3).isAllowed());
    rig.clock.pass(1s);
    QVERIFY2(ask(4).isAllowed(), "the oldest that is not held back makes room");
    QVERIFY2(!ask(1).isAllowed(), "the one that is held back stays");
    QVERIFY(ask(3).isAllowed());
    QVERIFY(ask(4).isAllowed());
    const RequestDecision full = ask(5);
    QVERIFY2(!full.isAllowed(), "all are held back");
    QVERIFY(full.nextAt > rig.clock.now());
    rig.clock.pass(61s);
    QVERIFY(ask(5).isAllowed());
}

void LimitStoreTest::noNumberInTheCounters()
{
    LimitRig rig;
    VERIFY_DONE(rig.send(kOne));
    VERIFY_DONE(rig.check(kOne, CheckOutcome::Wrong));
    SqlConnection connection(dialectOf(rig.options()));
    VERIFY_DONE(connection.ensureOpen());
    auto rows = connection.exec(QStringLiteral("SELECT subject FROM limit_counters"));
    VERIFY_DONE(rows);
    int count = 0;
    while (rows->next()) {
        ++count;
        const QByteArray subject = rows->value(0).toByteArray();
        QCOMPARE(subject.size(), 16);
        QVERIFY(!subject.contains("555"));
    }
    QCOMPARE(count, 2);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::LimitStoreTest;
RINGPROOF_TEST(LimitStoreTest)
#include "limitstoretest.moc"
