// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows that the overview's sums are made of, as SQL: the same for what is folded and for what is read.
// Never says which verifications: the selection does.
#pragma once

#include <QString>
#include <QVariantList>
#include <limits>

namespace Ringproof {

/// Which verifications, and what they are measured by: who is over at `over`, which sends are old at `oldSends`.
struct OverviewSelection
{
    QString condition;
    QVariantList values;
    qint64 over = std::numeric_limits<qint64>::max();
    qint64 oldSends = std::numeric_limits<qint64>::max();
};

/// The columns that are summed, in the order of OverviewCounts.
const QString &overviewSums();
/// For each of them a term such as "SUM(%1) AS %1".
QString eachOverviewSum(const QString &pattern);
/// SQL for the quarter of an hour that a column's moment lies in.
QString overviewQuarter(const QString &moment);

/// provider, moment, region, channel and the sums' columns: a row for every verification and every send, with a one under each
/// heading that it counts for.
QString overviewCountRows(const OverviewSelection &selection);
QVariantList overviewCountValues(const OverviewSelection &selection);
/// provider, moment, kind, value: a row for each time to verify, each send that failed and each check that did not hit.
QString overviewDetailRows(const OverviewSelection &selection);
QVariantList overviewDetailValues(const OverviewSelection &selection);

} // namespace Ringproof
