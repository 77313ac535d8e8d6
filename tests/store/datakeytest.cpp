// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The key file: made whole or not at all, by one of any number that try, for its owner's eyes only.
#include "store/datakey.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>

namespace Ringproof::Testing {

class DataKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeOnceByMany();
    void isForItsOwnerOnly();
    void leavesNoDraft();
    void isNotMadeUnlessAllowed();
    void refusesShortOnes_data();
    void refusesShortOnes();
    void knownVector();
};

void DataKeyTest::isMadeOnceByMany()
{
    for (int round = 0; round < 20; ++round) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("data.key"));
        constexpr int kThreads = 8;
        std::array<QString, kThreads> macs;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back(QThread::create([&macs, i, file] {
                const auto key = DataKey::fromFile(file, true);
                macs[size_t(i)] = key ? key->mac("test", "x") : errorCodeName(key.error().code) + key.error().detail;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(10'000));
        for (const QString &mac : macs)
            QCOMPARE(mac, macs[0]);
        QCOMPARE(macs[0].size(), 64);
    }
}

void DataKeyTest::isForItsOwnerOnly()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deep/down/data.key"));
    QVERIFY(DataKey::fromFile(file, true).has_value());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QVERIFY(!(QFile::permissions(file) & others));
}

void DataKeyTest::leavesNoDraft()
{
    QTemporaryDir folder;
    QVERIFY(DataKey::fromFile(folder.filePath(QStringLiteral("data.key")), true).has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("data.key")));
}

void DataKeyTest::isNotMadeUnlessAllowed()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("data.key"));
    const auto key = DataKey::fromFile(file, false);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(!QFile::exists(file));
}

void DataKeyTest::refusesShortOnes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("31 bytes") << QByteArray(31, 'k').toBase64();
    QTest::newRow("not base64") << QByteArray(64, '!');
}

void DataKeyTest::refusesShortOnes()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data.key")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto key = DataKey::fromFile(file.fileName(), true);
    QVERIFY(!key);
    QCOMPARE(key.error().code, ErrorCode::Misconfigured);
    QVERIFY2(key.error().detail.startsWith(file.fileName() + QStringLiteral(" is damaged")), qPrintable(key.error().detail));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void DataKeyTest::knownVector()
{
    // HMAC-SHA-256 of "check", a zero byte and "x" under 32 times "k", as OpenSSL computes it.
    const auto key = DataKey::fromBase64(Secret(QString::fromLatin1(QByteArray(32, 'k').toBase64())));
    QVERIFY(key.has_value());
    QCOMPARE(
        key->mac("check", "x"), QStringLiteral("1edb6ae3dccaec9cb38e2851798ebb568eb310a35289e88676ddd747444b04ea"));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::DataKeyTest;
RINGPROOF_TEST(DataKeyTest)
#include "datakeytest.moc"
