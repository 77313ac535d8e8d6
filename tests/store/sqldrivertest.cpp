// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes into a database comes out again, whichever it is; a statement's errors, its rows and its end. On both databases.
#include "store/sqldriver.h"
#include "support/storerig.h"
#include "support/testregistry.h"

namespace Ringproof::Testing {

class SqlDriverTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsValues_data();
    void keepsValues();
    void runsAgainWithOtherValues();
    void twoStatementsReadAtOnce();
    void anErrorLeavesTheStatementUsable();
    void tellsWhatIsWrongWithSql();
    void tellsWhatIsWrongWithALaterRow();
    void mayOutliveItsDriver();
    void lettingGoFreesTheTable();

private:
    std::unique_ptr<SqlDriver> opened()
    {
        auto driver = dialectOf(storeAt(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())))).driver();
        return driver && (*driver)->open() ? std::move(*driver) : nullptr;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SqlDriver> m_driver;
};

void SqlDriverTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
}

void SqlDriverTest::init()
{
    m_driver = opened();
    QVERIFY(m_driver);
    QVERIFY(m_driver->run(QStringLiteral("DROP TABLE IF EXISTS kept")));
    // SQLite takes any name of a type.
    QVERIFY(m_driver->run(QStringLiteral(
        "CREATE TABLE kept (id INTEGER PRIMARY KEY, n BIGINT, x DOUBLE PRECISION, t TEXT, b BYTEA, UNIQUE (t))")));
}

void SqlDriverTest::keepsValues_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("kept");
    const auto row = [](const char *name, const char *column, const QVariant &value, const QVariant &kept) {
        QTest::newRow(name) << QString::fromLatin1(column) << value << kept;
    };
    row("zero", "n", 0, 0);
    row("one", "n", 1, 1);
    row("negative", "n", -7, -7);
    row("the smallest", "n", std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min());
    row("the largest", "n", std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    row("no number", "n", QVariant(QMetaType::fromType<qlonglong>()), {});
    row("a fraction", "x", -0.1, -0.1);
    row("text", "t", QStringLiteral("caf\u00E9 \U0001F600 \u0634"), QStringLiteral("caf\u00E9 \U0001F600 \u0634"));
    row("quotes", "t", QStringLiteral("'; DROP TABLE kept; --"), QStringLiteral("'; DROP TABLE kept; --"));
    row("a question mark", "t", QStringLiteral("?"), QStringLiteral("?"));
    row("digits", "t", QStringLiteral("0049"), QStringLiteral("0049"));
    row("empty text", "t", QStringLiteral(""), QStringLiteral(""));
    row("a null text is an empty one", "t", QString(), QStringLiteral(""));
    row("a long text", "t", QString(100'000, u'\u00E9'), QString(100'000, u'\u00E9'));
    row("no text", "t", QVariant(), {});
    row("bytes", "b", QByteArray("a\0b\xff", 4), QByteArray("a\0b\xff", 4));
    row("empty bytes", "b", QByteArray(""), QByteArray(""));
    row("no bytes", "b", QByteArray(), {});
}

void SqlDriverTest::keepsValues()
{
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QVariant, kept);
    const auto put = m_driver->prepare(QStringLiteral("INSERT INTO kept (id, %1) VALUES (1, ?)").arg(column));
    QVERIFY(put && put->exec({value}));
    const auto get = m_driver->prepare(QStringLiteral("SELECT %1 FROM kept").arg(column));
    QVERIFY(get && get->exec({}));
    QVERIFY(get->next());
    QCOMPARE(get->value(0).isNull(), kept.isNull());
    if (kept.typeId() == QMetaType::QByteArray)
        QCOMPARE(get->value(0).toByteArray(), kept.toByteArray());
    else if (kept.typeId() == QMetaType::Double)
        QCOMPARE(get->value(0).toDouble(), kept.toDouble());
    else if (kept.typeId() == QMetaType::QString)
        QCOMPARE(get->value(0).toString(), kept.toString());
    else if (!kept.isNull())
        QCOMPARE(get->value(0).toLongLong(), kept.toLongLong());
    QVERIFY(!get->next());
    QVERIFY(!get->next());
    QVERIFY(!get->lastError().isValid());
}

void SqlDriverTest::runsAgainWithOtherValues()
{
    const auto put = m_driver->prepare(QStringLiteral("INSERT INTO kept (id, t, b) VALUES (?, ?, ?)"));
    for (int i = 0; i < 20; ++i) {
        QVERIFY(put->exec({i, QString(i, u'x'), QByteArray(i, 'y')}));
        put->finish();
    }
    const auto get = m_driver->prepare(QStringLiteral("SELECT t, b FROM kept WHERE id = ?"));
    for (const int i : {19, 3, 7}) {
        QVERIFY(get->exec({i}));
        QVERIFY(get->isActive());
        QVERIFY(get->next());
        QCOMPARE(get->value(0).toString(), QString(i, u'x'));
        QCOMPARE(get->value(1).toByteArray(), QByteArray(i, 'y'));
    }
    QVERIFY(get->exec({99}));
    QVERIFY(!get->next());
    get->finish();
    QVERIFY(!get->isActive());
    QVERIFY(!get->next());
}

void SqlDriverTest::twoStatementsReadAtOnce()
{
    QVERIFY(m_driver->run(QStringLiteral("INSERT INTO kept (id, n) VALUES (1, 10), (2, 20), (3, 30)")));
    const auto outer = m_driver->prepare(QStringLiteral("SELECT id FROM kept ORDER BY id"));
    const auto inner = m_driver->prepare(QStringLiteral("SELECT n FROM kept WHERE id = ?"));
    QVERIFY(outer->exec({}));
    QList<int> read;
    while (outer->next()) {
        QVERIFY(inner->exec({outer->value(0)}));
        QVERIFY(inner->next());
        read.append(inner->value(0).toInt());
        inner->finish();
    }
    QCOMPARE(read, (QList<int>{10, 20, 30}));
}

void SqlDriverTest::anErrorLeavesTheStatementUsable()
{
    const auto put = m_driver->prepare(QStringLiteral("INSERT INTO kept (id, t) VALUES (?, ?)"));
    QVERIFY(put->exec({1, QStringLiteral("one")}));
    put->finish();
    QVERIFY(!put->exec({2, QStringLiteral("one")})); // not unique
    QVERIFY(put->lastError().isValid());
    QVERIFY(!put->lastError().nativeErrorCode().isEmpty());
    QVERIFY(!put->next());
    put->finish();
    QVERIFY(put->exec({2, QStringLiteral("two")}));
    QVERIFY(!put->lastError().isValid());
}

void SqlDriverTest::tellsWhatIsWrongWithSql()
{
    QVERIFY(!m_driver->run(QStringLiteral("SELEC 1")));
    QVERIFY(m_driver->lastError().databaseText().contains(QStringLiteral("SELEC")));
    QVERIFY(!m_driver->prepare(QStringLiteral("SELECT * FROM nowhere WHERE a = ?")));
    QVERIFY(m_driver->lastError().databaseText().contains(QStringLiteral("nowhere")));
    QVERIFY(m_driver->isOpen());
}

void SqlDriverTest::tellsWhatIsWrongWithALaterRow()
{
    const auto put = m_driver->prepare(QStringLiteral("INSERT INTO kept (id, n) VALUES (?, ?)"));
    QVERIFY(put->exec({1, -1}));
    QVERIFY(put->exec({2, std::numeric_limits<qint64>::min()})); // has no absolute value
    put->finish();
    const auto get = m_driver->prepare(QStringLiteral("SELECT abs(n) FROM kept ORDER BY id"));
    // PostgreSQL computes all rows before the first.
    bool isRow = get->exec({});
    for (int i = 0; isRow && i < 3; ++i)
        isRow = get->next();
    QVERIFY(!isRow);
    QVERIFY(get->lastError().isValid());
    QVERIFY(!get->next());
}

void SqlDriverTest::mayOutliveItsDriver()
{
    QVERIFY(m_driver->run(QStringLiteral("INSERT INTO kept (id) VALUES (1), (2)")));
    auto get = m_driver->prepare(QStringLiteral("SELECT id FROM kept"));
    QVERIFY(get->exec({}));
    QVERIFY(get->next());
    m_driver.reset();
    get->finish();
    get.reset();
    m_driver = opened();
    QVERIFY(m_driver && m_driver->run(QStringLiteral("DROP TABLE kept")));
}

void SqlDriverTest::lettingGoFreesTheTable()
{
    QVERIFY(m_driver->run(QStringLiteral("INSERT INTO kept (id) VALUES (1), (2)")));
    const auto get = m_driver->prepare(QStringLiteral("SELECT id FROM kept"));
    QVERIFY(get->exec({}));
    QVERIFY(get->next());
    get->finish();
    QVERIFY(m_driver->run(QStringLiteral("DROP TABLE kept")));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::SqlDriverTest;
RINGPROOF_TEST(SqlDriverTest)
#include "sqldrivertest.moc"
