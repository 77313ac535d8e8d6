// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// On or off, with words beside it. A check box to the keyboard and to screen readers.
// Never shows its state by colour alone: the knob moves and a mark stands in it.
#pragma once

#include <QCheckBox>

namespace Ringproof {

class SwitchBox final : public QCheckBox
{
    Q_OBJECT
public:
    explicit SwitchBox(QWidget *parent);

    /// What belongs to its words stands below them.
    static int wordsStart();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace Ringproof
