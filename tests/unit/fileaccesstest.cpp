// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/fileaccess.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

namespace Ringproof {

namespace {

constexpr uid_t kRoot = 0;
constexpr uid_t kMe = 1000;
constexpr uid_t kOther = 1001;

void setMode(const QString &path, int mode)
{
    QVERIFY(::chmod(QFile::encodeName(path).constData(), mode_t(mode)) == 0);
}

} // namespace

class FileAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByModeAndOwner_data();
    void decidesByModeAndOwner();
    void namesTheCommandThatMendsIt_data();
    void namesTheCommandThatMendsIt();
    void seesLinksToNothing();
    void looksAtFilesAndFoldersOnly();
    void neverClosesASharedFolder();
    void seesFoldersThatAnybodyMayReplace();
};

void FileAccessTest::decidesByModeAndOwner_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<uint>("owner");
    QTest::addColumn<bool>("isGroupPrivate");
    QTest::addColumn<uint>("user");
    QTest::addColumn<bool>("isWritable");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("only mine") << 0600 << kMe << false << kMe << false << false;
    QTest::newRow("world-readable") << 0644 << kMe << false << kMe << false << true;
    QTest::newRow("world-writable") << 0602 << kMe << false << kMe << true << true;
    QTest::newRow("group-readable") << 0640 << kMe << false << kMe << false << true;
    QTest::newRow("group-readable, root's own") << 0640 << kRoot << true << kRoot << false << true;
    QTest::newRow("group-writable") << 0620 << kMe << false << kMe << true << true;
    QTest::newRow("group-writable, user-private group") << 0620 << kMe << true << kMe << false << false;
    QTest::newRow("root's file for the service's group") << 0640 << kRoot << false << kMe << false << false;
    QTest::newRow("root's folder for the service's group") << 0770 << kRoot << false << kMe << false << false;
    QTest::newRow("root's file for everybody") << 0644 << kRoot << false << kMe << false << true;
    QTest::newRow("another user's file for my group") << 0640 << kOther << false << kMe << false << false;
    QTest::newRow("another user's file that a group writes") << 0660 << kOther << false << kMe << true << true;
    QTest::newRow("another user's file, seen by root") << 0600 << kOther << false << kRoot << false << false;
    QTest::newRow("sticky, but a data folder all the same") << 01777 << kRoot << true << kRoot << true << true;
}

void FileAccessTest::decidesByModeAndOwner()
{
    QFETCH(int, mode);
    QFETCH(uint, owner);
    QFETCH(bool, isGroupPrivate);
    QFETCH(uint, user);
    const FileOwnership file{.mode = mode_t(mode), .owner = owner, .isGroupPrivate = isGroupPrivate};
    QTEST(isExposed(file, Protection::FromWriting, user), "isWritable");
    QTEST(isExposed(file, Protection::FromReading, user), "isReadable");
}

void FileAccessTest::namesTheCommandThatMendsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isSecret");
    QTest::addColumn<QString>("command");
    const QString plain = QStringLiteral("data.key");
    const QString spaced = QStringLiteral("it's a file");
    QTest::newRow("a secret that others read") << plain << 0644 << true << QStringLiteral("chmod 600 ");
    QTest::newRow("a secret that others write") << plain << 0602 << true << QStringLiteral("chmod 600 ");
    QTest::newRow("a secret of a group") << plain << 0640 << true << QStringLiteral("chmod 600 ");
    QTest::newRow("records that others write") << plain << 0666 << false << QStringLiteral("chmod go-w ");
    QTest::newRow("a name that a shell would take apart") << spaced << 0666 << true << QStringLiteral("chmod 600 ");
    QTest::newRow("records that others read") << plain << 0644 << false << QString();
    QTest::newRow("a folder that others write") << QString() << 0777 << false << QStringLiteral("chmod 700 ");
    QTest::newRow("a folder that others enter") << QString() << 0755 << false << QString();
}

void FileAccessTest::namesTheCommandThatMendsIt()
{
    QFETCH(QString, name);
    QFETCH(int, mode);
    QFETCH(bool, isSecret);
    QFETCH(QString, command);
    const QTemporaryDir folder;
    const QString path = name.isEmpty() ? folder.path() : folder.filePath(name);
    if (!name.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    setMode(path, mode);
    const Protection protection = isSecret ? Protection::FromReading : Protection::FromWriting;
    const auto text = exposureText(path, protection);
    QCOMPARE(text.has_value(), !command.isEmpty());
    if (!text)
        return;
    QVERIFY2(text->contains(path) && text->contains(command), qPrintable(*text));
    // The command does what it says, whatever the name.
    const QString typed = text->mid(text->indexOf(QStringLiteral("Run: ")) + 5);
    QCOMPARE(QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), typed}), 0);
    QCOMPARE(exposureText(path, protection), std::nullopt);
}

void FileAccessTest::seesLinksToNothing()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("data.key"));
    const QString target = folder.filePath(QStringLiteral("target"));
    QCOMPARE(exposureText(link, Protection::FromReading), std::nullopt); // nothing there at all
    QVERIFY(QFile::link(target, link));
    QVERIFY(isDanglingLink(link));
    QVERIFY(exposureText(link, Protection::FromReading).value().contains(QStringLiteral("rm ") + link));
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!isDanglingLink(link));
    // The target's mode counts, not the link's.
    setMode(target, 0600);
    QCOMPARE(exposureText(link, Protection::FromReading), std::nullopt);
    setMode(target, 0644);
    QVERIFY(exposureText(link, Protection::FromReading).has_value());
}

void FileAccessTest::looksAtFilesAndFoldersOnly()
{
    QCOMPARE(exposureText(QStringLiteral("/dev/null"), Protection::FromReading), std::nullopt);
}

void FileAccessTest::neverClosesASharedFolder()
{
    const QTemporaryDir folder;
    setMode(folder.path(), 01777);
    const QString text = exposureText(folder.path(), Protection::FromWriting).value_or(QString());
    QVERIFY2(!text.contains(QStringLiteral("chmod")), qPrintable(text));
    QVERIFY2(text.endsWith(QStringLiteral("mkdir -m 700 ") + folder.path() + QStringLiteral("/ringproof")), qPrintable(text));
}

void FileAccessTest::seesFoldersThatAnybodyMayReplace()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    setMode(folder.path(), 0777);
    QVERIFY(isReplaceable(data));
    setMode(folder.path(), 01777); // as /tmp
    QVERIFY(!isReplaceable(data));
    setMode(folder.path(), 0700);
    QVERIFY(!isReplaceable(data));
}

RINGPROOF_TEST(FileAccessTest)

} // namespace Ringproof

#include "fileaccesstest.moc"
