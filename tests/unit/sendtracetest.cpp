// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/sendtrace.h"
#include "support/testregistry.h"

#include <QTest>

using namespace std::chrono_literals;

namespace Ringproof {

namespace {

const Timestamp kStart(std::chrono::milliseconds(1'769'851'800'250));

} // namespace

/// The send begins at zero by our clock; the attempts are asked for 8 s later and heard 300 ms after that.
class SendTraceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leads_data();
    void leads();
    void sends_data();
    void sends();
    void newestMatchWins();

private:
    static AskedBetween ours() { return {.asked = kStart + 8s, .heard = kStart + 8300ms}; }
    /// What the provider's Date says when its clock is ahead by `lead` and answers 100 ms after the question.
    static Timestamp dateAt(std::chrono::milliseconds lead)
    {
        return std::chrono::floor<std::chrono::seconds>(kStart + 8100ms + lead);
    }
};

void SendTraceTest::leads_data()
{
    QTest::addColumn<qint64>("lead");
    QTest::addColumn<qint64>("slack");
    const auto row = [](const char *name, std::chrono::milliseconds lead, std::chrono::milliseconds slack) {
        QTest::newRow(name) << qint64(lead.count()) << qint64(slack.count());
    };
    row("the same", 0ms, 0ms);
    row("half a second ahead", 500ms, 500ms);
    row("half a second behind", -500ms, 500ms);
    row("three seconds ahead", 3s, 1300ms);
    row("three seconds behind", -3s, 1300ms);
    row("a minute ahead", 60s, 1300ms);
    row("a minute behind", -60s, 1300ms);
    row("an hour ahead", 1h, 1300ms);
    row("a day behind", -24h, 1300ms);
}

void SendTraceTest::leads()
{
    QFETCH(qint64, lead);
    QFETCH(qint64, slack);
    const auto found = clockLead(dateAt(std::chrono::milliseconds(lead)), ours());
    QVERIFY2(std::abs(found.count() - lead) <= slack, qPrintable(QString::number(found.count())));
    QVERIFY2(std::abs(found.count()) <= std::abs(lead), "more than the Date can prove");
    QCOMPARE(clockLead(std::nullopt, ours()).count(), 0);
}

void SendTraceTest::sends_data()
{
    QTest::addColumn<qint64>("lead");
    QTest::addColumn<qint64>("createdAfterStart"); // by a clock that agrees with ours
    QTest::addColumn<bool>("isOurs");
    for (const auto lead : {0ms, 2500ms, -2500ms, 70'000ms, -70'000ms, 86'000'000ms, -86'000'000ms}) {
        const auto row = [lead](const char *name, std::chrono::milliseconds created, bool isOurs) {
            QTest::addRow("%s, lead %lld ms", name, static_cast<long long>(lead.count()))
                << qint64(lead.count()) << qint64(created.count()) << isOurs;
        };
        row("at once", 100ms, true);
        row("late", 7s, true);
        row("the one before, a minute ago", -60s, false);
        row("the one before, five seconds ago", -5s, false);
    }
}

void SendTraceTest::sends()
{
    QFETCH(qint64, lead);
    QFETCH(qint64, createdAfterStart);
    QFETCH(bool, isOurs);
    const std::chrono::milliseconds ahead(lead);
    ProviderAttempt attempt;
    attempt.verificationSid = QStringLiteral("VE0123456789abcdef0123456789abcdef");
    attempt.createdAt = kStart + std::chrono::milliseconds(createdAfterStart) + ahead;
    const ProviderAttempts attempts{.list = {attempt}, .answeredAt = dateAt(ahead)};
    QCOMPARE(sidOfSend(attempts, kStart, ours()), isOurs ? attempt.verificationSid : QString());
}

void SendTraceTest::newestMatchWins()
{
    ProviderAttempt older;
    older.verificationSid = QStringLiteral("VE0000000000000000000000000000000a");
    older.createdAt = kStart - 90s;
    ProviderAttempt ourOwn = older;
    ourOwn.verificationSid = QStringLiteral("VE0000000000000000000000000000000b");
    ourOwn.createdAt = kStart + 1s;
    const ProviderAttempts attempts{.list = {older, ourOwn}, .answeredAt = dateAt(0ms)};
    QCOMPARE(sidOfSend(attempts, kStart, ours()), ourOwn.verificationSid);
    QVERIFY(sidOfSend({}, kStart, ours()).isEmpty());
}

RINGPROOF_TEST(SendTraceTest)

} // namespace Ringproof

#include "sendtracetest.moc"
