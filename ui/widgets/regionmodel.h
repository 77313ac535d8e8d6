// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of the country list, and how one row is drawn.
// Never holds pictures: a flag is asked for when its row is painted.
#pragma once

#include "phone/region.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace Ringproof {

class RegionModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CodeRole = Qt::UserRole, DialCodeRole, EndsRecentRole };

    explicit RegionModel(QObject *parent);

    /// The first `recentCount` rows are the recent ones.
    void setRows(const QList<Region> &rows, int recentCount);
    int rowOf(const RegionCode &region) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Region> m_rows;
    int m_recentCount = 0;
};

class RegionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Ringproof
