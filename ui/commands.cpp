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
        {Command::Help, CommandPlace::Everywhere, Qt::Key_F1},
        {Command::About, CommandPlace::Everywhere, Qt::SHIFT | Qt::Key_F1},
        {Command::Quit, CommandPlace::Everywhere, Qt::CTRL | Qt::Key_Q},
        {Command::TakeRequest, CommandPlace::Verify, Qt::CTRL | Qt::Key_J},
        {Command::CustomerTypes, CommandPlace::Verify, Qt::CTRL | Qt::Key_T},
        {Command::CopyReceipt, CommandPlace::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
        {Command::CopyMarkdown, CommandPlace::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_M},
        {Command::SaveReceipt, CommandPlace::Verify, Qt::CTRL | Qt::Key_S},
        {Command::ShowQr, CommandPlace::Verify, Qt::CTRL | Qt::SHIFT | Qt::Key_Q},
        {Command::Search, CommandPlace::History, Qt::CTRL | Qt::Key_F},
        {Command::Export, CommandPlace::History, Qt::CTRL | Qt::Key_E},
        {Command::Refresh, CommandPlace::Records, Qt::Key_F5},
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
    case Command::Help: return Words::tr("Shortcuts");
    case Command::About: return Words::tr("About Ringproof");
    case Command::Quit: return Words::tr("Quit");
    case Command::CustomerTypes: return Words::tr("Let the customer type the code");
    case Command::CopyReceipt: return Words::tr("Copy the receipt");
    case Command::CopyMarkdown: return Words::tr("Copy the receipt as Markdown");
    case Command::SaveReceipt: return Words::tr("Save the receipt");
    case Command::ShowQr: return Words::tr("Show the receipt as QR code");
    case Command::TakeRequest: return Words::tr("Take the waiting request");
    case Command::Search: return Words::tr("Search the history");
    case Command::Export: return Words::tr("Export the history");
    case Command::Refresh: return Words::tr("Refresh");
    }
    return {};
}

QString placeWords(CommandPlace place)
{
    switch (place) {
    case CommandPlace::Everywhere: return Words::tr("Everywhere");
    case CommandPlace::Verify: return Words::tr("Verify");
    case CommandPlace::History: return Words::tr("History");
    case CommandPlace::Records: return Words::tr("History and overview");
    }
    return {};
}

QString hintOf(Command command)
{
    return Words::tr("%1 (%2)", "what a key does, and the key")
        .arg(wordsOf(command), keysOf(command).toString(QKeySequence::NativeText));
}

} // namespace Ringproof
