// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/twilioanswer.h"

#include "sandbox/jsontext.h"

namespace Ringproof {

namespace {

struct ErrorRow
{
    int status;
    QLatin1StringView message;
};

/// Statuses as the pages under twilio.com/docs/api/errors state them.
ErrorRow rowFor(TwilioErrorCode code)
{
    using enum TwilioErrorCode;
    switch (code) {
    case Authenticate: return {401, QLatin1StringView("Authenticate")};
    case MethodNotAllowed: return {405, QLatin1StringView("Method not allowed")};
    case NotFound: return {404, QLatin1StringView("The requested resource %1 was not found")};
    case TooManyRequests: return {429, QLatin1StringView("Too many requests")};
    case ServerError: return {500, QLatin1StringView("Internal server error")};
    case Unavailable: return {503, QLatin1StringView("Service is unavailable. Please try again")};
    case InvalidParameter: return {400, QLatin1StringView("Invalid parameter: %1")};
    case MaxChecks: return {429, QLatin1StringView("Max check attempts reached")};
    case MaxSends: return {429, QLatin1StringView("Max send attempts reached")};
    case FeatureOff: return {403, QLatin1StringView("Service does not support this feature")};
    case Landline: return {403, QLatin1StringView("SMS is not supported by landline phone number")};
    case AmountAndPayee: return {400, QLatin1StringView("'Amount' & 'Payee' params are required")};
    case ConcurrentStarts: return {429, QLatin1StringView("Too many concurrent requests for phone number")};
    case CallWithPsd2: return {400, QLatin1StringView("Call channel is not supported when using PSD2")};
    case NoTarget: return {400, QLatin1StringView("No target verification specified")};
    // The page of 60223 states no status; 400 has been reported by users. [?]
    case ChannelOff: return {400, QLatin1StringView("Delivery channel disabled: %1")};
    // Nor does that of 60228. [?]
    case TemplateNotFound: return {404, QLatin1StringView("Template not found")};
    case AppHash: return {400, QLatin1StringView("Invalid App Hash")};
    }
    Q_UNREACHABLE();
}

TwilioAnswer envelope(int status, int code, const QString &message)
{
    JsonText json;
    json.openObject()
        .number("code", code)
        .text("message", message)
        .text("more_info", "https://www.twilio.com/docs/errors/" + QByteArray::number(code))
        .number("status", status)
        .closeObject();
    return {.status = status, .body = json.take(), .retryAfter = {}};
}

} // namespace

TwilioAnswer twilioError(TwilioErrorCode code, std::optional<std::chrono::seconds> retryAfter)
{
    const ErrorRow row = rowFor(code);
    TwilioAnswer answer = envelope(row.status, int(code), row.message);
    answer.retryAfter = retryAfter;
    return answer;
}

TwilioAnswer twilioError(TwilioErrorCode code, const QString &what)
{
    const ErrorRow row = rowFor(code);
    return envelope(row.status, int(code), QString(row.message).arg(what));
}

TwilioAnswer invalidDestination(const QString &to)
{
    return envelope(rowFor(TwilioErrorCode::InvalidParameter).status, int(TwilioErrorCode::InvalidParameter),
        QStringLiteral("Invalid parameter `To`: ") + to);
}

TwilioAnswer transportError(int status, const QString &message)
{
    // Twilio's general errors are numbered 20000 plus the HTTP status (20404, 20429, 20500).
    return envelope(status, 20000 + status, message);
}

} // namespace Ringproof
