// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes of Twilio Verify v2 in, values out (Twilio: Verification, VerificationCheck, Service, VerificationAttempt resources).
// Never performs I/O, never keeps or logs what it read, never takes an answer about another number or SID for ours.
#pragma once

#include "http/httpclient.h"
#include "provider/provider.h"
#include "provider/twilioerrors.h"

namespace Ringproof {

// All of these give ProviderAnswerUnusable for an answer that is not what was asked for, that names another service than
// `serviceSid` (where that is not empty), that has a name twice in one object, or whose status and `valid` contradict each other.

/// A 201 or 200 with a Verification about `to`.
Result<ProviderVerification> parseVerification(
    const QByteArray &body, const PhoneNumber &to, const QString &serviceSid = {});
/// A known status, about `to` and `sid`.
Result<ProviderStatus> parseCheck(
    const QByteArray &body, const QString &sid, const PhoneNumber &to, const QString &serviceSid = {});
/// Of the service `serviceSid`.
Result<ProviderService> parseService(const QByteArray &body, const QString &serviceSid = {});
Result<int> parseRateLimits(const QByteArray &body);
/// Attempts of the number and the verification that `query` names.
Result<std::vector<ProviderAttempt>> parseAttempts(
    const QByteArray &body, const AttemptsQuery &query, const QString &serviceSid = {});

/// An answer outside 2xx: Twilio's envelope {code, message, more_info, status} or RFC 9457 problem details, read as an answer to
/// `operation`; an answer without either is classed by its status alone. Carries Retry-After.
Error parseError(const HttpReply &reply, TwilioOperation operation);

} // namespace Ringproof
