// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/credentials.h"
#include "support/testregistry.h"

#include <QMetaEnum>
#include <QTest>
#include <array>

namespace Ringproof {

namespace {

using enum CredentialField;

constexpr std::array kFields{
    std::pair{AccountSid, "AC"},
    std::pair{AuthToken, ""},
    std::pair{ApiKeySid, "SK"},
    std::pair{ApiKeySecret, ""},
    std::pair{ServiceSid, "VA"},
};
constexpr std::array kFieldNames{"account SID", "token", "key SID", "key secret", "service SID"};

struct Kind
{
    const char *prefix;
    const char *name;
};
constexpr std::array kKinds{Kind{"AC", "account"}, Kind{"SK", "API key"}, Kind{"VA", "Verify service"},
    Kind{"VE", "verification SID"}, Kind{"MG", "messaging service"}, Kind{"PN", "phone number"}};

const QString kHex = QStringLiteral("0123456789abcdef0123456789abcdef");

QString sid(const char *prefix) { return QString::fromLatin1(prefix) + kHex; }

Config withKey()
{
    Config config;
    config.twilio.apiKeySid = sid("SK");
    config.twilio.apiKeySecret = Secret(QStringLiteral("aSecretOfAKey"));
    config.twilio.verifyServiceSid = sid("VA");
    return config;
}

Config withToken()
{
    Config config;
    config.twilio.accountSid = sid("AC");
    config.twilio.authToken = Secret(kHex);
    config.twilio.verifyServiceSid = sid("VA");
    return config;
}

QStringList settingsOf(const std::vector<ConfigProblem> &problems)
{
    QStringList names;
    for (const ConfigProblem &problem : problems)
        names.append(problem.setting);
    return names;
}

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

} // namespace

class CredentialsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindInEveryField_data();
    void everyKindInEveryField();
    void malformed_data();
    void malformed();
    void secretsAreNotJudgedByLength();
    void whatIsMissing_data();
    void whatIsMissing();
    void aForeignHost_data();
    void aForeignHost();
    void noneAtAll();
    void theKeyComesFirst();
    void noSecretIsRepeated();
};

void CredentialsTest::everyKindInEveryField_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("kind");
    for (size_t field = 0; field < kFields.size(); ++field)
        for (size_t kind = 0; kind < kKinds.size(); ++kind)
            QTest::addRow("%s as %s", kKinds[kind].name, kFieldNames[field]) << int(field) << int(kind);
}

void CredentialsTest::everyKindInEveryField()
{
    QFETCH(int, field);
    QFETCH(int, kind);
    const auto [name, wanted] = kFields[size_t(field)];
    const Kind given = kKinds[size_t(kind)];
    const auto problem = credentialProblem(name, sid(given.prefix));
    QCOMPARE(problem.has_value(), qstrcmp(wanted, given.prefix) != 0);
    if (!problem)
        return;
    QVERIFY2(problem->contains(QLatin1StringView(given.name)), qPrintable(*problem));
    QVERIFY2(problem->contains(QLatin1StringView(wanted)), qPrintable(*problem));
    QVERIFY2(!problem->contains(kHex), qPrintable(*problem));
}

void CredentialsTest::malformed_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("prefix alone") << QStringLiteral("%1");
    QTest::newRow("a digit short") << (QStringLiteral("%1") + kHex.chopped(1));
    QTest::newRow("a digit long") << (QStringLiteral("%1") + kHex + u'0');
    QTest::newRow("line feed behind") << (QStringLiteral("%1") + kHex + u'\n');
    QTest::newRow("carriage return behind") << (QStringLiteral("%1") + kHex + u'\r');
    QTest::newRow("blank behind") << (QStringLiteral("%1") + kHex + u' ');
    QTest::newRow("blank before") << (QStringLiteral(" %1") + kHex);
    QTest::newRow("no hex") << (QStringLiteral("%1") + kHex.chopped(1) + u'g');
    QTest::newRow("small prefix") << (QStringLiteral("xx") + kHex);
    QTest::newRow("no prefix") << kHex;
    QTest::newRow("unknown prefix") << (QStringLiteral("ZZ") + kHex);
    QTest::newRow("path") << (QStringLiteral("%1") + kHex.chopped(3) + QStringLiteral("/.."));
    QTest::newRow("placeholder") << QStringLiteral("%1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
    QTest::newRow("quoted") << (QStringLiteral("\"%1") + kHex + u'"');
}

void CredentialsTest::malformed()
{
    QFETCH(QString, text);
    for (const auto &[field, prefix] : kFields) {
        if (!*prefix)
            continue;
        QString given = text;
        const auto problem = credentialProblem(field, given.replace(QStringLiteral("%1"), QString::fromLatin1(prefix)));
        QVERIFY(problem);
        QVERIFY(problem->endsWith(u'.'));
        QVERIFY2(!problem->contains(QStringLiteral("456789")), qPrintable(*problem));
    }
}

void CredentialsTest::secretsAreNotJudgedByLength()
{
    for (const auto field : {AuthToken, ApiKeySecret}) {
        for (const QString &good : {kHex, QStringLiteral("x"), QStringLiteral("sandbox"), QStringLiteral("a:b/c+d=~!")})
            QVERIFY(!credentialProblem(field, good));
        for (const QString &bad : {QString(), QStringLiteral(" x"), QStringLiteral("x "), QStringLiteral("a b"),
                 QStringLiteral("x\n"), QStringLiteral("x\t"), QStringLiteral("\u00a0x"), QStringLiteral("pässword"),
                 QStringLiteral("x\u200b"), QString(QChar(0)), QStringLiteral("x\x7f")})
            QVERIFY2(credentialProblem(field, bad), qPrintable(bad));
    }
}

void CredentialsTest::whatIsMissing_data()
{
    QTest::addColumn<Config>("config");
    QTest::addColumn<QStringList>("settings");
    const auto row = [](const char *name, Config config, const auto &change, const char *settings) {
        change(config.twilio);
        QTest::newRow(name) << config << words(settings);
    };
    const auto nothing = [](TwilioSettings &) {};
    row("key", withKey(), nothing, "");
    row("token", withToken(), nothing, "");
    row("nothing at all", Config(), nothing, "TWILIO_ACCOUNT_SID TWILIO_AUTH_TOKEN TWILIO_VERIFY_SERVICE_SID");
    row(
        "no service", withKey(), [](auto &twilio) { twilio.verifyServiceSid.clear(); }, "TWILIO_VERIFY_SERVICE_SID");
    row(
        "no token", withToken(), [](auto &twilio) { twilio.authToken = Secret(); }, "TWILIO_AUTH_TOKEN");
    row(
        "no account", withToken(), [](auto &twilio) { twilio.accountSid.clear(); }, "TWILIO_ACCOUNT_SID");
    row(
        "key without secret", withKey(), [](auto &twilio) { twilio.apiKeySecret = Secret(); }, "TWILIO_API_KEY_SECRET");
    row(
        "secret without key", withKey(), [](auto &twilio) { twilio.apiKeySid.clear(); }, "TWILIO_API_KEY_SID");
    row(
        "half a key beside a token", withToken(), [](auto &twilio) { twilio.apiKeySid = sid("SK"); },
        "TWILIO_API_KEY_SECRET");
    row(
        "key and account", withKey(), [](auto &twilio) { twilio.accountSid = sid("AC"); }, "");
    row(
        "key and broken account", withKey(), [](auto &twilio) { twilio.accountSid = sid("SK"); }, "TWILIO_ACCOUNT_SID");
    row(
        "key and token", withKey(), [](auto &twilio) { twilio.authToken = Secret(kHex); }, "");
    row(
        "key as account", withToken(), [](auto &twilio) { twilio.accountSid = sid("SK"); }, "TWILIO_ACCOUNT_SID");
    row(
        "service as key", withKey(), [](auto &twilio) { twilio.apiKeySid = sid("VA"); }, "TWILIO_API_KEY_SID");
    row(
        "all swapped", withKey(),
        [](auto &twilio) {
            twilio.apiKeySid = sid("VA");
            twilio.apiKeySecret = Secret(sid("SK"));
            twilio.verifyServiceSid = sid("AC");
        },
        "TWILIO_API_KEY_SID TWILIO_API_KEY_SECRET TWILIO_VERIFY_SERVICE_SID");
}

void CredentialsTest::whatIsMissing()
{
    QFETCH(Config, config);
    QFETCH(QStringList, settings);
    const auto problems = twilioProblems(config);
    QCOMPARE(settingsOf(problems), settings);
    for (const ConfigProblem &problem : problems)
        QVERIFY2(problem.sentence.startsWith(problem.setting + u' '), qPrintable(problem.sentence));
}

void CredentialsTest::aForeignHost_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("urlFrom");
    QTest::addColumn<QString>("secretFrom");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, const char *urlFrom, const char *secretFrom, bool allowed) {
        QTest::addRow("%s from %s, secret from %s", url, urlFrom, secretFrom)
            << QString::fromLatin1(url) << QString::fromLatin1(urlFrom) << QString::fromLatin1(secretFrom) << allowed;
    };
    for (const char *trusted : {"https://verify.twilio.com", "https://verify.dublin.ie1.twilio.com",
             "http://127.0.0.1:4010", "http://localhost:4010", "http://[::1]:4010", ""})
        row(trusted, ".env", "environment", true);
    for (const char *foreign : {"https://attacker.example", "https://twilio.com.attacker.example",
             "https://eviltwilio.com", "https://twilio.com", "https://verify.twilio.com.", "https://127.0.0.2",
             "https://localhost.attacker.example", "https://xn--twilio-0na.com"}) {
        row(foreign, ".env", "environment", false);
        row(foreign, "environment", ".env", false);
        row(foreign, "environment", "environment", true);
        row(foreign, ".env", ".env", true);
    }
}

void CredentialsTest::aForeignHost()
{
    QFETCH(QString, url);
    QFETCH(QString, urlFrom);
    QFETCH(QString, secretFrom);
    QFETCH(bool, allowed);
    for (Config config : {withKey(), withToken()}) {
        config.twilio.baseUrl = QUrl(url);
        config.sources.insert(QStringLiteral("RINGPROOF_TWILIO_BASE_URL"), urlFrom);
        config.sources.insert(config.twilio.authToken.isEmpty() ? QStringLiteral("TWILIO_API_KEY_SECRET")
                                                                : QStringLiteral("TWILIO_AUTH_TOKEN"),
            secretFrom);
        const QStringList expected = allowed ? QStringList() : words("RINGPROOF_TWILIO_BASE_URL");
        QCOMPARE(settingsOf(twilioProblems(config)), expected);
    }
}

void CredentialsTest::noneAtAll()
{
    QVERIFY(hasNoCredentials({}));
    TwilioSettings placeOnly;
    placeOnly.region = QStringLiteral("ie1");
    QVERIFY(hasNoCredentials(placeOnly));
    QVERIFY(!hasNoCredentials(withKey().twilio));
    QVERIFY(!hasNoCredentials(withToken().twilio));
    TwilioSettings serviceOnly;
    serviceOnly.verifyServiceSid = sid("VA");
    QVERIFY(!hasNoCredentials(serviceOnly));
}

void CredentialsTest::theKeyComesFirst()
{
    QCOMPARE(twilioLogin(withToken().twilio).user, sid("AC"));
    QCOMPARE(twilioLogin(withToken().twilio).password.reveal(), kHex);
    TwilioSettings both = withKey().twilio;
    both.accountSid = sid("AC");
    both.authToken = Secret(kHex);
    QCOMPARE(twilioLogin(both).user, sid("SK"));
    QCOMPARE(twilioLogin(both).password.reveal(), QStringLiteral("aSecretOfAKey"));
}

void CredentialsTest::noSecretIsRepeated()
{
    Config config;
    config.twilio.accountSid = QStringLiteral("tell-nobody-1");
    config.twilio.apiKeySid = QStringLiteral("tell-nobody-2");
    config.twilio.apiKeySecret = Secret(QStringLiteral("tell nobody 3"));
    config.twilio.authToken = Secret(QStringLiteral("tell nobody 4"));
    config.twilio.verifyServiceSid = QStringLiteral("tell-nobody-5");
    config.twilio.baseUrl = QUrl(QStringLiteral("https://attacker.example"));
    config.sources = {{QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("environment")},
        {QStringLiteral("TWILIO_API_KEY_SECRET"), QStringLiteral("environment")},
        {QStringLiteral("RINGPROOF_TWILIO_BASE_URL"), QStringLiteral("/etc/x.toml")}};
    const auto problems = twilioProblems(config);
    QCOMPARE(problems.size(), size_t(6));
    for (const ConfigProblem &problem : problems)
        QVERIFY2(!problem.sentence.contains(QStringLiteral("nobody")), qPrintable(problem.sentence));
}

RINGPROOF_TEST(CredentialsTest)

} // namespace Ringproof

#include "credentialstest.moc"
