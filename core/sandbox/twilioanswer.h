// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One answer of the emulated API, and Twilio's error envelope {code, message, more_info, status}.
// Never touches a socket; the error numbers are those of twilio.com/docs/api/errors.
#pragma once

#include <QByteArray>
#include <QString>
#include <chrono>
#include <optional>

namespace Ringproof {

struct TwilioAnswer
{
    int status = 200;
    QByteArray body;
    std::optional<std::chrono::seconds> retryAfter;
};

enum class TwilioErrorCode {
    Authenticate = 20003,
    MethodNotAllowed = 20004,
    NotFound = 20404,
    TooManyRequests = 20429,
    ServerError = 20500,
    Unavailable = 20503,
    InvalidParameter = 60200,
    MaxChecks = 60202,
    MaxSends = 60203,
    FeatureOff = 60204,
    Landline = 60205,
    AmountAndPayee = 60206,
    ConcurrentStarts = 60212,
    CallWithPsd2 = 60214,
    NoTarget = 60221,
    ChannelOff = 60223,
    TemplateNotFound = 60228,
    AppHash = 60602,
};

TwilioAnswer twilioError(TwilioErrorCode code, std::optional<std::chrono::seconds> retryAfter = {});
/// `what` completes the message: the path of 20404, the parameter of 60200, the channel of 60223.
TwilioAnswer twilioError(TwilioErrorCode code, const QString &what);
/// 60200 about `To`, the one message that repeats a value: readers must not log it.
TwilioAnswer invalidDestination(const QString &to);
/// For a request that never became one: malformed, too large, sent to another host.
TwilioAnswer transportError(int status, const QString &message);

inline TwilioAnswer invalidParameter(const QString &name)
{
    return twilioError(TwilioErrorCode::InvalidParameter, name);
}
/// `path` without "/v2", as Twilio's messages name it.
inline TwilioAnswer notFound(const QString &path) { return twilioError(TwilioErrorCode::NotFound, path); }

} // namespace Ringproof
