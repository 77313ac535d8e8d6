// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the limits stand, for people who ask; their reset by an operator; and the count of requests of client addresses.
// Never opens a transaction by itself.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

/// A number with its type and region, found before the work is queued.
struct NumberFacts
{
    explicit NumberFacts(const PhoneNumber &which)
        : number(which)
        , type(which.type())
        , region(which.region())
    {}

    PhoneNumber number;
    PhoneType type;
    RegionCode region;
};

Result<SendDecision> nextSendIn(
    SqlRecords &records, const NumberFacts &facts, const QString &provider, const StoreRules &rules);
Result<LimitReport> limitReportIn(
    SqlRecords &records, const NumberFacts &facts, const QString &provider, const StoreRules &rules);
Result<LimitLevels> limitLevelsIn(SqlRecords &records, const QString &provider, const StoreRules &rules);
Result<LimitReport> resetLimitsIn(SqlRecords &records, const NumberFacts &facts, const QString &provider,
    const QString &actor, const StoreRules &rules);
/// Only where such a limit is set.
Result<RequestDecision> countRequestIn(
    SqlRecords &records, const QByteArray &address, const QString &provider, const StoreRules &rules);

} // namespace Ringproof
