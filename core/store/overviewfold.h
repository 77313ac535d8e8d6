// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folds verifications that have come to their end into the overview's sums: a slice at a time, after the events and not within
// them, so that no reservation pays for it.
// Never counts a verification twice, and never loses one that is purged or that changes afterwards.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

/// So much is unfolded that a read would take long.
Result<bool> isOverviewBehind(SqlConnection &connection);
/// Inside a write transaction: folds some of what has come to its end. True while there is more.
Result<bool> foldOverviewSlice(SqlRecords &records);
/// Inside a write transaction, before something of a verification changes that may be folded already: takes it out of the
/// sums. It is folded anew when it has come to its end again.
Result<void> unfoldForChange(SqlRecords &records, const VerificationRecord &record);
/// Inside a write transaction, before these verifications are deleted: folds those that are not yet.
Result<void> foldBeforePurge(SqlConnection &connection, const std::vector<qint64> &ids);

} // namespace Ringproof
