// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/apihost.h"

#include <QCoroTimer>
#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

Engine::Options withMetrics(Engine::Options options, std::shared_ptr<Metrics> metrics)
{
    options.metrics = std::move(metrics);
    return options;
}

} // namespace

ApiHost::ApiHost(Engine::Options engine, ServeWishes wishes, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(engine.config)
    , m_wishes(std::move(wishes))
    , m_metrics(engine.metrics ? engine.metrics : std::make_shared<Metrics>())
    , m_engine(withMetrics(std::move(engine), m_metrics), clock)
{}

Task<Result<QUrl>> ApiHost::start()
{
    m_isStarting = true;
    const auto address = co_await listen();
    m_isStarting = false;
    if (address)
        m_engine.health().observe(HealthPart::Server, HealthState::Working, address->toString());
    else if (!m_isStopping)
        m_engine.health().observe(HealthPart::Server, HealthState::NotListening);
    co_return address;
}

Task<Result<QUrl>> ApiHost::listen()
{
    auto read = readServePlan(m_config, m_wishes, m_engine.isSandbox());
    if (const auto *problem = std::get_if<QString>(&read))
        co_return fail(ErrorCode::Misconfigured, *problem);
    ServePlan plan = std::get<ServePlan>(std::move(read));
    if (!m_wishes.certificateFile.isEmpty()) {
        const auto tls = loadTls(m_wishes.certificateFile, m_wishes.keyFile);
        if (!tls)
            co_return fail(tls.error());
        plan.server.tls = *tls;
    }
    const auto keys = co_await m_engine.store().apiKeys();
    if (m_isStopping)
        co_return fail(ErrorCode::ShuttingDown);
    if (!keys)
        co_return fail(keys.error());
    const auto live = std::count_if(keys->begin(), keys->end(), [](const ApiKey &key) { return key.isLive(); });
    m_refusal = refusalToServe(plan, live);
    if (m_refusal)
        co_return fail(ErrorCode::Misconfigured, refusalText(*m_refusal));
    m_server = std::make_unique<ApiServer>(plan.server, m_engine.apiWorks(), m_metrics.get());
    const auto address = m_server->start();
    m_canListen = address.has_value();
    if (!address)
        co_return fail(address.error());
    m_engine.keepTidy(QStringLiteral("api:server"));
    m_engine.service().warm();
    m_engine.service().reconcile();
    co_return address;
}

Result<void> ApiHost::reloadTls()
{
    if (m_wishes.certificateFile.isEmpty())
        return {};
    const auto tls = loadTls(m_wishes.certificateFile, m_wishes.keyFile);
    if (!tls)
        return fail(tls.error());
    m_server->setTls(*tls);
    return {};
}

Task<> ApiHost::stop()
{
    m_isStopping = true;
    QTimer pause;
    while (m_isStarting) { // it would go on with what is gone
        pause.start(20ms);
        co_await pause;
    }
    if (m_server)
        m_server->drain();
    co_await m_engine.stop();
    // Answers have been given; their bytes may still be on the way.
    const QDeadlineTimer patience(1s);
    while (m_server && (m_server->pendingCount() > 0 || m_server->connectionCount() > 0) && !patience.hasExpired()) {
        pause.start(20ms);
        co_await pause;
    }
    m_server.reset();
    m_engine.health().observe(HealthPart::Server, HealthState::Off);
}

} // namespace Ringproof
