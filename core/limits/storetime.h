// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The time that limits are counted on. It goes at the pace of the machine's steady clock, so that turning the wall clock,
// either way and however far, neither frees nor holds anybody. Pure.
// Never goes back, and never runs faster than real time while one machine that has been seen before is up.
#pragma once

#include "base/clock.h"

#include <vector>

namespace Ringproof {

/// One steady clock as it was last seen.
struct ClockSighting
{
    QString origin;
    std::chrono::milliseconds steady{};
    Timestamp wall;
    Timestamp store; ///< what the store's time was then
};

/// The store's time now, from every sighting there is. A clock that was not seen before (another machine, or this one after a
/// new start) can only tell by the wall how long nothing was written: that is believed from zero to a day, which is as far as
/// any limit looks back.
Timestamp storeTime(const std::vector<ClockSighting> &sightings, const SteadyTime &steady, Timestamp wall);

} // namespace Ringproof
