// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The doors under /sandbox: what they show, and to whom they stay closed.
#include "support/sandboxclient.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class SandboxDoorsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesComeNewestFirst();
    void messagesOfOneNumber_data();
    void messagesOfOneNumber();
    void requestsAreListed();
    void theClockTurnsForwardOnly_data();
    void theClockTurnsForwardOnly();
    void badFaultsAreRefused_data();
    void badFaultsAreRefused();
    void resetForgetsEverything();
    void doorsAndMethods_data();
    void doorsAndMethods();
    void closedToWebPages_data();
    void closedToWebPages();
    void closedToOtherMachines_data();
    void closedToOtherMachines();
    void messagesAreBounded();
};

void SandboxDoorsTest::messagesComeNewestFirst()
{
    SandboxRig rig;
    const WireAnswer first = rig.client.start();
    const WireAnswer second = rig.client.start(kOtherNumber);
    const WireAnswer answer = rig.client.door("GET", "messages");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
    const QJsonArray messages = answer.json.array();
    QCOMPARE(messages.size(), 2);
    const QJsonObject newest = messages[0].toObject();
    QCOMPARE(newest.size(), 6);
    QCOMPARE(newest.value(QLatin1StringView("to")).toString(), kOtherNumber);
    QCOMPARE(newest.value(QLatin1StringView("channel")).toString(), QStringLiteral("sms"));
    QCOMPARE(newest.value(QLatin1StringView("verificationSid")).toString(), second.text("sid"));
    const QString code = newest.value(QLatin1StringView("code")).toString();
    QCOMPARE(newest.value(QLatin1StringView("body")).toString(),
        QStringLiteral("Your Ringproof verification code is: ") + code);
    QVERIFY(parseTimestamp(newest.value(QLatin1StringView("sentAt")).toString()).has_value());
    QVERIFY(newest.value(QLatin1StringView("sentAt")).toString().endsWith(u'Z'));
    QCOMPARE(messages[1].toObject().value(QLatin1StringView("verificationSid")).toString(), first.text("sid"));
}

void SandboxDoorsTest::messagesOfOneNumber_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("found");
    QTest::newRow("escaped") << QByteArray("?to=%2B14155550123") << 2;
    QTest::newRow("as people type it") << QByteArray("?to=+14155550123") << 2;
    QTest::newRow("somebody else") << QByteArray("?to=%2B14155550199") << 0;
    QTest::newRow("everybody") << QByteArray("") << 3;
}

void SandboxDoorsTest::messagesOfOneNumber()
{
    QFETCH(QByteArray, query);
    QFETCH(int, found);
    SandboxRig rig;
    rig.client.start();
    rig.client.start();
    rig.client.start(kOtherNumber);
    QCOMPARE(rig.client.messages(query).size(), found);
}

void SandboxDoorsTest::requestsAreListed()
{
    SandboxRig rig;
    rig.client.start();
    rig.client.ask("GET", kService);
    rig.client.get("/v2/Attempts?PageSize=1");
    const QJsonArray requests = rig.client.requests();
    QCOMPARE(requests.size(), 3);
    const auto field = [&requests](
                           int at, const char *key) { return requests[at].toObject().value(QLatin1StringView(key)); };
    QCOMPARE(requests[0].toObject().keys(), QStringLiteral("at fault method path processed").split(u' '));
    QCOMPARE(field(0, "method").toString(), QStringLiteral("POST"));
    QCOMPARE(field(0, "path").toString(), QString::fromLatin1(kService + "/Verifications"));
    QCOMPARE(field(0, "processed").toBool(), true);
    QVERIFY(field(0, "fault").isNull());
    QVERIFY(field(0, "at").toString().endsWith(u'Z'));
    // Without credentials nothing is processed.
    QCOMPARE(field(1, "processed").toBool(), false);
    QCOMPARE(field(2, "path").toString(), QStringLiteral("/v2/Attempts"));
}

void SandboxDoorsTest::theClockTurnsForwardOnly_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a minute") << QByteArray(R"({"advanceSeconds":60})") << 204 << 60;
    QTest::newRow("half a minute and more") << QByteArray(R"({"advanceSeconds":30.5})") << 204 << 30;
    QTest::newRow("nothing") << QByteArray(R"({"advanceSeconds":0})") << 204 << 0;
    QTest::newRow("backwards") << QByteArray(R"({"advanceSeconds":-1})") << 400 << 0;
    QTest::newRow("for ever") << QByteArray(R"({"advanceSeconds":1e300})") << 400 << 0;
    QTest::newRow("in words") << QByteArray(R"({"advanceSeconds":"60"})") << 400 << 0;
    QTest::newRow("another name") << QByteArray(R"({"seconds":60})") << 400 << 0;
    QTest::newRow("no object") << QByteArray("60") << 400 << 0;
    QTest::newRow("no JSON") << QByteArray("{") << 400 << 0;
    QTest::newRow("no body") << QByteArray() << 400 << 0;
}

void SandboxDoorsTest::theClockTurnsForwardOnly()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(int, seconds);
    SandboxRig rig;
    const WireAnswer answer = rig.client.door("POST", "clock", body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.text("error").isEmpty(), status == 204);
    const auto ahead = rig.clock.now() - SystemClock().now();
    QVERIFY(ahead >= std::chrono::seconds(seconds) - 1s && ahead <= std::chrono::seconds(seconds) + 2s);
}

void SandboxDoorsTest::badFaultsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    QTest::newRow("no JSON") << QByteArray("{kind}") << "JSON";
    QTest::newRow("an array") << QByteArray("[]") << "JSON";
    QTest::newRow("no kind") << QByteArray("{}") << "kind";
    QTest::newRow("unknown kind") << QByteArray(R"({"kind":"earthquake"})") << "kind";
    QTest::newRow("unknown operation") << QByteArray(R"({"kind":"latency","operation":"all"})") << "operation";
    QTest::newRow("probability") << QByteArray(R"({"kind":"latency","probability":2})") << "probability";
}

void SandboxDoorsTest::badFaultsAreRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    SandboxRig rig;
    const WireAnswer answer = rig.client.door("POST", "faults", body);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.text("error").contains(named));
    QVERIFY(rig.client.start().status == 201);
}

void SandboxDoorsTest::resetForgetsEverything()
{
    SandboxRig rig;
    rig.client.start();
    rig.client.post(kService, form({{"FriendlyName", QStringLiteral("Other")}}));
    rig.client.door("POST", "clock", R"({"advanceSeconds":300})");
    rig.client.door("POST", "faults", R"({"kind":"error_500"})");
    QCOMPARE(rig.client.start().status, 500);
    QCOMPARE(rig.client.door("POST", "reset").status, 204);
    QCOMPARE(rig.client.messages().size(), 0);
    QCOMPARE(rig.client.requests().size(), 0);
    QVERIFY(rig.clock.now() - SystemClock().now() < 1s);
    QCOMPARE(rig.client.get(kService).text("friendly_name"), QStringLiteral("Ringproof"));
    QCOMPARE(rig.client.get(kService + "/Verifications/%2B14155550123").status, 404);
    QCOMPARE(rig.client.get("/v2/Attempts").value("attempts").toArray().size(), 0);
}

void SandboxDoorsTest::doorsAndMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    QTest::newRow("posting messages") << QByteArray("POST") << QByteArray("messages") << 405 << QByteArray("GET");
    QTest::newRow("deleting requests") << QByteArray("DELETE") << QByteArray("requests") << 405 << QByteArray("GET");
    QTest::newRow("reading the clock") << QByteArray("GET") << QByteArray("clock") << 405 << QByteArray("POST");
    QTest::newRow("reading faults") << QByteArray("GET") << QByteArray("faults") << 405 << QByteArray("POST, DELETE");
    QTest::newRow("reading reset") << QByteArray("GET") << QByteArray("reset") << 405 << QByteArray("POST");
    QTest::newRow("no such door") << QByteArray("GET") << QByteArray("cellar") << 404 << QByteArray();
    QTest::newRow("no name") << QByteArray("GET") << QByteArray("") << 404 << QByteArray();
    QTest::newRow("clearing faults") << QByteArray("DELETE") << QByteArray("faults") << 204 << QByteArray();
}

void SandboxDoorsTest::doorsAndMethods()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, name);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);
    SandboxRig rig;
    const WireAnswer answer = rig.client.door(method, name);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Allow"), allow);
    QCOMPARE(answer.text("error").isEmpty(), status == 204);
    // Under /v2 there is no such thing, and a password is asked for.
    QCOMPARE(rig.client.door(method, "../v2/sandbox/" + name).status, 401);
}

void SandboxDoorsTest::closedToWebPages_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("a page's origin") << QByteArray("Origin") << QByteArray("https://page.example") << 403;
    QTest::newRow("an opaque origin") << QByteArray("Origin") << QByteArray("null") << 403;
    QTest::newRow("our own address as origin") << QByteArray("Origin") << QByteArray("http://127.0.0.1:4010") << 403;
    QTest::newRow("cross-site") << QByteArray("Sec-Fetch-Site") << QByteArray("cross-site") << 403;
    QTest::newRow("another port") << QByteArray("Sec-Fetch-Site") << QByteArray("same-site") << 403;
    QTest::newRow("address bar") << QByteArray("Sec-Fetch-Site") << QByteArray("none") << 200;
    QTest::newRow("a program") << QByteArray("User-Agent") << QByteArray("curl/8") << 200;
}

void SandboxDoorsTest::closedToWebPages()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    SandboxRig rig;
    rig.client.start();
    const WireAnswer read = rig.client.ask("GET", "/sandbox/messages", {}, {{header, value}});
    QCOMPARE(read.status, status);
    QCOMPARE(read.body.contains("14155550123"), status == 200);
    rig.client.ask("POST", "/sandbox/reset", {}, {{header, value}, {"Content-Type", "text/plain"}});
    QCOMPARE(rig.server.messages().isEmpty(), status == 200);
    QVERIFY(read.header("Access-Control-Allow-Origin").isEmpty());
}

void SandboxDoorsTest::closedToOtherMachines_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<int>("status");
    QTest::newRow("loopback") << "127.0.0.1" << 200;
    QTest::newRow("loopback, version 6") << "::1" << 200;
    QTest::newRow("loopback, mapped") << "::ffff:127.0.0.1" << 200;
    QTest::newRow("the local network") << "192.168.1.5" << 403;
    QTest::newRow("version 6") << "2001:db8::1" << 403;
    QTest::newRow("mapped") << "::ffff:192.168.1.5" << 403;
    QTest::newRow("unknown") << "" << 403;
}

void SandboxDoorsTest::closedToOtherMachines()
{
    QFETCH(QString, peer);
    QFETCH(int, status);
    MessageBox messages;
    RequestLog requests;
    FaultPlan faults;
    AdjustableClock clock;
    bool wasReset = false;
    const SideDoors doors(
        {.messages = messages, .requests = requests, .faults = faults, .clock = clock, .reset = [&wasReset] {
             wasReset = true;
         }});
    ServerRequest request{.method = "GET",
        .path = "/sandbox/messages",
        .query = {},
        .headers = {{"Host", "localhost:4010"}},
        .body = {},
        .peer = QHostAddress(peer)};
    QCOMPARE(doors.answer(request).status, status);
    request.method = "POST";
    request.path = "/sandbox/reset";
    QCOMPARE(doors.answer(request).status, status == 200 ? 204 : 403);
    QCOMPARE(wasReset, status == 200);
}

void SandboxDoorsTest::messagesAreBounded()
{
    MessageBox box;
    const auto add = [&box](int i) {
        SandboxMessage message;
        message.to = QString::number(i % 2);
        message.code = QString::number(i);
        box.add(message);
    };
    const int surplus = 10;
    for (int i = 0; i < int(MessageBox::kKept) + surplus; ++i)
        add(i);
    const QList<SandboxMessage> all = box.newestFirst();
    QCOMPARE(all.size(), qsizetype(MessageBox::kKept));
    QCOMPARE(all.last().code, QString::number(surplus));
    const QList<SandboxMessage> odd = box.newestFirst(QStringLiteral("1"));
    QCOMPARE(odd.size(), qsizetype(MessageBox::kKept) / 2);
    QCOMPARE(odd.last().code, QString::number(surplus + 1));
    RequestLog log;
    for (std::size_t i = 0; i < RequestLog::kKept + 1; ++i)
        log.add({.method = {}, .path = QByteArray::number(qint64(i)), .at = {}, .processed = true, .fault = {}});
    QCOMPARE(log.oldestFirst().size(), RequestLog::kKept);
    QCOMPARE(log.oldestFirst().front().path, QByteArray("1"));
}

RINGPROOF_TEST(SandboxDoorsTest)

} // namespace Ringproof::Testing

#include "sandboxdoorstest.moc"
