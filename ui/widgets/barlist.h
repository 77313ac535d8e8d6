// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of a name, a bar and a figure, the longest bar first as they are given; a screen reader finds the words and figures as text.
// Never more than a few rows: what is left over is told as one.
#pragma once

#include <QWidget>
#include <array>
#include <vector>

class QGridLayout;
class QLabel;

namespace Ringproof {

class BarList final : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString name;
        QString figure;   ///< beside the bar
        QString words;    ///< the whole of it, as a tooltip
        double share = 0; ///< 0 to 1: the length of the bar
        QString region;   ///< with a flag in front
    };

    explicit BarList(QWidget *parent);

    void setRows(const QList<Row> &rows);
    const QList<Row> &rows() const { return m_rows; }

private:
    class Bar;
    class Flag;
    struct Line
    {
        Flag *flag;
        QLabel *name;
        Bar *bar;
        QLabel *figure;

        std::array<QWidget *, 4> parts() const;
    };

    void addLine();

    QList<Row> m_rows;
    std::vector<Line> m_lines;
    QGridLayout *m_grid;
};

} // namespace Ringproof
