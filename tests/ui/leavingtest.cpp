// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Leaving a live code can be undone for five seconds, by the model's clock, and says afterwards what became of the code.
#include "modelrig.h"
#include "support/testregistry.h"

#include <QSignalSpy>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class LeavingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoesLeaving_data();
    void undoesLeaving();
    void undoesLeavingWhileSending();
    void undoesLeavingWhileChecking();
    void tellsAnApprovalThatCameLate();
    void cancelsOnlyWhenTheTimeIsOver();
    void cannotUndoTooLate();
    void tellsWhatBecameOfTheCode_data();
    void tellsWhatBecameOfTheCode();
    void goesOnWithTheSameCase();
    void cancelsBeforeAnotherCaseOfTheNumber();
    void cancelsAtOnceForTheNextNumber();
    void keepsTheCodeWhenLeftOpen();
    void keepsAResendWhenLeftOpen();
};

void LeavingTest::undoesLeaving_data()
{
    QTest::addColumn<bool>("startsOver");
    QTest::newRow("change number") << false;
    QTest::newRow("cancel, or the next request") << true;
}

void LeavingTest::undoesLeaving()
{
    QFETCH(bool, startsOver);
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    if (startsOver)
        rig.model->startOver();
    else
        rig.model->editNumber();
    QVERIFY(rig.state<EnteringPhone>());
    rig.core.clock.advance(4s);
    rig.model->undoLeaving();
    QVERIFY(rig.state<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kSid);
    QCOMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::None);
    // The time that was left means nothing any more, and the code can be entered.
    rig.core.clock.advance(10s);
    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Approved));
    QVERIFY(rig.state<Verified>());
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void LeavingTest::undoesLeavingWhileSending()
{
    ModelRig rig;
    const auto late = rig.core.provider.starts.answerLater();
    rig.model->submitPhone(ModelRig::request());
    QTRY_COMPARE(rig.core.provider.started.size(), std::size_t{1});
    rig.model->editNumber();
    rig.model->undoLeaving();
    QVERIFY(rig.state<Sending>());
    Script<ProviderVerification>::give(late, rig.core.sent());
    QVERIFY(rig.reaches<EnteringCode>());
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void LeavingTest::undoesLeavingWhileChecking()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    const auto late = rig.core.provider.checks.answerLater();
    rig.model->submitCode(QStringLiteral("482913"));
    QTRY_COMPARE(rig.core.provider.checkedCodes.size(), 1);
    rig.model->editNumber();
    rig.model->undoLeaving();
    QVERIFY(rig.state<Checking>());
    Script<ProviderStatus>::give(late, ProviderStatus::Approved);
    QVERIFY(rig.reaches<Verified>());
}

void LeavingTest::tellsAnApprovalThatCameLate()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    const auto late = rig.core.provider.checks.answerLater();
    rig.model->submitCode(QStringLiteral("482913"));
    QTRY_COMPARE(rig.core.provider.checkedCodes.size(), 1);
    rig.model->startOver();
    Script<ProviderStatus>::give(late, ProviderStatus::Approved);
    QTRY_COMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Ended);
    QVERIFY(rig.model->leftCode().isVerified());
    rig.core.clock.advance(60s); // no longer a matter of seconds
    rig.model->undoLeaving();
    QVERIFY(rig.state<Verified>());
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void LeavingTest::cancelsOnlyWhenTheTimeIsOver()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QSignalSpy ticks(rig.model.get(), &WizardModel::leftCodeChanged);
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->editNumber();
    QVERIFY(ticks.wait()); // a tick that finds time left
    QCOMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Undoable);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QVERIFY(rig.cancelsUpstream());
}

void LeavingTest::cannotUndoTooLate()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->editNumber();
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QTRY_COMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Canceled);
    rig.model->undoLeaving();
    QVERIFY(rig.state<EnteringPhone>());
    rig.model->dismissLeftCode();
    QCOMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::None);
}

void LeavingTest::tellsWhatBecameOfTheCode_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("stage");
    const auto row = [](const char *name, std::optional<ErrorCode> error, CancelDelay::Stage stage) {
        QTest::newRow(name) << (error ? static_cast<int>(*error) : -1) << static_cast<int>(stage);
    };
    row("canceled", std::nullopt, CancelDelay::Stage::Canceled);
    row("no network", ErrorCode::ProviderUnavailable, CancelDelay::Stage::NotCanceled);
    row("credentials no longer accepted", ErrorCode::CredentialsRejected, CancelDelay::Stage::NotCanceled);
}

void LeavingTest::tellsWhatBecameOfTheCode()
{
    QFETCH(int, error);
    QFETCH(int, stage);
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    if (error < 0)
        rig.core.provider.cancels.answer(rig.core.canceled());
    else
        rig.core.provider.cancels.answer(fail(static_cast<ErrorCode>(error)));
    rig.model->startOver();
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QTRY_COMPARE(static_cast<int>(rig.model->leftCode().stage()), stage);
    QCOMPARE(rig.model->leftCode().request().number.e164(), kFictionNumber);
    QVERIFY(rig.model->leftCode().expiresAt());
}

void LeavingTest::goesOnWithTheSameCase()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.model->editNumber();
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.state<EnteringCode>());
    QCOMPARE(rig.core.provider.started.size(), std::size_t{1}); // no second text
    QCOMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::None);

    rig.core.clock.advance(61s);
    rig.model->editNumber();
    rig.core.provider.starts.answer(rig.core.sent());
    SendRequest call = ModelRig::request();
    call.channel = Channel::Call;
    rig.model->submitPhone(call);
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.channel, Channel::Call);
    QCOMPARE(rig.core.provider.started.size(), std::size_t{2});
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void LeavingTest::cancelsBeforeAnotherCaseOfTheNumber()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.clock.advance(61s);
    rig.model->editNumber();
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.core.provider.starts.answer(rig.core.sent(kOtherSid));
    SendRequest other = ModelRig::request();
    other.reference = QStringLiteral("CASE-2");
    rig.model->submitPhone(other);
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kOtherSid);
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
}

void LeavingTest::cancelsAtOnceForTheNextNumber()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.model->startOver();
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.core.provider.starts.answer(rig.core.sent(kOtherSid));
    SendRequest other = ModelRig::request();
    other.number = *PhoneNumber::fromE164(QStringLiteral("+447700900123"));
    rig.model->submitPhone(other);
    QVERIFY(rig.cancelsUpstream());
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
}

void LeavingTest::keepsTheCodeWhenLeftOpen()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.model->leaveOpen();
    rig.model->leave(); // as the closing window does afterwards
    rig.model.reset();
    QTRY_COMPARE(rig.core.service.activeCount(), 0);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void LeavingTest::keepsAResendWhenLeftOpen()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.clock.advance(61s);
    const auto late = rig.core.provider.starts.answerLater();
    rig.model->sendAgain(Channel::Sms);
    QTRY_COMPARE(rig.core.provider.started.size(), std::size_t{2});
    rig.model->leaveOpen();
    rig.model.reset();
    Script<ProviderVerification>::give(late, rig.core.sent());
    QTRY_COMPARE(rig.core.service.activeCount(), 0);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

RINGPROOF_TEST(LeavingTest)

} // namespace Ringproof

#include "leavingtest.moc"
