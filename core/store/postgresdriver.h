// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PostgreSQL through Qt's driver, which reads the whole of a result before its first row: one of its connections cannot stream
// a result while another statement runs.
#pragma once

#include "store/sqldialect.h"
#include "store/sqldriver.h"

namespace Ringproof {

/// Not open yet.
std::unique_ptr<SqlDriver> postgresDriver(const PostgresServer &server);

} // namespace Ringproof
