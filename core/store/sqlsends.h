// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read and written when a send is reserved, goes out or fails. Each function is the inside of one write transaction.
// Never opens a transaction by itself and never talks to a provider.
#pragma once

#include "store/sqlrecords.h"

namespace Ringproof {

Result<SendReservation> reserveSendIn(SqlRecords &records, const SendIntent &intent, const StoreRules &rules);
Result<VerificationState> recordSentIn(
    SqlRecords &records, qint64 sendId, const SentFacts &facts, const StoreRules &rules, Timestamp now);
Result<VerificationState> recordSendFailedIn(
    SqlRecords &records, qint64 sendId, SendFailure failure, int providerCode, const StoreRules &rules, Timestamp now);

} // namespace Ringproof
