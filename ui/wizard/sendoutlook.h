// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a code could be sent now, and the words for what stands in the way. Pure: everything it looks at is passed in.
// Never decides: the service counts again when the send is reserved.
#pragma once

#include "base/clock.h"
#include "limits/sendlimits.h"
#include "phone/channel.h"
#include "phone/phonenumber.h"
#include "verification/verification.h"

#include <QCoreApplication>

namespace Ringproof {

class SendOutlook final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::SendOutlook)
public:
    PhoneReading reading;
    std::optional<SendDecision> forecast;
    std::optional<Verification> latest; ///< of this number; may be over
    QString actor;                      ///< who sits here
    std::optional<Timestamp> blockedUntil; ///< by the answer to the last send

    /// Under the field. `isFinished`: the typing is over, so an unfinished number is a wrong one.
    QString numberHint(Channel channel, bool isFinished) const;
    /// The live verification of this number, of any actor.
    const Verification *live(Timestamp now) const;
    /// The one whose code can be entered here instead of sending another: live, of this actor and this reference.
    const Verification *resumable(const QString &reference, Timestamp now) const;
    /// What to know of a live verification that is not resumable as it stands; empty when there is none.
    QString liveHint(const QString &reference, Timestamp now) const;
    std::chrono::seconds waitLeft(Timestamp now) const;
    /// Beside the button, why it is disabled; empty when nothing stands in the way. `isBrief`: the reason is being told elsewhere.
    QString obstacle(Timestamp now, bool isBrief) const;
};

/// Rounded up: "0:00" is never shown while there is time left. Not below zero.
std::chrono::seconds secondsUntil(Timestamp then, Timestamp now);

} // namespace Ringproof
