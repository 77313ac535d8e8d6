// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Attempts API: list, one, summary (twilio.com/docs/verify/api/list-verification-attempts).
// Never changes anything; attempts outlive the soft delete of their verification for 30 days.
#pragma once

#include "sandbox/verificationledger.h"
#include "sandbox/verifyroute.h"

namespace Ringproof {

/// `route` is Attempts, AttemptsSummary or Attempt.
TwilioAnswer answerAttempts(const VerifyRoute &route, const FormFields &query, const VerificationLedger &ledger,
    Timestamp now, const QByteArray &baseUrl);

} // namespace Ringproof
