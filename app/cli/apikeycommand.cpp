// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/process.h"

#include <QJsonArray>

namespace Ringproof {

namespace {

constexpr int kColumn = 24;

/// Where the contract's own errors have no word.
ExitCode wrongUsage(const CliSession &session, const QString &sentence)
{
    return session.writeError(ExitCode::Usage, sentence, QStringLiteral("invalid_request"));
}

QJsonValue timeJson(const std::optional<Timestamp> &time) { return time ? QJsonValue(toIso(*time)) : QJsonValue(); }

QJsonObject keyJson(const ApiKey &key)
{
    return {
        {QStringLiteral("id"), key.id},
        {QStringLiteral("name"), key.name},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(scopeNames(key.scopes))},
        {QStringLiteral("createdAt"), toIso(key.createdAt)},
        {QStringLiteral("lastUsedAt"), timeJson(key.lastUsedAt)},
        {QStringLiteral("revokedAt"), timeJson(key.revokedAt)},
    };
}

QString stateText(const ApiKey &key)
{
    if (key.revokedAt)
        return QStringLiteral("revoked ") + toIso(*key.revokedAt);
    return key.lastUsedAt ? QStringLiteral("last used ") + toIso(*key.lastUsedAt) : QStringLiteral("never used");
}

QString keyLine(const ApiKey &key)
{
    return QStringLiteral("%1  %2  %3  created %4  %5")
        .arg(key.id)
        .arg(key.name, -kColumn)
        .arg(scopeNames(key.scopes).join(u','), -kColumn)
        .arg(toIso(key.createdAt), stateText(key));
}

Task<ExitCode> createKey(CliSession &session)
{
    const QString name = session.options().arguments.at(1);
    if (!isApiKeyName(name))
        co_return wrongUsage(session,
            QStringLiteral(
                "A key's name has 1 to 64 printable characters, no space at either end, and is not \"loopback\"."));
    const QStringList wanted = session.options().scopes;
    const auto scopes = wanted.isEmpty() ? std::optional<ApiScopes>(ApiScope::Verify) : scopesFromNames(wanted);
    if (!scopes)
        co_return wrongUsage(session, QStringLiteral("--scope expects verify, history, metrics or admin."));
    const FreshApiKey fresh = makeApiKey(name, *scopes, SystemClock().now());
    const QString actor = cliActor();
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const auto added = co_await engine->store().addApiKey(fresh.key, actor);
    if (!added)
        co_return session.writeError(added.error());
    if (!*added)
        co_return wrongUsage(
            session, QStringLiteral("There is a key of that name. Revoke it first, or choose another name."));
    QJsonObject json = keyJson(fresh.key);
    json.insert(QStringLiteral("key"), fresh.text.reveal());
    session.writeNote(QStringLiteral("key %1 \"%2\" for %3. It is shown this once only.")
                          .arg(fresh.key.id, name, scopeNames(*scopes).join(QStringLiteral(", "))));
    session.write(json, fresh.text.reveal());
    co_return ExitCode::Done;
}

Task<ExitCode> listKeys(CliSession &session)
{
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const auto keys = co_await engine->store().apiKeys();
    if (!keys)
        co_return session.writeError(keys.error());
    QJsonArray list;
    QStringList lines;
    for (const ApiKey &key : *keys) {
        list.append(keyJson(key));
        lines.append(keyLine(key));
    }
    session.write({{QStringLiteral("keys"), list}}, lines.isEmpty() ? QStringLiteral("No keys.") : lines.join(u'\n'));
    co_return ExitCode::Done;
}

Task<ExitCode> revokeKey(CliSession &session)
{
    const QString id = session.options().arguments.at(1);
    const QString actor = cliActor();
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const auto key = co_await engine->store().revokeApiKey(id, actor);
    if (!key)
        co_return session.writeError(key.error());
    if (!*key)
        co_return session.writeError(ExitCode::NotVerified,
            QStringLiteral("There is no key of this id; apikey list shows them."), QStringLiteral("not_found"));
    session.write(keyJson(**key), keyLine(**key));
    co_return ExitCode::Done;
}

} // namespace

Task<ExitCode> runApiKey(CliSession &session)
{
    const QString what = session.options().arguments.at(0);
    const bool hasSubject = session.options().arguments.size() > 1;
    if (what == QLatin1StringView("create") && hasSubject)
        co_return co_await createKey(session);
    if (what == QLatin1StringView("list") && !hasSubject)
        co_return co_await listKeys(session);
    if (what == QLatin1StringView("revoke") && hasSubject)
        co_return co_await revokeKey(session);
    co_return wrongUsage(session, QStringLiteral("apikey takes create NAME, list, or revoke ID."));
}

} // namespace Ringproof
