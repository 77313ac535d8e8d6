// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: whose phone it is, for what, and how the code shall come.
// Never sends: it says what was asked for, and why it cannot be asked for yet.
#pragma once

#include "config/pricetable.h"
#include "ui/wizard/requestqueue.h"
#include "ui/wizard/sendoutlook.h"
#include "ui/wizard/wizardstate.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace Ringproof {

class ChannelChoice;
class Notice;
class PhoneField;
class RecentEdit;
class SendBar;

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
    void draw(const Resuming &state);
    /// The newest verification of the number; `actor` is who sits here.
    void showLatest(const std::optional<Verification> &latest, const QString &actor);
    void showForecast(const std::optional<SendDecision> &forecast);
    void setPrices(const PriceTable &prices);
    void setRecentPurposes(const QStringList &purposes);
    void prefill(const QString &number, const QString &reference);
    /// Number and reference as they stand in the fields.
    WaitingRequest filledIn() const;
    /// Nobody has begun to write here.
    bool isBlank() const;
    /// The country that every customer begins with; shown at once on an empty page.
    void setHomeRegion(const RegionCode &region);
    /// For the next customer: nothing of the last one stays.
    void clear();
    void focusFirst();

Q_SIGNALS:
    /// Whenever another number, or none, is ready to be sent to.
    void numberConsidered(const std::optional<PhoneNumber> &number);
    void submitted(const SendRequest &request);
    /// Although another verification of this number is under way.
    void submittedInstead(const SendRequest &request);
    void sendingCanceled();
    /// The code of this verification is to be entered.
    void resumed(const QString &sid, const SendRequest &request);

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
    void callInstead();
    void resume();
    bool canResume() const;
    bool isResumeFirst() const;
    void setBusy(bool isBusy, bool isResuming);
    SendRequest request() const;
    void refresh();
    void tellError();
    void showHint();
    void showNextStep();
    QString forecastWords() const;
    QString resumeWords() const;
    bool offersCall() const;
    void tick();

    const Clock *m_clock = nullptr;
    PhoneField *m_phone;
    QLabel *m_hint;
    QLineEdit *m_reference;
    RecentEdit *m_purpose;
    ChannelChoice *m_channel;
    Notice *m_notice;
    Notice *m_live; ///< what is known of a live verification of the number
    SendBar *m_bar;

    SendOutlook m_outlook;
    PriceTable m_prices;
    RegionCode m_homeRegion;
    std::optional<Error> m_error; ///< why the last send of this number did not go out
    QTimer m_second;
    bool m_isTrouble = false;
    bool m_isBusy = false;
    bool m_isResuming = false;
    bool m_isFinished = false; ///< the field was left, or Enter pressed: now unfinished counts as wrong
};

} // namespace Ringproof
