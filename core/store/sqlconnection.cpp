// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlconnection.h"

#include "base/logging.h"
#include "store/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace Ringproof {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html).
constexpr int kCorrupt = 11;
constexpr int kNotADatabase = 26;
constexpr int kPrimaryMask = 0xff;

} // namespace

SqlConnection::SqlConnection(QString file)
    : m_file(std::move(file))
{}

SqlConnection::~SqlConnection() { close(); }

void SqlConnection::close()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Result<void> SqlConnection::ensureOpen()
{
    if (!m_name.isEmpty())
        return {};
    const auto opened = open();
    if (!opened)
        close();
    return opened;
}

Result<void> SqlConnection::open()
{
    const QFileInfo info(m_file);
    if (!QDir().mkpath(info.absolutePath()))
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("the data folder cannot be made"));
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(m_file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open())
        return fail(classified(database.lastError()));
    // Numbers are personal data: nobody else on the machine reads them.
    QFile::setPermissions(m_file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // A database that may not be written cannot change its mode; it can still be read, and each write will say what is wrong.
    if (const auto mode = exec(QStringLiteral("PRAGMA journal_mode = WAL"));
        !mode && mode.error().code != ErrorCode::StorageUnavailable)
        return fail(mode.error());
    for (const auto &pragma :
        {QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON")}) {
        if (const auto done = exec(pragma); !done)
            return fail(done.error());
    }
    return migrate(*this);
}

Result<QSqlQuery> SqlConnection::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(classified(query.lastError()));
    for (const QVariant &value : values) {
        // Qt writes a null QString as NULL; an empty text is meant.
        const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(isNullText ? QVariant(QStringLiteral("")) : value);
    }
    if (!query.exec())
        return fail(classified(query.lastError()));
    return query;
}

void SqlConnection::rollback()
{
    // Fails when SQLite has rolled back by itself (disk full, I/O error): then there is nothing left to undo.
    static_cast<void>(exec(QStringLiteral("ROLLBACK")));
}

Error SqlConnection::classified(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & kPrimaryMask;
    qCWarning(lcStore) << "database error" << code << error.driverText() << error.databaseText();
    const bool damaged = code == kCorrupt || code == kNotADatabase;
    return Error(damaged ? ErrorCode::StorageDamaged : ErrorCode::StorageUnavailable,
        QStringLiteral("SQLite error %1: %2").arg(code).arg(error.databaseText()));
}

} // namespace Ringproof
