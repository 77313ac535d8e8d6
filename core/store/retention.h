// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes out of the database what is older than retention allows: verifications with their numbers, and what entries of the chain say.
// Never takes what the limits still look back on, and never more at once than other writers can wait for.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

/// Inside a write transaction: some verifications that began and ended before `before`, and the contents of some entries of
/// that time. An entry of its own says what was taken. Answers of idempotent requests go after a day, whatever `before` says.
Result<PurgeSlice> purgeSliceOf(SqlRecords &records, Timestamp before, const QString &actor, Timestamp now);
/// After a purge, outside transactions: the log keeps no copy of what was taken. A reader can keep the log, which is told as
/// a warning: what was taken is in no table any more.
Result<void> emptyLog(SqlConnection &connection);

} // namespace Ringproof
