// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/serveraddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <arpa/inet.h>
#include <array>

namespace Ringproof {

namespace {

std::optional<QString> spelledAs(int family, const QString &text)
{
    std::array<char, sizeof(in6_addr)> bytes{};
    std::array<char, INET6_ADDRSTRLEN> spelled{};
    const QByteArray given = text.toUtf8();
    // What comes after a NUL would not be looked at.
    if (given.contains('\0') || inet_pton(family, given.constData(), bytes.data()) != 1)
        return std::nullopt;
    inet_ntop(family, bytes.data(), spelled.data(), spelled.size());
    return QString::fromLatin1(spelled.data());
}

int ownPort(const QString &scheme) { return scheme == QLatin1StringView("https") ? 443 : 80; }

} // namespace

std::optional<QString> webOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isWeb = scheme == QLatin1StringView("https") || scheme == QLatin1StringView("http");
    const QString host = url.host(QUrl::FullyEncoded);
    if (!isWeb || host.isEmpty() || host.contains(u'*') || host.contains(u'%') || host.endsWith(u'.'))
        return std::nullopt;
    // Whatever else an address can hold, a slash at its end too, an origin has not.
    const QString rest = text.section(QStringLiteral("://"), 1);
    if (rest.contains(u'/') || rest.contains(u'?') || rest.contains(u'#') || rest.contains(u'@') || rest.endsWith(u':'))
        return std::nullopt;
    if (url.port() == 0)
        return std::nullopt;
    QString origin = scheme + QStringLiteral("://") + (host.contains(u':') ? u'[' + host + u']' : host);
    if (url.port() != -1 && url.port() != ownPort(scheme))
        origin += u':' + QString::number(url.port());
    return origin;
}

std::optional<QString> publicHost(const QString &text)
{
    static const QRegularExpression name(
        QStringLiteral(R"(^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$)"));
    constexpr qsizetype kLongestName = 253;
    if (const auto v6 = spelledAs(AF_INET6, text))
        return u'[' + *v6 + u']';
    const bool isBracketed = text.startsWith(u'[');
    const qsizetype colon = text.indexOf(u':', isBracketed ? text.indexOf(u']') : 0);
    bool isPort = true;
    const QString port = colon < 0 ? QString() : text.mid(colon + 1);
    if (colon >= 0 && (port.isEmpty() || port.startsWith(u'+') || port.toUShort(&isPort) == 0 || !isPort))
        return std::nullopt;
    const QString suffix = colon < 0 ? QString() : u':' + QString::number(port.toUShort());
    const QString host = colon < 0 ? text : text.left(colon);
    if (isBracketed) {
        const auto v6 = host.endsWith(u']') ? spelledAs(AF_INET6, host.mid(1, host.size() - 2)) : std::nullopt;
        return v6 ? std::optional(u'[' + *v6 + u']' + suffix) : std::nullopt;
    }
    const QString ascii = QString::fromLatin1(QUrl::toAce(host.toLower()));
    // Digits and dots alone would be an address, spelled in a way that no client sends.
    static const QRegularExpression numeric(QStringLiteral(R"(^[0-9.]+$)"));
    if (ascii.size() > kLongestName || !name.match(ascii).hasMatch() ||
        (numeric.match(ascii).hasMatch() && !spelledAs(AF_INET, ascii)))
        return std::nullopt;
    return ascii + suffix;
}

std::optional<QString> listenAddress(const QString &text)
{
    if (text == QLatin1StringView("localhost"))
        return text;
    const auto v4 = spelledAs(AF_INET, text);
    return v4 ? v4 : spelledAs(AF_INET6, text);
}

bool isLoopbackAddress(const QString &address)
{
    return address == QLatin1StringView("localhost") || address == QLatin1StringView("::1") ||
           (spelledAs(AF_INET, address) && address.startsWith(QLatin1StringView("127.")));
}

} // namespace Ringproof
