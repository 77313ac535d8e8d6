// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two shapes that everything here is made of: a filled box with a fine edge, and the focus ring.
// Never anti-aliases an edge across two pixels: lines run along pixel centres.
#pragma once

#include <QPainter>

namespace Ringproof {

inline void paintRing(QPainter &painter, const QRectF &area, qreal radius, const QColor &color, qreal width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    const qreal half = width / 2;
    painter.drawRoundedRect(area.adjusted(half, half, -half, -half), radius - half, radius - half);
}

inline void paintBox(QPainter &painter, const QRectF &area, qreal radius, const QColor &fill, const QColor &edge)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, 1));
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace Ringproof
