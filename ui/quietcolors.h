// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is quieter than the rest, and how that shows where there is nothing but white on black.
// Never below a contrast at which it can be read.
#pragma once

#include <QColor>

namespace Ringproof {

struct Tokens;

/// Only white on black: what is quiet elsewhere needs another sign.
bool isStark(const Tokens &colors);
bool isStark();
/// Of what cannot be used at the moment.
QColor quietText();

} // namespace Ringproof
