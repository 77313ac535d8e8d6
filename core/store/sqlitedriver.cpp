// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlitedriver.h"

#include <sqlite3.h>
#include <vector>

namespace Ringproof {

namespace {

constexpr int kBusyMilliseconds = 5000;

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

/// Statements that are still held keep it until they go.
struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};

QSqlError errorOf(sqlite3 *database, QSqlError::ErrorType type)
{
    const int code = database ? sqlite3_extended_errcode(database) : SQLITE_NOMEM;
    const QString words = QString::fromUtf8(database ? sqlite3_errmsg(database) : sqlite3_errstr(code));
    return QSqlError(QString(), words, type, QString::number(code));
}

class SqliteStatement final : public SqlStatement
{
public:
    SqliteStatement(sqlite3 *database, sqlite3_stmt *statement)
        : m_database(database)
        , m_statement(statement)
    {}

    bool exec(const QVariantList &values) override
    {
        finish();
        Q_ASSERT(values.size() == sqlite3_bind_parameter_count(m_statement.get()));
        sqlite3_clear_bindings(m_statement.get());
        m_texts.clear();
        m_error = {};
        int code = SQLITE_OK;
        for (int i = 0; i < values.size() && code == SQLITE_OK; ++i)
            code = bind(i + 1, values.at(i));
        if (code != SQLITE_OK)
            return failed();
        m_isActive = true;
        // An error of the first row is one of the statement.
        m_waits = step();
        return !m_error.isValid();
    }

    bool next() override
    {
        if (std::exchange(m_waits, false))
            return true;
        return m_hasRow && step();
    }

    QVariant value(int column) const override
    {
        sqlite3_stmt *statement = m_statement.get();
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER: return qlonglong(sqlite3_column_int64(statement, column));
        case SQLITE_FLOAT: return sqlite3_column_double(statement, column);
        case SQLITE_TEXT: {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
            return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
        }
        case SQLITE_BLOB: {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
            return QByteArray(bytes, sqlite3_column_bytes(statement, column));
        }
        default: return {};
        }
    }

    void finish() override
    {
        if (std::exchange(m_isActive, false))
            sqlite3_reset(m_statement.get());
        m_hasRow = m_waits = false;
    }

    bool isActive() const override { return m_isActive; }
    QSqlError lastError() const override { return m_error; }
    qint64 insertedId() const override { return sqlite3_last_insert_rowid(m_database); }

private:
    bool step()
    {
        const int code = sqlite3_step(m_statement.get());
        m_hasRow = code == SQLITE_ROW;
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return failed();
        return m_hasRow;
    }

    bool failed()
    {
        m_error = errorOf(m_database, QSqlError::StatementError);
        finish();
        return false;
    }

    int bind(int place, const QVariant &value)
    {
        sqlite3_stmt *statement = m_statement.get();
        if (value.isNull())
            return sqlite3_bind_null(statement, place);
        switch (value.typeId()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
        case QMetaType::ULongLong: return sqlite3_bind_int64(statement, place, value.toLongLong());
        case QMetaType::Double: return sqlite3_bind_double(statement, place, value.toDouble());
        case QMetaType::QByteArray: {
            const QByteArray &bytes = m_texts.emplace_back(value.toByteArray());
            if (bytes.isNull())
                return sqlite3_bind_null(statement, place);
            return sqlite3_bind_blob64(statement, place, bytes.constData(), quint64(bytes.size()), SQLITE_STATIC);
        }
        default: {
            const QByteArray &text = m_texts.emplace_back(value.toString().toUtf8());
            return sqlite3_bind_text64(
                statement, place, text.constData(), quint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
        }
        }
    }

    sqlite3 *m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    std::vector<QByteArray> m_texts; ///< what is bound points into them
    QSqlError m_error;
    bool m_isActive = false;
    bool m_hasRow = false;
    bool m_waits = false; ///< the first row, for the first next()
};

class SqliteDriver final : public SqlDriver
{
public:
    explicit SqliteDriver(const QString &file)
        : m_file(file)
    {}

    bool open() override
    {
        sqlite3 *database = nullptr;
        // Of one thread: SQLite need not lock anything for us.
        constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        const int code = sqlite3_open_v2(m_file.toUtf8().constData(), &database, kFlags, nullptr);
        m_database.reset(database);
        if (code != SQLITE_OK) {
            m_error = errorOf(database, QSqlError::ConnectionError);
            m_database.reset();
            return false;
        }
        sqlite3_busy_timeout(database, kBusyMilliseconds);
        return true;
    }

    bool isOpen() const override { return m_database != nullptr; }

    std::unique_ptr<SqlStatement> prepare(const QString &sql) override
    {
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        const int code = sqlite3_prepare_v3(m_database.get(), text.constData(), int(text.size()),
            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) {
            m_error = errorOf(m_database.get(), QSqlError::StatementError);
            return nullptr;
        }
        return std::make_unique<SqliteStatement>(m_database.get(), statement);
    }

    bool run(const QString &sql) override
    {
        if (sqlite3_exec(m_database.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
            return true;
        m_error = errorOf(m_database.get(), QSqlError::StatementError);
        return false;
    }

    QSqlError lastError() const override { return m_error; }

private:
    QString m_file;
    std::unique_ptr<sqlite3, Close> m_database;
    QSqlError m_error;
};

} // namespace

std::unique_ptr<SqlDriver> sqliteDriver(const QString &file) { return std::make_unique<SqliteDriver>(file); }

} // namespace Ringproof
