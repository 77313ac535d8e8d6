// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the customer's view is shown: full screen on another screen where there is one, else over the whole window.
// Never loses it: when its screen is unplugged it comes into the window, with what was typed.
#pragma once

#include <QObject>
#include <QPointer>

class QScreen;
class QStackedLayout;
class QWidget;

namespace Ringproof {

class CustomerView;

class CustomerScreen final : public QObject
{
    Q_OBJECT
public:
    /// `stack` has the window's own frame as its first widget.
    CustomerScreen(QWidget *window, QStackedLayout *stack);

    void show(CustomerView *view);
    /// On this screen; null: in the window.
    void showOn(QScreen *screen, CustomerView *view);
    /// Before the view goes: the frame comes back.
    void takeAway();

private:
    void showInWindow();

    QWidget *m_window;
    QStackedLayout *m_stack;
    QPointer<CustomerView> m_view;
    QPointer<QScreen> m_screen; ///< the other one, while the view is there
};

} // namespace Ringproof
