// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which web pages may use the server (Fetch standard: Origin, Sec-Fetch-Site, CORS protocol), and whose address a request
// came from behind proxies. Pure: header values in, decision out. Never trusts a page for being on this machine.
#pragma once

#include "base/networkaddress.h"
#include "http/httpservice.h"

namespace Ringproof {

enum class Door {
    Open,         ///< a program, or a page of this server's own
    OpenToOrigin, ///< a page of a listed origin: it needs CORS headers
    Closed
};

/// `origins` as browsers write them, such as https://shop.example; the Host has been checked before.
Door doorFor(const QByteArray &origin, const QByteArray &host, const QByteArray &fetchSite, const QList<QByteArray> &origins);

/// What lets a page of that origin read an answer, errors included.
QList<HttpHeader> corsHeaders(const QByteArray &origin);
/// The answer to a preflight of that origin; `allow` as in the Allow header.
ServerAnswer preflightAnswer(const QByteArray &allow);

/// A header field that two readers could understand differently when it stands twice.
bool repeatsAField(const QList<HttpHeader> &headers);

/// Who is behind `peer`: itself unless it is one of `proxies`, else the right-most address of X-Forwarded-For that is none
/// of them. Nothing when the proxies do not say.
std::optional<QString> clientBehind(
    const QString &peer, const QList<HttpHeader> &headers, const QList<Subnet> &proxies);

/// Whether a proxy has forwarded the request, by the header fields that proxies add (RFC 7239 and its predecessors).
bool isForwarded(const QList<HttpHeader> &headers);
/// Whether a proxy that is none of `proxies` has forwarded the request of `peer`: then `peer` says nothing of the client.
bool isFromUnlistedProxy(const QString &peer, const QList<HttpHeader> &headers, const QList<Subnet> &proxies);

/// As taken over from X-Request-Id, or a new one (RFC 9562 text).
QByteArray requestIdFor(const QByteArray &offered);

} // namespace Ringproof
