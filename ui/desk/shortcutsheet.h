// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every key of the desk in one sheet, as the table of commands has them.
// Never acts: it only tells, and leads on to what the program is.
#pragma once

#include "ui/readingorder.h"

#include <QDialog>

namespace Ringproof {

class ShortcutSheet final : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget *parent);

Q_SIGNALS:
    void aboutAsked();

protected:
    bool focusNextPrevChild(bool isNext) override { return moveFocusInReadingOrder(this, isNext); }

private:
    void build();
};

} // namespace Ringproof
