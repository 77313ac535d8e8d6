// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL behind receipts: what one says beyond the record, and the public keys of whoever signs for this database.
// Never sees a private signing key, and never hands out a public key that was put into the database without the data key.
#pragma once

#include "store/store.h"

namespace Ringproof {

class AuditLog;
class SqlConnection;

/// Inside a write transaction. InternalError unless the record is approved.
Result<ReceiptFacts> receiptFactsOf(
    SqlConnection &connection, const AuditLog &audit, const VerificationRecord &record, std::chrono::hours life);
Result<void> insertReceiptKey(
    SqlConnection &connection, const AuditLog &audit, const StoredReceiptKey &key, Timestamp now);
/// Oldest first. StorageDamaged when one of them is not ours.
Result<ReceiptKeyRing> readKeyRing(SqlConnection &connection, const AuditLog &audit);

} // namespace Ringproof
