// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a .env file: NAME=value lines, optional "export", single or double quotes, # comments.
// Never expands variables and never runs anything.
#pragma once

#include "base/result.h"

#include <QMap>

namespace Ringproof {

/// Misconfigured with the line number for a line that is none of the above; its content is not repeated.
Result<QMap<QString, QString>> parseEnvFile(const QByteArray &content);

} // namespace Ringproof
