// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historywalk.h"

namespace Ringproof {

HistoryWalk::HistoryWalk(Store &store, HistoryQuery query, int pageSize)
    : m_store(store)
    , m_query(std::move(query))
    , m_pageSize(pageSize)
    , m_left(m_query.limit)
{}

Task<Result<std::vector<VerificationRecord>>> HistoryWalk::next()
{
    m_query.limit = std::min(m_left, m_pageSize);
    auto page = co_await m_store.history(m_query);
    if (!page)
        co_return fail(page.error());
    m_left = page->next ? m_left - int(page->records.size()) : 0;
    m_query.after = page->next;
    co_return std::move(page->records);
}

} // namespace Ringproof
