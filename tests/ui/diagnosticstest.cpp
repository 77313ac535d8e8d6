// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is copied into a report: everything that helps, and no value of any setting.
#include "app/desktop/diagnostics.h"
#include "config/settingtable.h"
#include "support/testregistry.h"

#include <QDir>
#include <QTest>

namespace Ringproof {

class DiagnosticsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNoCanary();
    void namesVersionsAndState();
};

void DiagnosticsTest::holdsNoCanary()
{
    Config config;
    config.twilio.accountSid = QStringLiteral("ACcanary1");
    config.twilio.authToken = Secret(QStringLiteral("canary2"));
    config.twilio.apiKeySid = QStringLiteral("SKcanary3");
    config.twilio.apiKeySecret = Secret(QStringLiteral("canary4"));
    config.twilio.verifyServiceSid = QStringLiteral("VAcanary5");
    config.twilio.baseUrl = QUrl(QStringLiteral("https://canary6.example"));
    config.twilio.edge = QStringLiteral("canary7");
    config.dataKey = Secret(QStringLiteral("canary8"));
    config.databaseUrl = QUrl(QStringLiteral("postgresql://canary9:canary10@canary11/canary12"));
    config.server.allowedOrigins = {QStringLiteral("https://canary13.example")};
    for (const Setting &setting : allSettings())
        config.sources.insert(setting.name(), QDir::homePath() + QStringLiteral("/.config/ringproof/settings.toml"));
    const DiagnosedState state{.provider = QStringLiteral("twilio"),
        .dataDir = QDir::homePath() + QStringLiteral("/.local/share/ringproof"),
        .server = QStringLiteral("canary14:3001"),
        .problems = {{QStringLiteral("TWILIO_EDGE"), QStringLiteral("canary15")}}};
    const AboutFacts facts = aboutFacts(config, state);
    QVERIFY2(!facts.diagnostics.contains(QStringLiteral("canary")), qPrintable(facts.diagnostics));
    if (QDir::homePath().size() > 1)
        QVERIFY(!facts.diagnostics.contains(QDir::homePath()));
    QVERIFY(facts.diagnostics.contains(QStringLiteral("Set: TWILIO_AUTH_TOKEN (~/.config/ringproof/settings.toml)")));
    QVERIFY(facts.diagnostics.contains(QStringLiteral("Problem with: TWILIO_EDGE")));
    for (const auto &[name, folder] : facts.folders)
        QVERIFY(!folder.contains(QStringLiteral("canary")));
}

void DiagnosticsTest::namesVersionsAndState()
{
    const AboutFacts facts = aboutFacts({}, {.dataDir = QStringLiteral("/data"), .databaseWorks = false});
    QCOMPARE(facts.versions.size(), 4);
    for (const auto &[name, version] : facts.versions) {
        QVERIFY2(!version.isEmpty() && version.at(0).isDigit(), qPrintable(name));
        QVERIFY(facts.diagnostics.contains(name + QStringLiteral(": ") + version));
    }
    QVERIFY(facts.diagnostics.contains(QStringLiteral("Database: SQLite, not available")));
    QVERIFY(facts.diagnostics.contains(QStringLiteral("Provider: none")));
    QVERIFY(facts.diagnostics.contains(QStringLiteral("REST server: off")));
}

RINGPROOF_TEST(DiagnosticsTest)

} // namespace Ringproof

#include "diagnosticstest.moc"
