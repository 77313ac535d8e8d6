// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/timelineview.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kDot = 8;
constexpr int kLine = 2;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
{
    m_column->setSpacing(0);
    auto *row = new QHBoxLayout(this); // its spacing changes sides with the language, margins do not
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kDot + Space::kSmall);
    row->addLayout(m_column, 1);
}

void TimelineView::clear()
{
    for (const Step &step : std::as_const(m_steps)) {
        delete step.what;
        delete step.detail;
    }
    m_steps.clear();
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
}

void TimelineView::addStep(const QString &what, const QString &detail, Tone tone)
{
    auto *title = makeSecondary(what, this);
    title->setForegroundRole(QPalette::WindowText);
    title->setFont(scaledFont(13, QFont::DemiBold));
    auto *below = makeSecondary(detail, this);
    below->setFont(scaledFont(13));
    if (!m_steps.isEmpty())
        m_column->addSpacing(Space::kSmall);
    m_column->addWidget(title);
    m_column->addWidget(below);
    m_steps.append({title, below, tone});
    update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto middle = [](const Step &step) { return step.what->y() + QFontMetrics(step.what->font()).height() / 2; };
    const int x = layoutDirection() == Qt::LeftToRight ? kDot / 2 : width() - kDot / 2;
    const int from = middle(m_steps.front());
    painter.fillRect(QRect(x - kLine / 2, from, kLine, middle(m_steps.back()) - from), tokens().divider);
    painter.setPen(Qt::NoPen);
    for (const Step &step : m_steps) {
        painter.setBrush(toneColor(step.tone));
        painter.drawEllipse(QRectF(x - kDot / 2.0, middle(step) - kDot / 2.0, kDot, kDot));
    }
}

} // namespace Ringproof
