// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL behind idempotent requests. Ages are told by the store's time, which no turned wall clock moves.
// Never lets two requests of one key run at the same time, and never waits for one that has died.
#pragma once

#include "store/idempotency.h"
#include "store/sqlrecords.h"

namespace Ringproof {

/// Inside a write transaction.
Result<IdempotentStart> beginIdempotentIn(SqlRecords &records, const IdempotentRequest &request);
/// Nothing happens when another request has taken over meanwhile.
Result<void> endIdempotentIn(
    SqlRecords &records, const IdempotencyTicket &ticket, int status, const QByteArray &answer);
Result<void> forgetIdempotentIn(SqlRecords &records, const IdempotencyTicket &ticket);
/// Removes at most so many answers that nobody may ask for any more. How many those were.
Result<int> sweepIdempotent(SqlRecords &records, const QString &provider, int most);

} // namespace Ringproof
