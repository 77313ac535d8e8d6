// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnchart.h"

#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace Ringproof {

namespace {

constexpr int kHeight = 180;
constexpr qreal kRound = 2;
constexpr qreal kWidest = 28;
constexpr qreal kShare = 0.62; ///< of its place that a column takes

qint64 sum(const ColumnChart::Column &column)
{
    return std::accumulate(column.values.begin(), column.values.end(), qint64(0));
}

QFont labelFont() { return scaledFont(12); }

} // namespace

qint64 scaleTop(qint64 highest)
{
    for (const qint64 step : {1, 2, 4, 6, 8})
        if (highest <= step)
            return step;
    for (qint64 unit = 1;; unit *= 10)
        for (const qint64 step : {10, 12, 16, 20, 30, 40, 50, 60, 80})
            if (highest <= step * unit)
                return step * unit;
}

void paintChartPart(QPainter &painter, const QRectF &box, int part)
{
    const Tokens &token = tokens();
    const QColor fills[kChartParts] = {token.accent, token.border, QColor(Qt::transparent)};
    const bool isOutlined = part == kChartParts - 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fills[part]);
    painter.setPen(isOutlined ? QPen(token.border, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(isOutlined ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, kRound, kRound);
}

ColumnChart::ColumnChart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize ColumnChart::sizeHint() const { return {400, kHeight + 2 * QFontMetrics(labelFont()).height()}; }

QSize ColumnChart::minimumSizeHint() const { return {240, sizeHint().height()}; }

void ColumnChart::setColumns(const QList<Column> &columns)
{
    const bool isSame = columns.size() == m_columns.size();
    m_columns = columns;
    qint64 highest = 0;
    for (const Column &column : m_columns)
        highest = std::max(highest, sum(column));
    m_top = scaleTop(highest);
    setCurrent(isSame ? m_current : -1);
    update();
}

QRect ColumnChart::plot() const
{
    const QFontMetrics metrics(labelFont());
    const int scale = metrics.horizontalAdvance(QLocale().toString(m_top)) + Space::kTight;
    const QRect inner = rect().adjusted(
        Space::kHair, metrics.height() / 2 + Space::kHair, -Space::kHair, -metrics.height() - Space::kTight);
    return QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(scale, 0, 0, 0));
}

QRectF ColumnChart::slot(int column) const
{
    const QRect area = plot();
    const qreal each = qreal(area.width()) / std::max(qsizetype(1), m_columns.size());
    const int place = layoutDirection() == Qt::LeftToRight ? column : int(m_columns.size()) - 1 - column;
    return {area.left() + place * each, qreal(area.top()), each, qreal(area.height())};
}

void ColumnChart::paintScale(QPainter &painter) const
{
    const QRect area = plot();
    const QFontMetrics metrics(labelFont());
    const QColor line = isStark() ? quietText() : tokens().divider;
    QList<qint64> marks{0, m_top};
    if (m_top % 2 == 0)
        marks.append(m_top / 2);
    for (const qint64 mark : marks) {
        const qreal y = area.bottom() - qreal(area.height()) * qreal(mark) / qreal(m_top);
        painter.fillRect(QRectF(area.left(), std::round(y), area.width(), 1), mark == 0 ? tokens().border : line);
        const int height = metrics.height();
        const QRect words(0, int(y) - height / 2, area.left() - Space::kTight, height);
        const QRect mirrored(area.right() + Space::kTight, words.y(), width() - area.right() - Space::kTight, height);
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        painter.setPen(tokens().secondary);
        painter.drawText(isMirrored ? mirrored : words,
            Qt::AlignVCenter | (isMirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::TextDontClip,
            QLocale().toString(mark));
    }
}

void ColumnChart::paintColumn(QPainter &painter, int index) const
{
    const QRectF place = slot(index);
    const qreal width = std::clamp(place.width() * kShare, 1.0, kWidest);
    const qreal left = place.center().x() - width / 2;
    qreal bottom = place.bottom();
    const QList<qint64> &values = m_columns[index].values;
    for (qsizetype part = 0; part < values.size() && part < kChartParts; ++part) {
        if (values[part] <= 0)
            continue;
        // What there is can be seen, however little it is.
        const qreal height = std::max(2.0, place.height() * qreal(values[part]) / qreal(m_top));
        paintChartPart(painter, QRectF(left, bottom - height, width, height), int(part));
        bottom -= height + 1; // a hairline apart
    }
}

void ColumnChart::paintLabels(QPainter &painter) const
{
    const QFontMetrics metrics(labelFont());
    int widest = 1;
    for (const Column &column : m_columns)
        widest = std::max(widest, metrics.horizontalAdvance(column.label));
    const int every = std::max(1, int(std::ceil((widest + Space::kLarge) / slot(0).width())));
    painter.setPen(tokens().secondary);
    // Counted from the newest, which is what one looks for.
    for (qsizetype i = m_columns.size() - 1; i >= 0; i -= every) {
        const qreal half = widest / 2.0 + 1;
        const qreal middle = std::clamp(slot(int(i)).center().x(), half, std::max(half, width() - half));
        painter.drawText(QRectF(middle - half, plot().bottom() + Space::kHair, 2 * half, metrics.height()),
            Qt::AlignCenter | Qt::TextDontClip, m_columns[i].label);
    }
}

void ColumnChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(labelFont());
    if (m_current >= 0)
        painter.fillRect(slot(m_current), tokens().accentWash);
    paintScale(painter);
    for (int i = 0; i < m_columns.size(); ++i)
        paintColumn(painter, i);
    if (!m_columns.isEmpty())
        paintLabels(painter);
    if (hasFocus())
        paintRing(painter, rect(), Size::kRadius, tokens().accent, Size::kFocusRing);
}

void ColumnChart::setCurrent(int column)
{
    if (column >= m_columns.size())
        column = -1;
    m_current = column;
    const QString words = column < 0 ? QString() : m_columns[column].words;
    if (words != accessibleDescription()) {
        setAccessibleDescription(words);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
    Q_EMIT pointedAt(words);
}

void ColumnChart::mouseMoveEvent(QMouseEvent *event)
{
    int under = -1;
    for (int i = 0; i < m_columns.size(); ++i)
        if (slot(i).contains(event->position()))
            under = i;
    if (under != m_current)
        setCurrent(under);
}

void ColumnChart::leaveEvent(QEvent *) { setCurrent(-1); }

void ColumnChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        setCurrent(int(m_columns.size()) - 1);
}

void ColumnChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

void ColumnChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_columns.size()) - 1;
    const int later = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    switch (event->key()) {
    case Qt::Key_Left: return setCurrent(std::clamp(m_current - later, std::min(0, last), last));
    case Qt::Key_Right: return setCurrent(std::clamp(m_current + later, std::min(0, last), last));
    case Qt::Key_Home: return setCurrent(std::min(0, last));
    case Qt::Key_End: return setCurrent(last);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace Ringproof
