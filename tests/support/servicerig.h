// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole core against a sandbox on a port of its own: client, provider, store, service, one clock that can be turned.
// Never asserts; waits at most twenty seconds for a use case.
#pragma once

#include "http/httpclient.h"
#include "provider/twilioprovider.h"
#include "support/sandboxclient.h"
#include "support/storerig.h"
#include "verification/receiptissuer.h"
#include "verification/verificationservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Ringproof::Testing {

/// Long enough for a few exchanges, short enough for tests in which it passes.
constexpr std::chrono::milliseconds kRigDeadline{2500};

/// One engine's worth of objects over a shared sandbox and a shared database file.
class ServiceStack final
{
public:
    ServiceStack(const QUrl &sandbox, const QString &file, const Clock &clock, const LimitPolicy &limits = {},
        std::chrono::milliseconds deadline = kRigDeadline)
        : provider(account(sandbox), RetryPolicy(), http, {.probeEvery = std::chrono::milliseconds(1)})
        , store(storeAt(file, {.limits = limits}), clock)
        , receipts({.keyFile = file + QStringLiteral(".receipt"), .provider = QStringLiteral("sandbox")}, store)
        , service({.provider = QStringLiteral("sandbox"), .deadline = deadline, .receipts = &receipts}, provider, store,
              clock)
    {}

    HttpClient http{HttpClient::Options()};
    TwilioProvider provider;
    SqlStore store;
    ReceiptIssuer receipts;
    VerificationService service;

private:
    static TwilioAccount account(const QUrl &sandbox)
    {
        return {.baseUrl = sandbox,
            .user = QStringLiteral("SK00000000000000000000000000000000"),
            .password = Secret(QStringLiteral("sandbox")),
            .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
            .userAgent = "ringproof-test"};
    }
};

class ServiceRig final
{
public:
    explicit ServiceRig(const LimitPolicy &limits = {}, std::chrono::milliseconds deadline = kRigDeadline)
        : stack(std::make_unique<ServiceStack>(sandbox.server.baseUrl(), file(), sandbox.clock, limits, deadline))
    {}

    QString file() const { return folder.filePath(QStringLiteral("ringproof.db")); }
    VerificationService &service() { return stack->service; }
    /// As after a new start of the program.
    void restart() { stack = std::make_unique<ServiceStack>(sandbox.server.baseUrl(), file(), sandbox.clock); }

    Result<Verification> start(const StartInput &input)
    {
        return outcome(service().start(input)).value_or(unfinished());
    }
    Result<Verification> start() { return start(input()); }
    Result<CheckAnswer> check(const QString &code)
    {
        return outcome(service().check(target(), Secret(code), QStringLiteral("test"))).value_or(unfinished());
    }
    Result<Verification> cancel() { return outcome(service().cancel(target())).value_or(unfinished()); }
    Result<Verification> status() { return outcome(service().status(target())).value_or(unfinished()); }

    static PhoneNumber number() { return *PhoneNumber::fromE164(kNumber); }
    static VerificationTarget target() { return {.sid = {}, .number = number()}; }
    static StartInput input() { return {.number = number(), .actor = QStringLiteral("test")}; }

    SandboxClient &client() { return sandbox.client; }
    void fault(const QByteArray &json) { sandbox.client.door("POST", "faults", json); }
    /// How many requests of that kind Twilio would have processed.
    int processed(const QByteArray &method, const QString &pathEnd)
    {
        int count = 0;
        for (const QJsonValue &request : sandbox.client.requests())
            count += request[u"processed"].toBool() && request[u"method"].toString().toLatin1() == method &&
                     request[u"path"].toString().endsWith(pathEnd);
        return count;
    }

    SandboxRig sandbox;
    QTemporaryDir folder;
    std::unique_ptr<ServiceStack> stack;

private:
    static Failure unfinished() { return fail(ErrorCode::InternalError, QStringLiteral("the task did not end")); }
};

} // namespace Ringproof::Testing

/// Compares a verdict and says the error when there is none.
#define COMPARE_VERDICT(answer, expected)                                                                              \
    do {                                                                                                               \
        const auto checked = answer;                                                                                   \
        QVERIFY2(checked.has_value(),                                                                                  \
            checked ? "" : qPrintable(errorCodeName(checked.error().code) + checked.error().detail));                  \
        QCOMPARE(checked->verdict, expected);                                                                          \
    } while (false)
#define VERIFY_RESULT(result)                                                                                          \
    do {                                                                                                               \
        const auto made = result;                                                                                      \
        QVERIFY2(made.has_value(), made ? "" : qPrintable(errorCodeName(made.error().code) + made.error().detail));    \
    } while (false)
#define COMPARE_ERROR(result, expected)                                                                                \
    do {                                                                                                               \
        const auto failed = result;                                                                                    \
        QVERIFY2(!failed.has_value(), "an error was expected");                                                        \
        QCOMPARE(errorCodeName(failed.error().code), errorCodeName(expected));                                         \
    } while (false)
