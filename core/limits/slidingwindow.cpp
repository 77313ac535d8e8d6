// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/slidingwindow.h"

#include <algorithm>

namespace Ringproof {

WindowUse windowUse(const Moments &moments, int count, std::chrono::milliseconds window, Timestamp now)
{
    if (count <= 0)
        return {};
    Moments inside;
    for (const Timestamp at : moments)
        if (at > now - window)
            inside.push_back(std::min(at, now));
    WindowUse use;
    use.left = std::max(0, count - int(inside.size()));
    if (use.left == 0)
        use.freeAt = inside[inside.size() - size_t(count)] + window;
    return use;
}

void trim(Moments &moments, Timestamp oldest, size_t most)
{
    std::erase_if(moments, [&](Timestamp at) { return at <= oldest; });
    if (moments.size() > most)
        moments.erase(moments.begin(), moments.end() - std::ptrdiff_t(most));
}

bool takeBack(Moments &moments, Timestamp at)
{
    const auto found = std::find(moments.begin(), moments.end(), at);
    if (found == moments.end())
        return false;
    moments.erase(found);
    return true;
}

} // namespace Ringproof
