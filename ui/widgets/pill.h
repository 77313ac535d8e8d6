// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A word in a rounded wash of its tone: how something ended.
// Never says anything by its colour that the word does not say.
#pragma once

#include <QColor>
#include <QLabel>

namespace Ringproof {

enum class Tone { Good, Notable, Bad, Open };

/// The colour of its words, or of a mark that goes with them.
QColor toneColor(Tone tone);
/// At the reading side of `area`, in its middle; the word is shortened where the area is too narrow.
void paintPill(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QString &word, Tone tone);
QSize pillSize(const QString &word);

class Pill final : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent);

    void show(Tone tone, const QString &word);
    QSize sizeHint() const override { return pillSize(text()); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Open;
};

} // namespace Ringproof
