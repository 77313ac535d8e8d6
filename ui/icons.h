// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures from the resources, drawn at the moment they are needed and then cached: icons, flags and the application's mark.
// Never a bearer of meaning: beside every picture stand the words, because the npm packages may be missing.
#pragma once

#include "phone/phonenumber.h"

#include <QPixmap>

class QColor;
class QIcon;
class QPainter;
class QRect;
class QRectF;
class QWidget;

namespace Ringproof {

/// Of the lucide set; false where the npm packages are missing.
bool hasIcon(const QString &name);
/// An icon of the lucide set in one colour. `size` in logical pixels; sharp on the given widget's screen.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, const QWidget *onWidget);
/// A flag three wide and two high with a fine edge; the region's letters where there is no picture.
QPixmap flagPixmap(const RegionCode &region, int height, const QWidget *onWidget);
/// The sign that something opens below, in a square of 16.
void paintArrow(QPainter &painter, const QRect &square, const QColor &color);
/// The sign that something closes or is emptied.
void paintCross(QPainter &painter, const QRect &square, const QColor &color);
/// The sign that something is so.
void paintCheck(QPainter &painter, const QRectF &square, const QColor &color);
/// The first two for those who take icons only; drawn anew for every screen. The cross has the colour of the moment.
QIcon arrowIcon(const QColor &color);
QIcon crossIcon();
QPixmap markPixmap(const QColor &color, int size, qreal pixelRatio);
/// For windows and task bars, which have backgrounds of their own.
QIcon applicationIcon();

} // namespace Ringproof
