// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The SQL that lists verifications, page by page, and keeps the index of their free text.
// Never reads more than a page at once, and never lets a reservation pay for the search.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

/// A page of what the query names, newest first. InvalidRequest for free text of less than three characters.
Result<HistoryPage> readHistory(SqlRecords &records, const HistoryQuery &query);

/// A code that ran out while nobody asked stands as pending; whoever is told of it hears that it has expired, and when.
void tellExpired(SqlRecords &records, VerificationRecord &record);

/// How many the query names, counted as far as its limit. InvalidRequest as above.
Result<qint64> countHistory(SqlRecords &records, HistoryQuery query);
/// Those who have begun verifications: a step through the index for each of them, however many rows they have.
Result<QStringList> readActors(SqlConnection &connection);

/// Inside a write transaction: brings the next rows into the index of free text. True when there may be more.
Result<bool> indexHistorySlice(SqlConnection &connection);

} // namespace Ringproof
