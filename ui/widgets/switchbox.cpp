// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/switchbox.h"

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Ringproof {

namespace {

constexpr QSize kTrack(40, 22);
constexpr int kKnob = 16;
constexpr int kRing = 3; // room for the focus ring

} // namespace

SwitchBox::SwitchBox(QWidget *parent)
    : QCheckBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

int SwitchBox::wordsStart() { return kTrack.width() + kRing + Space::kSmall; }

QSize SwitchBox::sizeHint() const
{
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int textWidth = text().isEmpty() ? 0 : words.width() + Space::kSmall;
    return {kTrack.width() + 2 * kRing + textWidth, qMax(kTrack.height(), words.height()) + 2 * kRing};
}

void SwitchBox::paintEvent(QPaintEvent *)
{
    const Tokens &token = tokens();
    QPainter painter(this);
    const QRect all = rect();
    const auto place = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), all, box); };
    const QRect track = place({QPoint(kRing, (height() - kTrack.height()) / 2), kTrack});
    const bool isOn = isChecked();
    const QColor edge = !isEnabled() ? token.divider : isOn ? token.accent : token.border;
    const QColor fill = !isOn ? token.surface : isEnabled() ? token.accent : token.divider;
    paintBox(painter, track, kTrack.height() / 2.0 - 0.5, fill, edge);
    if (hasFocus())
        paintRing(painter, track.adjusted(-kRing, -kRing, kRing, kRing), kTrack.height() / 2.0 + kRing, token.accent,
            Size::kFocusRing);
    const bool isAtRight = isOn == (layoutDirection() == Qt::LeftToRight);
    constexpr int kGap = (kTrack.height() - kKnob) / 2;
    const int x = isAtRight ? track.right() + 1 - kGap - kKnob : track.left() + kGap;
    const QRectF knob(x, track.top() + kGap, kKnob, kKnob);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isOn ? (isEnabled() ? token.onAccent : token.surface) : edge);
    painter.drawEllipse(knob);
    if (isOn)
        paintCheck(painter, knob.adjusted(2, 2, -2, -2), isEnabled() ? token.accent : token.border);
    if (text().isEmpty())
        return;
    int flags =
        style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    flags |= Qt::AlignVCenter | Qt::TextSingleLine |
             static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(place({wordsStart(), 0, width() - wordsStart(), height()}), flags, text());
}

void SwitchBox::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        click();
    else
        QCheckBox::keyPressEvent(event);
}

} // namespace Ringproof
