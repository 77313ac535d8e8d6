// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps each region's conversion breaker, and tells it how sends ended: approved, expired, or old without either.
// Never decides (core/limits does). Does nothing while the breaker is off.
#pragma once

#include "limits/conversionbreaker.h"
#include "store/sqlrecords.h"
#include "store/transactionmemory.h"

namespace Ringproof {

struct RegionCounters
{
    RegionCode region;
    ConversionBreaker breaker;
    std::optional<Timestamp> dueAt; ///< when its oldest undecided send counts as failed
    bool isDue = false;             ///< the breaker has taken sends in that are not marked yet
    bool isKept = false;
};

using RegionMemory = TransactionMemory<RegionCounters>; ///< as the rows stand

class SqlRegions final
{
public:
    /// `records` and `rules` must outlive it. `time` is the store's own.
    SqlRegions(SqlRecords &records, const StoreRules &rules, QString provider, Timestamp time);

    /// With the sends taken in that are old enough by now. Writes nothing.
    Result<RegionCounters> read(const RegionCode &region);
    /// Sorted.
    Result<QStringList> paused();
    /// A send to the region is reserved now.
    Result<void> countSend(RegionCounters counters);
    /// The verification has ended; its undecided sends tell how.
    Result<void> conclude(qint64 verificationId, const RegionCode &region, bool isApproved);

private:
    /// As the row stands.
    Result<RegionCounters> row(const RegionCode &region);
    QString memoryName(const RegionCode &region) const { return m_provider + u'/' + region; }
    bool isOff() const { return m_rules.limits.breakerConversion <= 0; }
    Result<void> keep(const RegionCounters &counters);
    Result<void> markConcluded(RegionCounters &counters);
    std::chrono::milliseconds concludedAfter() const;

    SqlRecords &m_records;
    const StoreRules &m_rules;
    QString m_provider;
    Timestamp m_time;
};

} // namespace Ringproof
