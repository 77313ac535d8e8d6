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
#include <sys/stat.h>
#include <vector>

namespace Ringproof::Testing {

namespace {

constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                                             QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

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
    void foldersAreForTheirOwner();
    void foldersThatAreThereStayAsTheyAre();
    void linksToNothingAreNotFollowed();
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

void PrivateFileTest::foldersAreForTheirOwner()
{
    const QTemporaryDir folder;
    const mode_t before = ::umask(0); // a shell that lets everybody in
    const bool isMade = createPrivateFolder(folder.filePath(QStringLiteral("some/where/data")));
    ::umask(before);
    QVERIFY(isMade);
    for (const auto &path : {QStringLiteral("some"), QStringLiteral("some/where"), QStringLiteral("some/where/data")})
        QCOMPARE(QFile::permissions(folder.filePath(path)) & kOthers, QFileDevice::Permissions());
}

void PrivateFileTest::foldersThatAreThereStayAsTheyAre()
{
    const QTemporaryDir folder;
    QVERIFY(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
    QVERIFY(createPrivateFolder(folder.path()));
    QVERIFY(QFile::permissions(folder.path()) & QFileDevice::ReadOther);
    const QString file = folder.filePath(QStringLiteral("file"));
    QVERIFY(createPrivateFile(file, "x").value());
    QVERIFY(!createPrivateFolder(file));
    QVERIFY(!createPrivateFolder(file + QStringLiteral("/below")));
}

void PrivateFileTest::linksToNothingAreNotFollowed()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("target"));
    const QString link = folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(target, link));
    reservePrivateFile(link);
    QCOMPARE(createPrivateFile(link, "x").value(), false);
    QVERIFY(!createPrivateFolder(link));
    QVERIFY(!QFile::exists(target));
    const QString free = folder.filePath(QStringLiteral("free"));
    reservePrivateFile(free);
    QVERIFY(QFile::exists(free));
    QCOMPARE(QFile::permissions(free) & kOthers, QFileDevice::Permissions());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::PrivateFileTest;
RINGPROOF_TEST(PrivateFileTest)
#include "privatefiletest.moc"
