// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pill.h"

#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kSide = 9;
constexpr int kAbove = 2;

QFont pillFont() { return scaledFont(12, QFont::DemiBold); }

QColor washOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return tokens().successWash;
    case Tone::Notable: return tokens().warningWash;
    case Tone::Bad: return tokens().dangerWash;
    case Tone::Open: return tokens().accentWash;
    }
    Q_UNREACHABLE();
}

} // namespace

QColor toneColor(Tone tone)
{
    switch (tone) {
    case Tone::Good: return tokens().success;
    case Tone::Notable: return tokens().warning;
    case Tone::Bad: return tokens().danger;
    case Tone::Open: return tokens().accent;
    }
    Q_UNREACHABLE();
}

QSize pillSize(const QString &word)
{
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(word) + 2 * kSide, metrics.height() + 2 * kAbove};
}

void paintPill(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QString &word, Tone tone)
{
    const QSize size = pillSize(word).boundedTo(area.size());
    const QRect box = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, area);
    // In high contrast the washes are close to the background: the edge says where the word's box is.
    paintBox(painter, box, size.height() / 2.0, washOf(tone), isStark() ? toneColor(tone) : washOf(tone));
    const QFont font = pillFont();
    painter.setFont(font);
    painter.setPen(toneColor(tone));
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(word, Qt::ElideRight, size.width() - 2 * kSide + 1));
}

Pill::Pill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::show(Tone tone, const QString &word)
{
    m_tone = tone;
    setText(word);
    setVisible(!word.isEmpty());
    update();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), layoutDirection(), text(), m_tone);
}

} // namespace Ringproof
