// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/firstrun.h"

#include "ui/readingorder.h"
#include "ui/settings/credentialform.h"
#include "ui/settings/keepswitch.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pagescroll.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

FirstRun::FirstRun(SecretStore *keychain, QWidget *parent)
    : QWidget(parent)
    , m_form(new CredentialForm(this))
    , m_keep(new KeepSwitch(this))
    , m_notice(new Notice(this))
    , m_connect(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_sandbox(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    build();
    m_keep->useStore(keychain);
    keepTranslated(this, [this] { retranslate(); });
    connect(m_form, &CredentialForm::edited, m_notice, &Notice::clear); // it was about other credentials
    connect(m_connect, &QPushButton::clicked, this, &FirstRun::submit);
    connect(m_sandbox, &QPushButton::clicked, this, [this] {
        if (!m_isBusy)
            Q_EMIT sandboxChosen();
    });
}

void FirstRun::build()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(translated(makeTitle({}, this), [] { return tr("How shall codes be sent?"); }));
    column->addWidget(translated(makeSecondary({}, this),
        [] { return tr("Ringproof sends and checks codes through a Verify service of your Twilio account."); }));
    column->addSpacing(Space::kTight);
    column->addWidget(m_form);
    column->addSpacing(Space::kTight);
    column->addWidget(m_keep);
    column->addSpacing(Space::kTight);
    column->addWidget(m_notice);
    column->addSpacing(Space::kTight);
    column->addWidget(m_connect);
    column->addSpacing(Space::kTight);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addSpacing(Space::kTight);
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
    m_sandbox->setText(tr("Try the &sandbox"));
    setBusy(m_isBusy);
}

void FirstRun::submit()
{
    if (m_isBusy || !m_form->check())
        return;
    m_notice->clear();
    setBusy(true);
    Q_EMIT credentialsEntered(m_form->settings(), m_keep->isWished());
}

void FirstRun::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_connect->setBusy(isBusy);
    m_sandbox->setBusy(isBusy);
    m_connect->setText(isBusy ? tr("Asking Twilio…") : tr("&Use these credentials"));
}

void FirstRun::tellProblem(const QString &sentence)
{
    setBusy(false);
    m_notice->tell(Notice::Kind::Danger, sentence);
}

void FirstRun::focusFirst() { m_form->focusFirst(); }

void FirstRun::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ringproof
