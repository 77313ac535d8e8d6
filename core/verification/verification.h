// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verification as every door shows it, the verdict on a code, and what follows from a record's status. Pure values.
// Never carries a code.
#pragma once

#include "store/store.h"

namespace Ringproof {

enum class Verdict { Approved, WrongCode, Expired, TooManyAttempts, Canceled, AlreadyUsed };

struct Verification
{
    QString sid;
    VerificationStatus status = VerificationStatus::Pending;
    PhoneNumber number;
    Channel channel = Channel::Sms;
    QString provider;
    QString actor;
    QString reference;
    QString purpose;
    Timestamp createdAt;
    Timestamp expiresAt;
    std::optional<Timestamp> endedAt;
    Timestamp resendAt;
    int sends = 0;
    int checks = 0;
    int sendsLeft = 0;
    int checksLeft = 0;

    explicit Verification(const VerificationState &state);
};

struct CheckAnswer
{
    Verdict verdict;
    Verification verification;
    QString receipt; ///< of an approval: signed, to be kept by whoever asked; empty when none could be made
};

/// Whether an actor may enter the code of a verification that another window, or an earlier start, made.
enum class ResumeRefusal {
    None,
    Ended,
    Expired,
    OtherActor, ///< only the actor who started a verification may go on with it
};
ResumeRefusal resumeRefusal(const VerificationRecord &record, const QString &actor, Timestamp now);

/// What a check of an ended verification would say; nothing while it is live.
std::optional<Verdict> verdictOfEnded(VerificationStatus status);

} // namespace Ringproof
