// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The story of one verification as the store tells it afterwards, whatever became of it. On both databases.
#include "store/timeline.h"
#include "support/storerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

const QString kSid = QStringLiteral("VE%1").arg(1, 32, 16, QLatin1Char('0'));
const QString kAnna = QStringLiteral("desk:anna@front");
const QString kBen = QStringLiteral("desk:ben@front");

} // namespace

class TimelineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfSendsAndChecks();
    void tellsWhyNothingWasSent();
    void tellsWhoEndedIt();
    void tellsOfTheReceipt();
    void whatIsGoneIsNotFound();
    void namesItsFiles();

private:
    /// Sent at once, unless it is not to be.
    qint64 begin(bool isSent = true);
    VerificationKey key() const { return {.provider = QStringLiteral("sandbox"), .sid = kSid, .number = {}}; }
    void check(CheckOutcome result);
    Timeline tell(qint64 id) { return **outcome(m_store->timeline(id)); }

    AdjustableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    qint64 m_send = 0;
};

void TimelineTest::init()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(
        storeAt(m_folder->filePath(QStringLiteral("timeline.db")), {.limits = LimitPolicy::none()}), m_clock);
}

qint64 TimelineTest::begin(bool isSent)
{
    SendIntent intent = intentFor(fictionNumber(1));
    intent.actor = kAnna;
    const auto reserved = **outcome(m_store->reserveSend(intent));
    m_send = reserved.sendId;
    if (isSent && !outcome(m_store->recordSent(m_send, {.sid = kSid, .startedAt = reserved.startedAt})).value())
        return 0;
    return reserved.verification.id;
}

void TimelineTest::check(CheckOutcome result)
{
    m_clock.advance(5s);
    const auto reserved = **outcome(m_store->reserveCheck(key(), kBen));
    m_clock.advance(1s);
    QVERIFY(outcome(m_store->recordCheck(reserved.checkId, result)).value());
}

void TimelineTest::tellsOfSendsAndChecks()
{
    const qint64 id = begin();
    check(CheckOutcome::Wrong);
    SendIntent again = intentFor(fictionNumber(1));
    again.actor = kAnna;
    again.channel = Channel::Call;
    const auto second = **outcome(m_store->reserveSend(again));
    QCOMPARE(second.verification.id, id);
    QVERIFY(outcome(m_store->recordSent(second.sendId, {.sid = kSid, .startedAt = second.startedAt})).value());
    check(CheckOutcome::Approved);

    const Timeline story = tell(id);
    QCOMPARE(story.record.status, VerificationStatus::Approved);
    QCOMPARE(story.sends.size(), size_t(2));
    QCOMPARE(story.sends.at(0).state, SendState::Sent);
    QCOMPARE(story.sends.at(0).channel, Channel::Sms);
    QCOMPARE(story.sends.at(0).actor, kAnna);
    QCOMPARE(story.sends.at(1).channel, Channel::Call);
    QVERIFY(story.sends.at(1).endedAt.has_value());
    QCOMPARE(story.checks.size(), size_t(2));
    QVERIFY(story.checks.at(0).outcome == CheckOutcome::Wrong);
    QVERIFY(story.checks.at(1).outcome == CheckOutcome::Approved);
    QCOMPARE(story.checks.at(1).actor, kBen);
    QVERIFY(story.checks.at(0).startedAt < story.sends.at(1).startedAt);
    QVERIFY(story.checks.at(1).endedAt >= story.checks.at(1).startedAt + 1s);
    QCOMPARE(story.endedBy, QString());
    QVERIFY(!story.receiptUntil);
}

void TimelineTest::tellsWhyNothingWasSent()
{
    const qint64 id = begin(false);
    QCOMPARE(tell(id).sends.at(0).state, SendState::UnderWay);
    constexpr int kLandline = 60205;
    QVERIFY(outcome(m_store->recordSendFailed(m_send, SendFailure::NotSent, kLandline)).value());
    const Timeline story = tell(id);
    QCOMPARE(story.sends.at(0).state, SendState::NotSent);
    QCOMPARE(story.sends.at(0).providerCode, kLandline);
    QCOMPARE(story.record.status, VerificationStatus::NotSent);
}

void TimelineTest::tellsWhoEndedIt()
{
    const qint64 id = begin();
    const auto reserved = **outcome(m_store->reserveCheck(key(), kAnna));
    QVERIFY(!tell(id).checks.at(0).outcome);
    QVERIFY(outcome(m_store->recordCheck(reserved.checkId, CheckOutcome::Unknown)).value());
    QVERIFY(outcome(m_store->recordEnd(id, VerificationStatus::Canceled, kBen)).value());
    const Timeline story = tell(id);
    QVERIFY(story.checks.at(0).outcome == CheckOutcome::Unknown);
    QCOMPARE(story.record.status, VerificationStatus::Canceled);
    QCOMPARE(story.endedBy, kBen);
}

void TimelineTest::tellsOfTheReceipt()
{
    const qint64 id = begin();
    check(CheckOutcome::Approved);
    const auto facts = **outcome(m_store->receiptFacts(key()));
    QVERIFY(tell(id).receiptUntil == facts.expiresAt);
}

void TimelineTest::whatIsGoneIsNotFound()
{
    const qint64 id = begin();
    check(CheckOutcome::Approved);
    m_clock.advance(24h * 40);
    QVERIFY(outcome(m_store->purgeSlice(m_clock.now() - 24h * 30, kAnna)).value());
    const auto story = *outcome(m_store->timeline(id));
    QVERIFY(!story.has_value());
    QCOMPARE(errorCodeName(story.error().code), errorCodeName(ErrorCode::VerificationNotFound));
}

void TimelineTest::namesItsFiles()
{
    QVERIFY(begin() > 0);
    if (testsUsePostgres())
        QCOMPARE(m_store->files(), QStringList());
    for (const QString &file : m_store->files())
        QVERIFY2(QFile::exists(file), qPrintable(file));
    QCOMPARE(m_store->files().size(), testsUsePostgres() ? 0 : 2);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::TimelineTest;
RINGPROOF_TEST(TimelineTest)
#include "timelinetest.moc"
