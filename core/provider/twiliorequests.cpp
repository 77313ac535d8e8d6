// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twiliorequests.h"

#include "http/formencoding.h"

#include <array>

namespace Ringproof {

namespace {

QUrl endpoint(const TwilioAccount &account, const QString &path, const FormFields &query = {})
{
    QUrl url = account.baseUrl;
    url.setPath(QStringLiteral("/v2") + path);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(encodeForm(query)), QUrl::StrictMode);
    return url;
}

QString servicePath(const TwilioAccount &account, const QString &rest = {})
{
    return QStringLiteral("/Services/") + account.serviceSid + rest;
}

QList<HttpHeader> commonHeaders(const TwilioAccount &account)
{
    const QByteArray pair = account.user.toUtf8() + ':' + account.password.reveal().toUtf8();
    return {
        {"Authorization", "Basic " + pair.toBase64()},
        {"Accept", "application/json"},
        {"Accept-Charset", "utf-8"},
        {"User-Agent", account.userAgent},
    };
}

HttpRequest get(const TwilioAccount &account, const QUrl &url)
{
    return {.method = "GET", .url = url, .headers = commonHeaders(account), .body = {}};
}

HttpRequest post(const TwilioAccount &account, const QUrl &url, const FormFields &fields)
{
    HttpRequest request{.method = "POST", .url = url, .headers = commonHeaders(account), .body = encodeForm(fields)};
    request.headers.append(HttpHeader{"Content-Type", "application/x-www-form-urlencoded"});
    return request;
}

QString secondsIso(Timestamp time)
{
    // The Attempts filters take whole seconds only.
    return toIso(time).left(19) + u'Z';
}

} // namespace

QUrl twilioBaseUrl(const QString &edge, const QString &region)
{
    static constexpr std::array kEdges{
        std::pair{"us1", "ashburn"}, std::pair{"ie1", "dublin"}, std::pair{"au1", "sydney"}, std::pair{"jp1", "tokyo"}};
    if (edge.isEmpty() && region.isEmpty())
        return QUrl(QStringLiteral("https://verify.twilio.com"));
    const QString where = region.isEmpty() ? QStringLiteral("us1") : region;
    QString through = edge;
    for (const auto &[name, own] : kEdges)
        if (through.isEmpty() && where == QLatin1StringView(name))
            through = QLatin1StringView(own);
    const QString prefix = through.isEmpty() ? where : through + u'.' + where;
    return QUrl(QStringLiteral("https://verify.%1.twilio.com").arg(prefix));
}

HttpRequest startRequest(const TwilioAccount &account, const StartRequest &start)
{
    FormFields fields{{QStringLiteral("To"), start.to.e164()}, {QStringLiteral("Channel"), channelName(start.channel)}};
    if (!start.locale.isEmpty())
        fields.append({QStringLiteral("Locale"), start.locale});
    if (!start.deviceIp.isEmpty())
        fields.append({QStringLiteral("DeviceIp"), start.deviceIp});
    return post(account, endpoint(account, servicePath(account, QStringLiteral("/Verifications"))), fields);
}

HttpRequest fetchRequest(const TwilioAccount &account, const QString &sid)
{
    return get(account, endpoint(account, servicePath(account, QStringLiteral("/Verifications/") + sid)));
}

HttpRequest cancelRequest(const TwilioAccount &account, const QString &sid)
{
    return post(account, endpoint(account, servicePath(account, QStringLiteral("/Verifications/") + sid)),
        {{QStringLiteral("Status"), QStringLiteral("canceled")}});
}

HttpRequest checkRequest(const TwilioAccount &account, const QString &sid, const Secret &code)
{
    return post(account, endpoint(account, servicePath(account, QStringLiteral("/VerificationCheck"))),
        {{QStringLiteral("VerificationSid"), sid}, {QStringLiteral("Code"), code.reveal()}});
}

HttpRequest checkByNumberRequest(const TwilioAccount &account, const PhoneNumber &to, const Secret &code)
{
    return post(account, endpoint(account, servicePath(account, QStringLiteral("/VerificationCheck"))),
        {{QStringLiteral("To"), to.e164()}, {QStringLiteral("Code"), code.reveal()}});
}

HttpRequest serviceRequest(const TwilioAccount &account)
{
    return get(account, endpoint(account, servicePath(account)));
}

HttpRequest rateLimitsRequest(const TwilioAccount &account)
{
    return get(account, endpoint(account, servicePath(account, QStringLiteral("/RateLimits"))));
}

HttpRequest attemptsRequest(const TwilioAccount &account, const AttemptsQuery &query)
{
    FormFields fields{{QStringLiteral("VerifyServiceSid"), account.serviceSid}};
    if (query.to)
        fields.append({QStringLiteral("ChannelData.To"), query.to->e164()});
    if (!query.verificationSid.isEmpty())
        fields.append({QStringLiteral("VerificationSid"), query.verificationSid});
    if (query.createdAfter)
        fields.append({QStringLiteral("DateCreatedAfter"), secondsIso(*query.createdAfter)});
    return get(account, endpoint(account, QStringLiteral("/Attempts"), fields));
}

} // namespace Ringproof
