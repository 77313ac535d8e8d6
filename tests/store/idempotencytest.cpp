// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests that are repeated under an Idempotency-Key: answered once, however many come and whatever the clock does.
// On both databases.
#include "store/sqlconnection.h"
#include "support/jumpingclock.h"
#include "support/storerig.h"
#include "support/testregistry.h"

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

using State = IdempotencyState;

const QString kProvider = QStringLiteral("sandbox");
const QString kCaller = QStringLiteral("k_abcd2345");
const QByteArray kAnswer = R"({"status":"pending"})";

IdempotentRequest request(const QString &key, const QByteArray &body = "{}", const QString &caller = kCaller)
{
    return {.provider = kProvider, .caller = caller, .key = key, .body = body, .number = {}, .actor = {}};
}

} // namespace

class IdempotencyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void answersAgain();
    void keepsCallersApart();
    void anotherBodyIsAConflict();
    void whatDecidedNothingMayBeRepeated();
    void looksAgainAtWhatWasUndecided();
    void takesOverTheDead();
    void tellsOfTheSendOfTheDead_data();
    void tellsOfTheSendOfTheDead();
    void oneOfManyRuns();
    void staysForADay();
    void turnedClocksForgetNothing();
    void isSwept();
    void keepsNoKeyAndNoBody();

private:
    IdempotentStart begin(const IdempotentRequest &asked)
    {
        const auto start = *outcome(m_store->beginIdempotent(asked));
        return start.value_or(IdempotentStart{.state = State::Conflict, .ticket = {}, .status = -1, .answer = {}});
    }
    bool end(const IdempotentStart &start, int status = 200, const QByteArray &answer = kAnswer)
    {
        return outcome(m_store->endIdempotent(start.ticket, status, answer))->has_value();
    }
    int rows()
    {
        SqlConnection connection(dialectOf(options()));
        auto row = connection.ensureOpen().and_then(
            [&] { return connection.exec(QStringLiteral("SELECT COUNT(*) FROM idempotency_keys")); });
        return row && row->next() ? row->value(0).toInt() : -1;
    }
    SqlStore::Options options() const { return storeAt(m_folder->filePath(QStringLiteral("keys.db"))); }

    JumpingClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
};

void IdempotencyTest::initTestCase()
{
    if (testsUsePostgres())
        NEED_POSTGRES();
}

void IdempotencyTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(options(), m_clock);
}

void IdempotencyTest::answersAgain()
{
    const IdempotentStart start = begin(request(QStringLiteral("a")));
    QCOMPARE(start.state, State::Fresh);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Running);
    QVERIFY(end(start, 429));
    // In another process, too.
    m_store = std::make_unique<SqlStore>(options(), m_clock);
    const IdempotentStart again = begin(request(QStringLiteral("a")));
    QCOMPARE(again.state, State::Done);
    QCOMPARE(again.status, 429);
    QCOMPARE(again.answer, kAnswer);
    QVERIFY(end(start, 500, "late"));
    QCOMPARE(begin(request(QStringLiteral("a"))).status, 429);
}

void IdempotencyTest::keepsCallersApart()
{
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Fresh);
    QCOMPARE(begin(request(QStringLiteral("b"))).state, State::Fresh);
    QCOMPARE(begin(request(QStringLiteral("a"), "{}", QStringLiteral("api:loopback"))).state, State::Fresh);
    QCOMPARE(begin(request(QStringLiteral("5a"), "{}", QStringLiteral("k_abcd234"))).state, State::Fresh);
    IdempotentRequest real = request(QStringLiteral("a"));
    real.provider = QStringLiteral("twilio");
    QCOMPARE(begin(real).state, State::Fresh);
}

void IdempotencyTest::anotherBodyIsAConflict()
{
    const IdempotentStart start = begin(request(QStringLiteral("a"), "one"));
    QCOMPARE(begin(request(QStringLiteral("a"), "two")).state, State::Conflict);
    QVERIFY(end(start));
    QCOMPARE(begin(request(QStringLiteral("a"), "two")).state, State::Conflict);
    QCOMPARE(begin(request(QStringLiteral("a"), "one")).state, State::Done);
    QCOMPARE(begin(request(QStringLiteral("b"), "\xe9")).state, State::Fresh);
    QCOMPARE(begin(request(QStringLiteral("b"), "\xe8")).state, State::Conflict);
}

void IdempotencyTest::whatDecidedNothingMayBeRepeated()
{
    const IdempotentStart start = begin(request(QStringLiteral("a"), "one"));
    QVERIFY(outcome(m_store->forgetIdempotent(start.ticket))->has_value());
    const IdempotentStart next = begin(request(QStringLiteral("a"), "two"));
    QCOMPARE(next.state, State::Fresh);
    QVERIFY(end(next));
    // What was answered is not forgotten.
    QVERIFY(outcome(m_store->forgetIdempotent(next.ticket))->has_value());
    QCOMPARE(begin(request(QStringLiteral("a"), "two")).state, State::Done);
}

void IdempotencyTest::looksAgainAtWhatWasUndecided()
{
    const IdempotentStart first = begin(request(QStringLiteral("a")));
    QVERIFY(end(first, 503, R"({"code":"send_unknown"})"));
    // At once, and by one at a time; the other body is a conflict as ever.
    const IdempotentStart again = begin(request(QStringLiteral("a")));
    QCOMPARE(again.state, State::Fresh);
    QVERIFY(again.hasSent);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Running);
    QCOMPARE(begin(request(QStringLiteral("a"), "{\"x\":1}")).state, State::Conflict);
    // Whoever looks may die: the next one knows all the same that a send may have gone out.
    m_clock.pass(61s);
    const IdempotentStart third = begin(request(QStringLiteral("a")));
    QCOMPARE(third.state, State::Fresh);
    QVERIFY(third.hasSent);
    QVERIFY(end(third, 503, R"({"code":"send_unknown"})"));
    const IdempotentStart fourth = begin(request(QStringLiteral("a")));
    QVERIFY(fourth.hasSent);
    QVERIFY(end(fourth));
    const IdempotentStart done = begin(request(QStringLiteral("a")));
    QCOMPARE(done.state, State::Done);
    QCOMPARE(done.status, 200);
}

void IdempotencyTest::takesOverTheDead()
{
    const IdempotentStart dead = begin(request(QStringLiteral("a")));
    m_clock.pass(59s);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Running);
    m_clock.pass(1s);
    QCOMPARE(begin(request(QStringLiteral("a"), "other")).state, State::Conflict);
    const IdempotentStart next = begin(request(QStringLiteral("a")));
    QCOMPARE(next.state, State::Fresh);
    // The dead one was slow only: it has no say any more.
    QVERIFY(end(dead, 500, "late"));
    QVERIFY(outcome(m_store->forgetIdempotent(dead.ticket))->has_value());
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Running);
    QVERIFY(end(next));
    QCOMPARE(begin(request(QStringLiteral("a"))).status, 200);
}

void IdempotencyTest::tellsOfTheSendOfTheDead_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<bool>("isBefore");
    QTest::addColumn<bool>("wentOut");
    QTest::addColumn<bool>("hasSent");
    QTest::newRow("its own") << 1 << "test" << false << true << true;
    QTest::newRow("that never went out") << 1 << "test" << false << false << false;
    QTest::newRow("to another number") << 2 << "test" << false << true << false;
    QTest::newRow("by another actor") << 1 << "other" << false << true << false;
    QTest::newRow("before it began") << 1 << "test" << true << true << false;
}

void IdempotencyTest::tellsOfTheSendOfTheDead()
{
    QFETCH(int, number);
    QFETCH(QString, actor);
    QFETCH(bool, isBefore);
    QFETCH(bool, wentOut);
    QFETCH(bool, hasSent);
    IdempotentRequest asked = request(QStringLiteral("a"));
    asked.number = fictionNumber(1);
    asked.actor = QStringLiteral("test");
    SendIntent intent = intentFor(fictionNumber(number));
    intent.actor = actor;
    const auto sends = [&] {
        const auto reserved = outcome(m_store->reserveSend(intent));
        QVERIFY(reserved && *reserved);
        if (!wentOut)
            QVERIFY(outcome(m_store->recordSendFailed((*reserved)->sendId, SendFailure::NotSent, 0))->has_value());
        m_clock.pass(1s);
    };
    if (isBefore)
        sends();
    QVERIFY(!begin(asked).hasSent);
    if (!isBefore)
        sends();
    m_clock.pass(60s);
    const IdempotentStart next = begin(asked);
    QCOMPARE(next.state, State::Fresh);
    QCOMPARE(next.hasSent, hasSent);
}

void IdempotencyTest::oneOfManyRuns()
{
    // Two processes, twenty requests each, all at once.
    SqlStore other(options(), m_clock);
    QObject context;
    int fresh = 0;
    int running = 0;
    int waiting = 0;
    for (SqlStore *store : {m_store.get(), &other}) {
        for (int i = 0; i < 20; ++i) {
            ++waiting;
            auto task = store->beginIdempotent(request(QStringLiteral("a")));
            QCoro::connect(std::move(task), &context, [&](const Result<IdempotentStart> &start) {
                --waiting;
                fresh += start && start->state == State::Fresh ? 1 : 0;
                running += start && start->state == State::Running ? 1 : 0;
            });
        }
    }
    QVERIFY(QTest::qWaitFor([&] { return waiting == 0; }, 20'000));
    QCOMPARE(fresh, 1);
    QCOMPARE(running, 39);
}

void IdempotencyTest::staysForADay()
{
    QVERIFY(end(begin(request(QStringLiteral("a")))));
    m_clock.pass(24h - 1ms);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Done);
    m_clock.pass(1ms);
    QCOMPARE(begin(request(QStringLiteral("a"), "other")).state, State::Fresh);
}

void IdempotencyTest::turnedClocksForgetNothing()
{
    QVERIFY(end(begin(request(QStringLiteral("a")))));
    m_clock.turn(48h);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Done);
    const IdempotentStart running = begin(request(QStringLiteral("b")));
    m_clock.turn(-480h);
    QCOMPARE(begin(request(QStringLiteral("b"))).state, State::Running);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Done);
    QVERIFY(end(running));
    m_clock.pass(24h);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Fresh);
}

void IdempotencyTest::isSwept()
{
    for (int i = 0; i < 10; ++i)
        QVERIFY(end(begin(request(QString::number(i)))));
    m_clock.pass(24h);
    // Each that is added takes two old ones along.
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Fresh);
    QCOMPARE(rows(), 9);
    // The purge takes the rest, however long verifications are kept.
    const auto slice = *outcome(m_store->purgeSlice(m_clock.now() - 720h, QStringLiteral("test")));
    QVERIFY(slice && !slice->more);
    QCOMPARE(rows(), 1);
    QCOMPARE(begin(request(QStringLiteral("a"))).state, State::Running);
}

void IdempotencyTest::keepsNoKeyAndNoBody()
{
    if (testsUsePostgres())
        QSKIP("the files are the server's");
    const QString key = QStringLiteral("a-key-that-is-not-kept");
    QVERIFY(end(begin(request(key, R"({"phoneNumber":"+12025550123"})"))));
    const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    for (const QFileInfo &each : files) {
        QFile file(each.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(key.toLatin1()) && !content.contains("2025550123"), qPrintable(each.fileName()));
    }
}

} // namespace Ringproof::Testing

using Ringproof::Testing::IdempotencyTest;
RINGPROOF_TEST(IdempotencyTest)
#include "idempotencytest.moc"
