// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/deskparts.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr int kSidebarWidth = 184;
constexpr int kMark = 24;
constexpr int kDot = 8;

/// The mark in the accent of the moment; decoration, so nothing for screen readers.
class MarkView final : public QWidget
{
public:
    explicit MarkView(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kMark, kMark);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, markPixmap(tokens().accent, kMark, devicePixelRatioF()));
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
{
    setMinimumWidth(kSidebarWidth);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *name = new QLabel(QStringLiteral("Ringproof"), this);
    name->setFont(scaledFont(14, QFont::DemiBold));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Space::kSmall, 0, Space::kSmall, 0);
    head->setSpacing(Space::kTight);
    head->addWidget(new MarkView(this));
    head->addWidget(name, 1);

    auto *verify = new ActionButton(ActionButton::Kind::Place, {}, this);
    verify->setCheckable(true);
    verify->setChecked(true);
    const QKeySequence keys(Qt::CTRL | Qt::Key_1);
    keepTranslated(verify, [verify, keys] {
        verify->setText(tr("Verify"));
        verify->setHint(keys.toString(QKeySequence::NativeText));
    });
    auto *shortcut = new QShortcut(keys, this);
    const auto choose = [this, verify] {
        verify->setChecked(true); // it is a place, not a switch
        Q_EMIT verifyChosen();
    };
    connect(verify, &QPushButton::clicked, this, choose);
    connect(shortcut, &QShortcut::activated, this, choose);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, Space::kMedium + 2, 10, Space::kMedium);
    column->setSpacing(Space::kHair);
    column->addLayout(head);
    column->addSpacing(Space::kMedium);
    column->addWidget(verify);
    column->addStretch();
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

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
{
    m_label->setWordWrap(false);
    m_label->setFont(scaledFont(12));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kDot + 6);
    row->addWidget(m_label);
    hide();
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
    const Tokens &token = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_health == Health::Good      ? token.success
                     : m_health == Health::Notable ? token.warning
                                                   : token.danger);
    const qreal x = layoutDirection() == Qt::LeftToRight ? 0 : width() - kDot;
    painter.drawEllipse(QRectF(x, (height() - kDot) / 2.0, kDot, kDot));
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_provider(new StatusItem(this))
    , m_database(new StatusItem(this))
    , m_agent(makeSecondary({}, this))
{
    m_agent->setWordWrap(false);
    m_agent->setFont(scaledFont(12));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kMedium, Space::kTight, Space::kMedium, Space::kTight);
    row->setSpacing(Space::kLarge);
    row->addWidget(m_provider);
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
