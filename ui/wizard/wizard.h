// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three pages under their steps bar, drawn from the model's state; what people do on them becomes its intentions.
// Never talks to the core itself, and works without it: until there is a service, numbers can be typed and not sent.
#pragma once

#include "phone/phonenumber.h"
#include "ui/wizard/requestqueue.h"

#include <QWidget>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace Ringproof {

class CancelDelay;
class Clock;
class CodePage;
class CustomerView;
class LiveCodes;
class PageScroll;
struct PriceTable;
class PhonePage;
class ResultPage;
class StepsBar;
class VerificationService;
class WizardModel;
struct SendRequest;
struct VerificationRecord;

class Wizard final : public QWidget
{
    Q_OBJECT
public:
    explicit Wizard(QWidget *parent);
    ~Wizard() override;

    void useService(VerificationService *service, const Clock *clock, const QString &actor);
    /// Cancels upstream what is under way and lets go of the service.
    void useNothing();
    /// Why there is no service is being told elsewhere.
    void setTrouble(bool isTrouble);
    /// Filled in at once on an empty number page or after a result; else it waits in the queue. A request that is
    /// being worked on already is not added again.
    void prefill(const QString &number, const QString &reference);
    const RequestQueue &waiting() const { return m_queue; }
    /// The last request could not be added, because too many wait.
    bool isQueueFull() const { return m_isQueueFull; }
    /// Leaves the current page for the waiting request; what was filled in for another one waits instead.
    void takeWaiting(std::size_t index);
    void dismissWaiting(std::size_t index);
    /// Goes on with a live verification, without a send; what is being entered stays valid. Does nothing while a send or a
    /// check is under way.
    void resume(const VerificationRecord &code);
    /// The agent's other live codes; null without a service.
    const LiveCodes *liveCodes() const { return m_live.get(); }
    /// What was left and may be canceled; null without a service.
    const CancelDelay *leftCode() const;
    bool isOnNumber() const;
    void undoLeaving();
    void dismissLeftCode();
    /// A code is out or on its way, and leaving would cancel it.
    bool isCodeAtStake() const;
    /// The number of that code, as people write it.
    QString numberAtStake() const;
    /// False while its first send is still under way: then nobody knows yet what to resume.
    bool canKeepCode() const;
    /// Fire and forget: cancels upstream what is under way.
    void leave();
    /// Leaves the code valid, so that it can be entered later.
    void leaveOpen();
    void focusFirst();

    /// The country that each number page opens with.
    void setHomeRegion(const RegionCode &region);
    void setRecentRegions(const QStringList &regions);
    void setRecentPurposes(const QStringList &purposes);
    /// For the estimate beside the button.
    void setPrices(const PriceTable &prices);

Q_SIGNALS:
    /// A code was asked for a number of this country.
    void regionUsed(const RegionCode &region);
    void purposeUsed(const QString &purpose);
    void waitingChanged();
    void leftCodeChanged();
    void liveCodesChanged();
    /// To be shown by whoever knows the screens, until it is closed; the wizard deletes it.
    void customerViewOpened(Ringproof::CustomerView *view);
    void customerViewClosed();
    /// The database can be read, which says nothing of writing.
    void storageRead();
    /// What is unknown may be so because it could not be written down.
    void storageDoubted();
    /// By the last answer of the core.
    void storageWorks(bool works);

private:
    void build();
    void connectPhonePage();
    void connectModel();
    void makeCodePage(const Clock *clock);
    void makeResultPage(const Clock *clock);
    void draw();
    QWidget *drawPage();
    void showPage(QWidget *page);
    void startNext();
    void startTyped(QKeyEvent *event);
    void begin(const WaitingRequest &request);
    bool isInHand(const WaitingRequest &request) const;
    void keepFilledIn();
    void resumeCode(const QString &sid, const SendRequest &request);
    void refreshLiveCodes();
    void openCustomerView();
    void closeCustomerView();
    void reportStorage();

    PageScroll *m_scroll = nullptr;
    QVBoxLayout *m_column; ///< of pages, one of them shown: a hidden one must not cost height
    StepsBar *m_steps;
    PhonePage *m_phonePage;
    CodePage *m_codePage = nullptr;
    ResultPage *m_resultPage = nullptr;
    CustomerView *m_customerView = nullptr;
    std::unique_ptr<WizardModel> m_model;
    std::unique_ptr<LiveCodes> m_live;
    RequestQueue m_queue;
    bool m_isQueueFull = false;
};

} // namespace Ringproof
