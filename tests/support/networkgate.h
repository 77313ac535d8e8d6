// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The network between a client and a server on this machine, which can be cut and mended: while it is cut nobody listens, and
// what was under way is gone. Never reads what it carries.
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Ringproof::Testing {

class NetworkGate final : public QTcpServer
{
public:
    explicit NetworkGate(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        listen(QHostAddress::LocalHost);
        m_port = QTcpServer::serverPort();
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                carry(client);
        });
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    void cut()
    {
        close();
        for (const auto &socket : std::as_const(m_sockets))
            if (socket)
                socket->abort();
        m_sockets.clear();
    }
    bool mend() { return listen(QHostAddress::LocalHost, m_port); }

private:
    void carry(QTcpSocket *client)
    {
        auto *server = new QTcpSocket(client);
        m_sockets << client << server;
        server->connectToHost(QHostAddress::LocalHost, m_serverPort);
        join(client, server);
        join(server, client);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        // What the client has written meanwhile waits in its socket.
        connect(server, &QTcpSocket::connected, server, [client, server] { server->write(client->readAll()); });
    }
    static void join(QTcpSocket *from, QTcpSocket *to)
    {
        connect(from, &QTcpSocket::readyRead, to, [from, to] {
            if (to->state() == QAbstractSocket::ConnectedState)
                to->write(from->readAll());
        });
        connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    quint16 m_serverPort;
    quint16 m_port = 0;
    QList<QPointer<QTcpSocket>> m_sockets;
};

} // namespace Ringproof::Testing
