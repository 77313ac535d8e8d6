// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An upload that can be read once. QNetworkAccessManager repeats a POST by itself when the connection dies, unless its body
// cannot be rewound; it then reports ContentReSendError instead.
// Never seekable, never buffered by Qt (use with DoNotBufferUploadDataAttribute and an explicit Content-Length).
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <algorithm>
#include <cstring>

namespace Ringproof {

class SequentialBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit SequentialBody(QByteArray body, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    /// Without a warning on every refusal, unlike QIODevice's own.
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_read == m_body.size(); }
    qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    bool isEmpty() const { return m_body.isEmpty(); }
    /// True once the transport has taken the first byte: from then on the server may have seen the request.
    bool wasTouched() const { return m_read > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min(maxSize, bytesAvailable());
        std::memcpy(data, m_body.constData() + m_read, size_t(size));
        m_read += size;
        return size == 0 ? -1 : size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace Ringproof
