// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A push button in the house's look: primary, secondary, or a place in the sidebar. Enter presses it, as Space does.
// Never shows focus by colour alone: the ring is two pixels wide in every kind.
#pragma once

#include "ui/commands.h"

#include <QPushButton>

namespace Ringproof {

class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Primary, Secondary, Place };

    ActionButton(Kind kind, const QString &text, QWidget *parent);

    void setKind(Kind kind);
    /// Among the tools of a place: not as high as what a page asks for.
    void setTool();
    /// Words at the far end, in the quiet colour: a place's shortcut.
    void setHint(const QString &hint);
    /// An icon of the lucide set before the text, for places.
    void setIconName(const QString &name);
    /// Its key presses the button while the button can be seen and used; the tooltip names it.
    void setCommand(Command command);
    /// For a while a press does nothing, and the button looks so. A button that is disabled instead would lose the focus to another one.
    /// Whoever listens to it ignores the press.
    void setBusy(bool isBusy);
    /// For texts that count down: the button grows with its text and does not shrink again.
    void setSteadyText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Colors
    {
        QColor fill, edge, text;
    };
    Colors colors() const;
    void paintFocusRing(QPainter &painter) const;

    Kind m_kind;
    QString m_hint;
    bool m_isTool = false;
    bool m_isBusy = false;
    QString m_iconName;
};

} // namespace Ringproof
