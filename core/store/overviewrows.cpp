// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/overviewrows.h"

#include "store/overview.h"

namespace Ringproof {

namespace {

QString oneIf(const QString &condition) { return QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END").arg(condition); }

/// The class of a time to verify, by its upper bound.
QString timeClass()
{
    QString sql = QStringLiteral("CASE");
    for (const int bound : overviewTimeBounds())
        sql += QStringLiteral(" WHEN v.ended_at - v.created_at <= %1 THEN %2").arg(bound * 1000).arg(bound);
    return sql + QStringLiteral(" ELSE %1 END").arg(overviewTimeBounds().back());
}

} // namespace

const QString &overviewSums()
{
    static const QString names =
        QStringLiteral("sends, concluded, converted, begun, verified, expired, used_up, canceled, not_sent, unknown");
    return names;
}

QString eachOverviewSum(const QString &pattern)
{
    QStringList terms;
    const QStringList names = overviewSums().split(QStringLiteral(", "));
    for (const QString &name : names)
        terms.append(pattern.arg(name));
    return terms.join(QStringLiteral(", "));
}

QString overviewCountRows(const OverviewSelection &selection)
{
    const auto is = [](const char *status) {
        return oneIf(QStringLiteral("v.status = '%1'").arg(QLatin1StringView(status)));
    };
    const QStringList verification{QStringLiteral("0 AS sends, 0 AS concluded, 0 AS converted, 1 AS begun"),
        is("approved") + QStringLiteral(" AS verified"),
        oneIf(QStringLiteral("v.status = 'expired' OR (v.status = 'pending' AND v.live_until <= ?)")) +
            QStringLiteral(" AS expired"),
        is("max_attempts_reached") + QStringLiteral(" AS used_up"), is("canceled") + QStringLiteral(" AS canceled"),
        is("not_sent") + QStringLiteral(" AS not_sent"),
        oneIf(QStringLiteral("v.status = 'send_unknown' OR (v.status = 'sending' AND v.live_until <= ?)")) +
            QStringLiteral(" AS unknown")};
    const QStringList send{oneIf(QStringLiteral("s.state <> 'not_sent'")),
        oneIf(QStringLiteral("s.state <> 'not_sent' AND (v.status IN ('approved', 'expired') OR v.live_until <= ? OR "
                             "s.limit_at <= ?)")),
        oneIf(QStringLiteral("s.state <> 'not_sent' AND v.status = 'approved'")),
        QStringLiteral("0, 0, 0, 0, 0, 0, 0")};
    return QStringLiteral("SELECT v.provider AS provider, v.created_at AS moment, v.region AS region, v.channel AS "
                          "channel, ") +
           verification.join(QStringLiteral(", ")) + QStringLiteral(" FROM verifications v WHERE ") +
           selection.condition + QStringLiteral(" UNION ALL SELECT v.provider, s.started_at, v.region, s.channel, ") +
           send.join(QStringLiteral(", ")) +
           QStringLiteral(" FROM verifications v JOIN send_attempts s ON s.verification_id = v.id WHERE ") +
           selection.condition;
}

QVariantList overviewCountValues(const OverviewSelection &selection)
{
    return QVariantList{selection.over, selection.over} + selection.values +
           QVariantList{selection.over, selection.oldSends} + selection.values;
}

QString overviewDetailRows(const OverviewSelection &selection)
{
    return QStringLiteral("SELECT v.provider AS provider, v.created_at AS moment, 'time' AS kind, %1 AS value FROM "
                          "verifications v WHERE v.status = 'approved' AND v.ended_at IS NOT NULL AND %2 UNION ALL "
                          "SELECT v.provider, s.started_at, s.state, s.provider_code FROM verifications v JOIN "
                          "send_attempts s ON s.verification_id = v.id WHERE s.state IN ('not_sent', 'unknown') AND %2 "
                          "UNION ALL SELECT v.provider, c.started_at, CASE c.outcome WHEN 'wrong' THEN 'wrong' ELSE "
                          "'unchecked' END, 0 FROM verifications v JOIN checks c ON c.verification_id = v.id WHERE "
                          "c.outcome IN ('wrong', 'unknown') AND %2")
        .arg(timeClass(), selection.condition);
}

QVariantList overviewDetailValues(const OverviewSelection &selection)
{
    return selection.values + selection.values + selection.values;
}

QString overviewQuarter(const QString &moment)
{
    return QStringLiteral("%1 - %1 % %2").arg(moment).arg(std::chrono::milliseconds(kOverviewGrain).count());
}

} // namespace Ringproof
