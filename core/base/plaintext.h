// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text of one line that shows everything it holds: no controls, no line or paragraph separators, no invisible or
// direction-changing characters, no half of a surrogate pair. For references, purposes, actors and names of keys.
// Never changes what can be seen.
#pragma once

#include <QString>

namespace Ringproof {

/// For doors that refuse.
bool isPlainText(const QString &text);
/// For doors that clean: a control or separator becomes a space, what is invisible goes, and so do blanks at both ends.
QString toPlainText(const QString &text);

} // namespace Ringproof
