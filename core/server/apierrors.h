// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every reason why a REST request is not answered as asked, as an HTTP answer: one table each for errors, verdicts and doors.
// Never says more than a stable word and a sentence: no secret, no code, no whole number.
#pragma once

#include "http/httpservice.h"
#include "verification/verification.h"

#include <QJsonObject>

namespace Ringproof {

/// What is wrong with a request before it reaches a use case.
enum class ApiFault {
    BadRequest,
    HeaderRepeated,
    NotImplemented,
    TransferCoding,
    VersionNotSupported,
    ExpectationFailed,
    RequestTimeout,
    TooManyConnections,
    HeadTooLarge,
    TargetTooLong,
    BodyTooLarge,
    HostNotAllowed,
    OriginNotAllowed,
    NotFound,
    MethodNotAllowed,
    UnsupportedMediaType,
    Unauthorized,
    Forbidden,
    IdempotencyConflict,
    RequestInProgress,
};

ApiFault faultOf(Refusal refusal);

/// An answer with the use case's SID beside it, for the log.
struct ApiAnswer : ServerAnswer
{
    QString verificationSid;
};

ApiAnswer jsonAnswer(int status, const QJsonObject &object);
ApiAnswer faultAnswer(ApiFault fault);
/// With Retry-After where a time is known.
ApiAnswer errorAnswer(const Error &error);
/// A 4xx that a reader of the body has found: `code` is the stable word, `field` what it is about (may be empty).
ApiAnswer problemAnswer(const QString &code, const QString &sentence, const QString &field = {});
ApiAnswer verdictAnswer(const CheckAnswer &answer);
/// `object` as the whole body; the status and the headers stay.
void setBody(ApiAnswer &answer, const QJsonObject &object);
QJsonObject bodyOf(const ServerAnswer &answer);

int httpStatus(ErrorCode code);
int httpStatus(Verdict verdict);

} // namespace Ringproof
