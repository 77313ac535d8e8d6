// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every fault of the sandbox in every step of the wizard: the page says what happened, nothing is sent twice, and when the fault
// is over the same person gets to "verified" from where they stand.
#include "support/servicerig.h"
#include "support/testregistry.h"
#include "ui/wizard/wizardmodel.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

enum class Step { Send, Check, SendAgain, Leave };

constexpr std::pair<Step, const char *> kSteps[] = {
    {Step::Send, "send"}, {Step::Check, "check"}, {Step::SendAgain, "send again"}, {Step::Leave, "leave"}};
constexpr const char *kFaults[] = {"latency", "rate_limit", "error_500", "error_503", "drop_before", "drop_after",
    "slow_body", "truncated_json", "wrong_type", "undelivered"};

/// Where nothing is under way any more.
bool isAtRest(const WizardState &state)
{
    const auto *failed = std::get_if<Failed>(&state);
    return !std::holds_alternative<Sending>(state) && !std::holds_alternative<Checking>(state) &&
           !(failed && failed->isLooking);
}

} // namespace

class WizardFaultsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void recovers_data();
    void recovers();

private:
    template<class State>
    const State *state() const
    {
        return std::get_if<State>(&m_model->state());
    }
    bool rests() const
    {
        return QTest::qWaitFor([this] { return isAtRest(m_model->state()); }, 20'000);
    }
    SendRequest request() const { return {.number = ServiceRig::number()}; }
    bool sends();
    void take(Step step);
    bool goesOn();

    std::unique_ptr<ServiceRig> m_rig;
    std::unique_ptr<WizardModel> m_model;
};

void WizardFaultsTest::init()
{
    LimitPolicy limits;
    limits.perTenMinutes = 0;
    m_rig = std::make_unique<ServiceRig>(limits);
    m_model = std::make_unique<WizardModel>(&m_rig->service(), &m_rig->sandbox.clock, QStringLiteral("test"));
}

void WizardFaultsTest::cleanup()
{
    m_model.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->service().activeCount(), 0, 20'000);
    m_rig.reset();
}

void WizardFaultsTest::recovers_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("fault");
    for (const auto &[step, name] : kSteps)
        for (const char *fault : kFaults)
            QTest::addRow("%s, %s", name, fault) << static_cast<int>(step) << QString::fromLatin1(fault);
}

bool WizardFaultsTest::sends()
{
    m_model->submitPhone(request());
    return rests() && state<EnteringCode>();
}

void WizardFaultsTest::take(Step step)
{
    switch (step) {
    case Step::Send: m_model->submitPhone(request()); return;
    case Step::Check: m_model->submitCode(m_rig->client().latestCode()); return;
    case Step::SendAgain: m_model->sendAgain(Channel::Sms); return;
    case Step::Leave: m_model->editNumber(); return;
    }
}

/// By what each page offers, with patience: the waits that the limits and the traces of a lost send ask for have passed. Where a
/// check was processed and its answer lost, its code counts as used, and a new one is sent.
bool WizardFaultsTest::goesOn()
{
    for (int attempt = 0; attempt < 4 && !state<Verified>(); ++attempt) {
        m_rig->sandbox.clock.advance(61s);
        if (state<EnteringPhone>())
            m_model->submitPhone(request());
        else if (const auto *failed = state<Failed>(); failed && std::holds_alternative<Error>(failed->reason))
            m_model->lookAgain();
        else if (failed || (state<EnteringCode>() && m_rig->client().messages().isEmpty()))
            m_model->sendAgain(Channel::Sms);
        else
            m_model->submitCode(m_rig->client().latestCode());
        if (!rests())
            return false;
    }
    return state<Verified>() != nullptr;
}

void WizardFaultsTest::recovers()
{
    QFETCH(int, step);
    QFETCH(QString, fault);
    const auto taken = static_cast<Step>(step);
    if (taken != Step::Send) {
        QVERIFY(sends());
        m_rig->sandbox.clock.advance(61s);
    }
    const QString kSends = QStringLiteral("/Verifications");
    const int sentBefore = m_rig->processed("POST", kSends);
    m_rig->fault(QStringLiteral(R"({"kind":"%1","latencyMs":20,"retryAfter":0})").arg(fault).toLatin1());
    take(taken);
    QVERIFY(rests());
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->service().activeCount(), 0, 20'000);
    m_rig->client().door("DELETE", "faults");

    // One intention is one send at most, and only an intention to send is one.
    const int sent = m_rig->processed("POST", kSends) - sentBefore;
    QVERIFY(sent <= (taken == Step::Send || taken == Step::SendAgain ? 1 : 0));
    // A fault never says no: what could not be found out is an error, or was found out after all.
    if (const auto *failed = state<Failed>())
        QVERIFY(std::holds_alternative<Error>(failed->reason));
    if (taken == Step::Check)
        QVERIFY(state<Verified>() || state<EnteringCode>());
    if (taken == Step::SendAgain)
        QVERIFY(state<EnteringCode>());
    if (taken == Step::Leave)
        QVERIFY(state<EnteringPhone>());
    if (const auto *entering = state<EnteringCode>())
        QVERIFY(!std::holds_alternative<Verdict>(entering->news));
    QVERIFY(goesOn());
}

RINGPROOF_TEST(WizardFaultsTest)

} // namespace Ringproof

#include "wizardfaultstest.moc"
