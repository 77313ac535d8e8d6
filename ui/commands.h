// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that has a key of its own: the key, the words for it, and where it works. Buttons, their tooltips and the sheet of
// shortcuts read it here. Never acts: whoever binds a key says what it does.
#pragma once

#include <QKeySequence>
#include <QString>
#include <vector>

namespace Ringproof {

enum class Command {
    Verify,
    History,
    Overview,
    Settings,
    Help,
    About,
    Quit,
    TakeRequest,
    CustomerTypes,
    CopyReceipt,
    CopyMarkdown,
    SaveReceipt,
    ShowQr,
    Search,
    Export,
    Refresh,
};

/// Where a key works; the sheet has one heading for each.
enum class CommandPlace { Everywhere, Verify, History, Records };

struct CommandRow
{
    Command command;
    CommandPlace place;
    QKeySequence keys;
};

/// In the order of the sheet.
const std::vector<CommandRow> &allCommands();
QKeySequence keysOf(Command command);
QString placeWords(CommandPlace place);
/// In the language of the moment.
QString wordsOf(Command command);
/// What a tooltip says: the words and the key.
QString hintOf(Command command);

} // namespace Ringproof
