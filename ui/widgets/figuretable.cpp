// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figuretable.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QWheelEvent>

namespace Ringproof {

FigureTable::FigureTable(QWidget *parent)
    : QTableWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(Space::kPage);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTable::setTable(const QStringList &heads, const QList<QStringList> &rows)
{
    setColumnCount(int(heads.size()));
    setRowCount(int(rows.size()));
    setHorizontalHeaderLabels(heads);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            auto *cell =
                new QTableWidgetItem(rows[row][column].isEmpty() ? QStringLiteral("\u2013") : rows[row][column]);
            cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            cell->setTextAlignment(Qt::AlignVCenter | (column == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
            setItem(row, column, cell);
        }
    }
    for (int column = 0; column < heads.size(); ++column)
        horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignVCenter | (column == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    fit();
}

void FigureTable::fit()
{
    const int height = fontMetrics().height() + Space::kSmall;
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    if (columnCount() > 0)
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    updateGeometry();
}

QSize FigureTable::sizeHint() const
{
    return {400, horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize() + 2};
}

QSize FigureTable::minimumSizeHint() const { return {200, sizeHint().height()}; }

void FigureTable::changeEvent(QEvent *event)
{
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void FigureTable::wheelEvent(QWheelEvent *event) { event->ignore(); } // the page scrolls

} // namespace Ringproof
