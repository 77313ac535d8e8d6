// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktopsession.h"

#include "app/desktop/diagnostics.h"
#include "app/filecheck.h"
#include "app/process.h"
#include "config/credentials.h"
#include "ui/desk/deskwindow.h"
#include "ui/settings/settingsdialog.h"
#include "verification/connectiontext.h"
#include "verification/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QTimer>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr auto kKeychainPatience = 1s;

} // namespace

DesktopSession::DesktopSession(DesktopOptions options, DeskWindow &window)
    : m_options(std::move(options))
    , m_window(window)
    , m_settings(&window)
{
    connect(&m_window, &DeskWindow::sandboxChosen, this, [this] { useSandbox(); });
    connect(&m_window, &DeskWindow::credentialsEntered, this,
        [this](const TwilioSettings &twilio, bool keeps) { tryCredentials(twilio, keeps); });
    connect(&m_window, &DeskWindow::settingsAsked, this, [this] { m_settings.open(SettingsPlace::Twilio); });
    connect(&m_window, &DeskWindow::remedyAsked, this, &DesktopSession::remedy);
    connect(&settings(), &SettingsModel::saved, this, &DesktopSession::applySaved);
    connect(&settings(), &SettingsModel::credentialsChosen, this, &DesktopSession::chooseCredentials);
    connect(&m_window, &DeskWindow::aboutAsked, this, &DesktopSession::showAbout);
    connect(&m_server, &ServerSwitch::changed, this, &DesktopSession::showServer);
    m_settings.offerServer([this](bool isOn) { m_server.want(isOn); });
    m_window.offerSettings();
    m_window.offerKeychain(&m_settings.keychain());
}

DesktopSession::~DesktopSession() = default;

LoadedConfig DesktopSession::readConfig() const
{
    ConfigSources sources;
    sources.tomlFiles = standardTomlFiles();
    sources.requiredToml = m_options.configFile;
    sources.envFile = m_options.envFile;
    sources.envFileRequired = true;
    sources.environment = QProcessEnvironment::systemEnvironment();
    LoadedConfig loaded = loadConfig(sources);
    const auto files = dataFolderProblems(loaded.config, dataFolder(m_options.dataDir));
    loaded.problems.insert(loaded.problems.end(), files.begin(), files.end());
    return loaded;
}

void DesktopSession::begin()
{
    LoadedConfig loaded = readConfig();
    m_config = loaded.config;
    settings().load(m_config);
    installLogging(m_config.logLevel, m_config.logFormat);
    m_unknownSettings = loaded.unknown;
    for (const ConfigProblem &unknown : m_unknownSettings)
        qCWarning(lcConfig).noquote() << unknown.sentence;
    m_window.prefill(m_options.request.number, m_options.request.reference);
    useSettings(loaded.problems);
}

void DesktopSession::useSettings(const std::vector<ConfigProblem> &wrong)
{
    m_problems = wrong;
    const LoadedPrices prices = loadPrices();
    m_prices = prices.table;
    m_problems.insert(m_problems.end(), prices.problems.begin(), prices.problems.end());
    m_isHeld = !wrong.empty();
    if (m_isHeld) {
        Q_EMIT ready();
    } else if (m_options.sandbox) {
        useSandbox();
    } else if (hasNoCredentials(m_config.twilio)) {
        useKeychain();
    } else {
        useConfigured(m_problems);
    }
    showProblems();
}

void DesktopSession::showProblems()
{
    if (m_problems.empty())
        return;
    const QString sentence = m_problems.front().sentence;
    m_window.showProblem(
        m_isHeld ? sentence + u'\n' + tr("Nothing is sent and nothing removed until that is mended.") : sentence);
}

void DesktopSession::remedy(HealthRemedy remedy)
{
    switch (remedy) {
    case HealthRemedy::None: return;
    case HealthRemedy::TestConnection: return testConnectionInUse();
    case HealthRemedy::Credentials:
    case HealthRemedy::VerifyService: return m_settings.open(SettingsPlace::Twilio);
    case HealthRemedy::Server: return m_settings.open(SettingsPlace::Server);
    case HealthRemedy::TwilioConsole:
        QDesktopServices::openUrl(QUrl(QStringLiteral("https://console.twilio.com/")));
        return;
    case HealthRemedy::DataFolder:
        QDesktopServices::openUrl(QUrl::fromLocalFile(dataFolder(m_options.dataDir)));
        return;
    }
}

void DesktopSession::testConnectionInUse()
{
    const auto read = settings().lent().readService;
    if (!read || std::exchange(m_isTesting, true))
        return;
    QCoro::connect(read(), this, [this](const ConnectionReport &) {
        m_isTesting = false;
        if (m_engine) // its monitor has heard of the answer
            m_window.useHealth(m_engine->sharedHealth(), m_config.twilio.region);
    });
}

void DesktopSession::showAbout()
{
    DiagnosedState state{.dataDir = dataFolder(m_options.dataDir),
        .server = m_server.address(),
        .databaseWorks = m_databaseWorks,
        .problems = m_problems};
    state.problems.insert(state.problems.end(), m_unknownSettings.begin(), m_unknownSettings.end());
    if (m_engine)
        state.provider = providerName(m_engine->isSandbox());
    m_window.showAbout(aboutFacts(m_config, state));
}

void DesktopSession::useConfigured(std::vector<ConfigProblem> &problems)
{
    const auto twilio = twilioProblems(m_config);
    problems.insert(problems.end(), twilio.begin(), twilio.end());
    if (twilio.empty())
        useTwilio(m_config);
    else
        m_window.showFirstRun();
}

Task<> DesktopSession::useKeychain()
{
    // It may ask for its password: the window says so rather than standing there empty.
    QTimer impatience;
    bool isHinted = false;
    impatience.setSingleShot(true);
    connect(&impatience, &QTimer::timeout, &m_window, [this, &isHinted] {
        isHinted = true;
        m_window.showHint(tr("Waiting for the system's keychain. It may be asking for its password."));
    });
    impatience.start(kKeychainPatience);
    const SecretReading reading = co_await m_settings.keychain().read();
    impatience.stop();
    if (isHinted)
        m_window.showHint({});
    if (m_isLeaving)
        co_return;
    applySecrets(reading.values, m_settings.keychain().source(), m_config);
    settings().load(m_config);
    if (reading.trouble == SecretTrouble::None && twilioProblems(m_config).empty()) {
        useTwilio(m_config);
        co_return;
    }
    m_window.showFirstRun();
    if (reading.trouble != SecretTrouble::None && reading.trouble != SecretTrouble::Absent)
        m_window.showHint(secretTroubleText(reading.trouble));
    Q_EMIT ready();
}

Task<> DesktopSession::tryCredentials(TwilioSettings twilio, bool keeps)
{
    twilio.baseUrl = m_config.twilio.baseUrl;
    twilio.region = m_config.twilio.region;
    twilio.edge = m_config.twilio.edge;
    // A typing mistake is told before anybody enters a number.
    const auto test = settings().lent().test;
    const ConnectionReport report = co_await test(twilio);
    if (!report.service) {
        m_window.showProblem(connectionText(report, twilio.region));
        co_return;
    }
    const SecretValues values = credentialValues(twilio);
    SecretTrouble trouble = SecretTrouble::None;
    if (keeps)
        trouble = co_await m_settings.keychain().keep(values);
    chooseCredentials(twilio, keeps && trouble == SecretTrouble::None);
    if (trouble != SecretTrouble::None)
        m_window.showHint(tr("The credentials work, but are not kept. %1").arg(secretTroubleText(trouble)));
}

void DesktopSession::chooseCredentials(const TwilioSettings &twilio, bool isKept)
{
    const QString source = isKept ? m_settings.keychain().source() : QString();
    const TwilioSettings before = std::exchange(m_config.twilio, twilio);
    m_config.twilio.baseUrl = before.baseUrl;
    m_config.twilio.region = before.region;
    m_config.twilio.edge = before.edge;
    applySecrets(credentialValues(twilio), source, m_config);
    settings().load(m_config);
    useTwilio(m_config);
}

void DesktopSession::applySaved(const QStringList &variables, const QString &setAside)
{
    const TwilioSettings inUse = m_config.twilio;
    const QMap<QString, QString> sources = m_config.sources;
    const LoadedConfig loaded = readConfig();
    if (!loaded.problems.empty()) {
        // What is in use stays: a default in the place of what cannot be read may cost money, or records.
        m_settings.tellSaved(tr("Saved, but not in use. %1").arg(loaded.problems.front().sentence));
        return;
    }
    m_config = loaded.config;
    // Those of the keychain, or typed, stand in no file.
    if (hasNoCredentials(m_config.twilio)) {
        const SecretValues values = credentialValues(inUse);
        applySecrets(values, sources.value(QStringLiteral("TWILIO_VERIFY_SERVICE_SID")), m_config);
    }
    settings().load(m_config);
    const bool isElsewhere = variables.contains(QStringLiteral("TWILIO_REGION")) ||
                             variables.contains(QStringLiteral("TWILIO_EDGE"));
    if (m_isHeld) {
        m_window.showProblem({});
        useSettings({});
    } else if (m_engine && isElsewhere && !m_engine->isSandbox()) {
        useTwilio(m_config);
    } else if (m_engine) {
        m_engine->applyRules(m_config);
    }
    m_server.applyConfig(m_config);
    m_settings.tellSaved(setAside.isEmpty()
                             ? tr("Saved and in use.")
                             : tr("Saved and in use. The old file was damaged; it lies in %1 now.").arg(setAside));
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
    const Engine::Options options{.config = m_config,
        .dataDir = dataFolder(m_options.dataDir),
        .sandbox = *address,
        .metrics = std::make_shared<Metrics>()};
    useEngine(options, m_sandbox->clock());
}

Task<> DesktopSession::useTwilio(Config config)
{
    m_next = config;
    if (m_isHeld || std::exchange(m_isSwitching, true))
        co_return; // who waits already, and who mends the settings, takes the newest
    co_await endEngine();
    m_isSwitching = false;
    if (m_isLeaving) {
        QCoreApplication::quit();
        co_return;
    }
    const Engine::Options options{.config = m_next,
        .dataDir = dataFolder(m_options.dataDir),
        .sandbox = {},
        .metrics = std::make_shared<Metrics>(),
        .store = {}};
    useEngine(options, m_clock);
}

Task<> DesktopSession::endEngine()
{
    if (!m_engine)
        co_return;
    m_settings.useEngine(nullptr, {}, {});
    m_window.useNothing();
    co_await m_server.stop();
    co_await m_engine->stop();
    m_engine.reset();
    m_sandbox.reset();
}

void DesktopSession::showServer()
{
    if (m_server.trouble().isEmpty())
        m_window.showServer(m_server.address());
    else
        m_window.showServerTrouble(m_server.trouble());
    m_settings.tellServer(m_server.isWanted(),
        m_server.address().isEmpty() ? m_server.trouble() : tr("It listens on %1.").arg(m_server.address()));
}

void DesktopSession::useEngine(Engine::Options options, const Clock &clock)
{
    m_engine = std::make_unique<Engine>(options, clock);
    options.store = m_engine->sharedStore();
    options.health = m_engine->sharedHealth();
    if (!m_options.startupBenchmark)
        m_server.useEngine(std::move(options), clock);
    m_engine->keepTidy(deskActor());
    VerificationService &service = m_engine->service();
    m_window.useService(&service, &clock, deskActor(), m_engine->isSandbox());
    m_window.useRecords({.store = &m_engine->store(),
        .clock = &clock,
        .provider = providerName(m_engine->isSandbox()),
        .actor = deskActor(),
        .isSandbox = m_engine->isSandbox(),
        .prices = m_prices,
        .issueReceipt = [this](QString sid) { return m_engine->receipts().issue(sid); },
        .cancel = [this](QString sid) {
            VerificationTarget target;
            target.sid = sid;
            target.actor = deskActor();
            return m_engine->service().cancel(target);
        }});
    m_window.useHealth(m_engine->sharedHealth(), m_config.twilio.region);
    m_settings.useEngine(m_engine.get(), dataFolder(m_options.dataDir), deskActor());
    service.warm();
    service.reconcile();
    showProblems(); // of the settings: a service does not mend them
    QCoro::connect(m_engine->store().check(), this, [this](const Result<void> &database) {
        m_databaseWorks = database.has_value();
        if (database)
            m_window.showDatabase(true);
        else
            m_window.showDatabaseProblem(errorText(database.error()));
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
    co_await m_settings.stop();
    if (m_isSwitching)
        co_return; // its end quits
    co_await endEngine();
    QCoreApplication::quit();
}

} // namespace Ringproof
