// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The JSON objects that REST and the command line share: a verification, a verdict, an error.
// Never holds a code or a secret; an error's object never holds a number.
#pragma once

#include "base/error.h"
#include "verification/verification.h"

#include <QJsonObject>

namespace Ringproof {

/// A count, or null where nothing limits it.
QJsonValue countLeft(int count);
/// {verificationSid, status, to, channel, createdAt, expiresAt, attempts, provider, actor, reference?, purpose?, endedAt?,
/// and while it is not over: resendAt, sendsLeft, checksLeft}
QJsonObject toJson(const Verification &verification);
/// The same of a record from the history: without what may be done next.
QJsonObject toJson(const VerificationRecord &record);
/// {verifications: [...], nextCursor?}
QJsonObject toJson(const HistoryPage &page);
/// {verified:true, message, verificationSid, to, status, receipt?} or {verified:false, error, code, status, checksLeft}
QJsonObject toJson(const CheckAnswer &answer);
/// {error, code, retryAfter?, details?}: `error` a sentence, `code` a stable word, `retryAfter` seconds. Of one of our own
/// limits `details` is {limit, until?}.
QJsonObject toJson(const Error &error);

} // namespace Ringproof
