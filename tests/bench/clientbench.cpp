// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends a second through HttpClient and TwilioProvider, against an upstream on a thread of its own.
#include "cannedupstream.h"
#include "loadrun.h"
#include "provider/twilioprovider.h"

#include <QCoreApplication>
#include <cstdio>

using namespace Ringproof;
using namespace std::chrono_literals;

namespace {

Task<Result<void>> sendBy(TwilioProvider &provider)
{
    const StartRequest request{
        .to = *PhoneNumber::fromE164(QStringLiteral("+14155550123")), .channel = Channel::Sms, .locale = {}};
    const QDeadlineTimer deadline(10s);
    const auto sent = co_await provider.start(request, deadline);
    if (!sent)
        co_return fail(sent.error());
    co_return Result<void>();
}

void measure(std::chrono::milliseconds latency, int callers, int sends)
{
    CannedUpstream upstream(latency);
    HttpClient http{HttpClient::Options()};
    const TwilioAccount account{.baseUrl = upstream.baseUrl(),
        .user = QStringLiteral("SK00000000000000000000000000000000"),
        .password = Secret(QStringLiteral("sandbox")),
        .serviceSid = QStringLiteral("VA00000000000000000000000000000000"),
        .userAgent = "ringproof-bench"};
    TwilioProvider provider(account, RetryPolicy(), http);
    const double before = upstream.cpuSeconds();
    const LoadRun run(callers, sends, [&](int) { return sendBy(provider); });
    const double upstreamCpu = (upstream.cpuSeconds() - before) * 1e6 / sends;
    std::printf("upstream %3d ms, %3d callers: %6.0f sends/s", int(latency.count()), callers, run.perSecond());
    if (latency > 0ms)
        std::printf(" (%.1f %% of %.0f)", 100 * run.perSecond() * double(latency.count()) / 1000 / callers,
            1000.0 * callers / double(latency.count()));
    std::printf(", p50 %.1f ms, p99 %.1f ms, %.0f us CPU a send (and %.0f us of the upstream's), %d managers, %s\n",
        run.milliseconds(0.5), run.milliseconds(0.99), run.cpuMicroseconds() - upstreamCpu, upstreamCpu,
        http.managerCount(), run.failures().constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    raiseFileLimit();
    measure(0ms, 1, 3000);
    measure(0ms, 64, 20000);
    measure(300ms, 512, 512 * 20);
    return 0;
}
