// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small cross that closes what it stands in.
// Never without a name: whoever uses it gives it one.
#pragma once

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QAbstractButton>

namespace Ringproof {

class CloseButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CloseButton(QWidget *parent)
        : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {kSide, kSide}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor fill = underMouse() || isDown() ? tokens().accentWash : QColor(Qt::transparent);
        paintBox(painter, rect(), Size::kRadius, fill, fill);
        if (hasFocus())
            paintRing(painter, rect(), Size::kRadius, tokens().accent, Size::kFocusRing);
        paintCross(painter, rect().adjusted(kInset, kInset, -kInset, -kInset), tokens().secondary);
    }

private:
    static constexpr int kSide = 28;
    static constexpr int kInset = 6;
};

} // namespace Ringproof
