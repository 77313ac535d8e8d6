// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of a place work wherever in the window the focus is, while the place is shown, and nowhere else. What takes its time leaves
// the focus where it was.
#include "support/historyrows.h"
#include "support/testregistry.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/historytable.h"
#include "ui/desk/shortcutsheet.h"
#include "windowrig.h"

#include <QLineEdit>
#include <QPointer>

namespace Ringproof {

using namespace Testing;

namespace {

constexpr int kRows = 400;

} // namespace

class PlaceKeysTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void workFromTheSidebar();
    void restWhileAnotherPlaceIsShown();
    void restBehindADialog();
    void staysWhereItWasWhileBusy();
    void goesOnFromWhatIsDone();

private:
    static void pressSearch() { QTest::keyClick(WindowRig::focus(), Qt::Key_F, Qt::ControlModifier); }
    void goTo(Qt::Key key) const { QTest::keyClick(m_rig->window.get(), key, Qt::ControlModifier); }
    QLineEdit *searchLine() const { return m_rig->window->findChild<QLineEdit *>(QStringLiteral("searchLine")); }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
};

void PlaceKeysTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_rig->useService();
    m_rig->window->useRecords({.store = &m_rig->core.store,
        .clock = &m_rig->core.clock,
        .provider = QStringLiteral("twilio"),
        .actor = kActor,
        .issueReceipt = {}});
    QVERIFY(m_rig->opens());
    bool isOpen = false;
    QCoro::connect(m_rig->core.store.check(), this, [&isOpen](const Result<void> &) { isOpen = true; });
    QTRY_VERIFY(isOpen);
    QVERIFY(fillHistory(m_rig->core.folder.filePath(QStringLiteral("ringproof.db")), kRows));
    goTo(Qt::Key_2);
    QTRY_VERIFY(searchLine() && searchLine()->hasFocus());
    QTRY_VERIFY(m_rig->window->findChild<HistoryTable *>()->model()->rowCount() > 0);
}

void PlaceKeysTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    m_rig.reset();
}

void PlaceKeysTest::workFromTheSidebar()
{
    m_rig->button(QStringLiteral("Verify"))->setFocus();
    QVERIFY(!searchLine()->hasFocus());
    pressSearch();
    QVERIFY(searchLine()->hasFocus());
}

void PlaceKeysTest::restWhileAnotherPlaceIsShown()
{
    goTo(Qt::Key_1);
    QPointer<QWidget> focus = WindowRig::focus();
    QVERIFY(focus && focus != searchLine());
    pressSearch();
    QCOMPARE(WindowRig::focus(), focus.data());
    QVERIFY(!searchLine()->isVisible());
}

void PlaceKeysTest::restBehindADialog()
{
    m_rig->button(QStringLiteral("Verify"))->setFocus();
    QTest::keyClick(m_rig->window.get(), Qt::Key_F1);
    auto *sheet = m_rig->window->findChild<ShortcutSheet *>();
    QVERIFY(sheet);
    QVERIFY(QTest::qWaitForWindowActive(sheet));
    pressSearch();
    QVERIFY(sheet->isVisible());
    sheet->close();
    QVERIFY(QTest::qWaitForWindowActive(m_rig->window.get()));
    QVERIFY(!searchLine()->hasFocus());
}

void PlaceKeysTest::staysWhereItWasWhileBusy()
{
    ActionButton *prove = m_rig->button(QStringLiteral("Check records"));
    for (int presses = 0; presses < 2; ++presses) { // the second one does nothing
        prove->setFocus();
        QTest::keyClick(prove, Qt::Key_Space);
        QVERIFY(m_rig->button(QStringLiteral("Stop")));
        QVERIFY(prove->hasFocus());
    }
    QTRY_VERIFY(m_rig->button(QStringLiteral("Done")));
    QVERIFY(prove->hasFocus());
}

void PlaceKeysTest::goesOnFromWhatIsDone()
{
    m_rig->window->findChild<HistoryPlace *>()->exportTo(m_rig->core.folder.filePath(QStringLiteral("out.csv")));
    QVERIFY(m_rig->button(QStringLiteral("Stop")));
    m_rig->button(QStringLiteral("Stop"))->setFocus();
    QTRY_VERIFY(m_rig->button(QStringLiteral("Done")));
    QVERIFY(m_rig->button(QStringLiteral("Done"))->hasFocus());
    m_rig->press(Qt::Key_Space);
    QVERIFY(m_rig->window->findChild<HistoryTable *>()->hasFocus());
}

RINGPROOF_TEST(PlaceKeysTest)

} // namespace Ringproof

#include "placekeystest.moc"
