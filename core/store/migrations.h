// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to the newest schema, forward only, one transaction a step.
// Never opens a database that a newer version has written (StorageTooNew).
#pragma once

#include "base/result.h"

#include <QStringList>

namespace Ringproof {

class SqlConnection;
struct SqlDialect;

/// The number of the newest schema that this program knows.
int newestSchema(const SqlDialect &dialect);
Result<void> migrate(SqlConnection &connection);
/// That of a database which has one: the number of its last migration.
Result<int> schemaVersion(SqlConnection &connection);
/// The statements of a script. Each ends with a semicolon at the end of a line; a trigger's body stands between the lines
/// "BEGIN" and "END;", a function's between two "$$".
QStringList sqlStatements(const QString &script);

} // namespace Ringproof
