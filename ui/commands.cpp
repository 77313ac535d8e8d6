// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands.h"

#include <QCoreApplication>
#include <algorithm>

namespace Ringproof {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::Commands)
};

} // namespace

const std::vector<CommandRow> &allCommands()
{
    static const std::vector<CommandRow> rows{
        {Command::Verify, CommandPlace::Everywhere, Qt::CTRL | Qt::Key_1},
        {Command::History, CommandPlace::Everywhere, Qt::CTRL | Qt::Key_2},
        {Command::Overview, CommandPlace::Everywhere, Qt::CTRL | Qt::Key_3},
        {Command::Settings, CommandPlace::Everywhere, Qt::CTRL | Qt::Key_Comma},
    };
    return rows;
}

QKeySequence keysOf(Command command)
{
    const auto &rows = allCommands();
    const auto row = std::find_if(rows.begin(), rows.end(), [=](const auto &each) { return each.command == command; });
    return row == rows.end() ? QKeySequence() : row->keys;
}

QString wordsOf(Command command)
{
    switch (command) {
    case Command::Verify: return Words::tr("Verify");
    case Command::History: return Words::tr("History");
    case Command::Overview: return Words::tr("Overview");
    case Command::Settings: return Words::tr("Settings");
    }
    return {};
}

QString hintOf(Command command)
{
    return Words::tr("%1 (%2)", "what a key does, and the key")
        .arg(wordsOf(command), keysOf(command).toString(QKeySequence::NativeText));
}

} // namespace Ringproof
