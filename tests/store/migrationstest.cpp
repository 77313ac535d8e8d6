// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database of every earlier version, with rows in it, opened by this version. On both databases.
#include "store/migrations.h"
#include "store/sqldriver.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>

namespace Ringproof::Testing {

namespace {

QStringList scriptsOf(const SqlDialect &dialect)
{
    static_cast<void>(newestSchema(dialect)); // makes the resources known
    return QDir(dialect.migrations).entryList(QDir::Files, QDir::Name);
}

int numberOf(const QString &script) { return script.section(u'_', 0, 0).toInt(); }

/// Runs statements on a connection of its own, as a program of that time did. The first that fails is the answer.
QString execute(const SqlDialect &dialect, const QStringList &statements)
{
    const auto driver = dialect.driver();
    if (!driver || !(*driver)->open())
        return QStringLiteral("cannot be opened");
    for (const QString &statement : statements)
        if (!(*driver)->run(statement))
            return statement;
    return {};
}

/// A database as the program of schema `version` left it: three verifications, one approved, one with a send under way.
QStringList fixture(const SqlDialect &dialect, int version)
{
    QStringList statements{QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)")};
    const QStringList scripts = scriptsOf(dialect);
    for (const QString &script : scripts) {
        QFile file(dialect.migrations + u'/' + script);
        if (numberOf(script) > version || !file.open(QIODevice::ReadOnly))
            continue;
        statements += sqlStatements(QString::fromUtf8(file.readAll()));
        statements += QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(numberOf(script));
        if (numberOf(script) > 1)
            continue;
        // After the first script, so that every later one meets rows.
        for (const auto &[number, status] : {std::pair("+12015550100", "approved"),
                 std::pair("+12025550100", "pending"), std::pair("+12035550100", "sending")})
            statements +=
                QStringLiteral("INSERT INTO verifications (number, region, channel, status, provider, actor, "
                               "reference, purpose, created_at, expires_at, sends, checks) VALUES ('%1', 'US', "
                               "'sms', '%2', 'sandbox', 'test', 'T-1', '', 1000, 601000, 1, 1)")
                    .arg(QString::fromLatin1(number), QString::fromLatin1(status));
        statements += QStringLiteral("INSERT INTO send_attempts (verification_id, provider, actor, channel, state, "
                                     "started_at) SELECT id, provider, actor, channel, CASE WHEN status = 'sending' "
                                     "THEN 'sending' ELSE 'sent' END, created_at FROM verifications");
        statements += QStringLiteral("INSERT INTO checks (verification_id, provider, actor, outcome, started_at) "
                                     "SELECT id, provider, actor, 'wrong', created_at FROM verifications");
    }
    return statements;
}

} // namespace

class MigrationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEED_POSTGRES(); }
    void bothHaveTheSameVersions();
    void fromEveryVersion_data();
    void fromEveryVersion();
    void aNewerDatabaseIsRefused_data();
    void aNewerDatabaseIsRefused();
    void aDatabaseThatBecomesNewerIsRefused_data();
    void aDatabaseThatBecomesNewerIsRefused();
    void twoAtOnce_data();
    void twoAtOnce();
    void statements();
};

void MigrationsTest::bothHaveTheSameVersions()
{
    const QStringList sqlite = scriptsOf(sqliteDialect(QString()));
    QCOMPARE(scriptsOf(postgresDialect({})), sqlite);
    for (int i = 0; i < sqlite.size(); ++i)
        QCOMPARE(numberOf(sqlite[i]), i + 1);
}

void MigrationsTest::fromEveryVersion_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newestSchema(sqliteDialect(QString())); ++version) {
        QTest::addRow("SQLite %d", version) << false << version;
        QTest::addRow("PostgreSQL %d", version) << true << version;
    }
}

void MigrationsTest::fromEveryVersion()
{
    QFETCH(bool, postgres);
    QFETCH(int, version);
    QTemporaryDir folder;
    const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("a.db")), {}, postgres);
    const SqlDialect dialect = dialectOf(options);
    QCOMPARE(execute(dialect, fixture(dialect, version)), QString());

    SystemClock clock;
    SqlStore store(options, clock);
    const auto opened = outcome(store.check());
    QVERIFY(opened.has_value());
    QVERIFY2(opened->has_value(), *opened ? "" : qPrintable(opened->error().detail));
    const auto before = outcome(store.history({}));
    QVERIFY(before && *before);
    QCOMPARE((*before)->records.size(), size_t(3));
    QCOMPARE(before->value().records[2].status, VerificationStatus::Approved);
    QCOMPARE(before->value().records[2].number.e164(), QStringLiteral("+12015550100"));
    const auto open = outcome(store.openSends(clock.now(), QStringLiteral("sandbox")));
    QVERIFY(open && *open);
    QCOMPARE((*open)->size(), size_t(1));
    // What was there can be moved on, and new things begun.
    const auto sent = outcome(store.recordSent(open->value()[0].sendId,
        {.sid = QStringLiteral("VE00000000000000000000000000000001"), .startedAt = open->value()[0].startedAt}));
    QVERIFY(sent && *sent);
    QCOMPARE(sent->value().record.status, VerificationStatus::Pending);
    const auto reserved = outcome(store.reserveSend(intentFor(fictionNumber(9))));
    QVERIFY(reserved.has_value());
    QVERIFY2(reserved->has_value(), *reserved ? "" : qPrintable(reserved->error().detail));
    const auto report = outcome(store.proveAudit());
    QVERIFY(report && *report);
    QVERIFY(!report->value().firstBroken);
    QCOMPARE(report->value().entries, 2);
}

void MigrationsTest::aNewerDatabaseIsRefused_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void MigrationsTest::aNewerDatabaseIsRefused()
{
    QFETCH(bool, postgres);
    QTemporaryDir folder;
    const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("a.db")), {}, postgres);
    const SqlDialect dialect = dialectOf(options);
    QStringList statements = fixture(dialect, newestSchema(dialect));
    statements += QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(newestSchema(dialect) + 1);
    QCOMPARE(execute(dialect, statements), QString());
    SystemClock clock;
    SqlStore store(options, clock);
    const auto refused = outcome(store.reserveSend(intentFor(fictionNumber(1))));
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().code, ErrorCode::StorageTooNew);
    // The cause goes, and the same store works.
    QCOMPARE(execute(dialect,
                 {QStringLiteral("DELETE FROM schema_version WHERE version = %1").arg(newestSchema(dialect) + 1)}),
        QString());
    const auto reserved = outcome(store.reserveSend(intentFor(fictionNumber(1))));
    QVERIFY(reserved && *reserved);
}

void MigrationsTest::aDatabaseThatBecomesNewerIsRefused_data() { aNewerDatabaseIsRefused_data(); }

void MigrationsTest::aDatabaseThatBecomesNewerIsRefused()
{
    QFETCH(bool, postgres);
    QTemporaryDir folder;
    const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("a.db")), {}, postgres);
    const SqlDialect dialect = dialectOf(options);
    const int next = newestSchema(dialect) + 1;
    SystemClock clock;
    SqlStore store(options, clock);
    const auto before = outcome(store.reserveSend(intentFor(fictionNumber(1))));
    QVERIFY(before && *before);
    // A newer program begins to work with the same database.
    QCOMPARE(execute(dialect, {QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(next)}), QString());
    const auto written = outcome(store.reserveSend(intentFor(fictionNumber(2))));
    QVERIFY(written && !*written);
    QCOMPARE(written->error().code, ErrorCode::StorageTooNew);
    const auto read = outcome(store.history({}));
    QVERIFY(read && !*read);
    QCOMPARE(read->error().code, ErrorCode::StorageTooNew);
    QCOMPARE(execute(dialect, {QStringLiteral("DELETE FROM schema_version WHERE version = %1").arg(next)}), QString());
    const auto again = outcome(store.history({}));
    QVERIFY(again && *again);
    QCOMPARE((*again)->records.size(), size_t(1));
    const auto after = outcome(store.reserveSend(intentFor(fictionNumber(2))));
    QVERIFY(after && *after);
}

void MigrationsTest::twoAtOnce_data() { aNewerDatabaseIsRefused_data(); }

void MigrationsTest::twoAtOnce()
{
    QFETCH(bool, postgres);
    for (int round = 0; round < 5; ++round) {
        QTemporaryDir folder;
        const SqlStore::Options options = storeAt(folder.filePath(QStringLiteral("a.db")), {}, postgres);
        SystemClock clock;
        std::vector<std::unique_ptr<SqlStore>> stores;
        std::vector<ErrorCode> errors;
        int waiting = 0;
        QObject context;
        for (int i = 0; i < 3; ++i) {
            stores.push_back(std::make_unique<SqlStore>(options, clock));
            ++waiting;
            auto task = stores.back()->check();
            QCoro::connect(std::move(task), &context, [&](const Result<void> &result) {
                if (!result)
                    errors.push_back(result.error().code);
                --waiting;
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return waiting == 0; }, 20'000));
        QVERIFY2(errors.empty(), errors.empty() ? "" : qPrintable(errorCodeName(errors.front())));
    }
}

void MigrationsTest::statements()
{
    const QStringList found = sqlStatements(QStringLiteral(
        "-- a note; with a semicolon\nCREATE TABLE a (\n    b TEXT\n);\nCREATE TRIGGER t AFTER INSERT ON a\n"
        "BEGIN\n    DELETE FROM a;\n    DELETE FROM a;\nEND;\nCREATE FUNCTION f() RETURNS trigger AS $$\n"
        "BEGIN\n    RETURN NEW;\nEND;\n$$ LANGUAGE plpgsql;\nDROP TABLE a;\n"));
    QCOMPARE(found.size(), 4);
    QVERIFY(found[0].startsWith(QStringLiteral("CREATE TABLE a")));
    QVERIFY(found[1].endsWith(QStringLiteral("END;\n")));
    QVERIFY(found[2].endsWith(QStringLiteral("plpgsql;\n")));
    QCOMPARE(found[3], QStringLiteral("DROP TABLE a;\n"));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::MigrationsTest;
RINGPROOF_TEST(MigrationsTest)
#include "migrationstest.moc"
