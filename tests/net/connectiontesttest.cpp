// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the exact mistake, on servers that answer as Twilio's regions do.
#include "provider/connectiontest.h"
#include "support/rawserver.h"
#include "support/testregistry.h"
#include "verification/connectiontext.h"

#include <QFile>
#include <QTest>

namespace Ringproof::Testing {

using namespace std::chrono_literals;

namespace {

const QByteArray kRefused = R"({"code":20003,"message":"Authenticate","status":401})";

QByteArray serviceJson()
{
    QFile in(QStringLiteral(RINGPROOF_TEST_DATA "/twilio/service.json"));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

struct Answer
{
    QByteArray status;
    QByteArray body;
};

/// Gives the same answer to whatever is asked; rate limits are one's own.
class Region final
{
public:
    explicit Region(Answer answer)
        : m_answer(std::move(answer))
    {}
    RawServer server{[this](RawConnection &connection) {
        if (connection.head.contains("/RateLimits"))
            connection.answer(R"({"rate_limits":[{}]})", "200 OK", {});
        else if (m_answer.status.isEmpty())
            connection.close();
        else
            connection.answer(m_answer.body, m_answer.status, {});
    }};

private:
    Answer m_answer;
};

} // namespace

class ConnectionTestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMistake_data();
    void findsTheMistake();
    void works();
    void namesTheOtherRegion();
    void asksNobodyElseWithoutNeed();
};

namespace {

ConnectionReport report(Region &asked, const std::vector<RegionDoor> &others = {})
{
    HttpClient http{HttpClient::Options()};
    const TwilioAccount account{.baseUrl = asked.server.url(QString()),
        .user = QStringLiteral("AC00000000000000000000000000000000"),
        .password = Secret(QStringLiteral("token")),
        .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
        .userAgent = "ringproof-test"};
    return QCoro::waitFor(testConnection(account, others, &http, QDeadlineTimer(3s)));
}

} // namespace

void ConnectionTestTest::findsTheMistake_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *status, const QByteArray &body, const char *words) {
        QTest::newRow(name) << QByteArray(status) << body << QString::fromLatin1(words);
    };
    row("wrong token", "401 Unauthorized", kRefused, "does not accept the credentials");
    row("suspended, in words", "401 Unauthorized",
        R"({"code":20003,"message":"Account AC0 is suspended","status":401})", "suspended or closed");
    row("suspended, by number", "403 Forbidden", R"({"code":20005,"message":"Account not active","status":403})",
        "suspended or closed");
    row("no such service", "404 Not Found", R"({"code":20404,"message":"not found","status":404})",
        "no Verify service with the SID VA00000000000000000000000000000000");
    row("unreachable", "", "", "Couldn't reach Twilio");
    row("a broken server", "500 Oops", "{}", "reports an internal error");
    row("another server", "200 OK", "<html>Welcome to the hotel</html>", "not as Twilio does");
    row("a redirect", "302 Found", "", "not as Twilio does");
    row("limited", "429 Too Many", R"({"code":20429,"message":"Too many","status":429})", "limits the requests");
    row("refused for another reason", "403 Forbidden", R"({"code":20006,"message":"x","status":403})", "20006");
}

void ConnectionTestTest::findsTheMistake()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    Region region({status, body});
    const ConnectionReport found = report(region);
    QVERIFY(!found.service);
    const QString text = connectionText(found, {});
    QVERIFY2(text.contains(words), qPrintable(text));
}

void ConnectionTestTest::works()
{
    Region region({"200 OK", serviceJson()});
    const ConnectionReport found = report(region);
    QVERIFY(found.service.has_value());
    QCOMPARE(found.rateLimits, std::optional(1));
    QVERIFY(connectionText(found, {}).contains(QStringLiteral("Ringproof")));
}

void ConnectionTestTest::namesTheOtherRegion()
{
    Region asked({"401 Unauthorized", kRefused});
    Region refusing({"401 Unauthorized", kRefused});
    Region welcoming({"404 Not Found", R"({"code":20404,"message":"not found","status":404})"});
    const ConnectionReport found =
        report(asked, {{QStringLiteral("au1"), refusing.server.url(QString())},
                          {QStringLiteral("ie1"), welcoming.server.url(QString())}});
    QCOMPARE(found.otherRegion, QStringLiteral("ie1"));
    const QString text = connectionText(found, {});
    QVERIFY2(text.contains(QStringLiteral("ie1")) && text.contains(QStringLiteral("us1")), qPrintable(text));
}

void ConnectionTestTest::asksNobodyElseWithoutNeed()
{
    Region asked({"404 Not Found", R"({"code":20404,"message":"not found","status":404})"});
    Region other({"200 OK", serviceJson()});
    QVERIFY(report(asked, {{QStringLiteral("ie1"), other.server.url(QString())}}).otherRegion.isEmpty());
    QCOMPARE(other.server.requests, 0);
    for (const RegionDoor &door : otherRegions(QStringLiteral("ie1"))) {
        QVERIFY(door.region != QStringLiteral("ie1"));
        QVERIFY(door.baseUrl.host().endsWith(QStringLiteral(".twilio.com")));
    }
}

RINGPROOF_TEST(ConnectionTestTest)

} // namespace Ringproof::Testing

#include "connectiontesttest.moc"
