// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the customer sees while they type the code themselves: the field in big type, the masked number, how it went.
// Never a whole number, and never a way to anything else in the program.
#pragma once

#include "ui/wizard/wizardstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Ringproof {

class ActionButton;
class Clock;
class CodeField;
class Notice;
class ResultMark;

class CustomerView final : public QWidget
{
    Q_OBJECT
public:
    CustomerView(const Clock *clock, int codeLength, QWidget *parent);

    /// Any state: what is not about this code ends the view.
    void draw(const WizardState &state);
    /// Counts down no more: its clock may go before it does.
    void rest() { m_second.stop(); }
    CodeField *codeField() const { return m_code; }

Q_SIGNALS:
    void codeEntered(const QString &code);
    /// How many digits stand in the field; what they are is between the customer and the service.
    void typed(int digits);
    /// Somebody pressed Escape or the button: back to the agent.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void drawCode(const Verification &verification, const News &news);
    void finish(bool isVerified);
    void retranslate();
    void showTimes();

    const Clock *m_clock;
    WizardState m_drawn = EnteringPhone{};
    QString m_sid;
    ResultMark *m_mark;
    QLabel *m_title;
    QLabel *m_number;
    CodeField *m_code;
    QLabel *m_times;
    Notice *m_notice;
    ActionButton *m_back;
    Timestamp m_expiresAt;
    QTimer m_second;
};

} // namespace Ringproof
