// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PostgreSQL through Qt's driver, which reads the whole of a result before its first row: one of its connections cannot stream
// a result while another statement runs.
#pragma once

#include "store/sqldriver.h"

#include <QSqlDatabase>
#include <functional>

namespace Ringproof {

/// Not open yet. `address` tells a new QSqlDatabase where the server is.
std::unique_ptr<SqlDriver> postgresDriver(const std::function<void(QSqlDatabase &)> &address);

} // namespace Ringproof
