// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wall clock as it would have gone on from the service's last answer: whoever turns it meanwhile moves no countdown.
// Never asked for what is kept: records have the wall's own time.
#pragma once

#include "base/clock.h"

namespace Ringproof {

class CountingClock final : public Clock
{
public:
    /// `clock` must outlive it.
    explicit CountingClock(const Clock *clock)
        : m_clock(clock)
    {
        follow();
    }

    /// From now on by the wall as it is: moments that have just been told are meant on that one.
    void follow()
    {
        m_wall = m_clock->now();
        m_steady = m_clock->steady();
    }
    Timestamp now() const override { return m_wall + (m_clock->steady().elapsed - m_steady.elapsed); }
    SteadyTime steady() const override { return m_clock->steady(); }

private:
    const Clock *m_clock;
    Timestamp m_wall;
    SteadyTime m_steady;
};

} // namespace Ringproof
