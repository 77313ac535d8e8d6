// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that follow the language of the application.
// Never outlives its widget, and never says anything twice for one change.
#pragma once

#include <functional>

class QWidget;

namespace Ringproof {

/// Calls `speak` now, and again whenever the language changes while the widget lives.
void keepTranslated(QWidget *widget, std::function<void()> speak);

/// The widget, with `words()` as its text for as long as it lives.
template<class Widget, class Words>
Widget *translated(Widget *widget, Words words)
{
    keepTranslated(widget, [widget, words] { widget->setText(words()); });
    return widget;
}

} // namespace Ringproof
