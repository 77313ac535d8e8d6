// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apidoors.h"

#include <QUuid>
#include <algorithm>
#include <array>

namespace Ringproof {

namespace {

constexpr std::array kOnce{"authorization", "content-type", "idempotency-key", "origin", "sec-fetch-site", "x-request-id"};
/// Lower case; what a proxy adds to a request that it forwards.
constexpr std::array kForwardingFields{"forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip",
    "cf-connecting-ip", "true-client-ip", "fastly-client-ip", "fly-client-ip", "x-original-forwarded-for"};
constexpr QByteArrayView kForwardingPrefix("x-forwarded-");
constexpr qsizetype kLongestRequestId = 128;

bool isIn(const QString &address, const QList<Subnet> &networks)
{
    const auto bytes = addressBytes(address);
    return bytes && std::any_of(networks.begin(), networks.end(),
                        [&](const Subnet &network) { return network.contains(*bytes); });
}

} // namespace

Door doorFor(const QByteArray &origin, const QByteArray &host, const QByteArray &fetchSite, const QList<QByteArray> &origins)
{
    const bool isForeign = !fetchSite.isEmpty() && fetchSite != "same-origin" && fetchSite != "none";
    if (origin.isEmpty())
        return isForeign ? Door::Closed : Door::Open;
    if (origins.contains(origin))
        return Door::OpenToOrigin;
    // Behind a proxy the page came by https while we speak http: host and port are what makes it ours.
    const bool isOwn = origin == "http://" + host || origin == "https://" + host;
    return isOwn && !isForeign ? Door::Open : Door::Closed;
}

QList<HttpHeader> corsHeaders(const QByteArray &origin)
{
    return {{"Access-Control-Allow-Origin", origin}, {"Vary", "Origin"},
        {"Access-Control-Expose-Headers",
            "X-Request-Id, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"}};
}

ServerAnswer preflightAnswer(const QByteArray &allow)
{
    return {.status = 204,
        .body = {},
        .contentType = {},
        .headers = {{"Access-Control-Allow-Methods", allow},
            {"Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, X-Request-Id"},
            {"Access-Control-Max-Age", "600"}}};
}

bool repeatsAField(const QList<HttpHeader> &headers)
{
    return std::any_of(kOnce.begin(), kOnce.end(), [&](const char *name) {
        return std::count_if(headers.begin(), headers.end(),
                   [name](const HttpHeader &field) { return field.name.compare(name, Qt::CaseInsensitive) == 0; }) > 1;
    });
}

std::optional<QString> clientBehind(
    const QString &peer, const QList<HttpHeader> &headers, const QList<Subnet> &proxies)
{
    if (!isIn(peer, proxies))
        return peer;
    QList<QByteArray> hops;
    for (const HttpHeader &field : headers)
        if (field.name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            hops += field.value.split(',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const QString address = QString::fromLatin1(hop->trimmed());
        if (!addressBytes(address))
            return std::nullopt;
        if (!isIn(address, proxies))
            return address;
    }
    return std::nullopt;
}

bool isForwarded(const QList<HttpHeader> &headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const HttpHeader &field) {
        const QByteArray name = field.name.toLower();
        return name.startsWith(kForwardingPrefix) ||
               std::find(kForwardingFields.begin(), kForwardingFields.end(), name) != kForwardingFields.end();
    });
}

bool isFromUnlistedProxy(const QString &peer, const QList<HttpHeader> &headers, const QList<Subnet> &proxies)
{
    return isForwarded(headers) && !isIn(peer, proxies);
}

QByteArray requestIdFor(const QByteArray &offered)
{
    const bool isUsable = !offered.isEmpty() && offered.size() <= kLongestRequestId &&
                          std::all_of(offered.begin(), offered.end(), [](char c) {
                              return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                     c == '-' || c == '_' || c == '.';
                          });
    return isUsable ? offered : QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace Ringproof
