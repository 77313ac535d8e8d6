// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/filecheck.h"
#include "config/serveraddress.h"
#include "provider/serviceadvice.h"
#include "verification/connectiontext.h"
#include "verification/errortext.h"
#include "verification/healthtext.h"

#include <QJsonArray>

namespace Ringproof {

namespace {

/// What is allowed, but a risk to whoever pays.
QStringList limitAdvice(const LimitSettings &limits)
{
    QStringList advice;
    if (limits.dailySendBudget == 0)
        advice.append(
            QStringLiteral("the daily send budget is off (RINGPROOF_DAILY_SEND_BUDGET): nothing stops the bill."));
    if (limits.allowedRegions.isEmpty())
        advice.append(
            QStringLiteral("codes may be sent to every country: RINGPROOF_ALLOWED_REGIONS names the ones you serve."));
    return advice;
}

/// What is allowed, but lets strangers in where a reverse proxy stands in front.
QStringList keyAdvice(const ServerSettings &server)
{
    const bool isOpen = !server.listenAddress.isEmpty() && !isLoopbackAddress(server.listenAddress);
    if (server.requireKey || isOpen)
        return {};
    return {QStringLiteral("programs on this machine need no API key. Behind a reverse proxy, set RINGPROOF_REQUIRE_KEY=1: a "
                           "proxy that adds no forwarding header would pass for such a program.")};
}

/// What would keep the REST server from starting, or from answering anybody.
QStringList serverFindings(const ServerSettings &server, const std::vector<ApiKey> &keys)
{
    const bool hasKey = std::any_of(keys.begin(), keys.end(), [](const ApiKey &key) { return key.isLive(); });
    const bool isOpen = !server.listenAddress.isEmpty() && !isLoopbackAddress(server.listenAddress);
    QStringList findings;
    if (isOpen && !hasKey)
        findings.append(
            QStringLiteral("RINGPROOF_LISTEN=%1: other machines reach this address, so it needs a key: apikey create.")
                .arg(server.listenAddress));
    if (server.requireKey && !hasKey)
        findings.append(
            QStringLiteral("RINGPROOF_REQUIRE_KEY is on and there is no key, so nobody may ask: apikey create."));
    return findings;
}

/// What is allowed, but a risk to those who use the pages.
QStringList serverAdvice(const ServerSettings &server)
{
    QStringList advice;
    for (const QString &origin : server.allowedOrigins) {
        const QUrl url(origin);
        if (url.scheme() == QLatin1StringView("http") && !isLoopbackAddress(url.host()))
            advice.append(QStringLiteral("RINGPROOF_ALLOWED_ORIGINS: whoever is on the way can change the page at %1; "
                                         "use https.")
                              .arg(origin));
    }
    return advice;
}

/// What the status of the window and /health/ready say of it, too.
QString seenText(Engine &engine, HealthPart part) { return healthText(part, engine.health().report(part)); }

struct Report
{
    QStringList findings;
    QStringList warnings;
    QStringList good;
};

ExitCode write(const CliSession &session, const Report &report)
{
    const QJsonObject json{
        {QStringLiteral("ok"), report.findings.isEmpty()},
        {QStringLiteral("findings"), QJsonArray::fromStringList(report.findings)},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(report.warnings)},
        {QStringLiteral("checked"), QJsonArray::fromStringList(report.good)},
    };
    QStringList lines;
    for (const QString &line : report.good)
        lines.append(QStringLiteral("ok       ") + line);
    for (const QString &line : report.warnings)
        lines.append(QStringLiteral("warning  ") + line);
    for (const QString &line : report.findings)
        lines.append(QStringLiteral("finding  ") + line);
    session.write(json, lines.join(u'\n'));
    return report.findings.isEmpty() ? ExitCode::Done : ExitCode::Misconfigured;
}

} // namespace

Task<ExitCode> runDoctor(CliSession &session)
{
    Report report{.findings = {},
        .warnings = limitAdvice(session.config().limits) + keyAdvice(session.config().server),
        .good = {}};
    for (const ConfigProblem &problem : session.problems())
        report.findings.append(problem.sentence);
    for (const ConfigProblem &unknown : session.unknownSettings())
        report.findings.append(unknown.sentence);
    const QString folder = dataFolder(session.options().dataDir);
    report.findings.append(receiptKeyFindings(folder));
    if (dataFolderProblems(session.config(), folder).empty())
        report.good.append(QStringLiteral("data folder: no other user can change it or read its keys"));
    if (session.recordsProblem()) {
        report.findings.append(QStringLiteral("database: not looked at before that is mended"));
        co_return write(session, report);
    }

    Engine &engine = *session.recordsEngine();
    const auto database = co_await engine.store().check();
    if (database)
        report.good.append(QStringLiteral("database: ") + seenText(engine, HealthPart::Database));
    else
        report.findings.append(QStringLiteral("database: ") + errorText(database.error()));
    const auto keys = co_await engine.store().apiKeys();
    if (keys)
        report.findings.append(serverFindings(session.config().server, *keys));
    else if (database)
        report.findings.append(QStringLiteral("API keys: ") + errorText(keys.error()));

    const QString provider = providerName(engine.isSandbox());
    if (session.problems().empty()) {
        const auto service = co_await engine.service().providerService();
        if (service) {
            report.good.append(QStringLiteral("%1: service \"%2\", codes of %3 digits")
                                   .arg(provider, service->friendlyName)
                                   .arg(service->codeLength));
            const QDeadlineTimer deadline(std::chrono::seconds(10));
            const auto rateLimits = co_await engine.provider().rateLimits(deadline);
            const auto advice = adviseOn(*service, rateLimits ? std::optional(*rateLimits) : std::nullopt);
            for (const ServiceAdvice &each : advice)
                (each.isTrouble ? report.findings : report.warnings)
                    .append(QStringLiteral("service: ") + each.sentence);
        } else {
            const QString region = session.config().twilio.region;
            report.findings.append(QStringLiteral("%1: %2").arg(provider, connectionText(service.error(), region)));
        }
    }
    // Unwise for real messages; the sandbox costs nothing.
    if (engine.isSandbox())
        report.warnings.clear();
    report.warnings.append(serverAdvice(session.config().server));
    report.warnings.append(dataFolderAdvice(folder));
    co_return write(session, report);
}

} // namespace Ringproof
