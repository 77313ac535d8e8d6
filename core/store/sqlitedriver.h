// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// SQLite by its own interface (sqlite.org/c3ref): Qt's driver describes every column anew at each run of a statement, which
// costs more than the statement. An error's native code is SQLite's extended result code.
#pragma once

#include "store/sqldriver.h"

namespace Ringproof {

/// Not open yet. Waits up to five seconds for another connection's lock.
std::unique_ptr<SqlDriver> sqliteDriver(const QString &file);

} // namespace Ringproof
