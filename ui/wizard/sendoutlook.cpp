// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/sendoutlook.h"

#include "ui/text.h"
#include "verification/errortext.h"

#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

std::chrono::seconds secondsUntil(Timestamp then, Timestamp now)
{
    return std::max<std::chrono::seconds>(0s, std::chrono::ceil<std::chrono::seconds>(then - now));
}

QString SendOutlook::numberHint(Channel channel, bool isFinished) const
{
    const bool isUnfinished = reading.problem == PhoneProblem::TooShort || reading.problem == PhoneProblem::Empty;
    if (isUnfinished && !isFinished)
        return {};
    if (reading.problem != PhoneProblem::None)
        return phoneProblemText(reading.problem);
    if (channel == Channel::Sms && reading.number->type() == PhoneType::Landline)
        return tr("This is a landline: a text message may not arrive there, a call does.");
    return tr("The code goes to %1.").arg(isolated(reading.number->international()));
}

std::chrono::seconds SendOutlook::waitLeft(Timestamp now) const
{
    std::chrono::seconds wait = blockedUntil ? secondsUntil(*blockedUntil, now) : 0s;
    if (forecast && !forecast->isAllowed())
        wait = std::max(wait, secondsUntil(forecast->nextAt, now));
    return wait;
}

QString SendOutlook::obstacle(Timestamp now, bool isBrief) const
{
    if (reading.problem == PhoneProblem::Empty)
        return tr("Enter a phone number first.");
    if (reading.problem == PhoneProblem::TooShort)
        return tr("The number is not complete yet.");
    if (!reading.isSendable())
        return tr("No code can be sent to this number.");
    const auto wait = waitLeft(now);
    const bool isRefused = forecast && !forecast->isAllowed();
    if (wait <= 0s) // no waiting helps, or it is over
        return isRefused && !isBrief && outlastsWaiting(forecast->refusedBy) ? errorText(refusalOf(forecast->refusedBy, now, now))
                                                          : QString();
    if (isBrief || !isRefused)
        return tr("Possible again in %1.").arg(waitText(wait));
    return errorText(refusalOf(forecast->refusedBy, now + wait, now));
}

} // namespace Ringproof
