// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody means by the one line they search with: a number, a SID, the beginning of a reference, or words. Pure.
// Never asks the database: where a line can mean two things, both are given, the likelier one first.
#pragma once

#include "store/store.h"

namespace Ringproof {

/// One meaning, as a filter of the history adds it to the others. Empty: everything.
struct SearchTerm
{
    std::optional<PhoneNumber> number;
    QString sid;
    QString reference; ///< a prefix
    QString text;

    HistoryQuery addedTo(HistoryQuery query) const;
};

struct SearchReading
{
    std::vector<SearchTerm> terms; ///< at least one
    bool isPartOfNumber = false;   ///< it can only become a number, and is none yet
    bool mayBeNumber = false;      ///< digits without a country code
    bool isPrefix = false;         ///< too short to be found anywhere but at the beginning of a reference
};

/// `region` says where a number without country code is from; may be empty.
SearchReading readSearch(const QString &line, const RegionCode &region);

} // namespace Ringproof
