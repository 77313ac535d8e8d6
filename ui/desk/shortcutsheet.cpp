// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/shortcutsheet.h"

#include "ui/commands.h"
#include "ui/readingorder.h"
#include "ui/screenroom.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/pagescroll.h"

#include <QGridLayout>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr QSize kSheetSize(460, 620);

QWidget *makeTable(QWidget *parent)
{
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kTight);
    grid->setColumnStretch(0, 1);
    std::optional<CommandPlace> place;
    int line = 0;
    for (const CommandRow &row : allCommands()) {
        if (place != row.place) {
            grid->setRowMinimumHeight(line++, place ? Space::kTight : 0);
            auto *heading = new QLabel(placeWords(row.place), table);
            heading->setFont(scaledFont(13, QFont::DemiBold));
            grid->addWidget(heading, line++, 0, 1, 2);
            place = row.place;
        }
        auto *words = makeSecondary(wordsOf(row.command), table);
        words->setForegroundRole(QPalette::WindowText);
        grid->addWidget(words, line, 0);
        auto *keys = makeSecondary(isolated(row.keys.toString(QKeySequence::NativeText)), table);
        keys->setWordWrap(false);
        grid->addWidget(keys, line++, 1);
    }
    grid->setRowStretch(line, 1);
    return table;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    fitToScreen(this, kSheetSize);
    build();
}

void ShortcutSheet::build()
{
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(Space::kMedium);
    inner->addWidget(makeTitle(tr("Keyboard shortcuts"), page));
    inner->addWidget(makeSecondary(tr("Hold Alt to see the letters of the buttons on a page."), page));
    inner->addWidget(makeTable(page), 1);
    auto *close = new ActionButton(ActionButton::Kind::Primary, tr("Close"), this);
    auto *about = new ActionButton(ActionButton::Kind::Secondary, wordsOf(Command::About), this);
    about->setToolTip(hintOf(Command::About));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Space::kHuge, Space::kMedium, Space::kHuge, 0);
    buttons->setSpacing(Space::kSmall);
    buttons->addWidget(close);
    buttons->addWidget(about);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Space::kLarge);
    column->setSpacing(0);
    column->addWidget(new PageScroll(page, this), 1);
    column->addWidget(new Divider(Qt::Horizontal, this));
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(about, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT aboutAsked();
    });
    putInReadingOrder(this);
    close->setFocus();
}

} // namespace Ringproof
