// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/serverhost.h"

#include "app/apihost.h"
#include "verification/errortext.h"

namespace Ringproof {

ServerHost::ServerHost(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("rest"));
    connect(&m_thread, &QThread::finished, this, [this] {
        m_host = nullptr; // deleted on its own thread, at its end
        m_isRunning = m_isStopping = false;
        Q_EMIT stopped();
    });
}

ServerHost::~ServerHost()
{
    m_thread.disconnect(this);
    m_thread.quit();
    m_thread.wait();
}

void ServerHost::start(Engine::Options options, const Clock &clock)
{
    if (std::exchange(m_isRunning, true))
        return;
    // An engine belongs to the thread that makes it: everything below happens over there.
    auto *beginning = new QObject;
    beginning->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(beginning, [this, beginning, options = std::move(options), &clock] {
        auto *host = new ApiHost(options, {}, clock);
        connect(&m_thread, &QThread::finished, host, &QObject::deleteLater);
        beginning->deleteLater();
        QMetaObject::invokeMethod(this, [this, host] {
            m_host = host;
            if (m_isStopping)
                endThread();
        });
        QCoro::connect(host->start(), host, [this](const Result<QUrl> &address) {
            QMetaObject::invokeMethod(this, [this, address] {
                if (address) {
                    Q_EMIT started(*address);
                    return;
                }
                const Error &error = address.error();
                // The plan says in its own words what must be changed; the others have theirs in the table.
                Q_EMIT failed(error.code == ErrorCode::Misconfigured && !error.detail.isEmpty() ? error.detail
                                                                                              : errorText(error));
                stop();
            });
        });
    });
}

void ServerHost::stop()
{
    if (!m_isRunning) {
        Q_EMIT stopped();
        return;
    }
    if (!std::exchange(m_isStopping, true) && m_host)
        endThread();
}

void ServerHost::endThread()
{
    QMetaObject::invokeMethod(m_host, [this, host = m_host] {
        QCoro::connect(host->stop(), host, [this] { m_thread.quit(); });
    });
}

} // namespace Ringproof
