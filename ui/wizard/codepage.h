// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second page: the code, how long it lasts, and the ways to another one.
// Never checks a code, and never empties the field because something went wrong.
#pragma once

#include "base/clock.h"
#include "ui/wizard/wizardstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Ringproof {

class ActionButton;
class CodeField;
class Notice;

class CodePage final : public QWidget
{
    Q_OBJECT
public:
    CodePage(const Clock *clock, QWidget *parent);

    CodeField *codeField() const { return m_code; }
    void setCodeLength(int length);
    /// The message says "do not share this code": then the agent must not ask for it.
    void setShareWarning(bool warnsNotToShare);
    /// The customer types elsewhere: only how far they are is shown here.
    void setCustomerTyping(bool isTyping);
    void showTyped(int digits);
    void draw(const EnteringCode &state);
    void draw(const Checking &state);
    /// Another send while a code is out.
    void draw(const Sending &state, const Verification &live);
    void focusFirst();

Q_SIGNALS:
    void codeEntered(const QString &code);
    void sendAgainRequested(Channel channel);
    void numberEdited();
    /// The verification is to be given up.
    void cancelRequested();
    void customerViewAsked();
    /// The agent takes the typing back.
    void customerViewEnded();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Activity { None, Checking, Sending };

    void build();
    void connectFields();
    void show(const Verification &verification, Activity activity);
    void tellNews();
    void tellAdvice();
    void tick();
    void showTimes();
    Channel otherChannel() const;
    void showSendButton(ActionButton *button, const QString &now, const QString &later, std::chrono::seconds wait);

    const Clock *m_clock;
    std::optional<Verification> m_verification;
    News m_news;
    Activity m_activity = Activity::None;
    QLabel *m_sentTo;
    CodeField *m_code;
    QLabel *m_codeLabel;
    QLabel *m_times;
    QLabel *m_anyWorks;
    Notice *m_advice;
    Notice *m_notice;
    ActionButton *m_tryAgain;
    ActionButton *m_resend;
    ActionButton *m_otherWay;
    ActionButton *m_customer;
    ActionButton *m_edit;
    ActionButton *m_cancel;
    bool m_warnsNotToShare = false;
    std::optional<int> m_typed; ///< digits that the customer has typed; nothing: the agent types
    QTimer m_second;
};

} // namespace Ringproof
