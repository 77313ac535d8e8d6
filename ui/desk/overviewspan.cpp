// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/overviewspan.h"

#include "ui/datetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Ringproof {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::OverviewSpan)
};

QDateTime local(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

Timestamp startOf(QDate day) { return Timestamp(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch())); }

} // namespace

int daysOf(OverviewSpan span)
{
    switch (span) {
    case OverviewSpan::Today: return 1;
    case OverviewSpan::Week: return 7;
    case OverviewSpan::Month: return 30;
    case OverviewSpan::Quarter: return 90;
    }
    return 1;
}

std::vector<Timestamp> edgesOf(OverviewSpan span, Timestamp now)
{
    const QDate today = local(now).date();
    std::vector<Timestamp> edges;
    if (span == OverviewSpan::Today) {
        for (Timestamp edge = startOf(today); edge < startOf(today.addDays(1)); edge += std::chrono::hours(1))
            edges.push_back(edge);
    } else {
        for (int back = daysOf(span) - 1; back >= 0; --back)
            edges.push_back(startOf(today.addDays(-back)));
    }
    edges.push_back(startOf(today.addDays(1)));
    return edges;
}

QString slotLabel(OverviewSpan span, Timestamp from)
{
    const QLocale locale;
    if (span == OverviewSpan::Today)
        return locale.toString(local(from).time(), QLocale::ShortFormat);
    return dayText(local(from).date(), DayForm::Short);
}

QString slotName(OverviewSpan span, Timestamp from, Timestamp to)
{
    const QLocale locale;
    if (span == OverviewSpan::Today)
        return Words::tr("%1 to %2", "times of day")
            .arg(locale.toString(local(from).time(), QLocale::ShortFormat),
                locale.toString(local(to).time(), QLocale::ShortFormat));
    return dayText(local(from).date(), DayForm::Long);
}

} // namespace Ringproof
