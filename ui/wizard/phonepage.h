// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: whose phone it is, for what, and how the code shall come.
// Never sends: it says what was asked for, and why it cannot be asked for yet.
#pragma once

#include "ui/wizard/sendoutlook.h"
#include "ui/wizard/wizardstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Ringproof {

class ActionButton;
class ChannelChoice;
class Notice;
class PhoneField;

class PhonePage final : public QWidget
{
    Q_OBJECT
public:
    explicit PhonePage(QWidget *parent);

    PhoneField *phoneField() const { return m_phone; }
    /// Without a clock there is nobody to send yet, and the page says so.
    void setClock(const Clock *clock);
    /// Why there is nobody is being told elsewhere.
    void setTrouble(bool isTrouble);
    void draw(const EnteringPhone &state);
    void draw(const Sending &state);
    void showForecast(const std::optional<SendDecision> &forecast);
    void prefill(const QString &number, const QString &reference);
    /// For the next person; purpose and channel stay.
    void clear();
    void focusFirst();

Q_SIGNALS:
    /// Whenever another number, or none, is ready to be sent to.
    void numberConsidered(const std::optional<PhoneNumber> &number);
    void submitted(const SendRequest &request);
    /// Although another verification of this number is under way.
    void submittedInstead(const SendRequest &request);
    void sendingCanceled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *makeDetails();
    void connectFields();
    void readNumber();
    void considerNumber();
    void submit();
    SendRequest request() const;
    void refresh();
    void showHint();
    void showNextStep();
    void tick();

    const Clock *m_clock = nullptr;
    PhoneField *m_phone;
    QLabel *m_hint;
    QLineEdit *m_reference;
    QLineEdit *m_purpose;
    ChannelChoice *m_channel;
    Notice *m_notice;
    ActionButton *m_send;
    ActionButton *m_instead;
    ActionButton *m_cancel;
    QLabel *m_nextStep;

    SendOutlook m_outlook;
    QTimer m_second;
    bool m_isTrouble = false;
    bool m_isBusy = false;
    bool m_isFinished = false; ///< the field was left, or Enter pressed: now unfinished counts as wrong
    bool m_isAnotherUnderWay = false;
};

} // namespace Ringproof
