// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/secretstore.h"
#include "config/configloader.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace Ringproof {

class SecretStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsAndUnpacks();
    void unpacksNothingElse_data();
    void unpacksNothingElse();
    void saysTheWayOn();
    void putsValuesIntoTheConfiguration();
    void readsCredentialFiles();
    void credentialFilesWin();
    void refusesCredentialFiles_data();
    void refusesCredentialFiles();
    void refusesCredentialsThatOthersReach_data();
    void refusesCredentialsThatOthersReach();
    void neverWaitsForAPipe();

private:
    static LoadedConfig load(const QString &folder, const QString &token = {})
    {
        ConfigSources sources;
        sources.environment.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), folder);
        if (!token.isEmpty())
            sources.environment.insert(QStringLiteral("TWILIO_AUTH_TOKEN"), token);
        return loadConfig(sources);
    }
    static void put(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
};

void SecretStoreTest::packsAndUnpacks()
{
    TwilioSettings twilio;
    twilio.accountSid = QStringLiteral("AC1");
    twilio.authToken = Secret(QStringLiteral("to\"ken\\ ü"));
    twilio.verifyServiceSid = QStringLiteral("VA1");
    const SecretValues values = credentialValues(twilio);
    QCOMPARE(values.size(), 3);
    QVERIFY(unpackSecrets(packSecrets(values)) == values);
    QVERIFY(unpackSecrets(packSecrets({})) == SecretValues());
}

void SecretStoreTest::unpacksNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no JSON") << QStringLiteral("0123456789abcdef") << false;
    QTest::newRow("a list") << QStringLiteral("[1]") << false;
    QTest::newRow("another setting") << QStringLiteral(R"({"RINGPROOF_TWILIO_BASE_URL":"https://evil.example"})") << true;
    QTest::newRow("a wrong type") << QStringLiteral(R"({"TWILIO_AUTH_TOKEN":5})") << true;
    QTest::newRow("cut off") << QStringLiteral(R"({"TWILIO_AUTH_TOKEN":"a)") << false;
}

void SecretStoreTest::unpacksNothingElse()
{
    QFETCH(QString, text);
    QFETCH(bool, isPacked);
    const auto values = unpackSecrets(Secret(text));
    QCOMPARE(values.has_value(), isPacked);
    QVERIFY(!values || values->isEmpty());
}

void SecretStoreTest::saysTheWayOn()
{
    QCOMPARE(secretTroubleText(SecretTrouble::None), QString());
    for (const auto trouble : {SecretTrouble::Absent, SecretTrouble::Locked, SecretTrouble::Refused})
        QVERIFY(secretTroubleText(trouble).contains(QStringLiteral("--env-file")));
    QVERIFY(secretTroubleText(SecretTrouble::Slow).contains(QStringLiteral("Try again")));
}

void SecretStoreTest::putsValuesIntoTheConfiguration()
{
    Config config;
    applySecrets({{QStringLiteral("TWILIO_API_KEY_SID"), Secret(QStringLiteral("SK1"))},
                     {QStringLiteral("TWILIO_API_KEY_SECRET"), Secret(QStringLiteral("secret"))},
                     {QStringLiteral("RINGPROOF_TWILIO_BASE_URL"), Secret(QStringLiteral("https://evil.example"))}},
        QStringLiteral("keychain"), config);
    QCOMPARE(config.twilio.apiKeySid, QStringLiteral("SK1"));
    QCOMPARE(config.twilio.apiKeySecret.reveal(), QStringLiteral("secret"));
    QCOMPARE(config.sources.value(QStringLiteral("TWILIO_API_KEY_SECRET")), QStringLiteral("keychain"));
    QVERIFY(config.twilio.baseUrl.isEmpty());
}

void SecretStoreTest::readsCredentialFiles()
{
    const QTemporaryDir folder;
    put(folder.filePath(QStringLiteral("TWILIO_AUTH_TOKEN")), "token\n");
    put(folder.filePath(QStringLiteral("RINGPROOF_LIMIT_CHECKS")), "3\r\n");
    put(folder.filePath(QStringLiteral("another-program")), "x");
    const LoadedConfig loaded = load(folder.path());
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.config.twilio.authToken.reveal(), QStringLiteral("token"));
    QCOMPARE(loaded.config.limits.checks, 3);
    QCOMPARE(loaded.config.sources.value(QStringLiteral("TWILIO_AUTH_TOKEN")), QStringLiteral("systemd credential"));
}

void SecretStoreTest::credentialFilesWin()
{
    const QTemporaryDir folder;
    put(folder.filePath(QStringLiteral("TWILIO_AUTH_TOKEN")), "guarded");
    QCOMPARE(load(folder.path(), QStringLiteral("open")).config.twilio.authToken.reveal(), QStringLiteral("guarded"));
    QCOMPARE(load(folder.path() + QStringLiteral("/missing"), QStringLiteral("open")).config.twilio.authToken.reveal(),
        QStringLiteral("open"));
}

void SecretStoreTest::refusesCredentialFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("two lines") << QByteArray("to\nken");
    QTest::newRow("a null") << QByteArray("to\0ken", 6);
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'a');
}

void SecretStoreTest::refusesCredentialFiles()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    put(folder.filePath(QStringLiteral("TWILIO_AUTH_TOKEN")), content);
    const LoadedConfig loaded = load(folder.path());
    QCOMPARE(loaded.problems.size(), size_t(1));
    QVERIFY(loaded.problems.front().sentence.contains(QStringLiteral("TWILIO_AUTH_TOKEN")));
    QVERIFY(!loaded.problems.front().sentence.contains(QStringLiteral("aaa")));
    QVERIFY(loaded.config.twilio.authToken.isEmpty());
}

void SecretStoreTest::refusesCredentialsThatOthersReach_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("isRefused");
    const QString secret = QStringLiteral("TWILIO_AUTH_TOKEN");
    const QString plain = QStringLiteral("TWILIO_EDGE");
    QTest::newRow("as systemd makes it") << secret << 0500 << 0400 << false;
    QTest::newRow("modes behind a closed folder") << secret << 0700 << 0444 << false;
    QTest::newRow("a secret for its owner") << secret << 0755 << 0400 << false;
    QTest::newRow("a secret for everybody") << secret << 0755 << 0644 << true;
    QTest::newRow("a secret for a group") << secret << 0755 << 0640 << true;
    QTest::newRow("a secret that others change") << secret << 0755 << 0602 << true;
    QTest::newRow("no secret") << plain << 0755 << 0644 << false;
    QTest::newRow("no secret, but others change it") << plain << 0755 << 0646 << true;
}

void SecretStoreTest::refusesCredentialsThatOthersReach()
{
    QFETCH(QString, name);
    QFETCH(int, folderMode);
    QFETCH(int, mode);
    QFETCH(bool, isRefused);
    const QTemporaryDir folder;
    const QString file = folder.filePath(name);
    put(file, "value");
    QVERIFY(::chmod(QFile::encodeName(file).constData(), mode_t(mode)) == 0);
    QVERIFY(::chmod(QFile::encodeName(folder.path()).constData(), mode_t(folderMode)) == 0);
    const LoadedConfig loaded = load(folder.path());
    QCOMPARE(!loaded.problems.empty(), isRefused);
    QCOMPARE(loaded.config.sources.contains(name), !isRefused);
    if (isRefused)
        QVERIFY(loaded.problems.front().sentence.contains(QStringLiteral("chmod ")) &&
                loaded.problems.front().sentence.contains(file));
    QVERIFY(::chmod(QFile::encodeName(folder.path()).constData(), 0700) == 0);
}

void SecretStoreTest::neverWaitsForAPipe()
{
    const QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.filePath(QStringLiteral("TWILIO_AUTH_TOKEN")));
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    QCOMPARE(load(folder.path()).problems.size(), size_t(1));
}

RINGPROOF_TEST(SecretStoreTest)

} // namespace Ringproof

#include "secretstoretest.moc"
