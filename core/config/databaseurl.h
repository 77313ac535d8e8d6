// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a database address may look like, and its parts.
// Never shows one: a PostgreSQL address carries a password.
#pragma once

#include "base/secret.h"

#include <QUrl>
#include <optional>

namespace Ringproof {

/// postgresql://user:password@host:port/database[?sslmode=...], or postgresql:///database?host=/socket/folder&user=...
struct PostgresUrl
{
    QString host; ///< empty: the client library's default
    int port = 5432;
    QString database;
    QString user;
    Secret password;
    QString sslMode;
};

/// sqlite:///path/to/file
bool isSqliteUrl(const QUrl &url);
std::optional<PostgresUrl> postgresParts(const QUrl &url);

} // namespace Ringproof
