// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words of the history: outcomes, people, and the steps of one verification.
// Never shows a row of the sandbox as verified anywhere but in sandbox mode: whoever lists asks for one provider's rows.
#pragma once

#include "store/timeline.h"
#include "ui/widgets/pill.h"

namespace Ringproof {

struct OutcomeWords
{
    QString words;
    Tone tone = Tone::Open;
};

OutcomeWords outcomeOf(const VerificationRecord &record, Timestamp now);
/// As a filter names it.
QString statusWords(VerificationStatus status);
/// "14:31:22"
QString exactTime(Timestamp time);

/// One step of a story: what happened, and when and by whom.
struct TimelineStep
{
    QString what;
    QString detail;
    Tone tone = Tone::Open;
};

/// In the order in which they happened.
std::vector<TimelineStep> stepsOf(const Timeline &timeline);

} // namespace Ringproof
