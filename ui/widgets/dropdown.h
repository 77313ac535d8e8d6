// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a menu of a button comes up: under it, from the edge where reading begins, and not beyond the sides of the window.
#pragma once

#include "ui/theme.h"

#include <QMenu>
#include <algorithm>

namespace Ringproof {

inline void popUpUnder(QMenu *menu, const QWidget *button)
{
    const QWidget *window = button->window();
    const int width = qMax(menu->sizeHint().width(), menu->minimumWidth());
    const int start = button->layoutDirection() == Qt::RightToLeft ? button->width() - width : 0;
    QPoint at = button->mapTo(window, QPoint(start, button->height() + Space::kHair));
    at.setX(std::clamp(at.x(), 0, qMax(0, window->width() - width)));
    menu->popup(window->mapToGlobal(at));
    if (!menu->activeAction() && !menu->isEmpty()) // Enter takes it, without an arrow key before
        menu->setActiveAction(menu->actions().constFirst());
}

} // namespace Ringproof
