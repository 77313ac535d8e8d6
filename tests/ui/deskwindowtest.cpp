// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window by the keyboard alone, over a real service.
#include "ui/desk/deskwindow.h"
#include "support/testregistry.h"
#include "support/wizardrig.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/handset.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/phoneedit.h"

#include <QAccessible>
#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class DeskWindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void paintsOnceAndTakesKeys();
    void verifiesByKeyboardAlone();
    void movesInReadingOrder();
    void saysWhyTheButtonIsDisabled();
    void keepsDigitsAndTriesAgain();
    void forgetsTheCodeOfAnotherVerification();
    void startsAnewInsteadOfAnother();
    void cancelsWhenClosed();
    void cancelsWhenTheServiceGoes();
    void fillsInWhatOthersHandOver();
    void showsTheSandbox();
    void offersTheFirstRun();
    void tellsATroubleThatStopsTheWork();
    void namesEveryControl();

private:
    QWidget *focus() const { return QApplication::focusWidget(); }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }
    void press(Qt::Key key) { QTest::keyClick(focus(), key); }
    void submitNumber();
    bool shows(const QString &words) const;
    ActionButton *button(const QString &beginning) const;

    QTemporaryDir m_settings;
    std::unique_ptr<WizardRig> m_rig;
    std::unique_ptr<DeskWindow> m_window;
};

void DeskWindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ringproof-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void DeskWindowTest::init()
{
    m_rig = std::make_unique<WizardRig>();
    m_window = std::make_unique<DeskWindow>();
    m_window->useService(&m_rig->service, &m_rig->clock, kActor, true);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void DeskWindowTest::cleanup()
{
    m_window->useNothing();
    m_window.reset();
    QTRY_COMPARE(m_rig->service.activeCount(), 0);
    m_rig.reset();
}

void DeskWindowTest::submitNumber()
{
    type(kFictionNumber);
    QTRY_VERIFY(button(QStringLiteral("Send code"))->isEnabled());
    press(Qt::Key_Return);
}

bool DeskWindowTest::shows(const QString &words) const
{
    const auto labels = m_window->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

ActionButton *DeskWindowTest::button(const QString &beginning) const
{
    for (ActionButton *each : m_window->findChildren<ActionButton *>()) {
        if (each->isVisible() && each->text().remove(QLatin1Char('&')).startsWith(beginning))
            return each;
    }
    return nullptr;
}

void DeskWindowTest::paintsOnceAndTakesKeys()
{
    DeskWindow fresh;
    QSignalSpy painted(&fresh, &DeskWindow::firstPaint);
    fresh.show();
    QTRY_COMPARE(painted.count(), 1);
    fresh.resize(fresh.size() + QSize(40, 40));
    fresh.repaint();
    QCoreApplication::processEvents();
    QCOMPARE(painted.count(), 1);
    QVERIFY(qobject_cast<PhoneEdit *>(fresh.focusWidget()));
}

void DeskWindowTest::verifiesByKeyboardAlone()
{
    QVERIFY(qobject_cast<PhoneEdit *>(focus()));
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    QVERIFY(shows(QStringLiteral("Checks left: 5")));
    m_rig->provider.checks.answer(ProviderStatus::Pending);
    type(QStringLiteral("111111"));
    QTRY_VERIFY(shows(QStringLiteral("That code is not right.")));
    QCOMPARE(qobject_cast<CodeField *>(focus())->selectedText(), QStringLiteral("111111"));
    m_rig->provider.checks.answer(ProviderStatus::Approved);
    type(QStringLiteral("482913"));
    QTRY_VERIFY(shows(QStringLiteral("This phone is verified")));
    QVERIFY(!shows(QStringLiteral("555-0123")));
    press(Qt::Key_Return);
    auto *edit = qobject_cast<PhoneEdit *>(focus());
    QVERIFY(edit);
    QVERIFY(edit->text().isEmpty());
}

void DeskWindowTest::movesInReadingOrder()
{
    type(kFictionNumber);
    QTRY_VERIFY(button(QStringLiteral("Send code"))->isEnabled());
    QStringList names;
    for (int step = 0; step < 7; ++step) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(focus());
        names.append(spoken->text(QAccessible::Name).section(QLatin1Char(':'), 0, 0));
        press(Qt::Key_Tab);
    }
    const QStringList order{QStringLiteral("Phone number"), QStringLiteral("Reference"), QStringLiteral("Purpose"),
        QStringLiteral("Text message"), QStringLiteral("Send code"), QStringLiteral("Verify"),
        QStringLiteral("Country")};
    QCOMPARE(names, order);
    QVERIFY(qobject_cast<PhoneEdit *>(focus()));
}

void DeskWindowTest::saysWhyTheButtonIsDisabled()
{
    QVERIFY(shows(QStringLiteral("Enter a phone number first.")));
    QVERIFY(!button(QStringLiteral("Send code"))->isEnabled());
    type(QStringLiteral("+1415"));
    QVERIFY(shows(QStringLiteral("The number is not complete yet.")));
    QVERIFY(!shows(QStringLiteral("This number is too short.")));
    press(Qt::Key_Return);
    QVERIFY(shows(QStringLiteral("This number is too short.")));
    m_window->useNothing();
    QVERIFY(shows(QStringLiteral("Getting ready")));
}

void DeskWindowTest::keepsDigitsAndTriesAgain()
{
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    m_rig->provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
    type(QStringLiteral("482913"));
    QTRY_VERIFY(button(QStringLiteral("Try again")));
    QCOMPARE(qobject_cast<CodeField *>(focus())->text(), QStringLiteral("482913"));
    m_rig->provider.checks.answer(ProviderStatus::Approved);
    QTest::mouseClick(button(QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_VERIFY(shows(QStringLiteral("This phone is verified")));
}

void DeskWindowTest::forgetsTheCodeOfAnotherVerification()
{
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    type(QStringLiteral("482"));
    m_rig->provider.cancels.answer(m_rig->canceled());
    QTest::mouseClick(button(QStringLiteral("Change number")), Qt::LeftButton);
    QVERIFY(qobject_cast<PhoneEdit *>(focus()));
    QTRY_VERIFY(shows(QStringLiteral("Possible again in")));
    m_rig->clock.advance(61s);
    m_rig->provider.starts.answer(m_rig->sent(kOtherSid));
    QTRY_VERIFY(button(QStringLiteral("Send code"))->isEnabled());
    press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    QVERIFY(qobject_cast<CodeField *>(focus())->text().isEmpty());
}

void DeskWindowTest::startsAnewInsteadOfAnother()
{
    StartInput other{.number = *PhoneNumber::fromE164(kFictionNumber), .reference = QStringLiteral("CASE-9")};
    m_rig->provider.starts.answer(m_rig->sent());
    std::optional<bool> isStarted;
    QCoro::connect(m_rig->service.start(other), m_window.get(),
        [&isStarted](const Result<Verification> &answer) { isStarted = answer.has_value(); });
    QTRY_VERIFY(isStarted.has_value());
    QVERIFY(*isStarted);
    m_rig->clock.advance(61s);
    submitNumber();
    QTRY_VERIFY(button(QStringLiteral("Start anew")));
    m_rig->provider.cancels.answer(m_rig->canceled());
    m_rig->provider.starts.answer(m_rig->sent(kOtherSid));
    QTest::mouseClick(button(QStringLiteral("Start anew")), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    QCOMPARE(m_rig->provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::cancelsWhenClosed()
{
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    m_rig->provider.cancels.answer(m_rig->canceled());
    QVERIFY(m_window->close());
    QTRY_COMPARE(m_rig->provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::cancelsWhenTheServiceGoes()
{
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    m_rig->provider.cancels.answer(m_rig->canceled());
    m_window->useNothing();
    QVERIFY(qobject_cast<PhoneEdit *>(focus()));
    QTRY_COMPARE(m_rig->provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::fillsInWhatOthersHandOver()
{
    m_window->prefill(kFictionNumber, QStringLiteral("CASE-7"));
    QVERIFY(shows(QStringLiteral("The code goes to")));
    QTRY_VERIFY(button(QStringLiteral("Send code"))->isEnabled());
    m_rig->provider.starts.answer(m_rig->sent());
    press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    // In the middle of another verification it waits its turn.
    m_window->prefill(QStringLiteral("+447700900123"), QStringLiteral("CASE-8"));
    QVERIFY(qobject_cast<CodeField *>(focus()));
    m_rig->provider.checks.answer(ProviderStatus::Approved);
    type(QStringLiteral("482913"));
    QTRY_VERIFY(shows(QStringLiteral("CASE-7")));
    press(Qt::Key_Return);
    QCOMPARE(qobject_cast<PhoneEdit *>(focus())->reading().number->e164(), QStringLiteral("+447700900123"));
}

void DeskWindowTest::showsTheSandbox()
{
    QVERIFY(shows(QStringLiteral("Sandbox: nothing is sent.")));
    const QDateTime now = QDateTime::currentDateTime();
    m_window->showMessage(kFictionNumber, QStringLiteral("sms"), QStringLiteral("<i>Your</i> code is: 482913"), now);
    QTRY_VERIFY(shows(QStringLiteral("&lt;i&gt;Your&lt;/i&gt; code is: <b>482913</b>")));
    m_window->useService(&m_rig->service, &m_rig->clock, kActor, false);
    QVERIFY(!shows(QStringLiteral("Sandbox")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!m_window->findChild<Handset *>());
}

void DeskWindowTest::offersTheFirstRun()
{
    QSignalSpy sandbox(m_window.get(), &DeskWindow::sandboxChosen);
    m_window->showFirstRun();
    QVERIFY(!button(QStringLiteral("Send code")));
    QTest::mouseClick(button(QStringLiteral("Try the sandbox")), Qt::LeftButton);
    QCOMPARE(sandbox.count(), 1);
    m_window->useService(&m_rig->service, &m_rig->clock, kActor, true);
    QVERIFY(button(QStringLiteral("Send code")));
    QVERIFY(qobject_cast<PhoneEdit *>(focus()));
}

void DeskWindowTest::tellsATroubleThatStopsTheWork()
{
    const QString sentence = QStringLiteral("The database cannot be opened.");
    m_window->showProblem(sentence);
    QVERIFY(shows(sentence));
    Notice *notice = nullptr;
    for (Notice *each : m_window->findChildren<Notice *>())
        notice = each->isVisible() ? each : notice;
    QVERIFY(notice);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(notice);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), sentence);
    m_window->showProblem({});
    QVERIFY(!shows(sentence));
}

void DeskWindowTest::namesEveryControl()
{
    m_rig->provider.starts.answer(m_rig->sent());
    submitNumber();
    QTRY_VERIFY(qobject_cast<CodeField *>(focus()));
    int controls = 0;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
            continue;
        ++controls;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(controls > 8);
}

RINGPROOF_TEST(DeskWindowTest)

} // namespace Ringproof

#include "deskwindowtest.moc"
