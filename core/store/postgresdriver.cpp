// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/postgresdriver.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace Ringproof {

namespace {

void tellAddress(QSqlDatabase &database, const PostgresServer &server)
{
    database.setHostName(server.host);
    database.setPort(server.port);
    database.setDatabaseName(server.database);
    database.setUserName(server.user);
    database.setPassword(server.password.reveal());
    QStringList options{QStringLiteral("connect_timeout=5"), QStringLiteral("tcp_user_timeout=15000"),
        QStringLiteral("keepalives_idle=15"), QStringLiteral("application_name=ringproof")};
    if (!server.sslMode.isEmpty())
        options.append(QStringLiteral("sslmode=") + server.sslMode);
    database.setConnectOptions(options.join(u';'));
}

class PostgresStatement final : public SqlStatement
{
public:
    explicit PostgresStatement(QSqlQuery query)
        : m_query(std::move(query))
    {}

    bool exec(const QVariantList &values) override
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QVariant &value = values.at(i);
            const bool isNullText =
                !value.isNull() && value.typeId() == QMetaType::QString && value.toString().isNull();
            m_query.bindValue(int(i), isNullText ? QVariant(QStringLiteral("")) : value);
        }
        return m_query.exec();
    }

    bool next() override { return m_query.next(); }
    QVariant value(int column) const override { return m_query.value(column); }
    void finish() override { m_query.finish(); }
    bool isActive() const override { return m_query.isActive(); }
    QSqlError lastError() const override { return m_query.lastError(); }

private:
    QSqlQuery m_query;
};

class PostgresDriver final : public SqlDriver
{
public:
    explicit PostgresDriver(const PostgresServer &server)
        : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
        , m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
    {
        tellAddress(m_database, server);
    }

    ~PostgresDriver() override
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }

    bool open() override { return m_database.open() || failed(m_database.lastError()); }
    bool isOpen() const override { return m_database.isOpen(); }

    std::unique_ptr<SqlStatement> prepare(const QString &sql) override
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql)) {
            failed(query.lastError());
            return nullptr;
        }
        return std::make_unique<PostgresStatement>(std::move(query));
    }

    bool run(const QString &sql) override
    {
        QSqlQuery query(m_database);
        return query.exec(sql) || failed(query.lastError());
    }

    QSqlError lastError() const override { return m_error; }

private:
    bool failed(const QSqlError &error)
    {
        m_error = error;
        return false;
    }

    QString m_name; ///< of the QSqlDatabase
    QSqlDatabase m_database;
    QSqlError m_error;
};

} // namespace

std::unique_ptr<SqlDriver> postgresDriver(const PostgresServer &server)
{
    return std::make_unique<PostgresDriver>(server);
}

} // namespace Ringproof
