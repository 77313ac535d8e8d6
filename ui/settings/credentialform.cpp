// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/credentialform.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kFieldWidth = 420;
constexpr int kLongest = 200;

} // namespace

CredentialForm::CredentialForm(QWidget *parent)
    : QWidget(parent)
    , m_user(makeEntry(CredentialField::EitherSid))
    , m_secret(makeEntry(CredentialField::EitherSecret))
    , m_service(makeEntry(CredentialField::ServiceSid))
{
    m_secret.edit->setEchoMode(QLineEdit::Password);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        if (entry.edit != m_user.edit)
            column->addSpacing(Space::kTight);
        column->addWidget(entry.label);
        column->addWidget(entry.edit);
        column->addWidget(entry.problem);
    }
    column->addStretch(1); // what a problem leaves behind does not spread between the fields
    keepTranslated(this, [this] { retranslate(); });
    connect(m_user.edit, &QLineEdit::textChanged, this, &CredentialForm::nameSecret);
}

CredentialForm::Entry CredentialForm::makeEntry(CredentialField field)
{
    auto *edit = new QLineEdit(this);
    edit->setMaxLength(kLongest);
    edit->setMaximumWidth(kFieldWidth);
    auto *problem = makeSecondary({}, this);
    problem->setFont(scaledFont(13));
    problem->setForegroundRole(QPalette::BrightText);
    problem->hide();
    const Entry entry{edit, makeFieldLabel({}, edit, this), problem, field};
    // The field as context: a window that is destroyed while it has the focus still lets it finish editing.
    connect(edit, &QLineEdit::editingFinished, edit, [this, entry] {
        if (!entry.edit->text().isEmpty())
            showProblem(entry);
    });
    // Not textEdited: what is written through the accessibility interface counts as set by the program.
    connect(edit, &QLineEdit::textChanged, edit, [this, entry] {
        clearProblem(entry);
        Q_EMIT edited();
    });
    return entry;
}

void CredentialForm::retranslate()
{
    m_user.label->setText(tr("&Account SID or API key SID"));
    m_user.edit->setPlaceholderText(tr("AC… or SK…"));
    m_service.label->setText(tr("&Verify service SID"));
    m_service.edit->setPlaceholderText(tr("VA…"));
    nameSecret();
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        if (!entry.problem->isHidden())
            showProblem(entry);
    }
}

void CredentialForm::nameSecret()
{
    const QString user = m_user.edit->text().trimmed();
    if (user.startsWith(QLatin1StringView("SK"), Qt::CaseInsensitive))
        m_secret.label->setText(tr("API key secre&t"));
    else if (user.startsWith(QLatin1StringView("AC"), Qt::CaseInsensitive))
        m_secret.label->setText(tr("Auth &token"));
    else
        m_secret.label->setText(tr("Auth &token or API key secret"));
    const bool isKept = !m_keptSecret.isEmpty() && user == m_keptUser;
    m_secret.edit->setPlaceholderText(isKept ? tr("Unchanged") : QString());
}

QString CredentialForm::problemWith(const Entry &entry) const
{
    const QString text = entry.edit->text().trimmed();
    const bool isUnchanged = entry.edit == m_secret.edit && text.isEmpty() && !m_keptSecret.isEmpty() &&
                             m_user.edit->text().trimmed() == m_keptUser;
    return isUnchanged ? QString() : credentialProblem(entry.field, text).value_or(QString());
}

void CredentialForm::showProblem(const Entry &entry)
{
    const QString problem = problemWith(entry);
    entry.problem->setText(problem);
    entry.problem->setVisible(!problem.isEmpty());
    entry.edit->setAccessibleDescription(problem);
}

void CredentialForm::clearProblem(const Entry &entry)
{
    entry.problem->hide();
    entry.edit->setAccessibleDescription({});
}

bool CredentialForm::check()
{
    QLineEdit *firstWrong = nullptr;
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        showProblem(entry);
        if (!firstWrong && !entry.problem->text().isEmpty())
            firstWrong = entry.edit;
    }
    if (firstWrong)
        firstWrong->setFocus(Qt::OtherFocusReason);
    return !firstWrong;
}

TwilioSettings CredentialForm::settings() const
{
    TwilioSettings settings;
    const QString user = m_user.edit->text().trimmed();
    const QString typed = m_secret.edit->text().trimmed();
    const Secret secret = typed.isEmpty() && user == m_keptUser ? m_keptSecret : Secret(typed);
    const bool isKey = user.startsWith(QLatin1StringView("SK"));
    (isKey ? settings.apiKeySid : settings.accountSid) = user;
    (isKey ? settings.apiKeySecret : settings.authToken) = secret;
    settings.verifyServiceSid = m_service.edit->text().trimmed();
    return settings;
}

void CredentialForm::setSettings(const TwilioSettings &settings)
{
    const TwilioLogin login = twilioLogin(settings);
    const QSignalBlocker nobodyHasEdited(this);
    m_keptUser = login.user;
    m_keptSecret = login.password;
    m_keptService = settings.verifyServiceSid;
    m_user.edit->setText(login.user);
    m_secret.edit->clear();
    m_service.edit->setText(settings.verifyServiceSid);
    for (const Entry &entry : {m_user, m_secret, m_service})
        clearProblem(entry);
    nameSecret();
}

void CredentialForm::setEditable(bool isEditable)
{
    for (const Entry &entry : {m_user, m_secret, m_service})
        entry.edit->setEnabled(isEditable);
}

bool CredentialForm::isEdited() const
{
    return m_user.edit->text() != m_keptUser || !m_secret.edit->text().isEmpty() ||
           m_service.edit->text() != m_keptService;
}

bool CredentialForm::isBasedOn(const TwilioSettings &settings) const
{
    const TwilioLogin login = twilioLogin(settings);
    return login.user == m_keptUser && login.password == m_keptSecret && settings.verifyServiceSid == m_keptService;
}

void CredentialForm::focusFirst() { m_user.edit->setFocus(Qt::OtherFocusReason); }

} // namespace Ringproof
