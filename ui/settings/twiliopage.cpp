// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/twiliopage.h"

#include "ui/settings/credentialform.h"
#include "ui/settings/keepswitch.h"
#include "ui/settings/settingsmodel.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "verification/connectiontext.h"

#include <QDir>
#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

TwilioPage::TwilioPage(SettingsModel *model, QWidget *parent)
    : SettingsPage(
          model, [] { return tr("Twilio"); },
          [] { return tr("Codes are sent and checked through a Verify service of your Twilio account."); }, parent)
    , m_form(new CredentialForm(this))
    , m_keep(new KeepSwitch(this))
    , m_test(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_use(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_forget(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_notice(new Notice(this))
    , m_origin(makeSecondary({}, this))
    , m_sandbox(new Notice(this))
{
    add(m_sandbox);
    add(m_origin);
    add(m_form);
    add(m_keep);
    auto *buttons = new FlowLayout(Space::kTight);
    buttons->addWidget(m_use);
    buttons->addWidget(m_test);
    buttons->addWidget(m_forget);
    column()->addLayout(buttons);
    add(m_notice);
    addHeading([] { return tr("Where Twilio is asked"); });
    add(new TextField(model, QStringLiteral("TWILIO_REGION"),
        {.name = [] { return tr("Region"); },
            .help = [] { return tr("Where Twilio processes and keeps the data, such as ie1. Credentials belong to one region; "
                                   "empty means us1."); },
            .problem = [] { return tr("Enter lower-case letters and digits, such as ie1."); },
            .example = QStringLiteral("us1"),
            .longest = 20},
        this));
    add(new TextField(model, QStringLiteral("TWILIO_EDGE"),
        {.name = [] { return tr("Edge"); },
            .help = [] { return tr("Where the way through Twilio's network begins, such as dublin. Empty means the one "
                                   "of the region."); },
            .problem = [] { return tr("Enter lower-case letters and digits, such as dublin."); },
            .example = {},
            .longest = 20},
        this));
    finish();
    m_keep->useStore(model->secrets());
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_use, &QPushButton::clicked, this, [this] { test(true); });
    connect(m_forget, &QPushButton::clicked, this, &TwilioPage::forget);
    connect(m_form, &CredentialForm::edited, m_notice, &Notice::clear);
    connect(m_form, &CredentialForm::edited, this, &SettingsPage::entryChanged);
    connect(model, &SettingsModel::valuesChanged, this, [this] {
        // Saving another setting must not wipe what is being typed.
        if (m_form->isEdited() && m_form->isBasedOn(this->model()->config().twilio))
            retranslate();
        else
            draw();
    });
    connect(model, &SettingsModel::lentChanged, this, &TwilioPage::retranslate);
    keepTranslated(this, [this] { retranslate(); });
    draw();
}

QString TwilioPage::fixedBy() const
{
    for (const auto &variable : {QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("TWILIO_API_KEY_SECRET"),
             QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), QStringLiteral("TWILIO_ACCOUNT_SID")}) {
        const QString source = model()->config().sources.value(variable);
        if (!source.isEmpty() && !(model()->secrets() && source == model()->secrets()->source()))
            return source;
    }
    return {};
}

bool TwilioPage::hasEntry() const { return m_form->isEdited(); }

QString TwilioPage::entrySentence() const { return tr("The Twilio credentials you entered are not in use yet."); }

void TwilioPage::discardEntry()
{
    m_notice->clear();
    draw();
}

void TwilioPage::draw()
{
    m_form->setSettings(model()->config().twilio);
    retranslate();
    Q_EMIT entryChanged();
}

void TwilioPage::retranslate()
{
    const QString source = fixedBy();
    m_form->setEditable(source.isEmpty());
    m_keep->setVisible(source.isEmpty());
    m_use->setVisible(source.isEmpty());
    const bool isKept = model()->secrets() && model()->config().sources.value(QStringLiteral(
                                                  "TWILIO_VERIFY_SERVICE_SID")) == model()->secrets()->source();
    m_forget->setVisible(isKept);
    m_origin->setText(source.isEmpty()
                          ? (isKept ? tr("These credentials are kept in the system's keychain.") : QString())
                      : source == QLatin1StringView("environment")
                          ? tr("Fixed by the environment (TWILIO_…): they can be changed there only.")
                          : tr("Fixed by %1: they can be changed there only.").arg(QDir::toNativeSeparators(source)));
    m_origin->setVisible(!m_origin->text().isEmpty());
    m_sandbox->tell(Notice::Kind::Info,
        model()->lent().isSandbox ? tr("The sandbox is in use: Twilio is not asked for codes, whatever stands here.")
                                  : QString());
    setBusy(m_isBusy);
}

void TwilioPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (ActionButton *button : {m_test, m_use, m_forget})
        button->setBusy(isBusy);
    m_use->setText(tr("&Use these credentials"));
    m_test->setText(isBusy ? tr("Asking Twilio…") : tr("Test &connection"));
    m_forget->setText(tr("Remove from the keyc&hain"));
}

void TwilioPage::test(bool uses)
{
    if (m_isBusy || !m_form->check() || !model()->lent().test)
        return;
    m_notice->clear();
    setBusy(true);
    TwilioSettings twilio = m_form->settings();
    twilio.region = model()->text(QStringLiteral("TWILIO_REGION"));
    twilio.edge = model()->text(QStringLiteral("TWILIO_EDGE"));
    twilio.baseUrl = model()->config().twilio.baseUrl;
    QCoro::connect(model()->lent().test(twilio), this,
        [this, twilio, uses](const ConnectionReport &report) { tell(report, twilio, uses); });
}

void TwilioPage::tell(const ConnectionReport &report, const TwilioSettings &tested, bool uses)
{
    setBusy(false);
    const bool works = report.service.has_value();
    m_notice->tell(works ? Notice::Kind::Success : Notice::Kind::Danger, connectionText(report, tested.region));
    if (!works || !uses)
        return;
    if (m_keep->isWished() && model()->secrets())
        keep(tested);
    else
        Q_EMIT model()->credentialsChosen(tested, false);
}

void TwilioPage::keep(const TwilioSettings &twilio)
{
    setBusy(true);
    QCoro::connect(
        model()->secrets()->keep(credentialValues(twilio)), this, [this, twilio](SecretTrouble trouble) {
            setBusy(false);
            Q_EMIT model()->credentialsChosen(twilio, trouble == SecretTrouble::None);
            if (trouble == SecretTrouble::None)
                m_notice->tell(Notice::Kind::Success, tr("The credentials work, are in use, and are kept in the keychain."));
            else
                m_notice->tell(Notice::Kind::Warning,
                    tr("The credentials work and are in use, but are not kept. %1").arg(secretTroubleText(trouble)));
        });
}

void TwilioPage::forget()
{
    if (m_isBusy)
        return;
    setBusy(true);
    QCoro::connect(model()->secrets()->forget(), this, [this](SecretTrouble trouble) {
        setBusy(false);
        if (trouble == SecretTrouble::None)
            m_notice->tell(Notice::Kind::Success,
                tr("The keychain no longer has the credentials. They are used until you close Ringproof."));
        else
            m_notice->tell(Notice::Kind::Danger, secretTroubleText(trouble));
        if (trouble == SecretTrouble::None && m_forget->hasFocus())
            m_use->setFocus(Qt::OtherFocusReason);
        m_forget->setVisible(trouble != SecretTrouble::None);
    });
}

} // namespace Ringproof
