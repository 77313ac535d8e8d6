// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historymodel.h"

#include "ui/actorwords.h"
#include "ui/desk/historywords.h"
#include "ui/text.h"

namespace Ringproof {

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void HistoryModel::useStore(Store *store, const Clock *clock)
{
    useNothing();
    m_store = store;
    m_clock = clock;
}

void HistoryModel::useNothing()
{
    ++m_turn;
    beginResetModel();
    m_store = nullptr;
    m_pages.reset({}, false);
    m_wanted.reset();
    m_wantsNewer = m_wantsCount = m_isAsking = m_hasResult = m_areNumbersShown = false;
    m_error.reset();
    m_count.reset();
    endResetModel();
}

void HistoryModel::search(std::vector<HistoryQuery> alternatives)
{
    m_wanted = std::move(alternatives);
    m_next = 0;
    ++m_search;
    ask();
}

void HistoryModel::refresh()
{
    if (!m_hasResult)
        return search(m_wanted.value_or(m_alternatives));
    m_wantsNewer = true;
    ask();
}

void HistoryModel::lookAt(int firstRow, int lastRow)
{
    m_firstSeen = firstRow;
    m_lastSeen = lastRow;
    m_pages.forgetFar(firstRow, lastRow);
    // Later: views look while they hear of a change, and an answer can be there at once.
    QMetaObject::invokeMethod(this, &HistoryModel::ask, Qt::QueuedConnection);
}

void HistoryModel::setNumbersShown(bool areShown)
{
    if (std::exchange(m_areNumbersShown, areShown) != areShown && rowCount() > 0)
        Q_EMIT dataChanged(index(0, Number), index(rowCount() - 1, Number));
}

/// One question at a time, the most urgent one: what is asked for in vain holds up what is needed by then.
void HistoryModel::ask()
{
    if (!m_store || m_isAsking)
        return;
    if (m_wanted)
        return askFor(Asked::First, m_wanted->at(m_next));
    if (!m_hasResult)
        return;
    if (m_wantsNewer)
        return askFor(Asked::Newer, query());
    if (m_error) // until somebody tries again
        return;
    if (const auto page = m_pages.neededPage(m_firstSeen, m_lastSeen)) {
        HistoryQuery part = query();
        part.after = m_pages.page(*page).after;
        part.limit = m_pages.page(*page).size + HistoryPages::kSize;
        return askFor(Asked::Page, part);
    }
    if (m_pages.needsMore(m_lastSeen)) {
        HistoryQuery part = query();
        part.after = m_pages.end();
        return askFor(Asked::More, part);
    }
    if (m_wantsCount)
        askCount();
}

void HistoryModel::askFor(Asked what, HistoryQuery query)
{
    if (what != Asked::Page)
        query.limit = HistoryPages::kSize;
    m_isAsking = true;
    const auto take = [this, turn = m_turn, search = m_search, what, after = query.after](
                          const Result<HistoryPage> &answer) {
        if (turn != m_turn)
            return;
        m_isAsking = false;
        // Somebody has typed on meanwhile: only the last line counts.
        if (search == m_search)
            conclude(what, after, answer);
        ask();
    };
    QCoro::connect(m_store->history(std::move(query)), this, take);
}

void HistoryModel::askCount()
{
    m_wantsCount = false;
    HistoryQuery counted = query();
    counted.limit = kMostCounted + 1;
    m_isAsking = true;
    QCoro::connect(m_store->countHistory(counted), this, [this, turn = m_turn](const Result<qint64> &count) {
        if (turn != m_turn)
            return;
        m_isAsking = false;
        if (!m_wanted && count)
            m_count = *count;
        Q_EMIT standingChanged();
        ask();
    });
}

void HistoryModel::conclude(Asked what, const std::optional<HistoryCursor> &after, const Result<HistoryPage> &answer)
{
    const bool hadError = m_error.has_value();
    if (!answer && what == Asked::First)
        return showFailure(answer.error());
    if (answer)
        m_error.reset();
    else
        m_error = answer.error();
    if (m_error || hadError)
        Q_EMIT standingChanged();
    if (!answer) {
        m_wantsNewer = false;
        return;
    }
    switch (what) {
    case Asked::First: showFirst(*answer); break;
    case Asked::Newer: showNewer(*answer); break;
    case Asked::Page: updatePage(*after, *answer); break;
    case Asked::More: append(*answer); break;
    }
}

/// What stands there would answer another question.
void HistoryModel::showFailure(const Error &error)
{
    beginResetModel();
    m_alternatives = *std::exchange(m_wanted, std::nullopt);
    m_alternative = 0;
    m_pages.reset({}, false);
    m_hasResult = false;
    m_error = error;
    m_count.reset();
    endResetModel();
    Q_EMIT searched();
}

void HistoryModel::showFirst(const HistoryPage &page)
{
    if (page.records.empty() && m_next + 1 < m_wanted->size()) {
        ++m_next;
        return;
    }
    beginResetModel();
    m_alternatives = *std::exchange(m_wanted, std::nullopt);
    m_alternative = m_next;
    m_pages.reset(page, !query().text.isEmpty());
    m_firstSeen = m_lastSeen = 0;
    m_hasResult = true;
    m_wantsNewer = false;
    m_count = page.next ? std::nullopt : std::optional(qint64(page.records.size()));
    m_wantsCount = page.next.has_value();
    endResetModel();
    Q_EMIT searched();
}

void HistoryModel::showNewer(const HistoryPage &page)
{
    m_wantsNewer = false;
    const auto known = std::find_if(page.records.begin(), page.records.end(),
        [this](const VerificationRecord &record) { return !m_pages.isNewest(record); });
    const auto newer = int(known - page.records.begin());
    const bool hasGap = known == page.records.end() && page.next && !m_pages.isEmpty();
    if (hasGap || m_pages.isEmpty()) {
        search(m_alternatives);
        return;
    }
    m_pages.makeStale();
    if (newer > 0) {
        m_firstSeen += m_firstSeen > 0 ? newer : 0;
        m_lastSeen += newer;
        beginInsertRows({}, 0, newer - 1);
        m_pages.prepend({page.records.begin(), known});
        endInsertRows();
    }
    m_wantsCount = !m_count || *m_count <= kMostCounted;
}

void HistoryModel::append(const HistoryPage &page)
{
    const int before = rowCount();
    if (page.records.empty()) {
        m_pages.append(page);
        return;
    }
    beginInsertRows({}, before, before + int(page.records.size()) - 1);
    m_pages.append(page);
    endInsertRows();
}

void HistoryModel::updatePage(const HistoryCursor &after, const HistoryPage &fresh)
{
    const auto found = m_pages.pageBehind(after);
    if (!found) // another one by now
        return;
    const size_t page = *found;
    const HistoryPages::Page before = m_pages.page(page);
    auto records = m_pages.within(page, fresh.records);
    if (records.size() == fresh.records.size() && fresh.next && page + 1 < m_pages.pageCount()) {
        search(m_alternatives); // so much has come in between that the list is another one
        return;
    }
    const bool areSame = before.size == int(records.size()) &&
                         std::equal(before.records.begin(), before.records.end(), records.begin(),
                             [](const VerificationRecord &a, const VerificationRecord &b) { return a.id == b.id; });
    if (areSame) {
        m_pages.replace(page, std::move(records));
        tellChanged(before.first, before.first + before.size - 1);
    } else if (before.isLoaded()) {
        replaceRows(page, std::move(records));
    } else {
        replaceUnseen(page, std::move(records));
    }
}

void HistoryModel::replaceRows(size_t page, std::vector<VerificationRecord> records)
{
    const int first = m_pages.page(page).first;
    auto now = m_pages.page(page).records;
    const auto put = [&] { m_pages.replace(page, now); };
    const auto hasId = [](const std::vector<VerificationRecord> &list, qint64 id) {
        return std::any_of(list.begin(), list.end(), [id](const VerificationRecord &each) { return each.id == id; });
    };
    // What came in first: so the page is never empty in between.
    for (size_t i = 0; i < records.size(); ++i) {
        if (hasId(now, records[i].id))
            continue;
        const auto behind = i == 0 ? now.begin() : std::find_if(now.begin(), now.end(), [&](const auto &each) {
            return each.id == records[i - 1].id;
        }) + 1;
        const int row = first + int(behind - now.begin());
        beginInsertRows({}, row, row);
        now.insert(behind, records[i]);
        put();
        endInsertRows();
    }
    for (int i = int(now.size()) - 1; i >= 0; --i) {
        if (hasId(records, now[size_t(i)].id))
            continue;
        beginRemoveRows({}, first + i, first + i);
        now.erase(now.begin() + i);
        put();
        endRemoveRows();
    }
    if (records.empty())
        return;
    const int last = first + int(records.size()) - 1;
    m_pages.replace(page, std::move(records));
    tellChanged(first, last);
}

void HistoryModel::replaceUnseen(size_t page, std::vector<VerificationRecord> records)
{
    const int first = m_pages.page(page).first;
    const int oldSize = m_pages.page(page).size;
    const int newSize = int(records.size());
    // First how many there are, then what they are: nobody sees two changes as one.
    if (newSize < oldSize) {
        beginRemoveRows({}, first + newSize, first + oldSize - 1);
        m_pages.resize(page, newSize);
        endRemoveRows();
    } else if (newSize > oldSize) {
        beginInsertRows({}, first + oldSize, first + newSize - 1);
        m_pages.resize(page, newSize);
        endInsertRows();
    }
    m_pages.replace(page, std::move(records));
    tellChanged(first, first + newSize - 1);
}

void HistoryModel::tellChanged(int first, int last)
{
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_pages.rowCount(); }

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const VerificationRecord *record = m_pages.record(index.row());
    return record ? text(*record, index.column()) : QStringLiteral("…");
}

QString HistoryModel::text(const VerificationRecord &record, int column) const
{
    switch (column) {
    case Time: return localTime(record.createdAt, now());
    case Number: return isolated(m_areNumbersShown ? record.number.international() : record.number.masked());
    case Reference: return record.reference.isEmpty() ? QStringLiteral("–") : record.reference;
    case Outcome: return outcomeOf(record, now()).words;
    case ChannelUsed: return channelLabel(record.channel);
    case Who: return actorWords(record.actor);
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Number: return tr("Number");
    case Reference: return tr("Reference");
    case Outcome: return tr("Outcome");
    case ChannelUsed: return tr("Sent by");
    case Who: return tr("Who");
    default: return {};
    }
}

} // namespace Ringproof
