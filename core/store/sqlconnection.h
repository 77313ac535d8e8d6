// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One database connection, used by one thread: opens itself, runs SQL, holds transactions, and says what is wrong in our words.
// Never uses QSqlDatabase's own transactions (a deferred BEGIN loses every race), never logs a bound value.
#pragma once

#include "base/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <functional>

namespace Ringproof {

class SqlConnection final
{
public:
    /// The path of an SQLite file; its folder is made when it is missing.
    explicit SqlConnection(QString file);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Opens and migrates unless that is done. Every call tries again after a failure.
    Result<void> ensureOpen();
    void close();

    Result<QSqlQuery> exec(const QString &sql, const QVariantList &values = {});

    /// Runs `work` inside BEGIN IMMEDIATE ... COMMIT; any failure rolls back and is returned.
    template<class T>
    Result<T> inTransaction(const std::function<Result<T>()> &work)
    {
        if (const auto begun = exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return fail(begun.error());
        const Result<T> result = work();
        if (!result) {
            rollback();
            return result;
        }
        if (const auto committed = exec(QStringLiteral("COMMIT")); !committed) {
            rollback();
            return fail(committed.error());
        }
        return result;
    }

private:
    Result<void> open();
    Error classified(const QSqlError &error) const;
    void rollback();

    QString m_file;
    QString m_name; ///< of the QSqlDatabase; empty while closed
};

} // namespace Ringproof
