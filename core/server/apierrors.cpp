// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apierrors.h"

#include "verification/verificationjson.h"

#include <QJsonDocument>

namespace Ringproof {

namespace {

struct FaultRow
{
    int status;
    const char *code;
    const char *sentence;
};

FaultRow rowOf(ApiFault fault)
{
    switch (fault) {
    case ApiFault::BadRequest: return {400, "bad_request", "This is not a well-formed HTTP request."};
    case ApiFault::HeaderRepeated: return {400, "bad_request", "A header field that may stand once stands twice."};
    case ApiFault::NotImplemented:
        return {501, "not_implemented", "This method or upgrade is not supported."};
    case ApiFault::TransferCoding:
        return {501, "not_implemented", "Chunked bodies are not supported. Send the body with Content-Length."};
    case ApiFault::VersionNotSupported: return {505, "version_not_supported", "HTTP/1.1 and HTTP/1.0 are spoken here."};
    case ApiFault::ExpectationFailed: return {417, "bad_request", "Expect is not supported: send the body at once."};
    case ApiFault::RequestTimeout: return {408, "bad_request", "The request did not arrive in time."};
    case ApiFault::TooManyConnections:
        return {503, "too_many_requests", "Too many connections are open. Try again in a moment."};
    case ApiFault::HeadTooLarge: return {431, "too_large", "The header fields are too large: 16 KiB and 64 fields at most."};
    case ApiFault::TargetTooLong: return {414, "too_large", "The address is too long: 2 KiB at most."};
    case ApiFault::BodyTooLarge: return {413, "too_large", "The body is too large: 16 KiB at most."};
    case ApiFault::HostNotAllowed: return {421, "host_not_allowed", "This server does not answer for that host name."};
    case ApiFault::OriginNotAllowed:
        return {403, "origin_not_allowed", "Pages of that origin may not use this server."};
    case ApiFault::NotFound: return {404, "not_found", "There is nothing at this address."};
    case ApiFault::MethodNotAllowed:
        return {405, "method_not_allowed", "This address does not take that method. Allow names those it takes."};
    case ApiFault::UnsupportedMediaType:
        return {415, "unsupported_media_type", "Send application/json or application/x-www-form-urlencoded."};
    case ApiFault::Unauthorized:
        return {401, "unauthorized", "An API key with the scope for this is needed: Authorization: Bearer rp_..."};
    case ApiFault::Forbidden:
        return {403, "forbidden",
            "That needs a scope that this API key does not have, or it is another caller's verification."};
    case ApiFault::IdempotencyConflict:
        return {422, "idempotency_conflict", "This Idempotency-Key was used for another request."};
    case ApiFault::RequestInProgress:
        return {409, "request_in_progress", "The request with this Idempotency-Key is still being answered."};
    }
    Q_UNREACHABLE();
}

} // namespace

ApiFault faultOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::MalformedHead: return ApiFault::BadRequest;
    case Refusal::TargetTooLong: return ApiFault::TargetTooLong;
    case Refusal::HeadTooLarge: return ApiFault::HeadTooLarge;
    case Refusal::BodyTooLarge: return ApiFault::BodyTooLarge;
    case Refusal::TransferCoding: return ApiFault::TransferCoding;
    case Refusal::UnknownMethod: return ApiFault::NotImplemented;
    case Refusal::HttpVersion: return ApiFault::VersionNotSupported;
    case Refusal::HostNotAllowed: return ApiFault::HostNotAllowed;
    case Refusal::Expectation: return ApiFault::ExpectationFailed;
    case Refusal::Timeout: return ApiFault::RequestTimeout;
    case Refusal::TooManyConnections: return ApiFault::TooManyConnections;
    }
    Q_UNREACHABLE();
}

int httpStatus(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case InvalidNumber:
    case ProviderNumberRejected:
    case InvalidCode:
    case InvalidRequest:
    case ProviderRequestRejected: return 400;
    case DestinationNotAllowed:
    case DestinationBlocked:
    case DestinationPaused:
    case NumberLocked: return 403;
    case VerificationNotFound:
    case ProviderNotFound: return 404;
    case VerificationInProgress:
    case SendInProgress: return 409;
    case VerificationExpired:
    case VerificationCanceled:
    case VerificationUsed: return 410;
    case ChannelNotAvailable: return 422;
    case TooManyRequests:
    case ProviderLimited:
    case BudgetSpent:
    case TooManyChecks: return 429;
    case InternalError: return 500;
    case RecipientUnverified:
    case CredentialsRejected:
    case ServiceNotFound:
    case ProviderRejected: return 502;
    case ProviderUnavailable:
    case ProviderFailing:
    case ProviderBusy:
    case ProviderAnswerUnusable:
    case SendUnknown:
    case CheckUnknown:
    case StorageUnavailable:
    case StorageDamaged:
    case StorageTooNew:
    case StorageKeyWrong:
    case Misconfigured:
    case ShuttingDown: return 503;
    }
    Q_UNREACHABLE();
}

int httpStatus(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approved: return 200;
    case Verdict::WrongCode: return 400;
    case Verdict::TooManyAttempts: return 429;
    case Verdict::Expired:
    case Verdict::Canceled:
    case Verdict::AlreadyUsed: return 410;
    }
    Q_UNREACHABLE();
}

void setBody(ApiAnswer &answer, const QJsonObject &object)
{
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject bodyOf(const ServerAnswer &answer) { return QJsonDocument::fromJson(answer.body).object(); }

ApiAnswer jsonAnswer(int status, const QJsonObject &object)
{
    ApiAnswer answer;
    answer.status = status;
    setBody(answer, object);
    return answer;
}

ApiAnswer faultAnswer(ApiFault fault)
{
    const FaultRow row = rowOf(fault);
    ApiAnswer answer = jsonAnswer(row.status, {{QStringLiteral("error"), QString::fromLatin1(row.sentence)},
                                                  {QStringLiteral("code"), QString::fromLatin1(row.code)}});
    if (fault == ApiFault::Unauthorized)
        answer.headers.append(HttpHeader{"WWW-Authenticate", "Bearer realm=\"ringproof\""});
    if (fault == ApiFault::TooManyConnections || fault == ApiFault::RequestInProgress)
        answer.headers.append(HttpHeader{"Retry-After", "1"});
    return answer;
}

ApiAnswer errorAnswer(const Error &error)
{
    ApiAnswer answer = jsonAnswer(httpStatus(error.code), toJson(error));
    if (error.retryAfter.count() > 0)
        answer.headers.append(HttpHeader{"Retry-After", QByteArray::number(qint64(error.retryAfter.count()))});
    return answer;
}

ApiAnswer problemAnswer(const QString &code, const QString &sentence, const QString &field)
{
    QJsonObject object{{QStringLiteral("error"), sentence}, {QStringLiteral("code"), code}};
    if (!field.isEmpty())
        object.insert(QStringLiteral("details"), QJsonObject{{QStringLiteral("field"), field}});
    return jsonAnswer(code == QLatin1StringView("destination_not_allowed") ? 403 : 400, object);
}

ApiAnswer verdictAnswer(const CheckAnswer &answer)
{
    ApiAnswer out = jsonAnswer(httpStatus(answer.verdict), toJson(answer));
    out.verificationSid = answer.verification.sid;
    return out;
}

} // namespace Ringproof
