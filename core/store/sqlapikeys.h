// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL behind the keys of the REST server. Making one and revoking one are entries in the audit chain.
// Never takes a row for a key that was put in, widened or brought back to life without the data key (StorageDamaged).
#pragma once

#include "store/apikey.h"
#include "store/sqlrecords.h"

namespace Ringproof {

/// Inside a write transaction. False when a live key has that name.
Result<bool> insertApiKey(SqlRecords &records, const ApiKey &key, const QString &actor);
/// Oldest first, revoked ones too.
Result<std::vector<ApiKey>> readApiKeys(SqlConnection &connection, const AuditLog &audit);
Result<std::optional<ApiKey>> readApiKey(SqlConnection &connection, const AuditLog &audit, const QString &id);
/// Inside a write transaction. The key as it is then: one that was revoked stays revoked since then. Nothing when there is none.
Result<std::optional<ApiKey>> revokeApiKeyIn(
    SqlRecords &records, const QString &id, const QString &actor, Timestamp now);
Result<void> noteApiKeyUseIn(SqlRecords &records, const QString &id, Timestamp now);

} // namespace Ringproof
