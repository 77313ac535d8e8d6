// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/settingshost.h"

#include "config/configloader.h"
#include "ui/settings/settingsdialog.h"

#include <QCoroTimer>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr auto kTestWithin = 15s;

} // namespace

SettingsHost::SettingsHost(QWidget *window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_model(settingsFile(), standardTomlFiles().mid(0, standardTomlFiles().size() - 1), &m_keychain)
{
    useEngine(nullptr, {}, {});
}

SettingsHost::~SettingsHost() = default;

void SettingsHost::open(SettingsPlace place)
{
    if (!m_dialog)
        m_dialog = new SettingsDialog(&m_model, m_window);
    m_dialog->open(place);
}

void SettingsHost::tellSaved(const QString &sentence)
{
    if (m_dialog)
        m_dialog->tellSaved(sentence);
}

void SettingsHost::useEngine(Engine *engine, const QString &dataDir, const QString &actor)
{
    m_engine = engine;
    SettingsModel::Lent lent{.actor = actor, .dataDir = dataDir};
    lent.test = [this](TwilioSettings twilio) { return test(std::move(twilio)); };
    lent.switchServer = m_switchServer;
    lent.isServerOn = m_isServerOn;
    lent.serverState = m_serverState;
    if (engine) {
        lent.store = &engine->store();
        lent.isSandbox = engine->isSandbox();
        lent.readService = [this, account = engine->account()] { return readService(account); };
        lent.purge = [this, actor] { return purge(actor); };
    }
    m_model.lend(std::move(lent));
}

void SettingsHost::offerServer(std::function<void(bool)> turn)
{
    m_switchServer = std::move(turn);
    SettingsModel::Lent lent = m_model.lent();
    lent.switchServer = m_switchServer;
    m_model.lend(std::move(lent));
}

void SettingsHost::tellServer(bool isOn, const QString &state)
{
    m_isServerOn = isOn;
    m_serverState = state;
    SettingsModel::Lent lent = m_model.lent();
    lent.isServerOn = isOn;
    lent.serverState = state;
    m_model.lend(std::move(lent));
}

HttpClient *SettingsHost::http()
{
    if (!m_http)
        m_http = std::make_unique<HttpClient>(HttpClient::Options());
    return m_http.get();
}

Task<ConnectionReport> SettingsHost::test(TwilioSettings twilio)
{
    ++m_running;
    const TwilioAccount account = twilioAccount(twilio);
    // A host that is not Twilio's has no regions to ask.
    const auto others = twilio.baseUrl.isEmpty() ? otherRegions(twilio.region) : std::vector<RegionDoor>();
    HttpClient *client = http();
    const QDeadlineTimer deadline(kTestWithin);
    // Credentials that are only tried say nothing about those in use.
    HealthMonitor *health = m_engine && m_engine->account() == account ? &m_engine->health() : nullptr;
    const auto report = co_await testConnection(account, others, client, deadline, health);
    --m_running;
    co_return report;
}

Task<ConnectionReport> SettingsHost::readService(TwilioAccount account)
{
    ++m_running;
    HttpClient *client = http();
    const QDeadlineTimer deadline(kTestWithin);
    const std::vector<RegionDoor> nobodyElse;
    HealthMonitor *health = m_engine && m_engine->account() == account ? &m_engine->health() : nullptr;
    const auto report = co_await testConnection(account, nobodyElse, client, deadline, health);
    --m_running;
    co_return report;
}

Task<Result<qint64>> SettingsHost::purge(QString actor)
{
    ++m_running;
    const auto purged = co_await m_engine->purge(actor);
    --m_running;
    co_return purged.map([](const PurgeTotals &totals) { return totals.verifications; });
}

Task<> SettingsHost::stop()
{
    if (m_http)
        m_http->abortAll();
    const QDeadlineTimer end(5s);
    QTimer pause;
    while (m_running > 0 && !end.hasExpired()) {
        pause.start(20ms);
        co_await pause;
    }
}

} // namespace Ringproof
