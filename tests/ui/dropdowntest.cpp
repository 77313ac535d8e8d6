// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where drop-downs come up at the edges of a window.
#include "ui/widgets/dropdown.h"
#include "support/testregistry.h"

#include <QPushButton>
#include <QTest>

namespace Ringproof {

class DropDownTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysInTheWindow_data();
    void staysInTheWindow();
};

void DropDownTest::staysInTheWindow_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("menuX"); ///< -1: at the window's right side
    QTest::newRow("room on both sides") << Qt::LeftToRight << 100 << 100;
    QTest::newRow("at the right side") << Qt::LeftToRight << 340 << -1;
    QTest::newRow("at the left side, from the right") << Qt::RightToLeft << 10 << 0;
    QTest::newRow("room, from the right") << Qt::RightToLeft << 340 << 200;
}

void DropDownTest::staysInTheWindow()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, x);
    QFETCH(int, menuX);
    constexpr int kMenu = 200;
    QWidget window;
    window.setLayoutDirection(direction);
    window.setGeometry(150, 100, 420, 300);
    QPushButton button(&window);
    button.setGeometry(x, 20, 60, 30);
    QMenu menu(&button);
    menu.addAction(QStringLiteral("First"));
    menu.setFixedWidth(kMenu);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    popUpUnder(&menu, &button);
    QTRY_VERIFY(menu.isVisible());
    QCOMPARE(menu.width(), kMenu);
    const QPoint at = window.mapFromGlobal(menu.pos());
    QCOMPARE(at, QPoint(menuX < 0 ? window.width() - kMenu : menuX, 20 + 30 + Space::kHair));
    QCOMPARE(menu.activeAction(), menu.actions().constFirst());
}

RINGPROOF_TEST(DropDownTest)

} // namespace Ringproof

#include "dropdowntest.moc"
