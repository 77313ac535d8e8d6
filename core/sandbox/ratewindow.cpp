// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/ratewindow.h"

#include <algorithm>

namespace Ringproof {

std::optional<std::chrono::seconds> takeTurn(
    std::vector<Timestamp> &taken, std::span<const RateWindow> windows, Timestamp now)
{
    std::chrono::seconds wait{0};
    std::size_t most = 0;
    for (const RateWindow &window : windows) {
        most = std::max(most, window.limit);
        if (taken.size() < window.limit)
            continue;
        const Timestamp freeAt = taken[taken.size() - window.limit] + window.length;
        if (freeAt > now)
            wait = std::max(wait, std::chrono::ceil<std::chrono::seconds>(freeAt - now));
    }
    if (wait.count() > 0)
        return wait;
    if (taken.size() >= most)
        taken.erase(taken.begin());
    taken.push_back(now);
    return std::nullopt;
}

} // namespace Ringproof
