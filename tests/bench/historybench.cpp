// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page of 50 out of a million verifications by each filter, the first page and one from the depths, on SQLite.
#include "store/sqlstore.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace Ringproof;

namespace {

constexpr int kRows = 1'000'000;
constexpr int kRounds = 15;
constexpr qint64 kFirstMs = 1'760'000'000'000;
constexpr qint64 kStepMs = 2'500; // a million in 29 days

/// References of twenty thousand shops, thirty actors, one verification in five hundred cancelled.
bool fill(const QString &file)
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("filler"));
    database.setDatabaseName(file);
    QSqlQuery query(database.open() ? database : QSqlDatabase());
    // No place markers of QString: SQLite's printf has its own.
    QString sql = QStringLiteral(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ROWS) INSERT INTO verifications "
        "(sid, number, region, channel, status, provider, actor, reference, purpose, created_at, expires_at, "
        "ended_at, sends, checks) SELECT printf('VE%032x', i * 7919), printf('+1415555%04d', i * 7919 % 10000), 'US', "
        "'sms', CASE WHEN i % 500 = 0 THEN 'canceled' WHEN i % 3 = 0 THEN 'expired' ELSE 'approved' END, 'twilio', "
        "printf('desk:agent%d@front', i % 30), printf('SHOP%d-%d', i * 31 % 20000, i), "
        "CASE i % 2 WHEN 0 THEN 'login' ELSE 'payout' END, FIRST + i * STEP, FIRST + i * STEP + 600000, "
        "FIRST + i * STEP + 60000, 1, 1 FROM n");
    sql.replace(QStringLiteral("ROWS"), QString::number(kRows));
    sql.replace(QStringLiteral("FIRST"), QString::number(kFirstMs));
    sql.replace(QStringLiteral("STEP"), QString::number(kStepMs));
    const bool filled = query.exec(sql);
    if (!filled)
        std::fprintf(stderr, "%s\n", qPrintable(query.lastError().text()));
    return filled;
}

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
    query.after->createdAt = Timestamp(std::chrono::milliseconds(kFirstMs + kDeep * kStepMs));
    query.after->id = kDeep;
    co_await measure(store, "  deep", query);
}

Task<> measureAll(SqlStore &store)
{
    const HistoryQuery all;
    co_await both(store, "everything", all);
    HistoryQuery number;
    number.number = PhoneNumber::fromE164(QStringLiteral("+14155550123"));
    co_await both(store, "number (100 rows)", number);
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
    date.from = Timestamp(std::chrono::milliseconds(kFirstMs + 50'000 * kStepMs));
    date.to = Timestamp(std::chrono::milliseconds(kFirstMs + 950'000 * kStepMs));
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
        result = made && fill(name) ? 0 : 1;
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
