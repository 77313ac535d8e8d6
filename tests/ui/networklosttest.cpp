// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The network goes while the desk stands on any of its pages, over real HTTP: the page says so and keeps what was entered, nothing
// is sent twice, and with the network back the same person gets to "verified" from where they stand.
#include "support/networkgate.h"
#include "support/servicerig.h"
#include "support/testregistry.h"
#include "windowrig.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class NetworkLostTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void beforeTheSend();
    void duringTheSend();
    void onTheCodePage();
    void duringTheCheck();
    void beforeAnotherSend();
    void whileLeaving();
    void whileNobodyDoesAnything();

private:
    bool sends()
    {
        return m_rig->submitsNumber(kNumber) &&
               QTest::qWaitFor([] { return WindowRig::codeField() != nullptr; }, 10'000);
    }
    bool says(const char *words) const
    {
        return QTest::qWaitFor([&] { return m_rig->shows(QString::fromLatin1(words)); }, 10'000);
    }
    bool offers(const char *beginning) const
    {
        return QTest::qWaitFor(
            [&] {
                const ActionButton *button = m_rig->button(QString::fromLatin1(beginning));
                return button && button->isEnabled();
            },
            10'000);
    }
    /// The next request of that kind takes its time, so that the network can go under it; nobody waits for its end.
    void holdUp(const QString &operation)
    {
        const QJsonObject fault{{QStringLiteral("kind"), QStringLiteral("latency")},
            {QStringLiteral("latencyMs"), 20'000}, {QStringLiteral("count"), 1},
            {QStringLiteral("operation"), operation}};
        m_sandbox->client.door("POST", "faults", QJsonDocument(fault).toJson());
    }
    bool isAsked(const QByteArray &method, const QString &pathEnd)
    {
        return QTest::qWaitFor(
            [&] {
                const QJsonArray requests = m_sandbox->client.requests();
                return std::any_of(requests.begin(), requests.end(), [&](const QJsonValue &request) {
                    return request[u"method"].toString().toLatin1() == method &&
                           request[u"path"].toString().endsWith(pathEnd);
                });
            },
            10'000);
    }
    int messages() { return int(m_sandbox->client.messages().size()); }
    void typeCode() { m_rig->type(m_sandbox->client.latestCode()); }

    MemoryFolder m_memory;
    QTemporaryDir m_folder;
    int m_databases = 0;
    std::unique_ptr<SandboxRig> m_sandbox;
    std::unique_ptr<NetworkGate> m_network;
    std::unique_ptr<ServiceStack> m_stack;
    std::unique_ptr<WindowRig> m_rig;
};

void NetworkLostTest::init()
{
    m_sandbox = std::make_unique<SandboxRig>();
    m_network = std::make_unique<NetworkGate>(quint16(m_sandbox->server.baseUrl().port()));
    const QString file = m_folder.filePath(QStringLiteral("%1.db").arg(++m_databases));
    m_stack = std::make_unique<ServiceStack>(m_network->url(), file, m_sandbox->clock);
    m_rig = std::make_unique<WindowRig>();
    m_rig->window->useService(&m_stack->service, &m_sandbox->clock, kActor, true);
    QVERIFY(m_rig->opens());
}

void NetworkLostTest::cleanup()
{
    QVERIFY(m_rig->endWindow());
    QTRY_COMPARE_WITH_TIMEOUT(m_stack->service.activeCount(), 0, 20'000);
    m_rig.reset();
    m_stack.reset();
    m_network.reset();
    m_sandbox.reset();
}

void NetworkLostTest::beforeTheSend()
{
    m_network->cut();
    QVERIFY(m_rig->submitsNumber(kNumber));
    QVERIFY(says("Couldn't reach Twilio. Nothing was sent"));
    QCOMPARE(m_rig->phoneEdit()->reading().number->e164(), kNumber);
    QVERIFY(m_network->mend());
    QVERIFY(offers("Send code"));
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->codeField(), 10'000);
    QCOMPARE(messages(), 1);
    typeCode();
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::duringTheSend()
{
    holdUp(QStringLiteral("start"));
    QVERIFY(m_rig->submitsNumber(kNumber));
    QVERIFY(isAsked("POST", QStringLiteral("/Verifications")));
    m_network->cut();
    QVERIFY(says("not certain whether the code went out"));
    QVERIFY(m_network->mend());
    m_sandbox->clock.advance(61s);
    QVERIFY(offers("Look again"));
    m_rig->click(QStringLiteral("Look again"));
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->codeField(), 10'000);
    QCOMPARE(messages(), 1);
    typeCode();
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::onTheCodePage()
{
    QVERIFY(sends());
    m_network->cut();
    const QString code = m_sandbox->client.latestCode();
    m_rig->type(code);
    QVERIFY(says("Couldn't reach Twilio"));
    QCOMPARE(m_rig->codeField()->text(), code);
    QVERIFY(m_rig->shows(QStringLiteral("Tries left: 5")));
    QVERIFY(m_network->mend());
    m_rig->click(QStringLiteral("Try again"));
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::duringTheCheck()
{
    QVERIFY(sends());
    holdUp(QStringLiteral("check"));
    m_rig->type(wrongCode(m_sandbox->client.latestCode()));
    QVERIFY(isAsked("POST", QStringLiteral("/VerificationCheck")));
    m_network->cut();
    QVERIFY(says("could not be found out whether the code was right"));
    QVERIFY(m_rig->codeField()->isComplete());
    QVERIFY(m_network->mend());
    typeCode();
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::beforeAnotherSend()
{
    QVERIFY(sends());
    m_sandbox->clock.advance(61s);
    QVERIFY(offers("Send again"));
    m_network->cut();
    m_rig->click(QStringLiteral("Send again"));
    QVERIFY(says("Couldn't reach Twilio. Nothing was sent"));
    QVERIFY(m_rig->codeField());
    QVERIFY(m_network->mend());
    QVERIFY(offers("Send again"));
    m_rig->click(QStringLiteral("Send again"));
    QVERIFY(says("on its way once more"));
    QCOMPARE(messages(), 2);
    typeCode();
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::whileLeaving()
{
    QVERIFY(sends());
    m_network->cut();
    m_rig->click(QStringLiteral("Change number"));
    QTRY_VERIFY(m_rig->phoneEdit());
    QTRY_COMPARE_WITH_TIMEOUT(m_stack->service.activeCount(), 0, 20'000);
    QVERIFY(m_network->mend());
    m_sandbox->clock.advance(61s);
    QVERIFY(offers("Send code"));
    m_rig->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_rig->codeField(), 10'000);
    typeCode();
    QVERIFY(says("This phone is verified"));
}

void NetworkLostTest::whileNobodyDoesAnything()
{
    QVERIFY(sends());
    m_rig->type(QStringLiteral("12"));
    m_network->cut();
    QVERIFY(m_network->mend());
    QCOMPARE(m_rig->codeField()->text(), QStringLiteral("12"));
    m_rig->press(Qt::Key_Backspace);
    m_rig->press(Qt::Key_Backspace);
    // Over the connection that is gone nothing is lost, and nothing is asked twice.
    typeCode();
    QVERIFY(says("This phone is verified"));
}

RINGPROOF_TEST(NetworkLostTest)

} // namespace Ringproof

#include "networklosttest.moc"
