// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server with the engine that it works with, on the thread that makes it.
// Never starts where it must not: other machines need keys, and TLS or a proxy.
#pragma once

#include "app/engine.h"
#include "app/serveplan.h"

namespace Ringproof {

class ApiHost final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    ApiHost(Engine::Options engine, ServeWishes wishes, const Clock &clock, QObject *parent = nullptr);

    /// The address that is listened on, or why there is none. Once.
    Task<Result<QUrl>> start();
    /// Where that was why.
    std::optional<ServeRefusal> refusal() const { return m_refusal; }
    /// False where the address or the port was why.
    bool canListen() const { return m_canListen; }
    /// Reads the certificate again, for connections from now on; what was read before stays when it cannot be used.
    Result<void> reloadTls();
    /// Answers what is under way, 6 s at the most, then lets go of everything.
    Task<> stop();

private:
    Task<Result<QUrl>> listen();

    Config m_config;
    ServeWishes m_wishes;
    std::shared_ptr<Metrics> m_metrics;
    Engine m_engine;
    std::unique_ptr<ApiServer> m_server;
    std::optional<ServeRefusal> m_refusal;
    bool m_canListen = true;
    bool m_isStarting = false;
    bool m_isStopping = false;
};

} // namespace Ringproof
