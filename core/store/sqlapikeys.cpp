// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlapikeys.h"

#include "store/auditlog.h"

namespace Ringproof {

namespace {

const QByteArray kKeyPurpose = "api-key";

/// Over everything but the last use. The name stands at the end: nothing in front of it can hold a space.
QString macOf(const AuditLog &audit, const ApiKey &key)
{
    const QStringList parts{key.id, scopeNames(key.scopes).join(u','), key.hash, QString::number(toMs(key.createdAt)),
        key.revokedAt ? QString::number(toMs(*key.revokedAt)) : QStringLiteral("live"), key.name};
    return audit.key().mac(kKeyPurpose, parts.join(u' ').toUtf8());
}

Result<std::vector<ApiKey>> keysWhere(
    SqlConnection &connection, const AuditLog &audit, const QString &where, const QVariantList &values)
{
    auto rows = connection.exec(
        QStringLiteral("SELECT id, name, scopes, hash, created_at, last_used_at, revoked_at, mac FROM api_keys ") +
            where,
        values);
    if (!rows)
        return fail(rows.error());
    std::vector<ApiKey> keys;
    while (rows->next()) {
        const auto scopes = scopesFromNames(rows->value(2).toString().split(u','));
        const ApiKey key{.id = rows->value(0).toString(),
            .name = rows->value(1).toString(),
            .scopes = scopes.value_or(ApiScopes()),
            .hash = rows->value(3).toString(),
            .createdAt = fromMs(rows->value(4).toLongLong()),
            .lastUsedAt = timeOrNull(rows->value(5)),
            .revokedAt = timeOrNull(rows->value(6))};
        if (!scopes || rows->value(7).toString() != macOf(audit, key))
            return fail(ErrorCode::StorageDamaged, QStringLiteral("an API key was put in by another hand"));
        keys.push_back(key);
    }
    return keys;
}

QString noteOf(const ApiKey &key) { return key.id + u' ' + scopeNames(key.scopes).join(u',') + u' ' + key.name; }

Result<bool> isNameTaken(SqlRecords &records, const QString &name)
{
    auto row = records.rows(QStringLiteral("SELECT 1 FROM api_keys WHERE name = ? AND revoked_at IS NULL"), {name});
    if (!row)
        return fail(row.error());
    return row->next();
}

} // namespace

Result<bool> insertApiKey(SqlRecords &records, const ApiKey &key, const QString &actor)
{
    const auto taken = isNameTaken(records, key.name);
    if (!taken)
        return fail(taken.error());
    if (*taken)
        return false;
    const auto written = records.change(
        QStringLiteral("INSERT INTO api_keys (id, name, scopes, hash, created_at, mac) VALUES (?, ?, ?, ?, ?, ?)"),
        {key.id, key.name, scopeNames(key.scopes).join(u','), key.hash, toMs(key.createdAt),
            macOf(records.auditLog(), key)});
    if (!written)
        return fail(written.error());
    const auto noted = records.auditLog().appendNote(
        records.connection(), QStringLiteral("api_key_created"), noteOf(key), actor, key.createdAt);
    return noted ? Result<bool>(true) : fail(noted.error());
}

Result<std::vector<ApiKey>> readApiKeys(SqlConnection &connection, const AuditLog &audit)
{
    return keysWhere(connection, audit, QStringLiteral("ORDER BY created_at, id"), {});
}

Result<std::optional<ApiKey>> readApiKey(SqlConnection &connection, const AuditLog &audit, const QString &id)
{
    const auto keys = keysWhere(connection, audit, QStringLiteral("WHERE id = ?"), {id});
    if (!keys)
        return fail(keys.error());
    return keys->empty() ? std::nullopt : std::optional(keys->front());
}

Result<std::optional<ApiKey>> revokeApiKeyIn(
    SqlRecords &records, const QString &id, const QString &actor, Timestamp now)
{
    auto key = readApiKey(records.connection(), records.auditLog(), id);
    if (!key || !*key || !(*key)->isLive())
        return key;
    ApiKey &revoked = **key;
    revoked.revokedAt = now;
    const auto written = records.change(QStringLiteral("UPDATE api_keys SET revoked_at = ?, mac = ? WHERE id = ?"),
        {toMs(now), macOf(records.auditLog(), revoked), id});
    if (!written)
        return fail(written.error());
    const auto noted = records.auditLog().appendNote(
        records.connection(), QStringLiteral("api_key_revoked"), noteOf(revoked), actor, now);
    return noted ? key : fail(noted.error());
}

Result<void> noteApiKeyUseIn(SqlRecords &records, const QString &id, Timestamp now)
{
    auto row = records.rows(QStringLiteral("SELECT last_used_at FROM api_keys WHERE id = ?"), {id});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return {};
    ApiKey known;
    known.lastUsedAt = timeOrNull(row->value(0));
    row->finish();
    // Many processes may hear of one use each: one of them writes.
    if (!known.isUseNoteDue(now))
        return {};
    return records.change(QStringLiteral("UPDATE api_keys SET last_used_at = ? WHERE id = ?"), {toMs(now), id});
}

} // namespace Ringproof
