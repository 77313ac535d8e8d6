// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL that tells the story of one verification.
// Never writes, and never reads another verification's rows.
#pragma once

#include "store/sqlrecords.h"
#include "store/timeline.h"

namespace Ringproof {

/// VerificationNotFound when there is none, StorageDamaged for words that we have never written.
Result<Timeline> readTimeline(SqlRecords &records, qint64 verificationId);

} // namespace Ringproof
