// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What takes its time in the history: an export, and the proof that no record was changed. One at a time, with a way to stop it.
// Never blocks the window, and tells at the end what came of it.
#pragma once

#include "ui/desk/place.h"
#include "ui/widgets/notice.h"
#include "verification/historyexport.h"

#include <functional>

namespace Ringproof {

class ActionButton;
class ProgressStrip;

class HistoryTasks final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryTasks(QWidget *parent);

    void useRecords(const RecordsAccess &access);
    void useNothing();
    bool isBusy() const { return m_isBusy; }
    /// `expected` rows, zero when nobody knows. Nothing while something else is under way.
    void exportTo(const ExportRequest &request, qint64 expected);
    void proveRecords();
    void stop();

Q_SIGNALS:
    /// One has begun or ended.
    void busyChanged();
    /// What was said is done with; the focus is still in it.
    void left();

private:
    void begin(const QString &words);
    /// False when it is not ours to go on any more.
    bool showProgress(quint64 turn, const QString &words, qint64 done, qint64 total);
    void conclude(const ExportReport &report, const QString &file);
    void conclude(const Result<AuditReport> &answer);
    struct Told
    {
        Notice::Kind kind;
        QString sentence;
    };
    static Told wordsOf(const ExportReport &report, const QString &file);
    static Told wordsOf(const Result<AuditReport> &answer);
    /// Again in another language.
    void conclude(std::function<Told()> tell);
    void retell();

    RecordsAccess m_access;
    bool m_isBusy = false;
    bool m_isStopped = false;
    quint64 m_turn = 0;
    QString m_head; ///< of the chain, as it was proved last
    std::function<Told()> m_told;
    ProgressStrip *m_strip;
    Notice *m_notice;
    ActionButton *m_copyHead;
    ActionButton *m_dismiss;
};

} // namespace Ringproof
