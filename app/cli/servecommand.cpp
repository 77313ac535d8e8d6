// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/apihost.h"
#include "app/cli/commands.h"
#include "app/cli/servicemanager.h"
#include "app/cli/stopsignals.h"
#include "app/sandboxhost.h"
#include "config/serveraddress.h"
#include "config/settingtable.h"
#include "verification/errortext.h"

#include <QCoroSignal>

namespace Ringproof {

namespace {

/// Arguments are the last word on settings, and are read as strictly. The sentence that says which is wrong.
std::optional<QString> applyArguments(const CliOptions &options, Config &config)
{
    const std::pair<const char *, QString> arguments[]{
        {"PORT", options.port},
        {"RINGPROOF_LISTEN", options.listenAddress},
        {"RINGPROOF_ALLOWED_ORIGINS", options.allowedOrigins.join(u',')},
    };
    for (const auto &[name, value] : arguments) {
        if (value.isEmpty())
            continue;
        for (const Setting &setting : allSettings())
            if (setting.name() == QLatin1StringView(name))
                if (const auto wrong = setting.apply(value, config))
                    return QStringLiteral("%1 %2.").arg(QLatin1StringView(name), *wrong);
    }
    return std::nullopt;
}

/// A service writes one line a request unless it is told otherwise.
void logAsService(const Config &config)
{
    const bool hasLevel = config.sources.contains(QStringLiteral("RINGPROOF_LOG_LEVEL"));
    const bool hasFormat = config.sources.contains(QStringLiteral("RINGPROOF_LOG_FORMAT"));
    installLogging(hasLevel ? config.logLevel : LogLevel::Info, hasFormat ? config.logFormat : LogFormat::Json);
    if (config.limits.allowedRegions.isEmpty())
        qCWarning(lcServer) << "codes go to every country: name yours in RINGPROOF_ALLOWED_REGIONS";
}

ServeWishes wishesOf(const CliOptions &options)
{
    return {.certificateFile = options.certificateFile,
        .keyFile = options.keyFile,
        .proxies = options.proxies,
        .publicHosts = options.publicHosts,
        .metricsOpen = options.metricsOpen,
        .trustLoopback = options.trustLoopback,
        .tryOutPage = options.tryOut.isEmpty() ? std::nullopt : std::optional(options.tryOut == QLatin1StringView("on"))};
}

void announce(const CliSession &session, const QUrl &address, const std::optional<QUrl> &sandbox)
{
    QJsonObject json{{QStringLiteral("listening"), address.toString()}};
    QString text = QStringLiteral("listening on ") + address.toString();
    if (sandbox) {
        json.insert(QStringLiteral("sandbox"), sandbox->toString());
        text += QStringLiteral("\nsandbox on ") + sandbox->toString();
    }
    session.write(json, text);
}

} // namespace

Task<ExitCode> runServe(CliSession &session)
{
    const CliOptions &options = session.options();
    if (!session.problems().empty())
        co_return session.writeError(
            ExitCode::Misconfigured, session.problems().front().sentence, QStringLiteral("misconfigured"));
    Config config = session.config();
    if (const auto wrong = applyArguments(options, config))
        co_return session.writeError(ExitCode::Usage, *wrong, QStringLiteral("invalid_request"));
    logAsService(config);
    session.warnOfUnknownSettings();

    StopSignals signals(StopSignals::Reload::Asked);
    SystemClock systemClock;
    std::unique_ptr<SandboxHost> sandbox;
    std::optional<QUrl> provider = options.sandbox;
    if (options.ownSandbox) {
        sandbox = std::make_unique<SandboxHost>();
        SandboxServer::Options own;
        own.port = options.sandboxPort.isEmpty() ? own.port : options.sandboxPort.toUShort();
        const auto started = co_await sandbox->start(own);
        if (!started)
            co_return session.writeError(
                ExitCode::Misconfigured, started.error().detail, QStringLiteral("misconfigured"));
        provider = *started;
    }
    const Clock &clock = sandbox ? sandbox->clock() : systemClock;
    const Engine::Options engine{.config = config,
        .dataDir = dataFolder(options.dataDir),
        .sandbox = provider,
        .receiptNumbers = options.receiptNumbers};
    ApiHost host(engine, wishesOf(options), clock);
    const auto address = co_await host.start();
    if (!address && address.error().code == ErrorCode::Misconfigured)
        co_return session.writeError(ExitCode::Misconfigured, address.error().detail, QStringLiteral("misconfigured"));
    if (!address)
        co_return session.writeError(address.error());
    announce(session, *address, sandbox ? provider : std::nullopt);

    ServiceManager manager;
    manager.tellReady();
    QObject::connect(&signals, &StopSignals::reloadRequested, &host, [&] {
        manager.tellReloading();
        if (const auto reloaded = host.reloadTls(); !reloaded)
            qCCritical(lcServer).noquote() << "the old certificate stays:" << reloaded.error().detail;
        manager.tellReady();
    });
    StopSignals *waited = &signals;
    co_await qCoro(waited, &StopSignals::stopRequested);
    manager.tellStopping();
    co_await host.stop();
    co_return ExitCode::Done;
}

} // namespace Ringproof
