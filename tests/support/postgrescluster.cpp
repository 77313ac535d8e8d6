// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/postgrescluster.h"

#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace Ringproof::Testing {

namespace {

constexpr int kPatience = 60'000;

QString program(const QString &name)
{
    QStringList folders;
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : names)
        folders.append(versions.filePath(version + QStringLiteral("/bin")));
    const QString found = QStandardPaths::findExecutable(name, folders);
    return found.isEmpty() ? QStandardPaths::findExecutable(name) : found;
}

/// The server refuses root: then everything runs as user postgres, and ends with this process.
void asOwner(QProcess &process, const QString &executable, const QStringList &arguments)
{
    if (geteuid() != 0) {
        process.setProgram(executable);
        process.setArguments(arguments);
        return;
    }
    process.setProgram(QStringLiteral("setpriv"));
    process.setArguments(QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                             QStringLiteral("--init-groups"), QStringLiteral("--pdeathsig=INT"), executable} +
                         arguments);
}

} // namespace

struct PostgresCluster::Parts
{
    QTemporaryDir folder{QDir::tempPath() + QStringLiteral("/ringproof-pg-XXXXXX")};
    std::unique_ptr<QProcess> server;
    QHash<QString, PostgresServer> databases;
    int made = 0;

    QString data() const { return folder.filePath(QStringLiteral("data")); }

    QString run(const QString &name, const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        asOwner(process, program(name), arguments);
        process.start();
        const bool done = process.waitForFinished(kPatience) && process.exitCode() == 0;
        return done ? QString() : name + QStringLiteral(": ") + QString::fromUtf8(process.readAll());
    }

    QString launch()
    {
        server = std::make_unique<QProcess>();
        server->setWorkingDirectory(folder.path());
        server->setProcessChannelMode(QProcess::MergedChannels);
        server->setStandardOutputFile(QProcess::nullDevice());
        asOwner(*server, program(QStringLiteral("postgres")),
            {QStringLiteral("-D"), data(), QStringLiteral("-k"), folder.path(), QStringLiteral("-c"),
                QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"),
                QStringLiteral("-c"), QStringLiteral("max_connections=40")});
        server->start();
        if (!server->waitForStarted(kPatience))
            return QStringLiteral("the server does not start");
        QElapsedTimer waited;
        waited.start();
        QString answer;
        do {
            answer = run(QStringLiteral("pg_isready"),
                {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("5"), QStringLiteral("-h"), folder.path()});
        } while (!answer.isEmpty() && server->state() == QProcess::Running && !waited.hasExpired(kPatience));
        return answer;
    }

    /// Fast shutdown: sessions are cut off, the files are left in order.
    bool end()
    {
        if (!server || server->state() == QProcess::NotRunning)
            return true;
        ::kill(pid_t(server->processId()), SIGINT);
        return server->waitForFinished(kPatience);
    }
};

PostgresCluster::PostgresCluster()
    : m_parts(std::make_unique<Parts>())
{
    ::chmod(QFile::encodeName(m_parts->folder.path()).constData(), 0777);
    m_error = m_parts->run(QStringLiteral("initdb"),
        {QStringLiteral("-D"), m_parts->data(), QStringLiteral("-U"), QStringLiteral("ring"), QStringLiteral("-A"),
            QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C"),
            QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
    if (m_error.isEmpty())
        m_error = m_parts->launch();
}

PostgresCluster::~PostgresCluster()
{
    static_cast<void>(m_parts->end());
    // Owned by another user when we are root, which can remove it all the same.
    m_parts->server.reset();
}

std::unique_ptr<PostgresCluster> PostgresCluster::start()
{
    for (const auto &name : {QStringLiteral("initdb"), QStringLiteral("postgres"), QStringLiteral("psql")})
        if (program(name).isEmpty())
            return nullptr;
    return std::unique_ptr<PostgresCluster>(new PostgresCluster);
}

PostgresServer PostgresCluster::newDatabase()
{
    PostgresServer server{.host = m_parts->folder.path(),
        .port = 5432,
        .database = QStringLiteral("postgres"),
        .user = QStringLiteral("ring"),
        .password = {},
        .sslMode = {}};
    const QString name = QStringLiteral("ring%1").arg(++m_parts->made);
    if (!execute(server, QStringLiteral("CREATE DATABASE ") + name))
        m_error = QStringLiteral("no database could be made");
    server.database = name;
    return server;
}

PostgresServer PostgresCluster::databaseFor(const QString &key)
{
    if (!m_parts->databases.contains(key))
        m_parts->databases.insert(key, newDatabase());
    return m_parts->databases.value(key);
}

bool PostgresCluster::stop() { return m_parts->end(); }

bool PostgresCluster::resume() { return m_parts->launch().isEmpty(); }

bool PostgresCluster::restart() { return stop() && resume(); }

bool PostgresCluster::execute(const PostgresServer &server, const QString &sql, QString *answer) const
{
    QProcess process;
    asOwner(process, program(QStringLiteral("psql")),
        {QStringLiteral("-XqAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
            server.host, QStringLiteral("-U"), server.user, QStringLiteral("-d"), server.database, QStringLiteral("-c"),
            sql});
    process.start();
    const bool done = process.waitForFinished(kPatience) && process.exitCode() == 0;
    if (answer)
        *answer = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    return done;
}

} // namespace Ringproof::Testing
