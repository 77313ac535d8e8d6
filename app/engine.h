// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The composition root: a configuration becomes an HTTP client, a provider, a store and the service over them, in that order.
// Belongs to one thread. Never reads files or the environment: Config has been read before.
#pragma once

#include "app/tidier.h"
#include "base/task.h"
#include "config/config.h"
#include "http/httpclient.h"
#include "observability/healthmonitor.h"
#include "observability/metrics.h"
#include "provider/twilioprovider.h"
#include "server/apiroutes.h"
#include "store/sqlstore.h"
#include "verification/receiptissuer.h"
#include "verification/verificationservice.h"

#include <memory>

namespace Ringproof {

class Engine final
{
public:
    struct Options
    {
        Config config;
        QString dataDir;
        /// Set: the emulator at this address in place of Twilio.
        std::optional<QUrl> sandbox;
        bool receiptNumbers = false; ///< whole numbers in receipts
        /// Shared by the engines of a process; one is made where none is given.
        std::shared_ptr<Metrics> metrics;
        /// Shared likewise, with the clock of the engine. The engine that makes one also logs its changes.
        std::shared_ptr<HealthMonitor> health;
        /// Of another engine in this process, with the same configuration, clock, metrics and health; null: one of its own. Two stores
        /// on one database file would wait for each other.
        std::shared_ptr<SqlStore> store;
    };

    /// `clock` must outlive the engine.
    Engine(Options options, const Clock &clock);

    VerificationService &service() { return m_service; }
    Store &store() { return *m_store; }
    std::shared_ptr<SqlStore> sharedStore() const { return m_store; }
    Provider &provider() { return m_provider; }
    /// What was last observed of provider, database and REST server.
    HealthMonitor &health() { return *m_health; }
    std::shared_ptr<HealthMonitor> sharedHealth() const { return m_health; }
    ReceiptIssuer &receipts() { return m_receipts; }
    const HttpClient &http() const { return m_http; }
    /// What a REST server works with. The engine must outlive it.
    ApiRoutes::Works apiWorks();
    bool isSandbox() const { return m_isSandbox; }
    /// Where the provider is asked, and as whom.
    const TwilioAccount &account() const { return m_account; }

    /// For Prometheus, with what the pool, the circuit and the limits look like now.
    Task<QByteArray> metricsText();

    /// For programs that stay: retention is kept and the history's index too, now and then.
    void keepTidy(const QString &actor) { m_tidier.start(actor); }
    /// What can be changed while it works: limits, the life of codes and receipts, retention.
    void applyRules(const Config &config);
    /// Removes now what retention no longer allows.
    Task<Result<PurgeTotals>> purge(const QString &actor) { return m_tidier.purge(actor); }
    /// Waits until nothing is under way, 4 s at the most, then aborts what is left and lets it end.
    Task<> stop();

private:
    const Clock &m_clock;
    bool m_isSandbox;
    std::shared_ptr<Metrics> m_metrics;
    std::shared_ptr<HealthMonitor> m_health;
    HttpClient m_http;
    TwilioAccount m_account;
    TwilioProvider m_provider;
    std::shared_ptr<SqlStore> m_store;
    ReceiptIssuer m_receipts;
    VerificationService m_service;
    Tidier m_tidier;
};

/// Where Twilio is asked, and as whom, by these settings.
TwilioAccount twilioAccount(const TwilioSettings &twilio);
/// "twilio" or "sandbox", as every record carries it.
QString providerName(bool isSandbox);
/// Where everything lies that is kept: the user's data folder unless one is named.
QString dataFolder(const QString &named);
/// The SQLite file of a configuration.
QString databaseFile(const Config &config, const QString &dataDir);

} // namespace Ringproof
