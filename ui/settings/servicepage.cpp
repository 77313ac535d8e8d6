// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/servicepage.h"

#include "provider/serviceadvice.h"
#include "ui/readingorder.h"
#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/notice.h"
#include "verification/connectiontext.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

ServicePage::ServicePage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Verify service"); },
          [] { return tr("As Twilio has it at the moment. It can be changed in the Twilio console only."); }, parent)
    , m_sandbox(new Notice(this))
    , m_notice(new Notice(this))
    , m_place(new QVBoxLayout)
    , m_again(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    add(m_sandbox);
    add(m_notice);
    column()->addLayout(m_place);
    add(m_again);
    finish();
    connect(m_again, &QPushButton::clicked, this, &ServicePage::read);
    // Another service: what stands here is no longer true.
    connect(model, &SettingsModel::lentChanged, this, [this] {
        m_report.reset();
        draw();
        if (isVisible())
            read();
    });
    keepTranslated(this, [this] { draw(); });
}

void ServicePage::arrive()
{
    if (!m_report)
        read();
}

void ServicePage::read()
{
    if (m_isBusy || !model()->lent().readService)
        return;
    m_isBusy = true;
    draw();
    QCoro::connect(model()->lent().readService(), this, [this](const ConnectionReport &report) {
        m_isBusy = false;
        m_report = report;
        draw();
    });
}

void ServicePage::draw()
{
    delete m_options;
    m_options = new QWidget(this);
    m_place->addWidget(m_options);
    auto *rows = new QVBoxLayout(m_options);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Space::kSmall);
    m_sandbox->tell(Notice::Kind::Info, model()->lent().isSandbox
                                            ? tr("The sandbox is in use: this is its own service, not one at Twilio.")
                                            : QString());
    m_again->setText(m_isBusy ? tr("Asking Twilio…") : tr("&Read again"));
    m_again->setBusy(m_isBusy);
    m_again->setEnabled(bool(model()->lent().readService));
    if (!model()->lent().readService)
        m_notice->tell(Notice::Kind::Info, tr("There is no service in use yet: enter the credentials first."));
    else if (m_report && !m_report->service)
        m_notice->tell(Notice::Kind::Danger, connectionText(*m_report, model()->config().twilio.region));
    else
        m_notice->clear();
    if (m_report && m_report->service) {
        drawOptions(*m_report->service, rows);
        drawAdvice(*m_report->service, rows);
    }
    putInReadingOrder(this);
    m_options->show();
}

void ServicePage::drawOptions(const ProviderService &service, QVBoxLayout *into)
{
    const auto yesNo = [](bool is) { return is ? tr("yes") : tr("no"); };
    const QString limits = !m_report->rateLimits       ? tr("not known")
                           : *m_report->rateLimits == 0 ? tr("none")
                                                        : QString::number(*m_report->rateLimits);
    const std::pair<QString, QString> options[] = {
        {tr("Name, as messages begin with it"), service.friendlyName},
        {tr("Digits of a code"), QString::number(service.codeLength)},
        {tr("Number lookup"), yesNo(service.lookupEnabled)},
        {tr("Text messages to landlines are skipped"), yesNo(service.skipSmsToLandlines)},
        {tr("Messages warn against sharing the code"), yesNo(service.doNotShareWarning)},
        {tr("Calls want a key pressed first"), yesNo(service.dtmfInputRequired)},
        {tr("PSD2"), yesNo(service.psd2Enabled)},
        {tr("Codes of one's own"), yesNo(service.customCodeEnabled)},
        {tr("Rate limits of its own"), limits},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kTight);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    int row = 0;
    for (const auto &[name, value] : options) {
        auto *valueLabel = makeSecondary(value, m_options);
        valueLabel->setForegroundRole(QPalette::WindowText);
        grid->addWidget(makeSecondary(name, m_options), row, 0, Qt::AlignTop);
        grid->addWidget(valueLabel, row++, 1, Qt::AlignTop);
    }
    into->addLayout(grid);
}

void ServicePage::drawAdvice(const ProviderService &service, QVBoxLayout *into)
{
    into->addSpacing(Space::kTight);
    const auto advice = adviseOn(service, m_report->rateLimits);
    for (const ServiceAdvice &each : advice) {
        auto *notice = new Notice(m_options);
        notice->tell(each.isTrouble ? Notice::Kind::Warning : Notice::Kind::Info, each.sentence);
        into->addWidget(notice);
    }
    if (advice.empty()) {
        auto *notice = new Notice(m_options);
        notice->tell(Notice::Kind::Success, tr("Nothing to advise: the service is set up well."));
        into->addWidget(notice);
    }
}

} // namespace Ringproof
