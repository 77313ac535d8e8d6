// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configloader.h"
#include "config/settingtable.h"
#include "support/testregistry.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <sys/stat.h>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

const QString kSecret = QStringLiteral("tell-nobody");

QString name(const char *variable) { return QString::fromLatin1(variable); }

struct Row
{
    const char *variable;
    const char *section;
    const char *tomlKey;
    const char *value;
};

/// One of every setting.
constexpr std::array kRows{
    Row{"TWILIO_ACCOUNT_SID", "twilio", "account_sid", "AC00000000000000000000000000000000"},
    Row{"TWILIO_AUTH_TOKEN", "twilio", "auth_token", "token"},
    Row{"TWILIO_API_KEY_SID", "twilio", "api_key_sid", "SK00000000000000000000000000000000"},
    Row{"TWILIO_API_KEY_SECRET", "twilio", "api_key_secret", "secret"},
    Row{"TWILIO_VERIFY_SERVICE_SID", "twilio", "verify_service_sid", "VA00000000000000000000000000000000"},
    Row{"TWILIO_EDGE", "twilio", "edge", "dublin"},
    Row{"TWILIO_REGION", "twilio", "region", "ie1"},
    Row{"RINGPROOF_TWILIO_BASE_URL", "twilio", "base_url", "http://127.0.0.1:4010"},
    Row{"PORT", "server", "port", "8080"},
    Row{"RINGPROOF_LISTEN", "server", "listen", "192.0.2.7"},
    Row{"RINGPROOF_ALLOWED_ORIGINS", "server", "allowed_origins", "https://shop.example,http://localhost:8080"},
    Row{"RINGPROOF_REQUIRE_KEY", "server", "require_key", "1"},
    Row{"RINGPROOF_DATABASE_URL", "store", "database_url", "sqlite:///var/lib/ringproof.db"},
    Row{"RINGPROOF_DATA_KEY", "store", "data_key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="},
    Row{"RINGPROOF_RETENTION_DAYS", "store", "retention_days", "90"},
    Row{"RINGPROOF_RECEIPT_DAYS", "store", "receipt_days", "14"},
    Row{"RINGPROOF_CODE_TTL_SECONDS", "limits", "code_ttl_seconds", "300"},
    Row{"RINGPROOF_LIMIT_NUMBER_SECONDS", "limits", "limit_number_seconds", "30,40"},
    Row{"RINGPROOF_LIMIT_NUMBER_PER_10MIN", "limits", "limit_number_per_10min", "3"},
    Row{"RINGPROOF_LIMIT_NUMBER_PER_DAY", "limits", "limit_number_per_day", "7"},
    Row{"RINGPROOF_LIMIT_CHECKS", "limits", "limit_checks", "4"},
    Row{"RINGPROOF_DAILY_SEND_BUDGET", "limits", "daily_send_budget", "20"},
    Row{"RINGPROOF_LIMIT_FAILURES_PER_HOUR", "limits", "limit_failures_per_hour", "6"},
    Row{"RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR", "limits", "limit_new_numbers_per_prefix_hour", "12"},
    Row{"RINGPROOF_LIMIT_IP_PER_MINUTE", "limits", "limit_ip_per_minute", "15"},
    Row{"RINGPROOF_BREAKER_CONVERSION", "limits", "breaker_conversion", "30"},
    Row{"RINGPROOF_ALLOWED_REGIONS", "limits", "allowed_regions", "US,CA"},
    Row{"RINGPROOF_LOG_LEVEL", "log", "log_level", "debug"},
    Row{"RINGPROOF_LOG_FORMAT", "log", "log_format", "json"},
};

/// Files in a folder of their own, and the sources that name them.
class Sources final
{
public:
    ConfigSources sources;

    QString write(const char *file, const QByteArray &content) const
    {
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("a test file cannot be written");
        out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return out.fileName();
    }
    void toml(const char *file, const QByteArray &content) { sources.tomlFiles.append(write(file, content)); }
    void env(const QByteArray &content) { sources.envFile = write(".env", content); }
    void variable(const char *variable, const QString &value) { sources.environment.insert(name(variable), value); }
    QString path(const char *file) const { return m_folder.filePath(QString::fromLatin1(file)); }
    LoadedConfig load() const { return loadConfig(sources); }

private:
    QTemporaryDir m_folder;
};

QStringList settingsOf(const LoadedConfig &loaded)
{
    QStringList names;
    for (const ConfigProblem &problem : loaded.problems)
        names.append(problem.setting);
    return names;
}

} // namespace

class ConfigLoaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everySettingFromEverySource_data();
    void everySettingFromEverySource();
    void laterLayersWin();
    void emptyMeansDefault();
    void values_data();
    void values();
    void refusedValues_data();
    void refusedValues();
    void tomlTypes_data();
    void tomlTypes();
    void misplacedKeys_data();
    void misplacedKeys();
    void brokenFiles_data();
    void brokenFiles();
    void filesOpenToOthers_data();
    void filesOpenToOthers();
    void missingFiles();
    void allProblemsAreReported();
    void noSecretInAnySentence();
    void theTable();
    void standardFiles();
};

void ConfigLoaderTest::defaults()
{
    const LoadedConfig loaded = loadConfig({});
    QVERIFY(loaded.problems.empty());
    QVERIFY(loaded.config.sources.isEmpty());
    QVERIFY(loaded.config.limits.numberWaits == (std::vector<std::chrono::seconds>{60s, 60s, 120s}));
    QCOMPARE(loaded.config.limits.numberPerTenMinutes, 5);
    QCOMPARE(loaded.config.limits.numberPerDay, 10);
    QCOMPARE(loaded.config.limits.checks, 5);
    QCOMPARE(loaded.config.limits.dailySendBudget, 500);
    QCOMPARE(loaded.config.limits.failuresPerHour, 10);
    QCOMPARE(loaded.config.limits.newNumbersPerPrefixHour, 50);
    QCOMPARE(loaded.config.limits.ipPerMinute, 10);
    QCOMPARE(loaded.config.limits.breakerConversion, 20);
    QCOMPARE(loaded.config.limits.allowedRegions, QStringList());
    QCOMPARE(loaded.config.server.port, 3001);
    QCOMPARE(loaded.config.server.listenAddress, QString());
    QCOMPARE(loaded.config.server.allowedOrigins, QStringList());
    QVERIFY(!loaded.config.server.requireKey);
    QVERIFY(loaded.config.codeTtl == 600s);
    QVERIFY(loaded.config.logLevel == LogLevel::Warning);
    QVERIFY(loaded.config.logFormat == LogFormat::Text);
    QVERIFY(loaded.config.databaseUrl.isEmpty());
    QVERIFY(loaded.config.twilio.baseUrl.isEmpty());
}

void ConfigLoaderTest::everySettingFromEverySource_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("tomlKey");
    QTest::addColumn<QString>("value");
    for (const auto &[variable, section, key, value] : kRows)
        QTest::newRow(variable) << name(variable) << name(section) << name(key) << name(value);
}

void ConfigLoaderTest::everySettingFromEverySource()
{
    QFETCH(QString, variable);
    QFETCH(QString, section);
    QFETCH(QString, tomlKey);
    QFETCH(QString, value);
    const QByteArray toml = QStringLiteral("[%1]\n%2 = \"%3\"\n").arg(section, tomlKey, value).toUtf8();
    std::array<Sources, 4> each;
    each[0].toml("a.toml", toml);
    each[1].sources.requiredToml = each[1].write("b.toml", toml);
    each[2].env(QStringLiteral("%1=%2\n").arg(variable, value).toUtf8());
    each[3].sources.environment.insert(variable, value);
    const QStringList origins{
        each[0].path("a.toml"), each[1].path("b.toml"), each[2].path(".env"), name("environment")};
    for (size_t i = 0; i < each.size(); ++i) {
        const LoadedConfig loaded = each[i].load();
        QCOMPARE(settingsOf(loaded), QStringList());
        QCOMPARE(loaded.config.sources.size(), 1);
        QCOMPARE(loaded.config.sources.value(variable), origins[qsizetype(i)]);
    }
}

void ConfigLoaderTest::laterLayersWin()
{
    Sources all;
    all.toml("one.toml",
        "[twilio]\nedge = \"one\"\nregion = \"one\"\naccount_sid = \"one\"\n[limits]\nlimit_checks = 1\n"
        "daily_send_budget = 1\n");
    all.toml(
        "two.toml", "[twilio]\nedge = \"two\"\nregion = \"two\"\naccount_sid = \"two\"\n[limits]\nlimit_checks = 2\n");
    all.sources.requiredToml =
        all.write("three.toml", "[twilio]\nedge = \"three\"\nregion = \"three\"\naccount_sid = \"three\"\n");
    all.env("TWILIO_EDGE=four\nTWILIO_REGION=four\n");
    all.variable("TWILIO_EDGE", QStringLiteral("five"));
    const LoadedConfig loaded = all.load();
    QVERIFY(loaded.problems.empty());
    const Config &config = loaded.config;
    QCOMPARE(config.limits.dailySendBudget, 1);
    QCOMPARE(config.limits.checks, 2);
    QCOMPARE(config.twilio.accountSid, QStringLiteral("three"));
    QCOMPARE(config.twilio.region, QStringLiteral("four"));
    QCOMPARE(config.twilio.edge, QStringLiteral("five"));
    QCOMPARE(config.sources.value(name("RINGPROOF_DAILY_SEND_BUDGET")), all.path("one.toml"));
    QCOMPARE(config.sources.value(name("RINGPROOF_LIMIT_CHECKS")), all.path("two.toml"));
    QCOMPARE(config.sources.value(name("TWILIO_ACCOUNT_SID")), all.path("three.toml"));
    QCOMPARE(config.sources.value(name("TWILIO_REGION")), all.path(".env"));
    QCOMPARE(config.sources.value(name("TWILIO_EDGE")), QStringLiteral("environment"));
}

void ConfigLoaderTest::emptyMeansDefault()
{
    Sources all;
    all.toml("a.toml", "[twilio]\nedge = \"dublin\"\n[limits]\nlimit_checks = 3\n");
    all.env("TWILIO_EDGE=\n");
    all.variable("RINGPROOF_LIMIT_CHECKS", QString());
    const LoadedConfig loaded = all.load();
    QVERIFY(loaded.problems.empty());
    QCOMPARE(loaded.config.twilio.edge, QString());
    QCOMPARE(loaded.config.limits.checks, 5);
    QVERIFY(loaded.config.sources.isEmpty());
}

void ConfigLoaderTest::values_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *variable, const char *value, const char *read) {
        QTest::addRow("%s=%s", variable, value) << name(variable) << name(value) << name(read);
    };
    row("RINGPROOF_LIMIT_NUMBER_SECONDS", "off", "");
    row("RINGPROOF_LIMIT_NUMBER_SECONDS", "0", "");
    row("RINGPROOF_LIMIT_NUMBER_SECONDS", "30", "30");
    row("RINGPROOF_LIMIT_NUMBER_SECONDS", "30, 40,\t60", "30,40,60");
    row("RINGPROOF_LIMIT_NUMBER_PER_10MIN", "off", "0");
    row("RINGPROOF_LIMIT_NUMBER_PER_10MIN", "0", "0");
    row("RINGPROOF_LIMIT_NUMBER_PER_10MIN", "2147483647", "2147483647");
    row("RINGPROOF_LIMIT_NUMBER_PER_10MIN", "007", "7");
    row("RINGPROOF_BREAKER_CONVERSION", "off", "0");
    row("RINGPROOF_BREAKER_CONVERSION", "100", "100");
    row("RINGPROOF_ALLOWED_REGIONS", "*", "");
    row("RINGPROOF_ALLOWED_REGIONS", "US", "US");
    row("RINGPROOF_ALLOWED_REGIONS", "us, ca,001", "US,CA,001");
    row("RINGPROOF_RETENTION_DAYS", "1", "1");
    row("RINGPROOF_RETENTION_DAYS", "3650", "3650");
    row("RINGPROOF_RECEIPT_DAYS", "30", "30");
    row("RINGPROOF_CODE_TTL_SECONDS", "120", "120");
    row("RINGPROOF_CODE_TTL_SECONDS", "86400", "86400");
    row("PORT", "0", "0");
    row("PORT", "65535", "65535");
    row("RINGPROOF_LISTEN", "localhost", "localhost");
    row("RINGPROOF_LISTEN", "0.0.0.0", "0.0.0.0");
    row("RINGPROOF_LISTEN", "2001:DB8:0:0::7", "2001:db8::7");
    row("RINGPROOF_ALLOWED_ORIGINS", "https://shop.example", "https://shop.example");
    row("RINGPROOF_ALLOWED_ORIGINS", "HTTPS://Shop.Example:443, http://[::1]:8080", "https://shop.example,http://[::1]:8080");
    row("RINGPROOF_REQUIRE_KEY", "yes", "1");
    row("RINGPROOF_REQUIRE_KEY", "on", "1");
    row("RINGPROOF_REQUIRE_KEY", "true", "1");
    row("RINGPROOF_REQUIRE_KEY", "off", "0");
    row("RINGPROOF_LOG_LEVEL", "debug", "0");
    row("RINGPROOF_LOG_LEVEL", "info", "1");
    row("RINGPROOF_LOG_LEVEL", "warning", "2");
    row("RINGPROOF_LOG_LEVEL", "error", "3");
    row("RINGPROOF_TWILIO_BASE_URL", "https://verify.twilio.com", "https://verify.twilio.com");
    row("RINGPROOF_TWILIO_BASE_URL", "HTTPS://Example.ORG/", "https://example.org/");
    row("RINGPROOF_TWILIO_BASE_URL", "http://localhost:1", "http://localhost:1");
    row("RINGPROOF_TWILIO_BASE_URL", "http://[::1]:4010", "http://[::1]:4010");
    row("RINGPROOF_DATABASE_URL", "sqlite:///a", "sqlite:///a");
    row("RINGPROOF_DATABASE_URL", "postgresql://ring@db.example/ringproof", "postgresql://ring@db.example/ringproof");
    row("RINGPROOF_DATABASE_URL", "sqlite:///with%20blank/x.db", "sqlite:///with blank/x.db");
}

void ConfigLoaderTest::values()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QFETCH(QString, read);
    Sources all;
    all.sources.environment.insert(variable, value);
    const LoadedConfig loaded = all.load();
    QCOMPARE(settingsOf(loaded), QStringList());
    QStringList waits;
    for (const auto wait : loaded.config.limits.numberWaits)
        waits.append(QString::number(wait.count()));
    const QMap<QString, QString> found{
        {name("RINGPROOF_LIMIT_NUMBER_SECONDS"), waits.join(u',')},
        {name("RINGPROOF_LIMIT_NUMBER_PER_10MIN"), QString::number(loaded.config.limits.numberPerTenMinutes)},
        {name("RINGPROOF_BREAKER_CONVERSION"), QString::number(loaded.config.limits.breakerConversion)},
        {name("RINGPROOF_ALLOWED_REGIONS"), loaded.config.limits.allowedRegions.join(u',')},
        {name("RINGPROOF_RETENTION_DAYS"), QString::number(loaded.config.retentionDays)},
        {name("RINGPROOF_RECEIPT_DAYS"), QString::number(loaded.config.receiptDays)},
        {name("RINGPROOF_CODE_TTL_SECONDS"), QString::number(loaded.config.codeTtl.count())},
        {name("PORT"), QString::number(loaded.config.server.port)},
        {name("RINGPROOF_LISTEN"), loaded.config.server.listenAddress},
        {name("RINGPROOF_ALLOWED_ORIGINS"), loaded.config.server.allowedOrigins.join(u',')},
        {name("RINGPROOF_REQUIRE_KEY"), QString::number(int(loaded.config.server.requireKey))},
        {name("RINGPROOF_LOG_LEVEL"), QString::number(int(loaded.config.logLevel))},
        {name("RINGPROOF_TWILIO_BASE_URL"), loaded.config.twilio.baseUrl.toString()},
        {name("RINGPROOF_DATABASE_URL"), loaded.config.databaseUrl.toString()},
    };
    QCOMPARE(found.value(variable), read);
}

void ConfigLoaderTest::refusedValues_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto rows = [](const char *variable, std::initializer_list<const char *> values) {
        for (const char *value : values)
            QTest::addRow("%s=%s", variable, value) << name(variable) << name(value);
    };
    for (const char *count : {"RINGPROOF_LIMIT_NUMBER_PER_10MIN", "RINGPROOF_LIMIT_NUMBER_PER_DAY",
             "RINGPROOF_LIMIT_CHECKS", "RINGPROOF_DAILY_SEND_BUDGET", "RINGPROOF_LIMIT_FAILURES_PER_HOUR",
             "RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR", "RINGPROOF_LIMIT_IP_PER_MINUTE", "RINGPROOF_BREAKER_CONVERSION"})
        rows(count, {"-1", "five", "1.5", "0x10", "1e3", "2147483648", "on", "Off", "5 sends", "true", "yes"});
    rows("RINGPROOF_BREAKER_CONVERSION", {"101", "20%"});
    rows("RINGPROOF_ALLOWED_REGIONS",
        {"USA", "US,,CA", "US,*", "+1", "U5", "US;CA", "off", "002", "US,", "UK", "US,XX"});
    rows("RINGPROOF_DATA_KEY", {"short", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", "not base64 at all, not base64 at all!!",
                                   "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=="});
    rows("RINGPROOF_LIMIT_NUMBER_SECONDS",
        {"60,,60", "60,", ",60", "-1", "60,0", "60;60", "a", "60 60", "off,60", "1.5"});
    rows("RINGPROOF_RETENTION_DAYS", {"0", "off", "-1", "3651", "30d", "1.5"});
    rows("RINGPROOF_RECEIPT_DAYS", {"0", "off", "-7", "3651", "week"});
    rows("RINGPROOF_CODE_TTL_SECONDS", {"119", "86401", "0", "off", "-600", "ten", "600s"});
    rows("PORT", {"-1", "65536", "http", "3001/tcp", "off", "80,81"});
    rows("RINGPROOF_LISTEN", {"example.org", "127.0.0.1:3001", "127.1", "[::1]", "*", "127.0.0.1,::1", "fe80::1%eth0", "1.2.3.4/8"});
    rows("RINGPROOF_ALLOWED_ORIGINS", {"*", "https://*.example.org", "https://shop.example,", "shop.example", "https://shop.example/"});
    rows("RINGPROOF_REQUIRE_KEY", {"2", "ja", "TRUE", "-1"});
    rows("RINGPROOF_LOG_LEVEL", {"trace", "Debug", "0", "warn"});
    rows("RINGPROOF_LOG_FORMAT", {"xml", "JSON", "text,json"});
    rows("RINGPROOF_TWILIO_BASE_URL",
        {"verify.twilio.com", "http://verify.twilio.com", "http://192.0.2.1", "http://127.0.0.2", "ftp://127.0.0.1",
            "https://", "https:///path", "https://user@example.org", "https://user:pass@example.org",
            "https://example.org/v2", "https://example.org/?a=b", "https://example.org?a", "https://example.org#x",
            "https://example.org:99999", "https://exa mple.org", "//example.org", "file:///etc/passwd",
            "http://localhost.attacker.example"});
    rows("RINGPROOF_DATABASE_URL",
        {"sqlite://", "sqlite:///", "sqlite:ringproof.db", "sqlite://home/x/ringproof.db", "sqlite:///a b",
            "sqlite:///a?mode=ro", "/var/lib/ringproof.db", "file:///a", "mysql://host/db", "sqlite3:///a",
            "postgresql://host/db", "postgresql://user@host", "postgresql://user@host/", "postgresql://user@host/a/b",
            "postgresql://user@host:99999/db", "postgresql://user@host/db#x", "postgresql://user@host/db?sslmode=no",
            "postgresql://user@host/db?options=x", "postgresql://user@host/db?host=/other", "postgresql:///db",
            "postgresql:///db?user=u&host=relative"});
    for (const char *label : {"TWILIO_EDGE", "TWILIO_REGION"})
        rows(label, {"IE1", "ie.1", "ie1/", "attacker.example#", "a b", "ie1:80", "ie_1", "@"});
}

void ConfigLoaderTest::refusedValues()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    Sources all;
    all.sources.environment.insert(variable, value);
    const LoadedConfig loaded = all.load();
    QCOMPARE(settingsOf(loaded), QStringList(variable));
    const QString sentence = loaded.problems.front().sentence;
    QVERIFY2(sentence.startsWith(variable + QStringLiteral(" (from environment) expects ")), qPrintable(sentence));
    QVERIFY(loaded.config.sources.isEmpty());
    // What was refused has changed nothing.
    QVERIFY(loaded.config.limits.numberWaits == Config().limits.numberWaits);
    QCOMPARE(loaded.config.limits.dailySendBudget, 500);
    QVERIFY(loaded.config.codeTtl == 600s);
    QVERIFY(loaded.config.twilio.baseUrl.isEmpty());
    QVERIFY(loaded.config.twilio.region.isEmpty());
}

void ConfigLoaderTest::tomlTypes_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *toml, bool accepted) { QTest::newRow(toml) << QByteArray(toml) << accepted; };
    row("limit_checks = 4", true);
    row("limit_checks = \"4\"", true);
    row("limit_checks = 0", true);
    row("limit_number_seconds = [60, 60, 120]", true);
    row("limit_number_seconds = [\"60\", 120]", true);
    row("limit_number_seconds = []", true);
    row("limit_number_seconds = 60", true);
    row("limit_number_seconds = \"60,60\"", true);
    row("limit_checks = 4.0", false);
    row("limit_checks = true", false);
    row("daily_send_budget = false", false);
    row("limit_number_seconds = [true]", false);
    row("allowed_regions = [\"US\", \"CA\"]", true);
    row("allowed_regions = [1]", false);
    row("limit_checks = -4", false);
    row("limit_checks = [4, 5]", false);
    row("limit_checks = 2026-01-31", false);
    row("limit_checks = { a = 4 }", false);
    row("limit_checks = nan", false);
    row("limit_checks = 99999999999", false);
    row("limit_number_seconds = [[60]]", false);
    row("limit_number_seconds = [60, 1.5]", false);
    row("limit_number_seconds = [60, {}]", false);
    row("code_ttl_seconds = 09:30:00", false);
}

void ConfigLoaderTest::tomlTypes()
{
    QFETCH(QByteArray, toml);
    QFETCH(bool, accepted);
    Sources all;
    all.toml("a.toml", "[limits]\n" + toml + "\n");
    const LoadedConfig loaded = all.load();
    QCOMPARE(loaded.problems.empty(), accepted);
    if (accepted)
        return;
    QCOMPARE(loaded.problems.size(), size_t(1));
    QVERIFY2(
        loaded.problems.front().sentence.contains(all.path("a.toml")), qPrintable(loaded.problems.front().sentence));
}

void ConfigLoaderTest::misplacedKeys_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("setting");
    const auto row = [](const char *title, const char *toml, const char *setting) {
        QTest::newRow(title) << QByteArray(toml) << name(setting);
    };
    row("outside a section", "edge = 'x'", "edge");
    row("unknown key", "[twilio]\nedgy = 'x'", "edgy");
    row("variable's name", "[twilio]\nTWILIO_EDGE = 'x'", "TWILIO_EDGE");
    row("another section", "[limits]\nedge = 'x'", "edge");
    row("unknown section", "[twillio]\nedge = 'x'", "edge");
    row("section in capitals", "[Twilio]\nedge = 'x'", "edge");
    row("list of tables", "[[twilio]]\nedge = 'x'", "twilio");
    row("table in a section", "[twilio.more]\nedge = 'x'", "more");
}

void ConfigLoaderTest::misplacedKeys()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, setting);
    Sources all;
    all.toml("a.toml", toml);
    const LoadedConfig loaded = all.load();
    QCOMPARE(settingsOf(loaded), QStringList(setting));
    const QString sentence = loaded.problems.front().sentence;
    QVERIFY2(sentence.startsWith(all.path("a.toml")), qPrintable(sentence));
    QVERIFY2(sentence.contains(setting), qPrintable(sentence));
    QVERIFY(loaded.config.sources.isEmpty());
}

void ConfigLoaderTest::brokenFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::newRow("no value") << QByteArray("[twilio]\nedge =\n") << 2;
    QTest::newRow("no quotes") << QByteArray("[twilio]\n\nauth_token = tell-nobody\n") << 3;
    QTest::newRow("quote not closed") << QByteArray("[twilio]\nauth_token = \"tell-nobody\n") << 2;
    QTest::newRow("twice the same") << QByteArray("[twilio]\nauth_token = 'tell-nobody'\nauth_token = 'tell-nobody'\n")
                                    << 3;
    QTest::newRow("section not closed") << QByteArray("[twilio\n") << 1;
    QTest::newRow("an .env file") << QByteArray("TWILIO_AUTH_TOKEN=tell-nobody\n") << 1;
    QTest::newRow("not UTF-8") << QByteArray("[twilio]\nedge = \"\xff\"\n") << 2;
    QTest::newRow("NUL") << QByteArray("[twilio]\nedge = \"\0\"\n", 20) << 2;
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\x01")
                            << 1;
}

void ConfigLoaderTest::brokenFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    Sources all;
    all.toml("a.toml", content);
    all.variable("TWILIO_REGION", QStringLiteral("ie1"));
    const LoadedConfig loaded = all.load();
    QCOMPARE(loaded.problems.size(), size_t(1));
    const QString sentence = loaded.problems.front().sentence;
    QCOMPARE(sentence, QStringLiteral("%1, line %2: not TOML. Nothing in this file holds until that is mended.")
                           .arg(all.path("a.toml"), QString::number(line)));
    QVERIFY2(loaded.config.twilio.region == QStringLiteral("ie1"), "the other layers are read all the same");
}

void ConfigLoaderTest::filesOpenToOthers_data()
{
    QTest::addColumn<bool>("isToml");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("command");
    const QString token = QStringLiteral("TWILIO_AUTH_TOKEN");
    const QString edge = QStringLiteral("TWILIO_EDGE");
    const QString secretCommand = QStringLiteral("chmod 600 ");
    const QString command = QStringLiteral("chmod go-w ");
    for (const bool isToml : {false, true}) {
        const char *kind = isToml ? "TOML" : ".env";
        QTest::addRow("%s, secret, 0600", kind) << isToml << token << 0600 << QString();
        QTest::addRow("%s, secret, 0644", kind) << isToml << token << 0644 << secretCommand;
        QTest::addRow("%s, secret, 0640", kind) << isToml << token << 0640 << secretCommand;
        QTest::addRow("%s, secret, 0602", kind) << isToml << token << 0602 << secretCommand;
        QTest::addRow("%s, no secret, 0644", kind) << isToml << edge << 0644 << QString();
        QTest::addRow("%s, no secret, 0666", kind) << isToml << edge << 0666 << command;
    }
}

void ConfigLoaderTest::filesOpenToOthers()
{
    QFETCH(bool, isToml);
    QFETCH(QString, variable);
    QFETCH(int, mode);
    QFETCH(QString, command);
    Sources sources;
    const QByteArray value = "dublin";
    if (isToml)
        sources.toml("ringproof.toml",
            "[twilio]\n" + variable.mid(7).toLower().toLatin1() + " = \"" + value + "\"\n");
    else
        sources.env(variable.toLatin1() + '=' + value + '\n');
    const QString file = sources.path(isToml ? "ringproof.toml" : ".env");
    QVERIFY(::chmod(QFile::encodeName(file).constData(), mode_t(mode)) == 0);
    const LoadedConfig loaded = sources.load();
    QCOMPARE(!loaded.problems.empty(), !command.isEmpty());
    // What others may have written is not used.
    QCOMPARE(loaded.config.sources.contains(variable), command.isEmpty());
    if (!command.isEmpty())
        QVERIFY2(loaded.problems.front().sentence.endsWith(command + file), qPrintable(loaded.problems.front().sentence));
}

void ConfigLoaderTest::missingFiles()
{
    Sources all;
    all.sources.tomlFiles = {all.path("none.toml")};
    all.sources.envFile = all.path(".env");
    QVERIFY2(all.load().problems.empty(), "what nobody named may be missing");

    all.sources.requiredToml = all.path("named.toml");
    all.sources.envFileRequired = true;
    const LoadedConfig loaded = all.load();
    QCOMPARE(settingsOf(loaded), (QStringList{name("--config"), name("--env-file")}));
    QCOMPARE(loaded.problems[0].sentence, all.path("named.toml") + QStringLiteral(" cannot be read"));
    QCOMPARE(loaded.problems[1].sentence, all.path(".env") + QStringLiteral(" cannot be read"));

    // A folder is there, but no file.
    Sources folder;
    folder.sources.tomlFiles = {folder.path(".")};
    folder.sources.requiredToml = folder.path(".");
    folder.sources.envFile = folder.path(".");
    QCOMPARE(folder.load().problems.size(), size_t(3));
}

void ConfigLoaderTest::allProblemsAreReported()
{
    Sources all;
    all.toml("one.toml", "[twilio]\nfirst = 1\nsecond = 2\nedge = 1.5\n[limits]\nlimit_checks = 'x'\n");
    all.toml("two.toml", "=");
    all.sources.requiredToml = all.path("three.toml");
    all.env("broken\n");
    all.variable("RINGPROOF_LOG_LEVEL", QStringLiteral("loud"));
    all.variable("RINGPROOF_LOG_FORMAT", QStringLiteral("loud"));
    QStringList settings = settingsOf(all.load());
    settings.sort();
    QCOMPARE(settings, (QStringList{name("--config"), name("--config"), name("--env-file"),
                           name("RINGPROOF_LIMIT_CHECKS"), name("RINGPROOF_LOG_FORMAT"), name("RINGPROOF_LOG_LEVEL"),
                           name("TWILIO_EDGE"), name("first"), name("second")}));
}

void ConfigLoaderTest::noSecretInAnySentence()
{
    for (const Setting &setting : allSettings()) {
        Sources all;
        all.toml("a.toml", QStringLiteral("[%1]\n%2 = [{ %3 = '%3' }, '%3']\n[%3x]\nk = '%3'\n")
                               .arg(name(setting.section), setting.tomlKey(), kSecret)
                               .toUtf8());
        all.toml("b.toml", "[twilio]\nauth_token = \"" + kSecret.toUtf8());
        all.env(setting.name().toUtf8() + "=\"" + kSecret.toUtf8());
        all.sources.environment.insert(setting.name(), kSecret + QStringLiteral(" \n"));
        const LoadedConfig loaded = all.load();
        QVERIFY(loaded.problems.size() >= 4);
        for (const ConfigProblem &problem : loaded.problems) {
            QString sentence = problem.sentence;
            // The name of a section is not its content.
            sentence.remove(QStringLiteral("[%1x]").arg(kSecret));
            QVERIFY2(!sentence.contains(kSecret), qPrintable(sentence));
        }
    }
}

void ConfigLoaderTest::theTable()
{
    QSet<QString> variables;
    QSet<QString> places;
    for (const Setting &setting : allSettings()) {
        variables.insert(setting.name());
        places.insert(QStringLiteral("%1.%2").arg(name(setting.section), setting.tomlKey()));
        QVERIFY(setting.name() == setting.name().toUpper());
        const bool named = setting.name().endsWith(QStringLiteral("_TOKEN")) ||
                           setting.name().endsWith(QStringLiteral("_SECRET")) ||
                           setting.name().endsWith(QStringLiteral("DATA_KEY")) ||
                           setting.name() == QStringLiteral("RINGPROOF_DATABASE_URL");
        QCOMPARE(setting.secret, named);
    }
    QCOMPARE(variables.size(), qsizetype(allSettings().size()));
    for (const Row &row : kRows)
        QVERIFY2(variables.remove(name(row.variable)), row.variable);
    QVERIFY2(variables.isEmpty(), "a setting without a row above");
    QCOMPARE(places.size(), qsizetype(allSettings().size()));
}

void ConfigLoaderTest::standardFiles()
{
    const QStringList files = standardTomlFiles();
    QCOMPARE(files.size(), 3);
    QCOMPARE(files[0], QStringLiteral("/etc/xdg/ringproof/ringproof.toml"));
    QVERIFY(files[1].endsWith(QStringLiteral("/ringproof/ringproof.toml")));
    QVERIFY(files[2].endsWith(QStringLiteral("/ringproof/settings.toml")));
    QCOMPARE(files[1].chopped(14), files[2].chopped(13));
}

RINGPROOF_TEST(ConfigLoaderTest)

} // namespace Ringproof

#include "configloadertest.moc"
