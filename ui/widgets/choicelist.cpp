// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicelist.h"

#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace Ringproof {

namespace {

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &token = tokens();
        painter->save();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool isFocused = isChosen && option.widget && option.widget->hasFocus();
        const QRect box = option.rect.adjusted(1, 1, -1, -1);
        if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            paintBox(*painter, box, Size::kRadius, token.accentWash, token.accentWash);
        if (isFocused)
            paintRing(*painter, box, Size::kRadius, token.accent, Size::kFocusRing);
        QFont font = option.font;
        font.setWeight(isChosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(isChosen ? token.accent : token.text);
        const QString mark = index.data(ChoiceList::kMarkRole).toString();
        const QRect inner = box.adjusted(Space::kSmall, 0, -Space::kSmall, 0);
        const QRect words = QStyle::visualRect(
            option.direction, inner, inner.adjusted(0, 0, mark.isEmpty() ? 0 : -ChoiceList::markWidth(), 0));
        const auto near = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
        painter->drawText(words, static_cast<int>(near),
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        font.setWeight(QFont::Bold);
        painter->setFont(font);
        painter->setPen(token.warning);
        const auto far = QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter;
        painter->drawText(inner, static_cast<int>(far), mark);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * Space::kSmall + 4,
            qMax(Size::kTool, metrics.height() + Space::kMedium)};
    }
};

} // namespace

int ChoiceList::markWidth() { return scaledSide(16); }

ChoiceList::ChoiceList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    // A screen reader selects a row and leaves the current one where it was.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const auto selected = selectedItems(); !selected.isEmpty())
            setCurrentItem(selected.first());
    });
}

QSize ChoiceList::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (int row = 0; row < count(); ++row) {
        width = qMax(width, sizeHintForIndex(model()->index(row, 0)).width());
        height += sizeHintForRow(row);
    }
    return {width, height};
}

QSize ChoiceList::minimumSizeHint() const { return {sizeHint().width(), sizeHintForRow(0)}; }

} // namespace Ringproof
