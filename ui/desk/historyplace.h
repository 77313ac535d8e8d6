// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second place of the desk: who proved what, when, and how it ended.
// Never shows a whole number but while a key or a button is held, and never waits for the database.
#pragma once

#include "ui/desk/place.h"

class QLabel;
class QStackedLayout;

namespace Ringproof {

class ActionButton;
class Divider;
class EmptyState;
class ExportMenu;
class HistoryDetail;
class HistoryFilters;
class HistoryModel;
class HistoryTable;
class HistoryTasks;
class Notice;

class HistoryPlace final : public Place
{
    Q_OBJECT
public:
    explicit HistoryPlace(QWidget *parent);

    QString placeName() const override;
    void useRecords(const RecordsAccess &access) override;
    void useNothing() override;
    void arrive() override;
    void recordsChanged() override;
    /// What the filters name, as a file of that kind; "csv" or "jsonl" by its end.
    void exportTo(const QString &file);

Q_SIGNALS:
    /// The code of this live verification is to be entered.
    void resumeAsked(const Ringproof::VerificationRecord &record);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *buildHead();
    QLayout *buildFoot();
    void build();
    void connectParts();
    void addShortcuts();
    void retranslate();
    void search();
    void askActors();
    void showStanding();
    void tellDatabase();
    void showEmptiness();
    void showCount();
    void openDetail();
    void closeDetail();
    void showRow(int row);
    void showNumbers(bool areShown);

    RecordsAccess m_access;
    bool m_isToBeSearched = false; ///< as soon as it is shown
    bool m_isReadable = true;
    quint64 m_turn = 0;
    HistoryModel *m_model;
    HistoryFilters *m_filters;
    HistoryTasks *m_tasks;
    HistoryTable *m_table;
    EmptyState *m_empty;
    Notice *m_problem;
    QStackedLayout *m_stack;
    HistoryDetail *m_detail;
    Divider *m_edge;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_hint;
    ActionButton *m_hold;
    ActionButton *m_export;
    ActionButton *m_prove;
    ExportMenu *m_exportMenu;
};

} // namespace Ringproof
