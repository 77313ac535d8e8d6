// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historypages.h"

#include <algorithm>

namespace Ringproof {

bool HistoryPages::Page::has(qint64 id) const
{
    return std::any_of(records.begin(), records.end(), [id](const VerificationRecord &each) { return each.id == id; });
}

HistoryCursor HistoryPages::before(const VerificationRecord &record)
{
    return {.createdAt = record.createdAt, .id = record.id + 1};
}

bool HistoryPages::isBehind(const VerificationRecord &record, const HistoryCursor &place) const
{
    if (m_isById)
        return record.id < place.id;
    return std::pair(record.createdAt, record.id) < std::pair(place.createdAt, place.id);
}

void HistoryPages::reset(const HistoryPage &first, bool byId)
{
    m_pages.clear();
    m_isById = byId;
    m_end = first.next;
    if (!first.records.empty())
        m_pages.push_back(
            {.after = before(first.records.front()), .size = int(first.records.size()), .records = first.records});
}

void HistoryPages::append(const HistoryPage &page)
{
    if (!page.records.empty() && m_end)
        m_pages.push_back(
            {.after = *m_end, .first = rowCount(), .size = int(page.records.size()), .records = page.records});
    m_end = page.next;
}

void HistoryPages::prepend(std::vector<VerificationRecord> records)
{
    if (records.empty())
        return;
    const HistoryCursor after = before(records.front());
    const bool fits =
        !m_pages.empty() && m_pages.front().isLoaded() && m_pages.front().size + int(records.size()) <= kSize;
    if (fits) {
        Page &front = m_pages.front();
        front.records.insert(
            front.records.begin(), std::make_move_iterator(records.begin()), std::make_move_iterator(records.end()));
        front.size = int(front.records.size());
        front.after = after;
    } else {
        const int size = int(records.size());
        m_pages.insert(m_pages.begin(), {.after = after, .size = size, .records = std::move(records)});
    }
    renumber(0);
}

void HistoryPages::makeStale()
{
    for (Page &page : m_pages)
        page.isStale = page.isLoaded();
}

void HistoryPages::forgetFar(int firstRow, int lastRow)
{
    for (Page &page : m_pages)
        if (page.first + page.size < firstRow - kKept || page.first > lastRow + kKept)
            page.records = {};
}

size_t HistoryPages::pageOf(int row) const
{
    const auto behind = std::upper_bound(
        m_pages.begin(), m_pages.end(), row, [](int wanted, const Page &page) { return wanted < page.first; });
    return size_t(behind - m_pages.begin()) - 1;
}

std::optional<size_t> HistoryPages::pageBehind(const HistoryCursor &place) const
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&](const Page &page) { return page.after == place; });
    return found == m_pages.end() ? std::nullopt : std::optional(size_t(found - m_pages.begin()));
}

const VerificationRecord *HistoryPages::record(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Page &page = m_pages.at(pageOf(row));
    return page.isLoaded() ? &page.records.at(size_t(row - page.first)) : nullptr;
}

size_t HistoryPages::loadedRows() const
{
    size_t rows = 0;
    for (const Page &page : m_pages)
        rows += page.records.size();
    return rows;
}

std::optional<size_t> HistoryPages::neededPage(int firstRow, int lastRow) const
{
    std::optional<size_t> nearest;
    int shortest = kAhead + 1;
    if (isEmpty())
        return nearest;
    const int last = rowCount() - 1;
    const size_t from = pageOf(std::clamp(firstRow - kAhead, 0, last));
    const size_t through = pageOf(std::clamp(lastRow + kAhead, 0, last));
    for (size_t index = from; index <= through; ++index) {
        const Page &each = m_pages[index];
        if (each.isLoaded() && !each.isStale)
            continue;
        const int away = std::max({each.first - lastRow, firstRow - (each.first + each.size - 1), 0});
        if (away < shortest) {
            shortest = away;
            nearest = index;
        }
    }
    return nearest;
}

std::vector<VerificationRecord> HistoryPages::within(size_t page, std::vector<VerificationRecord> records) const
{
    std::optional<HistoryCursor> boundary = m_end;
    if (page + 1 < m_pages.size())
        boundary = m_pages[page + 1].after;
    if (!boundary)
        return records;
    const auto outside = std::find_if(
        records.begin(), records.end(), [&](const VerificationRecord &record) { return isBehind(record, *boundary); });
    records.erase(outside, records.end());
    return records;
}

bool HistoryPages::isNewest(const VerificationRecord &record) const
{
    return m_pages.empty() || !isBehind(record, m_pages.front().after);
}

void HistoryPages::replace(size_t page, std::vector<VerificationRecord> records)
{
    Page &changed = m_pages.at(page);
    changed.size = int(records.size());
    changed.records = std::move(records);
    changed.isStale = false;
    if (changed.size == 0)
        m_pages.erase(m_pages.begin() + std::ptrdiff_t(page));
    renumber(page);
}

void HistoryPages::resize(size_t page, int size)
{
    m_pages.at(page).size = size;
    renumber(page);
}

void HistoryPages::renumber(size_t from)
{
    for (size_t index = from; index < m_pages.size(); ++index)
        m_pages[index].first = index == 0 ? 0 : m_pages[index - 1].first + m_pages[index - 1].size;
}

} // namespace Ringproof
