// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A process of its own that reserves and records sends as fast as it can, for tests that race several or kill one.
// Writes one line for each acknowledged change, never before it was acknowledged: "reserved ID NUMBER", "sent ID", "refused ERROR".
#include "support/storerig.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <unistd.h>

using namespace Ringproof;
using namespace Ringproof::Testing;

namespace {

struct Work
{
    SqlStore &store;
    int numbers;
    int left; ///< attempts; below zero: without end
    std::chrono::seconds patience; ///< with a database that is busy
    QRandomGenerator random;
    int running = 0;
    bool failed = false;
};

/// One write, so that a line is never cut by a kill.
void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    if (::write(STDOUT_FILENO, whole.constData(), size_t(whole.size())) != whole.size())
        ::_exit(3);
}

/// SQLite waits five seconds for its turn, and a slow disk may keep it busy for longer. Nothing has been written then.
template<class T>
bool isBusy(const Result<T> &result)
{
    return !result && result.error().code == ErrorCode::StorageUnavailable;
}

Task<> caller(Work &work)
{
    ++work.running;
    const qint64 patience = std::chrono::milliseconds(work.patience).count();
    while (work.left != 0) {
        --work.left;
        const int index = int(work.random.bounded(work.numbers));
        const SendIntent intent = intentFor(fictionNumber(index));
        QElapsedTimer waited;
        waited.start();
        auto reserved = co_await work.store.reserveSend(intent);
        while (isBusy(reserved) && !waited.hasExpired(patience))
            reserved = co_await work.store.reserveSend(intent);
        if (!reserved) {
            const ErrorCode code = reserved.error().code;
            work.failed = work.failed || (code != ErrorCode::TooManyRequests && code != ErrorCode::BudgetSpent);
            say("refused " + errorCodeName(code).toLatin1());
            continue;
        }
        say("reserved " + QByteArray::number(reserved->sendId) + ' ' + QByteArray::number(index));
        const QString sid = QStringLiteral("VE%1").arg(reserved->verification.id, 32, 16, QChar(u'0'));
        const SentFacts facts{.sid = sid, .startedAt = reserved->startedAt};
        waited.restart();
        auto sent = co_await work.store.recordSent(reserved->sendId, facts);
        while (isBusy(sent) && !waited.hasExpired(patience))
            sent = co_await work.store.recordSent(reserved->sendId, facts);
        if (sent)
            say("sent " + QByteArray::number(reserved->sendId));
        else
            work.failed = true;
    }
    if (--work.running == 0)
        QCoreApplication::exit(work.failed ? 1 : 0);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto text = [&parser](const char *name, const char *fallback) {
        parser.addOption(
            {QString::fromLatin1(name), QString(), QStringLiteral("value"), QString::fromLatin1(fallback)});
    };
    for (const char *name : {"file", "host", "database"})
        text(name, "");
    for (const char *name : {"attempts", "budget", "patience", "per-day", "seed"})
        text(name, "0");
    text("callers", "16");
    text("numbers", "50");
    parser.process(application);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };

    LimitPolicy limits;
    limits.waits.clear();
    limits.perTenMinutes = 0;
    limits.perDay = value("per-day").toInt();
    limits.dailyBudget = value("budget").toInt();
    SqlStore::Options options = storeAt(value("file"), {.limits = limits}, false);
    if (!value("host").isEmpty())
        options.server = PostgresServer{.host = value("host"),
            .port = 5432,
            .database = value("database"),
            .user = QStringLiteral("ring"),
            .password = {},
            .sslMode = {}};
    const SystemClock clock;
    SqlStore store(options, clock);
    const int attempts = value("attempts").toInt();
    Work work{.store = store,
        .numbers = value("numbers").toInt(),
        .left = attempts > 0 ? attempts : -1,
        .patience = std::chrono::seconds(value("patience").toInt()),
        .random = QRandomGenerator(value("seed").toUInt())};
    const int callers = value("callers").toInt();
    QMetaObject::invokeMethod(
        &application,
        [&] {
            for (int i = 0; i < callers; ++i)
                caller(work);
        },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}
