// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the provider's attempts a send of ours is, when its answer was lost. Pure.
// Never takes the two clocks for equal: the Date of the answer tells how far apart they are.
#pragma once

#include "provider/provider.h"

namespace Ringproof {

/// A question and its answer by our clock.
struct AskedBetween
{
    Timestamp asked;
    Timestamp heard;
};

/// How far the provider's clock is ahead of ours, as little as the answer's Date allows: zero while the two may agree.
std::chrono::milliseconds clockLead(std::optional<Timestamp> answeredAt, const AskedBetween &ours);

/// The verification that the send begun at `startedAt`, by our clock, belongs to; empty when no attempt is so young.
QString sidOfSend(const ProviderAttempts &attempts, Timestamp startedAt, const AskedBetween &ours);

} // namespace Ringproof
