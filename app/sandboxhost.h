// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the sandbox emulator on a thread of its own, so that neither a window nor a command waits for it.
// Never listens beyond loopback unless it is told to.
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "sandbox/sandboxserver.h"

#include <QThread>
#include <QUrl>

namespace Ringproof {

class SandboxHost final : public QObject
{
    Q_OBJECT
public:
    explicit SandboxHost(QObject *parent = nullptr);
    ~SandboxHost() override;

    /// The address to use as the provider's base URL, or why there is none. Call once.
    Task<Result<QUrl>> start(SandboxServer::Options options);
    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void messageSent(Ringproof::SandboxMessage message);

private:
    AdjustableClock m_clock;
    QThread m_thread;
    SandboxServer *m_server = nullptr; ///< lives on m_thread
};

} // namespace Ringproof
