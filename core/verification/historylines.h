// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records of the history as lines of text for other programs: CSV, or a JSON object a line. Pure; for every door that exports.
// Never writes a cell that a spreadsheet program would run.
#pragma once

#include "store/store.h"

namespace Ringproof {

enum class LineFormat { Csv, JsonLines };
enum class WrittenNumbers { Whole, Masked };

/// What stands before the first line; may be empty.
QByteArray linesHead(LineFormat format);
QByteArray linesOf(const std::vector<VerificationRecord> &records, LineFormat format, WrittenNumbers numbers);

} // namespace Ringproof
