// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What real calls report of the provider's state: by what came over the wire.
#include "observability/healthmonitor.h"
#include "provider/twilioprovider.h"
#include "support/rawserver.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class ProviderHealthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhatCameOverTheWire_data();
    void followsWhatCameOverTheWire();
    void sayUnreachableOnlyWhereNothingAnswered();
    void recovers();
};

namespace {

const QByteArray kGoodService =
    R"({"sid":"VA00000000000000000000000000000000","friendly_name":"Ringproof","code_length":6})";

class Rig final
{
public:
    QByteArray status = "200 OK";
    QByteArray body = kGoodService;
    RawServer server{[this](RawConnection &connection) {
        if (status.isEmpty())
            connection.close();
        else
            connection.answer(body, status);
    }};
    AdjustableClock clock;
    HealthMonitor monitor{clock};
    HttpClient http{HttpClient::Options()};
    TwilioProvider provider{
        TwilioAccount{.baseUrl = server.url(QString()),
            .user = QStringLiteral("AC00000000000000000000000000000000"),
            .password = Secret(QStringLiteral("sandbox")),
            .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
            .userAgent = "ringproof/test"},
        {.maxRetries = 0}, http, {}, nullptr, &monitor};

    Result<ProviderService> service() { return QCoro::waitFor(provider.service(QDeadlineTimer(10s))); }
    Result<ProviderVerification> start()
    {
        const auto number = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
        auto task = provider.start({.to = *number, .channel = Channel::Sms, .locale = {}}, QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }
    HealthReport seen() const { return monitor.report(HealthPart::Provider); }
    QString state() const { return healthStateName(seen().state); }
};

} // namespace

void ProviderHealthTest::followsWhatCameOverTheWire_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("error"); // of a send
    const auto row = [](const char *name, const char *status, const QByteArray &body, const char *state, const char *error) {
        QTest::newRow(name) << QByteArray(status) << body << QString::fromLatin1(state) << QString::fromLatin1(error);
    };
    row("wrong token", "401 Unauthorized", R"({"code":20003})", "credentials_rejected", "CredentialsRejected");
    row("suspended", "403 Forbidden", R"({"code":20005})", "account_inactive", "CredentialsRejected");
    row("deleted service", "404 Not Found", R"({"code":20404})", "service_not_found", "ServiceNotFound");
    row("busy account", "429 Too Many", R"({"code":20429})", "limited", "ProviderLimited");
    row("refused number", "400 Bad", R"({"code":60200,"message":"Invalid parameter `To`"})", "working", "ProviderNumberRejected");
    row("landline", "403 Forbidden", R"({"code":60205})", "working", "ChannelNotAvailable");
    row("503", "503 Oops", R"({"code":20500})", "failing", "SendUnknown");
    row("502 of a proxy", "502 Bad Gateway", "<html>", "failing", "SendUnknown");
    row("403 of a proxy", "403 Forbidden", "<html>", "unexpected_answer", "ProviderRejected");
    row("sign-in page", "200 OK", "<html>Welcome to the hotel</html>", "unexpected_answer", "SendUnknown");
    row("closed without an answer", "", "", "unreachable", "SendUnknown");
}

void ProviderHealthTest::followsWhatCameOverTheWire()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(QString, error);
    Rig rig;
    QCOMPARE(rig.state(), QStringLiteral("unknown"));
    rig.status = status;
    rig.body = body;
    const auto sent = rig.start();
    QVERIFY(!sent);
    QCOMPARE(errorCodeName(sent.error().code), error);
    QCOMPARE(rig.state(), state);
    QCOMPARE(rig.seen().subject, state == QLatin1StringView("service_not_found")
                                     ? QStringLiteral("VA00000000000000000000000000000000")
                                     : QString());
}

void ProviderHealthTest::sayUnreachableOnlyWhereNothingAnswered()
{
    Rig rig;
    rig.server.close();
    const auto refused = rig.service();
    QVERIFY(!refused);
    QCOMPARE(errorCodeName(refused.error().code), QStringLiteral("ProviderUnavailable"));
    QCOMPARE(rig.state(), QStringLiteral("unreachable"));
}

void ProviderHealthTest::recovers()
{
    Rig rig;
    rig.status = "401 Unauthorized";
    rig.body = R"({"code":20003})";
    QVERIFY(!rig.service());
    const Timestamp rejectedAt = rig.seen().seenAt;
    rig.clock.advance(5min);
    rig.status = "200 OK";
    rig.body = kGoodService;
    QVERIFY(rig.service().has_value());
    QCOMPARE(rig.state(), QStringLiteral("working"));
    QVERIFY(rig.seen().seenAt >= rejectedAt + 5min);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ProviderHealthTest;
RINGPROOF_TEST(ProviderHealthTest)
#include "providerhealthtest.moc"
