// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of countries as a popup: search on top, recent ones first, every key that a list should know.
// Never loads a flag that is not in view.
#pragma once

#include "phone/region.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace Ringproof {

class RegionModel;

class CountryPicker final : public QFrame
{
    Q_OBJECT
public:
    explicit CountryPicker(const QList<Region> &regions, QWidget *parent);

    void setRecentRegions(const QStringList &regions) { m_recentRegions = regions; }
    void openBelow(QWidget *anchor, const RegionCode &current);

Q_SIGNALS:
    void regionChosen(const RegionCode &region);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMatches(const QString &query);
    void choose(const QModelIndex &index);
    bool moveBy(int key, bool isSearching);
    void fitHeight();
    void describeCurrent();
    QPoint placeFor(const QWidget *anchor) const;

    QList<Region> m_regions;
    QStringList m_recentRegions;
    RegionModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_none;
    int m_rowHeight = 0;
};

} // namespace Ringproof
