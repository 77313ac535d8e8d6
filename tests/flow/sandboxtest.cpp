// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The emulated Verify v2 as a client sees it: over HTTP on a loopback port.
#include "support/sandboxclient.h"
#include "support/testregistry.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class SandboxTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentials_data();
    void credentials();
    void everyAnswerCarriesTwiliosHeaders();
    void everyRoute_data();
    void everyRoute();
    void fromTheFirstSendToTheApproval();
    void sidsAndNumbersInPaths_data();
    void sidsAndNumbersInPaths();
    void fiveSendsAndFiveChecks();
    void expiryByTheClock();
    void pagesLinkToEachOther();
    void statusFetchesSayWhenToComeBack();
    void parametersMustBeAForm_data();
    void parametersMustBeAForm();
    void hosts_data();
    void hosts();
    void malformedRequestsGetAnEnvelope_data();
    void malformedRequestsGetAnEnvelope();
    void aTakenPortIsAnError();
    void itLivesInAnotherThread();
};

void SandboxTest::credentials_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    const auto basic = [](const QByteArray &pair) { return "Basic " + pair.toBase64(); };
    QTest::newRow("account and token") << QByteArray(basic(kAccount)) << 200;
    QTest::newRow("key and secret") << QByteArray(basic(kKey)) << 200;
    QTest::newRow("scheme in lower case") << QByteArray("basic " + kAccount.toBase64()) << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("wrong token") << QByteArray(basic("AC00000000000000000000000000000000:sandboxx")) << 401;
    QTest::newRow("empty token") << QByteArray(basic("AC00000000000000000000000000000000:")) << 401;
    QTest::newRow("another account") << QByteArray(basic("AC00000000000000000000000000000001:sandbox")) << 401;
    QTest::newRow("a stray space") << QByteArray(basic(kAccount + ' ')) << 401;
    QTest::newRow("bearer") << QByteArray("Bearer " + kAccount.toBase64()) << 401;
    QTest::newRow("not base64") << QByteArray("Basic " + kAccount) << 401;
}

void SandboxTest::credentials()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    SandboxRig rig;
    QVERIFY(rig.listens);
    SandboxClient::Headers headers;
    if (!authorization.isEmpty())
        headers.append({"Authorization", authorization});
    const WireAnswer answer = rig.client.ask("GET", kService, {}, headers);
    QCOMPARE(answer.status, status);
    if (status == 200)
        return;
    QCOMPARE(answer.code(), 20003);
    QCOMPARE(answer.text("message"), QStringLiteral("Authenticate"));
    QCOMPARE(answer.value("status").toInt(), 401);
    QCOMPARE(answer.text("more_info"), QStringLiteral("https://www.twilio.com/docs/errors/20003"));
    QVERIFY(answer.header("WWW-Authenticate").startsWith("Basic "));
    // Nothing is told apart without credentials, not even what exists.
    QCOMPARE(rig.client.ask("GET", "/v2/Nothing", {}, headers).status, 401);
}

void SandboxTest::everyAnswerCarriesTwiliosHeaders()
{
    SandboxRig rig;
    const QRegularExpression requestId(QStringLiteral("^RQ[0-9a-f]{32}$"));
    const QRegularExpression duration(QStringLiteral(R"(^\d+\.\d{3}$)"));
    const QList<WireAnswer> answers{rig.client.start(), rig.client.get("/v2/Nothing"), rig.client.ask("GET", kService)};
    QSet<QByteArray> ids;
    for (const WireAnswer &answer : answers) {
        QVERIFY(requestId.match(QString::fromLatin1(answer.header("Twilio-Request-Id"))).hasMatch());
        QVERIFY(duration.match(QString::fromLatin1(answer.header("Twilio-Request-Duration"))).hasMatch());
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(answer.header("Retry-After").isEmpty());
        ids.insert(answer.header("Twilio-Request-Id"));
    }
    QCOMPARE(ids.size(), answers.size());
}

void SandboxTest::everyRoute_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const QByteArray &path, int status, const FormFields &fields = {}) {
        QTest::newRow(qPrintable(QString::fromLatin1(method + (' ' + path))))
            << QByteArray(method) << path << fields << status;
    };
    // %1 stands for the verification's SID, %2 for the attempt's.
    row("POST", kService + "/Verifications", 201, form({{"To", kOtherNumber}, {"Channel", QStringLiteral("call")}}));
    row("GET", kService + "/Verifications/%1", 200);
    row("POST", kService + "/Verifications/%1", 200, form({{"Status", QStringLiteral("canceled")}}));
    row("POST", kService + "/VerificationCheck", 200, form({{"To", kNumber}, {"Code", QStringLiteral("0000")}}));
    row("GET", "/v2/Services", 200);
    row("POST", "/v2/Services", 201, form({{"FriendlyName", QStringLiteral("Another")}}));
    row("GET", kService, 200);
    row("POST", kService, 200, form({{"CodeLength", QStringLiteral("8")}}));
    row("DELETE", kService, 204);
    row("GET", "/v2/Attempts", 200);
    row("GET", "/v2/Attempts/%2", 200);
    row("GET", "/v2/Attempts/Summary", 200);
    row("GET", "/v2/Templates", 404);
    row("GET", "/somewhere", 404);
    row("PUT", kService, 405);
}

void SandboxTest::everyRoute()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(FormFields, fields);
    QFETCH(int, status);
    SandboxRig rig;
    const WireAnswer started = rig.client.start();
    QCOMPARE(started.status, 201);
    const QString attempt = started.value("send_code_attempts")
                                .toArray()
                                .first()
                                .toObject()
                                .value(QLatin1StringView("attempt_sid"))
                                .toString();
    path.replace("%1", started.text("sid").toLatin1()).replace("%2", attempt.toLatin1());
    const WireAnswer answer = rig.client.ask(method, path, encodeForm(fields), SandboxClient::login());
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json.isObject(), status != 204);
    if (status >= 400)
        QCOMPARE(answer.value("status").toInt(), status);
    // Links lead back to the sandbox, not to Twilio.
    QVERIFY(!answer.body.contains("https://verify.twilio.com"));
}

void SandboxTest::fromTheFirstSendToTheApproval()
{
    SandboxRig rig;
    QSignalSpy sent(&rig.server, &SandboxServer::messageSent);
    const WireAnswer started = rig.client.start();
    QCOMPARE(started.text("status"), QStringLiteral("pending"));
    QCOMPARE(sent.size(), 1);
    const auto message = sent.first().first().value<SandboxMessage>();
    QCOMPARE(message.to, kNumber);
    QCOMPARE(message.verificationSid, started.text("sid"));
    QCOMPARE(rig.server.messages(kNumber), QList<SandboxMessage>{message});

    QCOMPARE(rig.client.check(wrongCode(message.code)).text("status"), QStringLiteral("pending"));
    const WireAnswer approved = rig.client.check(message.code);
    QCOMPARE(approved.status, 200);
    QCOMPARE(approved.text("status"), QStringLiteral("approved"));
    const WireAnswer again = rig.client.check(message.code);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.code(), 20404);
    QCOMPARE(again.text("message"), QStringLiteral("The requested resource "
                                                   "/Services/VA00000000000000000000000000000000/VerificationCheck "
                                                   "was not found"));
    const WireAnswer attempts = rig.client.get("/v2/Attempts?VerificationSid=" + started.text("sid").toLatin1());
    const QJsonObject attempt = attempts.value("attempts").toArray().first().toObject();
    QCOMPARE(attempt.value(QLatin1StringView("conversion_status")).toString(), QStringLiteral("converted"));
}

void SandboxTest::sidsAndNumbersInPaths_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("SID") << QByteArray();
    QTest::newRow("escaped number") << QByteArray("%2B14155550123");
    QTest::newRow("bare number") << QByteArray("+14155550123");
}

void SandboxTest::sidsAndNumbersInPaths()
{
    QFETCH(QByteArray, name);
    SandboxRig rig;
    const QString sid = rig.client.start().text("sid");
    const QByteArray path = kService + "/Verifications/" + (name.isEmpty() ? sid.toLatin1() : name);
    QCOMPARE(rig.client.get(path).text("sid"), sid);
    const WireAnswer canceled = rig.client.post(path, form({{"Status", QStringLiteral("canceled")}}));
    QCOMPARE(canceled.text("sid"), sid);
    QCOMPARE(canceled.text("status"), QStringLiteral("canceled"));
    QCOMPARE(rig.client.get(path).status, 404);
    QVERIFY(rig.client.start().text("sid") != sid);
}

void SandboxTest::fiveSendsAndFiveChecks()
{
    SandboxRig rig;
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(rig.client.start().status, 201);
    const WireAnswer sixthSend = rig.client.start();
    QCOMPARE(sixthSend.status, 429);
    QCOMPARE(sixthSend.code(), 60203);
    QCOMPARE(rig.client.messages().size(), 5);

    const QString code = rig.client.latestCode();
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(rig.client.check(wrongCode(code)).text("status"), QStringLiteral("pending"));
    const WireAnswer sixthCheck = rig.client.check(code);
    QCOMPARE(sixthCheck.status, 429);
    QCOMPARE(sixthCheck.code(), 60202);
}

void SandboxTest::expiryByTheClock()
{
    SandboxRig rig;
    const WireAnswer started = rig.client.start();
    const QString code = rig.client.latestCode();
    QCOMPARE(rig.client.door("POST", "clock", R"({"advanceSeconds": 590})").status, 204);
    QCOMPARE(rig.client.get(kService + "/Verifications/" + started.text("sid").toLatin1()).status, 200);
    QCOMPARE(rig.client.door("POST", "clock", R"({"advanceSeconds": 10})").status, 204);
    QCOMPARE(rig.client.check(code).status, 404);
    const WireAnswer attempts = rig.client.get("/v2/Attempts?VerificationSid=" + started.text("sid").toLatin1());
    const QJsonObject attempt = attempts.value("attempts").toArray().first().toObject();
    QCOMPARE(attempt.value(QLatin1StringView("channel_data")).toObject().value(QLatin1StringView("status")).toString(),
        QStringLiteral("expired"));
}

void SandboxTest::pagesLinkToEachOther()
{
    SandboxRig rig;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(rig.client.start().status, 201);
    QByteArray target = "/v2/Attempts?PageSize=2";
    QSet<QString> seen;
    int pages = 0;
    for (; !target.isEmpty() && pages < 5; ++pages) {
        const WireAnswer page = rig.client.get(target);
        for (const QJsonValue &attempt : page.value("attempts").toArray())
            seen.insert(attempt.toObject().value(QLatin1StringView("sid")).toString());
        const QUrl next(page.value("meta").toObject().value(QLatin1StringView("next_page_url")).toString());
        if (!next.isEmpty())
            QCOMPARE(next.port(), rig.server.baseUrl().port());
        target = next.isEmpty() ? QByteArray() : next.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    QCOMPARE(pages, 3);
    QCOMPARE(seen.size(), 5);
}

void SandboxTest::statusFetchesSayWhenToComeBack()
{
    SandboxRig rig;
    const QByteArray path = kService + "/Verifications/" + rig.client.start().text("sid").toLatin1();
    for (int i = 0; i < 60; ++i)
        QCOMPARE(rig.client.get(path).status, 200);
    const WireAnswer limited = rig.client.get(path);
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.code(), 20429);
    const int wait = limited.header("Retry-After").toInt();
    QVERIFY(wait > 0 && wait <= 60);
    rig.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(rig.client.get(path).status, 200);
}

void SandboxTest::parametersMustBeAForm_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = "To=%2B14155550123&Channel=sms";
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << good << 201;
    QTest::newRow("form with a charset") << QByteArray("Application/x-www-form-urlencoded; charset=utf-8") << good
                                         << 201;
    QTest::newRow("bare plus") << QByteArray("application/x-www-form-urlencoded")
                               << QByteArray("To=+14155550123&Channel=sms") << 400;
    QTest::newRow("broken escape") << QByteArray("application/x-www-form-urlencoded") << QByteArray("To=%2&Channel=sms")
                                   << 400;
    QTest::newRow("not UTF-8") << QByteArray("application/x-www-form-urlencoded") << QByteArray("To=%FF&Channel=sms")
                               << 400;
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray(R"({"To":"+14155550123","Channel":"sms"})")
                          << 400;
    QTest::newRow("form called JSON") << QByteArray("application/json") << good << 400;
    QTest::newRow("nothing") << QByteArray("application/x-www-form-urlencoded") << QByteArray() << 400;
}

void SandboxTest::parametersMustBeAForm()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    SandboxRig rig;
    const SandboxClient::Headers headers{{"Authorization", "Basic " + kAccount.toBase64()}, {"Content-Type", type}};
    const WireAnswer answer = rig.client.ask("POST", kService + "/Verifications", body, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(rig.server.messages().size(), status == 201 ? 1 : 0);
}

void SandboxTest::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("name") << QByteArray("localhost:1") << 200;
    QTest::newRow("name without a port") << QByteArray("LocalHost") << 200;
    QTest::newRow("address") << QByteArray("127.0.0.1:4010") << 200;
    QTest::newRow("version 6") << QByteArray("[::1]:4010") << 200;
    QTest::newRow("elsewhere") << QByteArray("rebound.example:4010") << 421;
    QTest::newRow("nearly") << QByteArray("localhost.example") << 421;
    QTest::newRow("any loopback address") << QByteArray("127.0.0.2:80") << 200;
    QTest::newRow("another address") << QByteArray("192.0.2.1") << 421;
}

void SandboxTest::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    SandboxRig rig;
    SandboxClient::Headers headers = SandboxClient::login();
    headers.append({"Host", host});
    const WireAnswer answer = rig.client.ask("GET", kService, {}, headers);
    QCOMPARE(answer.status, status);
    QCOMPARE(rig.client.ask("GET", "/sandbox/messages", {}, {{"Host", host}}).status, status);
}

void SandboxTest::malformedRequestsGetAnEnvelope_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray host = "Host: localhost\r\n";
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("no host") << QByteArray("GET /v2/Services HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("chunked") << QByteArray(
                                    "POST /v2/Services HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n")
                             << 501;
    QTest::newRow("another version") << QByteArray("GET /v2/Services HTTP/2.0\r\n" + host + "\r\n") << 505;
    QTest::newRow("large body") << QByteArray("POST /v2/Services HTTP/1.1\r\n" + host + "Content-Length: 16385\r\n\r\n")
                                << 413;
    QTest::newRow("long target") << QByteArray("GET /" + QByteArray(3000, 'a') + " HTTP/1.1\r\n" + host + "\r\n")
                                 << 414;
    QTest::newRow("quote in the path") << QByteArray("GET /v2/\" HTTP/1.1\r\n" + host + "\r\n") << 400;
}

void SandboxTest::malformedRequestsGetAnEnvelope()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    SandboxRig rig;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(rig.server.baseUrl().port()));
    socket.write(bytes);
    QByteArray answer;
    QTRY_VERIFY_WITH_TIMEOUT((answer += socket.readAll()).contains("}"), 5000);
    QVERIFY(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '));
    const QJsonObject json = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    QCOMPARE(json.value(QLatin1StringView("status")).toInt(), status);
    QCOMPARE(json.value(QLatin1StringView("code")).toInt(), 20000 + status);
    QVERIFY(!json.value(QLatin1StringView("message")).toString().isEmpty());
}

void SandboxTest::aTakenPortIsAnError()
{
    SandboxRig rig;
    AdjustableClock clock;
    SandboxServer second({.address = QHostAddress::LocalHost,
                             .port = quint16(rig.server.baseUrl().port()),
                             .attemptQueriesPerMinute = 100},
        clock);
    const auto port = second.start();
    QVERIFY(!port.has_value());
    QCOMPARE(port.error().code, ErrorCode::Misconfigured);
    QVERIFY(second.baseUrl().isEmpty());
}

void SandboxTest::itLivesInAnotherThread()
{
    AdjustableClock clock;
    QThread thread;
    auto *server =
        new SandboxServer({.address = QHostAddress::LocalHost, .port = 0, .attemptQueriesPerMinute = 100}, clock);
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    QList<SandboxMessage> shown;
    connect(
        server, &SandboxServer::messageSent, this, [&shown](const SandboxMessage &message) { shown.append(message); });
    thread.start();
    QUrl base;
    QMetaObject::invokeMethod(
        server,
        [server, &base] {
            if (server->start())
                base = server->baseUrl();
        },
        Qt::BlockingQueuedConnection);
    QVERIFY(!base.isEmpty());
    SandboxClient client(base);
    QCOMPARE(client.start().status, 201);
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(client.check(shown.first().code).text("status"), QStringLiteral("approved"));
    thread.quit();
    QVERIFY(thread.wait(5000));
}

RINGPROOF_TEST(SandboxTest)

} // namespace Ringproof::Testing

#include "sandboxtest.moc"
