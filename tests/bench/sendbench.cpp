// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reserve, send and record: the whole of VerificationService::start over a real store and real HTTP, against an upstream of 50 ms.
// Printed, never asserted. The upstream is canned and runs in this process, on a thread of its own.
#include "cannedupstream.h"
#include "provider/twilioprovider.h"
#include "support/storerig.h"
#include "verification/verificationservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;
using namespace std::chrono_literals;

namespace {

struct Load
{
    VerificationService &service;
    int left;
    int next; ///< index of the next number
    int running = 0;
    int failed = 0;
    std::vector<double> milliseconds;
    QEventLoop loop = QEventLoop(nullptr);
};

Task<> caller(Load &load)
{
    ++load.running;
    while (load.left > 0) {
        --load.left;
        const StartInput input{.number = fictionNumber(load.next++), .actor = QStringLiteral("bench")};
        QElapsedTimer timer;
        timer.start();
        const auto started = co_await load.service.start(input);
        load.failed += !started.has_value();
        load.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    if (--load.running == 0)
        load.loop.quit();
}

void measure(VerificationService &service, std::chrono::milliseconds latency, int callers, int sends, int first)
{
    Load load{.service = service, .left = sends, .next = first};
    QElapsedTimer timer;
    timer.start();
    const double cpuBefore = cpuSeconds();
    for (int i = 0; i < callers; ++i)
        caller(load);
    load.loop.exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::sort(load.milliseconds.begin(), load.milliseconds.end());
    const auto above = [&](double p) {
        return load.milliseconds[size_t(p * double(load.milliseconds.size() - 1))] - double(latency.count());
    };
    std::printf(
        "upstream %d ms, %3d in flight: %5.0f sends/s, p50 %.1f ms and p99 %.1f ms above the upstream, %.0f us CPU "
        "each (both ends), %d failed\n",
        int(latency.count()), callers, sends / seconds, above(0.5), above(0.99),
        (cpuSeconds() - cpuBefore) * 1e6 / sends, load.failed);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    const auto latency = 50ms;
    CannedUpstream upstream(latency);
    LimitPolicy limits;
    limits.dailyBudget = 1'000'000'000;
    limits.newNumbersPerPrefixHour = 0;
    const SystemClock clock;
    // Not in a memory file system: a sync must mean something.
    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/sendbench-XXXXXX"));
    SqlStore store(storeAt(folder.filePath(QStringLiteral("bench.db")), {.limits = limits}, false), clock);
    HttpClient http{HttpClient::Options()};
    const TwilioAccount account{.baseUrl = upstream.baseUrl(),
        .user = QStringLiteral("SK00000000000000000000000000000000"),
        .password = Secret(QStringLiteral("sandbox")),
        .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
        .userAgent = "ringproof-bench"};
    TwilioProvider provider(account, RetryPolicy(), http);
    VerificationService service({.provider = QStringLiteral("sandbox")}, provider, store, clock);
    measure(service, latency, 200, 2000, 0); // connections and statements
    measure(service, latency, 20, 4000, 2000);
    measure(service, latency, 200, 20'000, 6000);
    return 0;
}
