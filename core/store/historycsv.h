// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verifications as CSV (RFC 4180), safe to open in a spreadsheet program.
// Never writes a cell that such a program would run as a formula.
#pragma once

#include "store/store.h"

namespace Ringproof {

/// The text with an apostrophe wherever a spreadsheet program would begin a formula: in front of = + - @, of their full-width
/// forms and of blanks before them, at the beginning and behind what separates cells and rows elsewhere (semicolon, tab, line end).
/// A leading tab or carriage return gets one too.
QString withoutFormulas(const QString &text);
/// One cell without formulas, quoted where it must be.
QString csvCell(const QString &text);
/// Each line with its CR LF.
QString csvHeader();
/// `to` is how the number is written.
QString csvLine(const VerificationRecord &record, const QString &to);

} // namespace Ringproof
