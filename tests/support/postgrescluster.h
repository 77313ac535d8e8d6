// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PostgreSQL server of our own on a socket in a temporary folder, with a new database for each test that asks.
// Never touches the machine's server; ends with the test program, also when that is killed.
#pragma once

#include "store/sqldialect.h"

#include <memory>

namespace Ringproof::Testing {

class PostgresCluster final
{
public:
    /// Null when PostgreSQL's programs are not on this machine; else it runs, or `error` says why not.
    static std::unique_ptr<PostgresCluster> start();
    ~PostgresCluster();

    QString error() const { return m_error; }
    /// A new, empty database.
    PostgresServer newDatabase();
    /// The same database for the same key.
    PostgresServer databaseFor(const QString &key);
    /// As by an administrator: connections are cut off. Returns when the server accepts new ones.
    bool restart();
    bool stop();
    bool resume();
    /// SQL as the server's owner, outside the store.
    bool execute(const PostgresServer &server, const QString &sql, QString *answer = nullptr) const;

private:
    PostgresCluster();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QString m_error;
};

} // namespace Ringproof::Testing
