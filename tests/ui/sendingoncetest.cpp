// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Held keys, double clicks and hasty presses cost one send and one check. What is no number or code costs none.
#include "support/testregistry.h"
#include "windowplaces.h"

#include <QClipboard>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

/// As a keyboard does: one press, then repeats, then the release.
void hold(Qt::Key key, const QString &text = {})
{
    QWidget *target = QApplication::focusWidget();
    for (int repeat = 0; repeat < 12; ++repeat) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text, repeat > 0);
        QCoreApplication::sendEvent(target, &press);
        QCoreApplication::processEvents();
        if (QApplication::focusWidget())
            target = QApplication::focusWidget(); // the page may have changed under the finger
    }
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(target, &release);
}

void paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
}

} // namespace

class SendingOnceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void sendsOnceWhileEnterIsHeld();
    void sendsOnceForADoubleClick();
    void sendsOnceForManyPresses();
    void sendsAgainOnce();
    void checksOnce();
    void looksOnce();
    void staysOnTheResult();
    void sendsToNoSuchNumber_data();
    void sendsToNoSuchNumber();
    void checksNoSuchCode_data();
    void checksNoSuchCode();
    void callsALandlineByOneClick();
    void remembersPurposes();

private:
    std::size_t sends() const { return m_rig->core.provider.started.size(); }
    qsizetype checks() const { return m_rig->core.provider.checkedCodes.size(); }
    bool isReady(const QString &beginning) const
    {
        return QTest::qWaitFor([&] { return m_rig->button(beginning) && m_rig->button(beginning)->isEnabled(); });
    }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void SendingOnceTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void SendingOnceTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

void SendingOnceTest::sendsOnceWhileEnterIsHeld()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->type(kFictionNumber);
    QVERIFY(isReady(QStringLiteral("Send code")));
    hold(Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
    QCOMPARE(checks(), 0);
}

void SendingOnceTest::sendsOnceForADoubleClick()
{
    const auto answer = m_rig->core.provider.starts.answerLater();
    m_rig->type(kFictionNumber);
    QVERIFY(isReady(QStringLiteral("Send code")));
    ActionButton *send = m_rig->button(QStringLiteral("Send code"));
    QTest::mouseClick(send, Qt::LeftButton);
    QTest::mouseDClick(send, Qt::LeftButton);
    QTest::mouseClick(send, Qt::LeftButton);
    Script<ProviderVerification>::give(answer, m_rig->core.sent());
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
}

void SendingOnceTest::sendsOnceForManyPresses()
{
    const auto answer = m_rig->core.provider.starts.answerLater();
    m_rig->type(kFictionNumber);
    QVERIFY(isReady(QStringLiteral("Send code")));
    for (int press = 0; press < 5; ++press)
        m_rig->press(Qt::Key_Return);
    QTRY_COMPARE(sends(), std::size_t{1});
    // None of them has fallen on the button that cancels.
    QVERIFY(m_rig->button(QStringLiteral("Cancel")));
    Script<ProviderVerification>::give(answer, m_rig->core.sent());
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
    QVERIFY(m_rig->core.provider.canceledSids.isEmpty());
}

void SendingOnceTest::sendsAgainOnce()
{
    QVERIFY(m_rig->sendsCode());
    m_rig->core.clock.advance(61s);
    const auto answer = m_rig->core.provider.starts.answerLater();
    QVERIFY(isReady(QStringLiteral("Send again")));
    ActionButton *again = m_rig->button(QStringLiteral("Send again"));
    QTest::mouseClick(again, Qt::LeftButton);
    QTest::mouseDClick(again, Qt::LeftButton);
    hold(Qt::Key_Return);
    QTRY_COMPARE(sends(), std::size_t{2});
    Script<ProviderVerification>::give(answer, m_rig->core.sent());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("on its way once more")));
    QCOMPARE(sends(), std::size_t{2});
}

void SendingOnceTest::checksOnce()
{
    QVERIFY(m_rig->sendsCode());
    const auto answer = m_rig->core.provider.checks.answerLater();
    m_rig->type(QStringLiteral("48291"));
    hold(Qt::Key_3, QStringLiteral("3"));
    hold(Qt::Key_Return);
    QTRY_COMPARE(checks(), 1);
    Script<ProviderStatus>::give(answer, ProviderStatus::Pending);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("not right")));
    // The same wrong code is not checked again, however often it is asked for.
    hold(Qt::Key_Return);
    m_rig->press(Qt::Key_Return);
    QVERIFY(m_rig->shows(QStringLiteral("refused already")));
    QCOMPARE(checks(), 1);
}

void SendingOnceTest::looksOnce()
{
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(Scene::Looking));
    // Enter once more neither looks twice nor falls on another button.
    rig.press(Qt::Key_Return);
    hold(Qt::Key_Return);
    QVERIFY(rig.button(QStringLiteral("Looking")));
    walk.answerAll();
    QTRY_VERIFY(rig.codeField());
    QCOMPARE(rig.core.provider.started.size(), std::size_t{1});
}

void SendingOnceTest::staysOnTheResult()
{
    QVERIFY(m_rig->sendsCode());
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("48291"));
    hold(Qt::Key_3, QStringLiteral("3"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    // An Enter that is still down when the result comes does not wipe it away unread.
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(m_rig->focus(), &repeat);
    QVERIFY(m_rig->button(QStringLiteral("Next number")));
    m_rig->press(Qt::Key_Return);
    QVERIFY(m_rig->phoneEdit());
}

void SendingOnceTest::sendsToNoSuchNumber_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("letters", QStringLiteral("call me maybe"));
    row("vanity letters", QStringLiteral("1-800-FLOWERS"));
    row("emoji", QStringLiteral("\U0001F4DE 415 555 0123 \U0001F4DE"));
    row("NUL inside", QStringLiteral("415") + QChar(0) + QStringLiteral("x5550123"));
    row("override marks around letters", QStringLiteral("\u202E3210 555 514x\u202C"));
    row("two numbers", QStringLiteral("+1 415 555 0123, +1 415 555 0199"));
    row("two numbers, glued", QStringLiteral("+14155550123+14155550199"));
    row("an extension", QStringLiteral("+1 415 555 0123 ext. 42"));
    row("an extension by #", QStringLiteral("+1 415 555 0123#42"));
    row("an extension by a pause", QStringLiteral("+14155550123,,42"));
    row("a short code", QStringLiteral("72975"));
    row("an emergency number", QStringLiteral("911"));
    row("plus alone", QStringLiteral("+"));
    row("too long", QStringLiteral("+1415555012345678"));
    row("an address", QStringLiteral("someone@example.org"));
    row("a premium number", QStringLiteral("+1 900 555 0123"));
    row("1 MB of digits", QString(1 << 20, u'4'));
    row("1 MB of letters", QString(1 << 20, u'x'));
    row("1 MB of emoji", QStringLiteral("\U0001F4DE").repeated(1 << 18));
    row("1 MB of marks", QString(1 << 20, QChar(0x202E)));
}

void SendingOnceTest::sendsToNoSuchNumber()
{
    QFETCH(QString, text);
    paste(text);
    m_rig->press(Qt::Key_Return);
    hold(Qt::Key_Return);
    const ActionButton *send = m_rig->button(QStringLiteral("Send code"));
    QVERIFY(!send->isEnabled());
    QVERIFY(!send->accessibleDescription().isEmpty()); // and says why
    QVERIFY(m_rig->shows(send->accessibleDescription()));
    QCOMPARE(sends(), std::size_t{0});
    QVERIFY(m_rig->phoneEdit());
}

void SendingOnceTest::checksNoSuchCode_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("letters", QStringLiteral("abcdef"));
    row("emoji", QStringLiteral("\U0001F4DE\U0001F4DE\U0001F4DE"));
    row("emoji of digits", QStringLiteral("4\uFE0F\u20E38\uFE0F\u20E3"));
    row("too short", QStringLiteral("48291"));
    row("too long", QStringLiteral("4829137"));
    row("two codes", QStringLiteral("482913 or 111111"));
    row("a phone number", QStringLiteral("+1 415 555 0123"));
    row("letters among digits", QStringLiteral("48O9I3"));
    row("NUL among letters", QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
    row("1 MB of letters", QString(1 << 20, u'x'));
    row("1 MB of NUL", QString(1 << 20, QChar(0)));
    row("1 MB of marks", QString(1 << 20, QChar(0x202E)));
}

void SendingOnceTest::checksNoSuchCode()
{
    QFETCH(QString, text);
    QVERIFY(m_rig->sendsCode());
    paste(text);
    m_rig->press(Qt::Key_Return);
    QVERIFY(m_rig->codeField());
    QVERIFY(!m_rig->codeField()->isComplete());
    QCOMPARE(checks(), 0);
    // And the field still takes a good one.
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->codeField()->selectAll();
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    QCOMPARE(checks(), 1);
}

void SendingOnceTest::callsALandlineByOneClick()
{
    QVERIFY(!m_rig->button(QStringLiteral("Call instead")));
    m_rig->type(QStringLiteral("+4930901820"));
    QVERIFY(m_rig->shows(QStringLiteral("landline")));
    QVERIFY(isReady(QStringLiteral("Call instead")));
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->click(QStringLiteral("Call instead"));
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(sends(), std::size_t{1});
    QCOMPARE(m_rig->core.provider.started.back().channel, Channel::Call);
}

void SendingOnceTest::remembersPurposes()
{
    m_rig->type(kFictionNumber);
    QVERIFY(isReady(QStringLiteral("Send code")));
    m_rig->press(Qt::Key_Tab);
    m_rig->press(Qt::Key_Tab);
    m_rig->type(QStringLiteral("Password reset"));
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    QCOMPARE(m_rig->core.provider.started.size(), std::size_t{1});
    QVERIFY(m_rig->endWindow());

    WindowRig later;
    later.useService();
    QVERIFY(later.opens());
    later.press(Qt::Key_Tab);
    later.press(Qt::Key_Tab);
    auto *purpose = qobject_cast<QLineEdit *>(later.focus());
    QVERIFY(purpose && purpose->text().isEmpty());
    later.press(Qt::Key_Down);
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(purpose->text(), QStringLiteral("Password reset"));
}

RINGPROOF_TEST(SendingOnceTest)

} // namespace Ringproof

#include "sendingoncetest.moc"
