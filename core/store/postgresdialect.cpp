// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "store/postgresdriver.h"
#include "store/sqlconnection.h"
#include "store/sqldialect.h"

namespace Ringproof {

namespace {

/// "Ringproo" in ASCII: one writer at a time in each database, whatever the number of processes and machines.
constexpr qint64 kWriterLock = 0x52696e6770726f6f;

/// PostgreSQL's SQLSTATE (appendix A of its manual); empty when the server was not reached.
Error classified(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    // A message about data can quote the data. Those about the server and the connection cannot.
    static const QStringList quotable{QStringLiteral("08"), QStringLiteral("3D"), QStringLiteral("28"),
        QStringLiteral("42"), QStringLiteral("53"), QStringLiteral("55"), QStringLiteral("57"), QStringLiteral("58"),
        QStringLiteral("XX")};
    const bool isQuotable = state.isEmpty() || quotable.contains(state.left(2));
    const QString words = isQuotable ? error.databaseText().section(u'\n', 0, 0) : QString();
    qCWarning(lcStore).noquote() << "database error" << state << words;
    const bool damaged = state == QLatin1StringView("XX001") || state == QLatin1StringView("XX002");
    return Error(damaged ? ErrorCode::StorageDamaged : ErrorCode::StorageUnavailable,
        QStringLiteral("PostgreSQL error %1: %2").arg(state.isEmpty() ? QStringLiteral("-") : state, words));
}

/// Class 08 and the server's farewells. An error without a state comes from the client library: no answer came.
bool needsReopening(const QSqlError &error, bool)
{
    const QString state = error.nativeErrorCode();
    return state.isEmpty() || state.startsWith(QLatin1StringView("08")) || state.startsWith(QLatin1StringView("57P"));
}

/// For LIKE, with its wildcards taken literally.
QString containing(const QString &text)
{
    QString pattern = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        pattern.replace(special, QStringLiteral("\\") + special);
    return u'%' + pattern + u'%';
}

Result<void> beginSession(SqlConnection &connection)
{
    // A commit is acknowledged after its sync whatever the server's default; nobody waits for ever.
    for (const auto &setting : {QStringLiteral("SET synchronous_commit = on"),
             QStringLiteral("SET lock_timeout = '5s'"), QStringLiteral("SET statement_timeout = '60s'"),
             QStringLiteral("SET idle_in_transaction_session_timeout = '60s'"),
             QStringLiteral("SET client_min_messages = warning")}) {
        if (const auto done = connection.command(setting); !done)
            return done;
    }
    return {};
}

} // namespace

SqlDialect postgresDialect(const PostgresServer &server)
{
    return {
        .driver = [server]() -> Result<std::unique_ptr<SqlDriver>> { return postgresDriver(server); },
        .migrations = QStringLiteral(":/ringproof/migrations/postgres"),
        .begin = {QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED"),
            QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(kWriterLock)},
        .findTable = QStringLiteral(
            "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = ?"),
        .insertedId = QStringLiteral(" RETURNING id"),
        .beginSession = beginSession,
        .classified = classified,
        .needsReopening = needsReopening,
        .textKey = QStringLiteral("verification_text.id"),
        .textMatches = QStringLiteral("verification_text.text ILIKE ?"),
        .textPattern = containing,
    };
}

} // namespace Ringproof
