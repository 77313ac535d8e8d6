// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/leavequestion.h"

#include "ui/readingorder.h"
#include "ui/screenroom.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pagescroll.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

namespace {

constexpr QSize kFirstSize(520, 260);

} // namespace

LeaveQuestion::LeaveQuestion(const QString &number, bool canKeep, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close Ringproof?"));
    fitToScreen(this, kFirstSize);
    build(number, canKeep);
}

void LeaveQuestion::build(const QString &number, bool canKeep)
{
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(Space::kMedium);
    inner->addWidget(makeTitle(tr("A code is still in progress"), page));
    const QString words =
        canKeep ? tr("The code for %1 hasn't been entered yet. If you keep it, you can enter it after the next start.")
                : tr("The code for %1 is being sent. It's canceled when you close Ringproof.");
    auto *explanation = makeSecondary(words.arg(isolated(number)), page);
    explanation->setForegroundRole(QPalette::WindowText);
    inner->addWidget(explanation);
    auto *actions = new FlowLayout(Space::kSmall);
    auto *stay = new ActionButton(ActionButton::Kind::Primary, tr("&Stay"), page);
    auto *keep = new ActionButton(ActionButton::Kind::Secondary, tr("&Keep code and close"), page);
    auto *cancel = new ActionButton(ActionButton::Kind::Secondary, tr("&Cancel code and close"), page);
    for (ActionButton *button : {stay, keep, cancel})
        actions->addWidget(button);
    keep->setVisible(canKeep);
    inner->addLayout(actions);
    inner->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new PageScroll(page, this));
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT keepChosen();
    });
    connect(cancel, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT cancelChosen();
    });
    putInReadingOrder(this);
    stay->setFocus();
}

} // namespace Ringproof
