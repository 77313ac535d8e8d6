// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stretches of time that the overview shows, cut into the days or hours of where one is.
// Never asks a clock: the moment is given. Pure.
#pragma once

#include "base/clock.h"

#include <QString>
#include <vector>

namespace Ringproof {

enum class OverviewSpan { Today, Week, Month, Quarter };

inline constexpr OverviewSpan kOverviewSpans[] = {
    OverviewSpan::Today, OverviewSpan::Week, OverviewSpan::Month, OverviewSpan::Quarter};

/// How many days, this one included.
int daysOf(OverviewSpan span);
/// Local midnights, or of today the hours: 23 to 25 of them where the clocks are changed. The end of today is the last edge.
std::vector<Timestamp> edgesOf(OverviewSpan span, Timestamp now);
/// Under a column, short: "14:00", "25 Nov".
QString slotLabel(OverviewSpan span, Timestamp from);
/// As a sentence names it: "Tuesday, 25 November", "14:00 to 15:00".
QString slotName(OverviewSpan span, Timestamp from, Timestamp to);

} // namespace Ringproof
