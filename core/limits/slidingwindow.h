// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much of "count in window" is used, from the moments at which it was used. Pure.
// Never lets a moment of the future hold longer than the window.
#pragma once

#include "base/clock.h"

#include <limits>
#include <vector>

namespace Ringproof {

using Moments = std::vector<Timestamp>;

/// What is said to be left where nothing limits it.
inline constexpr int kUnlimited = std::numeric_limits<int>::max();

struct WindowUse
{
    int left = kUnlimited;
    std::optional<Timestamp> freeAt; ///< set when the window is full
};

/// `moments` ascending. A count of zero or less is no limit.
WindowUse windowUse(const Moments &moments, int count, std::chrono::milliseconds window, Timestamp now);

/// Takes out what lies as far back as `oldest`, where no window looks any more, and the oldest beyond `most`.
void trim(Moments &moments, Timestamp oldest, size_t most);
/// Takes out one moment that equals `at`; false when there is none.
bool takeBack(Moments &moments, Timestamp at);

} // namespace Ringproof
