// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the overview: the sums of what is folded, and the rows of what is not yet, in one statement each.
// Never differs by what is folded, and never writes.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

Result<OverviewReport> readOverview(SqlRecords &records, const StoreRules &rules, const OverviewQuery &query);

} // namespace Ringproof
