// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kWidest = 380;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(makeSecondary({}, this))
    , m_words(makeSecondary({}, this))
    , m_button(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_title->setForegroundRole(QPalette::WindowText);
    m_title->setFont(scaledFont(16, QFont::DemiBold));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Space::kTight);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_words}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(kWidest);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(Space::kTight);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::pressed);
}

void EmptyState::tell(const QString &title, const QString &words, const QString &button)
{
    m_title->setText(title);
    m_words->setText(words);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

} // namespace Ringproof
