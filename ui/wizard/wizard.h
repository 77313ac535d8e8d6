// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The three pages under their steps bar, drawn from the model's state; what people do on them becomes its intentions.
// Never talks to the core itself, and works without it: until there is a service, numbers can be typed and not sent.
#pragma once

#include "phone/phonenumber.h"

#include <QWidget>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace Ringproof {

class Clock;
class CodePage;
class CustomerView;
class PageScroll;
struct PriceTable;
class PhonePage;
class ResultPage;
class StepsBar;
class VerificationService;
class WizardModel;

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
    struct Prefill
    {
        QString number, reference;
    };
    /// At once on an empty number page or after a result; else it waits for the next number.
    void prefill(const QString &number, const QString &reference);
    const std::optional<Prefill> &waiting() const { return m_waiting; }
    /// Ends what is under way for what waits.
    void takeWaiting();
    void dropWaiting();
    /// Fire and forget: cancels upstream what is under way.
    void leave();
    void focusFirst();

    void setRegion(const RegionCode &region);
    void setRecentRegions(const QStringList &regions);
    void setRecentPurposes(const QStringList &purposes);
    /// For the estimate beside the button.
    void setPrices(const PriceTable &prices);

Q_SIGNALS:
    /// A code was asked for a number of this country.
    void regionUsed(const RegionCode &region);
    void purposeUsed(const QString &purpose);
    void waitingChanged();
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
    void startOver();
    void openCustomerView();
    void closeCustomerView();
    void setWaiting(std::optional<Prefill> waiting);
    void reportStorage();

    PageScroll *m_scroll = nullptr;
    QVBoxLayout *m_column; ///< of pages, one of them shown: a hidden one must not cost height
    StepsBar *m_steps;
    PhonePage *m_phonePage;
    CodePage *m_codePage = nullptr;
    ResultPage *m_resultPage = nullptr;
    CustomerView *m_customerView = nullptr;
    std::unique_ptr<WizardModel> m_model;
    std::optional<Prefill> m_waiting;
};

} // namespace Ringproof
