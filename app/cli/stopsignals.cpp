// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/stopsignals.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace Ringproof {

namespace {

int openSignalDescriptor(StopSignals::Reload reload)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    if (reload == StopSignals::Reload::Asked)
        sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

StopSignals::StopSignals(Reload reload)
    : m_descriptor(openSignalDescriptor(reload))
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        if (::read(m_descriptor, &info, sizeof info) != sizeof info)
            return;
        if (info.ssi_signo == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    });
}

StopSignals::~StopSignals()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

} // namespace Ringproof
