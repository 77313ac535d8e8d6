// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pauses a region whose codes are asked for and hardly ever entered, which is what pumped traffic looks like. Pure.
// Never looks at sends whose end is still open.
#pragma once

#include "limits/limitpolicy.h"

#include <QByteArray>

namespace Ringproof {

struct ConversionBreaker
{
    /// The region's last concluded sends, newest last: '1' for approved, '0' for not. At most kBreakerSample.
    QByteArray outcomes;
    std::optional<Timestamp> pausedAt;
    std::optional<Timestamp> trialAt; ///< of the last trial send since then
    int approvals = 0;                ///< since it was paused

    bool isPaused() const { return pausedAt.has_value(); }
    /// When the next send may go; nothing while the region is open.
    std::optional<Timestamp> nextTrial() const;

    /// So many sends ended without approval at `at`. Pauses when that brings the sample under the policy's share.
    void failed(int sends, const LimitPolicy &policy, Timestamp at);
    /// A verification was approved; so many of its sends had not been concluded before.
    void approved(int sends, const LimitPolicy &policy, Timestamp at);
    /// A send goes out: while the region is paused it is the trial.
    void sent(Timestamp at);

    bool operator==(const ConversionBreaker &) const = default;

private:
    void conclude(char outcome, int sends, const LimitPolicy &policy, Timestamp at);
};

} // namespace Ringproof
