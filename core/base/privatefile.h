// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small file that only its owner may read, such as a key: made whole or not at all, and never over one that is there.
// Never leaves a moment in which another process could read half of it.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Ringproof {

/// Makes the file and its folder; it is on disk when this returns. False when a file of that name is there already.
Result<bool> createPrivateFile(const QString &file, const QByteArray &content);

} // namespace Ringproof
