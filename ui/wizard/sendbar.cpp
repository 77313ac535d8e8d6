// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/sendbar.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QLabel>

namespace Ringproof {

SendBar::SendBar(QWidget *parent)
    : QWidget(parent)
    , m_send(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_resume(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_call(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_anew(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_cancel(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_words(makeSecondary({}, this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    auto *buttons = new FlowLayout(Space::kSmall);
    for (ActionButton *button : {m_resume, m_send, m_call, m_anew, m_cancel})
        buttons->addWidget(button);
    m_words->setFont(scaledFont(13));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::kSmall);
    m_row->addLayout(buttons);
    m_row->addWidget(m_words, 1);
    translated(m_resume, [] { return tr("&Enter code"); });
    translated(m_call, [] { return tr("&Call instead"); });
    translated(m_anew, [] { return tr("Start &anew"); });
    translated(m_cancel, [] { return tr("Cancel"); });
    keepTranslated(this, [this] { apply(); });
    connect(m_send, &QPushButton::clicked, this, &SendBar::sendRequested);
    connect(m_resume, &QPushButton::clicked, this, &SendBar::resumeRequested);
    connect(m_call, &QPushButton::clicked, this, &SendBar::callRequested);
    connect(m_anew, &QPushButton::clicked, this, &SendBar::anewRequested);
    connect(m_cancel, &QPushButton::clicked, this, &SendBar::cancelRequested);
}

void SendBar::show(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    apply();
}

void SendBar::apply()
{
    m_send->setText(m_look.isResuming ? tr("Looking up the code…") : m_look.isBusy ? tr("Sending…") : tr("&Send code"));
    m_send->setKind(m_look.isResumeFirst ? ActionButton::Kind::Secondary : ActionButton::Kind::Primary);
    m_resume->setKind(m_look.isResumeFirst ? ActionButton::Kind::Primary : ActionButton::Kind::Secondary);
    m_resume->setVisible(m_look.offersResume);
    m_send->setEnabled(canSend());
    m_call->setEnabled(canSend());
    m_call->setVisible(m_look.offersCall);
    m_anew->setVisible(m_look.offersAnew);
    m_cancel->setVisible(m_look.isBusy);
    m_words->setText(m_look.words);
    m_words->setVisible(!m_look.words.isEmpty());
    m_send->setAccessibleDescription(m_look.words);
    // Beside one button there is room for words, beside two there is not.
    const bool isAlone = !m_look.offersCall && !m_look.offersAnew && !m_look.offersResume;
    m_row->setDirection(isAlone ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace Ringproof
