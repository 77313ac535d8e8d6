// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One verification beside the history: its story step by step, and its receipt.
// Never shows the whole number but while it is asked for, and never a story of another row than the one that is named.
#pragma once

#include "store/timeline.h"
#include "ui/desk/place.h"

class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Ringproof {

class ActionButton;
class CloseButton;
class Notice;
class Pill;
class TimelineView;

class HistoryDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryDetail(QWidget *parent);

    void useRecords(const RecordsAccess &access);
    void useNothing();
    /// At once what the row says; its story as soon as it is read. For the same row again: only what has changed.
    void show(const VerificationRecord &record);
    void setNumberShown(bool isShown);
    void focusFirst();

Q_SIGNALS:
    void closed();
    /// The code of this live verification is to be entered.
    void resumeAsked(const Ringproof::VerificationRecord &record);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void readTimeline();
    void showHead();
    void showFacts();
    void showLiveActions();
    void askToCancel();
    void cancel();
    void showTimeline(const Result<Timeline> &timeline);
    void withReceipt(std::function<void(QString)> use);
    void saveReceipt(const QString &receipt);

    RecordsAccess m_access;
    std::optional<VerificationRecord> m_record;
    bool m_isNumberShown = false;
    bool m_isReading = false;
    bool m_isBehind = false; ///< asked for while another story was being read
    quint64 m_turn = 0;
    QScrollArea *m_scroll;
    QWidget *m_page; ///< made where it stays, as in the overview
    CloseButton *m_close;
    QLabel *m_number;
    Pill *m_pill;
    QLabel *m_day;
    QGridLayout *m_facts;
    TimelineView *m_steps;
    ActionButton *m_enter;
    ActionButton *m_cancel;
    ActionButton *m_keep;
    QLabel *m_liveHint; ///< why nobody here can go on with it
    bool m_isConfirming = false; ///< whether it is to be canceled
    bool m_isCanceling = false;
    ActionButton *m_copy;
    ActionButton *m_save;
    Notice *m_notice;
};

} // namespace Ringproof
