// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandboxhost.h"

#include <QCoroFuture>
#include <QPromise>

namespace Ringproof {

SandboxHost::SandboxHost(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
}

SandboxHost::~SandboxHost()
{
    m_thread.quit();
    m_thread.wait();
}

Task<Result<QUrl>> SandboxHost::start(SandboxServer::Options options)
{
    m_server = new SandboxServer(std::move(options), m_clock);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    connect(m_server, &SandboxServer::messageSent, this, &SandboxHost::messageSent);
    m_thread.start();

    auto promise = std::make_shared<QPromise<Result<QUrl>>>();
    promise->start();
    const QFuture<Result<QUrl>> future = promise->future();
    QMetaObject::invokeMethod(m_server, [server = m_server, promise] {
        const auto port = server->start();
        promise->addResult(port ? Result<QUrl>(server->baseUrl()) : fail(port.error()));
        promise->finish();
    });
    const Result<QUrl> address = co_await future;
    co_return address;
}

} // namespace Ringproof
