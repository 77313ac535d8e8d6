// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A right code whose answer was lost: whoever repeats it is told, everybody else hears that it was used.
#include "support/servicerig.h"
#include "support/testregistry.h"

#include <QCoroTask>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

/// Answers to checks are lost, and so is every look at what became of them.
void loseChecks(ServiceRig &rig, int count)
{
    rig.fault(R"({"kind":"drop_after","operation":"check","count":)" + QByteArray::number(count) + "}");
    rig.fault(R"({"kind":"error_503","operation":"attempts","count":200})");
}

void mend(ServiceRig &rig) { rig.client().door("DELETE", "faults", {}); }

Result<CheckAnswer> checkAs(ServiceRig &rig, const char *actor, const QString &code)
{
    auto task = rig.service().check(ServiceRig::target(), Secret(code), QString::fromLatin1(actor));
    return outcome(std::move(task)).value_or(fail(ErrorCode::InternalError));
}

} // namespace

class RepeatedCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoRepeatsTheCodeIsTold_data();
    void whoRepeatsTheCodeIsTold();
    void theLastCheckOfAll();
    void afterSomebodyElseHeardThatItWasUsed();
    void twoCodesWithoutAnAnswer();
    void anotherProcessHasOneWithoutAnAnswer();
    void longAfterwards();
    void afterACrash();
    void aWrongCodeIsNotApprovedByAnothersRightOne();
};

void RepeatedCodeTest::whoRepeatsTheCodeIsTold_data()
{
    QTest::addColumn<int>("lost");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<bool>("isSameCode");
    QTest::addColumn<bool>("approved");
    const auto row = [](const char *name, int lost, const char *actor, bool isSameCode, bool approved) {
        QTest::newRow(name) << lost << QString::fromLatin1(actor) << isSameCode << approved;
    };
    row("one answer lost", 1, "test", true, true);
    row("two in a row", 2, "test", true, true);
    row("three in a row", 3, "test", true, true);
    row("another code", 1, "test", false, false);
    row("another code, two lost", 2, "test", false, false);
    row("another caller", 1, "stranger", true, false);
    row("another caller, another code", 2, "stranger", false, false);
}

void RepeatedCodeTest::whoRepeatsTheCodeIsTold()
{
    QFETCH(int, lost);
    QFETCH(QString, actor);
    QFETCH(bool, isSameCode);
    QFETCH(bool, approved);
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    loseChecks(rig, lost);
    for (int i = 0; i < lost; ++i)
        COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    const auto answer = checkAs(rig, actor.toLatin1().constData(), isSameCode ? code : wrongCode(code));
    COMPARE_VERDICT(answer, approved ? Verdict::Approved : Verdict::AlreadyUsed);
    QCOMPARE(answer->receipt.split(u'.').size(), approved ? 3 : 1);
    QCOMPARE(answer->verification.status, VerificationStatus::Approved);
    // Once told, it is used.
    if (approved)
        COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
    else
        COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    COMPARE_VERDICT(checkAs(rig, "stranger", code), Verdict::AlreadyUsed);
}

void RepeatedCodeTest::theLastCheckOfAll()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    for (int i = 0; i < 4; ++i)
        COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::WrongCode);
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::TooManyAttempts);
    const auto answer = rig.check(code);
    COMPARE_VERDICT(answer, Verdict::Approved);
    QVERIFY(!answer->receipt.isEmpty());
}

void RepeatedCodeTest::afterSomebodyElseHeardThatItWasUsed()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    COMPARE_VERDICT(checkAs(rig, "stranger", code), Verdict::AlreadyUsed);
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void RepeatedCodeTest::twoCodesWithoutAnAnswer()
{
    // Nobody knows which of the two was the right one.
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    loseChecks(rig, 2);
    COMPARE_ERROR(rig.check(wrongCode(code)), ErrorCode::CheckUnknown);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::AlreadyUsed);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void RepeatedCodeTest::anotherProcessHasOneWithoutAnAnswer()
{
    ServiceRig rig;
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    const QString code = rig.client().latestCode();
    ServiceStack other(rig.sandbox.server.baseUrl(), rig.file(), rig.sandbox.clock);
    const VerificationKey key{.provider = QStringLiteral("sandbox"), .sid = sent->sid, .number = {}};
    VERIFY_RESULT(*outcome(other.store.reserveCheck(key, QStringLiteral("test"))));
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void RepeatedCodeTest::longAfterwards()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    rig.sandbox.clock.advance(10min);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void RepeatedCodeTest::afterACrash()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(code), ErrorCode::CheckUnknown);
    mend(rig);
    rig.restart();
    const auto answer = rig.check(code);
    COMPARE_VERDICT(answer, Verdict::AlreadyUsed);
    QVERIFY(answer->receipt.isEmpty());
    // What leads on is a new code.
    rig.sandbox.clock.advance(61s);
    VERIFY_RESULT(rig.start());
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void RepeatedCodeTest::aWrongCodeIsNotApprovedByAnothersRightOne()
{
    ServiceRig rig;
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    const QString code = rig.client().latestCode();
    loseChecks(rig, 1);
    COMPARE_ERROR(rig.check(wrongCode(code)), ErrorCode::CheckUnknown);
    mend(rig);
    ServiceStack other(rig.sandbox.server.baseUrl(), rig.file(), rig.sandbox.clock);
    auto task = other.service.check(ServiceRig::target(), Secret(code), QStringLiteral("test"));
    COMPARE_VERDICT(outcome(std::move(task)).value_or(fail(ErrorCode::InternalError)), Verdict::Approved);
    COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::AlreadyUsed);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::RepeatedCodeTest;
RINGPROOF_TEST(RepeatedCodeTest)
#include "repeatedcodetest.moc"
