// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/figuretile.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

FigureTile::FigureTile(QWidget *parent)
    : QWidget(parent)
    , m_figure(makeTitle({}, this))
    , m_caption(makeSecondary({}, this))
{
    m_figure->setWordWrap(false);
    m_caption->setFont(scaledFont(13));
    m_caption->setWordWrap(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
    column->setSpacing(0);
    column->addWidget(m_figure);
    column->addWidget(m_caption);
}

void FigureTile::setWords(const QString &caption, const QString &meaning)
{
    m_caption->setText(caption);
    setToolTip(meaning);
    setAccessibleName(caption);
    setAccessibleDescription(meaning);
    m_figure->setToolTip(meaning);
    m_caption->setToolTip(meaning);
}

void FigureTile::setFigure(const QString &figure)
{
    m_figure->setText(figure.isEmpty() ? QStringLiteral("\u2013") : figure);
}

QString FigureTile::figure() const { return m_figure->text(); }

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Size::kRadius, tokens().surface, tokens().divider);
}

} // namespace Ringproof
