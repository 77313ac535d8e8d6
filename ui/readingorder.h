// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen readers read a window's tree in the order of its children, which is the order in which they happened to be made.
// Never moves anything on the screen, and leaves the order of the tab key alone.
#pragma once

class QWidget;

namespace Ringproof {

/// Below `root`, children come in the order of their layouts: to be called when something was laid out.
void putInReadingOrder(QWidget *root);

} // namespace Ringproof
