// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A key for the REST server: made from 256 random bits, shown once, kept as a hash. Pure.
// Never keeps the secret that it hands out, and never tells by its pace how much of a guess was right.
#pragma once

#include "base/clock.h"
#include "base/secret.h"

#include <QFlags>
#include <optional>

namespace Ringproof {

/// What a key may do. None includes another.
enum class ApiScope {
    Verify = 1,
    History = 2,
    Metrics = 4,
    Admin = 8,
};
Q_DECLARE_FLAGS(ApiScopes, ApiScope)
Q_DECLARE_OPERATORS_FOR_FLAGS(ApiScopes)

QString scopeName(ApiScope scope); ///< "verify" ... "admin"
std::optional<ApiScope> scopeFromName(const QString &name);
QStringList scopeNames(ApiScopes scopes); ///< in the order of the enumerators
/// Nothing for a name that is none, and for no name at all.
std::optional<ApiScopes> scopesFromNames(const QStringList &names);

/// 1 to 64 printable characters, no space at either end: it stands in the history as api:NAME.
bool isApiKeyName(const QString &name);

struct ApiKey
{
    QString id; ///< public, such as k_abcd2345
    QString name;
    ApiScopes scopes;
    QString hash; ///< SHA-256 of the secret in hex; nothing slower is needed for 256 random bits
    Timestamp createdAt;
    std::optional<Timestamp> lastUsedAt; ///< to the minute
    std::optional<Timestamp> revokedAt;

    bool isLive() const { return !revokedAt; }
    bool mayDo(ApiScope scope) const { return isLive() && scopes.testFlag(scope); }
    /// Takes as long for a wrong secret as for the right one.
    bool matches(const Secret &secret) const;
    /// The last use that was noted is a minute old, or lies in the future of a clock that was turned back.
    bool isUseNoteDue(Timestamp now) const;
};

/// A new key with the text that its user needs: the only time it can be seen.
struct FreshApiKey
{
    ApiKey key;
    Secret text; ///< rp_<id>_<secret>
};

FreshApiKey makeApiKey(const QString &name, ApiScopes scopes, Timestamp now);

/// The parts of such a text.
struct PresentedApiKey
{
    QString id;
    Secret secret;
};

std::optional<PresentedApiKey> parseApiKey(const QString &text);

} // namespace Ringproof
