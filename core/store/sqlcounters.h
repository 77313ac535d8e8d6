// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the limits count: read, changed and written back inside one transaction, a few keyed rows for each reservation.
// Never decides (core/limits does), never counts rows of a day, never stores a number.
#pragma once

#include "limits/sendlimits.h"
#include "store/sqlregions.h"
#include "store/sqltotals.h"

namespace Ringproof {

/// Of one number, or of one prefix (which has sends only).
struct SubjectCounters
{
    QByteArray subject;
    Moments sends;
    Moments guesses;
    int guessesInARow = 0;
    std::optional<Timestamp> approvedAt;
    bool isKept = false; ///< has a row
};

/// Rows that most jobs look at, and that each transaction reads and writes but once. Of one store, on its executor's thread.
struct SharedRows
{
    TotalsMemory totals;
    RegionMemory regions;
};

/// Everything that a decision about one number looks at.
struct NumberLimits
{
    SubjectCounters number;
    SubjectCounters prefix; ///< read for a new number only
    RegionCounters region;
    SendHistory history;
};

class SqlCounters final
{
public:
    /// `rules` must outlive it. The time is that of the moment.
    SqlCounters(SqlRecords &records, const StoreRules &rules, QString provider);

    Timestamp time() const { return m_time; }
    /// A moment of the store's time as the wall clock will show it.
    Timestamp onWall(Timestamp moment) const { return m_wall + (moment - m_time); }
    Error refusal(Limit limit, Timestamp nextAt) const { return refusalOf(limit, onWall(nextAt), m_wall); }

    /// `isKnown`: the records have a verification of it. Type and region as the caller has found them.
    Result<NumberLimits> limits(const PhoneNumber &number, PhoneType type, const RegionCode &region, bool isKnown);
    Result<SubjectCounters> numberCounters(const PhoneNumber &number, bool isKnown);

    SqlRegions &regions() { return m_regions; }
    SqlTotals &totals() { return m_totals; }
    /// A send is reserved now.
    Result<void> countSend(NumberLimits &limits);
    /// A send that was reserved at `at` never went out.
    Result<void> takeBackSend(const PhoneNumber &number, Timestamp at);
    /// A code is about to be tried; until more is known it counts as wrong.
    Result<void> countGuess(SubjectCounters &counters);
    Result<void> takeBackGuess(SubjectCounters &counters, Timestamp at);
    /// The number's owner has proved it: the waits and the run of wrong codes begin anew.
    Result<void> countApproval(SubjectCounters &counters, Timestamp guessAt);
    /// Forgets what was counted of one number, but not that it is known.
    Result<void> reset(SubjectCounters &counters);

private:
    Result<SubjectCounters> read(const QByteArray &subject);
    Result<SubjectCounters> fromRecords(const PhoneNumber &number, const QByteArray &subject);
    Result<void> keep(SubjectCounters &counters);
    /// Forgets a slice of subjects that hold nothing any more.
    Result<void> sweep();

    SqlRecords &m_records;
    const StoreRules &m_rules;
    QString m_provider;
    Timestamp m_wall;
    Timestamp m_time;
    SqlRegions m_regions;
    SqlTotals m_totals;
};

QByteArray packed(const Moments &moments);
Moments unpacked(const QByteArray &bytes);

} // namespace Ringproof
