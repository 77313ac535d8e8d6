// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/serverhost.h"

#include "app/apihost.h"
#include "ui/text.h"
#include "verification/errortext.h"

namespace Ringproof {

namespace {

constexpr int kFirstOpenPort = 1024; // below, the system asks for privileges

/// For whoever has pressed a switch: what to change on the page that has it.
QString whyNot(const ApiHost &host, const Error &error, const ServerSettings &settings)
{
    const auto refusal = host.refusal();
    if (refusal == ServeRefusal::NeedsTls)
        return ServerHost::tr("Other machines can reach this address, and this window does no TLS. Let it listen on this "
                              "machine only, or use ringproof-cli serve.");
    if (refusal == ServeRefusal::NeedsKey)
        return ServerHost::tr("Nobody could use it yet: create a key first.");
    if (host.canListen())
        return errorText(error);
    if (settings.port < kFirstOpenPort)
        return ServerHost::tr("Port %1 is not free, or only the administrator may use it. Choose one from %2 on.")
            .arg(settings.port)
            .arg(kFirstOpenPort);
    if (settings.listenAddress.isEmpty())
        return ServerHost::tr("Port %1 is not free: another program uses it. Choose another one.").arg(settings.port);
    return ServerHost::tr("Nothing can listen on %1, port %2: another program uses that port, or this machine does not have "
                          "that address. Choose another one.")
        .arg(isolated(settings.listenAddress))
        .arg(settings.port);
}

} // namespace

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
        const ServerSettings settings = options.config.server;
        connect(&m_thread, &QThread::finished, host, &QObject::deleteLater);
        beginning->deleteLater();
        QMetaObject::invokeMethod(this, [this, host] {
            m_host = host;
            if (m_isStopping)
                endThread();
        });
        QCoro::connect(host->start(), host, [this, host, settings](const Result<QUrl> &address) {
            const QString trouble = address ? QString() : whyNot(*host, address.error(), settings);
            QMetaObject::invokeMethod(this, [this, address, trouble] {
                if (m_isStopping) // nobody waits for it any more
                    return;
                if (address) {
                    Q_EMIT started(*address);
                    return;
                }
                Q_EMIT failed(trouble);
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
