// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds accepted connections until their ClientHello has arrived in full, so that silent and broken clients cost a file
// descriptor and no TLS state. Never consumes a byte: it peeks, and OpenSSL reads the message afterwards.
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>
#include <chrono>
#include <deque>
#include <memory>

namespace Ringproof {

class ClientHelloGate final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        std::chrono::milliseconds timeout{5000};
        int maxWaiting = 256; ///< the oldest makes room for a new one
        std::chrono::milliseconds grace{500}; ///< no connection has to make room earlier
    };

    explicit ClientHelloGate(Options options, QObject *parent = nullptr);
    ~ClientHelloGate() override;

    /// Takes ownership of the descriptor of an accepted connection. `subject` is handed back with it, uninterpreted.
    void admit(qintptr descriptor, const QByteArray &subject);
    int count() const { return int(m_waiting.size()); }
    /// Closes each connection whose ClientHello is not complete by then.
    void hurry(std::chrono::milliseconds left);

Q_SIGNALS:
    /// The ClientHello is complete. The receiver owns the descriptor; the gate no longer watches it.
    void greeted(qintptr descriptor, const QByteArray &subject);
    /// A connection was closed before its ClientHello was complete.
    void closed(const QByteArray &subject);

private:
    struct Waiting
    {
        qintptr descriptor;
        QByteArray subject;
        std::unique_ptr<QSocketNotifier> notifier;
        QDeadlineTimer deadline;
        QElapsedTimer since;
    };

    void inspect(qintptr descriptor);
    /// Stops watching; the descriptor stays open. Safe inside the notifier's own signal.
    QByteArray release(qintptr descriptor);
    void close(qintptr descriptor);
    void closeLate();

    Options m_options;
    std::deque<Waiting> m_waiting; ///< oldest first
    QTimer m_sweep;
};

} // namespace Ringproof
