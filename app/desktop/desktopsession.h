// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind the desk's window: configuration, engine, sandbox, and their change while the window is open.
// Never draws. Lives as long as the application, so its coroutines may use its members.
#pragma once

#include "app/desktop/desktopoptions.h"
#include "app/engine.h"
#include "app/sandboxhost.h"
#include "config/configloader.h"
#include "config/pricetable.h"

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
    /// Orderly stop, then quits the application.
    void leave();

Q_SIGNALS:
    /// The window has a service, or shows what is missing: somebody can work with it.
    void ready();

private:
    Task<> useSandbox();
    Task<> useTwilio(Config config, bool isTyped);
    Task<> stopAndQuit();
    void typeCredentials(const QString &user, const QString &secret, const QString &serviceSid);
    void useEngine(std::unique_ptr<Engine> engine, const Clock &clock);

    DesktopOptions m_options;
    DeskWindow &m_window;
    SystemClock m_clock;
    Config m_config;
    PriceTable m_prices;
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<Engine> m_engine;
    bool m_isLeaving = false;
};

} // namespace Ringproof
