// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/servicemanager.h"

#include <chrono>
#include <systemd/sd-daemon.h>
#include <time.h>

namespace Ringproof {

void ServiceManager::tellReady()
{
    sd_notify(0, "READY=1");
    uint64_t patience = 0;
    if (m_alive.isActive() || sd_watchdog_enabled(0, &patience) <= 0)
        return;
    QObject::connect(&m_alive, &QTimer::timeout, &m_alive, [] { sd_notify(0, "WATCHDOG=1"); });
    m_alive.start(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(patience / 2)));
}

void ServiceManager::tellReloading()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const auto since = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    sd_notifyf(0, "RELOADING=1\nMONOTONIC_USEC=%lld",
        static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(since).count()));
}

void ServiceManager::tellStopping() { sd_notify(0, "STOPPING=1"); }

} // namespace Ringproof
