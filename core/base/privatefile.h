// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small file that only its owner may read, such as a key: made whole or not at all, and never over one that is there; and
// folders that only their owner may enter. Links are never followed to create something.
// Never leaves a moment in which another process could read half of it.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Ringproof {

/// Makes the file and its folder; it is on disk when this returns. False when a file of that name is there already.
Result<bool> createPrivateFile(const QString &file, const QByteArray &content);
/// An empty file for somebody else to fill, which would create it for everybody. Nothing happens where the name is taken.
void reservePrivateFile(const QString &file);
/// The folder and the missing ones above it, each for its owner only whatever the umask. True when it is there.
bool createPrivateFolder(const QString &folder);

} // namespace Ringproof
