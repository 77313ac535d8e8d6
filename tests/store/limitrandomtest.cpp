// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random lives of a few numbers, with turned clocks, restarts and lost machines in between: the store decides as somebody
// would who wrote every event down with the true time beside it.
#include "support/limitrig.h"
#include "support/testregistry.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace Ringproof::Testing {

namespace {

using Time = std::chrono::milliseconds; // true time since the beginning

/// What is known of one number by heart.
struct Notes
{
    std::vector<Time> sends;
    std::vector<Time> guesses; ///< not right
    int inARow = 0;
    std::optional<Time> approvedAt;
};

int countSince(const std::vector<Time> &times, Time after)
{
    return int(std::count_if(times.begin(), times.end(), [&](Time time) { return time > after; }));
}

/// The per-number rules by the letter of the contract, from the notes alone.
bool maySend(const Notes &notes, const std::vector<Time> &all, Time now, const LimitPolicy &policy)
{
    std::vector<Time> since;
    for (const Time send : notes.sends)
        if (send > now - 24h && !(notes.approvedAt && send <= *notes.approvedAt))
            since.push_back(send);
    if (!since.empty() && now < since.back() + policy.waits[std::min(since.size(), policy.waits.size()) - 1])
        return false;
    if (countSince(notes.sends, now - 10min) >= policy.perTenMinutes ||
        countSince(notes.sends, now - 24h) >= policy.perDay)
        return false;
    if (countSince(notes.guesses, now - 1h) >= policy.wrongPerHour || countSince(notes.guesses, now - 24h) >= 50)
        return false;
    return notes.inARow < 100 && countSince(all, now - 24h) < policy.dailyBudget;
}

} // namespace

class LimitRandomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesByTrueTime_data();
    void decidesByTrueTime();
};

void LimitRandomTest::decidesByTrueTime_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void LimitRandomTest::decidesByTrueTime()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    LimitPolicy policy;
    policy.dailyBudget = 25;
    policy.breakerConversion = 0;
    LimitRig rig(policy);
    const std::vector<PhoneNumber> numbers{
        LimitRig::number("+14155550123"), LimitRig::number("+14155550124"), LimitRig::number("+447700900123")};
    std::vector<Notes> notes(numbers.size());
    std::vector<Time> all;
    Time now{};
    int sent = 0;
    int refused = 0;
    for (int step = 0; step < 300; ++step) {
        // Whole seconds, because the budget is counted by them.
        const Time passes = random.bounded(12) == 0 ? Time(std::chrono::hours(random.bounded(1, 9)))
                                                    : Time(std::chrono::seconds(random.bounded(200)));
        rig.clock.pass(passes);
        now += passes;
        if (random.bounded(6) == 0)
            rig.clock.turn(std::chrono::hours(random.bounded(24 * 365 * 20) - 24 * 365 * 10));
        if (random.bounded(40) == 0)
            rig.restart();
        const size_t which = size_t(random.bounded(int(numbers.size())));
        Notes &own = notes[which];
        if (random.bounded(3) == 0) {
            const bool isRight = random.bounded(5) == 0;
            if (rig.check(numbers[which], isRight ? CheckOutcome::Approved : CheckOutcome::Wrong)) {
                if (isRight)
                    own.approvedAt = now;
                else
                    own.guesses.push_back(now);
                own.inARow = isRight ? 0 : own.inARow + 1;
                QVERIFY(countSince(own.guesses, now - 1h) <= policy.wrongPerHour);
            }
            continue;
        }
        // The second in which a send leaves the budget is not looked at: there the store may be a second late.
        const bool isEdge =
            std::any_of(all.begin(), all.end(), [&](Time at) { return now >= at + 24h && now < at + 24h + 1s; });
        const auto state = rig.send(numbers[which]);
        if (!isEdge || state)
            QVERIFY2(state.has_value() == maySend(own, all, now, policy),
                qPrintable(QStringLiteral("step %1: %2")
                               .arg(step)
                               .arg(state ? QStringLiteral("sent") : state.error().detail)));
        sent += state.has_value();
        refused += !state.has_value();
        if (state) {
            own.sends.push_back(now);
            all.push_back(now);
        }
    }
    QVERIFY2(sent > 20 && refused > 20, "the life was a dull one");
}

} // namespace Ringproof::Testing

using Ringproof::Testing::LimitRandomTest;
RINGPROOF_TEST(LimitRandomTest)
#include "limitrandomtest.moc"
