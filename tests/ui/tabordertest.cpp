// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Tab key goes through every place, settings page and dialog in reading order, meets every control once, and back again;
// Alt with a letter types nothing into a field.
#include "settingsrig.h"
#include "support/historyrows.h"
#include "support/testregistry.h"
#include "ui/desk/aboutdialog.h"
#include "ui/desk/historydetail.h"
#include "ui/desk/historytable.h"
#include "ui/desk/leavequestion.h"
#include "ui/desk/shortcutsheet.h"
#include "ui/theme.h"
#include "windowplaces.h"

namespace Ringproof {

using namespace Testing;

namespace {

constexpr int kMostControls = 400;

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
}

QRect placeOf(const QWidget *widget) { return {widget->mapToGlobal(QPoint(0, 0)), widget->size()}; }

/// Whether the eye may go from one to the other: along a line, to a line below, or to a column further on.
bool isInReadingOrder(const QWidget *one, const QWidget *other)
{
    QRect from = placeOf(one);
    QRect to = placeOf(other);
    if (one->window()->layoutDirection() == Qt::RightToLeft)
        for (QRect *each : {&from, &to})
            *each = QRect(-each->right(), each->top(), each->width(), each->height());
    const bool isOneLine = from.center().y() <= to.bottom() && from.center().y() >= to.top();
    const bool isFurtherOn = to.left() > from.left();
    const bool isNextColumn = to.left() >= from.right();
    return isOneLine ? isFurtherOn : to.top() > from.top() || isNextColumn;
}

QWidgetList expectedStops(const QWidget *window)
{
    QWidgetList stops;
    for (QWidget *each : window->findChildren<QWidget *>())
        if (each->window() == window && each->isVisible() && each->isEnabled() && !each->focusProxy() &&
            (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops.append(each);
    return stops;
}

/// From the focus all the way around.
QWidgetList stopsBy(Qt::Key key)
{
    QWidgetList stops;
    QWidget *first = QApplication::focusWidget();
    for (QWidget *each = first; each && stops.size() < kMostControls; each = QApplication::focusWidget()) {
        stops.append(each);
        QTest::keyClick(each, key);
        if (QApplication::focusWidget() == first)
            return stops;
    }
    return {};
}

/// What is wrong with the order of the window's controls; empty when nothing is.
QString problemIn(QWidget *window)
{
    if (expectedStops(window).size() < 2)
        return {};
    if (!QApplication::focusWidget())
        QTest::keyClick(window, Qt::Key_Tab);
    const QWidgetList forward = stopsBy(Qt::Key_Tab);
    if (forward.isEmpty())
        return QStringLiteral("Tab does not come back to where it began");
    // Now: of a group of which one is selected, only that one takes the focus once somebody was there.
    for (QWidget *each : expectedStops(window))
        if (forward.count(each) != 1)
            return QStringLiteral("met %1 times: %2").arg(forward.count(each)).arg(nameOf(each));
    QWidgetList backward = stopsBy(Qt::Key_Backtab);
    if (backward.isEmpty())
        return QStringLiteral("Shift+Tab does not come back to where it began");
    std::reverse(backward.begin() + 1, backward.end());
    if (backward != forward)
        return QStringLiteral("Shift+Tab goes another way");
    int turns = 0; // once around, the eye goes back to the beginning once
    QStringList pairs;
    for (qsizetype index = 0; index < forward.size(); ++index) {
        const QWidget *one = forward.at(index);
        const QWidget *other = forward.at((index + 1) % forward.size());
        if (isInReadingOrder(one, other))
            continue;
        ++turns;
        pairs.append(nameOf(one) + QStringLiteral(" before ") + nameOf(other));
    }
    return turns <= 1 ? QString() : pairs.join(QStringLiteral("; "));
}

} // namespace

class TabOrderTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
    void followsPages_data() { addPlaces(); }
    void followsPages();
    void followsPlacesThatRead_data();
    void followsPlacesThatRead();
    void followsSettings_data();
    void followsSettings();
    void followsSettingsVisitedInAnyOrder();
    void followsDialogs_data();
    void followsDialogs();
    void ignoresAltWithALetter_data();
    void ignoresAltWithALetter();

private:
    MemoryFolder m_memory;
};

void TabOrderTest::followsPages()
{
    QFETCH(int, place);
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    QCOMPARE(problemIn(rig.window.get()), QString());
}

void TabOrderTest::followsPlacesThatRead_data()
{
    QTest::addColumn<bool>("isHistory");
    QTest::addColumn<bool>("hasDetail");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("history") << true << false << false;
    QTest::newRow("history, details") << true << true << false;
    QTest::newRow("history, details, right to left") << true << true << true;
    QTest::newRow("overview") << false << false << false;
    QTest::newRow("overview, right to left") << false << false << true;
}

void TabOrderTest::followsPlacesThatRead()
{
    QFETCH(bool, isHistory);
    QFETCH(bool, hasDetail);
    QFETCH(bool, isMirrored);
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    WindowRig rig;
    bool isOpen = false;
    QCoro::connect(rig.core.store.check(), this, [&isOpen](const Result<void> &) { isOpen = true; });
    QVERIFY(QTest::qWaitFor([&isOpen] { return isOpen; }));
    QVERIFY(fillHistory(rig.core.folder.filePath(QStringLiteral("ringproof.db")), 40));
    rig.useService(false);
    rig.window->useRecords({.store = &rig.core.store,
        .clock = &rig.core.clock,
        .provider = QStringLiteral("twilio"),
        .actor = kActor,
        .issueReceipt = {}});
    QVERIFY(rig.opens());
    rig.window->goTo(isHistory ? Command::History : Command::Overview);
    if (isHistory) {
        auto *table = rig.window->findChild<HistoryTable *>();
        QVERIFY(QTest::qWaitFor([table] { return table->model()->rowCount() > 0; }));
        if (hasDetail) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                table->visualRect(table->model()->index(0, 0)).center());
            QVERIFY(QTest::qWaitFor([&rig] { return rig.window->findChild<HistoryDetail *>()->isVisible(); }));
        }
    }
    QCOMPARE(problemIn(rig.window.get()), QString());
}

void TabOrderTest::followsSettings_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isMirrored");
    for (const SettingsPlace place : kAllSettings)
        for (const bool isMirrored : {false, true})
            QTest::addRow("page %d%s", static_cast<int>(place), isMirrored ? ", right to left" : "")
                << static_cast<int>(place) << isMirrored;
}

void TabOrderTest::followsSettings()
{
    QFETCH(int, place);
    QFETCH(bool, isMirrored);
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    SettingsRig rig;
    QVERIFY(rig.opens(static_cast<SettingsPlace>(place)));
    QCOMPARE(problemIn(rig.dialog.get()), QString());
}

void TabOrderTest::followsSettingsVisitedInAnyOrder()
{
    SettingsRig rig;
    for (auto place = std::rbegin(kAllSettings); place != std::rend(kAllSettings); ++place) {
        QVERIFY(rig.opens(*place));
        QCOMPARE(problemIn(rig.dialog.get()), QString());
    }
    QVERIFY(rig.opens(SettingsPlace::Limits));
    QCOMPARE(problemIn(rig.dialog.get()), QString());
}

void TabOrderTest::followsDialogs_data()
{
    QTest::addColumn<int>("dialog");
    QTest::newRow("about") << 0;
    QTest::newRow("shortcuts") << 1;
    QTest::newRow("question before closing") << 2;
}

void TabOrderTest::followsDialogs()
{
    QFETCH(int, dialog);
    std::unique_ptr<QDialog> shown;
    if (dialog == 0)
        shown = std::make_unique<AboutDialog>(
            AboutFacts{.version = QStringLiteral("1"),
                .versions = {{QStringLiteral("Qt"), QStringLiteral("6")}},
                .folders = {{QStringLiteral("Data"), QStringLiteral("/tmp")}},
                .diagnostics = QStringLiteral("none")},
            nullptr);
    else if (dialog == 1)
        shown = std::make_unique<ShortcutSheet>(nullptr);
    else
        shown = std::make_unique<LeaveQuestion>(kFictionNumber, true, nullptr);
    shown->show();
    shown->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(shown.get()));
    QCOMPARE(problemIn(shown.get()), QString());
}

void TabOrderTest::ignoresAltWithALetter_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("number") << static_cast<int>(Scene::NumberEmpty);
    QTest::newRow("code") << static_cast<int>(Scene::Code);
    QTest::newRow("credentials") << static_cast<int>(Scene::FirstRun);
}

void TabOrderTest::ignoresAltWithALetter()
{
    QFETCH(int, place);
    const Theme theme;
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    for (const auto modifiers : {Qt::KeyboardModifiers(Qt::AltModifier), Qt::AltModifier | Qt::ShiftModifier}) {
        QTest::keyClick(field, Qt::Key_Q, modifiers); // no button has it
        QTest::keyClick(field, Qt::Key_7, modifiers);
        QCOMPARE(field->text(), QString());
    }
    QTest::keyClick(field, Qt::Key_7);
    QVERIFY(field->text().contains(u'7'));
}

RINGPROOF_TEST(TabOrderTest)

} // namespace Ringproof

#include "tabordertest.moc"
