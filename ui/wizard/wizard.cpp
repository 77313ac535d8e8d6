// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/wizard.h"

#include "base/storageerror.h"
#include "ui/readingorder.h"
#include "ui/theme.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/pagescroll.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/stepsbar.h"
#include "ui/wizard/codepage.h"
#include "ui/wizard/customerview.h"
#include "ui/wizard/livecodes.h"
#include "ui/wizard/phonepage.h"
#include "ui/wizard/resultpage.h"
#include "ui/wizard/wizardmodel.h"
#include "verification/errortext.h"

#include <QVBoxLayout>

namespace Ringproof {

Wizard::Wizard(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_steps(new StepsBar(this))
    , m_phonePage(new PhonePage(this))
{
    build();
    connectPhonePage();
}

Wizard::~Wizard() = default;

void Wizard::build()
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::kLarge);
    m_column->addWidget(m_steps);
    m_column->addWidget(m_phonePage, 1);
    auto *page = new QWidget;
    page->setLayout(m_column);
    m_scroll = new PageScroll(page, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    putInReadingOrder(this);
}

void Wizard::connectPhonePage()
{
    // Through the model pointer at that moment: there may be none yet, or none any more.
    connect(m_phonePage, &PhonePage::numberConsidered, this, [this](const std::optional<PhoneNumber> &number) {
        if (m_model)
            m_model->considerNumber(number);
    });
    connect(m_phonePage, &PhonePage::submitted, this, [this](const SendRequest &request) {
        if (!m_model)
            return;
        Q_EMIT regionUsed(request.number.region());
        if (!request.purpose.isEmpty())
            Q_EMIT purposeUsed(request.purpose);
        m_model->submitPhone(request);
    });
    connect(m_phonePage, &PhonePage::submittedInstead, this, [this](const SendRequest &request) {
        if (m_model)
            m_model->submitInstead(request);
    });
    connect(m_phonePage, &PhonePage::resumed, this, &Wizard::resumeCode);
    connect(m_phonePage, &PhonePage::sendingCanceled, this, [this] {
        if (m_model)
            m_model->editNumber();
    });
}

void Wizard::useService(VerificationService *service, const Clock *clock, const QString &actor)
{
    useNothing();
    m_model = std::make_unique<WizardModel>(service, clock, actor);
    m_live = std::make_unique<LiveCodes>(service, clock, actor);
    connect(m_live.get(), &LiveCodes::changed, this, &Wizard::liveCodesChanged);
    m_phonePage->setClock(&m_model->clock());
    connectModel();
    draw();
}

void Wizard::connectModel()
{
    connect(m_model.get(), &WizardModel::stateChanged, this, &Wizard::draw);
    connect(m_model.get(), &WizardModel::leftCodeChanged, this, &Wizard::leftCodeChanged);
    connect(m_model.get(), &WizardModel::forecastChanged, this, [this] {
        m_phonePage->showForecast(m_model->forecast());
        if (m_model->forecast())
            Q_EMIT storageRead();
    });
    connect(m_model.get(), &WizardModel::latestChanged, this,
        [this] { m_phonePage->showLatest(m_model->latest(), m_model->actor()); });
    connect(m_model.get(), &WizardModel::codeLengthChanged, this, [this](int length) {
        if (m_codePage)
            m_codePage->setCodeLength(length);
    });
}

void Wizard::useNothing()
{
    if (!m_model)
        return;
    closeCustomerView();
    m_model->leave();
    m_phonePage->setClock(nullptr);
    showPage(m_phonePage);
    // They count down by the model's clock.
    delete std::exchange(m_codePage, nullptr);
    delete std::exchange(m_resultPage, nullptr);
    m_model.reset();
    m_live.reset();
    Q_EMIT liveCodesChanged();
    Q_EMIT leftCodeChanged();
}

void Wizard::makeCodePage(const Clock *clock)
{
    if (m_codePage)
        return;
    m_codePage = new CodePage(clock, this);
    m_codePage->hide();
    m_codePage->setCodeLength(m_model->codeLength());
    m_column->addWidget(m_codePage, 1);
    m_codePage->setShareWarning(m_model->warnsNotToShare());
    connect(m_model.get(), &WizardModel::shareWarningChanged, m_codePage, &CodePage::setShareWarning);
    connect(m_codePage, &CodePage::customerViewAsked, this, &Wizard::openCustomerView);
    connect(m_codePage, &CodePage::customerViewEnded, this, &Wizard::closeCustomerView);
    connect(m_codePage, &CodePage::codeEntered, m_model.get(), &WizardModel::submitCode);
    connect(m_codePage, &CodePage::sendAgainRequested, m_model.get(), &WizardModel::sendAgain);
    connect(m_codePage, &CodePage::numberEdited, m_model.get(), &WizardModel::editNumber);
    connect(m_codePage, &CodePage::cancelRequested, this, [this] {
        m_phonePage->clear();
        m_model->startOver();
    });
}

void Wizard::makeResultPage(const Clock *clock)
{
    if (m_resultPage)
        return;
    m_resultPage = new ResultPage(clock, this);
    m_resultPage->hide();
    m_column->addWidget(m_resultPage, 1);
    connect(m_resultPage, &ResultPage::nextRequested, this, &Wizard::startNext);
    connect(m_resultPage, &ResultPage::newCodeRequested, m_model.get(), &WizardModel::sendAgain);
    connect(m_resultPage, &ResultPage::lookRequested, m_model.get(), &WizardModel::lookAgain);
    connect(m_resultPage, &ResultPage::saidMore, m_scroll, &PageScroll::scrollToEnd);
    m_resultPage->setCodeLength(m_model->codeLength());
    connect(m_model.get(), &WizardModel::codeLengthChanged, m_resultPage, &ResultPage::setCodeLength);
    connect(m_resultPage, &ResultPage::codeEntered, m_model.get(), &WizardModel::submitCode);
    connect(m_resultPage, &ResultPage::nextTyped, this, &Wizard::startTyped);
    connect(m_resultPage, &ResultPage::numberEdited, m_model.get(), &WizardModel::editNumber);
}

void Wizard::openCustomerView()
{
    closeCustomerView();
    m_customerView = new CustomerView(&m_model->clock(), m_model->codeLength(), this);
    m_codePage->setCustomerTyping(true);
    connect(m_customerView, &CustomerView::codeEntered, m_model.get(), &WizardModel::submitCode);
    connect(m_customerView, &CustomerView::typed, m_codePage, &CodePage::showTyped);
    connect(m_customerView, &CustomerView::left, this, &Wizard::closeCustomerView);
    WizardState unspoilt = m_model->state(); // what the agent has typed wrong is no news to the customer
    if (auto *code = std::get_if<EnteringCode>(&unspoilt))
        code->news = {};
    m_customerView->draw(unspoilt);
    Q_EMIT customerViewOpened(m_customerView);
}

void Wizard::closeCustomerView()
{
    if (!m_customerView)
        return;
    Q_EMIT customerViewClosed();
    m_customerView->rest();
    std::exchange(m_customerView, nullptr)->deleteLater(); // one of its own signals may have brought us here
    if (m_codePage)
        m_codePage->setCustomerTyping(false);
    focusFirst();
}

void Wizard::draw()
{
    showPage(drawPage());
    reportStorage();
    refreshLiveCodes();
    Q_EMIT liveCodesChanged(); // they are offered on the number page only
    Q_EMIT leftCodeChanged(); // whether leaving can be undone depends on the page
    if (!m_customerView)
        return;
    if (std::holds_alternative<EnteringPhone>(m_model->state()))
        closeCustomerView();
    else
        m_customerView->draw(m_model->state());
}

QWidget *Wizard::drawPage()
{
    const auto code = [this](const auto &state, const auto &...more) -> QWidget * {
        makeCodePage(&m_model->clock());
        m_steps->setStep(StepsBar::Step::Code);
        // The code that arrived while its send was unknown is half typed already.
        const QString digits = m_resultPage && !m_resultPage->isHidden() ? m_resultPage->takeDigits() : QString();
        m_codePage->draw(state, more...);
        if (!digits.isEmpty())
            m_codePage->codeField()->insert(digits);
        return m_codePage;
    };
    const auto result = [this](const auto &state) -> QWidget * {
        makeResultPage(&m_model->clock());
        m_steps->setStep(StepsBar::Step::Result);
        m_resultPage->draw(state);
        return m_resultPage;
    };
    const auto phone = [this](const auto &state) -> QWidget * {
        m_steps->setStep(StepsBar::Step::Number);
        m_phonePage->draw(state);
        return m_phonePage;
    };
    const auto sending = [&](const Sending &state) { return state.live ? code(state, *state.live) : phone(state); };
    return std::visit(
        Overloaded{[&](const EnteringPhone &state) { return phone(state); },
            [&](const Resuming &state) { return phone(state); }, sending,
            [&](const EnteringCode &state) { return code(state); }, [&](const Checking &state) { return code(state); },
            [&](const Verified &state) { return result(state); }, [&](const Failed &state) { return result(state); }},
        m_model->state());
}

void Wizard::showPage(QWidget *page)
{
    const bool isSwitching = page->isHidden();
    for (QWidget *each : {static_cast<QWidget *>(m_phonePage), static_cast<QWidget *>(m_codePage),
             static_cast<QWidget *>(m_resultPage)}) {
        if (each)
            each->setVisible(each == page);
    }
    if (!isSwitching) {
        m_scroll->scrollToEnd();
        return;
    }
    m_scroll->scrollToTop();
    focusFirst();
    m_scroll->scrollToFocus();
}

void Wizard::focusFirst()
{
    if (m_codePage && !m_codePage->isHidden())
        m_codePage->focusFirst();
    else if (m_resultPage && !m_resultPage->isHidden())
        m_resultPage->focusFirst();
    else
        m_phonePage->focusFirst();
}

void Wizard::setTrouble(bool isTrouble) { m_phonePage->setTrouble(isTrouble); }

void Wizard::setHomeRegion(const RegionCode &region) { m_phonePage->setHomeRegion(region); }

void Wizard::setRecentRegions(const QStringList &regions) { m_phonePage->phoneField()->setRecentRegions(regions); }

void Wizard::setRecentPurposes(const QStringList &purposes) { m_phonePage->setRecentPurposes(purposes); }

void Wizard::setPrices(const PriceTable &prices) { m_phonePage->setPrices(prices); }

void Wizard::reportStorage()
{
    const WizardState &state = m_model->state();
    const Error *error = nullptr;
    if (const auto *phone = std::get_if<EnteringPhone>(&state))
        error = phone->error ? &*phone->error : nullptr;
    else if (const auto *code = std::get_if<EnteringCode>(&state))
        error = std::get_if<Error>(&code->news);
    else if (const auto *failed = std::get_if<Failed>(&state))
        error = std::get_if<Error>(&failed->reason);
    const bool isAnswer = std::holds_alternative<EnteringCode>(state) || std::holds_alternative<Verified>(state);
    if (error && isStorageError(*error))
        Q_EMIT storageWorks(false);
    else if (error && isUncertain(*error))
        Q_EMIT storageDoubted();
    else if (isAnswer && !error)
        Q_EMIT storageWorks(true);
}

} // namespace Ringproof
