// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/readingorder.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QWidget>
#include <algorithm>
#include <vector>

namespace Ringproof {

namespace {

/// The items of a layout in the order of the Tab key: a grid row by row, whatever the order in which its cells were filled.
QList<QLayoutItem *> itemsOf(QLayout *layout)
{
    struct Cell
    {
        QLayoutItem *item;
        int row = 0;
        int column = 0;
    };
    const auto *grid = qobject_cast<const QGridLayout *>(layout);
    std::vector<Cell> cells;
    for (int index = 0; index < layout->count(); ++index) {
        Cell cell{layout->itemAt(index)};
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(index, &cell.row, &cell.column, &rows, &columns);
        cells.push_back(cell);
    }
    std::stable_sort(cells.begin(), cells.end(), [](const Cell &one, const Cell &other) {
        return std::pair(one.row, one.column) < std::pair(other.row, other.column);
    });
    QList<QLayoutItem *> items;
    for (const Cell &cell : cells)
        items.append(cell.item);
    return items;
}

void order(QLayout *layout)
{
    for (int index = 0; index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        if (QWidget *widget = item->widget()) {
            widget->raise(); // to the end of its parent's children; laid out side by side, they do not overlap
            putInReadingOrder(widget);
        } else if (QLayout *inner = item->layout()) {
            order(inner);
        }
    }
}

bool hasTabFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

/// Widgets that may take the focus by Tab, hidden ones included, and `current`, which has it, as they are read.
class TabOrder final
{
public:
    TabOrder(QWidget *window, const QWidget *current)
        : m_current(current)
    {
        addChildren(window);
    }

    const QList<QWidget *> &widgets() const { return m_widgets; }

private:
    void add(QWidget *widget)
    {
        if (widget->isWindow())
            return;
        if (hasTabFocus(widget) || widget == m_current)
            m_widgets.append(widget);
        addChildren(widget);
    }
    void addChildren(QWidget *widget)
    {
        QWidgetList rest = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        if (QLayout *layout = widget->layout())
            addItems(layout, rest);
        // What no layout places, in the order of its place on the screen.
        const bool isMirrored = widget->layoutDirection() == Qt::RightToLeft;
        std::stable_sort(rest.begin(), rest.end(), [isMirrored](const QWidget *one, const QWidget *other) {
            const auto place = [isMirrored](const QWidget *each) {
                return std::pair(each->y(), isMirrored ? -each->geometry().right() : each->x());
            };
            return place(one) < place(other);
        });
        for (QWidget *child : std::as_const(rest))
            add(child);
    }
    void addItems(QLayout *layout, QWidgetList &rest)
    {
        for (QLayoutItem *item : itemsOf(layout)) {
            if (QWidget *widget = item->widget()) {
                rest.removeOne(widget);
                add(widget);
            } else if (QLayout *inner = item->layout()) {
                addItems(inner, rest);
            }
        }
    }

    const QWidget *m_current;
    QList<QWidget *> m_widgets;
};

} // namespace

void putInReadingOrder(QWidget *root)
{
    if (const auto *scroll = qobject_cast<const QScrollArea *>(root); scroll && scroll->widget())
        putInReadingOrder(scroll->widget());
    else if (QLayout *layout = root->layout())
        order(layout);
}

bool moveFocusInReadingOrder(QWidget *window, bool isForward)
{
    QWidget *current = QApplication::focusWidget();
    if (!current || current->window() != window)
        current = window->focusWidget();
    const QList<QWidget *> order = TabOrder(window, current).widgets();
    const qsizetype count = order.size();
    const qsizetype start = order.indexOf(current);
    for (qsizetype step = 1; step <= count; ++step) {
        // From nowhere, the first one or the last one.
        const qsizetype index = isForward ? (start + step) % count : ((start < 0 ? 0 : start) - step + count) % count;
        QWidget *next = order.at(index);
        if (next != current && hasTabFocus(next) && next->isEnabled() && next->isVisibleTo(window)) {
            next->setFocus(isForward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace Ringproof
