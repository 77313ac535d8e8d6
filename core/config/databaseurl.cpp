// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/databaseurl.h"

#include <QStringList>
#include <QUrlQuery>
#include <algorithm>

namespace Ringproof {

bool isSqliteUrl(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyDecoded);
    const bool isPlain =
        std::none_of(path.begin(), path.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    // With two slashes the first folder would be taken for a host and be lost.
    return url.isValid() && url.scheme() == QLatin1StringView("sqlite") && url.authority().isEmpty() &&
           path.startsWith(u'/') && path.size() >= 2 && isPlain && !url.hasQuery() && !url.hasFragment();
}

std::optional<PostgresUrl> postgresParts(const QUrl &url)
{
    static const QStringList sslModes{QStringLiteral("disable"), QStringLiteral("allow"), QStringLiteral("prefer"),
        QStringLiteral("require"), QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    const bool isOurs =
        url.scheme() == QLatin1StringView("postgresql") || url.scheme() == QLatin1StringView("postgres");
    if (!url.isValid() || !isOurs || url.hasFragment())
        return std::nullopt;
    PostgresUrl parts{.host = url.host(),
        .port = url.port(5432),
        .database = url.path(QUrl::FullyDecoded).mid(1),
        .user = url.userName(QUrl::FullyDecoded),
        .password = Secret(url.password(QUrl::FullyDecoded)),
        .sslMode = {}};
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key == QLatin1StringView("host") && parts.host.isEmpty() && value.startsWith(u'/'))
            parts.host = value;
        else if (key == QLatin1StringView("user") && parts.user.isEmpty())
            parts.user = value;
        else if (key == QLatin1StringView("sslmode") && sslModes.contains(value))
            parts.sslMode = value;
        else
            return std::nullopt;
    }
    if (parts.database.isEmpty() || parts.database.contains(u'/') || parts.user.isEmpty())
        return std::nullopt;
    return parts;
}

} // namespace Ringproof
