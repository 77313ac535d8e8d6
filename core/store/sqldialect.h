// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything in which SQLite and PostgreSQL differ: how to open, to begin a write, to find a table, and what an error means.
// Never knows what is stored. SQL that both understand stands where it is used, once.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

class QSqlError;

namespace Ringproof {

class SqlConnection;
class SqlDriver;

struct PostgresServer
{
    QString host; ///< a name, an address, or the folder of a socket; empty: the client library's default
    int port = 5432;
    QString database;
    QString user;
    Secret password;
    QString sslMode; ///< libpq's word; empty: its default
};

struct SqlDialect
{
    /// A driver that is not open yet; fails where it need not or must not be asked.
    std::function<Result<std::unique_ptr<SqlDriver>>()> driver;
    QString migrations; ///< the resource folder of its scripts
    /// Opens a write transaction and waits until no other writer is in one.
    QStringList begin;
    QString findTable; ///< a row when the table that its value names exists
    /// Behind an INSERT where the driver cannot say by itself which id a row has been given. Not for SQLite: a RETURNING
    /// clause makes it keep a journal for the one statement.
    QString insertedId;
    /// What is open still stands at its address: nobody has moved it away or put another in its place.
    std::function<bool()> isInPlace = [] { return true; };
    /// After opening, before the migrations.
    std::function<Result<void>(SqlConnection &)> beginSession;
    std::function<Error(const QSqlError &)> classified;
    /// The connection is of no more use; a new one may be. `inTransaction`: the error came after the transaction had begun.
    std::function<bool(const QSqlError &, bool inTransaction)> needsReopening;
    QString forget; ///< run after a purge, outside transactions, so that the log keeps no copy
    /// Free text: the key of the table that indexes it, the condition, and what is bound to it.
    QString textKey;
    QString textMatches;
    std::function<QString(const QString &)> textPattern;
};

/// WAL, synchronous FULL. The file's folder is made when it is missing.
SqlDialect sqliteDialect(const QString &file);
SqlDialect postgresDialect(const PostgresServer &server);

} // namespace Ringproof
