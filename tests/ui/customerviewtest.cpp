// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The customer types the code: over the whole window, with nothing else in reach, and back without a loss.
#include "support/testregistry.h"
#include "ui/desk/customerscreen.h"
#include "ui/desk/sidebar.h"
#include "ui/wizard/customerview.h"
#include "windowplaces.h"

#include <QScreen>
#include <QStackedLayout>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class CustomerViewTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void verifiesInTheCustomersView();
    void hidesEverythingElse();
    void comesBackByEscape();
    void tellsAWrongCodeToTheCustomer();
    void startsWithoutTheAgentsMistake();
    void warnsOfTheSharedCode();
    void endsWithTheService();
    void survivesTheLossOfItsScreen();

private:
    CustomerView *opens();

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void CustomerViewTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    QVERIFY(m_rig->opens());
    QVERIFY(m_rig->sendsCode());
}

void CustomerViewTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

CustomerView *CustomerViewTest::opens()
{
    QTest::keyClick(m_rig->window.get(), Qt::Key_T, Qt::ControlModifier);
    auto *view = m_rig->window->findChild<CustomerView *>();
    return view && QTest::qWaitFor([view] { return view->isVisible() && view->codeField()->hasFocus(); }) ? view : nullptr;
}

void CustomerViewTest::verifiesInTheCustomersView()
{
    QVERIFY(opens());
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Your phone is verified.")));
    QVERIFY(!m_rig->button(QStringLiteral("Next number")));
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->button(QStringLiteral("Next number")));
    QVERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!m_rig->window->findChild<CustomerView *>());
}

void CustomerViewTest::hidesEverythingElse()
{
    QVERIFY(opens());
    QVERIFY(!m_rig->window->findChild<Sidebar *>()->isVisible());
    QVERIFY(!m_rig->shows(QStringLiteral("555-0123")));
    QVERIFY(m_rig->shows(QStringLiteral("••")));
    for (int step = 0; step < 5; ++step) {
        m_rig->press(Qt::Key_Tab);
        QVERIFY(m_rig->window->findChild<CustomerView *>()->isAncestorOf(m_rig->focus()));
    }
    QTest::keyClick(m_rig->window.get(), Qt::Key_Q, Qt::ControlModifier);
    QTest::keyClick(m_rig->window.get(), Qt::Key_F1);
    QVERIFY(m_rig->window->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
}

void CustomerViewTest::comesBackByEscape()
{
    QVERIFY(opens());
    m_rig->type(QStringLiteral("48"));
    m_rig->press(Qt::Key_Escape);
    QTRY_VERIFY(m_rig->codeField());
    QVERIFY(m_rig->codeField()->text().isEmpty()); // what the customer typed is not the agent's to see
    QVERIFY(m_rig->button(QStringLiteral("Let the customer")));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("482913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("This phone is verified")));
}

void CustomerViewTest::tellsAWrongCodeToTheCustomer()
{
    CustomerView *view = opens();
    QVERIFY(view);
    m_rig->core.provider.checks.answer(ProviderStatus::Pending);
    m_rig->type(QStringLiteral("111111"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("That code is not right.")));
    QCOMPARE(view->codeField()->selectedText(), QStringLiteral("111111"));
    m_rig->core.provider.checks.answer(fail(ErrorCode::ProviderUnavailable));
    m_rig->type(QStringLiteral("222222"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("could not be checked just now")));
    QCOMPARE(view->codeField()->text(), QStringLiteral("222222"));
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Thank you")));
}

void CustomerViewTest::startsWithoutTheAgentsMistake()
{
    m_rig->core.provider.checks.answer(ProviderStatus::Pending);
    m_rig->type(QStringLiteral("111111"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("That code is not right.")));
    const CustomerView *view = opens();
    QVERIFY(view);
    QVERIFY(view->codeField()->text().isEmpty());
    QVERIFY(!m_rig->shows(QStringLiteral("That code is not right.")));
}

void CustomerViewTest::warnsOfTheSharedCode()
{
    QVERIFY(!m_rig->shows(QStringLiteral("not to share")));
    QVERIFY(m_rig->endWindow());
    m_rig = std::make_unique<WindowRig>();
    m_rig->core.provider.services = {};
    m_rig->core.provider.services.answer(
        ProviderService{.sid = QStringLiteral("VA"), .codeLength = 6, .doNotShareWarning = true});
    m_rig->useService();
    QVERIFY(m_rig->opens());
    QVERIFY(m_rig->sendsCode());
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Do not ask for it")));
    QVERIFY(opens());
}

void CustomerViewTest::endsWithTheService()
{
    QVERIFY(opens());
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    m_rig->window->useNothing();
    QTRY_VERIFY(m_rig->window->findChild<Sidebar *>()->isVisible());
    QVERIFY(m_rig->phoneEdit());
}

void CustomerViewTest::survivesTheLossOfItsScreen()
{
    CustomerView *view = opens();
    QVERIFY(view);
    auto *place = m_rig->window->findChild<CustomerScreen *>();
    QScreen *screen = QGuiApplication::primaryScreen();
    place->showOn(screen, view);
    QVERIFY(view->isWindow() && view->isFullScreen());
    QVERIFY(m_rig->window->findChild<Sidebar *>()->isVisible());
    view->activateWindow();
    QTRY_VERIFY(view->codeField()->hasFocus());
    m_rig->type(QStringLiteral("482"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("3 of 6 digits")));
    Q_EMIT qGuiApp->screenRemoved(screen);
    QVERIFY(!view->isWindow() && view->isVisible());
    QCOMPARE(view->codeField()->text(), QStringLiteral("482"));
    QTRY_VERIFY(view->codeField()->hasFocus());
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    m_rig->type(QStringLiteral("913"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Thank you")));
}

RINGPROOF_TEST(CustomerViewTest)

} // namespace Ringproof

#include "customerviewtest.moc"
