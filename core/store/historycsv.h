// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verifications as CSV (RFC 4180), safe to open in a spreadsheet program.
// Never writes a cell that such a program would run as a formula.
#pragma once

#include "store/store.h"

namespace Ringproof {

/// One cell: quoted where it must be. A leading = + - @, tab or carriage return gets an apostrophe in front.
QString csvCell(const QString &text);
/// Each line with its CR LF.
QString csvHeader();
/// `to` is how the number is written.
QString csvLine(const VerificationRecord &record, const QString &to);

} // namespace Ringproof
