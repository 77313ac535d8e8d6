// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a connection needs of a database: to open it, to prepare a statement, to run it with values and to read its rows.
// Never knows what an error means (SqlDialect does) and never begins a transaction by itself. One thread at a time.
#pragma once

#include <QSqlError>
#include <QVariantList>
#include <memory>

namespace Ringproof {

/// After its driver's end it may only be finished and destroyed.
class SqlStatement
{
public:
    virtual ~SqlStatement() = default;

    /// Runs it anew, a value for each question mark; a null QString is an empty text. False after an error.
    virtual bool exec(const QVariantList &values) = 0;
    /// False at the end, and after an error.
    virtual bool next() = 0;
    /// Of the row that next() went to: whole numbers, floating point numbers, QString, QByteArray or null.
    virtual QVariant value(int column) const = 0;
    /// Lets go of the rows, which hold a snapshot of the database.
    virtual void finish() = 0;
    /// Has run and is not finished.
    virtual bool isActive() const = 0;
    virtual QSqlError lastError() const = 0;
    /// The row that an INSERT has made; zero where the database cannot say so.
    virtual qint64 insertedId() const { return 0; }
};

class SqlDriver
{
public:
    virtual ~SqlDriver() = default;

    virtual bool open() = 0;
    /// False as well once the database has gone away.
    virtual bool isOpen() const = 0;
    /// Null after an error.
    virtual std::unique_ptr<SqlStatement> prepare(const QString &sql) = 0;
    /// One statement without values or rows.
    virtual bool run(const QString &sql) = 0;
    /// Of open(), prepare() and run().
    virtual QSqlError lastError() const = 0;
};

} // namespace Ringproof
