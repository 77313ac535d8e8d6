// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The overview's sums: what each ending counts as, that folding changes nothing whatever happens before and after it, and that
// they outlive retention. On both databases.
#include "store/sqlconnection.h"
#include "support/jumpingclock.h"
#include "support/storerig.h"
#include "support/testregistry.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

const QString kProvider = QStringLiteral("sandbox");

} // namespace

class OverviewStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void counts();
    void placesInSlots();
    void resendsAndRegions();
    void foldsInSlices();
    void lateChanges_data();
    void lateChanges();
    void foldingChangesNothing();
    void outlivesRetention();
    void providersAreApart();
    void refusesEdges();

private:
    struct Sent
    {
        qint64 sendId = 0;
        qint64 id = 0;
        QString sid;
        Timestamp createdAt;
    };
    OverviewReport report(const QString &provider = kProvider)
    {
        const auto answer = *outcome(m_store->overview({.provider = provider, .edges = m_edges}));
        if (!answer)
            qWarning() << answer.error().detail;
        return answer ? *answer : OverviewReport();
    }
    Sent reserve(int number, Channel channel = Channel::Sms)
    {
        SendIntent intent = intentFor(fictionNumber(number));
        intent.channel = channel;
        const auto reserved = *outcome(m_store->reserveSend(intent));
        if (!reserved)
            return {};
        const VerificationRecord &record = reserved->verification;
        return {reserved->sendId, record.id, record.sid, record.createdAt};
    }
    Sent send(int number, Channel channel = Channel::Sms)
    {
        Sent sent = reserve(number, channel);
        if (sent.sid.isEmpty())
            sent.sid = QStringLiteral("VE%1").arg(++m_sids, 32, 16, QLatin1Char('0'));
        const auto state = *outcome(m_store->recordSent(sent.sendId, {.sid = sent.sid, .startedAt = sent.createdAt}));
        return state ? sent : Sent();
    }
    qint64 reserveCheck(const Sent &sent)
    {
        const auto check = *outcome(
            m_store->reserveCheck({.provider = kProvider, .sid = sent.sid, .number = {}}, QStringLiteral("test")));
        return check ? check->checkId : 0;
    }
    bool check(const Sent &sent, CheckOutcome result)
    {
        return outcome(m_store->recordCheck(reserveCheck(sent), result))->has_value();
    }
    bool end(const Sent &sent, VerificationStatus status)
    {
        return outcome(m_store->recordEnd(sent.id, status, QStringLiteral("test")))->has_value();
    }
    void failSend(const Sent &sent, SendFailure failure, int code)
    {
        QVERIFY(outcome(m_store->recordSendFailed(sent.sendId, failure, code))->has_value());
    }
    int foldAll()
    {
        int slices = 0;
        for (bool more = true; more; ++slices) {
            const auto folded = *outcome(m_store->foldOverviewSlice());
            more = folded && *folded;
        }
        return slices;
    }
    QVariantList row(const QString &sql)
    {
        SqlConnection connection(dialectOf(storeAt(file())));
        QVariantList values;
        if (!connection.ensureOpen())
            return values;
        auto rows = connection.exec(sql);
        if (rows && rows->next())
            values.append(rows->value(0).toLongLong());
        return values;
    }
    QString file() const { return m_folder->filePath(QStringLiteral("overview.db")); }

    JumpingClock m_clock; ///< stands still between two reads: no hour ends and no code expires
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::vector<Timestamp> m_edges; ///< an hour each, from the one before the test on
    int m_sids = 0;
};

void OverviewStoreTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
}

void OverviewStoreTest::init()
{
    m_store.reset();
    m_sids = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(storeAt(file(), {.limits = LimitPolicy::none()}), m_clock);
    const Timestamp first = std::chrono::floor<std::chrono::hours>(m_clock.now()) - 1h;
    m_edges.clear();
    for (int i = 0; i < 100; ++i)
        m_edges.push_back(first + i * 1h);
}

void OverviewStoreTest::counts()
{
    const Sent good = send(0);
    m_clock.pass(34s);
    QVERIFY(check(good, CheckOutcome::Wrong));
    QVERIFY(check(good, CheckOutcome::Approved));
    QVERIFY(end(send(1), VerificationStatus::Canceled));
    const Sent used = send(2);
    for (int i = 0; i < 5; ++i)
        QVERIFY(check(used, CheckOutcome::Wrong));
    failSend(reserve(3), SendFailure::NotSent, 60205);
    failSend(reserve(4), SendFailure::NotSent, 0);
    failSend(reserve(5), SendFailure::Unknown, 0);
    QVERIFY(end(send(6), VerificationStatus::Expired));
    const Sent open = send(7);
    QVERIFY(check(open, CheckOutcome::Unknown));
    reserve(8);

    const OverviewReport before = report();
    const OverviewCounts young{.sends = 7,
        .concluded = 2, // the approved one and the expired one
        .converted = 1,
        .begun = 9,
        .verified = 1,
        .expired = 1,
        .usedUp = 1,
        .canceled = 1,
        .notSent = 2,
        .unknown = 1};
    QCOMPARE(before.total, young);
    QCOMPARE(before.total.underWay(), 2);
    QVERIFY(before.medianTime >= 33s && before.medianTime <= 36s);
    const std::vector<OverviewError> errors{{OverviewTrouble::WrongCode, 0, 6}, {OverviewTrouble::NotSent, 0, 1},
        {OverviewTrouble::NotSent, 60205, 1}, {OverviewTrouble::SendUnknown, 0, 1},
        {OverviewTrouble::CheckUnknown, 0, 1}};
    QVERIFY(before.errors == errors);

    m_clock.pass(12min);
    OverviewCounts old = young;
    old.concluded = 7;
    old.expired = 2; // nobody came back for it
    old.unknown = 2; // cut off while it was sent
    QCOMPARE(report().total, old);
    foldAll();
    const OverviewReport folded = report();
    QCOMPARE(folded.total, old);
    QCOMPARE(folded.medianTime, before.medianTime);
    QVERIFY(folded.errors == errors);
}

void OverviewStoreTest::placesInSlots()
{
    m_clock.pass(m_edges[2] - m_clock.now() - 1min);
    const Sent late = send(0);
    m_clock.pass(2min); // in the next hour
    send(0);
    QVERIFY(check(late, CheckOutcome::Approved));
    for (int round = 0; round < 2; ++round) {
        const OverviewReport found = report();
        QCOMPARE(found.spans[1].begun, 1);
        QCOMPARE(found.spans[1].verified, 1); // where it began
        QCOMPARE(found.spans[1].sends, 1);
        QCOMPARE(found.spans[2].begun, 0);
        QCOMPARE(found.spans[2].sends, 1);
        QCOMPARE(found.spans[2].converted, 1);
        m_clock.pass(12min);
        foldAll();
    }
}

void OverviewStoreTest::resendsAndRegions()
{
    send(0);
    send(0, Channel::Call);
    const auto france =
        *outcome(m_store->reserveSend(intentFor(*PhoneNumber::fromE164(QStringLiteral("+33639980001")))));
    QVERIFY(france.has_value());
    for (int round = 0; round < 2; ++round) {
        const OverviewReport found = report();
        QCOMPARE(found.regions.size(), size_t(2));
        QCOMPARE(found.regions[0].counts.sends, 2);
        QCOMPARE(found.regions[0].counts.begun, 1);
        QCOMPARE(found.regions[1].region, QStringLiteral("FR"));
        QCOMPARE(found.routes.size(), size_t(3));
        m_clock.pass(12min);
        foldAll();
    }
}

void OverviewStoreTest::foldsInSlices()
{
    for (int i = 0; i < 620; ++i)
        reserve(i);
    QCOMPARE(foldAll(), 1); // all too young
    QCOMPARE(row(QStringLiteral("SELECT COUNT(*) FROM overview_totals")), QVariantList{qint64(0)});
    m_clock.pass(12min);
    reserve(1000); // young again
    QCOMPARE(foldAll(), 2);
    QCOMPARE(row(QStringLiteral("SELECT SUM(begun) FROM overview_totals")), QVariantList{qint64(620)});
    QCOMPARE(report().total.begun, 621);
    QCOMPARE(foldAll(), 1);
    QCOMPARE(report().total.begun, 621);
}

void OverviewStoreTest::lateChanges_data()
{
    QTest::addColumn<QString>("change");
    for (const auto *change : {"approved", "resent", "canceled", "not sent", "sent", "checked again"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void OverviewStoreTest::lateChanges()
{
    QFETCH(QString, change);
    const Sent pending = send(0);
    const qint64 checkId = reserveCheck(pending);
    const Sent sending = reserve(1);
    send(2);
    m_clock.pass(2h);
    foldAll();
    QCOMPARE(report().total.expired, 2);
    QCOMPARE(report().total.unknown, 1);
    const auto apply = [&] {
        if (change == QLatin1StringView("approved"))
            QVERIFY(outcome(m_store->recordCheck(checkId, CheckOutcome::Approved))->has_value());
        else if (change == QLatin1StringView("canceled"))
            QVERIFY(end(pending, VerificationStatus::Canceled));
        else if (change == QLatin1StringView("not sent"))
            failSend(sending, SendFailure::NotSent, 60410);
        else if (change == QLatin1StringView("checked again"))
            QVERIFY(outcome(m_store->recordCheck(checkId, CheckOutcome::Wrong))->has_value());
        else if (change == QLatin1StringView("sent"))
            QVERIFY(outcome(
                m_store->recordSent(sending.sendId, {.sid = QStringLiteral("VEnew"), .startedAt = sending.createdAt}))
                        ->has_value());
        else {
            // The provider lets the old one live on.
            const Sent again = reserve(0);
            QVERIFY(again.id != pending.id);
            QVERIFY(outcome(m_store->recordSent(again.sendId, {.sid = pending.sid, .startedAt = again.createdAt}))
                        ->has_value());
        }
    };
    apply();
    const OverviewReport after = report();
    QCOMPARE(after.total.begun, 3);
    QCOMPARE(after.total.verified, change == QLatin1StringView("approved") ? 1 : 0);
    QCOMPARE(after.total.canceled, change == QLatin1StringView("canceled") ? 1 : 0);
    QCOMPARE(after.total.notSent, change == QLatin1StringView("not sent") ? 1 : 0);
    QCOMPARE(
        after.total.unknown, change == QLatin1StringView("not sent") || change == QLatin1StringView("sent") ? 0 : 1);
    QCOMPARE(after.total.underWay(), change == QLatin1StringView("resent") ? 1 : 0);
    // Folded anew it says the same, but that nothing is under way for ever.
    m_clock.pass(2h);
    const OverviewCounts unfolded = report().total;
    foldAll();
    QCOMPARE(report().total, unfolded);
    QCOMPARE(row(QStringLiteral("SELECT COUNT(*) FROM overview_late")), QVariantList{qint64(0)});
    QCOMPARE(report().total.underWay(), 0);
}

/// Two databases hear the same; one of them folds at random.
void OverviewStoreTest::foldingChangesNothing()
{
    SqlStore plain(storeAt(file() + QStringLiteral("-plain"), {.limits = LimitPolicy::none()}), m_clock);
    constexpr quint32 kSeed = 20261125;
    QRandomGenerator random(kSeed);
    std::vector<qint64> sends;
    std::vector<qint64> checks;
    std::vector<QString> sids;
    const auto both = [&](const auto &act) {
        act(*m_store);
        act(plain);
    };
    constexpr int kSteps = 600;
    for (int step = 0; step < kSteps; ++step) {
        const int dice = random.bounded(100);
        const auto any = [&](const auto &list) { return list[size_t(random.bounded(int(list.size())))]; };
        if (dice < 30 || sends.empty()) {
            const SendIntent intent = intentFor(fictionNumber(random.bounded(8)));
            qint64 id = 0;
            both([&](SqlStore &store) {
                if (const auto reserved = *outcome(store.reserveSend(intent)))
                    id = reserved->sendId;
            });
            if (id > 0)
                sends.push_back(id);
        } else if (dice < 50) {
            const qint64 id = any(sends);
            const bool isKnown = !sids.empty() && random.bounded(3) == 0;
            const QString sid = isKnown ? any(sids) : QStringLiteral("VE%1").arg(step);
            sids.push_back(sid);
            const SentFacts facts{.sid = sid, .startedAt = m_clock.now()};
            both([&](SqlStore &store) { static_cast<void>(outcome(store.recordSent(id, facts))); });
        } else if (dice < 60) {
            const qint64 id = any(sends);
            const auto failure = random.bounded(2) == 0 ? SendFailure::NotSent : SendFailure::Unknown;
            both([&](SqlStore &store) { static_cast<void>(outcome(store.recordSendFailed(id, failure, 60205))); });
        } else if (dice < 75 && !sids.empty()) {
            const VerificationKey key{.provider = kProvider, .sid = any(sids), .number = {}};
            qint64 id = 0;
            both([&](SqlStore &store) {
                if (const auto check = *outcome(store.reserveCheck(key, QStringLiteral("test"))))
                    id = check->checkId;
            });
            if (id > 0)
                checks.push_back(id);
        } else if (dice < 85 && !checks.empty()) {
            const qint64 id = any(checks);
            const auto result = std::array{CheckOutcome::Approved, CheckOutcome::Wrong, CheckOutcome::NotSent,
                CheckOutcome::Unknown}[size_t(random.bounded(4))];
            both([&](SqlStore &store) { static_cast<void>(outcome(store.recordCheck(id, result))); });
        } else if (dice < 90 && !sids.empty()) {
            const auto status = random.bounded(2) == 0 ? VerificationStatus::Expired : VerificationStatus::Canceled;
            const VerificationKey key{.provider = kProvider, .sid = any(sids), .number = {}};
            both([&](SqlStore &store) {
                if (const auto found = *outcome(store.find(key)))
                    static_cast<void>(outcome(store.recordEnd(found->record.id, status, QStringLiteral("test"))));
            });
        } else {
            m_clock.pass(std::chrono::seconds(random.bounded(900)));
        }
        if (random.bounded(4) == 0)
            foldAll();
        if (step % 10 != 9)
            continue;
        const OverviewReport folded = report();
        const auto expected = **outcome(plain.overview({.provider = kProvider, .edges = m_edges}));
        QCOMPARE(folded.total, expected.total);
        QCOMPARE(folded.spans, expected.spans);
        QCOMPARE(folded.errors, expected.errors);
        QCOMPARE(folded.medianTime, expected.medianTime);
    }
    QVERIFY(row(QStringLiteral("SELECT SUM(begun) FROM overview_totals")).value(0).toInt() > 20);
}

void OverviewStoreTest::outlivesRetention()
{
    QVERIFY(check(send(0), CheckOutcome::Approved));
    send(1);
    failSend(reserve(2), SendFailure::NotSent, 60205);
    m_clock.pass(12min);
    foldAll();
    QVERIFY(check(send(3), CheckOutcome::Approved)); // purged before it was folded
    m_clock.pass(31 * 24h);
    const OverviewReport before = report();
    QCOMPARE(before.total.begun, 4);
    bool more = true;
    while (more)
        more = (*outcome(m_store->purgeSlice(m_clock.now() - 30 * 24h, QStringLiteral("test"))))->more;
    QCOMPARE(row(QStringLiteral("SELECT COUNT(*) FROM verifications")), QVariantList{qint64(0)});
    for (int round = 0; round < 2; ++round) {
        const OverviewReport after = report();
        QCOMPARE(after.total, before.total);
        QCOMPARE(after.medianTime, before.medianTime);
        QVERIFY(after.errors == before.errors);
        foldAll();
    }
}

void OverviewStoreTest::providersAreApart()
{
    send(0);
    SendIntent intent = intentFor(fictionNumber(1));
    intent.provider = QStringLiteral("twilio");
    for (int i = 0; i < 2; ++i)
        QVERIFY(outcome(m_store->reserveSend(intent))->has_value() || i == 1);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(report().total.begun, 1);
        QCOMPARE(report(QStringLiteral("twilio")).total.begun, 2);
        m_clock.pass(12min);
        foldAll();
    }
}

void OverviewStoreTest::refusesEdges()
{
    const auto refused = *outcome(m_store->overview({.provider = kProvider, .edges = {}}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidRequest);
}

} // namespace Ringproof::Testing

using Ringproof::Testing::OverviewStoreTest;
RINGPROOF_TEST(OverviewStoreTest)
#include "overviewstoretest.moc"
