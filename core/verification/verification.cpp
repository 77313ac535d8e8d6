// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/verification.h"

namespace Ringproof {

Verification::Verification(const VerificationState &state)
    : sid(state.record.sid)
    , status(state.record.status)
    , number(state.record.number)
    , channel(state.record.channel)
    , provider(state.record.provider)
    , actor(state.record.actor)
    , reference(state.record.reference)
    , purpose(state.record.purpose)
    , createdAt(state.record.createdAt)
    , expiresAt(state.record.expiresAt)
    , endedAt(state.record.endedAt)
    , resendAt(state.resendAt)
    , sends(state.record.sends)
    , checks(state.record.checks)
    , sendsLeft(state.sendsLeft)
    , checksLeft(state.checksLeft)
{}

ResumeRefusal resumeRefusal(const VerificationRecord &record, const QString &actor, Timestamp now)
{
    if (isTerminal(record.status) || record.status == VerificationStatus::NotSent)
        return ResumeRefusal::Ended;
    if (now >= record.expiresAt)
        return ResumeRefusal::Expired;
    return record.actor == actor ? ResumeRefusal::None : ResumeRefusal::OtherActor;
}

std::optional<Verdict> verdictOfEnded(VerificationStatus status)
{
    switch (status) {
    case VerificationStatus::Approved:
        return Verdict::AlreadyUsed;
    case VerificationStatus::Canceled:
        return Verdict::Canceled;
    case VerificationStatus::MaxAttemptsReached:
        return Verdict::TooManyAttempts;
    case VerificationStatus::Expired:
        return Verdict::Expired;
    case VerificationStatus::Pending:
    case VerificationStatus::Sending:
    case VerificationStatus::NotSent:
    case VerificationStatus::SendUnknown:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
