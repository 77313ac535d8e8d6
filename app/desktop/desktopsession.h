// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind the desk's window: configuration, engine, sandbox, and their change while the window is open.
// Never draws. Lives as long as the application, so its coroutines may use its members.
#pragma once

#include "app/desktop/desktopoptions.h"
#include "app/desktop/serverswitch.h"
#include "app/desktop/settingshost.h"
#include "app/engine.h"
#include "app/sandboxhost.h"
#include "config/configloader.h"
#include "config/pricetable.h"
#include "verification/healthtext.h"

namespace Ringproof {

class DeskWindow;

class DesktopSession final : public QObject
{
    Q_OBJECT
public:
    /// `window` must outlive the session.
    DesktopSession(DesktopOptions options, DeskWindow &window);
    ~DesktopSession() override;

    /// Reads the settings and brings up what they ask for: Twilio, the sandbox, or the choice between them.
    void begin();
    bool isSandbox() const { return m_options.sandbox || m_sandbox != nullptr; }
    /// Orderly stop, then quits the application.
    void leave();
    /// What the settings dialog shows and changes.
    SettingsModel &settings() { return m_settings.model(); }

Q_SIGNALS:
    /// The window has a service, or shows what is missing: somebody can work with it.
    void ready();

private:
    Task<> useSandbox();
    Task<> useTwilio(Config config);
    Task<> stopAndQuit();
    LoadedConfig readConfig() const;
    /// Nothing is begun while something in them is `wrong`: another database, or defaults in place of limits, could be meant.
    void useSettings(const std::vector<ConfigProblem> &wrong);
    /// What stands in files and the environment.
    void useConfigured(std::vector<ConfigProblem> &problems);
    Task<> useKeychain();
    Task<> tryCredentials(TwilioSettings twilio, bool keeps);
    void chooseCredentials(const TwilioSettings &twilio, bool isKept);
    void applySaved(const QStringList &variables, const QString &setAside);
    /// Ends the engine in use, with what is under way.
    Task<> endEngine();
    void showProblems();
    void showAbout();
    /// The button beside a state in the status line.
    void remedy(HealthRemedy remedy);
    void testConnectionInUse();
    void showServer();
    void useEngine(Engine::Options options, const Clock &clock);

    DesktopOptions m_options;
    DeskWindow &m_window;
    SystemClock m_clock;
    SettingsHost m_settings;
    Config m_config;
    PriceTable m_prices;
    std::vector<ConfigProblem> m_unknownSettings; ///< variables that look like settings and are none
    std::vector<ConfigProblem> m_problems;
    std::optional<bool> m_databaseWorks; ///< nothing: not known yet
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<Engine> m_engine;
    Config m_next; ///< of the engine that is wanted, while the one before is ending
    bool m_isSwitching = false;
    bool m_isHeld = false; ///< until the settings are mended
    ServerSwitch m_server;
    bool m_isLeaving = false;
    bool m_isTesting = false;
};

} // namespace Ringproof
