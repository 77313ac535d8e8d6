// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTTP requests of Twilio Verify v2 as values (Twilio: Verify API reference). Pure.
// Never sends, and never puts a number or a code into a path.
#pragma once

#include "base/secret.h"
#include "http/httpclient.h"
#include "provider/provider.h"

namespace Ringproof {

struct TwilioAccount
{
    QUrl baseUrl;    ///< https://verify.twilio.com, without /v2
    QString user;    ///< account SID or API key SID
    Secret password; ///< auth token or API key secret
    QString serviceSid;
    QByteArray userAgent;

    bool operator==(const TwilioAccount &other) const = default;
};

/// https://verify[.edge.region].twilio.com as Twilio's global infrastructure pages have it; a region without an edge gets that region's own.
QUrl twilioBaseUrl(const QString &edge, const QString &region);

HttpRequest startRequest(const TwilioAccount &account, const StartRequest &start);
HttpRequest fetchRequest(const TwilioAccount &account, const QString &sid);
HttpRequest cancelRequest(const TwilioAccount &account, const QString &sid);
HttpRequest checkRequest(const TwilioAccount &account, const QString &sid, const Secret &code);
/// By the number in place of the SID.
HttpRequest checkByNumberRequest(const TwilioAccount &account, const PhoneNumber &to, const Secret &code);
HttpRequest serviceRequest(const TwilioAccount &account);
HttpRequest rateLimitsRequest(const TwilioAccount &account);
HttpRequest attemptsRequest(const TwilioAccount &account, const AttemptsQuery &query);

} // namespace Ringproof
