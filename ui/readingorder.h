// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The order in which a window is read, taken from its layouts: for screen readers, which walk the tree of widgets, and for the
// Tab key. Qt itself goes by the order of creation in both. Never moves anything on the screen.
#pragma once

class QWidget;

namespace Ringproof {

/// Below `root`, children come in the order of their layouts: to be called when something was laid out.
void putInReadingOrder(QWidget *root);

/// Moves the focus to the next or previous enabled and visible control of `window`, from the last one to the first. The order is
/// computed at each call, so it follows controls that come later, changed layouts and the direction of the language.
/// Returns false where no other control takes the focus. For QWidget::focusNextPrevChild() of windows.
bool moveFocusInReadingOrder(QWidget *window, bool isForward);

} // namespace Ringproof
