// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/fileaccess.h"
#include "base/logging.h"
#include "base/privatefile.h"
#include "store/sqlconnection.h"
#include "store/sqldialect.h"
#include "store/sqlitedriver.h"

#include <QFile>
#include <QFileInfo>
#include <optional>
#include <sys/stat.h>

namespace Ringproof {

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html).
constexpr int kReadOnly = 8;
constexpr int kInputOutput = 10;
constexpr int kCorrupt = 11;
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kPrimaryMask = 0xff;

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & kPrimaryMask; }

Error classified(const QSqlError &error)
{
    const int code = primaryCode(error);
    qCWarning(lcStore) << "database error" << code << error.driverText() << error.databaseText();
    const bool damaged = code == kCorrupt || code == kNotADatabase;
    return Error(damaged ? ErrorCode::StorageDamaged : ErrorCode::StorageUnavailable,
        QStringLiteral("SQLite error %1: %2").arg(code).arg(error.databaseText()));
}

/// A file that was read-only, damaged or out of reach when it was opened stays so for this connection. But a commit
/// whose sync has failed may stand in the log: this connection writes over it, a new one would take it for done.
bool needsReopening(const QSqlError &error, bool inTransaction)
{
    switch (primaryCode(error)) {
    case kCorrupt:
    case kNotADatabase: return true;
    case kReadOnly:
    case kInputOutput:
    case kCannotOpen: return !inTransaction;
    default: return false;
    }
}

/// Which file it is, whatever it is called.
struct FileIdentity
{
    dev_t device;
    ino_t number;
    bool operator==(const FileIdentity &) const = default;
};

std::optional<FileIdentity> identityOf(const QString &file)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(file).constData(), &facts) != 0)
        return std::nullopt;
    return FileIdentity{facts.st_dev, facts.st_ino};
}

/// SQLite goes on writing into a file that was removed, and tells nobody.
bool isInPlace(const QString &file, const std::optional<FileIdentity> &opened)
{
    if (!opened || identityOf(file) == opened)
        return true;
    qCWarning(lcStore) << "the database is not where it was opened: put it back, or start anew to begin with what is there";
    return false;
}

/// A file of its own beside the database, into which SQLite writes first (sqlite.org/wal.html).
bool hasLog(const QString &file) { return QFileInfo(file + QStringLiteral("-wal")).size() > 0; }

/// A damaged database that is closed may be replaced by a whole one, but is not begun anew; and a log that is left beside
/// that one is the damaged one's, which SQLite would not notice.
bool mayOpen(const QString &file, const std::optional<FileIdentity> &opened)
{
    const auto now = identityOf(file);
    if (!opened || now == opened || (now && !hasLog(file)))
        return true;
    if (now)
        qCWarning(lcStore) << "the log of another database lies beside it: move the file that ends in -wal away, too";
    else
        qCWarning(lcStore) << "the database is gone: put it back, or start anew to begin with an empty one";
    return false;
}

/// One phrase for FTS5, whatever stands in it.
QString phrase(const QString &text) { return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"'; }

/// Every SQLite file could be opened and given our tables; one that has others and not ours belongs to another program.
Result<void> refuseForeign(SqlConnection &connection)
{
    auto tables = connection.exec(QStringLiteral("SELECT COUNT(*), COUNT(CASE WHEN name = 'schema_version' THEN 1 END) "
                                                 "FROM sqlite_master WHERE type = 'table'"));
    if (!tables)
        return fail(tables.error());
    if (tables->next() && tables->value(0).toInt() > 0 && tables->value(1).toInt() == 0)
        return fail(ErrorCode::StorageDamaged, QStringLiteral("the file is another program's database"));
    return {};
}

Result<void> beginSession(SqlConnection &connection, const QString &file)
{
    // Before anything about the file is changed.
    if (const auto isOurs = refuseForeign(connection); !isOurs)
        return isOurs;
    // Numbers are personal data: nobody else on the machine reads them.
    for (const auto *ending : {"", "-wal", "-shm"})
        QFile::setPermissions(file + QLatin1StringView(ending), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // A database that may not be written cannot change its mode; it can still be read, and each write will say what is wrong.
    if (const auto mode = connection.command(QStringLiteral("PRAGMA journal_mode = WAL"));
        !mode && mode.error().code != ErrorCode::StorageUnavailable)
        return mode;
    for (const auto &pragma : {QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA foreign_keys = ON"),
             // Pages that every reservation writes go from the log to the file once in 16 MiB rather than once in 4.
             QStringLiteral("PRAGMA wal_autocheckpoint = 4000"),
             // What is purged is overwritten, not just taken off a list.
             QStringLiteral("PRAGMA secure_delete = ON")}) {
        if (const auto done = connection.command(pragma); !done)
            return done;
    }
    return {};
}

} // namespace

SqlDialect sqliteDialect(const QString &file)
{
    const auto opened = std::make_shared<std::optional<FileIdentity>>();
    return {
        .driver = [file, opened]() -> Result<std::unique_ptr<SqlDriver>> {
            // Of a device SQLite would make a database, and this program a device for nobody else.
            if (const QFileInfo facts(file); facts.exists() && !facts.isFile())
                return fail(ErrorCode::StorageUnavailable, QStringLiteral("the database is not a file"));
            if (!mayOpen(file, *opened))
                return fail(ErrorCode::StorageUnavailable, QStringLiteral("the database is not where it was opened"));
            *opened = identityOf(file);
            const QString folder = QFileInfo(file).absolutePath();
            if (!createPrivateFolder(folder))
                return fail(ErrorCode::StorageUnavailable, QStringLiteral("the data folder cannot be made"));
            for (const QString &path : {folder, file, file + QStringLiteral("-wal"), file + QStringLiteral("-shm")})
                if (const auto exposure = exposureText(path, Protection::FromWriting))
                    return fail(ErrorCode::Misconfigured, *exposure);
            reservePrivateFile(file);
            return sqliteDriver(file);
        },
        .migrations = QStringLiteral(":/ringproof/migrations/sqlite"),
        .begin = {QStringLiteral("BEGIN IMMEDIATE")},
        .findTable = QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"),
        .isInPlace = [file, opened] { return isInPlace(file, *opened); },
        .beginSession = [file, opened](SqlConnection &connection) -> Result<void> {
            if (const auto begun = beginSession(connection, file); !begun)
                return begun;
            *opened = identityOf(file);
            return {};
        },
        .classified = classified,
        .needsReopening = needsReopening,
        .forget = QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"),
        .textKey = QStringLiteral("verification_text.rowid"),
        .textMatches = QStringLiteral("verification_text MATCH ?"),
        .textPattern = phrase,
    };
}

} // namespace Ringproof
