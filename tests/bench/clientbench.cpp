// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sends a second through HttpClient and TwilioProvider, against an upstream on a thread of its own.
#include "cannedupstream.h"
#include "provider/twilioprovider.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

using namespace Ringproof;
using namespace std::chrono_literals;

namespace {

struct Load
{
    TwilioProvider &provider;
    int left;
    int running = 0;
    int failed = 0;
    std::vector<double> milliseconds;
};

Task<> caller(Load &load)
{
    const StartRequest request{
        .to = *PhoneNumber::fromE164(QStringLiteral("+14155550123")), .channel = Channel::Sms, .locale = {}};
    ++load.running;
    while (load.left > 0) {
        --load.left;
        QElapsedTimer timer;
        timer.start();
        const QDeadlineTimer deadline(10s);
        const auto sent = co_await load.provider.start(request, deadline);
        load.failed += !sent.has_value();
        load.milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    if (--load.running == 0)
        QCoreApplication::exit();
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
    Load load{provider, sends};
    QElapsedTimer timer;
    timer.start();
    const double cpuBefore = cpuSeconds();
    QMetaObject::invokeMethod(
        qApp,
        [&] {
            for (int i = 0; i < callers; ++i)
                caller(load);
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double rate = sends / seconds;
    std::sort(load.milliseconds.begin(), load.milliseconds.end());
    const auto percentile = [&](double p) {
        return load.milliseconds[size_t(p * double(load.milliseconds.size() - 1))];
    };
    std::printf("upstream %3d ms, %3d callers: %6.0f sends/s", int(latency.count()), callers, rate);
    if (latency > 0ms)
        std::printf(" (%.1f %% of %.0f)", 100 * rate * double(latency.count()) / 1000 / callers,
            1000.0 * callers / double(latency.count()));
    std::printf(", p50 %.1f ms, p99 %.1f ms, %.0f us CPU a send (both ends), %d managers, %d failed\n", percentile(0.5),
        percentile(0.99), (cpuSeconds() - cpuBefore) * 1e6 / sends, http.managerCount(), load.failed);
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
    measure(0ms, 1, 3000);
    measure(0ms, 64, 20000);
    measure(300ms, 512, 512 * 20);
    return 0;
}
