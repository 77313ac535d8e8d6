// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine.h"

#include "app/process.h"
#include "base/logging.h"
#include "config/credentials.h"
#include "config/databaseurl.h"
#include "verification/healthtext.h"

#include <QCoroTimer>
#include <QStandardPaths>
#include <QSysInfo>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

QByteArray userAgent()
{
    return "ringproof/" + programVersion().toUtf8() + " (" + QSysInfo::kernelType().toUtf8() + ") Qt/" + qVersion();
}

TwilioAccount accountFor(const Engine::Options &options)
{
    if (!options.sandbox)
        return twilioAccount(options.config.twilio);
    // The public credentials of the emulator, which knows no others.
    return {.baseUrl = *options.sandbox,
        .user = QStringLiteral("AC00000000000000000000000000000000"),
        .password = Secret(QStringLiteral("sandbox")),
        .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
        .userAgent = userAgent()};
}

StoreRules rulesFor(const Config &config)
{
    return {
        .limits =
            {
                .waits = config.limits.numberWaits,
                .perTenMinutes = config.limits.numberPerTenMinutes,
                .perDay = config.limits.numberPerDay,
                .dailyBudget = config.limits.dailySendBudget,
                .checksPerVerification = config.limits.checks,
                .wrongPerHour = config.limits.failuresPerHour,
                .newNumbersPerPrefixHour = config.limits.newNumbersPerPrefixHour,
                .breakerConversion = config.limits.breakerConversion,
                .allowedRegions = config.limits.allowedRegions,
                .addressPerMinute = config.limits.ipPerMinute,
            },
        .codeTtl = config.codeTtl,
        .receiptLife = std::chrono::days(config.receiptDays),
    };
}

SqlStore::Options storeOptions(const Engine::Options &options, Metrics *metrics, HealthMonitor *health)
{
    SqlStore::Options store{
        .file = databaseFile(options.config, options.dataDir),
        .server = std::nullopt,
        .rules = rulesFor(options.config),
        .dataKey = std::nullopt,
        .dataKeyFile = options.dataDir + QStringLiteral("/data.key"),
        .metrics = metrics,
        .health = health,
    };
    if (!options.config.dataKey.isEmpty())
        store.dataKey = options.config.dataKey;
    if (const auto url = postgresParts(options.config.databaseUrl))
        store.server = PostgresServer{.host = url->host,
            .port = url->port,
            .database = url->database,
            .user = url->user,
            .password = url->password,
            .sslMode = url->sslMode};
    return store;
}

ReceiptIssuer::Options receiptOptions(const Engine::Options &options)
{
    const bool isSandbox = options.sandbox.has_value();
    // What the sandbox has signed must never pass for a proof: a key of its own.
    return {.keyFile =
                options.dataDir + (isSandbox ? QStringLiteral("/receipt-sandbox.key") : QStringLiteral("/receipt.key")),
        .provider = providerName(isSandbox),
        .withNumbers = options.receiptNumbers};
}

/// Its changes are logged in the words that everybody else reads.
std::shared_ptr<HealthMonitor> loggedMonitor(const Engine::Options &options, const Clock &clock)
{
    auto monitor = std::make_shared<HealthMonitor>(clock);
    const HealthMonitor *seen = monitor.get();
    QObject::connect(
        seen, &HealthMonitor::changed, seen,
        [seen, region = options.config.twilio.region](HealthPart part) {
            const HealthReport report = seen->report(part);
            const QString sentence = healthText(part, report, region);
            const bool isGood = isUsable(report.state) || report.state == HealthState::Off;
            if (isGood)
                qCInfo(lcProvider).noquote() << "health:" << healthPartName(part) + u':' << sentence;
            else
                qCWarning(lcProvider).noquote() << "health:" << healthPartName(part) + u':' << sentence;
        },
        Qt::DirectConnection);
    return monitor;
}

} // namespace

Engine::Engine(Options options, const Clock &clock)
    : m_clock(clock)
    , m_isSandbox(options.sandbox.has_value())
    , m_metrics(options.metrics ? options.metrics : std::make_shared<Metrics>())
    , m_health(options.health ? options.health : loggedMonitor(options, clock))
    , m_http(HttpClient::Options())
    , m_account(accountFor(options))
    , m_provider(m_account, RetryPolicy(), m_http, CircuitBreaker::Options(), m_metrics.get(), m_health.get())
    , m_store(options.store ? options.store
                            : std::make_shared<SqlStore>(storeOptions(options, m_metrics.get(), m_health.get()), clock))
    , m_receipts(receiptOptions(options), *m_store)
    , m_service({.provider = providerName(m_isSandbox), .receipts = &m_receipts, .metrics = m_metrics.get()},
          m_provider, *m_store, clock)
    , m_tidier({.retention = std::chrono::days(options.config.retentionDays)}, *m_store, clock)
{
    if (!m_isSandbox && options.config.limits.dailySendBudget == 0)
        qCWarning(lcVerification)
            << "the daily send budget is off (RINGPROOF_DAILY_SEND_BUDGET): nothing stops the bill";
}

ApiRoutes::Works Engine::apiWorks()
{
    return {.service = m_service,
        .store = *m_store,
        .receipts = m_receipts,
        .clock = m_clock,
        .metricsText = [this] { return metricsText(); },
        .health = m_health.get()};
}

Task<QByteArray> Engine::metricsText()
{
    const QString provider = providerName(m_isSandbox);
    const auto limits = co_await m_store->limitLevels(provider);
    Metrics::Levels levels{
        .requestsInFlight = m_http.inFlight(),
        .requestsQueued = m_http.queued(),
        .connectionManagers = m_http.managerCount(),
        .isCircuitOpen = m_provider.isCircuitOpen(),
        .budgetLeft = std::nullopt,
        .pausedRegions = {},
    };
    // Without a database the rest is told all the same.
    if (limits) {
        levels.budgetLeft = limits->budgetLeft;
        levels.pausedRegions = limits->pausedRegions;
    }
    co_return m_metrics->text(levels);
}

Task<> Engine::stop()
{
    const QDeadlineTimer patience(4s);
    const QDeadlineTimer end(5s);
    QTimer pause;
    m_tidier.stop();
    while ((m_service.activeCount() > 0 || m_tidier.isBusy()) && !end.hasExpired()) {
        // Again and again: whoever is cut off in a send asks what has become of it.
        if (patience.hasExpired())
            m_http.abortAll();
        pause.start(20ms);
        co_await pause;
    }
}

void Engine::applyRules(const Config &config)
{
    m_store->setRules(rulesFor(config));
    m_tidier.setRetention(std::chrono::days(config.retentionDays));
}

TwilioAccount twilioAccount(const TwilioSettings &twilio)
{
    const TwilioLogin login = twilioLogin(twilio);
    return {.baseUrl = twilio.baseUrl.isEmpty() ? twilioBaseUrl(twilio.edge, twilio.region) : twilio.baseUrl,
        .user = login.user,
        .password = login.password,
        .serviceSid = twilio.verifyServiceSid,
        .userAgent = userAgent()};
}

QString providerName(bool isSandbox) { return isSandbox ? QStringLiteral("sandbox") : QStringLiteral("twilio"); }

QString dataFolder(const QString &named)
{
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/ringproof")
                           : named;
}

QString databaseFile(const Config &config, const QString &dataDir)
{
    return isSqliteUrl(config.databaseUrl) ? config.databaseUrl.path() : dataDir + QStringLiteral("/ringproof.db");
}

} // namespace Ringproof
