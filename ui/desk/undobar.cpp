// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/undobar.h"

#include "ui/desk/offerbox.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/wizard/canceldelay.h"
#include "verification/errortext.h"

#include <QVBoxLayout>

namespace Ringproof {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_box(new OfferBox(this))
    , m_undo(m_box->addButton())
    , m_dismiss(m_box->addButton())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    keepTranslated(this, [this] { draw(); });
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undone);
    connect(m_dismiss, &QPushButton::clicked, this, &UndoBar::dismissed);
    hide();
}

void UndoBar::show(const CancelDelay *left, bool canUndo)
{
    m_left = left;
    m_canUndo = canUndo;
    draw();
    setVisible(left && left->stage() != CancelDelay::Stage::None);
}

void UndoBar::draw()
{
    using enum CancelDelay::Stage;
    const CancelDelay::Stage stage = m_left ? m_left->stage() : None;
    m_undo->setText(stage == Ended ? tr("Show res&ult") : tr("&Undo"));
    m_undo->setVisible(m_canUndo && m_left && m_left->isUndoable());
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setVisible(stage != Undoable && stage != Canceling);
    if (stage != None)
        tell(*m_left);
}

void UndoBar::tell(const CancelDelay &left)
{
    using enum CancelDelay::Stage;
    const QString number = isolated(left.request().number.international());
    const auto until = left.expiresAt();
    switch (left.stage()) {
    case None: return;
    case Undoable:
        m_box->tell(Notice::Kind::Warning,
            tr("The code for %1 will be canceled in %2.").arg(number, waitText(left.secondsLeft())));
        return;
    case Canceling: m_box->tell(Notice::Kind::Info, tr("Canceling the code for %1…").arg(number)); return;
    case Canceled:
        m_box->tell(Notice::Kind::Info, tr("The code for %1 was canceled. It can no longer be used.").arg(number));
        return;
    case NotCanceled:
        m_box->tell(Notice::Kind::Warning,
            until ? tr("Couldn't cancel the code for %1. It expires at %2.").arg(number, isolated(localTime(*until, left.now())))
                  : tr("Couldn't cancel the code for %1. It may still arrive.").arg(number));
        return;
    case Ended:
        m_box->tell(left.isVerified() ? Notice::Kind::Success : Notice::Kind::Info,
            left.isVerified() ? tr("%1 was verified before its code was canceled.").arg(number)
                              : tr("The code for %1 ended before it was canceled.").arg(number));
        return;
    }
}

} // namespace Ringproof
