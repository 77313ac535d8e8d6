// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/formencoding.h"
#include "provider/twiliorequests.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

const QString kVerification = QStringLiteral("VE0123456789abcdef0123456789abcdef");

TwilioAccount account()
{
    return {.baseUrl = QUrl(QStringLiteral("https://verify.twilio.com")),
        .user = QStringLiteral("AC00000000000000000000000000000000"),
        .password = Secret(QStringLiteral("s:ecret+/é")),
        .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
        .userAgent = "ringproof/test"};
}

PhoneNumber number() { return *PhoneNumber::fromE164(QStringLiteral("+14155550123")); }

StartRequest start(Channel channel, const QString &locale = {})
{
    return {.to = number(), .channel = channel, .locale = locale};
}

QByteArray field(const HttpRequest &request, const QByteArray &name)
{
    QByteArray value;
    int found = 0;
    for (const HttpHeader &header : request.headers) {
        if (header.name != name)
            continue;
        value = header.value;
        ++found;
    }
    return found == 1 ? value : QByteArray("not once: ") + QByteArray::number(found);
}

} // namespace

class TwilioRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void secretsStayOutOfAddresses();
    void baseUrls_data();
    void baseUrls();
    void otherBases_data();
    void otherBases();
};

void TwilioRequestsTest::requests_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    const QByteArray service = "/v2/Services/VA00000000000000000000000000000000";
    const auto row = [](const char *name, const HttpRequest &request, const QByteArray &method,
                         const QByteArray &target, const QByteArray &body) {
        QTest::newRow(name) << request << method << target << body;
    };
    row("start by text", startRequest(account(), start(Channel::Sms)), "POST", service + "/Verifications",
        "To=%2B14155550123&Channel=sms");
    row("start by call", startRequest(account(), start(Channel::Call)), "POST", service + "/Verifications",
        "To=%2B14155550123&Channel=call");
    row("start by WhatsApp", startRequest(account(), start(Channel::WhatsApp)), "POST", service + "/Verifications",
        "To=%2B14155550123&Channel=whatsapp");
    row("start in a language", startRequest(account(), start(Channel::Sms, QStringLiteral("pt-BR"))), "POST",
        service + "/Verifications", "To=%2B14155550123&Channel=sms&Locale=pt-BR");
    row("nothing slips in with the language", startRequest(account(), start(Channel::Sms, QStringLiteral("de&To=+1"))),
        "POST", service + "/Verifications", "To=%2B14155550123&Channel=sms&Locale=de%26To%3D%2B1");
    row("fetch", fetchRequest(account(), kVerification), "GET",
        service + "/Verifications/" + kVerification.toLatin1(), "");
    row("cancel", cancelRequest(account(), kVerification), "POST",
        service + "/Verifications/" + kVerification.toLatin1(), "Status=canceled");
    row("check", checkRequest(account(), kVerification, Secret(QStringLiteral("012345"))), "POST",
        service + "/VerificationCheck", "VerificationSid=" + kVerification.toLatin1() + "&Code=012345");
    row("nothing slips in with the code", checkRequest(account(), kVerification, Secret(QStringLiteral("1&To=+1"))),
        "POST", service + "/VerificationCheck",
        "VerificationSid=" + kVerification.toLatin1() + "&Code=1%26To%3D%2B1");
    row("service", serviceRequest(account()), "GET", service, "");
    const QByteArray attempts = "/v2/Attempts?VerifyServiceSid=VA00000000000000000000000000000000";
    row("attempts", attemptsRequest(account(), {}), "GET", attempts, "");
    AttemptsQuery byNumber;
    byNumber.to = number();
    byNumber.createdAfter = Timestamp(1769851800999ms);
    row("attempts of a number", attemptsRequest(account(), byNumber), "GET",
        attempts + "&ChannelData.To=%2B14155550123&DateCreatedAfter=2026-01-31T09%3A30%3A00Z", "");
    AttemptsQuery bySid;
    bySid.verificationSid = kVerification;
    row("attempts of a verification", attemptsRequest(account(), bySid), "GET",
        attempts + "&VerificationSid=" + kVerification.toLatin1(), "");
}

void TwilioRequestsTest::requests()
{
    QFETCH(HttpRequest, request);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QCOMPARE(request.method, method);
    QCOMPARE(request.url.toEncoded(), "https://verify.twilio.com" + target);
    QCOMPARE(request.body, body);
    const QByteArray login = "AC00000000000000000000000000000000:s:ecret+/\xc3\xa9";
    QCOMPARE(field(request, "Authorization"), "Basic " + login.toBase64());
    QCOMPARE(field(request, "Accept"), QByteArray("application/json"));
    QCOMPARE(field(request, "User-Agent"), QByteArray("ringproof/test"));
    QCOMPARE(field(request, "Content-Type"),
        QByteArray(method == "POST" ? "application/x-www-form-urlencoded" : "not once: 0"));
}

void TwilioRequestsTest::secretsStayOutOfAddresses()
{
    const QByteArray address =
        checkRequest(account(), kVerification, Secret(QStringLiteral("835261"))).url.toEncoded();
    QVERIFY(!address.contains("835261"));
    QVERIFY(!startRequest(account(), start(Channel::Sms)).url.toEncoded().contains("4155550123"));
    for (const HttpRequest &request : {serviceRequest(account()), fetchRequest(account(), kVerification)}) {
        QVERIFY(request.url.userInfo().isEmpty());
        QVERIFY(!request.url.toEncoded().contains("ecret"));
    }
}

void TwilioRequestsTest::baseUrls_data()
{
    QTest::addColumn<QString>("edge");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *edge, const char *region, const char *url) {
        QTest::addRow("edge '%s', region '%s'", edge, region)
            << QString::fromLatin1(edge) << QString::fromLatin1(region) << QString::fromLatin1(url);
    };
    row("", "", "https://verify.twilio.com");
    row("dublin", "ie1", "https://verify.dublin.ie1.twilio.com");
    row("sydney", "au1", "https://verify.sydney.au1.twilio.com");
    row("frankfurt", "ie1", "https://verify.frankfurt.ie1.twilio.com");
    row("ashburn", "", "https://verify.ashburn.us1.twilio.com");
    row("dublin", "", "https://verify.dublin.us1.twilio.com");
    row("", "us1", "https://verify.ashburn.us1.twilio.com");
    row("", "ie1", "https://verify.dublin.ie1.twilio.com");
    row("", "au1", "https://verify.sydney.au1.twilio.com");
    row("", "jp1", "https://verify.tokyo.jp1.twilio.com");
    row("", "xx9", "https://verify.xx9.twilio.com");
}

void TwilioRequestsTest::baseUrls()
{
    QFETCH(QString, edge);
    QFETCH(QString, region);
    QFETCH(QString, url);
    QCOMPARE(twilioBaseUrl(edge, region).toString(), url);
}

void TwilioRequestsTest::otherBases_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *base, const char *url) {
        QTest::newRow(base) << QString::fromLatin1(base)
                            << QString::fromLatin1(url) +
                                   QStringLiteral("/v2/Services/VA00000000000000000000000000000000");
    };
    row("http://127.0.0.1:4010", "http://127.0.0.1:4010");
    row("http://127.0.0.1:4010/", "http://127.0.0.1:4010");
    row("http://[::1]:4010", "http://[::1]:4010");
    row("https://proxy.example.org", "https://proxy.example.org");
}

void TwilioRequestsTest::otherBases()
{
    QFETCH(QString, base);
    QFETCH(QString, url);
    TwilioAccount other = account();
    other.baseUrl = QUrl(base);
    QCOMPARE(serviceRequest(other).url.toString(), url);
}

RINGPROOF_TEST(TwilioRequestsTest)

} // namespace Ringproof

#include "twiliorequeststest.moc"
