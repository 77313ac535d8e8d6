// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole window by the keyboard alone, over a real service.
#include "support/testregistry.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/overviewplace.h"
#include "ui/desk/verifyplace.h"
#include "ui/language.h"
#include "ui/text.h"
#include "ui/widgets/channelchoice.h"
#include "ui/widgets/handset.h"
#include "ui/widgets/notice.h"
#include "windowrig.h"

#include <QAccessible>
#include <QDateTime>
#include <QPointer>
#include <QSignalSpy>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class DeskWindowTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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
    void keepsTheMessagesOfOneNumber();
    void offersTheFirstRun();
    void tellsWhatASendCosts();
    void keepsDigitsWhileAnotherPlaceIsShown();
    void preparesPlacesInQuietMoments();
    void offersSettingsByKeyAndButton();
    void tellsATroubleThatStopsTheWork();
    void keepsATroubleBehindTheDatabases();
    void namesEveryControl();

private:
    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void DeskWindowTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
}

void DeskWindowTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
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
    QVERIFY(qobject_cast<PhoneEdit *>(m_rig->focus()));
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    QVERIFY(m_rig->shows(QStringLiteral("Tries left: 5")));
    m_rig->core.provider.checks.answer(ProviderStatus::Pending);
    m_rig->type(QStringLiteral("111111"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("That code is not right.")));
    QCOMPARE(qobject_cast<CodeField *>(m_rig->focus())->selectedText(), QStringLiteral("111111"));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
    QVERIFY(!m_rig->shows(QStringLiteral("555-0123")));
    m_rig->press(Qt::Key_Return);
    auto *edit = qobject_cast<PhoneEdit *>(m_rig->focus());
    QVERIFY(edit);
    QVERIFY(edit->text().isEmpty());
}

void DeskWindowTest::movesInReadingOrder()
{
    m_rig->type(kFictionNumber);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send code"))->isEnabled());
    QStringList names;
    for (int step = 0; step < 8; ++step) {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_rig->focus());
        names.append(spoken->text(QAccessible::Name).section(QLatin1Char(':'), 0, 0));
        m_rig->press(Qt::Key_Tab);
    }
    const QStringList order{QStringLiteral("Phone number"), QStringLiteral("Reference"), QStringLiteral("Purpose"),
        QStringLiteral("Text message"), QStringLiteral("Send code"), QStringLiteral("Verify"),
        QStringLiteral("Shortcuts"), QStringLiteral("Country")};
    QCOMPARE(names, order);
    QVERIFY(qobject_cast<PhoneEdit *>(m_rig->focus()));
}

void DeskWindowTest::saysWhyTheButtonIsDisabled()
{
    QVERIFY(m_rig->shows(QStringLiteral("Enter a phone number first.")));
    QVERIFY(!m_rig->button(QStringLiteral("Send code"))->isEnabled());
    m_rig->type(QStringLiteral("+1415"));
    QVERIFY(m_rig->shows(QStringLiteral("The number is not complete yet.")));
    QVERIFY(!m_rig->shows(QStringLiteral("This number is too short.")));
    m_rig->press(Qt::Key_Return);
    QVERIFY(m_rig->shows(QStringLiteral("This number is too short.")));
    m_rig->window->useNothing();
    QVERIFY(m_rig->shows(QStringLiteral("Getting ready")));
}

void DeskWindowTest::keepsDigitsAndTriesAgain()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    m_rig->core.provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Try again")));
    QCOMPARE(qobject_cast<CodeField *>(m_rig->focus())->text(), QStringLiteral("482913"));
    QCOMPARE(m_rig->codeField()->selectedText(), QStringLiteral("482913")); // another one can be typed over it
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    QTest::mouseClick(m_rig->button(QStringLiteral("Try again")), Qt::LeftButton);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
}

void DeskWindowTest::forgetsTheCodeOfAnotherVerification()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    m_rig->type(QStringLiteral("482"));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    QTest::mouseClick(m_rig->button(QStringLiteral("Change number")), Qt::LeftButton);
    QVERIFY(qobject_cast<PhoneEdit *>(m_rig->focus()));
    m_rig->core.clock.advance(61s);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("was canceled")));
    m_rig->core.provider.starts.answer(m_rig->core.sent(kOtherSid));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send code"))->isEnabled());
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    QVERIFY(qobject_cast<CodeField *>(m_rig->focus())->text().isEmpty());
}

void DeskWindowTest::startsAnewInsteadOfAnother()
{
    StartInput other{.number = *PhoneNumber::fromE164(kFictionNumber), .reference = QStringLiteral("CASE-9")};
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    std::optional<bool> isStarted;
    QCoro::connect(m_rig->core.service.start(other), m_rig->window.get(),
        [&isStarted](const Result<Verification> &answer) { isStarted = answer.has_value(); });
    QTRY_VERIFY(isStarted.has_value());
    QVERIFY(*isStarted);
    m_rig->core.clock.advance(61s);
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(m_rig->button(QStringLiteral("Start anew")));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->core.provider.starts.answer(m_rig->core.sent(kOtherSid));
    QTest::mouseClick(m_rig->button(QStringLiteral("Start anew")), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    QCOMPARE(m_rig->core.provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::cancelsWhenClosed()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    QVERIFY(!m_rig->window->close());
    m_rig->click(QStringLiteral("Cancel code and close"));
    QVERIFY(!m_rig->window->isVisible());
    QTRY_COMPARE(m_rig->core.provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::cancelsWhenTheServiceGoes()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->window->useNothing();
    QVERIFY(qobject_cast<PhoneEdit *>(m_rig->focus()));
    QTRY_COMPARE(m_rig->core.provider.canceledSids, QStringList{kSid});
}

void DeskWindowTest::fillsInWhatOthersHandOver()
{
    m_rig->window->prefill(kFictionNumber, QStringLiteral("CASE-7"));
    QVERIFY(m_rig->shows(QStringLiteral("The code goes to")));
    QTRY_VERIFY(m_rig->button(QStringLiteral("Send code"))->isEnabled());
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    // In the middle of another verification it waits its turn.
    m_rig->window->prefill(QStringLiteral("+447700900123"), QStringLiteral("CASE-8"));
    QVERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("CASE-7")));
    m_rig->press(Qt::Key_Return);
    QCOMPARE(qobject_cast<PhoneEdit *>(m_rig->focus())->reading().number->e164(), QStringLiteral("+447700900123"));
}

void DeskWindowTest::showsTheSandbox()
{
    QVERIFY(m_rig->shows(QStringLiteral("Sandbox: nothing is sent.")));
    const QDateTime now = QDateTime::currentDateTime();
    m_rig->window->showMessage(
        kFictionNumber, QStringLiteral("sms"), QStringLiteral("<i>Your</i> code is: 482913"), now);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("&lt;i&gt;Your&lt;/i&gt; code is: <b>482913</b>")));
    m_rig->window->useService(&m_rig->core.service, &m_rig->core.clock, kActor, false);
    QVERIFY(!m_rig->shows(QStringLiteral("Sandbox")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!m_rig->window->findChild<Handset *>());
}

void DeskWindowTest::keepsTheMessagesOfOneNumber()
{
    const QDateTime now = QDateTime::currentDateTime();
    const auto receive = [&](const QString &number, const QString &body) {
        m_rig->window->showMessage(number, QStringLiteral("sms"), body, now);
    };
    receive(kFictionNumber, QStringLiteral("First: 482913"));
    receive(kFictionNumber, QStringLiteral("Second: 482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("First")) && m_rig->shows(QStringLiteral("Second")));
    receive(QStringLiteral("+447700900123"), QStringLiteral("Third: 111111"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Third")));
    QVERIFY(!m_rig->shows(QStringLiteral("First")) && !m_rig->shows(QStringLiteral("Second")));
    QVERIFY(m_rig->shows(isolated(PhoneNumber::fromE164(QStringLiteral("+447700900123"))->international())));
}

void DeskWindowTest::offersTheFirstRun()
{
    QSignalSpy sandbox(m_rig->window.get(), &DeskWindow::sandboxChosen);
    m_rig->window->showFirstRun();
    QVERIFY(!m_rig->button(QStringLiteral("Send code")));
    QTest::mouseClick(m_rig->button(QStringLiteral("Try the sandbox")), Qt::LeftButton);
    QCOMPARE(sandbox.count(), 1);
    m_rig->window->useService(&m_rig->core.service, &m_rig->core.clock, kActor, true);
    QVERIFY(m_rig->button(QStringLiteral("Send code")));
    QVERIFY(qobject_cast<PhoneEdit *>(m_rig->focus()));
}

void DeskWindowTest::tellsWhatASendCosts()
{
    Language language;
    language.use(QLocale(QStringLiteral("en_US")));
    m_rig->type(kFictionNumber);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Sends left for this number: 5")));
    QVERIFY(!m_rig->shows(QStringLiteral("$")));
    RecordsAccess access{.store = &m_rig->core.store, .clock = &m_rig->core.clock};
    access.prices = {.currency = QStringLiteral("USD"),
        .sends = {{QStringLiteral("sms"), {{QStringLiteral("US"), 7900}}},
            {QStringLiteral("call"), {{QStringLiteral("*"), 1'250'000}}}}};
    m_rig->window->useRecords(access);
    QVERIFY(m_rig->shows(QStringLiteral("Sends left for this number: 5, about $0.0079 each")));
    m_rig->window->findChild<ChannelChoice *>()->setChannel(Channel::Call);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("about $1.25 each")));
    m_rig->window->findChild<ChannelChoice *>()->setChannel(Channel::WhatsApp);
    QTRY_VERIFY(!m_rig->shows(QStringLiteral("$")));
}

void DeskWindowTest::keepsDigitsWhileAnotherPlaceIsShown()
{
    QVERIFY(m_rig->sendsCode());
    m_rig->type(QStringLiteral("482"));
    QPointer<CodeField> field = m_rig->codeField();
    m_rig->window->findChild<VerifyPlace *>()->hide(); // as the stack does when another place comes to the front
    QCOMPARE(field->text(), QStringLiteral("482"));
    m_rig->window->findChild<VerifyPlace *>()->show();
    QTest::keyClick(m_rig->window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_rig->focus(), field);
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
}

void DeskWindowTest::preparesPlacesInQuietMoments()
{
    const QPointer<QWidget> focus = m_rig->focus();
    const auto prepared = [this] {
        return m_rig->window->findChildren<HistoryPlace *>().size() +
               m_rig->window->findChildren<OverviewPlace *>().size();
    };
    m_rig->window->useRecords({.store = &m_rig->core.store, .clock = &m_rig->core.clock, .issueReceipt = {}});
    QCOMPARE(prepared(), 0);
    m_rig->type(QStringLiteral("2"));
    QTRY_COMPARE(prepared(), 2);
    // Nobody sees anything of it.
    QVERIFY(m_rig->window->findChild<VerifyPlace *>()->isVisible());
    QVERIFY(!m_rig->window->findChild<HistoryPlace *>()->isVisible());
    QVERIFY(!m_rig->window->findChild<OverviewPlace *>()->isVisible());
    QVERIFY(focus && m_rig->focus() == focus);
    QTest::keyClick(m_rig->window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_rig->window->findChild<HistoryPlace *>()->isVisible());
    QCOMPARE(prepared(), 2);
}

void DeskWindowTest::offersSettingsByKeyAndButton()
{
    QSignalSpy asked(m_rig->window.get(), &DeskWindow::settingsAsked);
    QTest::keyClick(m_rig->window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(asked.count(), 0);
    QVERIFY(!m_rig->button(QStringLiteral("Settings")));
    m_rig->window->offerSettings();
    QTRY_VERIFY(m_rig->button(QStringLiteral("Settings")));
    QTest::keyClick(m_rig->window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
    m_rig->click(QStringLiteral("Settings"));
    QCOMPARE(asked.count(), 2);
    QVERIFY(m_rig->button(QStringLiteral("Settings"))->toolTip().contains(QStringLiteral("Ctrl+,")));
}

void DeskWindowTest::tellsATroubleThatStopsTheWork()
{
    const QString sentence = QStringLiteral("The database cannot be opened.");
    m_rig->window->showProblem(sentence);
    QVERIFY(m_rig->shows(sentence));
    Notice *notice = nullptr;
    for (Notice *each : m_rig->window->findChildren<Notice *>())
        notice = each->isVisible() ? each : notice;
    QVERIFY(notice);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(notice);
    QCOMPARE(spoken->role(), QAccessible::AlertMessage);
    QCOMPARE(spoken->text(QAccessible::Name), sentence);
    m_rig->window->showProblem({});
    QVERIFY(!m_rig->shows(sentence));
}

void DeskWindowTest::keepsATroubleBehindTheDatabases()
{
    const QString settings = QStringLiteral("The settings hold a mistake.");
    const QString database = QStringLiteral("The database cannot be opened.");
    m_rig->window->showProblem(settings);
    m_rig->window->showDatabaseProblem(database);
    QVERIFY(m_rig->shows(database));
    m_rig->window->showDatabase(true);
    QVERIFY(m_rig->shows(settings));
    QVERIFY(!m_rig->shows(database));
}

void DeskWindowTest::namesEveryControl()
{
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    QVERIFY(m_rig->submitsNumber());
    QTRY_VERIFY(qobject_cast<CodeField *>(m_rig->focus()));
    int controls = 0;
    for (QWidget *widget : m_rig->window->findChildren<QWidget *>()) {
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
