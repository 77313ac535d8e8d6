// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read and written when a check is reserved and ends, and when a verification does. Each function is the inside of one
// write transaction. Never opens a transaction by itself and never sees a code.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

Result<CheckReservation> reserveCheckIn(
    SqlRecords &records, const VerificationKey &key, const QString &actor, const StoreRules &rules);
Result<VerificationState> recordCheckIn(
    SqlRecords &records, qint64 checkId, CheckOutcome outcome, const std::vector<qint64> &sameCode, const StoreRules &rules);
Result<VerificationState> recordEndIn(SqlRecords &records, qint64 verificationId, VerificationStatus status,
    const QString &actor, const StoreRules &rules);

} // namespace Ringproof
