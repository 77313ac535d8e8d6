// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioprovider.h"
#include "support/rawserver.h"
#include "support/testregistry.h"
#include "verification/errortext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

const QString kSid = QStringLiteral("VE0123456789abcdef0123456789abcdef");
const QString kOtherSid = QStringLiteral("VE0123456789abcdef0123456789abcdee");

PhoneNumber number() { return *PhoneNumber::fromE164(QStringLiteral("+14155550123")); }

QByteArray data(const char *file)
{
    QFile in(QStringLiteral(RINGPROOF_TEST_DATA "/twilio/") + QString::fromLatin1(file));
    if (!in.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    return in.readAll();
}

struct Scripted
{
    QByteArray status; ///< empty: the connection is closed without an answer
    QByteArray body;
    QByteArray fields;
};

/// A provider and a server that gives one scripted answer after the other, the last one again and again.
class Rig final
{
public:
    explicit Rig(std::vector<Scripted> answers)
        : m_answers(std::move(answers))
    {}

    RawServer server{[this](RawConnection &connection) {
        const Scripted &next = m_answers[std::min(m_answers.size(), size_t(server.requests)) - 1];
        if (next.status.isEmpty())
            connection.close();
        else
            connection.answer(next.body, next.status, next.fields);
    }};
    HttpClient http{HttpClient::Options()};
    TwilioProvider provider{account(), quickly(), http};

    TwilioAccount account() const
    {
        return {.baseUrl = server.url(QString()),
            .user = QStringLiteral("AC00000000000000000000000000000000"),
            .password = Secret(QStringLiteral("sandbox")),
            .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
            .userAgent = "ringproof/test"};
    }
    static RetryPolicy quickly() { return {.maxRetries = 3, .base = 1ms, .cap = 5ms}; }

    auto start(std::chrono::milliseconds deadline = 10s)
    {
        auto task = provider.start({.to = number(), .channel = Channel::Sms, .locale = {}}, QDeadlineTimer(deadline));
        return QCoro::waitFor(task);
    }
    auto check(std::chrono::milliseconds deadline = 10s)
    {
        auto task = provider.check(kSid, number(), Secret(QStringLiteral("123456")), QDeadlineTimer(deadline));
        return QCoro::waitFor(task);
    }
    auto fetch(const QString &sid = kSid)
    {
        auto task = provider.fetch(sid, number(), QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }
    auto cancel(const QString &sid = kSid)
    {
        auto task = provider.cancel(sid, number(), QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }
    auto service()
    {
        auto task = provider.service(QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }
    auto attempts(const QString &sid = kSid)
    {
        AttemptsQuery query;
        query.to = number();
        query.verificationSid = sid;
        auto task = provider.attempts(query, QDeadlineTimer(10s));
        return QCoro::waitFor(task);
    }

private:
    std::vector<Scripted> m_answers;
};

const Scripted kClosed{};
const Scripted kBusy{"429 Too Many Requests", "{\"code\":20429}", {}};
const Scripted kBroken{"503 Service Unavailable", "{\"code\":20500}", {}};
const Scripted kGone{"404 Not Found", "{\"code\":20404}", {}};
const Scripted kNonsense{"200 OK", "{\"sid\":", {}};

Scripted good(const char *file, const QByteArray &status = "200 OK") { return {status, data(file), {}}; }

} // namespace

class TwilioProviderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingGoesWell();
    void startsThatFail_data();
    void startsThatFail();
    void checksThatFail_data();
    void checksThatFail();
    void readingIsRepeated_data();
    void readingIsRepeated();
    void retryAfterIsWaitedFor();
    void aLongRetryAfterIsHandedOn();
    void answersAboutAnother();
    void missingThings();
    void nobodyThere();
};

void TwilioProviderTest::everythingGoesWell()
{
    const auto started = Rig({good("verification.json", "201 Created")}).start();
    QVERIFY(started);
    QCOMPARE(started->sid, kSid);
    const auto fetched = Rig({good("verification.json")}).fetch();
    QVERIFY(fetched);
    QCOMPARE(fetched->sends, 2);
    const Scripted canceled{"200 OK", data("verification.json").replace("pending", "canceled"), {}};
    QVERIFY(Rig({canceled}).cancel());
    const auto approved = Rig({good("check_approved.json", "201 Created")}).check();
    QVERIFY(approved);
    QVERIFY(*approved == ProviderStatus::Approved);
    const auto pending = Rig({good("check_pending.json")}).check();
    QVERIFY(pending);
    QVERIFY(*pending == ProviderStatus::Pending);
    const auto service = Rig({good("service.json")}).service();
    QVERIFY(service);
    QCOMPARE(service->codeLength, 6);
    const auto attempts = Rig({good("attempts.json")}).attempts();
    QVERIFY(attempts);
    QCOMPARE(attempts->list.size(), size_t(2));
}

void TwilioProviderTest::startsThatFail_data()
{
    QTest::addColumn<std::vector<Scripted>>("answers");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *name, const std::vector<Scripted> &answers, ErrorCode code, int requests) {
        QTest::newRow(name) << answers << code << requests;
    };
    using enum ErrorCode;
    row("never answered", {kClosed}, SendUnknown, 1);
    row("server error", {kBroken}, SendUnknown, 1);
    row("bad gateway", {{"502 Bad Gateway", data("bad_gateway.html"), {}}}, SendUnknown, 1);
    row("nonsense", {kNonsense}, SendUnknown, 1);
    row("empty answer", {{"201 Created", {}, {}}}, SendUnknown, 1);
    row("another success", {{"202 Accepted", data("verification.json"), {}}}, SendUnknown, 1);
    row("redirect", {{"302 Found", {}, "Location: /elsewhere\r\n"}}, SendUnknown, 1);
    row("kept redirect", {{"307 Temporary Redirect", {}, "Location: /elsewhere\r\n"}}, SendUnknown, 1);
    row("too large", {{"201 Created", QByteArray(100'000, ' ') + data("verification.json"), {}}}, SendUnknown, 1);
    row("busy for ever", {kBusy}, ProviderLimited, 4);
    row("busy, then lost", {kBusy, kBusy, kClosed}, SendUnknown, 3);
    row("busy, then broken", {kBusy, kBroken}, SendUnknown, 2);
    row("sends used up", {{"429 Too Many Requests", "{\"code\":60203}", {}}}, ProviderLimited, 1);
    row("landline", {{"403 Forbidden", "{\"code\":60205}", {}}}, ChannelNotAvailable, 1);
    row("over at once",
        {{"201 Created", data("verification.json").replace("pending", "canceled"), {}}}, SendUnknown, 1);
    row("number", {{"400 Bad Request", data("error_invalid_to.json"), {}}}, ProviderNumberRejected, 1);
    row("credentials", {{"401 Unauthorized", "{\"code\":20003}", {}}}, CredentialsRejected, 1);
    row("service", {kGone}, ServiceNotFound, 1);
}

void TwilioProviderTest::startsThatFail()
{
    QFETCH(std::vector<Scripted>, answers);
    QFETCH(ErrorCode, code);
    QFETCH(int, requests);
    Rig rig(answers);
    const auto started = rig.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, code);
    QCOMPARE(rig.server.requests, requests);
    QVERIFY(!started.error().detail.contains(QStringLiteral("415")));
}

void TwilioProviderTest::checksThatFail_data()
{
    QTest::addColumn<std::vector<Scripted>>("answers");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *name, const std::vector<Scripted> &answers, ErrorCode code, int requests) {
        QTest::newRow(name) << answers << code << requests;
    };
    using enum ErrorCode;
    row("never answered", {kClosed}, CheckUnknown, 1);
    row("server error", {kBroken}, CheckUnknown, 1);
    row("nonsense", {kNonsense}, CheckUnknown, 1);
    row("unknown status", {{"200 OK", data("check_pending.json").replace("pending", "perhaps"), {}}}, CheckUnknown, 1);
    row("another SID", {{"200 OK", data("check_approved.json").replace("0123456789abcdef", "0123456789abcdee"), {}}},
        CheckUnknown, 1);
    row("another number", {{"200 OK", data("check_approved.json").replace("+14155550123", "+447700900123"), {}}},
        CheckUnknown, 1);
    // Whether the verification is gone or the service, only the service can tell.
    const QByteArray approved = data("check_approved.json");
    row("approved, but not valid", {{"200 OK", QByteArray(approved).replace("true", "false"), {}}}, CheckUnknown, 1);
    row("approved, valid is a text", {{"200 OK", QByteArray(approved).replace("true", "\"true\""), {}}}, CheckUnknown, 1);
    row("pending, but valid", {{"200 OK", QByteArray(approved).replace("approved", "pending"), {}}}, CheckUnknown, 1);
    row("a status twice", {{"200 OK", "{\"status\":\"pending\"," + approved.trimmed().mid(1), {}}}, CheckUnknown, 1);
    row("of another service", {{"200 OK", QByteArray(approved).replace("VA0", "VA1"), {}}}, CheckUnknown, 1);
    row("gone", {kGone, good("service.json")}, ProviderNotFound, 2);
    row("service gone", {kGone}, ServiceNotFound, 2);
    row("gone, then credentials", {kGone, {"401 Unauthorized", "{\"code\":20003}", {}}}, CredentialsRejected, 2);
    row("gone, then broken", {kGone, kBroken}, ProviderFailing, 5);
    row("what only a send can be told", {{"403 Forbidden", "{\"code\":60205}", {}}}, ProviderRejected, 1);
    row("checks used up", {{"429 Too Many Requests", "{\"code\":60202}", {}}}, TooManyChecks, 1);
    row("code", {{"400 Bad Request", "{\"code\":60200,\"message\":\"Invalid parameter: Code\"}", {}}}, InvalidCode, 1);
    row("busy for ever", {kBusy}, ProviderLimited, 4);
}

void TwilioProviderTest::checksThatFail()
{
    QFETCH(std::vector<Scripted>, answers);
    QFETCH(ErrorCode, code);
    QFETCH(int, requests);
    Rig rig(answers);
    const auto checked = rig.check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, code);
    QCOMPARE(rig.server.requests, requests);
}

void TwilioProviderTest::readingIsRepeated_data()
{
    QTest::addColumn<std::vector<Scripted>>("answers");
    QTest::addColumn<bool>("found");
    QTest::addColumn<int>("requests");
    const Scripted service = good("service.json");
    const auto row = [](const char *name, const std::vector<Scripted> &answers, bool found, int requests) {
        QTest::newRow(name) << answers << found << requests;
    };
    row("server error once", {kBroken, service}, true, 2);
    row("server error three times", {kBroken, kBroken, kBroken, service}, true, 4);
    row("server error four times", {kBroken, kBroken, kBroken, kBroken, service}, false, 4);
    row("busy once", {kBusy, service}, true, 2);
    row("refused", {kGone, service}, false, 1);
    row("nonsense", {kNonsense, service}, false, 1);
}

void TwilioProviderTest::readingIsRepeated()
{
    QFETCH(std::vector<Scripted>, answers);
    QFETCH(bool, found);
    QFETCH(int, requests);
    Rig rig(answers);
    QCOMPARE(rig.service().has_value(), found);
    QCOMPARE(rig.server.requests, requests);
}

void TwilioProviderTest::retryAfterIsWaitedFor()
{
    Rig rig({{"429 Too Many Requests", "{\"code\":20429}", "Retry-After: 1\r\n"}, good("verification.json", "201 Created")});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(rig.start());
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(rig.server.requests, 2);
}

void TwilioProviderTest::aLongRetryAfterIsHandedOn()
{
    Rig rig({{"429 Too Many Requests", "{\"code\":20429}", "Retry-After: 600\r\n"}});
    const auto started = rig.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::ProviderLimited);
    QVERIFY(started.error().retryAfter == 600s);
    QCOMPARE(started.error().providerCode, 20429);
    QCOMPARE(rig.server.requests, 1);
}

void TwilioProviderTest::answersAboutAnother()
{
    const auto problem = [](const auto &result) { return result ? ErrorCode::InternalError : result.error().code; };
    QCOMPARE(problem(Rig({good("verification.json")}).fetch(kOtherSid)), ErrorCode::ProviderAnswerUnusable);
    QCOMPARE(problem(Rig({good("verification.json")}).cancel(kOtherSid)), ErrorCode::ProviderAnswerUnusable);
    QCOMPARE(problem(Rig({good("attempts.json")}).attempts(kOtherSid)), ErrorCode::ProviderAnswerUnusable);
    // A cancellation that canceled nothing, and a service that we did not name.
    QCOMPARE(problem(Rig({good("verification.json")}).cancel()), ErrorCode::ProviderAnswerUnusable);
    const Scripted anotherService{"200 OK", data("service.json").replace("VA0", "VA1"), {}};
    QCOMPARE(problem(Rig({anotherService}).service()), ErrorCode::ProviderAnswerUnusable);
    const Scripted stranger{"200 OK", data("verification.json").replace("+14155550123", "+447700900123"), {}};
    QCOMPARE(problem(Rig({stranger}).fetch()), ErrorCode::ProviderAnswerUnusable);
    QCOMPARE(problem(Rig({stranger}).start()), ErrorCode::SendUnknown);
}

void TwilioProviderTest::missingThings()
{
    const auto problem = [](const auto &result) { return result ? ErrorCode::InternalError : result.error().code; };
    QCOMPARE(problem(Rig({kGone}).service()), ErrorCode::ServiceNotFound);
    const Scripted service = good("service.json");
    QCOMPARE(problem(Rig({kGone, service}).fetch()), ErrorCode::ProviderNotFound);
    QCOMPARE(problem(Rig({kGone, service}).cancel()), ErrorCode::ProviderNotFound);
    QCOMPARE(problem(Rig({kGone, service}).attempts()), ErrorCode::ProviderNotFound);
    QCOMPARE(problem(Rig({kGone}).fetch()), ErrorCode::ServiceNotFound);
    QCOMPARE(problem(Rig({kGone}).cancel()), ErrorCode::ServiceNotFound);
    QCOMPARE(problem(Rig({kGone}).attempts()), ErrorCode::ServiceNotFound);
    const auto started = Rig({kGone}).start();
    QVERIFY(!started);
    QVERIFY(errorText(started.error()).contains(QStringLiteral("VA00000000000000000000000000000000")));
}

void TwilioProviderTest::nobodyThere()
{
    Rig rig({good("verification.json")});
    rig.server.close();
    const auto started = rig.start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::ProviderUnavailable);
    const auto checked = rig.check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::ProviderUnavailable);
    QCOMPARE(rig.server.requests, 0);
}

RINGPROOF_TEST(TwilioProviderTest)

} // namespace Ringproof::Testing

#include "twilioprovidertest.moc"
