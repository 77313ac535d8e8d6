// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hand of somebody with the database file and a tool, past all of Ringproof.
// Never asserts.
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>
#include <QVariant>

namespace Ringproof::Testing {

/// The columns of the first row as text; one entry "(failed) ..." when the statement does not run.
inline QStringList query(const QString &file, const QString &sql)
{
    QStringList columns;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddler"));
        database.setDatabaseName(file);
        const bool open = database.open();
        QSqlQuery statement(database);
        if (!open || !statement.exec(sql))
            columns.append(QStringLiteral("(failed) ") + statement.lastError().text());
        else if (statement.next())
            for (int column = 0; column < statement.record().count(); ++column)
                columns.append(statement.value(column).toString());
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddler"));
    return columns;
}

/// True when the statement ran.
inline bool meddle(const QString &file, const QString &sql)
{
    return !query(file, sql).value(0).startsWith(QStringLiteral("(failed)"));
}

} // namespace Ringproof::Testing
