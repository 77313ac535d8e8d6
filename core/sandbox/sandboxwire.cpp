// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxwire.h"

#include "sandbox/emulatedservice.h"
#include "sandbox/twilioformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Ringproof {

namespace {

constexpr char kSecret[] = "sandbox";

QJsonValue ofAnotherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return 42;
    case QJsonValue::Double: return QString::number(value.toDouble());
    case QJsonValue::Bool: return QStringLiteral("yes");
    case QJsonValue::Array: return QJsonObject();
    case QJsonValue::Object: return QJsonArray();
    case QJsonValue::Null:
    case QJsonValue::Undefined: return true;
    }
    Q_UNREACHABLE();
}

QString refusalText(Refusal refusal)
{
    switch (refusal) {
    case Refusal::MalformedHead: return QStringLiteral("Malformed request");
    case Refusal::TargetTooLong: return QStringLiteral("URI too long");
    case Refusal::HeadTooLarge: return QStringLiteral("Request header fields too large");
    case Refusal::BodyTooLarge: return QStringLiteral("Request body too large");
    case Refusal::TransferCoding: return QStringLiteral("Transfer codings are not implemented");
    case Refusal::UnknownMethod: return QStringLiteral("Method not implemented");
    case Refusal::HttpVersion: return QStringLiteral("HTTP version not supported");
    case Refusal::HostNotAllowed: return QStringLiteral("This host is not served here");
    case Refusal::Expectation: return QStringLiteral("Expectations cannot be met");
    case Refusal::Timeout: return QStringLiteral("Request timed out");
    case Refusal::TooManyConnections: return QStringLiteral("Too many connections");
    }
    Q_UNREACHABLE();
}

} // namespace

bool isAuthorized(const QByteArray &authorization)
{
    const QByteArray scheme = "basic ";
    if (authorization.left(scheme.size()).toLower() != scheme)
        return false;
    const auto decoded =
        QByteArray::fromBase64Encoding(authorization.mid(scheme.size()), QByteArray::AbortOnBase64DecodingErrors);
    const auto pair = [](const char *user) { return QByteArray(user) + ':' + kSecret; };
    return decoded && (*decoded == pair(kSandboxAccountSid) || *decoded == pair(kSandboxKeySid));
}

ServerAnswer onTheWire(const TwilioAnswer &answer, Timestamp now, std::chrono::milliseconds took)
{
    QList<HttpHeader> headers{
        {"Date", toHttpDate(now)},
        {"Twilio-Request-Id", newSid("RQ")},
        {"Twilio-Request-Duration", QByteArray::number(double(took.count()) / 1000, 'f', 3)},
    };
    if (answer.status == 401)
        headers.append(HttpHeader{"WWW-Authenticate", "Basic realm=\"Twilio API\""});
    if (answer.retryAfter)
        headers.append(HttpHeader{"Retry-After", QByteArray::number(qint64(answer.retryAfter->count()))});
    return {.status = answer.status, .body = answer.body, .contentType = "application/json", .headers = headers};
}

ServerAnswer refusalAnswer(Refusal refusal, Timestamp now)
{
    return onTheWire(transportError(refusalStatus(refusal), refusalText(refusal)), now, {});
}

TwilioAnswer answerOfFault(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::RateLimit: return twilioError(TwilioErrorCode::TooManyRequests, fault.retryAfter);
    case FaultKind::Error500: return twilioError(TwilioErrorCode::ServerError, fault.retryAfter);
    case FaultKind::Error503: return twilioError(TwilioErrorCode::Unavailable, fault.retryAfter);
    case FaultKind::DropBefore:
    case FaultKind::DropAfter:
    case FaultKind::Latency:
    case FaultKind::SlowBody:
    case FaultKind::TruncatedJson:
    case FaultKind::WrongType:
    case FaultKind::Undelivered: return {};
    }
    Q_UNREACHABLE();
}

QByteArray withWrongTypes(const QByteArray &body)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = ofAnotherType(member.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Ringproof
