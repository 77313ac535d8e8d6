// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Live verifications are found again after a restart, and continued without another send, by their own actor only.
#include "support/servicerig.h"
#include "support/testregistry.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

const QString kStarter = QStringLiteral("test");

} // namespace

class ResumeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void resumesAfterARestart();
    void listsWhatIsLive();
    void resumesForItsActorOnly();
    void learnsHowItEnded();
    void saysThatTheSandboxForgotIt();
    void resumesWithoutANetwork();
    void knowsTheLatest();

private:
    static Result<Verification> resume(ServiceRig &rig, const QString &sid, const QString &actor = kStarter)
    {
        VerificationTarget target;
        target.sid = sid;
        target.actor = actor;
        return outcome(rig.service().resume(target)).value_or(fail(ErrorCode::InternalError));
    }
    static std::vector<VerificationRecord> live(ServiceRig &rig, const QString &actor = kStarter)
    {
        const auto answer = outcome(rig.service().liveOf(actor));
        return answer && *answer ? **answer : std::vector<VerificationRecord>();
    }
};

void ResumeTest::refuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<bool>("isExpired");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *name, VerificationStatus status, const QString &actor, bool isExpired,
                         ResumeRefusal refusal) {
        QTest::newRow(name) << int(status) << actor << isExpired << int(refusal);
    };
    const QString other = QStringLiteral("api:shop");
    row("own, live", VerificationStatus::Pending, kStarter, false, ResumeRefusal::None);
    row("own, its send unknown", VerificationStatus::SendUnknown, kStarter, false, ResumeRefusal::None);
    row("own, expired", VerificationStatus::Pending, kStarter, true, ResumeRefusal::Expired);
    row("of another, live", VerificationStatus::Pending, other, false, ResumeRefusal::OtherActor);
    row("of another, expired", VerificationStatus::Pending, other, true, ResumeRefusal::Expired);
    for (const auto ended : {VerificationStatus::Approved, VerificationStatus::Canceled,
             VerificationStatus::MaxAttemptsReached, VerificationStatus::Expired, VerificationStatus::NotSent})
        row(qPrintable(statusName(ended)), ended, kStarter, false, ResumeRefusal::Ended);
}

void ResumeTest::refuses()
{
    QFETCH(int, status);
    QFETCH(QString, actor);
    QFETCH(bool, isExpired);
    QFETCH(int, refusal);
    const Timestamp now{1'800'000'000'000ms};
    VerificationRecord record{.number = ServiceRig::number()};
    record.status = VerificationStatus(status);
    record.actor = actor;
    record.expiresAt = isExpired ? now : now + 1ms;
    QCOMPARE(int(resumeRefusal(record, kStarter, now)), refusal);
}

void ResumeTest::resumesAfterARestart()
{
    ServiceRig rig;
    const auto started = rig.start();
    VERIFY_RESULT(started);
    const QString code = rig.client().latestCode();
    rig.restart();
    const auto resumed = resume(rig, started->sid);
    VERIFY_RESULT(resumed);
    QCOMPARE(resumed->status, VerificationStatus::Pending);
    QCOMPARE(resumed->sid, started->sid);
    QCOMPARE(resumed->expiresAt, started->expiresAt);
    // Two readings of the clock: the wait goes by the steady one, and is told on the wall's.
    QVERIFY(std::chrono::abs(resumed->resendAt - started->resendAt) < 1s);
    QCOMPARE(resumed->checksLeft, 5);
    QCOMPARE(rig.processed("POST", QStringLiteral("/Verifications")), 1);
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
}

void ResumeTest::listsWhatIsLive()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    QCOMPARE(live(rig).size(), std::size_t{1});
    QCOMPARE(live(rig).front().number, ServiceRig::number());
    QVERIFY(live(rig, QStringLiteral("desk:somebody")).empty());
    rig.restart();
    QCOMPARE(live(rig).size(), std::size_t{1});
    rig.sandbox.clock.advance(10min);
    QVERIFY(live(rig).empty());
}

void ResumeTest::resumesForItsActorOnly()
{
    ServiceRig rig;
    const auto started = rig.start();
    VERIFY_RESULT(started);
    COMPARE_ERROR(resume(rig, started->sid, QStringLiteral("desk:somebody")), ErrorCode::VerificationInProgress);
    COMPARE_ERROR(resume(rig, QStringLiteral("VE00000000000000000000000000000009")), ErrorCode::VerificationNotFound);
}

void ResumeTest::learnsHowItEnded()
{
    ServiceRig rig;
    const auto started = rig.start();
    VERIFY_RESULT(started);
    const QString code = rig.client().latestCode();
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    const auto resumed = resume(rig, started->sid);
    VERIFY_RESULT(resumed);
    QCOMPARE(resumed->status, VerificationStatus::Approved);
}

void ResumeTest::saysThatTheSandboxForgotIt()
{
    ServiceRig rig;
    const auto started = rig.start();
    VERIFY_RESULT(started);
    rig.client().door("POST", "reset", "{}");
    COMPARE_ERROR(resume(rig, started->sid), ErrorCode::ProviderNotFound);
    QVERIFY(live(rig).empty()); // and it is offered no more
    QCOMPARE(rig.status()->status, VerificationStatus::Canceled);
}

void ResumeTest::resumesWithoutANetwork()
{
    ServiceRig rig;
    const auto started = rig.start();
    VERIFY_RESULT(started);
    rig.fault(R"({"kind":"drop_before","operation":"fetch","count":20})");
    const auto resumed = resume(rig, started->sid);
    VERIFY_RESULT(resumed);
    QCOMPARE(resumed->status, VerificationStatus::Pending);
}

void ResumeTest::knowsTheLatest()
{
    ServiceRig rig;
    const auto none = outcome(rig.service().latest(ServiceRig::number()));
    QVERIFY(none && !*none);
    QCOMPARE(errorCodeName(none->error().code), errorCodeName(ErrorCode::VerificationNotFound));
    const auto started = rig.start();
    VERIFY_RESULT(started);
    const auto latest = outcome(rig.service().latest(ServiceRig::number()));
    QVERIFY(latest && *latest);
    QCOMPARE((*latest)->sid, started->sid);
    VERIFY_RESULT(rig.cancel());
    const auto after = outcome(rig.service().latest(ServiceRig::number()));
    QCOMPARE((*after)->status, VerificationStatus::Canceled);
}

RINGPROOF_TEST(ResumeTest)

} // namespace Ringproof

#include "resumetest.moc"
