// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/regionmodel.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kFlagHeight = 16;

} // namespace

RegionModel::RegionModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void RegionModel::setRows(const QList<Region> &rows, int recentCount)
{
    beginResetModel();
    m_rows = rows;
    m_recentCount = recentCount;
    endResetModel();
}

int RegionModel::rowOf(const RegionCode &region) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).code == region)
            return row;
    }
    return -1;
}

int RegionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RegionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Region &region = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return region.name;
    case Qt::AccessibleTextRole: return tr("%1, +%2").arg(region.name).arg(region.dialCode);
    case CodeRole: return region.code;
    case DialCodeRole: return QStringLiteral("+%1").arg(region.dialCode);
    case EndsRecentRole: return index.row() == m_recentCount - 1;
    default: return {};
    }
}

void RegionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &token = tokens();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(*painter, option.rect, Size::kRadius, token.accentWash, token.accent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintBox(*painter, option.rect, Size::kRadius, token.accentWash, token.accentWash);

    const QRect inner = option.rect.adjusted(Space::kSmall, 0, -Space::kSmall, 0);
    const auto place = [&](int x, int width, int height) {
        const QRect box(inner.x() + x, inner.center().y() - height / 2 + 1, width, height);
        return QStyle::visualRect(option.direction, inner, box);
    };
    const int flagHeight = scaledSide(kFlagHeight);
    const int flagWidth = flagHeight * 3 / 2;
    painter->drawPixmap(place(0, flagWidth, flagHeight),
        flagPixmap(index.data(RegionModel::CodeRole).toString(), flagHeight, option.widget));

    const QString dialCode = index.data(RegionModel::DialCodeRole).toString();
    const int dialWidth = option.fontMetrics.horizontalAdvance(dialCode);
    const int textStart = flagWidth + Space::kSmall;
    const int textWidth = inner.width() - textStart - dialWidth - Space::kSmall;
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, textWidth);
    const int alignment = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
    painter->setFont(option.font);
    painter->setPen(token.text);
    painter->drawText(place(textStart, textWidth, inner.height()), alignment, name);
    painter->setPen(token.secondary);
    painter->setLayoutDirection(Qt::LeftToRight); // "+1", not "1+"
    painter->drawText(place(inner.width() - dialWidth, dialWidth, inner.height()), Qt::AlignCenter, dialCode);
    if (index.data(RegionModel::EndsRecentRole).toBool()) {
        painter->setPen(token.divider);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

QSize RegionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, qMax(Size::kTool, option.fontMetrics.height() + Space::kMedium)};
}

} // namespace Ringproof
