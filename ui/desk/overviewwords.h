// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the overview says in words and figures about a report: rows, columns, captions and what each figure means.
// Never counts: the report has done that.
#pragma once

#include "config/pricetable.h"
#include "store/overview.h"
#include "ui/desk/overviewspan.h"
#include "ui/widgets/barlist.h"
#include "ui/widgets/columnchart.h"

#include <QStringList>

namespace Ringproof {

QString countText(qint64 count);
QString shareText(std::optional<double> share); ///< "91.4 %"; empty for none
QString timeText(std::optional<std::chrono::seconds> time);

QList<ColumnChart::Column> columnsOf(const OverviewReport &report, OverviewSpan span);
/// Why verifications failed, the most frequent first.
QList<BarList::Row> failureRows(const OverviewCounts &counts);
/// What went wrong on the way: also where the verification was saved in the end.
QList<BarList::Row> errorRows(const OverviewReport &report);
QList<BarList::Row> regionRows(const OverviewReport &report, size_t most);

/// A table's heads, and the rows below them.
QStringList tableHeads(const QString &first);
QList<QStringList> slotTable(const OverviewReport &report, OverviewSpan span);
QList<QStringList> regionTable(const OverviewReport &report);

struct Spending
{
    Micros amount = 0;
    qint64 unpriced = 0; ///< sends of which no price is known
};

Spending spendingOf(const OverviewReport &report, const PriceTable &prices);

} // namespace Ringproof
