// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays its children out in columns of one width, as many as fit beside each other.
// Never squeezes a child below the width that its words need while there is room for one column of it.
#pragma once

#include <QWidget>

namespace Ringproof {

class EvenGrid : public QWidget
{
    Q_OBJECT
public:
    explicit EvenGrid(QWidget *parent);

    /// Takes the child over; it stands behind those that came before.
    void addChild(QWidget *child);
    /// After a child was shown, hidden or given other words.
    void rearrange();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QList<QWidget *> shown() const;
    int widest() const;
    /// Places the children only when `moves`; gives the height either way.
    int arrange(int width, bool moves) const;

    QList<QWidget *> m_children;
};

} // namespace Ringproof
