// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/retention.h"

#include "base/logging.h"
#include "store/auditlog.h"
#include "store/auditproof.h"
#include "store/overviewfold.h"
#include "store/sqlidempotency.h"
#include "store/sqlmeta.h"

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

/// Limits look back on a day; an hour more for clocks that differ.
constexpr auto kLookBack = 25h;
constexpr int kVerifications = 200;
constexpr int kEntries = 1000;
constexpr int kAnswers = 500;
const QString kMark = QStringLiteral("purged_through");

Result<std::vector<qint64>> findVerifications(SqlConnection &connection, Timestamp before)
{
    const qint64 ms = toMs(before);
    // Sends and checks go with their verification, but not while one of them is younger.
    auto rows = connection.exec(
        QStringLiteral("SELECT v.id FROM verifications v WHERE "
                       "v.created_at < ? AND v.expires_at < ? AND (v.ended_at IS NULL OR v.ended_at < ?) "
                       "AND NOT EXISTS (SELECT 1 FROM send_attempts s WHERE s.verification_id = v.id AND s.started_at "
                       ">= ?) AND NOT EXISTS (SELECT 1 FROM checks c WHERE c.verification_id = v.id AND c.started_at "
                       ">= ?) ORDER BY v.created_at LIMIT ?"),
        {ms, ms, ms, ms, ms, kVerifications});
    if (!rows)
        return fail(rows.error());
    std::vector<qint64> ids;
    while (rows->next())
        ids.push_back(rows->value(0).toLongLong());
    return ids;
}

Result<int> removeVerifications(SqlConnection &connection, Timestamp before)
{
    const auto ids = findVerifications(connection, before);
    if (!ids)
        return fail(ids.error());
    // The overview's sums outlive what they were made of.
    if (const auto folded = foldBeforePurge(connection, *ids); !folded)
        return fail(folded.error());
    for (const qint64 id : *ids) {
        const auto removed = connection.exec(QStringLiteral("DELETE FROM verifications WHERE id = ?"), {id});
        if (!removed)
            return fail(removed.error());
    }
    return int(ids->size());
}

/// Entries at the old end of the chain that are to be emptied.
struct OldEntries
{
    TombstoneRange range;
    int count = 0;
    qint64 from = 0;    ///< all up to here were dealt with before
    qint64 through = 0; ///< and up to here now
    bool more = false;
};

Result<OldEntries> findOldEntries(SqlConnection &connection, Timestamp before, Timestamp now)
{
    OldEntries old;
    const auto mark = metaValue(connection, kMark);
    if (!mark)
        return fail(mark.error());
    old.from = mark->toLongLong();
    old.through = old.from;
    auto rows = connection.exec(
        QStringLiteral("SELECT id, at, action, mac FROM audit_entries WHERE id > ? ORDER BY id LIMIT ?"),
        {old.from, kEntries});
    if (!rows)
        return fail(rows.error());
    int seen = 0;
    std::vector<std::pair<qint64, QString>> undecided;
    while (rows->next()) {
        ++seen;
        const qint64 id = rows->value(0).toLongLong();
        const Timestamp at = fromMs(rows->value(1).toLongLong());
        const bool isPurge = rows->value(2).toString() == purgeAction();
        if (at >= before && at <= now)
            break;
        if (!isPurge)
            undecided.emplace_back(id, rows->value(3).toString());
        // A date in the future is a clock's mistake: such an entry is old when one behind it is.
        if (at > now)
            continue;
        for (const auto &[oldId, mac] : undecided)
            old.range.add(oldId, mac);
        old.count += int(undecided.size());
        undecided.clear();
        old.through = id;
    }
    old.more = seen == kEntries && old.through > old.from;
    return old;
}

Result<void> empty(SqlConnection &connection, const OldEntries &old, qint64 purge)
{
    const auto emptied = connection.exec(
        QStringLiteral("UPDATE audit_entries SET at = 0, action = '', verification_id = ?, sid = '', provider = '', "
                       "actor = '', phone_masked = '', phone_hash = '', status = '', note = '' "
                       "WHERE id > ? AND id <= ? AND action <> ? AND action <> ''"),
        {purge, old.from, old.through, purgeAction()});
    return emptied ? Result<void>() : fail(emptied.error());
}

/// True while there are more of them.
Result<bool> removeAnswers(SqlRecords &records)
{
    bool more = false;
    for (const QString &provider : records.clock().providers()) {
        const auto swept = sweepIdempotent(records, provider, kAnswers);
        if (!swept)
            return fail(swept.error());
        more = more || *swept == kAnswers;
    }
    return more;
}

} // namespace

Result<PurgeSlice> purgeSliceOf(SqlRecords &records, Timestamp before, const QString &actor, Timestamp now)
{
    SqlConnection &connection = records.connection();
    AuditLog &audit = records.auditLog();
    const Timestamp cutoff = std::min(before, now - kLookBack);
    const auto old = findOldEntries(connection, cutoff, now);
    if (!old)
        return fail(old.error());
    const auto removed = removeVerifications(connection, cutoff);
    if (!removed)
        return fail(removed.error());
    const auto moreAnswers = removeAnswers(records);
    if (!moreAnswers)
        return fail(moreAnswers.error());
    const PurgeSlice slice{.verifications = *removed,
        .auditEntries = old->count,
        .more = *removed == kVerifications || old->more || *moreAnswers};
    if (old->count > 0 || *removed > 0) {
        const auto purge = audit.appendNote(connection, purgeAction(), purgeNote(old->range, *removed), actor, now);
        if (!purge)
            return fail(purge.error());
        if (const auto emptied = empty(connection, *old, *purge); !emptied)
            return fail(emptied.error());
    }
    if (old->through == old->from)
        return slice;
    const auto moved = setMetaValue(connection, kMark, QString::number(old->through));
    return moved ? Result<PurgeSlice>(slice) : fail(moved.error());
}

Result<void> emptyLog(SqlConnection &connection)
{
    const QString forget = connection.dialect().forget;
    if (forget.isEmpty())
        return {};
    auto row = connection.exec(forget);
    if (!row)
        return fail(row.error());
    if (row->next() && row->value(0).toInt() != 0) // SQLite's "busy"
        qCWarning(lcStore)
            << "somebody reads the database: its log keeps copies of what was purged until the next purge";
    return {};
}

} // namespace Ringproof
