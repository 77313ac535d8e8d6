// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/customerscreen.h"

#include "ui/wizard/customerview.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStackedLayout>

namespace Ringproof {

namespace {

QScreen *otherScreen(const QWidget *window)
{
    for (QScreen *screen : QGuiApplication::screens())
        if (screen != window->screen() && !screen->geometry().intersects(window->screen()->geometry()))
            return screen;
    return nullptr;
}

} // namespace

CustomerScreen::CustomerScreen(QWidget *window, QStackedLayout *stack)
    : QObject(window)
    , m_window(window)
    , m_stack(stack)
{
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen *screen) {
        if (m_view && m_screen == screen)
            showInWindow();
    });
}

void CustomerScreen::show(CustomerView *view) { showOn(otherScreen(m_window), view); }

void CustomerScreen::showOn(QScreen *screen, CustomerView *view)
{
    takeAway();
    m_view = view;
    m_screen = screen;
    if (!m_screen) {
        showInWindow();
        return;
    }
    view->setParent(m_window, Qt::Window | Qt::FramelessWindowHint);
    view->setGeometry(m_screen->geometry());
    view->showFullScreen();
    view->activateWindow();
    view->setFocus(Qt::OtherFocusReason);
}

void CustomerScreen::showInWindow()
{
    m_screen = nullptr;
    m_view->setParent(m_window, Qt::Widget);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_window->activateWindow();
    m_view->setFocus(Qt::OtherFocusReason);
}

void CustomerScreen::takeAway()
{
    m_screen = nullptr;
    m_stack->setCurrentIndex(0);
    if (!m_view)
        return;
    m_stack->removeWidget(m_view);
    m_view->hide();
    m_view = nullptr;
}

} // namespace Ringproof
