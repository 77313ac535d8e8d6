// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/cli/stopsignals.h"
#include "app/sandboxhost.h"

#include <QCoroSignal>

namespace Ringproof {

Task<ExitCode> runSandbox(CliSession &session)
{
    const CliOptions &options = session.options();
    SandboxServer::Options server;
    bool isPort = true;
    server.port = options.port.isEmpty() ? server.port : options.port.toUShort(&isPort);
    if (!isPort)
        co_return session.writeError(ExitCode::Usage, QStringLiteral("--port expects a number from 0 to 65535."),
            QStringLiteral("invalid_request"));
    if (!options.listenAddress.isEmpty() && !server.address.setAddress(options.listenAddress))
        co_return session.writeError(
            ExitCode::Usage, QStringLiteral("--listen expects an IP address."), QStringLiteral("invalid_request"));

    StopSignals stop;
    SandboxHost host;
    const auto address = co_await host.start(server);
    if (!address)
        co_return session.writeError(ExitCode::Misconfigured, address.error().detail, QStringLiteral("misconfigured"));
    const QString url = address->toString();
    session.write({{QStringLiteral("listening"), url}}, QStringLiteral("listening on ") + url);
    StopSignals *signals = &stop;
    co_await qCoro(signals, &StopSignals::stopRequested);
    co_return ExitCode::Done;
}

} // namespace Ringproof
