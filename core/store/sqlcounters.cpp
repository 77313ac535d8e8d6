// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlcounters.h"

#include <QtEndian>
#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kSubjectBytes = 16;
constexpr qsizetype kSuffixDigits = 4; ///< what a prefix leaves out
/// Kept at least, so that a limit that is raised finds what was counted under the old one.
constexpr size_t kFewestKept = 64;
/// A run of wrong codes that has not locked the number, and that nothing was added to.
constexpr auto kRunForgottenAfter = std::chrono::hours(24 * 30);
constexpr int kSweepSlice = 256;
constexpr qint64 kSweepOneIn = 64;

size_t mostKept(const LimitPolicy &policy)
{
    return size_t(std::max({int(kFewestKept), policy.perDay, policy.perTenMinutes, policy.newNumbersPerPrefixHour,
        LimitPolicy::kWrongPerDay}));
}

} // namespace

QByteArray packed(const Moments &moments)
{
    QByteArray bytes(qsizetype(moments.size() * sizeof(qint64)), Qt::Uninitialized);
    char *to = bytes.data();
    for (const Timestamp moment : moments) {
        qToBigEndian(toMs(moment), to);
        to += sizeof(qint64);
    }
    return bytes;
}

Moments unpacked(const QByteArray &bytes)
{
    Moments moments;
    for (qsizetype i = 0; i + qsizetype(sizeof(qint64)) <= bytes.size(); i += sizeof(qint64))
        moments.push_back(fromMs(qFromBigEndian<qint64>(bytes.constData() + i)));
    return moments;
}

SqlCounters::SqlCounters(SqlRecords &records, const StoreRules &rules, QString provider)
    : m_records(records)
    , m_rules(rules)
    , m_provider(std::move(provider))
    , m_wall(records.clock().wall())
    , m_time(records.clock().time(m_provider))
    , m_regions(records, rules, m_provider, m_time)
    , m_totals(records.connection(), records.sharedRows().totals, rules.limits, m_provider, m_time)
{}

Result<SubjectCounters> SqlCounters::read(const QByteArray &subject)
{
    SubjectCounters counters{.subject = subject};
    auto row = m_records.rows(
        QStringLiteral(
            "SELECT sends, guesses, guesses_in_a_row, approved_at FROM limit_counters WHERE provider = ? AND "
            "subject = ?"),
        {m_provider, subject});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return counters;
    counters.sends = unpacked(row->value(0).toByteArray());
    counters.guesses = unpacked(row->value(1).toByteArray());
    counters.guessesInARow = row->value(2).toInt();
    counters.approvedAt = timeOrNull(row->value(3));
    counters.isKept = true;
    return counters;
}

Result<SubjectCounters> SqlCounters::numberCounters(const PhoneNumber &number, bool isKnown)
{
    const auto subject = m_records.subject("limit-number", number.e164());
    if (!subject)
        return fail(subject.error());
    const auto counters = read(*subject);
    // Of the time before there were counters, or forgotten since: the records still know the number.
    return !counters || counters->isKept || !isKnown ? counters : fromRecords(number, *subject);
}

Result<SubjectCounters> SqlCounters::fromRecords(const PhoneNumber &number, const QByteArray &subject)
{
    SubjectCounters counters{.subject = subject};
    const QVariantList values{number.e164(), m_provider, toMs(m_time - LimitPolicy::kLookBack)};
    auto sends = m_records.rows(
        QStringLiteral(
            "SELECT s.limit_at FROM verifications v JOIN send_attempts s ON s.verification_id = v.id WHERE "
            "v.number = ? AND v.provider = ? AND s.limit_at > ? AND s.state <> 'not_sent' ORDER BY s.limit_at"),
        values);
    if (!sends)
        return fail(sends.error());
    while (sends->next())
        counters.sends.push_back(fromMs(sends->value(0).toLongLong()));
    auto checks = m_records.rows(
        QStringLiteral(
            "SELECT c.limit_at, c.outcome FROM verifications v JOIN checks c ON c.verification_id = v.id WHERE "
            "v.number = ? AND v.provider = ? AND c.limit_at > ? AND c.outcome <> 'not_sent' ORDER BY c.limit_at, "
            "c.id"),
        values);
    if (!checks)
        return fail(checks.error());
    while (checks->next()) {
        const Timestamp at = fromMs(checks->value(0).toLongLong());
        if (checks->value(1).toString() == QLatin1StringView("approved")) {
            counters.approvedAt = at;
            counters.guessesInARow = 0;
            continue;
        }
        counters.guesses.push_back(at);
        ++counters.guessesInARow;
    }
    return counters;
}

Result<NumberLimits> SqlCounters::limits(
    const PhoneNumber &number, PhoneType type, const RegionCode &region, bool isKnown)
{
    NumberLimits limits;
    const auto own = numberCounters(number, isKnown);
    const auto sent = m_totals.sent();
    if (!own || !sent)
        return fail(own ? sent.error() : own.error());
    limits.number = *own;
    SendHistory &history = limits.history;
    history.isNewNumber = !isKnown && !own->isKept;
    if (history.isNewNumber) {
        const auto subject = m_records.subject("limit-prefix", number.e164().chopped(kSuffixDigits));
        const auto prefix = subject ? read(*subject) : Result<SubjectCounters>(fail(subject.error()));
        if (!prefix)
            return fail(prefix.error());
        limits.prefix = *prefix;
    }
    const auto ofRegion = m_regions.read(region);
    if (!ofRegion)
        return fail(ofRegion.error());
    limits.region = *ofRegion;
    if (m_rules.limits.dailyBudget > 0 && *sent >= m_rules.limits.dailyBudget) {
        const auto freeAt = m_totals.budgetFreeAt(*sent);
        if (!freeAt)
            return fail(freeAt.error());
        history.budgetFreeAt = *freeAt;
    }
    history.sends = own->sends;
    history.lastApproval = own->approvedAt;
    history.sentToday = *sent;
    history.type = type;
    history.region = region;
    history.guesses = own->guesses;
    history.guessesInARow = own->guessesInARow;
    history.newOfPrefix = limits.prefix.sends;
    history.breaker = limits.region.breaker;
    return limits;
}

Result<void> SqlCounters::keep(SubjectCounters &counters)
{
    trim(counters.sends, m_time - LimitPolicy::kLookBack, mostKept(m_rules.limits));
    trim(counters.guesses, m_time - LimitPolicy::kLookBack, mostKept(m_rules.limits));
    counters.isKept = true;
    return m_records.change(
        QStringLiteral("INSERT INTO limit_counters (provider, subject, sends, guesses, guesses_in_a_row, approved_at, "
                       "touched_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (provider, subject) DO UPDATE SET "
                       "sends = excluded.sends, guesses = excluded.guesses, "
                       "guesses_in_a_row = excluded.guesses_in_a_row, approved_at = excluded.approved_at, "
                       "touched_at = excluded.touched_at"),
        {m_provider, counters.subject, packed(counters.sends), packed(counters.guesses), counters.guessesInARow,
            orNull(counters.approvedAt), toMs(m_time)});
}

Result<void> SqlCounters::countSend(NumberLimits &limits)
{
    const bool isNew = limits.history.isNewNumber;
    limits.number.sends.push_back(m_time);
    if (const auto kept = keep(limits.number); !kept)
        return kept;
    if (isNew) {
        trim(limits.prefix.sends, m_time - 1h, mostKept(m_rules.limits));
        limits.prefix.sends.push_back(m_time);
        if (const auto kept = keep(limits.prefix); !kept)
            return kept;
        if (limits.history.sentToday % kSweepOneIn == 0)
            if (const auto swept = sweep(); !swept)
                return swept;
    }
    if (const auto counted = m_totals.countSend(); !counted)
        return counted;
    return m_regions.countSend(limits.region);
}

Result<void> SqlCounters::takeBackSend(const PhoneNumber &number, Timestamp at)
{
    auto counters = numberCounters(number, true);
    if (!counters)
        return fail(counters.error());
    if (takeBack(counters->sends, at))
        if (const auto kept = keep(*counters); !kept)
            return kept;
    return m_totals.takeBackSend(at);
}

Result<void> SqlCounters::countGuess(SubjectCounters &counters)
{
    counters.guesses.push_back(m_time);
    ++counters.guessesInARow;
    return keep(counters);
}

Result<void> SqlCounters::takeBackGuess(SubjectCounters &counters, Timestamp at)
{
    takeBack(counters.guesses, at);
    counters.guessesInARow = std::max(0, counters.guessesInARow - 1);
    return keep(counters);
}

Result<void> SqlCounters::countApproval(SubjectCounters &counters, Timestamp guessAt)
{
    takeBack(counters.guesses, guessAt);
    counters.guessesInARow = 0;
    counters.approvedAt = m_time;
    return keep(counters);
}

Result<void> SqlCounters::reset(SubjectCounters &counters)
{
    counters.sends.clear();
    counters.guesses.clear();
    counters.guessesInARow = 0;
    return keep(counters);
}

Result<void> SqlCounters::sweep()
{
    const auto from = m_totals.sweptTo();
    if (!from)
        return fail(from.error());
    auto end =
        m_records.rows(QStringLiteral("SELECT subject FROM limit_counters WHERE provider = ? AND subject > ? ORDER "
                                      "BY subject LIMIT 1 OFFSET ?"),
            {m_provider, *from, kSweepSlice - 1});
    if (!end)
        return fail(end.error());
    const bool isLast = !end->next();
    const QByteArray last = isLast ? QByteArray(kSubjectBytes, '\xff') : end->value(0).toByteArray();
    end->finish();
    const auto swept = m_records.change(
        QStringLiteral(
            "DELETE FROM limit_counters WHERE provider = ? AND subject > ? AND subject <= ? AND touched_at < ? "
            "AND (guesses_in_a_row = 0 OR (guesses_in_a_row < ? AND touched_at < ?))"),
        {m_provider, *from, last, toMs(m_time - LimitPolicy::kLookBack), LimitPolicy::kWrongInARow,
            toMs(m_time - kRunForgottenAfter)});
    return swept ? m_totals.keepSweptTo(isLast ? QByteArray("") : last) : swept;
}

} // namespace Ringproof
