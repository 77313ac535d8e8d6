// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/readingorder.h"

#include <QLayout>
#include <QScrollArea>
#include <QWidget>

namespace Ringproof {

namespace {

void order(const QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget()) {
            widget->raise(); // to the end of its parent's children; laid out side by side, they do not overlap
            putInReadingOrder(widget);
        } else if (QLayout *inner = const_cast<QLayoutItem *>(item)->layout()) {
            order(inner);
        }
    }
}

} // namespace

void putInReadingOrder(QWidget *root)
{
    if (const auto *scroll = qobject_cast<const QScrollArea *>(root); scroll && scroll->widget())
        putInReadingOrder(scroll->widget());
    else if (const QLayout *layout = root->layout())
        order(layout);
}

} // namespace Ringproof
