// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a service tells systemd: ready, reloading, stopping, and that it is alive (sd_notify(3), sd_watchdog_enabled(3)).
// Never does anything where no service manager listens.
#pragma once

#include <QTimer>

namespace Ringproof {

class ServiceManager final
{
public:
    /// From now on the event loop has to come round, or systemd starts the service anew.
    void tellReady();
    void tellReloading();
    void tellStopping();

private:
    QTimer m_alive;
};

} // namespace Ringproof
