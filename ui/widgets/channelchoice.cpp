// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/channelchoice.h"

#include "ui/text.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace Ringproof {

namespace {

constexpr int kPadding = 16;

QFont labelFont(bool isChecked) { return scaledFont(14, isChecked ? QFont::DemiBold : QFont::Normal); }

} // namespace

ChannelButton::ChannelButton(Place place, const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
    , m_place(place)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChannelButton::setTool()
{
    m_isTool = true;
    updateGeometry();
}

QSize ChannelButton::sizeHint() const
{
    // The bold width, so that choosing does not move the neighbours.
    const QFontMetrics metrics(labelFont(true));
    const int height = m_isTool ? qMax(Size::kTool, metrics.height() + Space::kMedium)
                                : qMax(Size::kControl, metrics.height() + 2 * Space::kSmall);
    return {metrics.horizontalAdvance(text()) + 2 * kPadding, height};
}

/// Wider than the button where a neighbour joins: there the rounded corners fall outside and are cut off.
QRectF ChannelButton::shape() const
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Place atLeft = isMirrored ? Place::Last : Place::First;
    const Place atRight = isMirrored ? Place::First : Place::Last;
    constexpr int kBeyond = 2 * Size::kRadius;
    return rect().adjusted(m_place == atLeft ? 0 : -kBeyond, 0, m_place == atRight ? 0 : kBeyond, 0);
}

void ChannelButton::paintEvent(QPaintEvent *)
{
    const Tokens &token = tokens();
    QPainter painter(this);
    const QColor edge = isEnabled() ? token.border : token.divider;
    const QColor fill = !isEnabled()                  ? token.background
                        : isChecked() || underMouse() ? token.accentWash
                                                      : token.surface;
    paintBox(painter, shape(), Size::kRadius, fill, edge);
    if (m_place != Place::First) {
        const int x = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
        painter.fillRect(x, 1, 1, height() - 2, token.divider);
    }
    if (hasFocus())
        paintRing(painter, rect(), Size::kRadius, token.accent, Size::kFocusRing);
    painter.setFont(labelFont(isChecked()));
    painter.setPen(!isEnabled() ? quietText() : isChecked() ? token.accent : token.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

ChannelChoice::ChannelChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    using Place = ChannelButton::Place;
    const std::pair<Channel, Place> parts[] = {
        {Channel::Sms, Place::First}, {Channel::Call, Place::Middle}, {Channel::WhatsApp, Place::Last}};
    for (const auto &[channel, place] : parts) {
        auto *button = new ChannelButton(place, {}, this);
        keepTranslated(button, [button, named = channel] { button->setText(channelLabel(named)); });
        m_group->addButton(button, static_cast<int>(channel));
        row->addWidget(button);
    }
    row->addStretch();
    setChannel(Channel::Sms);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool isChecked) {
        if (isChecked)
            Q_EMIT channelChanged(channel());
    });
}

Channel ChannelChoice::channel() const { return static_cast<Channel>(m_group->checkedId()); }

void ChannelChoice::setChannel(Channel channel) { m_group->button(static_cast<int>(channel))->setChecked(true); }

} // namespace Ringproof
