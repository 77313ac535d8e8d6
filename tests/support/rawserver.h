// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A TCP or TLS server that reads whole requests and then does, byte by byte, what the test's script says: to meet a client with
// what no decent server sends. Never answers, closes or encrypts by itself, and never blocks.
#pragma once

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>
#include <algorithm>
#include <functional>
#include <optional>

namespace Ringproof::Testing {

/// What a script sees of the connection that has just brought a whole request.
class RawConnection final
{
public:
    explicit RawConnection(QTcpSocket *tcpSocket)
        : socket(tcpSocket)
    {}

    QTcpSocket *socket;
    QByteArray head; ///< of the newest request, with its last CR LF CR LF
    QByteArray body;
    int requests = 0; ///< on this connection so far

    void send(const QByteArray &bytes) const { socket->write(bytes); }
    /// Writes out what was sent, then closes.
    void close() const { socket->disconnectFromHost(); }
    /// Closes at once, with a reset where bytes are unread.
    void abort() const { socket->abort(); }
    void answer(const QByteArray &content, const QByteArray &status = "200 OK", const QByteArray &fields = {}) const
    {
        send("HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: " + QByteArray::number(content.size()) +
             "\r\n\r\n" + content);
    }
    /// The value of a field of the newest request; empty when it is not there.
    QByteArray field(const QByteArray &name) const
    {
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines)
            if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
                return line.mid(name.size() + 1).trimmed();
        return {};
    }
};

class RawServer final : public QTcpServer
{
public:
    using Script = std::function<void(RawConnection &connection)>;

    /// With `tls` every connection is encrypted before anything is read.
    explicit RawServer(Script onRequest, std::optional<QSslConfiguration> tls = {})
        : m_script(std::move(onRequest))
        , m_tls(std::move(tls))
    {
        listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = QStringLiteral("/")) const
    {
        const QString scheme = m_tls ? QStringLiteral("https") : QStringLiteral("http");
        return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(serverPort()).arg(path));
    }

    int accepted = 0;        ///< connections, encrypted or not
    int ready = 0;           ///< of these, how many could be read from: with TLS, the handshake is over
    int open = 0;            ///< of these
    int requests = 0;        ///< read to their end, each body by its Content-Length
    qint64 received = 0;     ///< bytes, after decryption
    QList<QByteArray> heads; ///< of all requests, in the order of their ends

    /// How many requests had exactly this field.
    qsizetype seen(const QByteArray &field) const
    {
        return std::count_if(
            heads.begin(), heads.end(), [&](const QByteArray &head) { return head.contains("\r\n" + field + "\r\n"); });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        if (!socket->setSocketDescriptor(descriptor))
            return;
        ++accepted;
        ++open;
        auto connection = std::make_shared<RawConnection>(socket);
        auto pending = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this, [this, connection, pending] {
            const QByteArray bytes = connection->socket->readAll();
            received += bytes.size();
            *pending += bytes;
            while (takeRequest(*connection, *pending))
                m_script(*connection);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --open;
            socket->deleteLater();
        });
        if (!m_tls) {
            ++ready;
            return;
        }
        connect(socket, &QSslSocket::encrypted, this, [this] { ++ready; });
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
    }

private:
    bool takeRequest(RawConnection &connection, QByteArray &pending)
    {
        const qsizetype end = pending.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        connection.head = pending.left(end + 4);
        const qsizetype length = connection.field("Content-Length").toLongLong();
        if (pending.size() < end + 4 + length)
            return false;
        connection.body = pending.mid(end + 4, length);
        pending.remove(0, end + 4 + length);
        ++connection.requests;
        ++requests;
        heads.append(connection.head);
        return true;
    }

    Script m_script;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace Ringproof::Testing
