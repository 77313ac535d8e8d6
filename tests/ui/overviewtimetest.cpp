// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures that change by time alone: what is under way runs out, a day ends. The overview looks once at that moment, and never else;
// after a failure it looks again by itself.
#include "store/sqlstore.h"
#include "support/sqlmeddler.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/desk/overviewplace.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/notice.h"
#include "windowrig.h"

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

namespace {

constexpr auto kLife = 600s;

} // namespace

class OverviewTimeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void countsWhatHasRunOut();
    void looksAnewWhenItIsShownAgain();
    void looksAgainAfterAFailure();

private:
    void begin(int number);
    QString figure(const QString &caption) const
    {
        for (const FigureTile *tile : m_place->findChildren<FigureTile *>())
            if (tile->accessibleName() == caption)
                return tile->figure();
        return {};
    }

    MemoryFolder m_memory;
    AdjustableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::unique_ptr<OverviewPlace> m_place;
};

void OverviewTimeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(
        storeAt(m_folder->filePath(QStringLiteral("a.db")), {.limits = LimitPolicy::none()}, false), m_clock);
    m_place = std::make_unique<OverviewPlace>(nullptr);
    m_place->resize(900, 640);
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    m_place->useRecords({.store = m_store.get(),
        .clock = &m_clock,
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .issueReceipt = {}});
}

void OverviewTimeTest::cleanup()
{
    m_place->useNothing();
    m_place.reset();
    m_store.reset();
}

void OverviewTimeTest::begin(int number)
{
    const auto reserved = *outcome(m_store->reserveSend(intentFor(fictionNumber(number))));
    QVERIFY(reserved.has_value());
    const QString sid = QStringLiteral("VE%1").arg(number);
    QVERIFY(
        outcome(m_store->recordSent(reserved->sendId, {.sid = sid, .startedAt = reserved->startedAt}))->has_value());
}

void OverviewTimeTest::countsWhatHasRunOut()
{
    begin(1);
    m_clock.advance(10s);
    begin(2);
    m_clock.advance(kLife - 20s);
    m_place->recordsChanged();
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("2"));
    QCOMPARE(figure(QStringLiteral("not verified")), QStringLiteral("0"));
    // Nothing tells it of a change, and nobody touches it: they run out ten seconds apart.
    QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("not verified")), QStringLiteral("1"), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("not verified")), QStringLiteral("2"), 60'000);
}

void OverviewTimeTest::looksAnewWhenItIsShownAgain()
{
    begin(1);
    m_clock.advance(kLife - 1s);
    m_place->recordsChanged();
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("1"));
    m_place->hide();
    m_clock.advance(10s);
    m_place->show();
    m_place->arrive();
    QTRY_COMPARE(figure(QStringLiteral("not verified")), QStringLiteral("1"));
}

void OverviewTimeTest::looksAgainAfterAFailure()
{
    begin(1);
    m_place->recordsChanged();
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("1"));
    const QString file = m_folder->filePath(QStringLiteral("a.db"));
    QVERIFY(meddle(file, QStringLiteral("ALTER TABLE overview_totals RENAME TO gone")));
    const auto *notice = m_place->findChild<Notice *>();
    m_place->recordsChanged();
    QTRY_VERIFY(!notice->sentence().isEmpty());
    QVERIFY(meddle(file, QStringLiteral("ALTER TABLE gone RENAME TO overview_totals")));
    // Nothing tells it that the database is back, and nobody touches it.
    QTRY_VERIFY_WITH_TIMEOUT(notice->sentence().isEmpty(), 20'000);
    m_clock.advance(kLife - 1s);
    m_place->recordsChanged();
    QTRY_COMPARE_WITH_TIMEOUT(figure(QStringLiteral("not verified")), QStringLiteral("1"), 10'000);
}

RINGPROOF_TEST(OverviewTimeTest)

} // namespace Ringproof

#include "overviewtimetest.moc"
