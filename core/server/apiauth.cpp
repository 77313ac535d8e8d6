// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apiauth.h"

#include "server/apidoors.h"

#include <QHostAddress>

namespace Ringproof {

namespace {

/// How long a key that was revoked by another program may still be taken, and how many are remembered at once.
constexpr qint64 kRememberedMs = 2000;
constexpr int kMostRemembered = 1000;

constexpr QByteArrayView kHealthPath("/health");

} // namespace

bool ApiAuth::needsKey(const ServerRequest &request) const
{
    return request.path != kHealthPath && isFromUnlistedProxy(request.peer.toString(), request.headers, m_options.proxies);
}

Task<std::variant<Caller, ApiAnswer>> ApiAuth::identify(ServerRequest request, std::optional<ApiScope> scope)
{
    using Outcome = std::variant<Caller, ApiAnswer>;
    const QByteArray credentials = request.header("Authorization");
    if (credentials.isEmpty())
        co_return withoutKey(request, scope);
    const bool isBearer = credentials.left(7).compare("bearer ", Qt::CaseInsensitive) == 0;
    const auto presented = parseApiKey(QString::fromLatin1(credentials.mid(7).trimmed()));
    if (!isBearer || !presented)
        co_return Outcome(faultAnswer(ApiFault::Unauthorized));
    const PresentedApiKey shown = *presented;
    const auto found = co_await keyOf(shown);
    if (!found)
        co_return Outcome(errorAnswer(found.error()));
    if (!*found)
        co_return Outcome(faultAnswer(ApiFault::Unauthorized));
    const ApiKey key = **found;
    if (scope && !key.mayDo(*scope))
        co_return Outcome(faultAnswer(ApiFault::Forbidden));
    co_return Outcome(Caller{
        .actor = QStringLiteral("api:") + key.name, .id = key.id, .scopes = key.scopes, .address = {}});
}

Task<Result<std::optional<ApiKey>>> ApiAuth::keyOf(PresentedApiKey presented)
{
    using Outcome = Result<std::optional<ApiKey>>;
    const QString id = presented.id;
    const auto remembered = m_remembered.constFind(id);
    if (remembered != m_remembered.constEnd() && !remembered->since.hasExpired(kRememberedMs))
        co_return Outcome(remembered->key.matches(presented.secret) ? std::optional(remembered->key) : std::nullopt);
    const auto found = co_await m_store.findApiKey(id);
    if (!found)
        co_return Outcome(fail(found.error()));
    if (!*found || !(*found)->isLive() || !(*found)->matches(presented.secret))
        co_return Outcome(std::nullopt);
    // Only keys that were shown whole are remembered: strangers cannot fill the table.
    if (m_remembered.size() >= kMostRemembered)
        m_remembered.clear();
    Remembered entry{.key = **found, .since = {}};
    entry.since.start();
    m_remembered.insert(id, entry);
    const auto noted = co_await m_store.noteApiKeyUse(id);
    if (!noted)
        co_return Outcome(fail(noted.error()));
    co_return Outcome(**found);
}

std::variant<Caller, ApiAnswer> ApiAuth::withoutKey(const ServerRequest &request, std::optional<ApiScope> scope) const
{
    if (needsKey(request))
        return faultAnswer(ApiFault::Unauthorized);
    const auto address = clientBehind(request.peer.toString(), request.headers, m_options.proxies);
    if (!scope)
        return Caller{.actor = {}, .id = {}, .scopes = {}, .address = address.value_or(QString())};
    const bool isLocalProgram = request.peer.isLoopback() && m_options.proxies.isEmpty() && !m_options.requireKey;
    if (!isLocalProgram || *scope != ApiScope::Verify)
        return faultAnswer(ApiFault::Unauthorized);
    return Caller{.actor = QStringLiteral("api:loopback"),
        .id = {},
        .scopes = ApiScope::Verify,
        .address = QHostAddress(QHostAddress::LocalHost).toString()};
}

} // namespace Ringproof
