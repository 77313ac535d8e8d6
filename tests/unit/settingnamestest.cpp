// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configloader.h"
#include "config/settingnames.h"
#include "config/settingtable.h"
#include "support/testregistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace Ringproof {

class SettingNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsWhatWasMeant_data();
    void suggestsWhatWasMeant();
    void leavesOtherNamesAlone_data();
    void leavesOtherNamesAlone();
    void knowsEverySetting();
    void reportsWhereTheNameWasFound();
    void suggestsTomlKeys();
};

void SettingNamesTest::suggestsWhatWasMeant_data()
{
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const char *meant) { QTest::newRow(name) << QString::fromLatin1(meant); };
    row("RINGPROOF_RETENTION_DAY", "RINGPROOF_RETENTION_DAYS");
    row("RINGPROOF_RETENTOIN_DAYS", "RINGPROOF_RETENTION_DAYS");
    row("RINGPROOF_RETENTION", "RINGPROOF_RETENTION_DAYS");
    row("RINGPROOF_DAILY_BUDGET", "RINGPROOF_DAILY_SEND_BUDGET");
    row("RINGPROOF_ALLOWED_REGION", "RINGPROOF_ALLOWED_REGIONS");
    row("RINGPROOF_REGIONS_ALLOWED", "RINGPROOF_ALLOWED_REGIONS");
    row("RINGPROOF_REQUIREKEY", "RINGPROOF_REQUIRE_KEY");
    row("RINGPROOF_DATABASE", "RINGPROOF_DATABASE_URL");
    row("RINGPROOF_PORT", "PORT");
    row("RINGPROOF_ACCOUNT_SID", "TWILIO_ACCOUNT_SID");
    row("RINGPROOF_TWILIO_AUTH_TOKEN", "TWILIO_AUTH_TOKEN");
    row("TWILIO_ACOUNT_SID", "TWILIO_ACCOUNT_SID");
    row("TWILIO_AUTHTOKEN", "TWILIO_AUTH_TOKEN");
    row("TWILIO_VERIFY_SID", "TWILIO_VERIFY_SERVICE_SID");
    row("TWILIO_SERVICE_SID", "TWILIO_VERIFY_SERVICE_SID");
    row("TWILIO_API_SECRET", "TWILIO_API_KEY_SECRET");
    row("TWILIO_LISTEN", "RINGPROOF_LISTEN");
    row("TWILLIO_AUTH_TOKEN", "TWILIO_AUTH_TOKEN");
    row("RINGPROF_REQUIRE_KEY", "RINGPROOF_REQUIRE_KEY");
    row("ringproof_listen", "RINGPROOF_LISTEN");
    row("Twilio_Auth_Token", "TWILIO_AUTH_TOKEN");
    row("RINGPROOF_COLOUR", "");
    row("RINGPROOF_PROVIDER", "");
    row("TWILIO_PHONE_NUMBER", "");
}

void SettingNamesTest::suggestsWhatWasMeant()
{
    QFETCH(QString, meant);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(suggestedSetting(name), meant);
    const auto text = unknownSettingText(name, QStringLiteral("environment"));
    QVERIFY(text && text->startsWith(name + QStringLiteral(" (from environment) is not a setting")));
    QCOMPARE(text->contains(QStringLiteral("Did you mean")), !meant.isEmpty());
}

void SettingNamesTest::leavesOtherNamesAlone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"PATH", "PORTS", "HOME", "VONAGE_API_KEY", "MY_TWILIO_AUTH_TOKEN", "SUPPORT", "TWILIO_LOG_LEVEL",
             "TWILIO_CA_BUNDLE", "REQUIRE_KEY", "RINGPROOF", "LC_TELEPHONE", "VERIFY_SERVICE_SID"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SettingNamesTest::leavesOtherNamesAlone()
{
    QFETCH(QString, name);
    QCOMPARE(unknownSettingText(name, QStringLiteral("environment")), std::nullopt);
}

void SettingNamesTest::knowsEverySetting()
{
    for (const Setting &setting : allSettings())
        QCOMPARE(unknownSettingText(setting.name(), QStringLiteral("environment")), std::nullopt);
}

void SettingNamesTest::reportsWhereTheNameWasFound()
{
    const QTemporaryDir folder;
    ConfigSources sources;
    sources.envFile = folder.filePath(QStringLiteral(".env"));
    QFile file(sources.envFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("RINGPROOF_RETENTION_DAY=7\nOTHER=1\nRINGPROOF_LIMIT_CHECKS=4\n");
    file.close();
    sources.environment.insert(QStringLiteral("TWILIO_EGDE"), QStringLiteral("dublin"));
    sources.environment.insert(QStringLiteral("PATH"), QStringLiteral("/bin"));
    const LoadedConfig loaded = loadConfig(sources);
    QVERIFY(loaded.problems.empty()); // nothing is refused for it
    QCOMPARE(loaded.config.limits.checks, 4);
    QCOMPARE(loaded.unknown.size(), size_t(2));
    QCOMPARE(loaded.unknown[0].setting, QStringLiteral("RINGPROOF_RETENTION_DAY"));
    QVERIFY(loaded.unknown[0].sentence.contains(sources.envFile));
    QVERIFY(!loaded.unknown[0].sentence.contains(u'7'));
    QCOMPARE(loaded.unknown[1].setting, QStringLiteral("TWILIO_EGDE"));
    QVERIFY(loaded.unknown[1].sentence.endsWith(QStringLiteral("Did you mean TWILIO_EDGE?")));
}

void SettingNamesTest::suggestsTomlKeys()
{
    const QTemporaryDir folder;
    ConfigSources sources;
    sources.requiredToml = folder.filePath(QStringLiteral("ringproof.toml"));
    QFile file(sources.requiredToml);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[limits]\nretention_days = 7\ndaily_budget = 5\n[store]\nretention_day = 7\ncolor = 1\n");
    file.close();
    const LoadedConfig loaded = loadConfig(sources);
    QStringList sentences;
    for (const ConfigProblem &problem : loaded.problems)
        sentences.append(problem.sentence);
    const QString text = sentences.join(u'\n');
    QVERIFY(text.contains(QStringLiteral("[limits] retention_days is not a setting. Did you mean [store] retention_days?")));
    QVERIFY(text.contains(QStringLiteral("[limits] daily_budget is not a setting. Did you mean [limits] daily_send_budget?")));
    QVERIFY(text.contains(QStringLiteral("[store] retention_day is not a setting. Did you mean [store] retention_days?")));
    QVERIFY(text.contains(QStringLiteral("[store] color is not a setting\n")) ||
            text.endsWith(QStringLiteral("[store] color is not a setting")));
}

RINGPROOF_TEST(SettingNamesTest)

} // namespace Ringproof

#include "settingnamestest.moc"
