// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The third place of the desk: how many codes went out, how many people were verified, and why the others were not.
// Never shows a person or a number, and never waits for the database: figures stay until newer ones have come.
#pragma once

#include "store/store.h"
#include "ui/desk/overviewspan.h"
#include "ui/desk/place.h"
#include "ui/windowmemory.h"

#include <QTimer>
#include <optional>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QLayout;
class QScrollArea;

namespace Ringproof {

class ActionButton;
class EmptyState;
class Notice;
class OverviewCards;
class OverviewTiles;

class OverviewPlace final : public Place
{
    Q_OBJECT
public:
    explicit OverviewPlace(QWidget *parent);

    OverviewSpan span() const { return m_span; }
    void setSpan(OverviewSpan span);
    void setTableShown(bool isShown);

    QString placeName() const override;
    void useRecords(const RecordsAccess &access) override;
    void useNothing() override;
    void arrive() override;
    void recordsChanged() override { refresh(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    static QString spanName(OverviewSpan span);
    QWidget *buildSpans();
    QLayout *buildHead();
    void arrangeHead();
    void build();
    void retranslate();
    /// Asks for the span's figures; once more when something has changed while the answer was on its way.
    void refresh();
    void take(const Result<OverviewReport> &answer, OverviewSpan span);
    /// These figures change by time alone when the next verification runs out, and at midnight.
    void awaitNextChange();
    void awaitNextChange(const std::vector<VerificationRecord> &underWay);
    void showStanding();
    void showEmptiness();

    RecordsAccess m_access;
    WindowMemory m_memory;
    OverviewSpan m_span = OverviewSpan::Month;
    std::optional<OverviewReport> m_report;
    std::optional<Error> m_error;
    std::chrono::milliseconds m_again; ///< from a failure to the next look
    quint64 m_turn = 0; ///< answers of an earlier one are for nobody
    bool m_isAsking = false;
    bool m_isStale = false;
    bool m_isReadable = true;
    QTimer m_nextChange; ///< or until it looks again after a failure
    bool m_isTable = false;

    QLabel *m_title;
    QLabel *m_apart;
    QButtonGroup *m_spans;
    QWidget *m_spanRow;
    ActionButton *m_table;
    Notice *m_problem;
    EmptyState *m_empty;
    QBoxLayout *m_head;
    QScrollArea *m_scroll;
    QWidget *m_page; ///< made where it stays: whatever moves is dressed again, with all that it holds
    OverviewTiles *m_tiles;
    OverviewCards *m_cards;
};

} // namespace Ringproof
