// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The third page: verified, or why not, and the way on.
// Never shows a whole number.
#pragma once

#include "base/clock.h"
#include "ui/wizard/wizardstate.h"

#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Ringproof {

class ActionButton;
class CodeField;
class ReceiptActions;
class Notice;
class ResultMark;

class ResultPage final : public QWidget
{
    Q_OBJECT
public:
    ResultPage(const Clock *clock, QWidget *parent);

    void draw(const Verified &state);
    void draw(const Failed &state);
    void setCodeLength(int length);
    /// The digits of a code that is not complete; empties the field.
    QString takeDigits();
    void focusFirst();

Q_SIGNALS:
    void nextRequested();
    void newCodeRequested(Channel channel);
    void lookRequested();
    /// Although it is not known whether it was sent.
    void codeEntered(const QString &code);
    /// The next number is being typed, or pasted, already.
    void nextTyped(QKeyEvent *event);
    void numberEdited();
    /// Something stands at the end of the page that was not there.
    void saidMore();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectButtons();
    void retranslate();
    void say(const QString &title, const QString &summary, const QString &spoken);
    using Rows = QList<std::pair<QString, QString>>;
    static Rows rowsOf(const SendRequest &request);
    void showDetails(const Rows &rows);
    void tellValidity(const Verified &state);
    void tellReason(const Failed &state);
    void showNewCodeButton();
    void drawUnknown(const Failed &state);
    bool beginsNext(const QKeyEvent &event) const;

    const Clock *m_clock;
    std::variant<std::monostate, Verified, Failed> m_drawn;
    ResultMark *m_mark;
    QLabel *m_title;
    QLabel *m_summary;
    Notice *m_notice;
    CodeField *m_code; ///< only where it is not known whether one was sent
    QLabel *m_codeLabel;
    QLabel *m_lookHint;
    std::chrono::milliseconds m_drawnAt{}; ///< on the steady clock
    QVBoxLayout *m_details;
    ActionButton *m_next;
    ActionButton *m_newCode;
    ActionButton *m_look;
    ActionButton *m_edit;
    ReceiptActions *m_receipt;
    ActionButton *m_first = nullptr; ///< what Enter presses
    Channel m_channel = Channel::Sms;
    std::optional<Timestamp> m_newCodeAt;
    QTimer m_second;
    Notice *m_told; ///< how it went with the receipt
    QTimer m_tellingTime;
};

} // namespace Ringproof
