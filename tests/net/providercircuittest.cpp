// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A provider that has gone quiet: how often it is asked, with what, and that nothing that costs money is a probe.
#include "provider/twilioprovider.h"
#include "support/rawserver.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

class ProviderCircuitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnSilence();
    void refusalsAreAnswers();
    void aFreeQuestionGoesBeforeASend();
};

namespace {

class Rig final
{
public:
    explicit Rig(std::chrono::milliseconds probeEvery = 300ms)
        : provider(account(), {.maxRetries = 0}, http, {.failuresToOpen = 3, .probeEvery = probeEvery})
    {}

    QByteArray status = "503 Service Unavailable";
    QByteArray body = "{\"code\":20500}";
    RawServer server{[this](RawConnection &connection) { connection.answer(body, status); }};
    HttpClient http{HttpClient::Options()};
    TwilioProvider provider;

    Result<ProviderVerification> start()
    {
        const auto number = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
        auto task = provider.start({.to = *number, .channel = Channel::Sms, .locale = {}}, QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }

private:
    TwilioAccount account() const
    {
        return {.baseUrl = server.url(QString()),
            .user = QStringLiteral("AC00000000000000000000000000000000"),
            .password = Secret(QStringLiteral("sandbox")),
            .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
            .userAgent = "ringproof/test"};
    }
};

} // namespace

void ProviderCircuitTest::opensOnSilence()
{
    Rig rig(1h); // no probe falls due meanwhile
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rig.start().error().code, ErrorCode::SendUnknown);
    for (int i = 0; i < 20; ++i) {
        const auto refused = rig.start();
        QCOMPARE(refused.error().code, ErrorCode::ProviderFailing); // what it opened for: it answers with 503
        QVERIFY(refused.error().retryAfter >= 1s);
    }
    QCOMPARE(rig.server.requests, 3);
}

void ProviderCircuitTest::refusalsAreAnswers()
{
    Rig rig;
    rig.status = "400 Bad Request";
    rig.body = "{\"code\":60200}";
    for (int i = 0; i < 10; ++i)
        QVERIFY(!rig.start());
    QCOMPARE(rig.server.requests, 10);
}

void ProviderCircuitTest::aFreeQuestionGoesBeforeASend()
{
    Rig rig;
    for (int i = 0; i < 3; ++i)
        QVERIFY(!rig.start());
    const auto asksMoreThan = [&rig](int requests) {
        return QTest::qWaitFor(
            [&rig, requests] {
                static_cast<void>(rig.start());
                return rig.server.requests > requests;
            },
            20'000);
    };
    // Still quiet: the probe is a question, and no send follows it.
    QVERIFY(asksMoreThan(3));
    QCOMPARE(rig.server.requests, 4);
    QVERIFY(rig.server.heads.last().startsWith("GET "));
    // Back again, if only to refuse: the question tells, and the send follows.
    rig.status = "429 Too Many Requests";
    rig.body = "{\"code\":60203}";
    QVERIFY(asksMoreThan(4));
    QVERIFY(rig.server.heads.last().startsWith("POST "));
    QCOMPARE(rig.server.requests, 6);
    QVERIFY(rig.server.heads[4].startsWith("GET "));
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ProviderCircuitTest;
RINGPROOF_TEST(ProviderCircuitTest)
#include "providercircuittest.moc"
