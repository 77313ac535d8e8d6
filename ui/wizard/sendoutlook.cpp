// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/sendoutlook.h"

#include "ui/actorwords.h"
#include "ui/text.h"
#include "verification/errortext.h"

#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

/// The words for these limits tell the agent to enter the code that was sent last.
bool isAdviceToEnter(SendLimit limit)
{
    return limit == SendLimit::Wait || limit == SendLimit::PerTenMinutes || limit == SendLimit::PerDay;
}

} // namespace

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

const Verification *SendOutlook::live(Timestamp now) const
{
    const bool isLive = latest && latest->status == VerificationStatus::Pending && now < latest->expiresAt;
    return isLive && reading.number == latest->number ? &*latest : nullptr;
}

const Verification *SendOutlook::resumable(const QString &reference, Timestamp now) const
{
    const Verification *code = live(now);
    return code && code->actor == actor && code->reference == reference ? code : nullptr;
}

QString SendOutlook::liveHint(const QString &reference, Timestamp now) const
{
    const Verification *code = live(now);
    if (!code || resumable(reference, now))
        return {};
    const QString time = isolated(localTime(code->createdAt, now));
    if (code->actor != actor)
        return tr("%1 started a verification of this number at %2. Only they can enter its code.")
            .arg(isolated(actorWords(code->actor)), time);
    return code->reference.isEmpty()
               ? tr("A code without a reference was sent to this number at %1 and is still valid.").arg(time)
               : tr("A code for reference %1 was sent to this number at %2 and is still valid.")
                     .arg(isolated(code->reference), time);
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
    // "Wait for the code" and "enter the latest one" are no advice when that code was canceled.
    const bool isLastCanceled = latest && latest->status == VerificationStatus::Canceled && latest->number == reading.number;
    if (isLastCanceled && isRefused && isAdviceToEnter(forecast->refusedBy))
        return tr("The last code was canceled. You can send a new one in %1.").arg(waitText(wait));
    if (isBrief || !isRefused)
        return tr("Possible again in %1.").arg(waitText(wait));
    return errorText(refusalOf(forecast->refusedBy, now + wait, now));
}

} // namespace Ringproof
