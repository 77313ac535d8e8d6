// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Goes through everything that a query names, page by page: other programs write between two pages.
// Never holds more than one page.
#pragma once

#include "store/store.h"

namespace Ringproof {

class HistoryWalk final
{
public:
    /// `store` must outlive the walk. The query's limit counts the whole of it.
    HistoryWalk(Store &store, HistoryQuery query, int pageSize);

    bool isOver() const { return m_left <= 0; }
    /// The next page, newest first; only the first one may be empty. Not to be called once the walk is over.
    Task<Result<std::vector<VerificationRecord>>> next();

private:
    Store &m_store;
    HistoryQuery m_query;
    int m_pageSize;
    int m_left;
};

} // namespace Ringproof
