// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Somebody, or the time service, sets the clock while the desk is open: what counts down goes on as before, nobody waits for an
// hour that never was, and nothing that was recorded is lost from sight.
#include "support/testregistry.h"
#include "ui/desk/historytable.h"
#include "ui/wizard/customerview.h"
#include "ui/widgets/figuretile.h"
#include "windowrig.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class ClockChangeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void countsOnTheCodePage_data() { addTurns(); }
    void countsOnTheCodePage();
    void countsOnTheNumberPage_data() { addTurns(); }
    void countsOnTheNumberPage();
    void countsBeforeTheCustomer_data() { addTurns(); }
    void countsBeforeTheCustomer();
    void countsAfterTheEnd_data() { addTurns(); }
    void countsAfterTheEnd();
    void findsEveryRecord_data() { addTurns(); }
    void findsEveryRecord();

private:
    static void addTurns()
    {
        QTest::addColumn<qint64>("seconds");
        for (const auto by : {1h, -24h * 400})
            QTest::addRow("by %d hours", int(by.count())) << qint64(std::chrono::seconds(by).count());
    }
    /// And ten seconds pass: by then every page has counted.
    void turn(qint64 seconds)
    {
        m_rig->core.clock.turn(std::chrono::seconds(seconds));
        m_rig->core.clock.advance(10s);
    }
    bool offers(const QString &beginning) const
    {
        const ActionButton *button = m_rig->button(beginning);
        return button && button->isEnabled();
    }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void ClockChangeTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void ClockChangeTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

void ClockChangeTest::countsOnTheCodePage()
{
    QFETCH(qint64, seconds);
    QVERIFY(m_rig->sendsCode());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Valid for 9:5")));
    turn(seconds);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Valid for 9:4")));
    QVERIFY(m_rig->button(QStringLiteral("Send again in 0:4")));
    m_rig->core.provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Couldn't reach")));
    QVERIFY(m_rig->shows(QStringLiteral("Valid for 9:4")));
    m_rig->core.clock.advance(51s);
    QTRY_VERIFY(offers(QStringLiteral("Send again")));
    ProviderVerification again = m_rig->core.sent();
    again.sends = 2;
    m_rig->core.provider.starts.answer(again);
    m_rig->click(QStringLiteral("Send again"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("on its way once more")));
    QVERIFY(m_rig->shows(QStringLiteral("Valid for 8:5")));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
}

void ClockChangeTest::countsOnTheNumberPage()
{
    QFETCH(qint64, seconds);
    QVERIFY(m_rig->sendsCode());
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->click(QStringLiteral("Change number"));
    m_rig->core.clock.advance(5s); // until then it can be undone
    QTRY_VERIFY(m_rig->shows(QStringLiteral("You can send a new one in 0:5")));
    turn(seconds);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("You can send a new one in 0:4")));
    QVERIFY(!offers(QStringLiteral("Send code")));
    m_rig->core.clock.advance(51s);
    QTRY_VERIFY(offers(QStringLiteral("Send code")));
    m_rig->core.provider.starts.answer(m_rig->core.sent(kOtherSid));
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    QVERIFY(m_rig->shows(QStringLiteral("Valid for 9:5")) || m_rig->shows(QStringLiteral("Valid for 10:00")));
}

void ClockChangeTest::countsBeforeTheCustomer()
{
    QFETCH(qint64, seconds);
    QVERIFY(m_rig->sendsCode());
    QTest::keyClick(m_rig->window.get(), Qt::Key_T, Qt::ControlModifier);
    const auto *view = m_rig->window->findChild<CustomerView *>();
    QTRY_VERIFY(view->isVisible());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Valid for 9:5")));
    turn(seconds);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Valid for 9:4")));
    m_rig->core.provider.checks.answer(ProviderStatus::Pending);
    m_rig->type(QStringLiteral("111111"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("That code is not right.")));
    QVERIFY(m_rig->shows(QStringLiteral("Valid for 9:4")));
}

void ClockChangeTest::countsAfterTheEnd()
{
    QFETCH(qint64, seconds);
    QVERIFY(m_rig->sendsCode());
    turn(seconds);
    m_rig->core.provider.checks.answer(ProviderStatus::MaxAttemptsReached);
    m_rig->type(QStringLiteral("111111"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send a new code in 9:4")));
    turn(-seconds);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send a new code in 9:3")));
}

void ClockChangeTest::findsEveryRecord()
{
    QFETCH(qint64, seconds);
    m_rig->window->useRecords({.store = &m_rig->core.store,
        .clock = &m_rig->core.clock,
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .issueReceipt = {}});
    const auto sent = [this](const QString &sid) {
        if (!m_rig->sendsCode(sid))
            return false;
        m_rig->core.provider.checks.answer(ProviderStatus::Approved);
        m_rig->type(QStringLiteral("482913"));
        if (!QTest::qWaitFor([this] { return m_rig->button(QStringLiteral("Next number")) != nullptr; }))
            return false;
        m_rig->press(Qt::Key_Return);
        return true;
    };
    const auto rows = [this] { return m_rig->window->findChild<HistoryTable *>()->model()->rowCount(); };
    const auto figure = [this] { return m_rig->window->findChild<FigureTile *>()->figure(); };
    QVERIFY(sent(kSid));
    m_rig->window->goTo(Command::History);
    QTRY_COMPARE(rows(), 1);
    m_rig->window->goTo(Command::Overview);
    QTRY_COMPARE(figure(), QStringLiteral("1"));

    turn(seconds);
    m_rig->core.clock.advance(61s);
    m_rig->window->goTo(Command::Verify);
    QVERIFY(sent(kOtherSid));
    m_rig->window->goTo(Command::History);
    QTRY_COMPARE(rows(), 2);
    // Set right again: what was done meanwhile stands at the time that was shown then.
    m_rig->core.clock.turn(std::chrono::seconds(-seconds));
    m_rig->window->goTo(Command::Overview);
    QTRY_VERIFY(!figure().isEmpty() && figure() != QStringLiteral("0"));
    m_rig->window->goTo(Command::History);
    QTRY_COMPARE(rows(), 2);
}

RINGPROOF_TEST(ClockChangeTest)

} // namespace Ringproof

#include "clockchangetest.moc"
