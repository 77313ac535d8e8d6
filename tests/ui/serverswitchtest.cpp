// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The REST server inside the desk, over real HTTP: switched on and off beside the window, with the window's records, and what is
// said where it cannot start.
#include "app/desktop/serverswitch.h"
#include "app/sandboxhost.h"
#include "support/sandboxclient.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/desk/historytable.h"
#include "windowrig.h"

#include <QTcpServer>

namespace Ringproof {

using namespace Testing;

namespace {

const QByteArray kJson = R"({"phoneNumber":"+14155550123","reference":"SHOP-7"})";
const SandboxClient::Headers kJsonHeaders{{"Content-Type", "application/json"}};

} // namespace

class ServerSwitchTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void isOffUntilWanted();
    void answersBesideTheWindow();
    void letsGoOfItsPort();
    void remembersTheWish();
    void saysThatItsPortIsTaken();
    void saysThatItsPortIsForAdministrators();
    void saysWhatElseIsWrong_data();
    void saysWhatElseIsWrong();
    void takesNewSettingsAtOnce();
    void takesAnotherEngine();
    void answersWhatIsUnderWayWhenItStops();
    void followsAChangeOfMind();

private:
    /// As the session does: one engine for the window, its store for the server.
    void useEngine(const ServerSettings &settings = anyPort());
    void endEngine();
    static ServerSettings anyPort()
    {
        ServerSettings settings;
        settings.port = 0;
        return settings;
    }
    bool starts()
    {
        m_switch->want(true);
        return QTest::qWaitFor([this] { return !m_switch->address().isEmpty(); }, 10'000);
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return m_switch->address().isEmpty(); }, 10'000);
    }
    SandboxClient client() const { return SandboxClient(QUrl(QStringLiteral("http://") + m_switch->address())); }
    int health() const
    {
        return m_switch->address().isEmpty() ? 0 : client().ask("GET", "/health").status;
    }
    quint16 port() const { return quint16(QUrl(QStringLiteral("http://") + m_switch->address()).port()); }
    static bool canListen(quint16 port)
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost, port);
    }

    MemoryFolder m_memory;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxHost> m_sandbox;
    QUrl m_sandboxUrl;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ServerSwitch> m_switch;
};

void ServerSwitchTest::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxHost>();
    SandboxServer::Options options;
    options.port = 0;
    const auto address = outcome(m_sandbox->start(options));
    QVERIFY(address && *address);
    m_sandboxUrl = **address;
    m_switch = std::make_unique<ServerSwitch>();
    useEngine();
}

void ServerSwitchTest::cleanup()
{
    endEngine();
    m_switch.reset();
    m_sandbox.reset();
    m_folder.reset();
}

void ServerSwitchTest::useEngine(const ServerSettings &settings)
{
    Engine::Options options{.config = {},
        .dataDir = m_folder->path(),
        .sandbox = m_sandboxUrl,
        .metrics = std::make_shared<Metrics>(),
        .store = {}};
    options.config.server = settings;
    m_engine = std::make_unique<Engine>(options, m_sandbox->clock());
    options.store = m_engine->sharedStore();
    m_switch->useEngine(options, m_sandbox->clock());
}

void ServerSwitchTest::endEngine()
{
    if (!m_engine)
        return;
    bool isEnded = false;
    QCoro::connect(m_switch->stop(), this, [&] {
        QCoro::connect(m_engine->stop(), this, [&isEnded] { isEnded = true; });
    });
    QTRY_VERIFY_WITH_TIMEOUT(isEnded, 15'000);
    m_engine.reset();
}

void ServerSwitchTest::isOffUntilWanted()
{
    QVERIFY(!m_switch->isWanted());
    QCoreApplication::processEvents();
    QVERIFY(m_switch->address().isEmpty());
    QVERIFY(m_switch->trouble().isEmpty());
}

void ServerSwitchTest::answersBesideTheWindow()
{
    QVERIFY(starts());
    QCOMPARE(health(), 200);
    WindowRig rig;
    rig.window->useService(&m_engine->service(), &m_sandbox->clock(), kActor, true);
    rig.window->useRecords({.store = &m_engine->store(),
        .clock = &m_sandbox->clock(),
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .issueReceipt = {}});
    rig.window->showServer(m_switch->address());
    QVERIFY(rig.opens());
    QVERIFY(rig.shows(m_switch->address()));
    rig.window->goTo(Command::History);
    QTRY_VERIFY(rig.shows(QStringLiteral("Nothing yet")));
    const WireAnswer sent = client().ask("POST", "/api/request-otp", kJson, kJsonHeaders);
    QCOMPARE(sent.status, 200);
    // Nobody presses a key: the window sees what the server has written.
    const auto *table = rig.window->findChild<HistoryTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("SHOP-7"));
    QVERIFY(table->model()->index(0, 5).data().toString().startsWith(QStringLiteral("api")));
    rig.window->useNothing();
}

void ServerSwitchTest::letsGoOfItsPort()
{
    QVERIFY(starts());
    const quint16 used = port();
    QVERIFY(!canListen(used));
    m_switch->want(false);
    QVERIFY(ends());
    QTRY_VERIFY(canListen(used));
    QVERIFY(m_switch->trouble().isEmpty());
    QVERIFY(starts());
    QCOMPARE(health(), 200);
}

void ServerSwitchTest::remembersTheWish()
{
    QVERIFY(starts());
    endEngine();
    m_switch = std::make_unique<ServerSwitch>();
    QVERIFY(m_switch->isWanted());
    useEngine();
    QTRY_COMPARE_WITH_TIMEOUT(health(), 200, 10'000);
    m_switch->want(false);
    endEngine();
    m_switch = std::make_unique<ServerSwitch>();
    QVERIFY(!m_switch->isWanted());
}

void ServerSwitchTest::saysThatItsPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    ServerSettings settings;
    settings.port = other.serverPort();
    endEngine();
    useEngine(settings);
    m_switch->want(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_switch->trouble().isEmpty(), 10'000);
    QCOMPARE(m_switch->trouble(),
        QStringLiteral("Port %1 is not free: another program uses it. Choose another one.").arg(settings.port));
    QVERIFY(m_switch->address().isEmpty());
    QVERIFY(!m_switch->isWanted()); // not again and again
    // Where somebody has named an address it may be that as well.
    Config named;
    named.server.port = other.serverPort();
    named.server.listenAddress = QStringLiteral("127.0.0.1");
    m_switch->applyConfig(named);
    m_switch->want(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_switch->trouble().startsWith(QStringLiteral("Nothing can listen on")), 10'000);
    other.close();
    QVERIFY(starts());
    QVERIFY(m_switch->trouble().isEmpty());
    QCOMPARE(port(), quint16(settings.port));
    QCOMPARE(health(), 200);
}

void ServerSwitchTest::saysThatItsPortIsForAdministrators()
{
    ServerSettings settings;
    settings.port = 1023;
    QTcpServer other;
    other.listen(QHostAddress::LocalHost, 1023); // for an administrator it is taken
    endEngine();
    useEngine(settings);
    m_switch->want(true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_switch->trouble().isEmpty(), 10'000);
    QVERIFY2(
        m_switch->trouble().contains(QStringLiteral("or only the administrator")), qPrintable(m_switch->trouble()));
}

void ServerSwitchTest::saysWhatElseIsWrong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("requiresKey");
    QTest::addColumn<QString>("words");
    QTest::newRow("open to others") << "0.0.0.0" << false << "this window does no TLS";
    QTest::newRow("nobody has a key") << "" << true << "create a key first";
}

void ServerSwitchTest::saysWhatElseIsWrong()
{
    QFETCH(QString, address);
    QFETCH(bool, requiresKey);
    QFETCH(QString, words);
    ServerSettings settings = anyPort();
    settings.listenAddress = address;
    settings.requireKey = requiresKey;
    endEngine();
    useEngine(settings);
    m_switch->want(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_switch->trouble().contains(words), 10'000);
    QVERIFY(m_switch->address().isEmpty());
    // The settings are mended: the switch works.
    Config mended;
    mended.server = anyPort();
    m_switch->applyConfig(mended);
    QVERIFY(starts());
    QCOMPARE(health(), 200);
}

void ServerSwitchTest::takesNewSettingsAtOnce()
{
    const QByteArray page = "https://shop.example";
    const SandboxClient::Headers headers{{"Origin", page}};
    QVERIFY(starts());
    const quint16 before = port();
    QVERIFY(client().ask("GET", "/health", {}, headers).header("Access-Control-Allow-Origin").isEmpty());
    Config changed;
    changed.server = anyPort();
    changed.server.allowedOrigins = {QString::fromLatin1(page)};
    // Takes the port at the moment between the two, so that it is not picked again by chance.
    QTcpServer keeper;
    connect(m_switch.get(), &ServerSwitch::changed, &keeper, [&] {
        if (m_switch->address().isEmpty() && !keeper.isListening())
            keeper.listen(QHostAddress::LocalHost, before);
    });
    m_switch->applyConfig(changed);
    QTRY_VERIFY_WITH_TIMEOUT(keeper.isListening(), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(health(), 200, 10'000);
    QVERIFY(port() != before);
    QCOMPARE(client().ask("GET", "/health", {}, headers).header("Access-Control-Allow-Origin"), page);
    QVERIFY(m_switch->isWanted());
}

void ServerSwitchTest::takesAnotherEngine()
{
    QVERIFY(starts());
    QCOMPARE(client().ask("POST", "/api/request-otp", kJson, kJsonHeaders).status, 200);
    endEngine(); // other credentials were entered
    QVERIFY(m_switch->address().isEmpty());
    QVERIFY(m_switch->isWanted());
    useEngine();
    QTRY_COMPARE_WITH_TIMEOUT(health(), 200, 10'000);
    const auto history = outcome(m_engine->store().history({}));
    QVERIFY(history && *history);
    QCOMPARE((*history)->records.size(), size_t(1));
}

void ServerSwitchTest::answersWhatIsUnderWayWhenItStops()
{
    QVERIFY(starts());
    SandboxClient doors(m_sandboxUrl);
    QCOMPARE(doors.door("POST", "faults", R"({"kind":"latency","latencyMs":600})").status, 204);
    SandboxClient here = client();
    const Reply pending = here.send("POST", "/api/request-otp", kJson, kJsonHeaders);
    QTRY_VERIFY(!doors.requests().isEmpty());
    m_switch->want(false);
    const WireAnswer answer = SandboxClient::received(pending);
    QCOMPARE(answer.status, 200);
    QVERIFY(ends());
}

void ServerSwitchTest::followsAChangeOfMind()
{
    for (int i = 0; i < 5; ++i) {
        m_switch->want(true);
        m_switch->want(false);
    }
    m_switch->want(true);
    QTRY_COMPARE_WITH_TIMEOUT(health(), 200, 15'000);
    m_switch->want(false);
    m_switch->want(true);
    m_switch->want(false);
    QTRY_VERIFY_WITH_TIMEOUT(m_switch->address().isEmpty(), 15'000);
    QCoreApplication::processEvents();
    QVERIFY(m_switch->address().isEmpty());
}

RINGPROOF_TEST(ServerSwitchTest)

} // namespace Ringproof

#include "serverswitchtest.moc"
