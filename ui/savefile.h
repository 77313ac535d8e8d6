// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks where something is to be saved, and saves it there: whole or not at all, readable for its owner alone.
// Never blocks the window, neither by the question nor by the disk.
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QString>
#include <functional>

class QObject;
class QWidget;

namespace Ringproof {

/// `use` is called with the file's name, unless nothing is chosen. `name` is offered, in the user's folder of documents;
/// `filter` as QFileDialog has it.
void askForFile(QWidget *parent, const QString &title, const QString &name, const QString &filter,
    std::function<void(QString)> use);
/// Ends with a sentence that says why it could not be written, or with nothing.
Task<QString> saveFile(QString file, QByteArray content);

/// A receipt that somebody asked to keep: `told` hears a sentence about how it went. Lives as long as `page`.
using ReceiptSaved = std::function<void(bool isSaved, const QString &sentence)>;
void saveReceipt(QObject *page, const QString &file, const QString &receipt, ReceiptSaved told);
/// The receipt of now, whatever the page shows when the place is chosen.
void askAndSaveReceipt(QWidget *page, const QString &name, const QString &receipt, ReceiptSaved told);

} // namespace Ringproof
