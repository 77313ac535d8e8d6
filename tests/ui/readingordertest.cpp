// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tree that screen readers walk is in the order in which the eye reads, and every control in it has a name.
#include "support/testregistry.h"
#include "ui/desk/deskparts.h"
#include "ui/desk/firstrun.h"
#include "ui/desk/sidebar.h"
#include "ui/widgets/handset.h"
#include "ui/wizard/wizard.h"
#include "windowplaces.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>

namespace Ringproof {

using namespace Testing;

namespace {

struct Read
{
    QString name;
    QRect place;
};

/// Labels and controls that are shown, in the order of the tree.
void read(QAccessibleInterface *from, QList<Read> &into)
{
    for (int index = 0; index < from->childCount(); ++index) {
        QAccessibleInterface *child = from->child(index);
        const auto *widget = qobject_cast<const QWidget *>(child->object());
        if (widget && !widget->isVisible())
            continue;
        const bool isRead = qobject_cast<const QLabel *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                            qobject_cast<const QAbstractButton *>(widget);
        if (isRead && !child->text(QAccessible::Name).isEmpty())
            into.append({child->text(QAccessible::Name), child->rect()});
        read(child, into);
    }
}

QList<Read> readAll(QWidget *widget)
{
    QList<Read> all;
    read(QAccessible::queryAccessibleInterface(widget), all);
    return all;
}

/// The parts of the frame, in the order of the tree.
void findParts(QAccessibleInterface *from, QList<const QWidget *> &into)
{
    for (int index = 0; index < from->childCount(); ++index) {
        QAccessibleInterface *child = from->child(index);
        const auto *part = qobject_cast<const QWidget *>(child->object());
        if (qobject_cast<const Banner *>(part) || qobject_cast<const Sidebar *>(part) ||
            qobject_cast<const Wizard *>(part) || qobject_cast<const Handset *>(part) ||
            qobject_cast<const StatusLine *>(part))
            into.append(part);
        else
            findParts(child, into);
    }
}

} // namespace

class ReadingOrderTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPagesFromAboveToBelow_data() { addPlaces(); }
    void readsPagesFromAboveToBelow();
    void readsTheFrameInOrder();
    void namesEveryControl_data() { addPlaces(); }
    void namesEveryControl();

private:
    MemoryFolder m_memory;
};

void ReadingOrderTest::readsPagesFromAboveToBelow()
{
    QFETCH(int, place);
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    QWidget *page = rig.window->findChild<Wizard *>();
    if (place == static_cast<int>(Scene::FirstRun))
        page = rig.window->findChild<FirstRun *>();
    const QList<Read> all = readAll(page);
    QVERIFY(all.size() > 4);
    for (qsizetype next = 1; next < all.size(); ++next) {
        const Read &one = all.at(next - 1);
        const Read &other = all.at(next);
        const QString pair = one.name + QStringLiteral(" before ") + other.name;
        const bool isBeside = other.place.top() < one.place.bottom() && one.place.top() < other.place.bottom();
        // Fields with their labels stand in columns side by side: there the next one begins further up, and further on.
        const bool isNextColumn = other.place.left() > one.place.left();
        QVERIFY2(
            isBeside ? other.place.left() >= one.place.left() : other.place.top() >= one.place.top() || isNextColumn,
            qPrintable(pair));
    }
}

void ReadingOrderTest::readsTheFrameInOrder()
{
    WindowRig rig;
    rig.useService();
    QVERIFY(rig.opens());
    QList<const QWidget *> parts;
    findParts(QAccessible::queryAccessibleInterface(rig.window.get()), parts);
    QCOMPARE(parts.size(), 5);
    QVERIFY(qobject_cast<const Banner *>(parts.at(0)));
    QVERIFY(qobject_cast<const Sidebar *>(parts.at(1)));
    QVERIFY(qobject_cast<const Wizard *>(parts.at(2)));
    QVERIFY(qobject_cast<const Handset *>(parts.at(3)));
    QVERIFY(qobject_cast<const StatusLine *>(parts.at(4)));
}

/// The hidden ones too: a reader may find them before they are shown.
void ReadingOrderTest::namesEveryControl()
{
    QFETCH(int, place);
    WindowRig rig;
    WindowWalk walk(rig);
    QVERIFY(walk.goes(static_cast<Scene>(place)));
    int controls = 0;
    for (QWidget *widget : rig.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget))
            continue;
        ++controls;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(controls > 8);
}

RINGPROOF_TEST(ReadingOrderTest)

} // namespace Ringproof

#include "readingordertest.moc"
