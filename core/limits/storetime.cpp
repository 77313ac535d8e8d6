// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/storetime.h"

#include "limits/limitpolicy.h"

#include <algorithm>

namespace Ringproof {

using std::chrono::milliseconds;

Timestamp storeTime(const std::vector<ClockSighting> &sightings, const SteadyTime &steady, Timestamp wall)
{
    if (sightings.empty())
        return wall;
    const auto latest = std::max_element(sightings.begin(), sightings.end(),
        [](const ClockSighting &a, const ClockSighting &b) { return a.store < b.store; });
    const auto own = std::find_if(sightings.begin(), sightings.end(),
        [&](const ClockSighting &sighting) { return sighting.origin == steady.origin; });
    if (own != sightings.end())
        // A steady clock that is behind what was seen of it belongs to a machine that was put back to an earlier state.
        return std::max(latest->store, own->store + std::max(steady.elapsed - own->steady, milliseconds(0)));
    return latest->store + std::clamp<milliseconds>(wall - latest->wall, milliseconds(0), LimitPolicy::kLookBack);
}

} // namespace Ringproof
