// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/sqlconnection.h"

#include <QDir>
#include <QFile>

// Outside any namespace: the macro declares a function of the resource system.
static void initMigrationResources() { Q_INIT_RESOURCE(migrations); }

namespace Ringproof {

namespace {

struct Migration
{
    int version;
    QString file;
};

/// By the number that each file's name begins with.
std::vector<Migration> migrationsIn(const QString &folder)
{
    initMigrationResources();
    std::vector<Migration> found;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        found.push_back({name.section(u'_', 0, 0).toInt(), folder + u'/' + name});
    return found;
}

Result<int> currentSchema(SqlConnection &connection)
{
    // Asked first, so that a database that is read-only but up to date can be read.
    auto table = connection.exec(connection.dialect().findTable, {QStringLiteral("schema_version")});
    if (!table)
        return fail(table.error());
    return table->next() ? schemaVersion(connection) : 0;
}

Result<void> apply(SqlConnection &connection, const Migration &migration)
{
    QFile script(migration.file);
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InternalError, QStringLiteral("a migration is missing"));
    QStringList all = sqlStatements(QString::fromUtf8(script.readAll()));
    if (migration.version == 1)
        all.prepend(QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)"));
    return connection.inTransaction<void>([&]() -> Result<void> {
        // Another process may have migrated while we waited for the lock.
        const auto current = currentSchema(connection);
        if (!current)
            return fail(current.error());
        if (*current >= migration.version)
            return {};
        for (const QString &statement : std::as_const(all))
            if (const auto done = connection.command(statement); !done)
                return done;
        return connection.command(
            QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(migration.version));
    });
}

} // namespace

QStringList sqlStatements(const QString &script)
{
    QStringList out;
    QString current;
    bool inTrigger = false;
    bool isQuoted = false;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        const QString words = line.trimmed();
        if (words.startsWith(QLatin1StringView("--")) || (words.isEmpty() && current.isEmpty()))
            continue;
        current += line + u'\n';
        if (words.count(QLatin1StringView("$$")) % 2 == 1)
            isQuoted = !isQuoted;
        inTrigger = inTrigger || (!isQuoted && words == QLatin1StringView("BEGIN"));
        if (isQuoted || !words.endsWith(u';') || (inTrigger && words != QLatin1StringView("END;")))
            continue;
        inTrigger = false;
        out.append(std::exchange(current, {}));
    }
    return out;
}

Result<int> schemaVersion(SqlConnection &connection)
{
    auto version = connection.exec(QStringLiteral("SELECT MAX(version) FROM schema_version"));
    if (!version)
        return fail(version.error());
    return version->next() ? version->value(0).toInt() : 0;
}

int newestSchema(const SqlDialect &dialect)
{
    const auto known = migrationsIn(dialect.migrations);
    return known.empty() ? 0 : known.back().version;
}

Result<void> migrate(SqlConnection &connection)
{
    const int newest = newestSchema(connection.dialect());
    const auto current = currentSchema(connection);
    if (!current)
        return fail(current.error());
    if (*current > newest)
        return fail(ErrorCode::StorageTooNew, QStringLiteral("schema %1, known %2").arg(*current).arg(newest));
    for (const Migration &migration : migrationsIn(connection.dialect().migrations)) {
        if (migration.version <= *current)
            continue;
        if (const auto done = apply(connection, migration); !done)
            return done;
    }
    return {};
}

} // namespace Ringproof
