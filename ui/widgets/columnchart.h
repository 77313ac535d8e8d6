// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Columns over time, each stacked of up to three parts; the one under the pointer, or chosen by the arrow keys, is told in words.
// Never the only way to its values: the same stand in a table beside it. Mirrored where one reads from the right.
#pragma once

#include <QWidget>

class QPainter;

namespace Ringproof {

class ColumnChart final : public QWidget
{
    Q_OBJECT
public:
    struct Column
    {
        QString label;        ///< under it, where there is room
        QString words;        ///< all of it, as a sentence
        QList<qint64> values; ///< from below: accent, neutral, outlined
    };

    explicit ColumnChart(QWidget *parent);

    void setColumns(const QList<Column> &columns);
    /// Under the pointer or chosen by keys; -1: none.
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The words of the current column; empty when there is none.
    void pointedAt(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect plot() const;
    /// The whole height of one column's place.
    QRectF slot(int column) const;
    void setCurrent(int column);
    void paintScale(QPainter &painter) const;
    void paintColumn(QPainter &painter, int column) const;
    void paintLabels(QPainter &painter) const;

    QList<Column> m_columns;
    qint64 m_top = 1; ///< what the plot's height stands for
    int m_current = -1;
};

inline constexpr int kChartParts = 3;
/// One part of a column, or its swatch in a legend.
void paintChartPart(QPainter &painter, const QRectF &box, int part);

/// The smallest round number that is not below: all but the first have whole halves. Pure.
qint64 scaleTop(qint64 highest);

} // namespace Ringproof
