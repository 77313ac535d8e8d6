// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The status line shows what was last seen of provider, database and server, when, and a button for what mends it.
#include "support/testregistry.h"
#include "ui/desk/deskparts.h"
#include "ui/text.h"
#include "windowrig.h"

#include <QSignalSpy>
#include <thread>

namespace Ringproof {

using namespace Testing;

class DeskStatusTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasSeen_data();
    void showsWhatWasSeen();
    void isNotGreenBeforeSomethingWorked();
    void tellsTheTime();
    void followsOtherThreads();
    void tellsAFailedServer();
    void forgetsWithTheService();

private:
    StatusItem *item(HealthPart part) const
    {
        const auto *line = m_rig->window->findChild<StatusLine *>();
        return part == HealthPart::Provider   ? line->provider()
               : part == HealthPart::Database ? line->database()
                                              : line->server();
    }

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
    std::shared_ptr<HealthMonitor> m_health;
};

void DeskStatusTest::init()
{
    m_rig = std::make_unique<WindowRig>();
    m_health = std::make_shared<HealthMonitor>(m_rig->core.clock);
    m_rig->useService(false);
    m_rig->window->useHealth(m_health, {});
    QVERIFY(m_rig->opens());
}

void DeskStatusTest::cleanup()
{
    m_rig.reset();
    m_health.reset();
}

void DeskStatusTest::showsWhatWasSeen_data()
{
    QTest::addColumn<HealthPart>("part");
    QTest::addColumn<HealthState>("state");
    QTest::addColumn<StatusItem::Health>("color");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("button");
    QTest::addColumn<HealthRemedy>("remedy");
    using enum HealthState;
    using Color = StatusItem::Health;
    const auto row = [](const char *name, HealthPart part, HealthState state, Color color, const char *words,
                         const char *button, HealthRemedy remedy) {
        QTest::newRow(name) << part << state << color << QString::fromUtf8(words) << QString::fromUtf8(button) << remedy;
    };
    const auto provider = HealthPart::Provider;
    const auto database = HealthPart::Database;
    row("connected", provider, Working, Color::Good, "Twilio: connected", "", HealthRemedy::None);
    row("rejected", provider, CredentialsRejected, Color::Bad, "Twilio: credentials rejected", "Open settings",
        HealthRemedy::Credentials);
    row("no such service", provider, ServiceNotFound, Color::Bad, "Twilio: service not found", "Open settings",
        HealthRemedy::VerifyService);
    row("suspended", provider, AccountInactive, Color::Bad, "Twilio: account not active", "Open Twilio Console",
        HealthRemedy::TwilioConsole);
    row("no network", provider, Unreachable, Color::Bad, "Twilio: can't be reached", "Test connection",
        HealthRemedy::TestConnection);
    row("limited", provider, Limited, Color::Notable, "Twilio: too many requests", "Test connection",
        HealthRemedy::TestConnection);
    row("other answer", provider, UnexpectedAnswer, Color::Bad, "Twilio: unexpected response", "Test connection",
        HealthRemedy::TestConnection);
    row("failing", provider, Failing, Color::Bad, "Twilio: error", "Test connection", HealthRemedy::TestConnection);
    row("database", database, Working, Color::Good, "Database: in order", "", HealthRemedy::None);
    row("no database", database, DatabaseUnavailable, Color::Bad, "Database: not available", "Open data folder",
        HealthRemedy::DataFolder);
    row("damaged", database, DatabaseDamaged, Color::Bad, "Database: damaged", "Open data folder",
        HealthRemedy::DataFolder);
    row("wrong key", database, DataKeyWrong, Color::Bad, "Database: wrong key", "Open data folder",
        HealthRemedy::DataFolder);
}

void DeskStatusTest::showsWhatWasSeen()
{
    QFETCH(HealthPart, part);
    QFETCH(HealthState, state);
    QFETCH(QString, words);
    QFETCH(QString, button);
    m_health->observe(part, state, QStringLiteral("VA00000000000000000000000000000000"));
    QTRY_VERIFY(m_rig->shows(words));
    QTEST(item(part)->health(), "color");
    QCOMPARE(item(part)->toolTip(), healthText(part, m_health->report(part)));
    QSignalSpy asked(m_rig->window.get(), &DeskWindow::remedyAsked);
    auto *remedy = item(part)->findChild<ActionButton *>();
    QCOMPARE(remedy->isVisible(), !button.isEmpty());
    if (button.isEmpty())
        return;
    QCOMPARE(remedy->text(), button);
    QTest::mouseClick(remedy, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QTEST(asked.at(0).at(0).value<HealthRemedy>(), "remedy");
}

void DeskStatusTest::isNotGreenBeforeSomethingWorked()
{
    QVERIFY(m_rig->shows(QStringLiteral("Twilio: not contacted yet")));
    QCOMPARE(item(HealthPart::Provider)->health(), StatusItem::Health::Off);
    QCOMPARE(item(HealthPart::Server)->health(), StatusItem::Health::Off);
    QVERIFY(m_rig->button(QStringLiteral("Test connection")));
    m_health->observe(HealthPart::Provider, HealthState::Working);
    QTRY_COMPARE(item(HealthPart::Provider)->health(), StatusItem::Health::Good);
    m_health->observe(HealthPart::Provider, HealthState::CredentialsRejected);
    QTRY_COMPARE(item(HealthPart::Provider)->health(), StatusItem::Health::Bad);
}

void DeskStatusTest::tellsTheTime()
{
    m_health->observe(HealthPart::Provider, HealthState::Working);
    const auto time = [this] { return localTime(m_health->report(HealthPart::Provider).seenAt, m_rig->core.clock.now()); };
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Twilio: connected (%1)").arg(isolated(time()))));
    m_rig->core.clock.advance(std::chrono::minutes(5));
    m_health->observe(HealthPart::Provider, HealthState::Working); // no signal: the state is the same
    m_rig->window->useHealth(m_health, {});
    QVERIFY(m_rig->shows(QStringLiteral("Twilio: connected (%1)").arg(isolated(time()))));
}

void DeskStatusTest::followsOtherThreads()
{
    std::jthread([this] { m_health->observe(HealthPart::Provider, HealthState::Unreachable); }).join();
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Twilio: can't be reached")));
}

void DeskStatusTest::tellsAFailedServer()
{
    m_health->observe(HealthPart::Server, HealthState::NotListening);
    m_rig->window->showServerTrouble(QStringLiteral("The port is in use."));
    QVERIFY(m_rig->shows(QStringLiteral("REST server: not started")));
    QCOMPARE(item(HealthPart::Server)->health(), StatusItem::Health::Bad);
    QCOMPARE(item(HealthPart::Server)->toolTip(), QStringLiteral("The port is in use."));
    QSignalSpy asked(m_rig->window.get(), &DeskWindow::remedyAsked);
    QTest::mouseClick(item(HealthPart::Server)->findChild<ActionButton *>(), Qt::LeftButton);
    QCOMPARE(asked.at(0).at(0).value<HealthRemedy>(), HealthRemedy::Server);
    m_rig->window->showServer(QStringLiteral("127.0.0.1:8080"));
    QCOMPARE(item(HealthPart::Server)->health(), StatusItem::Health::Good);
    QVERIFY(item(HealthPart::Server)->toolTip().isEmpty());
    QVERIFY(!item(HealthPart::Server)->findChild<ActionButton *>()->isVisible());
}

void DeskStatusTest::forgetsWithTheService()
{
    m_health->observe(HealthPart::Provider, HealthState::CredentialsRejected);
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Twilio: credentials rejected")));
    m_rig->window->useNothing();
    QVERIFY(!m_rig->shows(QStringLiteral("Twilio:")));
    m_health->observe(HealthPart::Provider, HealthState::Unreachable);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_rig->shows(QStringLiteral("Twilio:")));
    m_rig->useService(false);
}

RINGPROOF_TEST(DeskStatusTest)

} // namespace Ringproof

#include "deskstatustest.moc"
