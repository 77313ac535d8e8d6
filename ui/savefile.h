// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks where something is to be saved, and saves it there: whole or not at all, readable for its owner alone.
// Never blocks the window, neither by the question nor by the disk.
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QString>
#include <functional>

class QWidget;

namespace Ringproof {

/// `use` is called with the file's name, unless nothing is chosen. `name` is offered, in the user's folder of documents;
/// `filter` as QFileDialog has it.
void askForFile(QWidget *parent, const QString &title, const QString &name, const QString &filter,
    std::function<void(QString)> use);
/// False when it could not be written.
Task<bool> saveFile(QString file, QByteArray content);

} // namespace Ringproof
