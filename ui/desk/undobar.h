// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a code that the agent has left: the seconds to undo that, then whether it was canceled.
// Never cancels anything itself.
#pragma once

#include <QPointer>
#include <QWidget>

namespace Ringproof {

class ActionButton;
class CancelDelay;
class OfferBox;

class UndoBar final : public QWidget
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent);

    /// Hidden when there is nothing to say; null without a service. `canUndo`: nothing else was started meanwhile.
    void show(const CancelDelay *left, bool canUndo);

Q_SIGNALS:
    void undone();
    void dismissed();

private:
    void draw();
    void tell(const CancelDelay &left);

    QPointer<const CancelDelay> m_left;
    bool m_canUndo = false;
    OfferBox *m_box;
    ActionButton *m_undo;
    ActionButton *m_dismiss;
};

} // namespace Ringproof
