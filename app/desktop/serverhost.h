// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server inside the desktop program, on a thread of its own with an engine of its own over the window's store.
// Never keeps the window waiting: it is started and stopped without blocking, and tells what came of it.
#pragma once

#include "app/engine.h"

#include <QThread>
#include <QUrl>

namespace Ringproof {

class ApiHost;

class ServerHost final : public QObject
{
    Q_OBJECT
public:
    explicit ServerHost(QObject *parent = nullptr);
    ~ServerHost() override;

    /// `options` with the store and the metrics of the window's engine; `clock` must outlive the host. Nothing while it runs.
    void start(Engine::Options options, const Clock &clock);
    /// stopped() follows, at once where nothing runs.
    void stop();
    /// From start() to stopped().
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void started(const QUrl &address);
    /// Not started, and stopped again: the words are for people.
    void failed(const QString &sentence);
    void stopped();

private:
    void endThread();

    QThread m_thread;
    ApiHost *m_host = nullptr; ///< lives on m_thread
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace Ringproof
