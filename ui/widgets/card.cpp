// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    m_title->setFont(scaledFont(14, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_column->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
    m_column->setSpacing(Space::kTight);
    m_column->addWidget(m_title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::addWidget(QWidget *widget, int stretch) { m_column->addWidget(widget, stretch); }

void Card::addStretch() { m_column->addStretch(); }

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Size::kRadius, tokens().surface, tokens().divider);
}

} // namespace Ringproof
