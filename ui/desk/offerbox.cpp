// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/offerbox.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Ringproof {

OfferBox::OfferBox(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(this))
    , m_buttons(new FlowLayout(Space::kSmall))
    , m_rows(new QVBoxLayout)
{
    auto *area = new QWidget(this);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kSmall);
    column->addWidget(m_notice);
    column->addLayout(m_buttons);
    column->addLayout(m_rows);
    m_rows->setSpacing(Space::kTight);
    area->setMaximumWidth(Size::kPageWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kHuge, Space::kMedium, Space::kHuge, 0);
    row->addWidget(area, 100);
    row->addStretch(1);
}

ActionButton *OfferBox::addButton()
{
    auto *button = new ActionButton(ActionButton::Kind::Secondary, {}, this);
    button->setTool(); // the page below asks for more
    m_buttons->addWidget(button);
    return button;
}

ActionButton *OfferBox::makeRowButton(const QString &text)
{
    auto *button = new ActionButton(ActionButton::Kind::Secondary, text, this);
    button->setTool();
    return button;
}

void OfferBox::addRow(const QString &words, const QList<ActionButton *> &buttons)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::kSmall);
    auto *label = makeSecondary(words, line);
    label->setForegroundRole(QPalette::WindowText);
    row->addWidget(label, 1);
    for (ActionButton *button : buttons) {
        button->setAccessibleDescription(words);
        row->addWidget(button);
    }
    m_rows->addWidget(line);
}

void OfferBox::clearRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of its own buttons may have brought us here
        delete item;
    }
}

} // namespace Ringproof
