// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of 50 out of a million verifications by each filter, the first page and one from the depths, and the overview of them all,
// on SQLite.
#include "store/sqlstore.h"
#include "support/historyrows.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;

namespace {

constexpr int kRows = 1'000'000;
constexpr int kRounds = 15;

Task<> measure(SqlStore &store, const char *name, HistoryQuery query)
{
    std::vector<double> times;
    size_t found = 0;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto page = co_await store.history(query);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        if (!page)
            std::fprintf(stderr, "%s\n", qPrintable(page.error().detail));
        found = page ? page->records.size() : 0;
    }
    std::sort(times.begin(), times.end());
    std::printf(
        "%-34s median %6.1f ms, worst %6.1f ms, %zu rows\n", name, times[times.size() / 2], times.back(), found);
}

Task<> both(SqlStore &store, const char *name, HistoryQuery query)
{
    co_await measure(store, name, query);
    // Behind nine tenths of all rows.
    constexpr int kDeep = kRows / 10;
    query.after = HistoryCursor();
    query.after->createdAt = rowTime(kDeep);
    query.after->id = kDeep;
    co_await measure(store, "  deep", query);
}

Task<> measureOverview(SqlStore &store)
{
    QElapsedTimer timer;
    timer.start();
    Result<bool> folded = true;
    while (folded && *folded)
        folded = co_await store.foldOverviewSlice();
    std::printf("folding all for the overview: %.1f s%s\n", double(timer.elapsed()) / 1e3, folded ? "" : ", failed");
    constexpr auto kDay = std::chrono::hours(24);
    for (const int days : {1, 7, 30, 90}) {
        OverviewQuery query{.provider = QStringLiteral("twilio"), .edges = {}};
        const auto step = days == 1 ? std::chrono::hours(1) : kDay;
        const Timestamp first = std::chrono::floor<std::chrono::days>(rowTime(1));
        for (Timestamp edge = first; edge <= first + days * kDay; edge += step)
            query.edges.push_back(edge);
        std::vector<double> times;
        qint64 sends = 0;
        for (int round = 0; round < kRounds; ++round) {
            timer.start();
            const auto report = co_await store.overview(query);
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            sends = report ? report->total.sends : -1;
        }
        std::sort(times.begin(), times.end());
        std::printf("overview of %2d days %15s median %6.1f ms, worst %6.1f ms, %lld sends\n", days, "",
            times[times.size() / 2], times.back(), sends);
    }
}

Task<> measureAll(SqlStore &store)
{
    co_await measureOverview(store);
    const HistoryQuery all;
    co_await both(store, "everything", all);
    HistoryQuery number;
    number.number = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
    co_await both(store, "number (14 rows)", number);
    HistoryQuery status;
    status.status = VerificationStatus::Canceled;
    co_await both(store, "status, one in 500", status);
    status.status = VerificationStatus::Approved;
    co_await both(store, "status, two in three", status);
    status.status = VerificationStatus::Sending;
    co_await both(store, "status, none under way", status);
    HistoryQuery actor;
    actor.actor = QStringLiteral("desk:agent7@front");
    co_await both(store, "actor", actor);
    actor.status = VerificationStatus::Canceled;
    co_await both(store, "actor and a rare status", actor);
    HistoryQuery date;
    date.from = rowTime(50'000);
    date.to = rowTime(950'000);
    co_await both(store, "date", date);
    for (const auto &[name, prefix] : {std::pair("reference, 1 row", "SHOP8-8"),
             std::pair("reference, 50 rows", "SHOP1234-"), std::pair("reference, 5,550 rows", "SHOP123"),
             std::pair("reference, 55,000 rows", "SHOP9"), std::pair("reference, all rows", "SHOP")}) {
        HistoryQuery reference;
        reference.reference = QString::fromLatin1(prefix);
        co_await both(store, name, reference);
    }
    QElapsedTimer timer;
    timer.start();
    Result<bool> indexed = true;
    while (indexed && *indexed)
        indexed = co_await store.indexHistorySlice();
    std::printf("indexing the free text of all: %.1f s%s\n", double(timer.elapsed()) / 1e3, indexed ? "" : ", failed");
    for (const auto &[name, text] : {std::pair("text, 1 row", "-777777"), std::pair("text, 50 rows", "shop1234-"),
             std::pair("text, 5,550 rows", "SHOP123"), std::pair("text, half of all rows", "payout"),
             std::pair("text, all rows", "SHOP"), std::pair("text, none", "zebra")}) {
        HistoryQuery words;
        words.text = QString::fromLatin1(text);
        co_await both(store, name, words);
    }
    QCoreApplication::exit();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const SystemClock clock;
    const QString file = folder.filePath(QStringLiteral("history.db"));
    SqlStore store({.file = file, .dataKeyFile = folder.filePath(QStringLiteral("data.key"))}, clock);
    int status = 1;
    const auto run = [](SqlStore &opened, QString name, int &result) -> Task<> {
        const auto made = co_await opened.check();
        result = made && fillHistory(name, kRows) && fillSends(name) ? 0 : 1;
        if (result == 0)
            co_await measureAll(opened);
        QCoreApplication::exit();
    };
    QMetaObject::invokeMethod(
        &application, [&] { run(store, file, status); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    std::printf("%d rows, %.0f MB\n", kRows, double(QFile(file).size()) / 1e6);
    return status;
}
