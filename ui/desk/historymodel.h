// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The history as rows of a table, newest first. It reads ahead of what is looked at and forgets what is far from it.
// Never holds more than a few pages, never waits for the database, and never shows the rows of another provider.
#pragma once

#include "ui/desk/historypages.h"

#include <QAbstractTableModel>

namespace Ringproof {

class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Number, Reference, Outcome, ChannelUsed, Who, ColumnCount };
    /// Counting ends there: then it is "more than".
    static constexpr int kMostCounted = 10'000;

    explicit HistoryModel(QObject *parent);

    /// Both must stay until useNothing(). Nothing is read before search().
    void useStore(Store *store, const Clock *clock);
    void useNothing();

    /// Shows what the first of these finds, or the next one where it finds nothing. The rows of before stay until then.
    void search(std::vector<HistoryQuery> alternatives);
    /// The same once more: what is new comes on top, what has changed changes, what is gone goes.
    void refresh();
    /// What is on the screen: rows around it are read, those far from it forgotten.
    void lookAt(int firstRow, int lastRow);
    void setNumbersShown(bool areShown);
    bool areNumbersShown() const { return m_areNumbersShown; }

    /// Null while the row is not loaded. Good until the next change of the model.
    const VerificationRecord *record(int row) const { return m_pages.record(row); }
    /// Whether rows are there that the last search has found, or has not found.
    bool hasResult() const { return m_hasResult; }
    /// Why the last look at the database failed.
    const std::optional<Error> &error() const { return m_error; }
    /// As far as kMostCounted + 1; nothing while it is not known.
    std::optional<qint64> count() const { return m_count; }
    /// What the rows are the answer to.
    const HistoryQuery &query() const { return m_alternatives.at(m_alternative); }
    Timestamp now() const { return m_clock ? m_clock->now() : Timestamp(); }
    size_t rowsInMemory() const { return m_pages.loadedRows(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A search has its answer, good or bad.
    void searched();
    /// error() or count() is another.
    void standingChanged();

private:
    enum class Asked { First, Newer, Page, More };

    void ask();
    void askFor(Asked what, HistoryQuery query);
    void askCount();
    void conclude(Asked what, const std::optional<HistoryCursor> &after, const Result<HistoryPage> &answer);
    void showFirst(const HistoryPage &page);
    void showNewer(const HistoryPage &page);
    void showFailure(const Error &error);
    void updatePage(const HistoryCursor &after, const HistoryPage &fresh);
    /// Row by row, so that what is selected stays selected.
    void replaceRows(size_t page, std::vector<VerificationRecord> records);
    void replaceUnseen(size_t page, std::vector<VerificationRecord> records);
    void append(const HistoryPage &page);
    void tellChanged(int first, int last);
    QString text(const VerificationRecord &record, int column) const;

    Store *m_store = nullptr;
    const Clock *m_clock = nullptr;
    HistoryPages m_pages;
    std::vector<HistoryQuery> m_alternatives{HistoryQuery()};
    size_t m_alternative = 0;                          ///< the one that is shown
    std::optional<std::vector<HistoryQuery>> m_wanted; ///< a search that has not been answered
    size_t m_next = 0;                                 ///< of these, the one to be asked
    bool m_wantsNewer = false;
    bool m_wantsCount = false;
    bool m_isAsking = false;
    bool m_hasResult = false;
    quint64 m_turn = 0;   ///< answers to questions of an earlier turn are stale
    quint64 m_search = 0; ///< likewise of first pages
    int m_firstSeen = 0;
    int m_lastSeen = 0;
    bool m_areNumbersShown = false;
    std::optional<Error> m_error;
    std::optional<qint64> m_count;
};

} // namespace Ringproof
