// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/circuitbreaker.h"

#include <algorithm>

namespace Ringproof {

CircuitBreaker::Admission CircuitBreaker::admit(Instant now)
{
    if (!isOpen())
        return Admission::Through;
    if (now < m_nextProbe)
        return Admission::Refused;
    // Nobody else until this one has ended, or its time is over without a word.
    m_nextProbe = now + m_options.probeEvery;
    return Admission::Probe;
}

void CircuitBreaker::failed(Instant now)
{
    const bool wasOpen = isOpen();
    m_failures = std::min(m_failures + 1, m_options.failuresToOpen);
    if (isOpen() && !wasOpen)
        m_nextProbe = now + m_options.probeEvery;
}

std::chrono::milliseconds CircuitBreaker::pause(Instant now) const
{
    if (!isOpen())
        return {};
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_nextProbe - now), std::chrono::milliseconds(0));
}

} // namespace Ringproof
