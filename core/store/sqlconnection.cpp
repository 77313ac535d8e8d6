// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlconnection.h"

#include "store/migrations.h"

namespace Ringproof {

namespace {

/// Far more than the program has; filters of the history combine to some dozens.
constexpr qsizetype kMostStatements = 200;

bool isWrite(const QString &sql) { return !sql.startsWith(QLatin1StringView("SELECT")); }

} // namespace

SqlRows::SqlRows(SqlRows &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::move(other.m_statement))
{}

SqlRows::~SqlRows()
{
    // Until it is finished a statement holds its snapshot: SQLite could neither write after it nor shorten its log.
    finish();
}

bool SqlRows::next()
{
    if (m_statement->next())
        return true;
    if (const QSqlError error = m_statement->lastError(); error.isValid())
        m_connection->noted(error);
    return false;
}

void SqlRows::finish()
{
    if (m_statement && m_statement->isActive())
        m_statement->finish();
}

SqlConnection::SqlConnection(SqlDialect dialect)
    : m_dialect(std::move(dialect))
{}

SqlConnection::~SqlConnection() { close(); }

void SqlConnection::close()
{
    m_statements.clear();
    m_driver.reset();
    m_schema = 0;
    m_isLost = false;
    m_inTransaction = false;
}

Result<void> SqlConnection::ensureOpen()
{
    if (m_driver && !m_dialect.isInPlace())
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("the database is not where it was opened"));
    if (m_schema != 0 && hasOtherSchema())
        close();
    return openIfClosed();
}

bool SqlConnection::hasOtherSchema()
{
    const auto now = schemaVersion(*this);
    m_failure.reset();
    // Where it cannot be read, the work itself will say what is wrong.
    return now && *now != m_schema;
}

Result<void> SqlConnection::openIfClosed()
{
    if (m_driver)
        return {};
    const auto opened = open();
    if (!opened)
        close();
    m_failure.reset();
    return opened;
}

Result<void> SqlConnection::open()
{
    auto driver = m_dialect.driver();
    if (!driver)
        return fail(driver.error());
    m_driver = std::move(*driver);
    if (!m_driver->open())
        return fail(noted(m_driver->lastError()));
    if (const auto begun = m_dialect.beginSession(*this); !begun)
        return begun;
    if (const auto migrated = migrate(*this); !migrated)
        return migrated;
    m_schema = newestSchema(m_dialect);
    ++m_openings;
    return {};
}

Result<std::shared_ptr<SqlStatement>> SqlConnection::prepared(const QString &sql)
{
    // A statement whose rows are being read cannot be started again.
    const std::shared_ptr<SqlStatement> kept = m_statements.value(sql);
    if (kept && !kept->isActive())
        return kept;
    std::shared_ptr<SqlStatement> statement = m_driver->prepare(sql);
    if (!statement)
        return fail(noted(m_driver->lastError()));
    if (m_statements.size() >= kMostStatements)
        m_statements.clear();
    if (!kept)
        m_statements.insert(sql, statement);
    return statement;
}

Result<SqlRows> SqlConnection::exec(const QString &sql, const QVariantList &values)
{
    const auto statement = prepared(sql);
    if (!statement)
        return fail(statement.error());
    m_writes += isWrite(sql);
    if (!(*statement)->exec(values))
        return fail(noted((*statement)->lastError()));
    return SqlRows(*this, *statement);
}

Result<qint64> SqlConnection::insert(const QString &sql, const QVariantList &values)
{
    auto row = exec(sql + m_dialect.insertedId, values);
    if (!row)
        return fail(row.error());
    if (m_dialect.insertedId.isEmpty())
        return row->m_statement->insertedId();
    if (!row->next())
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("an insert returned no id"));
    return row->value(0).toLongLong();
}

Result<void> SqlConnection::command(const QString &sql)
{
    m_writes += isWrite(sql);
    if (!m_driver->run(sql))
        return fail(noted(m_driver->lastError()));
    return {};
}

Result<void> SqlConnection::begin()
{
    const auto attempt = [this]() -> Result<void> {
        m_failure.reset();
        if (const auto opened = openIfClosed(); !opened)
            return opened;
        for (const QString &statement : std::as_const(m_dialect.begin))
            if (const auto done = command(statement); !done)
                return done;
        m_inTransaction = true;
        ++m_transactions;
        return {};
    };
    const bool wasOpen = m_driver != nullptr;
    auto begun = attempt();
    if (!begun) {
        rollback();
        // The server may have been started anew since the last transaction. Nothing has been done yet, so trying again is safe.
        if (wasOpen && !m_driver)
            begun = attempt();
    }
    return begun;
}

Result<void> SqlConnection::commit()
{
    const auto committed = command(QStringLiteral("COMMIT"));
    if (committed)
        m_inTransaction = false;
    else
        rollback();
    return committed;
}

void SqlConnection::rollback()
{
    if (dropIfLost())
        return;
    // Fails when SQLite has rolled back by itself (disk full, I/O error): then there is nothing left to undo.
    static_cast<void>(m_driver->run(QStringLiteral("ROLLBACK")));
    m_inTransaction = false;
}

bool SqlConnection::dropIfLost()
{
    if (!m_driver)
        return true;
    if (!m_isLost)
        return false;
    close();
    return true;
}

Error SqlConnection::noted(const QSqlError &error)
{
    Error ours = m_dialect.classified(error);
    m_isLost = m_isLost || !m_driver || !m_driver->isOpen() || m_dialect.needsReopening(error, m_inTransaction);
    if (!m_failure)
        m_failure = ours;
    return ours;
}

} // namespace Ringproof
