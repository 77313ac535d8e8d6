// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One database connection, used by one thread: opens itself, runs SQL, holds transactions, and says what is wrong in our words.
// Never begins a transaction that writes later (a deferred BEGIN loses every race), never logs a bound value.
#pragma once

#include "base/result.h"
#include "store/sqldialect.h"
#include "store/sqldriver.h"

#include <QHash>
#include <QString>
#include <QVariantList>
#include <functional>
#include <memory>
#include <optional>

namespace Ringproof {

/// The rows of one statement. Gives the statement back when it dies; must not outlive its connection.
class SqlRows final
{
public:
    SqlRows(SqlRows &&other) noexcept;
    SqlRows &operator=(SqlRows &&) = delete;
    SqlRows(const SqlRows &) = delete;
    SqlRows &operator=(const SqlRows &) = delete;
    ~SqlRows();

    /// False at the end, and after an error, which the connection remembers: what was read so far then counts for nothing.
    bool next();
    QVariant value(int column) const { return m_statement->value(column); }
    void finish();

private:
    friend class SqlConnection;
    SqlRows(SqlConnection &connection, std::shared_ptr<SqlStatement> statement)
        : m_connection(&connection)
        , m_statement(std::move(statement))
    {}

    SqlConnection *m_connection;
    std::shared_ptr<SqlStatement> m_statement;
};

class SqlConnection final
{
public:
    explicit SqlConnection(SqlDialect dialect);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    const SqlDialect &dialect() const { return m_dialect; }
    /// Opens and migrates unless that is done; anew where a newer version has migrated it meanwhile. Fails while the database
    /// is not in its place any more. Every call tries again after a failure.
    Result<void> ensureOpen();
    void close();

    /// A statement with values: SELECT, INSERT, UPDATE, DELETE. Prepared once, kept for the next time.
    Result<SqlRows> exec(const QString &sql, const QVariantList &values = {});
    /// A row with an id of the database's choosing, which is returned.
    Result<qint64> insert(const QString &sql, const QVariantList &values);
    /// Any other statement: definitions, settings, transactions.
    Result<void> command(const QString &sql);

    /// Opens a write transaction; a connection that was lost while idle is opened again first.
    Result<void> begin();
    /// Unavailable when it failed. After a lost connection nobody knows whether it took place.
    Result<void> commit();
    /// Undoes everything since begin(), and closes a connection that is of no more use.
    void rollback();
    /// Goes up each time it is opened: it may be another database then, put in the place of a damaged one.
    qint64 openings() const { return m_openings; }
    /// The first error since begin() or watch(), also one that a caller has swallowed.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Statements that write, since the connection was made.
    qint64 writes() const { return m_writes; }
    /// Something is decided that will be written before the commit only: from here on a job cannot fail by itself.
    void willWrite() { ++m_writes; }
    /// Another number for each transaction; zero outside.
    qint64 transactionNumber() const { return m_inTransaction ? m_transactions : 0; }
    /// Forgets the failure; for work outside transactions.
    void watch() { m_failure.reset(); }
    /// Closes a connection that the last failure has made useless. True when it was.
    bool dropIfLost();

    /// Runs `work` inside a transaction of its own; any failure rolls back and is returned.
    template<class T>
    Result<T> inTransaction(const std::function<Result<T>()> &work)
    {
        if (const auto begun = begin(); !begun)
            return fail(begun.error());
        const Result<T> result = work();
        if (!result || m_failure) {
            const Error error = result ? *m_failure : result.error();
            rollback();
            return fail(error);
        }
        if (const auto committed = commit(); !committed)
            return fail(committed.error());
        return result;
    }

private:
    friend class SqlRows;

    Result<void> openIfClosed();
    Result<void> open();
    bool hasOtherSchema();
    Result<std::shared_ptr<SqlStatement>> prepared(const QString &sql);
    Error noted(const QSqlError &error);

    SqlDialect m_dialect;
    std::unique_ptr<SqlDriver> m_driver; ///< none while closed
    int m_schema = 0; ///< as it was opened; zero while closed
    QHash<QString, std::shared_ptr<SqlStatement>> m_statements;
    std::optional<Error> m_failure;
    bool m_isLost = false;
    bool m_inTransaction = false;
    qint64 m_openings = 0;
    qint64 m_transactions = 0;
    qint64 m_writes = 0;
};

} // namespace Ringproof
