// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways on: sending, sending again, checking, going back.
#include "modelrig.h"
#include "support/testregistry.h"

#include <QSignalSpy>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class WizardModelTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verifiesANumber();
    void countsWrongCodes();
    void sendsAgain();
    void waitsBeforeSendingAgain();
    void callsInstead();
    void startsInsteadOfAnother();
    void goesBackAndCancels();
    void goesBackWhileSending();
    void goesBackWhileChecking();
    void startsOver();
    void leaves();
    void ignoresWhatDoesNotFit();
    void forecastsTheNextSend();
    void dropsStaleForecasts();
    void learnsTheCodeLength();
    void leavesWhileSending();
    void leavesWhileChecking();
};

void WizardModelTest::verifiesANumber()
{
    ModelRig rig;
    QSignalSpy changed(rig.model.get(), &WizardModel::stateChanged);
    rig.core.provider.starts.answer(rig.core.sent());
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.state<Sending>());
    QVERIFY(!rig.state<Sending>()->live);
    QVERIFY(rig.reaches<EnteringCode>());
    const Verification verification = rig.state<EnteringCode>()->verification;
    QCOMPARE(verification.sid, kSid);
    QCOMPARE(verification.reference, QStringLiteral("CASE-1"));
    QCOMPARE(verification.actor, kActor);
    QVERIFY(std::holds_alternative<std::monostate>(rig.state<EnteringCode>()->news));
    QVERIFY(rig.model->hasLiveVerification());

    rig.core.provider.checks.answer(ProviderStatus::Approved);
    rig.model->submitCode(QStringLiteral("482913"));
    QVERIFY(rig.state<Checking>());
    QVERIFY(rig.reaches<Verified>());
    QCOMPARE(rig.state<Verified>()->verification.status, VerificationStatus::Approved);
    QCOMPARE(rig.core.provider.checkedCodes, QStringList{QStringLiteral("482913")});
    QCOMPARE(changed.count(), 4);
    QVERIFY(!rig.model->hasLiveVerification());
}

void WizardModelTest::countsWrongCodes()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    for (int left = 4; left > 0; --left) {
        QVERIFY(rig.enters(QStringLiteral("11111%1").arg(left), ProviderStatus::Pending));
        QVERIFY(rig.state<EnteringCode>());
        QCOMPARE(rig.state<EnteringCode>()->verification.checksLeft, left);
        QCOMPARE(std::get<Verdict>(rig.state<EnteringCode>()->news), Verdict::WrongCode);
    }
    QVERIFY(rig.enters(QStringLiteral("111110"), ProviderStatus::Pending));
    QVERIFY(rig.state<Failed>());
    QCOMPARE(std::get<Verdict>(rig.state<Failed>()->reason), Verdict::TooManyAttempts);
    QCOMPARE(rig.state<Failed>()->request.reference, QStringLiteral("CASE-1"));
}

void WizardModelTest::sendsAgain()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.clock.advance(61s);
    rig.core.provider.starts.answer(rig.core.sent());
    rig.model->sendAgain(Channel::Sms);
    QVERIFY(rig.state<Sending>()->live);
    QVERIFY(rig.reaches<EnteringCode>());
    QVERIFY(std::holds_alternative<SentAgain>(rig.state<EnteringCode>()->news));
    QCOMPARE(rig.state<EnteringCode>()->verification.sends, 2);
}

void WizardModelTest::waitsBeforeSendingAgain()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.model->sendAgain(Channel::Sms);
    QVERIFY(rig.reaches<EnteringCode>());
    const Error error = std::get<Error>(rig.state<EnteringCode>()->news);
    QCOMPARE(errorCodeName(error.code), errorCodeName(ErrorCode::TooManyRequests));
    QVERIFY(rig.state<EnteringCode>()->verification.resendAt > rig.core.clock.now());
    QCOMPARE(rig.core.provider.started.size(), std::size_t{1});
}

void WizardModelTest::callsInstead()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.clock.advance(61s);
    rig.core.provider.starts.answer(rig.core.sent());
    rig.model->sendAgain(Channel::Call);
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.core.provider.started.back().channel, Channel::Call);
    QCOMPARE(rig.state<EnteringCode>()->verification.channel, Channel::Call);
    QCOMPARE(rig.state<EnteringCode>()->verification.reference, QStringLiteral("CASE-1"));
}

void WizardModelTest::startsInsteadOfAnother()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    // Another window of the same desk, the same number for another case.
    WizardModel other(&rig.core.service, &rig.core.clock, kActor);
    SendRequest request = ModelRig::request();
    request.reference = QStringLiteral("CASE-2");
    other.submitPhone(request);
    QTRY_VERIFY(std::holds_alternative<EnteringPhone>(other.state()));
    const auto &refused = std::get<EnteringPhone>(other.state());
    QVERIFY(refused.error);
    QCOMPARE(errorCodeName(refused.error->code), errorCodeName(ErrorCode::VerificationInProgress));
    QVERIFY(rig.core.provider.canceledSids.isEmpty());

    rig.core.clock.advance(61s);
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.core.provider.starts.answer(rig.core.sent(kOtherSid));
    other.submitInstead(request);
    QTRY_VERIFY(std::holds_alternative<EnteringCode>(other.state()));
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
    QCOMPARE(std::get<EnteringCode>(other.state()).verification.sid, kOtherSid);
}

void WizardModelTest::goesBackAndCancels()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->editNumber();
    QVERIFY(rig.state<EnteringPhone>());
    QCOMPARE(rig.state<EnteringPhone>()->request->reference, QStringLiteral("CASE-1"));
    QCOMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Undoable);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QVERIFY(rig.cancelsUpstream());
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
    QTRY_COMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Canceled);
}

void WizardModelTest::goesBackWhileSending()
{
    ModelRig rig;
    const auto late = rig.core.provider.starts.answerLater();
    rig.model->submitPhone(ModelRig::request());
    QTRY_COMPARE(rig.core.provider.started.size(), std::size_t{1});
    rig.model->editNumber();
    QVERIFY(rig.state<EnteringPhone>());
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
    // The code was sent all the same: nobody will enter it, so it must not stay valid.
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QTRY_COMPARE(rig.model->leftCode().stage(), CancelDelay::Stage::Canceling);
    Script<ProviderVerification>::give(late, rig.core.sent());
    QVERIFY(rig.cancelsUpstream());
    QVERIFY(rig.state<EnteringPhone>());
}

void WizardModelTest::goesBackWhileChecking()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    const auto late = rig.core.provider.checks.answerLater();
    rig.model->submitCode(QStringLiteral("482913"));
    QTRY_COMPARE(rig.core.provider.checkedCodes.size(), 1);
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->editNumber();
    rig.core.clock.advance(CancelDelay::kUndoTime);
    QVERIFY(rig.cancelsUpstream());
    QSignalSpy changed(rig.model.get(), &WizardModel::stateChanged);
    Script<ProviderStatus>::give(late, ProviderStatus::Pending);
    QVERIFY(!changed.wait(200));
    QVERIFY(rig.state<EnteringPhone>());
}

void WizardModelTest::startsOver()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Approved));
    QVERIFY(rig.state<Verified>());
    rig.model->startOver();
    QVERIFY(rig.state<EnteringPhone>());
    QVERIFY(!rig.state<EnteringPhone>()->request);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

void WizardModelTest::leaves()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->leave();
    rig.model->leave();
    QVERIFY(rig.cancelsUpstream());
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
}

void WizardModelTest::ignoresWhatDoesNotFit()
{
    ModelRig rig;
    QSignalSpy changed(rig.model.get(), &WizardModel::stateChanged);
    rig.model->submitCode(QStringLiteral("482913"));
    rig.model->submitInstead(ModelRig::request());
    rig.model->sendAgain(Channel::Sms);
    rig.model->lookAgain();
    rig.model->editNumber();
    rig.model->startOver();
    QCOMPARE(changed.count(), 0);

    QVERIFY(rig.sendsCode());
    changed.clear();
    rig.model->submitPhone(ModelRig::request());
    rig.model->submitInstead(ModelRig::request());
    rig.model->lookAgain();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(rig.core.provider.started.size(), std::size_t{1});

    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Approved));
    changed.clear();
    rig.model->submitCode(QStringLiteral("482913"));
    rig.model->sendAgain(Channel::Sms);
    rig.model->editNumber();
    QCOMPARE(changed.count(), 0);
    QCOMPARE(rig.core.provider.checkedCodes.size(), 1);
}

void WizardModelTest::forecastsTheNextSend()
{
    ModelRig rig;
    rig.model->considerNumber(ModelRig::request().number);
    QVERIFY(!rig.model->forecast());
    QTRY_VERIFY(rig.model->forecast());
    QVERIFY(rig.model->forecast()->isAllowed());
    QCOMPARE(rig.model->forecast()->sendsLeft, 5);

    QVERIFY(rig.sendsCode());
    rig.core.provider.cancels.answer(rig.core.canceled());
    rig.model->editNumber();
    QVERIFY(!rig.model->forecast());
    rig.model->considerNumber(ModelRig::request().number);
    QTRY_VERIFY(rig.model->forecast());
    QCOMPARE(rig.model->forecast()->refusedBy, SendLimit::Wait);

    rig.core.clock.advance(61s);
    rig.model->considerNumber(ModelRig::request().number);
    QTRY_VERIFY(rig.model->forecast() && rig.model->forecast()->isAllowed());
    QCOMPARE(rig.model->forecast()->sendsLeft, 4);
}

void WizardModelTest::dropsStaleForecasts()
{
    ModelRig rig;
    QSignalSpy changed(rig.model.get(), &WizardModel::forecastChanged);
    rig.model->considerNumber(ModelRig::request().number);
    rig.model->considerNumber(std::nullopt);
    const int told = static_cast<int>(changed.count());
    QVERIFY(!changed.wait(400));
    QCOMPARE(changed.count(), told);
    QVERIFY(!rig.model->forecast());
}

void WizardModelTest::learnsTheCodeLength()
{
    ModelRig rig(8);
    QCOMPARE(rig.model->codeLength(), 6);
    QSignalSpy changed(rig.model.get(), &WizardModel::codeLengthChanged);
    QVERIFY(rig.sendsCode());
    QTRY_COMPARE(rig.model->codeLength(), 8);
    QCOMPARE(changed.count(), 1);
}

void WizardModelTest::leavesWhileSending()
{
    ModelRig rig;
    const auto late = rig.core.provider.starts.answerLater();
    rig.model->submitPhone(ModelRig::request());
    QTRY_COMPARE(rig.core.provider.started.size(), std::size_t{1});
    rig.model->leave();
    rig.model.reset(); // as when the window is closed
    rig.core.provider.cancels.answer(rig.core.canceled());
    Script<ProviderVerification>::give(late, rig.core.sent());
    QVERIFY(rig.cancelsUpstream());
    QCOMPARE(rig.core.provider.canceledSids, QStringList{kSid});
}

void WizardModelTest::leavesWhileChecking()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    const auto late = rig.core.provider.checks.answerLater();
    rig.model->submitCode(QStringLiteral("482913"));
    QTRY_COMPARE(rig.core.provider.checkedCodes.size(), 1);
    rig.model.reset(); // without a word: the service carries on and writes down what it learns
    Script<ProviderStatus>::give(late, ProviderStatus::Approved);
    QTRY_COMPARE(rig.core.service.activeCount(), 0);
    VerificationTarget target;
    target.sid = kSid;
    std::optional<VerificationStatus> status;
    QCoro::connect(rig.core.service.status(target), QCoreApplication::instance(),
        [&status](const Result<Verification> &answer) { status = answer->status; });
    QTRY_VERIFY(status.has_value());
    QCOMPARE(*status, VerificationStatus::Approved);
}

RINGPROOF_TEST(WizardModelTest)

} // namespace Ringproof

#include "wizardmodeltest.moc"
