// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A clock whose wall can be turned while real time goes on, and whose machine can be started anew.
// Never moves by itself.
#pragma once

#include "base/clock.h"

#include <QMutex>

namespace Ringproof::Testing {

class JumpingClock final : public Clock
{
public:
    Timestamp now() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_wall;
    }
    SteadyTime steady() const override
    {
        const QMutexLocker lock(&m_mutex);
        return {QStringLiteral("start %1").arg(m_start), m_steady};
    }
    /// Time passes.
    void pass(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_wall += by;
        m_steady += by;
    }
    /// Somebody turns the wall clock.
    void turn(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_wall += by;
    }
    void startMachineAnew()
    {
        const QMutexLocker lock(&m_mutex);
        ++m_start;
        m_steady = std::chrono::seconds(3);
    }
    /// A virtual machine that is put back to an earlier state keeps the name of its start.
    void putBack(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_steady -= by;
    }

private:
    mutable QMutex m_mutex;
    int m_start = 1;
    Timestamp m_wall{std::chrono::milliseconds(1769851800000)};
    std::chrono::milliseconds m_steady{std::chrono::hours(24 * 30)};
};

} // namespace Ringproof::Testing
