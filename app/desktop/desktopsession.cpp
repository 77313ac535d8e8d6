// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktopsession.h"

#include "app/process.h"
#include "config/credentials.h"
#include "ui/desk/deskwindow.h"
#include "verification/errortext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace Ringproof {

DesktopSession::DesktopSession(DesktopOptions options, DeskWindow &window)
    : m_options(std::move(options))
    , m_window(window)
{
    connect(&m_window, &DeskWindow::sandboxChosen, this, [this] { useSandbox(); });
    connect(&m_window, &DeskWindow::credentialsEntered, this, &DesktopSession::typeCredentials);
}

DesktopSession::~DesktopSession() = default;

void DesktopSession::begin()
{
    ConfigSources sources;
    sources.tomlFiles = standardTomlFiles();
    sources.requiredToml = m_options.configFile;
    sources.envFile = m_options.envFile;
    sources.envFileRequired = true;
    sources.environment = QProcessEnvironment::systemEnvironment();
    LoadedConfig loaded = loadConfig(sources);
    m_config = loaded.config;
    installLogging(m_config.logLevel, m_config.logFormat);
    m_window.prefill(m_options.number, m_options.reference);

    auto problems = loaded.problems;
    const LoadedPrices prices = loadPrices();
    m_prices = prices.table;
    problems.insert(problems.end(), prices.problems.begin(), prices.problems.end());
    if (m_options.sandbox) {
        useSandbox();
    } else if (hasNoCredentials(m_config.twilio)) {
        m_window.showFirstRun();
        Q_EMIT ready();
    } else {
        const auto twilio = twilioProblems(m_config);
        problems.insert(problems.end(), twilio.begin(), twilio.end());
        if (twilio.empty())
            useTwilio(m_config, false);
        else
            m_window.showFirstRun();
    }
    if (!problems.empty())
        m_window.showProblem(problems.front().sentence);
}

void DesktopSession::typeCredentials(const QString &user, const QString &secret, const QString &serviceSid)
{
    Config config = m_config;
    const bool isKey = user.startsWith(QLatin1StringView("SK"));
    (isKey ? config.twilio.apiKeySid : config.twilio.accountSid) = user;
    (isKey ? config.twilio.apiKeySecret : config.twilio.authToken) = Secret(secret);
    config.twilio.verifyServiceSid = serviceSid;
    useTwilio(config, true);
}

Task<> DesktopSession::useSandbox()
{
    m_sandbox = std::make_unique<SandboxHost>();
    connect(m_sandbox.get(), &SandboxHost::messageSent, this, [this](const SandboxMessage &message) {
        m_window.showMessage(message.to, message.channel, message.body,
            QDateTime::fromMSecsSinceEpoch(message.sentAt.time_since_epoch().count()));
    });
    SandboxServer::Options server;
    server.port = m_options.sandboxPort;
    const auto address = co_await m_sandbox->start(server);
    if (!address) {
        m_window.showProblem(tr("The built-in sandbox could not be started. Is its port in use already?"));
        co_return;
    }
    useEngine(std::make_unique<Engine>(
                  Engine::Options{.config = m_config, .dataDir = dataFolder(m_options.dataDir), .sandbox = *address},
                  m_sandbox->clock()),
        m_sandbox->clock());
}

Task<> DesktopSession::useTwilio(Config config, bool isTyped)
{
    auto engine = std::make_unique<Engine>(
        Engine::Options{.config = config, .dataDir = dataFolder(m_options.dataDir), .sandbox = {}}, m_clock);
    if (isTyped) {
        // A typing mistake is told before anybody enters a number.
        const auto service = co_await engine->service().providerService();
        if (!service) {
            m_window.showProblem(errorText(service.error()));
            co_return;
        }
    }
    useEngine(std::move(engine), m_clock);
}

void DesktopSession::useEngine(std::unique_ptr<Engine> engine, const Clock &clock)
{
    m_engine = std::move(engine);
    m_engine->keepTidy(deskActor());
    VerificationService &service = m_engine->service();
    m_window.useService(&service, &clock, deskActor(), m_engine->isSandbox());
    m_window.useRecords({.store = &m_engine->store(),
        .clock = &clock,
        .provider = providerName(m_engine->isSandbox()),
        .actor = deskActor(),
        .isSandbox = m_engine->isSandbox(),
        .prices = m_prices,
        .issueReceipt = [this](QString sid) { return m_engine->receipts().issue(sid); }});
    if (!m_options.sandbox && m_options.number.isEmpty() && m_options.reference.isEmpty())
        m_window.goToLastPlace();
    service.warm();
    service.reconcile();
    QCoro::connect(m_engine->store().check(), this, [this](const Result<void> &database) {
        m_window.showDatabase(database.has_value());
        if (!database)
            m_window.showProblem(errorText(database.error()));
    });
    Q_EMIT ready();
}

void DesktopSession::leave()
{
    if (std::exchange(m_isLeaving, true))
        return;
    stopAndQuit();
}

Task<> DesktopSession::stopAndQuit()
{
    // Closing the window has asked for a cancellation upstream; it may still be under way.
    m_window.useNothing();
    if (m_engine)
        co_await m_engine->stop();
    m_engine.reset();
    m_sandbox.reset();
    QCoreApplication::quit();
}

} // namespace Ringproof
