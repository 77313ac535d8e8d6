// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The charts of the overview, each in a card: by day or hour, why not verified, by country, errors. As tables on demand.
// Never shows a colour without its word.
#pragma once

#include "store/overview.h"
#include "ui/desk/overviewspan.h"

#include <QBoxLayout>
#include <QWidget>

class QLabel;

namespace Ringproof {

class BarList;
class Card;
class ColumnChart;
class FigureTable;
class Legend;

class OverviewCards final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewCards(QWidget *parent);

    void show(const OverviewReport &report, OverviewSpan span);
    void setTableShown(bool isShown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void arrange();
    void fitPointed();

    OverviewReport m_report;
    OverviewSpan m_span = OverviewSpan::Month;
    bool m_isTable = false;
    QBoxLayout *m_upper;
    QBoxLayout *m_lower;
    Card *m_times;
    Card *m_failed;
    Card *m_regions;
    Card *m_troubled;
    Legend *m_legend;
    ColumnChart *m_chart;
    QLabel *m_pointed;
    FigureTable *m_slotTable;
    BarList *m_failures;
    QLabel *m_noFailures;
    BarList *m_regionBars;
    FigureTable *m_regionTable;
    BarList *m_errors;
    QLabel *m_noErrors;
};

} // namespace Ringproof
