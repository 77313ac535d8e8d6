// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlhistory.h"

#include "store/sqlmeta.h"

namespace Ringproof {

namespace {

/// Rows that are brought into the index in one transaction: about ten milliseconds' worth.
constexpr int kSlice = 400;
/// A prefix of more rows than these is found soonest by walking from the newest row on.
constexpr int kManyRows = 50'000;
/// Looking at each of so many rows takes some milliseconds.
constexpr int kFewRows = 5'000;
/// Trigrams: nothing shorter can be found.
constexpr qsizetype kShortestText = 3;
constexpr int kMostActors = 200;

const QString kIndexedMark = QStringLiteral("text_indexed");

/// Puts a statement together. One filter leads: its index is used, and the others are written so that theirs are not.
class HistoryStatement final
{
public:
    void lead(const QString &condition, const QVariantList &values)
    {
        m_conditions.append(condition);
        m_values.append(values);
    }
    void also(const QString &column, const QString &comparison, const QVariant &value)
    {
        // Neither SQLite nor PostgreSQL uses an index on a column for an expression over it.
        lead(QStringLiteral("(%1 || '') %2 ?").arg(column, comparison), {value});
    }
    void join(const QString &text) { m_join = text; }
    void orderBy(const QString &text) { m_order = text; }

    Result<std::vector<VerificationRecord>> read(SqlRecords &records, int limit)
    {
        m_values.append(limit);
        return records.list(where() + QStringLiteral(" ORDER BY ") + m_order + QStringLiteral(" LIMIT ?"), m_values);
    }
    Result<qint64> count(SqlConnection &connection, int limit)
    {
        m_values.append(limit);
        auto row = connection.exec(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM verifications v ") + where() +
                                       QStringLiteral(" LIMIT ?) AS found"),
            m_values);
        if (!row)
            return fail(row.error());
        return row->next() ? row->value(0).toLongLong() : 0;
    }

private:
    QString where() const { return m_join + QStringLiteral(" WHERE ") + m_conditions.join(QStringLiteral(" AND ")); }

    QString m_join;
    QStringList m_conditions{QStringLiteral("1 = 1")};
    QVariantList m_values;
    QString m_order;
};

/// The filter whose index a statement uses, the most telling one first.
enum class Leading { Sid, Number, Text, Reference, Actor, Status, Time };

QVariantList prefixRange(const QString &prefix)
{
    // Behind everything that begins so: the last code point there is.
    return {prefix, QString(prefix + QString::fromUcs4(U"\U0010FFFF", 1))};
}

/// What is too short for the index of free text is found whatever its case, as by that: in large and small letters.
QStringList spellingsOf(const QString &reference)
{
    if (reference.size() >= kShortestText)
        return {reference};
    QStringList prefixes{QString()};
    for (const QChar letter : reference) {
        QStringList longer;
        for (const QString &prefix : std::as_const(prefixes))
            for (const QChar way : {letter, letter.toLower(), letter.toUpper()})
                longer.append(prefix + way);
        longer.removeDuplicates();
        prefixes = longer;
    }
    return prefixes;
}

/// Each range says what the index of references asks for (it has no empty ones), so that each is looked up there.
QString rangesOf(const QString &column, const QStringList &prefixes)
{
    const QString range = QStringLiteral("(%1 >= ? AND %1 < ? AND %1 <> '')").arg(column);
    return u'(' + QStringList(prefixes.size(), range).join(QStringLiteral(" OR ")) + u')';
}

QVariantList rangeValues(const QStringList &prefixes)
{
    QVariantList values;
    for (const QString &prefix : prefixes)
        values.append(prefixRange(prefix));
    return values;
}

Result<bool> hasManyRows(SqlConnection &connection, const QStringList &prefixes)
{
    QVariantList values = rangeValues(prefixes);
    values.append(kManyRows);
    auto row =
        connection.exec(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM verifications WHERE %1 LIMIT ?) AS found")
                            .arg(rangesOf(QStringLiteral("reference"), prefixes)),
            values);
    if (!row)
        return fail(row.error());
    return row->next() && row->value(0).toInt() == kManyRows;
}

/// The few of one outcome are looked through sooner than all that one person did.
Result<bool> hasFewRows(SqlConnection &connection, VerificationStatus status)
{
    if (status == VerificationStatus::Sending)
        return true;
    // What has run out may still stand as pending.
    const auto other = status == VerificationStatus::Expired ? VerificationStatus::Pending : status;
    auto row =
        connection.exec(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM verifications WHERE status IN (?, ?) "
                                       "AND status <> 'sending' LIMIT ?) AS found"),
            {statusName(status), statusName(other), kFewRows});
    if (!row)
        return fail(row.error());
    return row->next() && row->value(0).toInt() < kFewRows;
}

Result<Leading> leadingFilter(SqlConnection &connection, const HistoryQuery &query)
{
    if (!query.sid.isEmpty())
        return Leading::Sid;
    if (query.number)
        return Leading::Number;
    if (!query.text.isEmpty())
        return Leading::Text;
    if (!query.reference.isEmpty()) {
        const auto many = hasManyRows(connection, spellingsOf(query.reference));
        if (!many)
            return fail(many.error());
        if (!*many)
            return Leading::Reference;
    }
    if (query.actor.isEmpty() && query.status != VerificationStatus::Expired)
        return query.status ? Leading::Status : Leading::Time;
    if (query.status) {
        const auto few = hasFewRows(connection, *query.status);
        if (!few)
            return fail(few.error());
        if (*few)
            return Leading::Status;
    }
    return query.actor.isEmpty() ? Leading::Time : Leading::Actor;
}

/// Nobody need have asked about it for a code to run out: pending is what has time left.
void addPendingOrExpired(HistoryStatement &statement, VerificationStatus status, bool leads, Timestamp time)
{
    const QString column = leads ? QStringLiteral("v.status") : QStringLiteral("(v.status || '')");
    if (leads)
        statement.lead(QStringLiteral("v.status <> 'sending'"), {});
    if (status == VerificationStatus::Pending)
        // None lives for a day; without that, all that ever ran out would be looked through.
        statement.lead(QStringLiteral("%1 = 'pending' AND v.live_until > ? AND %2 > ?")
                           .arg(column, leads ? QStringLiteral("v.created_at") : QStringLiteral("(v.created_at + 0)")),
            {toMs(time), toMs(time - std::chrono::hours(24))});
    else
        statement.lead(
            QStringLiteral("%1 IN ('expired', 'pending') AND (%1 = 'expired' OR v.live_until <= ?)").arg(column),
            {toMs(time)});
}

void addStatus(HistoryStatement &statement, VerificationStatus status, bool leads, Timestamp time)
{
    if (status == VerificationStatus::Pending || status == VerificationStatus::Expired)
        return addPendingOrExpired(statement, status, leads, time);
    if (!leads)
        return statement.also(QStringLiteral("v.status"), QStringLiteral("="), statusName(status));
    if (status != VerificationStatus::Sending)
        return statement.lead(QStringLiteral("v.status = ? AND v.status <> 'sending'"), {statusName(status)});
    // The few that are under way are found by their sends.
    statement.lead(QStringLiteral("v.status = 'sending' AND v.id IN (SELECT verification_id FROM send_attempts WHERE "
                                  "state IN ('sending', 'unknown'))"),
        {});
}

void addReference(HistoryStatement &statement, const QStringList &prefixes, bool leads)
{
    // An expression over the column keeps its index out of it.
    const QString column = leads ? QStringLiteral("v.reference") : QStringLiteral("(v.reference || '')");
    statement.lead(rangesOf(column, prefixes), rangeValues(prefixes));
}

void addTimes(HistoryStatement &statement, const HistoryQuery &query, bool isOrdered)
{
    const QString column = isOrdered ? QStringLiteral("v.created_at") : QStringLiteral("(v.created_at + 0)");
    if (query.from)
        statement.lead(column + QStringLiteral(" >= ?"), {toMs(*query.from)});
    // One upper bound: of two, SQLite takes the first into the index and looks at every row for the other.
    const bool isBehindEnd = query.after && query.to && query.after->createdAt < *query.to;
    if (query.to && !isBehindEnd)
        statement.lead(column + QStringLiteral(" < ?"), {toMs(*query.to)});
    if (query.after)
        statement.lead(
            QStringLiteral("(%1, v.id) < (?, ?)").arg(column), {toMs(query.after->createdAt), query.after->id});
    statement.orderBy(column + QStringLiteral(" DESC, v.id DESC"));
}

/// Free text comes in the order of its index, that of the rows' numbers: sorting a million hits by time would take a second.
void addText(HistoryStatement &statement, const HistoryQuery &query, const SqlDialect &dialect)
{
    statement.join(QStringLiteral("JOIN verification_text ON %1 = v.id").arg(dialect.textKey));
    statement.lead(dialect.textMatches, {dialect.textPattern(query.text)});
    if (query.from)
        statement.lead(QStringLiteral("v.created_at >= ?"), {toMs(*query.from)});
    if (query.to)
        statement.lead(QStringLiteral("v.created_at < ?"), {toMs(*query.to)});
    if (query.after)
        statement.lead(dialect.textKey + QStringLiteral(" < ?"), {query.after->id});
    statement.orderBy(dialect.textKey + QStringLiteral(" DESC"));
}

HistoryStatement statementFor(const HistoryQuery &query, Leading leading, const SqlDialect &dialect, Timestamp time)
{
    HistoryStatement statement;
    if (!query.sid.isEmpty())
        statement.lead(QStringLiteral("v.sid = ?"), {query.sid});
    if (query.number)
        statement.lead(QStringLiteral("v.number = ?"), {query.number->e164()});
    if (!query.reference.isEmpty())
        addReference(statement, spellingsOf(query.reference), leading == Leading::Reference);
    if (!query.actor.isEmpty()) {
        if (leading == Leading::Actor)
            statement.lead(QStringLiteral("v.actor = ?"), {query.actor});
        else
            statement.also(QStringLiteral("v.actor"), QStringLiteral("="), query.actor);
    }
    if (query.status)
        addStatus(statement, *query.status, leading == Leading::Status, time);
    if (!query.provider.isEmpty())
        statement.also(QStringLiteral("v.provider"), QStringLiteral("="), query.provider);
    if (leading == Leading::Text) {
        addText(statement, query, dialect);
        return statement;
    }
    if (!query.text.isEmpty())
        statement.lead(QStringLiteral("EXISTS (SELECT 1 FROM verification_text WHERE %1 AND %2 = v.id)")
                           .arg(dialect.textMatches, dialect.textKey),
            {dialect.textPattern(query.text)});
    addTimes(statement, query, leading != Leading::Sid && leading != Leading::Number && leading != Leading::Reference);
    return statement;
}

Result<HistoryStatement> plan(SqlRecords &records, const HistoryQuery &query)
{
    if (!query.text.isEmpty() && query.text.size() < kShortestText)
        return fail(ErrorCode::InvalidRequest, QStringLiteral("free text of less than three characters"));
    const auto leading = leadingFilter(records.connection(), query);
    if (!leading)
        return fail(leading.error());
    return statementFor(query, *leading, records.connection().dialect(), records.clock().time(query.provider));
}

} // namespace

void tellExpired(SqlRecords &records, VerificationRecord &record)
{
    if (record.status != VerificationStatus::Pending || record.liveUntil > records.clock().time(record.provider))
        return;
    record.status = VerificationStatus::Expired;
    record.endedAt = record.expiresAt;
}

Result<HistoryPage> readHistory(SqlRecords &records, const HistoryQuery &query)
{
    auto statement = plan(records, query);
    if (!statement)
        return fail(statement.error());
    auto rows = statement->read(records, query.limit + 1);
    if (!rows)
        return fail(rows.error());
    HistoryPage page{.records = std::move(*rows), .next = std::nullopt};
    if (page.records.size() > size_t(query.limit)) {
        page.records.resize(size_t(query.limit), page.records.front());
        page.next = HistoryCursor{.createdAt = page.records.back().createdAt, .id = page.records.back().id};
    }
    for (VerificationRecord &record : page.records)
        tellExpired(records, record);
    return page;
}

Result<qint64> countHistory(SqlRecords &records, HistoryQuery query)
{
    query.after.reset();
    auto statement = plan(records, query);
    if (!statement)
        return fail(statement.error());
    return statement->count(records.connection(), query.limit);
}

Result<QStringList> readActors(SqlConnection &connection)
{
    auto rows = connection.exec(
        QStringLiteral("WITH RECURSIVE step (actor) AS (SELECT MIN(actor) FROM verifications UNION ALL "
                       "SELECT (SELECT MIN(v.actor) FROM verifications v WHERE v.actor > step.actor) FROM step "
                       "WHERE step.actor IS NOT NULL) SELECT actor FROM step WHERE actor IS NOT NULL LIMIT ?"),
        {kMostActors});
    if (!rows)
        return fail(rows.error());
    QStringList actors;
    while (rows->next())
        actors.append(rows->value(0).toString());
    return actors;
}

Result<bool> indexHistorySlice(SqlConnection &connection)
{
    const auto marked = metaValue(connection, kIndexedMark);
    if (!marked)
        return fail(marked.error());
    const qint64 mark = marked->toLongLong();
    qint64 last = 0;
    {
        auto row = connection.exec(QStringLiteral("SELECT MAX(id) FROM (SELECT id FROM verifications WHERE id > ? "
                                                  "ORDER BY id LIMIT ?) AS slice"),
            {mark, kSlice});
        if (!row)
            return fail(row.error());
        last = row->next() ? row->value(0).toLongLong() : 0;
    }
    if (last <= mark)
        return false;
    const auto added = connection.exec(
        QStringLiteral("INSERT INTO verification_text (%1, text) SELECT id, reference || ' ' || purpose || ' ' || "
                       "actor FROM verifications WHERE id > ? AND id <= ?")
            .arg(connection.dialect().textKey.section(u'.', 1)),
        {mark, last});
    if (!added)
        return fail(added.error());
    if (const auto moved = setMetaValue(connection, kIndexedMark, QString::number(last)); !moved)
        return fail(moved.error());
    return last - mark >= kSlice;
}

} // namespace Ringproof
