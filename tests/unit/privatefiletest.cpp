// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/privatefile.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <atomic>
#include <memory>
#include <vector>

namespace Ringproof::Testing {

namespace {

QByteArray contentOf(const QString &file)
{
    QFile content(file);
    return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray("(cannot be read)");
}

} // namespace

class PrivateFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForItsOwnerOnly();
    void isNeverOverwritten();
    void saysWhenItCannotBeMade();
    void isNeverSeenHalf();
};

void PrivateFileTest::isMadeForItsOwnerOnly()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("some/where/a.key"));
    QCOMPARE(createPrivateFile(file, "secret").value(), true);
    QCOMPARE(contentOf(file), QByteArray("secret"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                        QFileDevice::WriteOther | QFileDevice::ExeOwner;
    QCOMPARE(QFile::permissions(file) & others, QFileDevice::Permissions());
    QCOMPARE(QDir(folder.filePath(QStringLiteral("some/where"))).entryList(QDir::Files),
        QStringList{QStringLiteral("a.key")});
}

void PrivateFileTest::isNeverOverwritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.key"));
    QCOMPARE(createPrivateFile(file, "first").value(), true);
    QCOMPARE(createPrivateFile(file, "second").value(), false);
    QCOMPARE(contentOf(file), QByteArray("first"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void PrivateFileTest::saysWhenItCannotBeMade()
{
    QTemporaryDir folder;
    const QString blocker = folder.filePath(QStringLiteral("file"));
    QCOMPARE(createPrivateFile(blocker, "x").value(), true);
    const auto made = createPrivateFile(blocker + QStringLiteral("/below"), "y");
    QVERIFY(!made.has_value());
    QCOMPARE(errorCodeName(made.error().code), errorCodeName(ErrorCode::StorageUnavailable));
}

void PrivateFileTest::isNeverSeenHalf()
{
    constexpr int kRounds = 40;
    constexpr int kMakers = 4;
    QTemporaryDir folder;
    std::atomic<int> firsts = 0;
    std::atomic<int> halves = 0;
    for (int round = 0; round < kRounds; ++round) {
        const QString file = folder.filePath(QString::number(round));
        std::vector<std::unique_ptr<QThread>> makers;
        for (int maker = 0; maker < kMakers; ++maker) {
            makers.emplace_back(QThread::create([&, maker] {
                const auto made = createPrivateFile(file, QByteArray(60'000, char('a' + maker)));
                firsts += made && *made;
                // Whoever was first: from here on the file is whole, and of one maker.
                const QByteArray seen = contentOf(file);
                halves += seen.size() != 60'000 || seen.count(seen.at(0)) != seen.size();
            }));
            makers.back()->start();
        }
        for (const auto &maker : makers)
            maker->wait();
    }
    QCOMPARE(firsts.load(), kRounds);
    QCOMPARE(halves.load(), 0);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::PrivateFileTest;
RINGPROOF_TEST(PrivateFileTest)
#include "privatefiletest.moc"
