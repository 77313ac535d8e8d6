// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The icon in the desktop's tray, where there is one: show or hide the window, begin anew, quit.
// Never tells anything about a verification.
#pragma once

#include <QObject>
#include <memory>

class QAction;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace Ringproof {

class Tray final : public QObject
{
    Q_OBJECT
public:
    explicit Tray(QWidget *window);
    ~Tray() override;

Q_SIGNALS:
    void verificationAsked();
    void quitAsked();

private:
    void toggle();

    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon = nullptr;
    QAction *m_toggle = nullptr;
};

} // namespace Ringproof
