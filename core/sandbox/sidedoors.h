// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The doors under /sandbox for tests and handsets: messages, requests, clock, faults, reset.
// Never open to another machine or to a web page: they show codes, and ask for no password.
#pragma once

#include "http/httpservice.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxrecords.h"

namespace Ringproof {

class SideDoors final
{
public:
    /// All of these outlive the doors. `reset` forgets everything, the clock's offset included.
    struct Behind
    {
        const MessageBox &messages;
        const RequestLog &requests;
        FaultPlan &faults;
        AdjustableClock &clock;
        std::function<void()> reset;
    };

    explicit SideDoors(Behind behind);

    /// `request.path` begins with "/sandbox/".
    ServerAnswer answer(const ServerRequest &request) const;

private:
    struct Door
    {
        QByteArray name;
        QByteArray method;
        ServerAnswer (SideDoors::*open)(const ServerRequest &) const;
    };
    static const QList<Door> &doors();

    ServerAnswer listMessages(const ServerRequest &request) const;
    ServerAnswer listRequests(const ServerRequest &request) const;
    ServerAnswer turnClock(const ServerRequest &request) const;
    ServerAnswer addFault(const ServerRequest &request) const;
    ServerAnswer clearFaults(const ServerRequest &request) const;
    ServerAnswer reset(const ServerRequest &request) const;

    Behind m_behind;
};

/// The name in a Host value is one of this machine's loopback names; any port.
bool isLoopbackHost(const QByteArray &host);

} // namespace Ringproof
