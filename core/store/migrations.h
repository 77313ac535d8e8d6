// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to the newest schema, forward only, one transaction a step.
// Never opens a database that a newer version has written (StorageTooNew).
#pragma once

#include "base/result.h"

namespace Ringproof {

class SqlConnection;

/// The number of the newest schema that this program knows.
int newestSchema();
Result<void> migrate(SqlConnection &connection);

} // namespace Ringproof
