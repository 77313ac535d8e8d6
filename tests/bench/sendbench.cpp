// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reserve, send and record: the whole of VerificationService::start over a real store and real HTTP, against an upstream of 50 ms.
// Printed, never asserted. The upstream is canned and runs in this process, on a thread whose cost is printed apart.
#include "base/logging.h"
#include "cannedupstream.h"
#include "loadrun.h"
#include "provider/twilioprovider.h"
#include "support/storerig.h"
#include "verification/verificationservice.h"

#include <QCoreApplication>
#include <QDir>
#include <cstdio>

using namespace Ringproof;
using namespace Ringproof::Testing;
using namespace std::chrono_literals;

namespace {

Task<Result<void>> sendTo(VerificationService &service, PhoneNumber number)
{
    const StartInput input{.number = number, .actor = QStringLiteral("bench")};
    const auto started = co_await service.start(input);
    if (!started)
        co_return fail(started.error());
    co_return Result<void>();
}

void measure(VerificationService &service, const CannedUpstream &upstream, std::chrono::milliseconds latency,
    int callers, int sends, int first)
{
    const double before = upstream.cpuSeconds();
    const LoadRun run(callers, sends, [&](int number) { return sendTo(service, fictionNumber(first + number)); });
    const double upstreamCpu = (upstream.cpuSeconds() - before) * 1e6 / sends;
    const double above = double(latency.count());
    std::printf(
        "upstream %d ms, %3d in flight: %5.0f sends/s, p50 %.1f ms and p99 %.1f ms above the upstream, %.0f us CPU "
        "each (and %.0f us of the upstream's), %s\n",
        int(latency.count()), callers, run.perSecond(), run.milliseconds(0.5) - above, run.milliseconds(0.99) - above,
        run.cpuMicroseconds() - upstreamCpu, upstreamCpu, run.failures().constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    // As ringproof-cli has it.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    installLogging(LogLevel::Warning, LogFormat::Text);
    raiseFileLimit();
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
    measure(service, upstream, latency, 200, 2000, 0); // connections and statements
    measure(service, upstream, latency, 20, 4000, 2000);
    measure(service, upstream, latency, 200, 20'000, 6000);
    return 0;
}
