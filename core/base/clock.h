// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Time as a thing that is passed in, so that waits and expiry are tested without waiting: the wall's, and one that nobody can set.
// Never used for network deadlines: those are QDeadlineTimer, which a turned clock cannot move.
#pragma once

#include <QString>
#include <atomic>
#include <chrono>
#include <optional>

namespace Ringproof {

/// UTC, milliseconds since 1970.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Time since a beginning that `origin` names, such as one start of the machine. Two readings of one origin can be compared,
/// also between processes; readings of two origins cannot.
struct SteadyTime
{
    QString origin;
    std::chrono::milliseconds elapsed{};
};

class Clock
{
public:
    virtual ~Clock() = default;
    /// What the wall clock shows. People and time services move it, both ways.
    virtual Timestamp now() const = 0;
    /// Goes at the pace of real time, suspend included, whatever happens to the wall clock.
    virtual SteadyTime steady() const = 0;
};

class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    SteadyTime steady() const override;
};

/// The system's time plus an offset that can be moved forward. Thread-safe; the sandbox and its users share one.
class AdjustableClock final : public Clock
{
public:
    AdjustableClock();
    Timestamp now() const override;
    /// Counts what it was moved forward as time that has passed; reset() does not take that back.
    SteadyTime steady() const override;
    void advance(std::chrono::milliseconds by);
    void reset();

private:
    const QString m_origin; ///< its own: turning it says nothing about other clocks of this machine
    std::atomic<std::chrono::milliseconds::rep> m_offset = 0;
    std::atomic<std::chrono::milliseconds::rep> m_turned = 0;
};

/// ISO 8601 in UTC with milliseconds and Z, e.g. "2026-01-31T09:30:00.000Z".
QString toIso(Timestamp time);
/// RFC 9110, section 5.6.7 (IMF-fixdate), e.g. "Sat, 31 Jan 2026 09:30:00 GMT". Whole seconds, rounded down.
QByteArray toHttpDate(Timestamp time);
/// ISO 8601 with 0 to 9 fraction digits and Z or an offset, else RFC 2822 or an HTTP date; nothing for anything else.
std::optional<Timestamp> parseTimestamp(const QString &text);

} // namespace Ringproof
