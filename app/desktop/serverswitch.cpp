// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/serverswitch.h"

#include <QCoroSignal>

namespace Ringproof {

namespace {

const auto kServerKey = QStringLiteral("desk/restServer");

} // namespace

ServerSwitch::ServerSwitch(QObject *parent)
    : QObject(parent)
    , m_isWanted(m_memory.value(kServerKey, false).toBool())
{
    connect(&m_host, &ServerHost::started, this, [this](const QUrl &address) {
        m_address = address.authority();
        Q_EMIT changed();
    });
    connect(&m_host, &ServerHost::failed, this, [this](const QString &sentence) {
        m_isWanted = false; // not again and again; the memory keeps the wish for the next start
        m_trouble = sentence;
        Q_EMIT changed();
    });
    connect(&m_host, &ServerHost::stopped, this, [this] {
        m_address.clear();
        Q_EMIT changed();
        start(); // another engine, other settings, or a change of mind
    });
}

void ServerSwitch::want(bool isWanted)
{
    m_memory.setValue(kServerKey, isWanted);
    m_isWanted = isWanted;
    m_trouble.clear();
    if (isWanted)
        start();
    else if (m_host.isRunning())
        m_host.stop();
    Q_EMIT changed();
}

void ServerSwitch::start()
{
    if (m_isWanted && m_options && !m_host.isRunning())
        m_host.start(*m_options, *m_clock);
}

void ServerSwitch::useEngine(Engine::Options options, const Clock &clock)
{
    m_options = std::move(options);
    m_clock = &clock;
    if (m_host.isRunning())
        m_host.stop();
    else
        start();
}

void ServerSwitch::applyConfig(const Config &config)
{
    if (!m_options)
        return;
    m_options->config = config;
    if (m_host.isRunning())
        m_host.stop();
}

Task<> ServerSwitch::stop()
{
    m_options.reset();
    if (!m_host.isRunning())
        co_return;
    m_host.stop();
    ServerHost *host = &m_host;
    co_await qCoro(host, &ServerHost::stopped);
}

} // namespace Ringproof
