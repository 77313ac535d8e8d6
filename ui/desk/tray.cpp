// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/tray.h"

#include "ui/icons.h"
#include "ui/translated.h"

#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

namespace Ringproof {

Tray::Tray(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_menu = std::make_unique<QMenu>();
    m_toggle = m_menu->addAction(QString());
    QAction *verify = m_menu->addAction(QString());
    m_menu->addSeparator();
    QAction *quit = m_menu->addAction(QString());
    keepTranslated(m_menu.get(), [this, verify, quit] {
        m_toggle->setText(tr("Show or hide the window"));
        verify->setText(tr("New verification"));
        quit->setText(tr("Quit"));
    });
    m_icon = new QSystemTrayIcon(applicationIcon(), this);
    m_icon->setToolTip(QStringLiteral("Ringproof"));
    m_icon->setContextMenu(m_menu.get());
    connect(m_toggle, &QAction::triggered, this, &Tray::toggle);
    connect(verify, &QAction::triggered, this, &Tray::verificationAsked);
    connect(quit, &QAction::triggered, this, &Tray::quitAsked);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            toggle();
    });
    m_icon->show();
}

Tray::~Tray() = default;

void Tray::toggle()
{
    if (m_window->isVisible() && !m_window->isMinimized()) {
        m_window->hide();
        return;
    }
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace Ringproof
