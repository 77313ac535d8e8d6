// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The question before the window closes while a code is live: cancel it, keep it for later, or stay.
// Never closes the window itself and never blocks: open() it, then listen.
#pragma once

#include "ui/readingorder.h"

#include <QDialog>

namespace Ringproof {

class LeaveQuestion final : public QDialog
{
    Q_OBJECT
public:
    /// `number`: as the agent knows it. `canKeep`: the code can be entered after a new start.
    LeaveQuestion(const QString &number, bool canKeep, QWidget *parent);

Q_SIGNALS:
    void cancelChosen();
    void keepChosen();

protected:
    bool focusNextPrevChild(bool isNext) override { return moveFocusInReadingOrder(this, isNext); }

private:
    void build(const QString &number, bool canKeep);
};

} // namespace Ringproof
