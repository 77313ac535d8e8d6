// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/evengrid.h"

#include "ui/theme.h"

#include <QStyle>
#include <algorithm>

namespace Ringproof {

EvenGrid::EvenGrid(QWidget *parent)
    : QWidget(parent)
{
    // Not Fixed: that would hold it at the height of a single row.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void EvenGrid::addChild(QWidget *child)
{
    child->setParent(this);
    m_children.append(child);
}

void EvenGrid::rearrange()
{
    updateGeometry();
    arrange(width(), true);
}

QList<QWidget *> EvenGrid::shown() const
{
    QList<QWidget *> shown = m_children;
    shown.removeIf([](const QWidget *child) { return child->isHidden(); });
    return shown;
}

int EvenGrid::widest() const
{
    int width = 0;
    for (const QWidget *child : shown())
        width = std::max(width, child->sizeHint().width());
    return width;
}

int EvenGrid::arrange(int width, bool moves) const
{
    const QList<QWidget *> children = shown();
    if (children.isEmpty())
        return 0;
    const int fitting = (width + Space::kSmall) / (widest() + Space::kSmall);
    const int most = std::clamp(fitting, 1, int(children.size()));
    const int rows = (int(children.size()) + most - 1) / most;
    // Rows of like length: four and two would look as if something were missing.
    const int columns = (int(children.size()) + rows - 1) / rows;
    const int each = (width - (columns - 1) * Space::kSmall) / columns;
    int y = 0;
    for (int first = 0; first < children.size(); first += columns) {
        int height = 0;
        const QList<QWidget *> row = children.mid(first, columns);
        for (const QWidget *child : row)
            height = std::max({height, child->sizeHint().height(), child->heightForWidth(each)});
        for (int i = 0; moves && i < row.size(); ++i) {
            // The last one ends where the grid does, whatever does not divide.
            const auto start = [&](int column) { return column * (width + Space::kSmall) / columns; };
            const QRect place(start(i), y, start(i + 1) - start(i) - Space::kSmall, height);
            row[i]->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, y + height), place));
        }
        y += height + Space::kSmall;
    }
    return y - Space::kSmall;
}

QSize EvenGrid::sizeHint() const
{
    const int all = int(shown().size()) * (widest() + Space::kSmall) - Space::kSmall;
    return {std::max(0, all), arrange(all, false)};
}

QSize EvenGrid::minimumSizeHint() const { return {widest(), 0}; }

void EvenGrid::resizeEvent(QResizeEvent *) { arrange(width(), true); }

} // namespace Ringproof
