// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk over a million verifications: until the history is shown, until something is found, rows that are not there in
// time, the longest that the window stood still while all of it is exported and searched, and until the overview is shown.
#include "support/historyrows.h"
#include "support/storerig.h"
#include "ui/desk/historymodel.h"
#include "ui/desk/historyplace.h"
#include "ui/desk/historytable.h"
#include "ui/desk/overviewplace.h"
#include "ui/theme.h"
#include "ui/widgets/columnchart.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QScrollBar>
#include <QSignalSpy>
#include <algorithm>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;
using namespace std::chrono_literals;

namespace {

constexpr int kRows = 1'000'000;

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

void print(const char *what, std::vector<double> taken)
{
    std::sort(taken.begin(), taken.end());
    if (taken.empty())
        std::printf("%-58s no figures\n", what);
    else
        std::printf(
            "%-58s median %8.3f ms, worst %8.3f ms (%zu)\n", what, taken[taken.size() / 2], taken.back(), taken.size());
}

/// Runs the event loop until it is so; false after half a minute.
bool until(const std::function<bool()> &isSo) { return QTest::qWaitFor(isSo, 30'000); }

/// The desk's clock on the day of the newest row.
class ThenClock final : public Clock
{
public:
    Timestamp now() const override { return rowTime(kRows); }
    SteadyTime steady() const override { return SystemClock().steady(); }
};

class Bench final
{
public:
    Bench()
        : m_store(storeAt(file(), {}, false), m_clock)
    {}

    bool fills()
    {
        if (!outcome(m_store.check()).value() || !fillHistory(file(), kRows))
            return false;
        Result<bool> more = true;
        while (more && *more)
            more = *outcome(m_store.indexHistorySlice());
        return more.has_value();
    }
    void opens()
    {
        std::vector<double> shown;
        for (int round = 0; round < 20; ++round) {
            m_place = std::make_unique<HistoryPlace>(nullptr);
            m_place->resize(900, 640);
            m_place->useRecords(access());
            QElapsedTimer timer;
            timer.start();
            m_place->show();
            m_place->arrive();
            until([this] { return model()->rowCount() > 0; });
            const QPixmap picture = m_place->grab();
            shown.push_back(picture.isNull() ? 0 : milliseconds(timer));
        }
        print("from the click to the first page, painted", shown);
        std::printf("  the first time of the process: %.1f ms\n", shown.front());
        until([this] { return model()->count().has_value(); });
    }
    void searches()
    {
        auto *line = m_place->findChild<QLineEdit *>(QStringLiteral("searchLine"));
        std::vector<double> found;
        for (const char *text :
            {"+12015550101", "SHOP1234-", "-777777", "payout", "agent7@", "SH", "zebra", "777777"}) {
            for (int round = 0; round < 5; ++round) {
                line->clear();
                until([this] { return model()->rowCount() > 100 && model()->count().has_value(); });
                QSignalSpy searched(model(), &HistoryModel::searched);
                QElapsedTimer timer;
                timer.start();
                line->setText(QString::fromLatin1(text));
                until([&] { return searched.count() > 0; });
                const QPixmap picture = m_place->grab();
                found.push_back(picture.isNull() ? 0 : milliseconds(timer));
            }
            std::printf("  %-20s %8.1f ms, %d rows\n", text, found.back(), model()->rowCount());
        }
        print("from the last letter to what it finds, painted", found);
        line->clear();
        until([this] { return model()->rowCount() > 100; });
    }
    /// A page of the keyboard every 40 ms: as fast as a key repeats, which is faster than anybody reads.
    void scrolls()
    {
        auto *table = m_place->findChild<HistoryTable *>();
        auto *bar = table->verticalScrollBar();
        int blank = 0;
        int looks = 0;
        QEventLoop loop;
        QTimer pages;
        QObject::connect(&pages, &QTimer::timeout, &loop, [&] {
            bar->setValue(bar->value() + table->viewport()->height());
            const int first = table->rowAt(0);
            for (int row = first; row < first + 12 && row < model()->rowCount(); ++row)
                blank += model()->record(row) ? 0 : 1;
            if (++looks == 500)
                loop.quit();
        });
        pages.start(40ms);
        loop.exec();
        std::printf("%-58s %d blank rows of %d, %d rows in all, %zu in memory\n", "Page Down, 25 a second", blank,
            looks * 12, model()->rowCount(), model()->rowsInMemory());
    }
    void exports()
    {
        QEventLoop loop;
        QTimer heartbeat;
        heartbeat.setTimerType(Qt::PreciseTimer);
        std::vector<double> beats;
        QElapsedTimer sinceBeat;
        QElapsedTimer all;
        auto *line = m_place->findChild<QLineEdit *>(QStringLiteral("searchLine"));
        QObject::connect(&heartbeat, &QTimer::timeout, &loop, [&] {
            beats.push_back(milliseconds(sinceBeat));
            sinceBeat.start();
            if (beats.size() % 2000 == 0) // somebody searches meanwhile
                line->setText(line->text().isEmpty() ? QStringLiteral("SHOP12") : QString());
            const auto labels = m_place->findChildren<QLabel *>();
            const bool isOver = std::any_of(labels.begin(), labels.end(),
                [](const QLabel *label) { return label->text().contains(QStringLiteral("out.csv is written")); });
            if (isOver || all.elapsed() > 300'000)
                loop.quit();
        });
        const QString out = m_folder.filePath(QStringLiteral("out.csv"));
        all.start();
        m_place->exportTo(out);
        heartbeat.start(1ms);
        sinceBeat.start();
        loop.exec();
        print("between heartbeats of 1 ms while a million rows are exported", beats);
        std::printf("  exported in %.1f s, %.0f MB; longer than 16 ms: %zd\n", double(all.elapsed()) / 1e3,
            double(QFileInfo(out).size()) / 1e6,
            std::count_if(beats.begin(), beats.end(), [](double beat) { return beat > 16; }));
    }
    void lets() { m_place.reset(); }
    void overviews()
    {
        if (!fillSends(file()))
            return;
        Result<bool> more = true;
        while (more && *more)
            more = *outcome(m_store.foldOverviewSlice());
        for (const OverviewSpan span : kOverviewSpans) {
            std::vector<double> shown;
            for (int round = 0; round < 10; ++round) {
                RecordsAccess records = access();
                records.clock = &m_then;
                QElapsedTimer timer;
                timer.start();
                OverviewPlace place(nullptr);
                place.resize(900, 640);
                place.setSpan(span);
                place.useRecords(records);
                place.show();
                place.arrive();
                until([&] { return place.findChild<ColumnChart *>()->isVisible(); });
                const QPixmap picture = place.grab();
                shown.push_back(picture.isNull() ? 0 : milliseconds(timer));
                place.useNothing();
            }
            std::printf("  %d days, the first time: %.1f ms\n", daysOf(span), shown.front());
            print("from the click to the overview, painted", shown);
        }
    }

private:
    QString file() const { return m_folder.filePath(QStringLiteral("history.db")); }
    HistoryModel *model() const { return m_place->findChild<HistoryModel *>(); }
    RecordsAccess access()
    {
        return {.store = &m_store,
            .clock = &m_clock,
            .provider = QStringLiteral("twilio"),
            .actor = QStringLiteral("bench"),
            .issueReceipt = {}};
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    ThenClock m_then;
    SqlStore m_store;
    std::unique_ptr<HistoryPlace> m_place;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringproof-bench"));
    const Theme theme;
    Bench bench;
    if (!bench.fills())
        return 1;
    bench.opens();
    bench.searches();
    bench.scrolls();
    bench.exports();
    bench.lets();
    bench.overviews();
    return 0;
}
