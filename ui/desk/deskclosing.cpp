// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the desk's window that closes it, and asks first while a code is live.
#include "ui/desk/deskwindow.h"
#include "ui/desk/leavequestion.h"
#include "ui/desk/verifyplace.h"
#include "ui/wizard/wizard.h"

#include <QCloseEvent>

namespace Ringproof {

void DeskWindow::leave()
{
    show(); // a hidden window has nothing to close, and the program would stay
    close();
}

bool DeskWindow::mayClose()
{
    if (!m_verify->wizard()->isCodeAtStake())
        return true;
    askBeforeClosing();
    return false;
}

void DeskWindow::askBeforeClosing()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    Wizard *wizard = m_verify->wizard();
    m_question = new LeaveQuestion(wizard->numberAtStake(), wizard->canKeepCode(), this);
    connect(m_question, &LeaveQuestion::cancelChosen, this, [this, wizard] {
        wizard->leave();
        close();
    });
    connect(m_question, &LeaveQuestion::keepChosen, this, [this, wizard] {
        wizard->leaveOpen();
        close();
    });
    m_question->open();
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_verify->wizard()->leave();
    m_memory.remember(QStringLiteral("desk/geometry"), saveGeometry());
    event->accept();
}

} // namespace Ringproof
