// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The number page's last row: the button that sends, what else can be done with this number, and why it cannot be done yet.
// Never decides what may be sent: it shows what it is told.
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace Ringproof {

class ActionButton;

class SendBar final : public QWidget
{
    Q_OBJECT
public:
    struct Look
    {
        bool isBusy = false;    ///< a code is being sent
        bool isResuming = false; ///< busy, too: a code that was sent already is being looked up
        bool offersResume = false; ///< the code of a live verification can be entered
        bool isResumeFirst = false; ///< that is what is expected here, rather than a send
        bool isAllowed = false; ///< one could be sent now
        bool offersCall = false;
        bool offersAnew = false;
        QString words; ///< what will happen, or why nothing can

        bool operator==(const Look &) const = default;
    };

    explicit SendBar(QWidget *parent);

    void show(const Look &look);
    bool canSend() const { return m_look.isAllowed && !m_look.isBusy; }

Q_SIGNALS:
    void sendRequested();
    void resumeRequested();
    void callRequested();
    void anewRequested();
    void cancelRequested();

private:
    void apply();

    Look m_look;
    ActionButton *m_send;
    ActionButton *m_resume;
    ActionButton *m_call;
    ActionButton *m_anew;
    ActionButton *m_cancel;
    QLabel *m_words;
    QBoxLayout *m_row;
};

} // namespace Ringproof
