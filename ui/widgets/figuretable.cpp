// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figuretable.h"

#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace Ringproof {

namespace {

/// As far from the edge as the heads of the columns, and chosen as in the history.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Space::kSmall,
            option.fontMetrics.height() + Space::kSmall};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, tokens().accentWash);
        painter->setFont(option.font);
        painter->setPen(tokens().text);
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        painter->drawText(option.rect.adjusted(Space::kSmall, 0, -Space::kSmall, 0),
            static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
            index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintRing(*painter, option.rect, Space::kHair, tokens().accent, Size::kFocusRing);
        painter->restore();
    }
};

} // namespace

FigureTable::FigureTable(QWidget *parent)
    : QTableWidget(parent)
{
    setItemDelegate(new CellDelegate(this));
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
