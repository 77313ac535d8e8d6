// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A local Twilio Verify v2 over real HTTP, with side doors to read its messages, turn its clock and make it fail.
// Never sends a message to anybody, never logs a number or a code, never used from a thread other than its own.
#pragma once

#include "sandbox/sidedoors.h"
#include "sandbox/verifyemulator.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

namespace Ringproof {

class SandboxServer final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QHostAddress address = QHostAddress::LocalHost; ///< the side doors stay closed to other machines in any case
        quint16 port = 4010;                            ///< 0 picks one
        std::size_t attemptQueriesPerMinute = 100;      ///< Twilio's limit for the Attempts API; 0 switches it off
    };

    /// `clock` outlives the server. May be moved to its thread until start() is called.
    SandboxServer(Options options, AdjustableClock &clock, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// Listens. The port, or why not.
    Result<quint16> start();
    /// "http://127.0.0.1:4010"; empty before start().
    QUrl baseUrl() const;

    /// Newest first; of one number when `to` is not empty.
    QList<SandboxMessage> messages(const QString &to = {}) const { return m_messages.newestFirst(to); }
    /// Forgets verifications, messages, requests, faults, changes to services, and the clock's offset.
    void reset();

Q_SIGNALS:
    void messageSent(const Ringproof::SandboxMessage &message);

private:
    struct Exchange;

    HttpService::Options httpOptions() const;
    void answer(const ServerRequest &request, const Answerer &answerer);
    void answerVerify(const ServerRequest &request, const Answerer &answerer);
    EmulatorAnswer process(const ServerRequest &request, const VerifyRoute &route, bool delivers);
    void deliver(const Exchange &exchange);
    bool isHostAllowed(const QByteArray &host) const;

    Options m_options;
    AdjustableClock &m_clock;
    VerifyEmulator m_emulator;
    FaultPlan m_faults;
    MessageBox m_messages;
    RequestLog m_requests;
    SideDoors m_sideDoors;
    HttpService *m_http = nullptr;
    quint16 m_port = 0;
};

} // namespace Ringproof
