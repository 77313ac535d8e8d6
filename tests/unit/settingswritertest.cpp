// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingswriter.h"
#include "config/configloader.h"
#include "config/settingtable.h"
#include "config/settingtext.h"
#include "support/testregistry.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace Ringproof {

using namespace std::chrono_literals;

class SettingsWriterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsBackWhatItWrote();
    void keepsWhatItDoesNotKnow();
    void removesASetting();
    void isForItsOwnerOnly();
    void saysWhatItReads();
    void refuses_data();
    void refuses();
    void setsADamagedFileAside();
    void keepsEveryDamagedFile();
    void leavesTheFileAloneWhenItCannotWrite();
    void survivesAFullDisk();
    void survivesAFolderInItsPlace();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("ringproof/settings.toml")); }
    QByteArray content(const QString &name) const
    {
        QFile in(name);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void put(const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(file()).absolutePath());
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    LoadedConfig load() const
    {
        ConfigSources sources;
        sources.tomlFiles = {file()};
        return loadConfig(sources);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SettingsWriterTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void SettingsWriterTest::readsBackWhatItWrote()
{
    const SettingsWritten written = writeSettings(file(),
        {{QStringLiteral("RINGPROOF_LIMIT_NUMBER_SECONDS"), QStringLiteral("30,90")},
            {QStringLiteral("RINGPROOF_DAILY_SEND_BUDGET"), QStringLiteral("off")},
            {QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"), QStringLiteral("7")},
            {QStringLiteral("RINGPROOF_ALLOWED_REGIONS"), QStringLiteral("DE,AT")},
            {QStringLiteral("TWILIO_REGION"), QStringLiteral("ie1")}});
    QCOMPARE(written.problem, QString());
    QCOMPARE(written.setAside, QString());
    const LoadedConfig loaded = load();
    QVERIFY(loaded.problems.empty());
    QVERIFY((loaded.config.limits.numberWaits == std::vector<std::chrono::seconds>{30s, 90s}));
    QCOMPARE(loaded.config.limits.dailySendBudget, 0);
    QCOMPARE(loaded.config.limits.numberPerDay, 7);
    QCOMPARE(loaded.config.limits.allowedRegions, QStringList({QStringLiteral("DE"), QStringLiteral("AT")}));
    QCOMPARE(loaded.config.twilio.region, QStringLiteral("ie1"));
    QCOMPARE(loaded.config.sources.value(QStringLiteral("TWILIO_REGION")), file());
    QVERIFY(content(file()).startsWith("# Written by the settings dialog"));
}

void SettingsWriterTest::keepsWhatItDoesNotKnow()
{
    put("[limits]\nlimit_checks = 4\nof_a_later_version = \"x\"\n[kiosk]\nname = \"Hall\"\n");
    QCOMPARE(
        writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}}).problem, QString());
    const QByteArray text = content(file());
    QVERIFY(text.contains("of_a_later_version"));
    QVERIFY(text.contains("Hall"));
    QCOMPARE(load().config.limits.checks, 3);
}

void SettingsWriterTest::removesASetting()
{
    put("[limits]\nlimit_checks = 4\n[twilio]\nedge = \"dublin\"\n");
    QCOMPARE(writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), std::nullopt},
                                       {QStringLiteral("RINGPROOF_LOG_LEVEL"), std::nullopt}})
                 .problem,
        QString());
    QCOMPARE(load().config.limits.checks, 5);
    QCOMPARE(load().config.twilio.edge, QStringLiteral("dublin"));
    QVERIFY(!content(file()).contains("[limits]"));
}

void SettingsWriterTest::isForItsOwnerOnly()
{
    put("");
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QCOMPARE(
        writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}}).problem, QString());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOwner;
    QVERIFY(!(QFile::permissions(file()) & others));
}

/// What the dialog shows of a value reads back as that value; secrets show nothing.
void SettingsWriterTest::saysWhatItReads()
{
    Config changed;
    changed.limits.numberWaits = {};
    changed.limits.dailySendBudget = 0;
    changed.limits.allowedRegions = {QStringLiteral("DE"), QStringLiteral("AT")};
    changed.server.requireKey = true;
    changed.server.listenAddress = QStringLiteral("::1");
    changed.server.allowedOrigins = {QStringLiteral("https://a.example"), QStringLiteral("https://b.example")};
    for (const Config &config : {Config(), changed}) {
        for (const Setting &setting : allSettings()) {
            const QString text = settingText(setting.name(), config);
            QVERIFY(!setting.secret || text.isEmpty());
            Config read;
            if (text.isEmpty())
                continue;
            QVERIFY2(!setting.apply(text, read), setting.variable);
            QCOMPARE(settingText(setting.name(), read), text);
        }
    }
    QCOMPARE(settingText(QStringLiteral("RINGPROOF_LIMIT_NUMBER_SECONDS"), changed), QStringLiteral("off"));
    QCOMPARE(settingText(QStringLiteral("RINGPROOF_ALLOWED_REGIONS"), Config()), QStringLiteral("*"));
}

void SettingsWriterTest::refuses_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *variable, const QString &text) {
        QTest::newRow(name) << QString::fromLatin1(variable) << text;
    };
    row("a secret", "TWILIO_AUTH_TOKEN", QStringLiteral("0123"));
    row("an address with a password", "RINGPROOF_DATABASE_URL", QStringLiteral("postgresql://u:p@h/d"));
    row("no setting", "RINGPROOF_NONSENSE", QStringLiteral("1"));
    row("words for a number", "RINGPROOF_LIMIT_CHECKS", QStringLiteral("many"));
    row("below zero", "RINGPROOF_LIMIT_CHECKS", QStringLiteral("-1"));
    row("beyond a number", "RINGPROOF_LIMIT_CHECKS", QStringLiteral("99999999999"));
    row("a line break", "TWILIO_REGION", QStringLiteral("ie1\n[twilio]\nauth_token=1"));
    row("a null", "TWILIO_REGION", QStringLiteral("ie1") + QChar(0));
    row("turned around", "TWILIO_EDGE", QStringLiteral("\u202Enilbud"));
    row("a megabyte", "RINGPROOF_ALLOWED_REGIONS", QString(1'000'000, QLatin1Char('D')));
    row("no country", "RINGPROOF_ALLOWED_REGIONS", QStringLiteral("DE,Deutschland"));
}

void SettingsWriterTest::refuses()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    QVERIFY(!writeSettings(file(), {{variable, text}}).problem.isEmpty());
    QVERIFY(!QFile::exists(file()));
}

void SettingsWriterTest::setsADamagedFileAside()
{
    put("[limits\nlimit_checks = 4");
    const SettingsWritten written =
        writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}});
    QCOMPARE(written.problem, QString());
    QCOMPARE(written.setAside, file() + QStringLiteral(".bak"));
    QCOMPARE(content(written.setAside), QByteArray("[limits\nlimit_checks = 4"));
    QCOMPARE(load().config.limits.checks, 3);
    QVERIFY(load().problems.empty());
}

void SettingsWriterTest::keepsEveryDamagedFile()
{
    for (const char *name : {".bak", ".bak.2", ".bak.3"}) {
        put(QByteArray("damaged = ") + name);
        const auto written =
            writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}});
        QCOMPARE(written.setAside, file() + QString::fromLatin1(name));
        QCOMPARE(content(written.setAside), QByteArray("damaged = ") + name);
    }
}

void SettingsWriterTest::leavesTheFileAloneWhenItCannotWrite()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    put("[limits]\nlimit_checks = 4\n");
    const QString folder = QFileInfo(file()).absolutePath();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto written = writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}});
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(written.problem.contains(QStringLiteral("write-protected")));
    QCOMPARE(load().config.limits.checks, 4);
}

void SettingsWriterTest::survivesAFullDisk()
{
    put("[limits]\nlimit_checks = 4\n");
    // Every write fails from here on, as on a full disk.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit none{0, before.rlim_max};
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
    const auto written = writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}});
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(written.problem.contains(QStringLiteral("disk full")));
    QCOMPARE(load().config.limits.checks, 4);
    QCOMPARE(QFileInfo(file()).dir().entryList(QDir::Files).size(), 1);
}

void SettingsWriterTest::survivesAFolderInItsPlace()
{
    QVERIFY(QDir().mkpath(file() + QStringLiteral("/occupied")));
    const auto written = writeSettings(file(), {{QStringLiteral("RINGPROOF_LIMIT_CHECKS"), QStringLiteral("3")}});
    QVERIFY(!written.problem.isEmpty());
    QVERIFY(QFileInfo(file()).isDir());
}

RINGPROOF_TEST(SettingsWriterTest)

} // namespace Ringproof

#include "settingswritertest.moc"
