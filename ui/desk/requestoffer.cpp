// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/requestoffer.h"

#include "phone/phonenumber.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"

#include <QHBoxLayout>

namespace Ringproof {

RequestOffer::RequestOffer(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
{
    auto *take = new ActionButton(ActionButton::Kind::Secondary, {}, this);
    auto *refuse = new ActionButton(ActionButton::Kind::Secondary, {}, this);
    take->setCommand(Command::TakeRequest);
    translated(take, [] { return tr("Ta&ke it now"); });
    translated(refuse, [] { return tr("&Dismiss"); });
    auto *buttons = new FlowLayout(Space::kSmall);
    buttons->addWidget(take);
    buttons->addWidget(refuse);
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::kSmall);
    column->addWidget(m_notice);
    column->addLayout(buttons);
    auto *area = new QWidget(this);
    area->setLayout(column);
    area->setMaximumWidth(Size::kPageWidth);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kHuge, Space::kMedium, Space::kHuge, 0);
    row->addWidget(area, 100);
    row->addStretch(1);
    keepTranslated(this, [this] { speak(); });
    connect(take, &QPushButton::clicked, this, &RequestOffer::taken);
    connect(refuse, &QPushButton::clicked, this, &RequestOffer::refused);
    hide();
}

void RequestOffer::offer(const QString &number, const QString &reference)
{
    m_number = number;
    m_reference = reference;
    speak();
    setVisible(!number.isEmpty() || !reference.isEmpty());
}

void RequestOffer::speak()
{
    const auto parsed = PhoneNumber::fromE164(m_number);
    const QString number = isolated(parsed ? parsed->international() : m_number);
    const QString reference = isolated(m_reference);
    QString words;
    if (!m_number.isEmpty() && !m_reference.isEmpty())
        words = tr("Another request has come in: %1, %2. It waits until you take it.").arg(number, reference);
    else if (!m_number.isEmpty() || !m_reference.isEmpty())
        words = tr("Another request has come in: %1. It waits until you take it.").arg(number + reference);
    m_notice->tell(Notice::Kind::Info, words);
}

} // namespace Ringproof
