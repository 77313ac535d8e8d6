// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which rows of a long list are known, and which of them are in memory: a chain of pages, each of which knows where it begins.
// Never asks for a page itself: it says which one is needed most. Pure.
#pragma once

#include "store/store.h"

namespace Ringproof {

class HistoryPages final
{
public:
    static constexpr int kSize = 100;
    /// Rows beyond those on the screen that are to be there before anybody scrolls to them.
    static constexpr int kAhead = 200;
    /// Rows beyond those on the screen that are kept once they are there.
    static constexpr int kKept = 500;

    struct Page
    {
        HistoryCursor after; ///< its first row is the next one behind this
        int first = 0;       ///< that row's number in the list
        int size = 0;
        std::vector<VerificationRecord> records; ///< `size` of them, or none while they are not in memory
        bool isStale = false;                    ///< in memory as it was before something changed

        bool isLoaded() const { return int(records.size()) == size; }
        /// Of one of its own rows, or of one that it does not have.
        bool has(qint64 id) const;
    };

    /// Begins anew. `byId`: rows come in the order of their numbers, not of their times.
    void reset(const HistoryPage &first, bool byId);
    void append(const HistoryPage &page);
    /// Rows before the first one. They must be newer than all that are known.
    void prepend(std::vector<VerificationRecord> records);
    /// All of it is to be read again when it is looked at.
    void makeStale();
    void forgetFar(int firstRow, int lastRow);

    int rowCount() const { return m_pages.empty() ? 0 : m_pages.back().first + m_pages.back().size; }
    bool isEmpty() const { return rowCount() == 0; }
    const VerificationRecord *record(int row) const;
    size_t pageOf(int row) const; ///< of a row that there is
    std::optional<size_t> pageBehind(const HistoryCursor &place) const;
    size_t pageCount() const { return m_pages.size(); }
    const Page &page(size_t index) const { return m_pages.at(index); }
    size_t loadedRows() const;

    /// The page around these rows that is not in memory or stale, the nearest one first.
    std::optional<size_t> neededPage(int firstRow, int lastRow) const;
    /// There are rows behind the last known one, and these rows are near it.
    bool needsMore(int lastRow) const { return m_end && lastRow + kAhead >= rowCount(); }
    /// Behind the last known row; nothing when there is nothing behind it.
    const std::optional<HistoryCursor> &end() const { return m_end; }

    /// Of what was read anew for a page, the rows that belong to it: none beyond where the next page begins.
    std::vector<VerificationRecord> within(size_t page, std::vector<VerificationRecord> records) const;
    /// Whether the record comes before the first known row.
    bool isNewest(const VerificationRecord &record) const;
    /// In place of what was there; the number of rows may be another. What was the last page may now be the end.
    void replace(size_t page, std::vector<VerificationRecord> records);

    /// The number of rows of a page that is not in memory, before what is in them is put in.
    void resize(size_t page, int size);

private:
    bool isBehind(const VerificationRecord &record, const HistoryCursor &place) const;
    /// The place right before a record.
    static HistoryCursor before(const VerificationRecord &record);
    void renumber(size_t from);

    std::vector<Page> m_pages;
    std::optional<HistoryCursor> m_end;
    bool m_isById = false;
};

} // namespace Ringproof
