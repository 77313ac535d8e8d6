// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stops calling a provider that has stopped answering, and lets one probe through now and then. Pure: the time is passed in.
// Never opens because the provider said no: only silence and 5xx count.
#pragma once

#include <chrono>

namespace Ringproof {

class CircuitBreaker final
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    struct Options
    {
        int failuresToOpen = 10; ///< one after the other
        std::chrono::milliseconds probeEvery{10000};
    };
    enum class Admission {
        Through,
        Probe, ///< through, and the only one: it tells whether the provider is back
        Refused,
    };

    explicit CircuitBreaker(Options options)
        : m_options(options)
    {}

    Admission admit(Instant now);
    void succeeded() { m_failures = 0; }
    void failed(Instant now);

    bool isOpen() const { return m_failures >= m_options.failuresToOpen; }
    /// Until the next probe may go; zero while closed.
    std::chrono::milliseconds pause(Instant now) const;

private:
    Options m_options;
    int m_failures = 0;
    Instant m_nextProbe;
};

} // namespace Ringproof
