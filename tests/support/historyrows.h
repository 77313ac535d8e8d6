// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any number of verifications, put into a SQLite database at one stroke: thirty actors, references of twenty thousand shops.
// Never holds a number that somebody could own.
#pragma once

#include "base/clock.h"
#include "support/sqlmeddler.h"

namespace Ringproof::Testing {

inline constexpr qint64 kFirstRowMs = 1'760'000'000'000;
inline constexpr qint64 kRowStepMs = 2'500; // a million in 29 days

/// When the row with this number was made; rows are numbered from 1 on.
inline Timestamp rowTime(qint64 row) { return Timestamp(std::chrono::milliseconds(kFirstRowMs + row * kRowStepMs)); }

/// The store must have made its tables. One in three has expired, one in five hundred was cancelled, the rest is approved.
inline bool fillHistory(const QString &file, int rows, const QString &provider = QStringLiteral("twilio"),
    qint64 firstMs = kFirstRowMs)
{
    // No place markers of QString: SQLite's printf has its own.
    QString sql = QStringLiteral(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ROWS) INSERT INTO verifications "
        "(sid, number, region, channel, status, provider, actor, reference, purpose, created_at, expires_at, "
        "ended_at, sends, checks) SELECT printf('VE%032x', i * 7919), printf('+1%03d55501%02d', 201 + i % 699, i / 699 "
        "% "
        "100), substr('USDEFRGBESITPLBRCHATNLSE', 1 + i * 7 % 12 * 2, 2), 'sms', CASE WHEN i % 500 = 0 THEN 'canceled' "
        "WHEN i % 3 = 0 THEN 'expired' ELSE 'approved' END, "
        "'PROVIDER', printf('desk:agent%d@front', i % 30), printf('SHOP%d-%d', i * 31 % 20000, i), "
        "CASE i % 2 WHEN 0 THEN 'login' ELSE 'payout' END, FIRST + i * STEP, FIRST + i * STEP + 600000, "
        "FIRST + i * STEP + 60000, 1, 1 FROM n");
    sql.replace(QStringLiteral("ROWS"), QString::number(rows));
    sql.replace(QStringLiteral("FIRST"), QString::number(firstMs));
    sql.replace(QStringLiteral("STEP"), QString::number(kRowStepMs));
    sql.replace(QStringLiteral("PROVIDER"), provider);
    return meddle(file, sql);
}

/// One send for each of the verifications that are there.
inline bool fillSends(const QString &file)
{
    return meddle(
        file, QStringLiteral(
                  "INSERT INTO send_attempts (verification_id, provider, actor, channel, state, started_at, region) "
                  "SELECT id, provider, actor, channel, 'sent', created_at, region FROM verifications"));
}

} // namespace Ringproof::Testing
