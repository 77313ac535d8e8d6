// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observability/healthmonitor.h"
#include "support/testregistry.h"
#include "verification/healthtext.h"

#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace std::chrono_literals;

namespace Ringproof {

class HealthMonitorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingBeforeAnythingWasSeen();
    void keepsTheTimeOfTheLastObservation();
    void signalsOnlyChanges();
    void takesReportsOfAnyThread();
    void providerStates_data();
    void providerStates();
    void databaseStates_data();
    void databaseStates();
    void aReadDoesNotHideThatWritesFail();
    void sentencesAndRemedies_data();
    void sentencesAndRemedies();
};

void HealthMonitorTest::knowsNothingBeforeAnythingWasSeen()
{
    const AdjustableClock clock;
    const HealthMonitor monitor(clock);
    for (const HealthPart part : kHealthParts)
        QCOMPARE(healthStateName(monitor.report(part).state), QStringLiteral("unknown"));
}

void HealthMonitorTest::keepsTheTimeOfTheLastObservation()
{
    AdjustableClock clock;
    HealthMonitor monitor(clock);
    monitor.observe(HealthPart::Provider, HealthState::Working);
    const Timestamp first = monitor.report(HealthPart::Provider).seenAt;
    clock.advance(1h);
    monitor.observe(HealthPart::Database, HealthState::Working);
    QVERIFY(monitor.report(HealthPart::Provider).seenAt == first);
    monitor.observe(HealthPart::Provider, HealthState::Unreachable);
    const HealthReport later = monitor.report(HealthPart::Provider);
    QVERIFY(later.seenAt >= first + 1h);
    QCOMPARE(healthStateName(later.state), QStringLiteral("unreachable"));
}

void HealthMonitorTest::signalsOnlyChanges()
{
    const AdjustableClock clock;
    HealthMonitor monitor(clock);
    int changes = 0;
    connect(&monitor, &HealthMonitor::changed, this, [&changes] { ++changes; });
    for (int i = 0; i < 3; ++i)
        monitor.observe(HealthPart::Provider, HealthState::Working);
    QCOMPARE(changes, 1);
    monitor.observe(HealthPart::Provider, HealthState::ServiceNotFound, QStringLiteral("VA1"));
    monitor.observe(HealthPart::Provider, HealthState::ServiceNotFound, QStringLiteral("VA2"));
    QCOMPARE(changes, 3);
}

void HealthMonitorTest::takesReportsOfAnyThread()
{
    const AdjustableClock clock;
    HealthMonitor monitor(clock);
    QSignalSpy changes(&monitor, &HealthMonitor::changed);
    std::thread other([&monitor] { monitor.observe(HealthPart::Database, HealthState::DatabaseDamaged); });
    other.join();
    QCOMPARE(healthStateName(monitor.report(HealthPart::Database).state), QStringLiteral("damaged"));
    QTRY_COMPARE(changes.size(), 1);
}

void HealthMonitorTest::providerStates_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("providerCode");
    QTest::addColumn<QString>("state"); // empty: it tells nothing
    const auto row = [](const char *name, ErrorCode code, int providerCode, const char *state) {
        QTest::newRow(name) << int(code) << providerCode << QString::fromLatin1(state);
    };
    row("wrong token", ErrorCode::CredentialsRejected, 20003, "credentials_rejected");
    row("suspended account", ErrorCode::CredentialsRejected, 20005, "account_inactive");
    row("deleted service", ErrorCode::ServiceNotFound, 20404, "service_not_found");
    row("no network", ErrorCode::ProviderUnavailable, 0, "unreachable");
    row("internal error", ErrorCode::ProviderFailing, 20500, "failing");
    row("sign-in page", ErrorCode::ProviderAnswerUnusable, 0, "unexpected_answer");
    row("too many requests of the account", ErrorCode::ProviderLimited, 20429, "limited");
    row("too many sends to one number", ErrorCode::ProviderLimited, 60203, "working");
    row("landline", ErrorCode::ChannelNotAvailable, 60205, "working");
    row("verification or service gone", ErrorCode::ProviderNotFound, 20404, "");
    row("our own queue", ErrorCode::ProviderBusy, 0, "");
    row("our own stop", ErrorCode::ShuttingDown, 0, "");
    row("our own limit", ErrorCode::TooManyRequests, 0, "");
    row("our database", ErrorCode::StorageUnavailable, 0, "");
}

void HealthMonitorTest::providerStates()
{
    QFETCH(int, code);
    QFETCH(int, providerCode);
    QFETCH(QString, state);
    Error error{ErrorCode(code)};
    error.providerCode = providerCode;
    const auto found = providerStateFor(error);
    QCOMPARE(found ? healthStateName(*found) : QString(), state);
}

void HealthMonitorTest::databaseStates_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("state");
    QTest::newRow("full disk") << int(ErrorCode::StorageUnavailable) << QStringLiteral("unavailable");
    QTest::newRow("damaged") << int(ErrorCode::StorageDamaged) << QStringLiteral("damaged");
    QTest::newRow("newer version") << int(ErrorCode::StorageTooNew) << QStringLiteral("too_new");
    QTest::newRow("wrong key") << int(ErrorCode::StorageKeyWrong) << QStringLiteral("data_key_wrong");
    QTest::newRow("a refusal of one request") << int(ErrorCode::TooManyRequests) << QStringLiteral("working");
}

void HealthMonitorTest::databaseStates()
{
    QFETCH(int, code);
    QFETCH(QString, state);
    const AdjustableClock clock;
    HealthMonitor monitor(clock);
    DatabaseObserver observer(&monitor);
    const Error error{ErrorCode(code)};
    observer.jobEnded(true, &error);
    QCOMPARE(healthStateName(monitor.report(HealthPart::Database).state), state);
}

void HealthMonitorTest::aReadDoesNotHideThatWritesFail()
{
    const AdjustableClock clock;
    HealthMonitor monitor(clock);
    DatabaseObserver observer(&monitor);
    const auto state = [&monitor] { return healthStateName(monitor.report(HealthPart::Database).state); };
    const Error full(ErrorCode::StorageUnavailable);
    observer.jobEnded(true, &full);
    observer.jobEnded(false, nullptr);
    QCOMPARE(state(), QStringLiteral("unavailable"));
    observer.jobEnded(true, nullptr);
    QCOMPARE(state(), QStringLiteral("working"));
    observer.jobEnded(false, &full);
    QCOMPARE(state(), QStringLiteral("unavailable"));
    observer.jobEnded(false, nullptr);
    QCOMPARE(state(), QStringLiteral("working"));
}

void HealthMonitorTest::sentencesAndRemedies_data()
{
    QTest::addColumn<HealthPart>("part");
    QTest::addColumn<HealthState>("state");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("words");
    QTest::addColumn<HealthRemedy>("remedy");
    const auto row = [](const char *name, HealthPart part, HealthState state, const char *subject, const char *words,
                         HealthRemedy remedy) {
        QTest::newRow(name) << part << state << QString::fromLatin1(subject) << QString::fromLatin1(words) << remedy;
    };
    using enum HealthPart;
    using State = HealthState;
    using Remedy = HealthRemedy;
    row("provider: unknown", Provider, State::Unknown, "", "Not contacted yet.", Remedy::TestConnection);
    row("provider: working", Provider, State::Working, "", "Connected.", Remedy::None);
    row("provider: credentials", Provider, State::CredentialsRejected, "", "credentials", Remedy::Credentials);
    row("provider: suspended", Provider, State::AccountInactive, "", "suspended", Remedy::TwilioConsole);
    row("provider: service", Provider, State::ServiceNotFound, "VA00000000000000000000000000000009",
        "VA00000000000000000000000000000009", Remedy::VerifyService);
    row("provider: limited", Provider, State::Limited, "", "limits the requests", Remedy::TestConnection);
    row("provider: no network", Provider, State::Unreachable, "", "Couldn't reach Twilio", Remedy::TestConnection);
    row("provider: 5xx", Provider, State::Failing, "", "Twilio answers, but reports an internal error", Remedy::TestConnection);
    row("provider: another", Provider, State::UnexpectedAnswer, "", "not as Twilio does", Remedy::TestConnection);
    row("database: unknown", Database, State::Unknown, "", "Not opened yet.", Remedy::None);
    row("database: working", Database, State::Working, "", "read and written", Remedy::None);
    row("database: full", Database, State::DatabaseUnavailable, "", "database", Remedy::DataFolder);
    row("database: damaged", Database, State::DatabaseDamaged, "", "damaged", Remedy::DataFolder);
    row("database: newer", Database, State::DatabaseTooNew, "", "newer version", Remedy::DataFolder);
    row("database: key", Database, State::DataKeyWrong, "", "data.key", Remedy::DataFolder);
    row("server: unknown", Server, State::Unknown, "", "off", Remedy::None);
    row("server: off", Server, State::Off, "", "off", Remedy::None);
    row("server: on", Server, State::Working, "http://127.0.0.1:3001", "http://127.0.0.1:3001", Remedy::None);
    row("server: port taken", Server, State::NotListening, "", "couldn't start", Remedy::Server);
}

void HealthMonitorTest::sentencesAndRemedies()
{
    QFETCH(HealthPart, part);
    QFETCH(HealthState, state);
    QFETCH(QString, subject);
    QFETCH(QString, words);
    QFETCH(HealthRemedy, remedy);
    const QString text = healthText(part, {.state = state, .seenAt = {}, .subject = subject});
    QVERIFY2(text.contains(words) && text.endsWith(u'.'), qPrintable(text));
    QVERIFY(state == HealthState::Unreachable || !text.contains(QStringLiteral("reach Twilio")));
    QVERIFY(healthRemedy(part, state) == remedy);
}

} // namespace Ringproof

using Ringproof::HealthMonitorTest;
RINGPROOF_TEST(HealthMonitorTest)
#include "healthmonitortest.moc"
