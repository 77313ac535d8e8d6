// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How large windows may be: as large as they like to be, up to what their screen has room for with their frame.
// Never moves a window, and never shrinks one that only goes to another screen.
#pragma once

#include <QSize>

class QWidget;

namespace Ringproof {

/// The largest that a window may be on its screen.
QSize roomOnScreen(const QWidget *window);
/// `window` begins with `first` and goes down to `least`, as far as the screen has room for either.
void fitToScreen(QWidget *window, const QSize &first, const QSize &least = {});

} // namespace Ringproof
