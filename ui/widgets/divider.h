// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A hairline between two areas.
// Never takes room of its own beyond its one pixel.
#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace Ringproof {

class Divider final : public QWidget
{
    Q_OBJECT
public:
    Divider(Qt::Orientation orientation, QWidget *parent)
        : QWidget(parent)
    {
        if (orientation == Qt::Horizontal)
            setFixedHeight(1);
        else
            setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().divider);
    }
};

} // namespace Ringproof
