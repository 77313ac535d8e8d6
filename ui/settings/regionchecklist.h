// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All countries with a check mark each, and the search over them. Space or a click sets the mark.
// Never loses the marks of countries that a search hides.
#pragma once

#include "ui/widgets/regionmodel.h"

#include <QIdentityProxyModel>
#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Ringproof {

/// Puts a mark to each row of a RegionModel.
class RegionMarks final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit RegionMarks(RegionModel *rows);

    const QSet<RegionCode> &marked() const { return m_marked; }
    void setMarked(const QStringList &regions);

    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void marksChanged();

private:
    QSet<RegionCode> m_marked;
};

class RegionChecklist final : public QWidget
{
    Q_OBJECT
public:
    explicit RegionChecklist(QWidget *parent);

    QStringList marked() const; ///< sorted by code
    void setMarked(const QStringList &regions);
    void focusSearch();

Q_SIGNALS:
    /// By the user.
    void changed();

private:
    void showMatches();
    void retranslate();

    QList<Region> m_regions; ///< in the language of the moment
    RegionModel *m_rows;
    RegionMarks *m_marks;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_count;
};

} // namespace Ringproof
