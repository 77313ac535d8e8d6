// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where it is not known whether the code was sent, one that arrives can be entered, and the program looks by itself.
#include "support/testregistry.h"
#include "windowplaces.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class UnsettledSendTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void looksByItself();
    void keepsLooking();
    void keepsWhatIsTyped();
    void learnsThatNothingWasSent();
    void countsDownToTheNextSend();
    void takesTheCode();
    void tellsThatNoCodeIsLive();

private:
    bool becomesUnknown();
    CodeField *code() const
    {
        for (CodeField *each : m_rig->window->findChildren<CodeField *>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void UnsettledSendTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void UnsettledSendTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

bool UnsettledSendTest::becomesUnknown()
{
    m_rig->core.provider.starts.answer(fail(ErrorCode::SendUnknown));
    // The service looks once after the send, the model once more.
    for (int looks = 0; looks < 2; ++looks)
        m_rig->core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
    return m_rig->submitsNumber() &&
           QTest::qWaitFor([this] { return m_rig->button(QStringLiteral("Look again")) != nullptr; }) &&
           m_rig->becomesIdle();
}

void UnsettledSendTest::looksByItself()
{
    QVERIFY(becomesUnknown());
    QVERIFY(code() && code()->hasFocus());
    m_rig->core.provider.attemptLists.answer(std::vector{m_rig->core.attempt()});
    m_rig->core.clock.advance(30s);
    QTRY_VERIFY(!m_rig->button(QStringLiteral("Look")) && m_rig->codeField());
    QVERIFY(m_rig->shows(QStringLiteral("Tries left")) || m_rig->shows(QStringLiteral("Attempts left")));
    QCOMPARE(m_rig->core.provider.started.size(), std::size_t{1});
}

void UnsettledSendTest::keepsLooking()
{
    QVERIFY(becomesUnknown());
    for (int round = 0; round < 3; ++round) {
        const auto look = m_rig->core.provider.attemptLists.answerLater();
        m_rig->core.clock.advance(30s);
        QTRY_VERIFY(m_rig->button(QStringLiteral("Looking")));
        Script<std::vector<ProviderAttempt>>::give(look, fail(ErrorCode::ProviderUnavailable));
        QTRY_VERIFY(m_rig->button(QStringLiteral("Look again")));
    }
}

void UnsettledSendTest::keepsWhatIsTyped()
{
    QVERIFY(becomesUnknown());
    m_rig->type(QStringLiteral("482"));
    const auto look = m_rig->core.provider.attemptLists.answerLater();
    m_rig->core.clock.advance(30s);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Looking")));
    QCOMPARE(code()->text(), QStringLiteral("482"));
    m_rig->type(QStringLiteral("9"));
    Script<std::vector<ProviderAttempt>>::give(look, std::vector{m_rig->core.attempt()});
    QTRY_VERIFY(!m_rig->button(QStringLiteral("Look")));
    QCOMPARE(code()->text(), QStringLiteral("4829"));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("13"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("verified")));
    QCOMPARE(m_rig->core.provider.checkedCodes, QStringList{QStringLiteral("482913")});
}

void UnsettledSendTest::learnsThatNothingWasSent()
{
    QVERIFY(becomesUnknown());
    m_rig->core.provider.attemptLists.answer(std::vector<ProviderAttempt>());
    m_rig->core.clock.advance(40s);
    QTRY_VERIFY(m_rig->phoneEdit());
}

void UnsettledSendTest::countsDownToTheNextSend()
{
    QVERIFY(becomesUnknown());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send a new code in")));
    QVERIFY(!m_rig->button(QStringLiteral("Send a new code in"))->isEnabled());
    // A look that fails does not begin the wait again.
    m_rig->core.provider.attemptLists.answer(fail(ErrorCode::ProviderUnavailable));
    m_rig->core.clock.advance(61s);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Look again")) && m_rig->button(QStringLiteral("Send a new code")) &&
                m_rig->button(QStringLiteral("Send a new code"))->isEnabled());
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->click(QStringLiteral("Send a new code"));
    QTRY_VERIFY(m_rig->codeField() && !m_rig->button(QStringLiteral("Look")));
    QCOMPARE(m_rig->core.provider.started.size(), std::size_t{2});
}

void UnsettledSendTest::takesTheCode()
{
    QVERIFY(becomesUnknown());
    ProviderVerification found = m_rig->core.sent();
    found.status = ProviderStatus::Approved;
    m_rig->core.provider.checksByNumber.answer(found);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")) && !m_rig->button(QStringLiteral("Look")));
    QVERIFY(m_rig->shows(QStringLiteral("This phone is verified")) || m_rig->shows(QStringLiteral("Phone number verified")));
    QCOMPARE(m_rig->core.provider.started.size(), std::size_t{1});
}

void UnsettledSendTest::tellsThatNoCodeIsLive()
{
    QVERIFY(becomesUnknown());
    m_rig->core.provider.checksByNumber.answer(fail(ErrorCode::ProviderNotFound));
    m_rig->type(QStringLiteral("482913"));
    QVERIFY(m_rig->becomesIdle());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Look again")));
    QCOMPARE(code()->text(), QStringLiteral("482913")); // kept to be tried again
    QVERIFY(!code()->isReadOnly());
}

RINGPROOF_TEST(UnsettledSendTest)

} // namespace Ringproof

#include "unsettledsendtest.moc"
