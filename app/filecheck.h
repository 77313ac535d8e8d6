// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with the data folder and the files in it: open to other users, or damaged. Both programs look before they use
// them, and doctor names all of it.
// Never changes or creates a file.
#pragma once

#include "config/config.h"

#include <QStringList>

namespace Ringproof {

/// What keeps the programs from starting; each sentence names the file and what to do about it.
std::vector<ConfigProblem> dataFolderProblems(const Config &config, const QString &dataDir);
/// What takes the receipts, but nothing else, away.
QStringList receiptKeyFindings(const QString &dataDir);
/// What is allowed, but unwise.
QStringList dataFolderAdvice(const QString &dataDir);

} // namespace Ringproof
