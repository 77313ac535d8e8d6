// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The database is moved away, removed or replaced while a store uses it: nothing is written where nobody would find it again.
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>

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

} // namespace Ringproof::Testing

using Ringproof::Testing::StorePlaceTest;
RINGPROOF_TEST(StorePlaceTest)
#include "storeplacetest.moc"
