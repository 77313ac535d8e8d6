// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every fault of the sandbox, one request in five, over many verifications: each one ends in words that are true, and nothing is sent
// again by itself. RINGPROOF_TEST_ROUNDS sets how many verifications a fault meets; without it a short version with a fixed seed.
#include "support/servicerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

constexpr int kShort = 15;
constexpr int kTogether = 25; ///< numbers at once

PhoneNumber numberOf(int index)
{
    // 202-555-01xx to 989-555-01xx: set aside for fiction in every area code of the numbering plan.
    static const std::array areas{"202", "212", "213", "305", "312", "404", "415", "503", "602", "617", "702", "713",
        "804", "917", "215", "301", "303", "310", "401", "402"};
    return *PhoneNumber::fromE164(QStringLiteral("+1%1555%2")
                                      .arg(QLatin1StringView(areas[size_t(index / 100) % areas.size()]))
                                      .arg(100 + index % 100, 4, 10, QLatin1Char('0')));
}

struct Life
{
    PhoneNumber number;
    std::optional<Result<Verification>> sent;
    std::optional<Result<CheckAnswer>> checked;
};

} // namespace

class FaultStormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerificationEndsTruly_data();
    void everyVerificationEndsTruly();

private:
    static int rounds()
    {
        const int wanted = qEnvironmentVariableIntValue("RINGPROOF_TEST_ROUNDS");
        return wanted > 0 ? wanted : kShort;
    }
    /// Sends to, then checks the right code of, numbers first to first + count at once.
    static std::vector<Life> live(ServiceRig &rig, int first, int count);
    static void judge(ServiceRig &rig, const std::vector<Life> &lives);
    static QMap<QString, QJsonObject> messagesByNumber(ServiceRig &rig)
    {
        QMap<QString, QJsonObject> messages;
        for (const QJsonValue &message : rig.client().messages())
            messages.insert(message[u"to"].toString(), message.toObject());
        return messages;
    }
};

void FaultStormTest::everyVerificationEndsTruly_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char *kind : {"latency", "rate_limit", "error_500", "error_503", "drop_before", "drop_after",
             "slow_body", "truncated_json", "wrong_type", "undelivered"})
        QTest::newRow(kind) << QByteArray(kind);
}

std::vector<Life> FaultStormTest::live(ServiceRig &rig, int first, int count)
{
    std::vector<Life> lives;
    for (int i = 0; i < count; ++i)
        lives.push_back({numberOf(first + i), {}, {}});
    QObject context;
    int open = count;
    for (Life &life : lives) {
        const StartInput input{.number = life.number, .actor = QStringLiteral("test")};
        QCoro::connect(rig.service().start(input), &context, [&](const Result<Verification> &sent) {
            life.sent = sent;
            --open;
        });
    }
    static_cast<void>(QTest::qWaitFor([&] { return open == 0; }, 30'000));
    const auto messages = messagesByNumber(rig);
    for (Life &life : lives) {
        const auto message = messages.constFind(life.number.e164());
        if (message == messages.constEnd())
            continue;
        ++open;
        VerificationTarget target;
        target.number = life.number;
        const Secret code((*message)[u"code"].toString());
        QCoro::connect(rig.service().check(target, code, QStringLiteral("test")), &context,
            [&](const Result<CheckAnswer> &checked) {
                life.checked = checked;
                --open;
            });
    }
    static_cast<void>(QTest::qWaitFor([&] { return open == 0; }, 30'000));
    return lives;
}

void FaultStormTest::judge(ServiceRig &rig, const std::vector<Life> &lives)
{
    const auto messages = messagesByNumber(rig);
    for (const Life &life : lives) {
        QVERIFY2(life.sent, "a send that never ended");
        const bool wasProcessed = messages.contains(life.number.e164());
        // "Sent" only where the sandbox had it; "not sent" only where it had not.
        if (*life.sent)
            QVERIFY(wasProcessed || (*life.sent)->status != VerificationStatus::Pending);
        else
            QVERIFY2((*life.sent).error().code == ErrorCode::SendUnknown || !wasProcessed,
                qPrintable(errorCodeName((*life.sent).error().code)));
        if (!life.checked || !*life.checked)
            continue;
        // The code was right: there is one verdict, or none.
        QCOMPARE((*life.checked)->verdict, Verdict::Approved);
    }
}

void FaultStormTest::everyVerificationEndsTruly()
{
    QFETCH(QByteArray, kind);
    ServiceRig rig(LimitPolicy::none());
    rig.fault(R"({"kind":")" + kind + R"(","probability":0.2,"seed":42,"latencyMs":40})");
    std::vector<Life> all;
    for (int first = 0; first < rounds(); first += kTogether) {
        auto lives = live(rig, first, std::min(kTogether, rounds() - first));
        std::move(lives.begin(), lives.end(), std::back_inserter(all));
    }
    rig.client().door("DELETE", "faults");
    if (kind != "undelivered") // those were processed, and nobody has the text
        judge(rig, all);

    // One start each: the sandbox never had more, whatever was lost on the way.
    int processed = 0;
    for (const QJsonValue &request : rig.client().requests())
        processed += request[u"processed"].toBool() && request[u"method"].toString() == QLatin1StringView("POST") &&
                     request[u"path"].toString().endsWith(QLatin1StringView("/Verifications"));
    QVERIFY2(processed <= int(all.size()), qPrintable(QStringLiteral("%1 sends").arg(processed)));
    QVERIFY(processed > 0);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::FaultStormTest;
RINGPROOF_TEST(FaultStormTest)
#include "faultstormtest.moc"
