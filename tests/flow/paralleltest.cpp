// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many callers at one verification: what reaches the provider, and what each of them hears.
#include "support/servicerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr int kCallers = 64;
/// The last in line waits for all others, on a machine that may be busy.
constexpr std::chrono::milliseconds kPatience{20'000};

} // namespace

class ParallelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongCodes();
    void rightCodes();
    void bothKinds();
    void aCancelBesideACheck();
    void aLostAnswerIsNotAnothersApproval();
    void theDeadlineHoldsInTheLine();

private:
    /// How often each verdict was heard; errors under -1 and the number of their code.
    static QMap<int, int> checkAll(ServiceRig &rig, const std::function<QString(int)> &codeOf)
    {
        QMap<int, int> heard;
        int done = 0;
        QObject context;
        for (int i = 0; i < kCallers; ++i) {
            QCoro::connect(rig.service().check(ServiceRig::target(), Secret(codeOf(i)), QStringLiteral("test")),
                &context, [&](const Result<CheckAnswer> &answer) {
                    ++done;
                    ++heard[answer ? int(answer->verdict) : -1 - int(answer.error().code)];
                });
        }
        static_cast<void>(QTest::qWaitFor([&] { return done == kCallers; }, 30'000));
        return heard;
    }
    /// A code is out and its length is known, so that callers get in line in the order in which they call.
    static QString begin(ServiceRig &rig)
    {
        const bool isOut = rig.start().has_value() && outcome(rig.service().providerService()).has_value();
        return isOut ? rig.client().latestCode() : QString();
    }
    static int checksAtProvider(ServiceRig &rig) { return rig.processed("POST", QStringLiteral("VerificationCheck")); }
};

void ParallelTest::wrongCodes()
{
    ServiceRig rig({}, kPatience);
    const QString wrong = wrongCode(begin(rig));
    const auto heard = checkAll(rig, [&](int) { return wrong; });
    QCOMPARE(heard.value(int(Verdict::WrongCode)), 5);
    QCOMPARE(heard.value(int(Verdict::TooManyAttempts)), kCallers - 5);
    QCOMPARE(checksAtProvider(rig), 5);
}

void ParallelTest::rightCodes()
{
    ServiceRig rig({}, kPatience);
    VERIFY_RESULT(rig.start());
    const QString right = rig.client().latestCode();
    const auto heard = checkAll(rig, [&](int) { return right; });
    QCOMPARE(heard.value(int(Verdict::Approved)), 1);
    QCOMPARE(heard.value(int(Verdict::AlreadyUsed)), kCallers - 1);
    QCOMPARE(checksAtProvider(rig), 1);
    QCOMPARE(rig.processed("GET", QStringLiteral("VA00000000000000000000000000000000")), 1);
}

void ParallelTest::bothKinds()
{
    ServiceRig rig({}, kPatience);
    const QString right = begin(rig);
    const auto heard = checkAll(rig, [&](int i) { return i == 4 ? right : wrongCode(right); });
    QCOMPARE(heard.value(int(Verdict::WrongCode)), 4);
    QCOMPARE(heard.value(int(Verdict::Approved)), 1); // the fifth and last check
    QCOMPARE(heard.value(int(Verdict::AlreadyUsed)), kCallers - 5);
    QCOMPARE(checksAtProvider(rig), 5);
    QCOMPARE(rig.status()->status, VerificationStatus::Approved);
}

void ParallelTest::aCancelBesideACheck()
{
    ServiceRig rig;
    const QString right = begin(rig);
    rig.fault(R"({"kind":"latency","operation":"check","latencyMs":150,"count":1})");
    std::optional<Result<CheckAnswer>> answer;
    std::optional<Result<Verification>> canceled;
    QObject context;
    QCoro::connect(rig.service().check(ServiceRig::target(), Secret(right), QStringLiteral("test")), &context,
        [&](const Result<CheckAnswer> &result) { answer = result; });
    QCoro::connect(rig.service().cancel(ServiceRig::target()), &context,
        [&](const Result<Verification> &result) { canceled = result; });
    QTRY_VERIFY_WITH_TIMEOUT(answer && canceled, 10'000);
    // Whichever of the two the provider had first: the other one hears of it, and nobody hears nonsense.
    VERIFY_RESULT(*answer);
    const bool isApproved = (*answer)->verdict == Verdict::Approved;
    QVERIFY(isApproved || (*answer)->verdict == Verdict::Canceled);
    if (isApproved)
        COMPARE_ERROR(*canceled, ErrorCode::VerificationUsed);
    else
        VERIFY_RESULT(*canceled);
    QCOMPARE(rig.status()->status, isApproved ? VerificationStatus::Approved : VerificationStatus::Canceled);
}

void ParallelTest::aLostAnswerIsNotAnothersApproval()
{
    ServiceRig rig;
    const QString right = begin(rig);
    rig.fault(R"({"kind":"drop_after","operation":"check","count":1})");
    std::vector<Result<CheckAnswer>> heard;
    QObject context;
    for (const QString &code : {wrongCode(right), right})
        QCoro::connect(rig.service().check(ServiceRig::target(), Secret(code), QStringLiteral("test")), &context,
            [&](const Result<CheckAnswer> &answer) { heard.push_back(answer); });
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), size_t(2), 10'000);
    // The wrong code came first, and its answer was lost: the right one behind it must not answer for it.
    COMPARE_ERROR(heard[0], ErrorCode::CheckUnknown);
    COMPARE_VERDICT(heard[1], Verdict::Approved);
}

void ParallelTest::theDeadlineHoldsInTheLine()
{
    ServiceRig rig;
    const QString right = begin(rig);
    // Longer than a use case has: the second caller waits behind the first until its own time is over.
    rig.fault(R"({"kind":"latency","operation":"check","latencyMs":4000,"count":1})");
    std::vector<Result<CheckAnswer>> heard;
    QObject context;
    for (int i = 0; i < 3; ++i)
        QCoro::connect(rig.service().check(ServiceRig::target(), Secret(right), QStringLiteral("test")), &context,
            [&](const Result<CheckAnswer> &answer) { heard.push_back(answer); });
    QTRY_COMPARE_WITH_TIMEOUT(heard.size(), size_t(3), 15'000);
    QCOMPARE(checksAtProvider(rig), 1);
    const auto isApproved = [](const Result<CheckAnswer> &answer) {
        return answer && answer->verdict == Verdict::Approved;
    };
    QVERIFY(std::count_if(heard.begin(), heard.end(), isApproved) <= 1);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ParallelTest;
RINGPROOF_TEST(ParallelTest)
#include "paralleltest.moc"
