// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One window per user and data folder, and who may knock at its door.
#include "app/desktop/singleinstance.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

namespace Ringproof {

namespace {

const VerifyRequest kRequest{QStringLiteral("+14155550123"), QStringLiteral("CASE-7"), false};

} // namespace

class SingleInstanceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void handsOverToTheFirst();
    void tellsThePlainWishToSeeTheWindow();
    void refusesTheOtherMode();
    void keepsDataFoldersApart();
    void takesOverFromTheDead();
    void staysAloneWithoutASafeFolder();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void closesTheDoorToCrowds();

private:
    /// Claims on another thread, as another process would, while ours serves.
    InstanceClaim claimBeside(const VerifyRequest &request, const QString &dataDir);
    QString socketFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SingleInstance> m_first;
    QByteArray m_runtimeBefore;
    bool m_isSandbox = false;
};

void SingleInstanceTest::init()
{
    qRegisterMetaType<VerifyRequest>();
    m_runtimeBefore = qgetenv("XDG_RUNTIME_DIR");
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    m_isSandbox = false;
    m_first = std::make_unique<SingleInstance>();
    QCOMPARE(m_first->claim(m_folder->path(), {}), InstanceClaim::First);
    m_first->serve([this] { return m_isSandbox; });
}

void SingleInstanceTest::cleanup()
{
    m_first.reset();
    qputenv("XDG_RUNTIME_DIR", m_runtimeBefore);
}

InstanceClaim SingleInstanceTest::claimBeside(const VerifyRequest &request, const QString &dataDir)
{
    InstanceClaim claim = InstanceClaim::Alone;
    const std::unique_ptr<QThread> beside(QThread::create([&] { claim = SingleInstance().claim(dataDir, request); }));
    QSignalSpy finished(beside.get(), &QThread::finished);
    beside->start();
    finished.wait(20'000);
    beside->wait();
    return claim;
}

QString SingleInstanceTest::socketFile() const
{
    for (const QFileInfo &entry :
        QDir(m_folder->path()).entryInfoList({QStringLiteral("ringproof-*")}, QDir::System | QDir::Files)) {
        if (!entry.fileName().endsWith(QLatin1StringView(".lock")))
            return entry.filePath();
    }
    return {};
}

void SingleInstanceTest::handsOverToTheFirst()
{
    QSignalSpy asked(m_first.get(), &SingleInstance::asked);
    QCOMPARE(claimBeside(kRequest, m_folder->path()), InstanceClaim::HandedOver);
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(asked.at(0).at(0).value<VerifyRequest>() == kRequest);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(socketFile()).permissions() & others));
}

void SingleInstanceTest::tellsThePlainWishToSeeTheWindow()
{
    QSignalSpy asked(m_first.get(), &SingleInstance::asked);
    QCOMPARE(claimBeside({}, m_folder->path()), InstanceClaim::HandedOver);
    QTRY_COMPARE(asked.count(), 1);
    QVERIFY(asked.at(0).at(0).value<VerifyRequest>().isEmpty());
}

void SingleInstanceTest::refusesTheOtherMode()
{
    QSignalSpy asked(m_first.get(), &SingleInstance::asked);
    VerifyRequest request = kRequest;
    request.wantsSandbox = true;
    QCOMPARE(claimBeside(request, m_folder->path()), InstanceClaim::Refused);
    m_isSandbox = true;
    QCOMPARE(claimBeside(request, m_folder->path()), InstanceClaim::HandedOver);
    QTRY_COMPARE(asked.count(), 1);
}

void SingleInstanceTest::keepsDataFoldersApart()
{
    const QTemporaryDir other;
    QCOMPARE(claimBeside(kRequest, other.path()), InstanceClaim::First);
    // Another way to write the same folder is the same folder.
    QCOMPARE(claimBeside(kRequest, m_folder->path() + QStringLiteral("/./")), InstanceClaim::HandedOver);
}

void SingleInstanceTest::takesOverFromTheDead()
{
    const QString file = socketFile();
    QVERIFY(QFile::rename(file, file + QStringLiteral(".kept")));
    m_first.reset();
    QVERIFY(QFile::rename(file + QStringLiteral(".kept"), file)); // as a crash leaves it behind
    SingleInstance next;
    QCOMPARE(next.claim(m_folder->path(), {}), InstanceClaim::First);
}

void SingleInstanceTest::staysAloneWithoutASafeFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777)));
    QCOMPARE(SingleInstance().claim(m_folder->path(), kRequest), InstanceClaim::Alone);
    qunsetenv("XDG_RUNTIME_DIR");
    QCOMPARE(SingleInstance().claim(m_folder->path(), kRequest), InstanceClaim::Alone);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7700)));
}

void SingleInstanceTest::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("no request") << QByteArray("{\"number\":\"1\"}\n") << true;
    QTest::newRow("an empty line") << QByteArray("\n") << true;
    QTest::newRow("no end") << QByteArray(64 * 1024, 'x') << false;
    QTest::newRow("a long line") << QByteArray(64 * 1024, 'x') + '\n' << false;
}

void SingleInstanceTest::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, sent);
    QFETCH(bool, isAnswered);
    QSignalSpy asked(m_first.get(), &SingleInstance::asked);
    QLocalSocket caller;
    caller.connectToServer(socketFile());
    QTRY_COMPARE(caller.state(), QLocalSocket::ConnectedState);
    caller.write(sent);
    QTRY_COMPARE(caller.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(caller.readAll(), isAnswered ? QByteArray("refused\n") : QByteArray());
    QCOMPARE(asked.count(), 0);
    QCOMPARE(claimBeside(kRequest, m_folder->path()), InstanceClaim::HandedOver);
}

void SingleInstanceTest::closesTheDoorToCrowds()
{
    std::vector<std::unique_ptr<QLocalSocket>> crowd;
    for (int i = 0; i < 20; ++i) {
        crowd.push_back(std::make_unique<QLocalSocket>());
        crowd.back()->connectToServer(socketFile());
        QTRY_VERIFY(crowd.back()->state() != QLocalSocket::ConnectingState);
    }
    // The silent ones are let go after two seconds, and there is room again.
    QTRY_VERIFY(std::all_of(crowd.begin(), crowd.end(),
        [](const auto &each) { return each->state() == QLocalSocket::UnconnectedState; }));
    QCOMPARE(claimBeside(kRequest, m_folder->path()), InstanceClaim::HandedOver);
}

RINGPROOF_TEST(SingleInstanceTest)

} // namespace Ringproof

#include "singleinstancetest.moc"
