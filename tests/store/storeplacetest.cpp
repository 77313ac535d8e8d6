// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The database is moved away, removed or replaced while a store uses it: nothing is written where nobody would find it again.
#include "store/sqlconnection.h"
#include "store/sqlitedriver.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>

namespace Ringproof::Testing {

class StorePlaceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isRefusedUntilItIsBack();
    void isNotBegunAnew();
    void leavesAnotherOneAlone();
    void asAFolderThatGoes();
    void takesABackupForWhatCannotBeUsed_data();
    void takesABackupForWhatCannotBeUsed();
    void leavesABackupBesideALogAlone();
    void wantsTheKeyOfTheBackup();
    void opensPlainFilesOnly();
    void refusesWhatOthersMayChange_data();
    void refusesWhatOthersMayChange();
    void followsNoLinkToNothing();
    void leavesTheFilesOfOthersAlone_data();
    void leavesTheFilesOfOthersAlone();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("data/ringproof.db")); }
    bool reserves(int number)
    {
        const auto answer = outcome(m_store->reserveSend(intentFor(fictionNumber(number))));
        m_code = !answer ? ErrorCode::InternalError : *answer ? std::nullopt : std::optional(answer->error().code);
        return !m_code;
    }
    std::optional<size_t> rows()
    {
        const auto page = outcome(m_store->history({}));
        return page && *page ? std::optional((*page)->records.size()) : std::nullopt;
    }

    /// Closes the database; what is in `backup` then is whole.
    void backUp()
    {
        m_store.reset();
        QVERIFY(QFile::copy(file(), backup()));
    }
    QString backup() const { return m_folder->filePath(QStringLiteral("backup.db")); }
    /// The store is begun with a database of which nothing but the first page is whole.
    void beginDamaged()
    {
        constexpr qint64 kPage = 4096;
        m_store.reset();
        QFile database(file());
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.size() > 2 * kPage);
        QVERIFY(database.seek(kPage));
        QVERIFY(database.write(QByteArray(database.size() - kPage, 'x')) > 0);
        database.close();
        m_store = std::make_unique<SqlStore>(storeAt(file(), {}, false), m_clock);
        QVERIFY(!reserves(2));
        QCOMPARE(m_code, ErrorCode::StorageDamaged);
    }
    /// Moves what stands there away, as somebody would who wants to look at it later.
    void replace(const QString &with)
    {
        QVERIFY(QFile::rename(file(), file() + QStringLiteral(".old")));
        QVERIFY(QFile::copy(with, file()));
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::optional<ErrorCode> m_code; ///< of the last reservation
};

void StorePlaceTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(storeAt(file(), {}, false), m_clock);
    QVERIFY(reserves(1));
}

void StorePlaceTest::isRefusedUntilItIsBack()
{
    const QString elsewhere = file() + QStringLiteral(".moved");
    QVERIFY(QFile::rename(file(), elsewhere));
    QVERIFY(!reserves(2));
    QCOMPARE(m_code, ErrorCode::StorageUnavailable);
    QCOMPARE(rows(), std::nullopt);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(QFile::rename(elsewhere, file()));
    QVERIFY(reserves(2));
    QCOMPARE(rows(), 2);
    // Not only for this store.
    m_store = std::make_unique<SqlStore>(storeAt(file(), {}, false), m_clock);
    QCOMPARE(rows(), 2);
}

void StorePlaceTest::isNotBegunAnew()
{
    for (const char *end : {"", "-wal", "-shm"})
        QVERIFY(QFile::remove(file() + QLatin1StringView(end)));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!reserves(2));
    QVERIFY(!QFile::exists(file()));
    // Whoever wants an empty one starts the program again.
    m_store = std::make_unique<SqlStore>(storeAt(file(), {}, false), m_clock);
    QVERIFY(reserves(2));
    QCOMPARE(rows(), 1);
}

void StorePlaceTest::leavesAnotherOneAlone()
{
    QVERIFY(QFile::rename(file(), file() + QStringLiteral(".moved")));
    QVERIFY(QFile::copy(file() + QStringLiteral(".moved"), file()));
    QFile copy(file());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray before = copy.readAll();
    QVERIFY(!reserves(2));
    copy.seek(0);
    QVERIFY(copy.readAll() == before);
}

void StorePlaceTest::asAFolderThatGoes()
{
    const QString folder = m_folder->filePath(QStringLiteral("data"));
    QVERIFY(QDir().rename(folder, folder + u'2'));
    QVERIFY(!reserves(2));
    QVERIFY(!QDir(folder).exists());
    QVERIFY(QDir().rename(folder + u'2', folder));
    QVERIFY(reserves(2));
    QCOMPARE(rows(), 2);
}

void StorePlaceTest::takesABackupForWhatCannotBeUsed_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("damaged") << true;
    QTest::newRow("of a newer version") << false;
}

void StorePlaceTest::takesABackupForWhatCannotBeUsed()
{
    QFETCH(bool, isDamaged);
    backUp();
    if (isDamaged) {
        beginDamaged();
    } else {
        m_store = std::make_unique<SqlStore>(storeAt(file(), {}, false), m_clock);
        QCOMPARE(rows(), 1);
        SqlConnection other(sqliteDialect(file()));
        QVERIFY(other.ensureOpen());
        QVERIFY(other.command(QStringLiteral("INSERT INTO schema_version (version) VALUES (9999)")));
        other.close();
        QVERIFY(!reserves(2));
        QCOMPARE(m_code, ErrorCode::StorageTooNew);
    }
    if (QTest::currentTestFailed())
        return;
    replace(backup());
    QVERIFY2(reserves(2), m_code ? qPrintable(errorCodeName(*m_code)) : "");
    QCOMPARE(rows(), 2);
    const auto report = outcome(m_store->proveAudit());
    QVERIFY(report && *report);
    QVERIFY(!report->value().firstBroken);
    // From now on this is the one that must stay.
    QVERIFY(QFile::remove(file()));
    QVERIFY(!reserves(3));
    QVERIFY(!QFile::exists(file()));
}

void StorePlaceTest::leavesABackupBesideALogAlone()
{
    backUp();
    beginDamaged();
    // Gone altogether is not the same as replaced.
    QVERIFY(QFile::rename(file(), file() + QStringLiteral(".old")));
    QVERIFY(!reserves(2));
    QCOMPARE(m_code, ErrorCode::StorageUnavailable);
    QVERIFY(!QFile::exists(file()));
    QVERIFY(QFile::copy(backup(), file()));
    QFile log(file() + QStringLiteral("-wal"));
    QVERIFY(log.open(QIODevice::WriteOnly));
    QVERIFY(log.write("what the damaged one was about to hold") > 0);
    log.close();
    QVERIFY(!reserves(2));
    QCOMPARE(m_code, ErrorCode::StorageUnavailable);
    QVERIFY(log.remove());
    QVERIFY(reserves(2));
    QCOMPARE(rows(), 2);
}

void StorePlaceTest::wantsTheKeyOfTheBackup()
{
    const QString foreign = m_folder->filePath(QStringLiteral("foreign.db"));
    {
        SqlStore other(storeAt(foreign, {}, false), m_clock);
        QVERIFY(outcome(other.reserveSend(intentFor(fictionNumber(9))))->has_value());
    }
    // A key that was read once does not fit every database that may come after it.
    SqlConnection connection(sqliteDialect(file()));
    QVERIFY(connection.ensureOpen());
    QVERIFY(connection.command(QStringLiteral("INSERT INTO schema_version (version) VALUES (9999)")));
    QVERIFY(!reserves(2));
    connection.close();
    replace(foreign);
    QVERIFY(!reserves(2));
    QCOMPARE(m_code, ErrorCode::StorageKeyWrong);
    const QString key = file() + QStringLiteral(".key");
    QVERIFY(QFile::rename(key, key + QStringLiteral(".old")));
    QVERIFY(QFile::copy(foreign + QStringLiteral(".key"), key));
    QVERIFY(reserves(2));
    QCOMPARE(rows(), 2);
}

void StorePlaceTest::opensPlainFilesOnly()
{
    const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0666), 0);
    const auto permissions = QFile(pipe).permissions();
    for (const QString &place : {pipe, m_folder->path()}) {
        m_store = std::make_unique<SqlStore>(storeAt(place, {}, false), m_clock);
        QVERIFY(!reserves(1));
        QCOMPARE(m_code, ErrorCode::StorageUnavailable);
    }
    QCOMPARE(QFile(pipe).permissions(), permissions);
}

void StorePlaceTest::refusesWhatOthersMayChange_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the folder") << QString();
    QTest::newRow("the database") << QStringLiteral("ringproof.db");
    QTest::newRow("its log") << QStringLiteral("ringproof.db-wal");
    QTest::newRow("its index of the log") << QStringLiteral("ringproof.db-shm");
}

void StorePlaceTest::refusesWhatOthersMayChange()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = name.isEmpty() ? folder.path() : folder.filePath(name);
    if (!name.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto usual = QFile::permissions(path);
    QVERIFY(QFile::setPermissions(path, usual | QFileDevice::WriteOther));
    m_store = std::make_unique<SqlStore>(storeAt(folder.filePath(QStringLiteral("ringproof.db")), {}, false), m_clock);
    QVERIFY(!reserves(1));
    QCOMPARE(m_code, ErrorCode::Misconfigured);
    QCOMPARE(QFile::permissions(path), usual | QFileDevice::WriteOther | (usual & QFileDevice::WriteUser));
    QVERIFY(QFile::setPermissions(path, usual));
    QVERIFY(reserves(1));
}

void StorePlaceTest::followsNoLinkToNothing()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("elsewhere"));
    const QString file = folder.filePath(QStringLiteral("ringproof.db"));
    QVERIFY(QFile::link(target, file));
    m_store = std::make_unique<SqlStore>(storeAt(file, {}, false), m_clock);
    QVERIFY(!reserves(1));
    QCOMPARE(m_code, ErrorCode::Misconfigured);
    QVERIFY(!QFile::exists(target));
}

void StorePlaceTest::leavesTheFilesOfOthersAlone_data()
{
    QTest::addColumn<bool>("isDatabase");
    QTest::newRow("a text") << false;
    QTest::newRow("another program's database") << true;
}

void StorePlaceTest::leavesTheFilesOfOthersAlone()
{
    QFETCH(bool, isDatabase);
    QFile foreign(m_folder->filePath(QStringLiteral("foreign")));
    if (isDatabase) {
        const auto driver = sqliteDriver(foreign.fileName());
        QVERIFY(driver->open());
        QVERIFY(driver->run(QStringLiteral("CREATE TABLE bookmarks (address TEXT)")));
    } else {
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        QVERIFY(foreign.write("root:x:0:0:root:/root:/bin/bash\n") > 0);
        foreign.close();
    }
    const auto everybody =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(foreign.setPermissions(everybody));
    const auto permissions = foreign.permissions();
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    const QByteArray before = foreign.readAll();
    m_store = std::make_unique<SqlStore>(storeAt(foreign.fileName(), {}, false), m_clock);
    QVERIFY(!reserves(1));
    QCOMPARE(m_code, ErrorCode::StorageDamaged);
    QCOMPARE(rows(), std::nullopt);
    m_store.reset();
    QVERIFY(foreign.seek(0));
    QVERIFY(foreign.readAll() == before);
    QCOMPARE(QFile(foreign.fileName()).permissions(), permissions);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::StorePlaceTest;
RINGPROOF_TEST(StorePlaceTest)
#include "storeplacetest.moc"
