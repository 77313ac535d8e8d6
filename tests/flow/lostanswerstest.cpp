// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service says and does when answers are lost, late or broken, and when several callers race.
#include "support/servicerig.h"
#include "support/testregistry.h"

#include <QCoroTask>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class LostAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProcessedSendIsFound_data();
    void aProcessedSendIsFound();
    void aProcessedResendIsFound();
    void anUnprocessedSendIsUnknownThenNotSent();
    void aSendLeftByACrash_data();
    void aSendLeftByACrash();
    void aRightCodeWithoutAnAnswer();
    void aWrongCodeWithoutAnAnswer();
    void aCodeLostWhileAnotherProcessIsApproved();
    void everyFaultInEveryPlace_data();
    void everyFaultInEveryPlace();
    void aCancellationWithoutAnAnswer();
    void parallelStartsOfTwoProcesses();
};

void LostAnswersTest::aProcessedSendIsFound_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"drop_after", "truncated_json", "wrong_type"})
        QTest::newRow(kind) << QByteArray(kind);
}

void LostAnswersTest::aProcessedSendIsFound()
{
    QFETCH(QByteArray, kind);
    ServiceRig rig;
    rig.fault(R"({"kind":")" + kind + R"(","operation":"start","count":1})");
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    QCOMPARE(sent->status, VerificationStatus::Pending);
    QCOMPARE(rig.client().messages().size(), 1);
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void LostAnswersTest::aProcessedResendIsFound()
{
    ServiceRig rig;
    const auto first = rig.start();
    rig.sandbox.clock.advance(61s);
    rig.fault(R"({"kind":"drop_after","operation":"start","count":1})");
    const auto second = rig.start();
    VERIFY_RESULT(second);
    QCOMPARE(second->sid, first->sid);
    QCOMPARE(second->sends, 2);
    QCOMPARE(rig.client().messages().size(), 2);
}

void LostAnswersTest::anUnprocessedSendIsUnknownThenNotSent()
{
    ServiceRig rig;
    rig.fault(R"({"kind":"drop_before","operation":"start","count":1})");
    COMPARE_ERROR(rig.start(), ErrorCode::SendUnknown);
    QCOMPARE(rig.client().messages().size(), 0);
    const auto early = rig.status();
    VERIFY_RESULT(early);
    QCOMPARE(early->status, VerificationStatus::SendUnknown);
    COMPARE_ERROR(rig.check(QStringLiteral("123456")), ErrorCode::SendUnknown);
    rig.sandbox.clock.advance(31s);
    const auto late = rig.status();
    VERIFY_RESULT(late);
    QCOMPARE(late->status, VerificationStatus::NotSent);
    // What was not sent is not counted either.
    VERIFY_RESULT(rig.start());
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void LostAnswersTest::aSendLeftByACrash_data()
{
    QTest::addColumn<bool>("wasSent");
    QTest::newRow("before the request left") << false;
    QTest::newRow("after Twilio had processed it") << true;
}

void LostAnswersTest::aSendLeftByACrash()
{
    QFETCH(bool, wasSent);
    ServiceRig rig;
    SendIntent intent{
        .number = ServiceRig::number(), .provider = QStringLiteral("sandbox"), .actor = QStringLiteral("test")};
    const auto reserved = outcome(rig.stack->store.reserveSend(intent));
    QVERIFY(reserved && *reserved);
    if (wasSent)
        QCOMPARE(rig.client().start().status, 201);
    rig.restart();
    // The row could still belong to a living process.
    QCOMPARE(*outcome(rig.service().reconcile()).value(), 0);
    rig.sandbox.clock.advance(61s);
    QCOMPARE(*outcome(rig.service().reconcile()).value(), 1);
    const auto state = rig.status();
    VERIFY_RESULT(state);
    QCOMPARE(state->status, wasSent ? VerificationStatus::Pending : VerificationStatus::NotSent);
    if (wasSent)
        COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Approved);
}

void LostAnswersTest::aRightCodeWithoutAnAnswer()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    rig.fault(R"({"kind":"drop_after","operation":"check","count":1})");
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void LostAnswersTest::aWrongCodeWithoutAnAnswer()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    const QString code = rig.client().latestCode();
    rig.fault(R"({"kind":"drop_after","operation":"check","count":1})");
    COMPARE_ERROR(rig.check(wrongCode(code)), ErrorCode::CheckUnknown);
    // Counted, because Twilio may have counted it.
    QCOMPARE(rig.status()->checksLeft, 4);
    COMPARE_VERDICT(rig.check(code), Verdict::Approved);
}

void LostAnswersTest::aCodeLostWhileAnotherProcessIsApproved()
{
    ServiceRig rig;
    const auto sent = rig.start();
    VERIFY_RESULT(sent);
    const QString code = rig.client().latestCode();
    // The other process has had its answer, but not recorded it yet.
    ServiceStack other(rig.sandbox.server.baseUrl(), rig.file(), rig.sandbox.clock);
    const VerificationKey key{.provider = QStringLiteral("sandbox"), .sid = sent->sid, .number = {}};
    const auto theirs = *outcome(other.store.reserveCheck(key, QStringLiteral("other")));
    VERIFY_RESULT(theirs);
    const auto approved = *outcome(other.provider.check(sent->sid, ServiceRig::number(), Secret(code), QDeadlineTimer(2s)));
    QVERIFY(approved && *approved == ProviderStatus::Approved);
    // Ours is lost. The verification is approved at the provider, and nobody says by which code.
    rig.fault(R"({"kind":"drop_after","operation":"check","count":1})");
    COMPARE_ERROR(rig.check(wrongCode(code)), ErrorCode::CheckUnknown);
    VERIFY_RESULT(*outcome(other.store.recordCheck(theirs->checkId, CheckOutcome::Approved)));
    COMPARE_VERDICT(rig.check(wrongCode(code)), Verdict::AlreadyUsed);
}

void LostAnswersTest::everyFaultInEveryPlace_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("operation");
    for (const char *kind : {"latency", "rate_limit", "error_500", "error_503", "drop_before", "drop_after",
             "slow_body", "truncated_json", "wrong_type", "undelivered"})
        for (const char *operation : {"start", "check", "fetch", "update", "service", "attempts"})
            QTest::addRow("%s on %s", kind, operation) << QByteArray(kind) << QByteArray(operation);
}

void LostAnswersTest::everyFaultInEveryPlace()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, operation);
    ServiceRig rig;
    rig.fault(R"({"kind":")" + kind + R"(","operation":")" + operation + R"(","count":1,"latencyMs":3})");

    int starts = 1;
    auto sent = rig.start();
    while (!sent && starts < 3) {
        rig.sandbox.clock.advance(61s);
        sent = rig.start();
        ++starts;
    }
    VERIFY_RESULT(sent);
    QVERIFY2(rig.processed("POST", QStringLiteral("Verifications")) <= starts, "a send was repeated");
    QString code = rig.client().messages().isEmpty() ? QString() : rig.client().latestCode();
    if (code.isEmpty()) {
        rig.sandbox.clock.advance(61s);
        VERIFY_RESULT(rig.start());
        code = rig.client().latestCode();
    }
    int checks = 1;
    auto answer = rig.check(code);
    while (!answer && checks < 3) {
        answer = rig.check(code);
        ++checks;
    }
    COMPARE_VERDICT(answer, Verdict::Approved);
    QVERIFY2(rig.processed("POST", QStringLiteral("VerificationCheck")) <= checks, "a check was repeated");
    COMPARE_VERDICT(rig.check(code), Verdict::AlreadyUsed);
}

void LostAnswersTest::aCancellationWithoutAnAnswer()
{
    ServiceRig rig;
    VERIFY_RESULT(rig.start());
    rig.fault(R"({"kind":"drop_after","operation":"update","count":1})");
    COMPARE_ERROR(rig.cancel(), ErrorCode::ProviderUnavailable);
    // Once more finds it gone, which is what was wished.
    const auto canceled = rig.cancel();
    VERIFY_RESULT(canceled);
    QCOMPARE(canceled->status, VerificationStatus::Canceled);
    COMPARE_VERDICT(rig.check(rig.client().latestCode()), Verdict::Canceled);
}

void LostAnswersTest::parallelStartsOfTwoProcesses()
{
    ServiceRig rig;
    ServiceStack other(rig.sandbox.server.baseUrl(), rig.file(), rig.sandbox.clock);
    constexpr int each = 8;
    int done = 0;
    int sent = 0;
    QObject context;
    for (int i = 0; i < each; ++i) {
        for (VerificationService *service : {&rig.service(), &other.service}) {
            QCoro::connect(service->start(ServiceRig::input()), &context, [&](const Result<Verification> &result) {
                ++done;
                sent += result.has_value();
            });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, 2 * each, 30'000);
    QCOMPARE(sent, 1);
    QCOMPARE(rig.client().messages().size(), 1);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::LostAnswersTest;
RINGPROOF_TEST(LostAnswersTest)
#include "lostanswerstest.moc"
