// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends in flight and sends whose end nobody knows: what others may do meanwhile, and what a code that arrives is worth.
#include "support/servicerig.h"
#include "support/testregistry.h"

#include <QCoroTask>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

/// A send that went out, or did not, and of which our side heard nothing at all.
void loseSend(ServiceRig &rig, bool isSent)
{
    rig.fault(QByteArray(R"({"kind":")") + (isSent ? "drop_after" : "drop_before") +
              R"(","operation":"start","count":1})");
    rig.fault(R"({"kind":"error_503","operation":"attempts","count":200})");
    COMPARE_ERROR(rig.start(), ErrorCode::SendUnknown);
}

/// As another process leaves it while it waits for the provider.
bool sendElsewhere(ServiceRig &rig)
{
    const SendIntent intent{
        .number = ServiceRig::number(), .provider = QStringLiteral("sandbox"), .actor = QStringLiteral("other")};
    const auto reserved = outcome(rig.stack->store.reserveSend(intent));
    return reserved && reserved->has_value();
}

StartInput replacing()
{
    StartInput input = ServiceRig::input();
    input.replace = true;
    return input;
}

} // namespace

class UnknownSendTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSentBesideAnothersSend_data();
    void nothingIsSentBesideAnothersSend();
    void waitIsShortAndThenOver();
    void aCodeThatArrivedCounts_data();
    void aCodeThatArrivedCounts();
    void theSendIsKnownAfterAWrongCode();
    void noCodeArrived();
    void wrongCodesRunOut();
    void theProviderStillHasTheOneBefore();
};

void UnknownSendTest::nothingIsSentBesideAnothersSend_data()
{
    QTest::addColumn<QString>("use");
    QTest::addColumn<bool>("isLost");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *use, bool isLost, const char *error) {
        QTest::newRow(name) << QString::fromLatin1(use) << isLost << QString::fromLatin1(error);
    };
    row("replace, sending", "replace", false, "SendInProgress");
    row("cancel, sending", "cancel", false, "SendInProgress");
    row("check, sending", "check", false, "SendInProgress");
    row("replace, unknown", "replace", true, "SendInProgress");
    row("cancel, unknown", "cancel", true, "SendUnknown");
    row("check, unknown", "check", true, "SendUnknown");
}

void UnknownSendTest::nothingIsSentBesideAnothersSend()
{
    QFETCH(QString, use);
    QFETCH(bool, isLost);
    QFETCH(QString, error);
    ServiceRig rig;
    if (isLost)
        loseSend(rig, false);
    else
        QVERIFY(sendElsewhere(rig));
    std::optional<Error> found;
    if (use == QLatin1StringView("replace")) {
        const auto started = rig.start(replacing());
        found = started ? std::nullopt : std::optional(started.error());
    } else if (use == QLatin1StringView("cancel")) {
        const auto canceled = rig.cancel();
        found = canceled ? std::nullopt : std::optional(canceled.error());
    } else {
        const auto checked = rig.check(QStringLiteral("482913"));
        found = checked ? std::nullopt : std::optional(checked.error());
    }
    QVERIFY(found.has_value());
    QCOMPARE(errorCodeName(found->code), error);
    QVERIFY2(found->retryAfter >= 1s && found->retryAfter <= 30s, qPrintable(QString::number(found->retryAfter.count())));
    QVERIFY(isLost || found->retryAfter <= 5s);
    QCOMPARE(rig.client().messages().size(), 0);
    // It spent nothing.
    QCOMPARE(rig.status()->checks, 0);
}

void UnknownSendTest::waitIsShortAndThenOver()
{
    ServiceRig rig;
    QVERIFY(sendElsewhere(rig));
    COMPARE_ERROR(rig.start(replacing()), ErrorCode::SendInProgress);
    rig.sandbox.clock.advance(61s);
    VERIFY_RESULT(rig.start(replacing()));
    QCOMPARE(rig.client().messages().size(), 1);
}

void UnknownSendTest::aCodeThatArrivedCounts_data()
{
    QTest::addColumn<int>("wrongBefore");
    QTest::addColumn<bool>("isAnotherProcess");
    QTest::newRow("at once") << 0 << false;
    QTest::newRow("after a wrong one") << 1 << false;
    QTest::newRow("after four wrong ones") << 4 << false;
    QTest::newRow("in another process") << 0 << true;
}

void UnknownSendTest::aCodeThatArrivedCounts()
{
    QFETCH(int, wrongBefore);
    QFETCH(bool, isAnotherProcess);
    ServiceRig rig;
    loseSend(rig, true);
    QCOMPARE(rig.client().messages().size(), 1);
    const QString code = rig.client().latestCode();
    if (isAnotherProcess)
        rig.restart();
    for (int i = 0; i < wrongBefore; ++i)
        COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::WrongCode);
    const auto answer = rig.check(code);
    COMPARE_VERDICT(answer, Verdict::Approved);
    QVERIFY(answer->verification.sid.startsWith(QStringLiteral("VE")));
    QCOMPARE(answer->verification.checks, wrongBefore + 1);
    QCOMPARE(answer->receipt.split(u'.').size(), 3);
    QCOMPARE(rig.client().messages().size(), 1);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void UnknownSendTest::theSendIsKnownAfterAWrongCode()
{
    ServiceRig rig;
    loseSend(rig, true);
    COMPARE_VERDICT(rig.check(wrongCode(rig.client().latestCode())), Verdict::WrongCode);
    const auto state = rig.status();
    VERIFY_RESULT(state);
    QCOMPARE(state->status, VerificationStatus::Pending);
    QCOMPARE(state->checksLeft, 4);
}

void UnknownSendTest::noCodeArrived()
{
    ServiceRig rig;
    loseSend(rig, false);
    for (int i = 0; i < 7; ++i) {
        const auto answer = rig.check(QStringLiteral("482913"));
        COMPARE_ERROR(answer, ErrorCode::SendUnknown);
        QVERIFY(answer.error().retryAfter >= 1s && answer.error().retryAfter <= 30s);
    }
    const auto state = rig.status();
    VERIFY_RESULT(state);
    QCOMPARE(state->checks, 0);
}

void UnknownSendTest::wrongCodesRunOut()
{
    ServiceRig rig;
    loseSend(rig, true);
    const QString code = rig.client().latestCode();
    for (int i = 0; i < 5; ++i)
        COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::WrongCode);
    COMPARE_VERDICT(rig.check(code), Verdict::TooManyAttempts);
}

void UnknownSendTest::theProviderStillHasTheOneBefore()
{
    // We hold the first one to be over, the provider sends its code again: what is checked is the first one.
    ServiceRig rig;
    const auto first = rig.start();
    VERIFY_RESULT(first);
    const VerificationKey key{.provider = QStringLiteral("sandbox"), .sid = first->sid, .number = {}};
    const auto record = *outcome(rig.stack->store.find(key));
    VERIFY_RESULT(record);
    VERIFY_RESULT(*outcome(
        rig.stack->store.recordEnd(record->record.id, VerificationStatus::Expired, QStringLiteral("test"))));
    rig.sandbox.clock.advance(61s);
    loseSend(rig, true);
    const auto answer = rig.check(rig.client().latestCode());
    COMPARE_VERDICT(answer, Verdict::Approved);
    QCOMPARE(answer->verification.sid, first->sid);
    QCOMPARE(answer->verification.checks, 1);
    QVERIFY(!answer->receipt.isEmpty());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::UnknownSendTest;
RINGPROOF_TEST(UnknownSendTest)
#include "unknownsendtest.moc"
