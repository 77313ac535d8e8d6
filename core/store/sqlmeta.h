// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Single values that the database keeps about itself, by name. Within the caller's transaction.
// Never about one verification.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlconnection.h"

namespace Ringproof {

/// Empty where it was never set.
Result<QString> metaValue(SqlConnection &connection, const QString &name);
Result<void> setMetaValue(SqlConnection &connection, const QString &name, const QString &value);

/// That it could be written: a disk without room says so only to what changes a page.
Result<void> noteCheck(SqlConnection &connection, Timestamp at);

} // namespace Ringproof
