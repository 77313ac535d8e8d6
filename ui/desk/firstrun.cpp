// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/firstrun.h"

#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagescroll.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Ringproof {

FirstRun::FirstRun(QWidget *parent)
    : QWidget(parent)
    , m_user(makeEntry(CredentialField::EitherSid))
    , m_secret(makeEntry(CredentialField::EitherSecret))
    , m_service(makeEntry(CredentialField::ServiceSid))
    , m_notice(new Notice(this))
    , m_connect(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_sandbox(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_secret.edit->setEchoMode(QLineEdit::Password);
    build();
    keepTranslated(this, [this] { retranslate(); });
    connect(m_user.edit, &QLineEdit::textChanged, this, &FirstRun::nameSecret);
    connect(m_connect, &QPushButton::clicked, this, &FirstRun::submit);
    connect(m_sandbox, &QPushButton::clicked, this, &FirstRun::sandboxChosen);
}

FirstRun::Entry FirstRun::makeEntry(CredentialField field)
{
    auto *edit = new QLineEdit(this);
    auto *problem = makeSecondary({}, this);
    problem->setFont(scaledFont(13));
    problem->setForegroundRole(QPalette::BrightText);
    problem->hide();
    const Entry entry{edit, makeFieldLabel({}, edit, this), problem, field};
    // The field as context: a window that is destroyed while it has the focus still lets it finish editing.
    connect(edit, &QLineEdit::editingFinished, edit, [entry] {
        if (!entry.edit->text().isEmpty())
            showProblem(entry);
    });
    connect(edit, &QLineEdit::textEdited, edit, [entry] {
        entry.problem->hide();
        entry.edit->setAccessibleDescription({});
    });
    return entry;
}

void FirstRun::build()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(translated(makeTitle({}, this), [] { return tr("How shall codes be sent?"); }));
    column->addWidget(translated(makeSecondary({}, this),
        [] { return tr("Ringproof sends and checks codes through a Verify service of your Twilio account."); }));
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        column->addSpacing(Space::kTight);
        column->addWidget(entry.label);
        column->addWidget(entry.edit);
        column->addWidget(entry.problem);
    }
    column->addSpacing(Space::kTight);
    column->addWidget(m_notice);
    column->addSpacing(Space::kTight);
    column->addWidget(m_connect);
    column->addSpacing(Space::kMedium);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addSpacing(Space::kMedium);
    column->addWidget(translated(makeSecondary({}, this), [] {
        return tr("Without an account, the sandbox shows everything: nothing is sent and nothing is charged, and "
                  "messages arrive on a handset on the screen.");
    }));
    column->addSpacing(Space::kTight);
    column->addWidget(m_sandbox);
    column->addStretch();

    auto *page = new QWidget(this);
    page->setLayout(column);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new PageScroll(page, this));
    putInReadingOrder(this);
}

void FirstRun::retranslate()
{
    m_user.label->setText(tr("&Account SID or API key SID"));
    m_user.edit->setPlaceholderText(tr("AC… or SK…"));
    m_service.label->setText(tr("&Verify service SID"));
    m_service.edit->setPlaceholderText(tr("VA…"));
    m_sandbox->setText(tr("Try the &sandbox"));
    nameSecret();
    setBusy(m_isBusy);
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        if (!entry.problem->isHidden())
            showProblem(entry);
    }
}

void FirstRun::nameSecret()
{
    const QString user = m_user.edit->text().trimmed();
    if (user.startsWith(QLatin1StringView("SK"), Qt::CaseInsensitive))
        m_secret.label->setText(tr("API key secre&t"));
    else if (user.startsWith(QLatin1StringView("AC"), Qt::CaseInsensitive))
        m_secret.label->setText(tr("Auth &token"));
    else
        m_secret.label->setText(tr("Auth &token or API key secret"));
}

void FirstRun::showProblem(const Entry &entry)
{
    const QString problem = credentialProblem(entry.field, entry.edit->text().trimmed()).value_or(QString());
    entry.problem->setText(problem);
    entry.problem->setVisible(!problem.isEmpty());
    entry.edit->setAccessibleDescription(problem);
}

void FirstRun::submit()
{
    QLineEdit *firstWrong = nullptr;
    for (const Entry &entry : {m_user, m_secret, m_service}) {
        showProblem(entry);
        if (!firstWrong && !entry.problem->text().isEmpty())
            firstWrong = entry.edit;
    }
    if (firstWrong) {
        firstWrong->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_notice->clear();
    setBusy(true);
    Q_EMIT credentialsEntered(
        m_user.edit->text().trimmed(), m_secret.edit->text().trimmed(), m_service.edit->text().trimmed());
}

void FirstRun::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_connect->setEnabled(!isBusy);
    m_sandbox->setEnabled(!isBusy);
    m_connect->setText(isBusy ? tr("Asking Twilio…") : tr("&Use these credentials"));
}

void FirstRun::tellProblem(const QString &sentence)
{
    setBusy(false);
    m_notice->tell(Notice::Kind::Danger, sentence);
}

void FirstRun::focusFirst() { m_user.edit->setFocus(Qt::OtherFocusReason); }

void FirstRun::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat() && m_connect->isEnabled())
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ringproof
