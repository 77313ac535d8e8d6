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

QStringList scripts()
{
    initMigrationResources();
    const QString folder = QStringLiteral(":/ringproof/migrations/sqlite");
    QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.prepend(folder + u'/');
    return names;
}

/// Statements end with a semicolon at the end of a line.
QStringList statements(const QString &script)
{
    QStringList out;
    QString current;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1StringView("--")))
            continue;
        current += line + u'\n';
        if (line.trimmed().endsWith(u';'))
            out.append(std::exchange(current, {}));
    }
    return out;
}

Result<int> currentSchema(SqlConnection &connection)
{
    // Asked first, so that a database that is read-only but up to date can be read.
    auto table =
        connection.exec(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"));
    if (!table)
        return fail(table.error());
    if (!table->next())
        return 0;
    auto version = connection.exec(QStringLiteral("SELECT MAX(version) FROM schema_version"));
    if (!version)
        return fail(version.error());
    return version->next() ? version->value(0).toInt() : 0;
}

Result<void> apply(SqlConnection &connection, const QString &file, int version)
{
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorCode::InternalError, QStringLiteral("a migration is missing"));
    QStringList all = statements(QString::fromUtf8(script.readAll()));
    if (version == 1)
        all.prepend(QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)"));
    return connection.inTransaction<void>([&]() -> Result<void> {
        // Another process may have migrated while we waited for the lock.
        const auto current = currentSchema(connection);
        if (!current)
            return fail(current.error());
        if (*current >= version)
            return {};
        for (const QString &statement : std::as_const(all))
            if (const auto done = connection.exec(statement); !done)
                return fail(done.error());
        const auto noted =
            connection.exec(QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"), {version});
        return noted ? Result<void>() : fail(noted.error());
    });
}

} // namespace

int newestSchema() { return int(scripts().size()); }

Result<void> migrate(SqlConnection &connection)
{
    const QStringList files = scripts();
    const auto current = currentSchema(connection);
    if (!current)
        return fail(current.error());
    if (*current > files.size())
        return fail(ErrorCode::StorageTooNew, QStringLiteral("schema %1, known %2").arg(*current).arg(files.size()));
    for (int version = *current + 1; version <= files.size(); ++version)
        if (const auto done = apply(connection, files.at(version - 1), version); !done)
            return done;
    return {};
}

} // namespace Ringproof
