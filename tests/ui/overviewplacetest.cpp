// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The overview over real stores: figures, charts by key, tables for readers, nothing to show, and a database that fails.
#include "ui/desk/overviewplace.h"
#include "store/store.h"
#include "support/jumpingclock.h"
#include "support/sqlmeddler.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/desk/overviewwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/columnchart.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/notice.h"
#include "windowrig.h"

#include <QAccessible>
#include <QRadioButton>
#include <ctime>

Q_DECLARE_METATYPE(Ringproof::OverviewSpan)

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class OverviewPlaceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void showsFigures();
    void tellsColumnsByKey();
    void tellsColumnsUnderThePointer();
    void tablesForReaders();
    void teachesWhenThereIsNothing();
    void saysWhatIsWrong();
    void keepsFiguresWhenTheDatabaseFails();
    void followsChanges();
    void letsGoWhileAsking();
    void remembersTheSpan();
    void tellsWhatWasSpent();
    void edges_data();
    void edges();
    void scales_data();
    void scales();

private:
    void opens(SqlStore &store);
    void verify(int number, bool isApproved);
    QString figure(const QString &caption) const;
    template<class T>
    T *only() const
    {
        const auto all = m_place->findChildren<T *>();
        return all.size() == 1 ? all.front() : nullptr;
    }
    bool shows(const QString &words) const
    {
        const auto labels = m_place->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *each : m_place->findChildren<QAbstractButton *>())
            if (each->isVisible() && each->text().remove(u'&') == text)
                return each;
        return nullptr;
    }

    MemoryFolder m_memory;
    JumpingClock m_clock; ///< stands still: no midnight comes between a record and its figures
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqlStore> m_store;
    std::unique_ptr<OverviewPlace> m_place;
    PriceTable m_prices;
    int m_sids = 0;
};

void OverviewPlaceTest::init()
{
    QSettings().clear();
    m_prices = {};
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SqlStore>(
        storeAt(m_folder->filePath(QStringLiteral("a.db")), {.limits = LimitPolicy::none()}, false), m_clock);
    m_place = std::make_unique<OverviewPlace>(nullptr);
    m_place->resize(900, 640);
}

void OverviewPlaceTest::cleanup()
{
    m_place->useNothing();
    m_place.reset();
    m_store.reset();
}

void OverviewPlaceTest::opens(SqlStore &store)
{
    m_place->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_place.get()));
    m_place->useRecords({.store = &store,
        .clock = &m_clock,
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .prices = m_prices,
        .issueReceipt = {}});
    m_place->arrive();
}

void OverviewPlaceTest::verify(int number, bool isApproved)
{
    const auto reserved = *outcome(m_store->reserveSend(intentFor(fictionNumber(number))));
    QVERIFY(reserved.has_value());
    const QString sid = QStringLiteral("VE%1").arg(++m_sids);
    QVERIFY(
        outcome(m_store->recordSent(reserved->sendId, {.sid = sid, .startedAt = reserved->startedAt}))->has_value());
    const auto check = *outcome(m_store->reserveCheck(
        {.provider = QStringLiteral("sandbox"), .sid = sid, .number = {}}, QStringLiteral("test")));
    QVERIFY(check.has_value());
    const auto result = isApproved ? CheckOutcome::Approved : CheckOutcome::Wrong;
    QVERIFY(outcome(m_store->recordCheck(check->checkId, result))->has_value());
    if (!isApproved)
        QVERIFY(
            outcome(m_store->recordEnd(reserved->verification.id, VerificationStatus::Expired, QStringLiteral("test")))
                ->has_value());
}

QString OverviewPlaceTest::figure(const QString &caption) const
{
    for (const FigureTile *tile : m_place->findChildren<FigureTile *>())
        if (tile->isVisible() && tile->accessibleName() == caption)
            return tile->figure();
    return QStringLiteral("no such tile");
}

void OverviewPlaceTest::showsFigures()
{
    for (int i = 0; i < 3; ++i)
        verify(i, true);
    verify(3, false);
    opens(*m_store);
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("4"));
    QCOMPARE(figure(QStringLiteral("verified")), QStringLiteral("3"));
    QCOMPARE(figure(QStringLiteral("not verified")), QStringLiteral("1"));
    QCOMPARE(figure(QStringLiteral("conversion")), QStringLiteral("75.0 %"));
    QVERIFY(figure(QStringLiteral("median time")).endsWith(QStringLiteral(" s")));
    QCOMPARE(figure(QStringLiteral("spent, about")), QStringLiteral("no such tile"));
    QTRY_VERIFY(shows(QStringLiteral("Expired")));
    QVERIFY(shows(QStringLiteral("Wrong code entered")));
    QVERIFY(shows(QStringLiteral("United States")));
    QVERIFY(shows(QStringLiteral("sandbox only")));
    // Every figure says what it means, to readers too.
    for (const FigureTile *tile : m_place->findChildren<FigureTile *>())
        QVERIFY(tile->isHidden() || (!tile->toolTip().isEmpty() && tile->accessibleDescription() == tile->toolTip()));
}

void OverviewPlaceTest::tellsColumnsByKey()
{
    verify(0, true);
    opens(*m_store);
    auto *chart = only<ColumnChart>();
    QVERIFY(chart);
    QTRY_VERIFY(chart->isVisible());
    chart->setFocus(Qt::TabFocusReason);
    QCOMPARE(chart->current(), 29); // today
    QVERIFY(shows(QStringLiteral("1 verified, 0 not verified; codes sent: 1")));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("1 verified")));
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->current(), 28);
    QVERIFY(shows(QStringLiteral("0 verified, 0 not verified; codes sent: 0")));
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->current(), 0);
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(chart->current(), 29);
    chart->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(chart, Qt::Key_Right); // where one reads from the right, the past lies there
    QCOMPARE(chart->current(), 28);
}

void OverviewPlaceTest::tellsColumnsUnderThePointer()
{
    verify(0, true);
    opens(*m_store);
    auto *chart = only<ColumnChart>();
    QTRY_VERIFY(chart->isVisible());
    QTRY_VERIFY(chart->width() > chart->minimumSizeHint().width());
    // The layout may still come to rest under the pointer: then it is moved again.
    QVERIFY(QTest::qWaitFor([&] {
        QTest::mouseMove(chart, {chart->width() - 12, chart->height() / 2 + int(chart->current() < 0)});
        return chart->current() == 29;
    }));
    QVERIFY(shows(QStringLiteral("1 verified")));
}

void OverviewPlaceTest::tablesForReaders()
{
    verify(0, true);
    verify(1, false);
    opens(*m_store);
    QTRY_VERIFY(button(QStringLiteral("Show as table")) && button(QStringLiteral("Show as table"))->isEnabled());
    // The next stop behind the choice of days, and the chart behind it.
    QTest::keyClick(m_place->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_place->focusWidget(), button(QStringLiteral("Show as table")));
    QTest::keyClick(m_place->focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_place->focusWidget(), only<ColumnChart>());
    QTest::keyClick(m_place->focusWidget(), Qt::Key_Backtab);
    QTest::keyClick(m_place->focusWidget(), Qt::Key_Space);
    const auto tables = m_place->findChildren<FigureTable *>();
    QCOMPARE(tables.size(), 2);
    QVERIFY(!only<ColumnChart>()->isVisible());
    QAccessibleInterface *days = QAccessible::queryAccessibleInterface(tables[0]);
    QVERIFY(days && days->tableInterface());
    QCOMPARE(days->tableInterface()->rowCount(), 30);
    QCOMPARE(days->tableInterface()->columnCount(), 6);
    // The newest day first.
    QStringList row;
    for (int column = 1; column < 6; ++column)
        row.append(days->tableInterface()->cellAt(0, column)->text(QAccessible::Name));
    QCOMPARE(row, QStringList({QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("0"),
                      QStringLiteral("50.0 %")}));
    QCOMPARE(days->tableInterface()->columnDescription(1), QStringLiteral("Codes sent"));
    QAccessibleInterface *countries = QAccessible::queryAccessibleInterface(tables[1]);
    QCOMPARE(countries->tableInterface()->rowCount(), 1);
    QCOMPARE(countries->tableInterface()->cellAt(0, 0)->text(QAccessible::Name), QStringLiteral("United States"));
    button(QStringLiteral("Show as charts"))->click();
    QVERIFY(only<ColumnChart>()->isVisible());
    QVERIFY(!tables[0]->isVisible());
}

void OverviewPlaceTest::teachesWhenThereIsNothing()
{
    opens(*m_store);
    QTRY_VERIFY(shows(QStringLiteral("Nothing in this time")));
    QVERIFY(!button(QStringLiteral("Show as table"))->isEnabled());
    button(QStringLiteral("Show 90 days"))->click();
    QTRY_VERIFY(shows(QStringLiteral("Nothing to count yet")));
    QCOMPARE(m_place->span(), OverviewSpan::Quarter);
}

void OverviewPlaceTest::saysWhatIsWrong()
{
    // A folder stands where the database should be.
    const QString file = m_folder->filePath(QStringLiteral("b.db"));
    QVERIFY(QDir().mkpath(file));
    SqlStore broken(storeAt(file, {}, false), m_clock);
    opens(broken);
    QTRY_VERIFY(shows(QStringLiteral("The figures cannot be read")));
    QVERIFY(QDir(file).removeRecursively());
    button(QStringLiteral("Try again"))->click();
    QTRY_VERIFY(shows(QStringLiteral("Nothing in this time")));
    m_place->useNothing();
}

void OverviewPlaceTest::keepsFiguresWhenTheDatabaseFails()
{
    verify(0, true);
    opens(*m_store);
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("1"));
    const QString file = m_folder->filePath(QStringLiteral("a.db"));
    QVERIFY(meddle(file, QStringLiteral("ALTER TABLE overview_totals RENAME TO gone")));
    m_place->recordsChanged();
    QTRY_VERIFY(!only<Notice>()->sentence().isEmpty());
    QVERIFY(only<Notice>()->sentence().contains(QStringLiteral("out of date")));
    QCOMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("1"));
    QVERIFY(meddle(file, QStringLiteral("ALTER TABLE gone RENAME TO overview_totals")));
    QTest::keyClick(m_place.get(), Qt::Key_F5);
    m_place->recordsChanged();
    QTRY_VERIFY(only<Notice>()->sentence().isEmpty());
}

void OverviewPlaceTest::followsChanges()
{
    verify(0, true);
    opens(*m_store);
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("1"));
    verify(1, true);
    // Several while one answer is on its way: the last one counts.
    for (int i = 0; i < 5; ++i)
        m_place->recordsChanged();
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("2"));
    // The clock is set to another year: those days are empty; and back.
    m_clock.turn(24h * 400);
    m_place->recordsChanged();
    QTRY_VERIFY(shows(QStringLiteral("Nothing in this time")));
    m_clock.turn(-24h * 400);
    m_place->recordsChanged();
    QTRY_COMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("2"));
}

void OverviewPlaceTest::letsGoWhileAsking()
{
    verify(0, true);
    opens(*m_store);
    m_place->useNothing();
    m_store.reset();
    QCoreApplication::processEvents();
    QCOMPARE(figure(QStringLiteral("codes sent")), QStringLiteral("no such tile"));
    QTest::keyClick(m_place.get(), Qt::Key_F5);
}

void OverviewPlaceTest::remembersTheSpan()
{
    opens(*m_store);
    QCOMPARE(m_place->span(), OverviewSpan::Month);
    QTRY_VERIFY(m_place->isActiveWindow());
    auto *chosen = qobject_cast<QRadioButton *>(m_place->focusWidget());
    QVERIFY(chosen && chosen->text() == QStringLiteral("30 days"));
    QTest::keyClick(chosen, Qt::Key_Left);
    QCOMPARE(m_place->span(), OverviewSpan::Week);
    m_place.reset();
    m_place = std::make_unique<OverviewPlace>(nullptr);
    QCOMPARE(m_place->span(), OverviewSpan::Week);
}

void OverviewPlaceTest::tellsWhatWasSpent()
{
    m_prices = {.currency = QStringLiteral("USD"),
        .sends = {{QStringLiteral("sms"), {{QStringLiteral("US"), 7900}}}},
        .approval = 50000};
    verify(0, true);
    verify(1, false);
    opens(*m_store);
    QTRY_VERIFY(figure(QStringLiteral("spent, about")).contains(QStringLiteral("0.07"))); // 0.05 + 2 * 0.0079
    m_prices.sends.clear();
    m_prices.sends[QStringLiteral("call")][QStringLiteral("US")] = 1;
    opens(*m_store);
    QTRY_VERIFY(figure(QStringLiteral("spent, at least")).contains(QStringLiteral("0.05")));
}

void OverviewPlaceTest::edges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<OverviewSpan>("span");
    QTest::addColumn<int>("slots_");
    QTest::addColumn<int>("hours"); // from the first edge to the last
    const auto row = [](const char *name, const char *zone, const char *now, OverviewSpan span, int count, int hours) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(now) << span << count << hours;
    };
    using enum OverviewSpan;
    row("today", "UTC", "2026-03-10T12:34:56Z", Today, 24, 24);
    row("a long day", "Europe/Berlin", "2026-10-25T12:00:00Z", Today, 25, 25);
    row("a short day", "Europe/Berlin", "2026-03-29T12:00:00Z", Today, 23, 23);
    row("a week with a long day", "Europe/Berlin", "2026-10-27T12:00:00Z", Week, 7, 7 * 24 + 1);
    row("thirty days", "Asia/Kathmandu", "2026-03-10T12:00:00Z", Month, 30, 30 * 24);
    row("ninety days", "America/St_Johns", "2026-02-10T02:00:00Z", Quarter, 90, 90 * 24);
    row("half an hour of summer time", "Australia/Lord_Howe", "2026-04-05T12:00:00Z", Today, 25, 24);
    row("no midnight", "America/Asuncion", "2023-10-01T12:00:00Z", Today, 23, 23);
}

void OverviewPlaceTest::edges()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, now);
    QFETCH(OverviewSpan, span);
    QFETCH(int, hours);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    ::tzset();
    const auto moment =
        Timestamp(std::chrono::milliseconds(QDateTime::fromString(now, Qt::ISODate).toMSecsSinceEpoch()));
    const std::vector<Timestamp> edges = edgesOf(span, moment);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
    QTEST(int(edges.size()) - 1, "slots_");
    QCOMPARE(std::chrono::duration_cast<std::chrono::hours>(edges.back() - edges.front()).count(), hours);
    QVERIFY(edges.front() <= moment && moment < edges.back());
    QVERIFY(isAnswerable({.provider = {}, .edges = edges}));
}

void OverviewPlaceTest::scales_data()
{
    QTest::addColumn<qint64>("highest");
    QTest::addColumn<qint64>("top");
    for (const auto &[highest, top] : {std::pair(0, 1), {1, 1}, {2, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {10, 10},
             {11, 12}, {13, 16}, {41, 50}, {61, 80}, {81, 100}, {110, 120}, {1318, 1600}})
        QTest::addRow("%d", highest) << qint64(highest) << qint64(top);
}

void OverviewPlaceTest::scales()
{
    QFETCH(qint64, highest);
    QTEST(scaleTop(highest), "top");
}

} // namespace Ringproof

using Ringproof::OverviewPlaceTest;
RINGPROOF_TEST(OverviewPlaceTest)
#include "overviewplacetest.moc"
