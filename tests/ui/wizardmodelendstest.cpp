// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways that end: refusals, losses, and codes that are over.
#include "modelrig.h"
#include "support/testregistry.h"

#include <QSignalSpy>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class WizardModelEndsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNumberWhenASendFails_data();
    void keepsTheNumberWhenASendFails();
    void findsALostSend();
    void looksAgainForALostSend();
    void learnsThatALostSendWasNone();
    void keepsTheCodePageWhenAResendIsLost();
    void keepsTheCodePageWhenACheckFails();
    void namesEveryEnd_data();
    void namesEveryEnd();
    void sendsANewCodeAfterAnEnd();
    void goesBackAfterAnEnd();
};

void WizardModelEndsTest::keepsTheNumberWhenASendFails_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : {ErrorCode::ProviderUnavailable, ErrorCode::ChannelNotAvailable,
             ErrorCode::CredentialsRejected, ErrorCode::DestinationBlocked, ErrorCode::ProviderLimited})
        QTest::newRow(qPrintable(errorCodeName(code))) << static_cast<int>(code);
}

void WizardModelEndsTest::keepsTheNumberWhenASendFails()
{
    QFETCH(int, code);
    ModelRig rig;
    rig.core.provider.starts.answer(fail(static_cast<ErrorCode>(code)));
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.reaches<EnteringPhone>());
    QVERIFY(rig.state<EnteringPhone>()->error);
    QCOMPARE(static_cast<int>(rig.state<EnteringPhone>()->error->code), code);
    QCOMPARE(rig.state<EnteringPhone>()->request->number.e164(), kFictionNumber);
}

void WizardModelEndsTest::findsALostSend()
{
    ModelRig rig;
    rig.core.provider.starts.answer(fail(ErrorCode::SendUnknown));
    rig.core.provider.attemptLists.answer(std::vector{rig.core.attempt()});
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kSid);
}

void WizardModelEndsTest::looksAgainForALostSend()
{
    ModelRig rig;
    rig.core.provider.starts.answer(fail(ErrorCode::SendUnknown));
    // The service looks once after the send, the model once more.
    rig.core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
    rig.core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.reaches<Failed>());
    QVERIFY(!rig.state<Failed>()->isLooking);
    QCOMPARE(errorCodeName(std::get<Error>(rig.state<Failed>()->reason).code), errorCodeName(ErrorCode::SendUnknown));

    rig.core.provider.attemptLists.answer(std::vector{rig.core.attempt()});
    rig.model->lookAgain();
    QVERIFY(rig.state<Failed>()->isLooking);
    rig.model->lookAgain(); // one look at a time
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kSid);
    QCOMPARE(rig.core.provider.started.size(), std::size_t{1});
}

void WizardModelEndsTest::learnsThatALostSendWasNone()
{
    ModelRig rig;
    rig.core.provider.starts.answer(fail(ErrorCode::SendUnknown));
    rig.core.provider.attemptLists.answer(std::vector<ProviderAttempt>());
    rig.core.provider.attemptLists.answer(std::vector<ProviderAttempt>());
    rig.model->submitPhone(ModelRig::request());
    QVERIFY(rig.reaches<Failed>()); // too early to be sure

    rig.core.clock.advance(40s);
    rig.core.provider.attemptLists.answer(std::vector<ProviderAttempt>());
    rig.model->lookAgain();
    QVERIFY(rig.reaches<EnteringPhone>());
    QCOMPARE(errorCodeName(rig.state<EnteringPhone>()->error->code), errorCodeName(ErrorCode::ProviderUnavailable));
    QCOMPARE(rig.state<EnteringPhone>()->request->reference, QStringLiteral("CASE-1"));
}

void WizardModelEndsTest::keepsTheCodePageWhenAResendIsLost()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    rig.core.clock.advance(61s);
    rig.core.provider.starts.answer(fail(ErrorCode::SendUnknown));
    rig.core.provider.fetches.answer(fail(ErrorCode::ProviderUnavailable));
    rig.core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
    rig.model->sendAgain(Channel::Sms);
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(
        errorCodeName(std::get<Error>(rig.state<EnteringCode>()->news).code), errorCodeName(ErrorCode::SendUnknown));
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kSid);
}

void WizardModelEndsTest::keepsTheCodePageWhenACheckFails()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QVERIFY(rig.enters(QStringLiteral("482913"), fail(ErrorCode::ProviderUnavailable)));
    QVERIFY(rig.state<EnteringCode>());
    QCOMPARE(errorCodeName(std::get<Error>(rig.state<EnteringCode>()->news).code),
        errorCodeName(ErrorCode::ProviderUnavailable));
    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Approved));
    QVERIFY(rig.state<Verified>());
}

void WizardModelEndsTest::namesEveryEnd_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, ProviderStatus answer, Verdict verdict) {
        QTest::newRow(name) << static_cast<int>(answer) << static_cast<int>(verdict);
    };
    row("expired", ProviderStatus::Expired, Verdict::Expired);
    row("canceled", ProviderStatus::Canceled, Verdict::Canceled);
    row("used up", ProviderStatus::MaxAttemptsReached, Verdict::TooManyAttempts);
}

void WizardModelEndsTest::namesEveryEnd()
{
    QFETCH(int, answer);
    QFETCH(int, verdict);
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QVERIFY(rig.enters(QStringLiteral("482913"), static_cast<ProviderStatus>(answer)));
    QVERIFY(rig.state<Failed>());
    QCOMPARE(static_cast<int>(std::get<Verdict>(rig.state<Failed>()->reason)), verdict);
    QVERIFY(rig.state<Failed>()->verification);
    QVERIFY(!rig.model->hasLiveVerification());
}

void WizardModelEndsTest::sendsANewCodeAfterAnEnd()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Expired));
    rig.core.clock.advance(61s);
    rig.core.provider.starts.answer(rig.core.sent(kOtherSid));
    rig.model->sendAgain(Channel::WhatsApp);
    QVERIFY(rig.state<Sending>() && !rig.state<Sending>()->live);
    QVERIFY(rig.reaches<EnteringCode>());
    QCOMPARE(rig.state<EnteringCode>()->verification.sid, kOtherSid);
    QCOMPARE(rig.core.provider.started.back().channel, Channel::WhatsApp);
    QVERIFY(std::holds_alternative<std::monostate>(rig.state<EnteringCode>()->news));
}

void WizardModelEndsTest::goesBackAfterAnEnd()
{
    ModelRig rig;
    QVERIFY(rig.sendsCode());
    QVERIFY(rig.enters(QStringLiteral("482913"), ProviderStatus::Expired));
    rig.model->editNumber();
    QVERIFY(rig.state<EnteringPhone>());
    QCOMPARE(rig.state<EnteringPhone>()->request->number.e164(), kFictionNumber);
    QVERIFY(rig.core.provider.canceledSids.isEmpty());
}

RINGPROOF_TEST(WizardModelEndsTest)

} // namespace Ringproof

#include "wizardmodelendstest.moc"
