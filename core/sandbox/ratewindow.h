// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sliding limits: so many in a minute, so many in an hour.
// Never counts what it refused: Twilio says that a 429 was not processed (twilio.com/docs/api/errors/20429).
#pragma once

#include "base/clock.h"

#include <span>
#include <vector>

namespace Ringproof {

struct RateWindow
{
    std::chrono::seconds length;
    std::size_t limit;
};

/// Adds `now` to the turns taken so far (oldest first), or says how long to wait for the next one.
std::optional<std::chrono::seconds> takeTurn(
    std::vector<Timestamp> &taken, std::span<const RateWindow> windows, Timestamp now);

} // namespace Ringproof
