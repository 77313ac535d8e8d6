// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The switch of the desk's REST server: what the user wants, remembered, and what has come of it.
// Never starts it without an engine in use, and ends it before that engine goes.
#pragma once

#include "app/desktop/serverhost.h"

#include <QSettings>

namespace Ringproof {

class ServerSwitch final : public QObject
{
    Q_OBJECT
public:
    explicit ServerSwitch(QObject *parent = nullptr);

    /// On or off, now and at the next start.
    void want(bool isWanted);
    bool isWanted() const { return m_isWanted; }
    /// Works beside this engine from now on: `options` with its store and metrics.
    void useEngine(Engine::Options options, const Clock &clock);
    /// The settings have changed: begins anew with them if it runs.
    void applyConfig(const Config &config);
    /// Before the engine goes: answers what is under way.
    Task<> stop();

    /// "127.0.0.1:3001"; empty while it is off.
    const QString &address() const { return m_address; }
    /// Why it is off although it is wanted.
    const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();

private:
    void start();

    QSettings m_memory;
    ServerHost m_host;
    std::optional<Engine::Options> m_options;
    const Clock *m_clock = nullptr;
    QString m_address;
    QString m_trouble;
    bool m_isWanted = false;
};

} // namespace Ringproof
