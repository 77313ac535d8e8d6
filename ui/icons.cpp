// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include "ui/theme.h"

#include <QFile>
#include <QIcon>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QWidget>

namespace Ringproof {

namespace {

constexpr int kSign = 16;

QString iconFile(const QString &name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

QPixmap emptyPixmap(QSize size, qreal pixelRatio)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

/// Icons are drawn in "currentColor", a word of style sheets that Qt's renderer takes for black.
QByteArray coloredSvg(const QString &fileName, const QColor &color)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

/// Where the npm packages are missing: a ring with a sign that every font has.
void drawSign(QPainter &painter, const QString &fileName, const QColor &color, int size)
{
    const QString sign = fileName.endsWith(QLatin1StringView("info.svg")) ? QStringLiteral("i") : QStringLiteral("!");
    QFont font = scaledFont(14, QFont::DemiBold);
    font.setPixelSize(size * 5 / 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(QPen(color, 1.5));
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2));
    painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, sign);
}

QPixmap svgPixmap(const QString &fileName, const QColor &color, int size, qreal pixelRatio)
{
    const QString key = QStringLiteral("%1|%2|%3|%4").arg(fileName, color.name()).arg(size).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = emptyPixmap({size, size}, pixelRatio);
    QPainter painter(&pixmap);
    if (const QByteArray svg = coloredSvg(fileName, color); !svg.isEmpty())
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, size, size));
    else
        drawSign(painter, fileName, color, size);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap drawFlag(const RegionCode &region, QSize size, qreal pixelRatio)
{
    QPixmap pixmap = emptyPixmap(size, pixelRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 2.5, 2.5);
    painter.setClipPath(outline);
    const QString fileName = QStringLiteral(":/flags/%1.svg").arg(region);
    if (QFile::exists(fileName)) {
        QSvgRenderer(fileName).render(&painter, QRectF(QPointF(), size));
    } else {
        painter.fillPath(outline, tokens().accentWash);
        QFont letters = scaledFont(14, QFont::DemiBold);
        letters.setPixelSize(size.height() * 5 / 8);
        painter.setFont(letters);
        painter.setPen(tokens().text);
        painter.drawText(frame, Qt::AlignCenter, region);
    }
    painter.setClipping(false);
    painter.setPen(QPen(QColor(128, 128, 128, 110), 1));
    painter.drawPath(outline);
    return pixmap;
}

class MarkIconEngine final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(rect, pixmap(rect.size(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return markPixmap(tokensFor(Appearance::Light).accent, qMin(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new MarkIconEngine(*this); }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {{16, 16}, {32, 32}, {64, 64}}; }
};

/// A sign that is drawn, for those who take icons only.
class SignIconEngine final : public QIconEngine
{
public:
    using Paint = void (*)(QPainter &painter, const QRect &square, const QColor &color);

    /// Without a colour in the secondary one of the moment.
    explicit SignIconEngine(Paint sign, const QColor &color = {})
        : m_paint(sign)
        , m_color(color)
    {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        m_paint(*painter, rect, m_color.isValid() ? m_color : tokens().secondary);
    }
    /// The size is in the screen's pixels already.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap = emptyPixmap(size, 1);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SignIconEngine(*this); }
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {{kSign, kSign}}; }

private:
    Paint m_paint;
    QColor m_color;
};

/// Lines in a square of 16.
void paintSign(
    QPainter &painter, const QRectF &square, const QColor &color, const QList<QPolygonF> &lines, qreal width = 1.6)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / qreal{kSign}, square.height() / qreal{kSign});
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &line : lines)
        painter.drawPolyline(line);
    painter.restore();
}

} // namespace

bool hasIcon(const QString &name) { return QFile::exists(iconFile(name)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int size, const QWidget *onWidget)
{
    return svgPixmap(iconFile(name), color, size, onWidget->devicePixelRatioF());
}

QPixmap flagPixmap(const RegionCode &region, int height, const QWidget *onWidget)
{
    const qreal pixelRatio = onWidget->devicePixelRatioF();
    const QString key = QStringLiteral("flag|%1|%2|%3").arg(region).arg(height).arg(pixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawFlag(region, {height * 3 / 2, height}, pixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintArrow(QPainter &painter, const QRect &square, const QColor &color)
{
    paintSign(painter, square, color, {QPolygonF({{3, 6}, {8, 11}, {13, 6}})});
}

void paintCross(QPainter &painter, const QRect &square, const QColor &color)
{
    paintSign(painter, square, color, {QPolygonF({{3, 3}, {13, 13}}), QPolygonF({{3, 13}, {13, 3}})});
}

void paintCheck(QPainter &painter, const QRectF &square, const QColor &color)
{
    constexpr qreal kBold = 2.4;
    paintSign(painter, square, color, {QPolygonF({{3.2, 8.3}, {6.7, 11.8}, {12.8, 4.8}})}, kBold);
}

QIcon arrowIcon(const QColor &color) { return QIcon(new SignIconEngine(paintArrow, color)); }

QIcon crossIcon() { return QIcon(new SignIconEngine(paintCross)); }

QPixmap markPixmap(const QColor &color, int size, qreal pixelRatio)
{
    return svgPixmap(QStringLiteral(":/mark/ringproof.svg"), color, size, pixelRatio);
}

QIcon applicationIcon() { return QIcon(new MarkIconEngine); }

} // namespace Ringproof
