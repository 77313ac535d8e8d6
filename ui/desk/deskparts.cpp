// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/deskparts.h"

#include "ui/desk/statustext.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Ringproof {

namespace {

constexpr int kDot = 8;

QColor colorOf(StatusItem::Health health)
{
    switch (health) {
    case StatusItem::Health::Good: return tokens().success;
    case StatusItem::Health::Notable: return tokens().warning;
    case StatusItem::Health::Bad: return tokens().danger;
    case StatusItem::Health::Off: break;
    }
    return tokens().border;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    m_label->setFont(scaledFont(13, QFont::DemiBold));
    m_label->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kMedium + Space::kHair, Space::kTight, Space::kMedium + Space::kHair, Space::kTight);
    row->addWidget(m_label);
    applyColors();
}

void Banner::setText(const QString &text) { m_label->setText(text); }

void Banner::applyColors()
{
    QPalette colors = m_label->palette();
    colors.setColor(QPalette::WindowText, tokens().warning);
    m_label->setPalette(colors);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().warningWash);
}

void Banner::changeEvent(QEvent *event)
{
    // Later: the style sheet that follows the palette brings back what the label had before.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &Banner::applyColors, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

StatusItem::StatusItem(QWidget *parent)
    : QWidget(parent)
    , m_label(makeSecondary({}, this))
    , m_button(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_label->setWordWrap(false);
    m_label->setFont(scaledFont(12));
    m_button->setTool();
    m_button->setFont(scaledFont(12));
    offer(HealthRemedy::None);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT remedyAsked(m_remedy); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kDot + 6);
    row->addWidget(m_label);
    row->addSpacing(Space::kTight);
    row->addWidget(m_button);
    hide();
}

void StatusItem::setDetail(const QString &sentence)
{
    setToolTip(sentence);
    m_label->setAccessibleDescription(sentence);
    m_button->setAccessibleDescription(sentence);
}

void StatusItem::offer(HealthRemedy remedy)
{
    m_remedy = remedy;
    // A reader may find a hidden button too: it always has a name.
    m_button->setText(remedyText(remedy == HealthRemedy::None ? HealthRemedy::TestConnection : remedy));
    m_button->setVisible(remedy != HealthRemedy::None);
}

void StatusItem::show(Health health, const QString &text)
{
    m_health = health;
    m_label->setText(text);
    setVisible(!text.isEmpty());
    update();
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(m_health));
    const qreal x = layoutDirection() == Qt::LeftToRight ? 0 : width() - kDot;
    painter.drawEllipse(QRectF(x, (height() - kDot) / 2.0, kDot, kDot));
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_provider(new StatusItem(this))
    , m_server(new StatusItem(this))
    , m_database(new StatusItem(this))
    , m_agent(makeSecondary({}, this))
{
    m_agent->setWordWrap(false);
    m_agent->setFont(scaledFont(12));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kMedium, Space::kTight, Space::kMedium, Space::kTight);
    row->setSpacing(Space::kLarge);
    row->addWidget(m_provider);
    row->addWidget(m_server);
    row->addWidget(m_database);
    row->addStretch();
    row->addWidget(m_agent);
    setMinimumHeight(m_agent->sizeHint().height() + 2 * Space::kTight);
}

void StatusLine::setAgent(const QString &agent)
{
    m_agent->setText(agent.isEmpty() ? QString() : tr("Agent: %1").arg(isolated(agent)));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace Ringproof
