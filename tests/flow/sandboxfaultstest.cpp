// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of fault as a client meets it, and what /sandbox/requests says about it afterwards.
#include "support/sandboxclient.h"
#include "support/testregistry.h"

#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

QJsonObject last(const QJsonArray &array) { return array.last().toObject(); }

} // namespace

class SandboxFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void dropBefore();
    void dropAfter();
    void latency();
    void aSecondStartDuringTheFirst();
    void slowBody();
    void truncatedJson();
    void wrongType();
    void undelivered();
    void aimedAtOneOperation();
    void severalAtOnce();
    void clearing();
    void manyAnswersPending();
    void aClientThatLeaves();
};

void SandboxFaultsTest::refusals_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("rate limit") << QByteArray(R"({"kind":"rate_limit","count":1})") << "rate_limit" << 429 << 20429
                                << QByteArray("1");
    QTest::newRow("rate limit with a time") << QByteArray(R"({"kind":"rate_limit","count":1,"retryAfter":7})")
                                            << "rate_limit" << 429 << 20429 << QByteArray("7");
    QTest::newRow("rate limit without a time") << QByteArray(R"({"kind":"rate_limit","count":1,"retryAfter":null})")
                                               << "rate_limit" << 429 << 20429 << QByteArray();
    QTest::newRow("500") << QByteArray(R"({"kind":"error_500","count":1})") << "error_500" << 500 << 20500
                         << QByteArray();
    QTest::newRow("503") << QByteArray(R"({"kind":"error_503","count":1})") << "error_503" << 503 << 20503
                         << QByteArray();
    QTest::newRow("503 with a time") << QByteArray(R"({"kind":"error_503","count":1,"retryAfter":3})") << "error_503"
                                     << 503 << 20503 << QByteArray("3");
}

void SandboxFaultsTest::refusals()
{
    QFETCH(QByteArray, fault);
    QFETCH(QString, kind);
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(QByteArray, retryAfter);
    SandboxRig rig;
    QCOMPARE(rig.client.door("POST", "faults", fault).status, 204);
    const WireAnswer refused = rig.client.start();
    QCOMPARE(refused.status, status);
    QCOMPARE(refused.code(), code);
    QCOMPARE(refused.value("status").toInt(), status);
    QCOMPARE(refused.header("Retry-After"), retryAfter);
    QCOMPARE(rig.server.messages().size(), 0);
    const QJsonObject record = last(rig.client.requests());
    QCOMPARE(record.value(QLatin1StringView("processed")).toBool(true), false);
    QCOMPARE(record.value(QLatin1StringView("fault")).toString(), kind);
    QCOMPARE(rig.client.start().status, 201);
    QVERIFY(last(rig.client.requests()).value(QLatin1StringView("fault")).isNull());
}

// QNetworkAccessManager repeats a POST whose connection was closed, so these two strike every request.
void SandboxFaultsTest::dropBefore()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"drop_before"})");
    const WireAnswer dropped = rig.client.start();
    QCOMPARE(dropped.status, 0);
    QCOMPARE(dropped.error, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(rig.server.messages().size(), 0);
    const QJsonArray requests = rig.client.requests();
    QVERIFY(!requests.isEmpty());
    for (const QJsonValue &request : requests) {
        QCOMPARE(request.toObject().value(QLatin1StringView("fault")).toString(), QStringLiteral("drop_before"));
        QCOMPARE(request.toObject().value(QLatin1StringView("processed")).toBool(true), false);
    }
    rig.client.door("DELETE", "faults");
    QCOMPARE(rig.client.get(kService + "/Verifications/%2B14155550123").status, 404);
}

void SandboxFaultsTest::dropAfter()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"drop_after"})");
    const WireAnswer dropped = rig.client.start();
    QCOMPARE(dropped.status, 0);
    QCOMPARE(dropped.error, QNetworkReply::RemoteHostClosedError);
    rig.client.door("DELETE", "faults");
    const QJsonArray requests = rig.client.requests();
    QVERIFY(!requests.isEmpty());
    QCOMPARE(rig.server.messages().size(), requests.size());
    for (const QJsonValue &request : requests) {
        QCOMPARE(request.toObject().value(QLatin1StringView("fault")).toString(), QStringLiteral("drop_after"));
        QCOMPARE(request.toObject().value(QLatin1StringView("processed")).toBool(), true);
    }
    // The client can find out what became of it.
    const WireAnswer fetched = rig.client.get(kService + "/Verifications/%2B14155550123");
    QCOMPARE(fetched.value("send_code_attempts").toArray().size(), requests.size());
}

void SandboxFaultsTest::latency()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"latency","latencyMs":3000,"count":1})");
    const Reply reply = rig.client.sendStart(kNumber);
    // Processed at once: the message is there long before the answer.
    QTRY_COMPARE(rig.server.messages().size(), 1);
    QVERIFY(!reply->isFinished());
    const WireAnswer late = SandboxClient::received(reply);
    QCOMPARE(late.status, 201);
    QVERIFY(late.header("Twilio-Request-Duration").toDouble() >= 3);
    QCOMPARE(last(rig.client.requests()).value(QLatin1StringView("fault")).toString(), QStringLiteral("latency"));
    QVERIFY(rig.client.start().header("Twilio-Request-Duration").toDouble() < 3);
}

void SandboxFaultsTest::aSecondStartDuringTheFirst()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"latency","operation":"start","latencyMs":5000,"count":1})");
    const Reply first = rig.client.sendStart(kNumber);
    QTRY_COMPARE(rig.server.messages().size(), 1);
    const WireAnswer second = rig.client.start();
    QCOMPARE(second.status, 429);
    QCOMPARE(second.code(), 60212);
    QCOMPARE(rig.client.start(kOtherNumber).status, 201);
    QCOMPARE(SandboxClient::received(first).status, 201);
    const WireAnswer third = rig.client.start();
    QCOMPARE(third.status, 201);
    QCOMPARE(third.value("send_code_attempts").toArray().size(), 2);
}

void SandboxFaultsTest::slowBody()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"slow_body","latencyMs":5,"count":1})");
    const Reply reply = rig.client.sendStart(kNumber);
    QSignalSpy pieces(reply.get(), &QNetworkReply::readyRead);
    const WireAnswer slow = SandboxClient::received(reply);
    QCOMPARE(slow.status, 201);
    QCOMPARE(slow.text("status"), QStringLiteral("pending"));
    QVERIFY2(pieces.size() > 3, "the body came in one piece");
    QCOMPARE(last(rig.client.requests()).value(QLatin1StringView("processed")).toBool(), true);
}

void SandboxFaultsTest::truncatedJson()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"truncated_json","count":1})");
    const WireAnswer cut = rig.client.start();
    QCOMPARE(cut.status, 201);
    QVERIFY(cut.body.startsWith("{\"sid\":\"VE"));
    QVERIFY(cut.json.isNull());
    QCOMPARE(cut.header("Content-Length"), QByteArray::number(cut.body.size()));
    QCOMPARE(rig.server.messages().size(), 1);
}

void SandboxFaultsTest::wrongType()
{
    SandboxRig rig;
    const WireAnswer right = rig.client.start();
    rig.client.door("POST", "faults", R"({"kind":"wrong_type"})");
    const WireAnswer wrong = rig.client.start();
    QCOMPARE(wrong.status, 201);
    QCOMPARE(wrong.json.object().keys(), right.json.object().keys());
    const QJsonObject object = right.json.object();
    for (auto member = object.begin(); member != object.end(); ++member)
        QVERIFY2(wrong.json.object().value(member.key()).type() != member.value().type(), qPrintable(member.key()));
    const WireAnswer error = rig.client.get("/v2/Nothing");
    QCOMPARE(error.status, 404);
    QVERIFY(error.value("code").isString());
}

void SandboxFaultsTest::undelivered()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"undelivered","count":1})");
    const WireAnswer lost = rig.client.start();
    QCOMPARE(lost.status, 201);
    QCOMPARE(lost.text("status"), QStringLiteral("pending"));
    QCOMPARE(rig.client.messages().size(), 0);
    QCOMPARE(last(rig.client.requests()).value(QLatin1StringView("fault")).toString(), QStringLiteral("undelivered"));
    const WireAnswer attempts = rig.client.get("/v2/Attempts?VerificationSid=" + lost.text("sid").toLatin1());
    const QJsonObject data =
        attempts.value("attempts").toArray().first().toObject().value(QLatin1StringView("channel_data")).toObject();
    QCOMPARE(data.value(QLatin1StringView("message_status")).toString(), QStringLiteral("undelivered"));
    rig.client.start();
    QCOMPARE(rig.client.check(rig.client.latestCode()).text("status"), QStringLiteral("approved"));
}

void SandboxFaultsTest::aimedAtOneOperation()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"error_500","operation":"check","count":1})");
    QCOMPARE(rig.client.start().status, 201);
    QCOMPARE(rig.client.get(kService).status, 200);
    const QString code = rig.client.latestCode();
    QCOMPARE(rig.client.check(code).status, 500);
    QCOMPARE(rig.client.check(code).text("status"), QStringLiteral("approved"));
}

void SandboxFaultsTest::severalAtOnce()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"latency","latencyMs":150})");
    rig.client.door("POST", "faults", R"({"kind":"error_503","count":1})");
    const WireAnswer refused = rig.client.start();
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.header("Twilio-Request-Duration").toDouble() >= 0.15);
    const WireAnswer late = rig.client.start();
    QCOMPARE(late.status, 201);
    QVERIFY(late.header("Twilio-Request-Duration").toDouble() >= 0.15);
}

void SandboxFaultsTest::clearing()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"error_500"})");
    QCOMPARE(rig.client.start().status, 500);
    QCOMPARE(rig.client.door("DELETE", "faults").status, 204);
    QCOMPARE(rig.client.start().status, 201);
}

void SandboxFaultsTest::manyAnswersPending()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"latency","operation":"start","latencyMs":400})");
    // Both ends live in this process: 200 connections are 400 descriptors of the usual 1,024.
    constexpr int kClients = 200;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < kClients; ++i) {
        const QByteArray body = "Channel=sms&To=%2B1415555" + QByteArray::number(1000 + i);
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, quint16(rig.server.baseUrl().port()));
        socket->write("POST " + kService + "/Verifications HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " +
                      kAccount.toBase64() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body);
        sockets.push_back(std::move(socket));
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.server.messages().size(), kClients, 10'000);
    for (const auto &socket : sockets) {
        QTRY_VERIFY_WITH_TIMEOUT(socket->bytesAvailable() > 0, 10'000);
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 201 "));
    }
}

void SandboxFaultsTest::aClientThatLeaves()
{
    SandboxRig rig;
    rig.client.door("POST", "faults", R"({"kind":"latency","operation":"start","latencyMs":200,"count":1})");
    Reply reply = rig.client.sendStart(kNumber);
    QTRY_COMPARE(rig.server.messages().size(), 1);
    reply->abort();
    reply.reset();
    // The start counts, and once its answer's time has passed the number is free again.
    int status = 0;
    QTRY_VERIFY_WITH_TIMEOUT(status == 201 || (status = rig.client.start().status) == 201, 5000);
    QCOMPARE(rig.server.messages().size(), 2);
}

RINGPROOF_TEST(SandboxFaultsTest)

} // namespace Ringproof::Testing

#include "sandboxfaultstest.moc"
