// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observability/metrics.h"

#include "base/logging.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace Ringproof {

namespace {

double secondsOf(std::chrono::nanoseconds time) { return std::chrono::duration<double>(time).count(); }

const prometheus::Histogram::BucketBoundaries kCallSeconds{0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 2, 4, 10};
const prometheus::Histogram::BucketBoundaries kRequestSeconds{0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
const prometheus::Histogram::BucketBoundaries kCommitSeconds{
    0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2};
const prometheus::Histogram::BucketBoundaries kWritesPerCommit{1, 2, 4, 8, 16, 32, 64, 128, 256};

template<class Builder>
auto &family(prometheus::Registry &registry, Builder builder, const char *name, const char *help)
{
    return builder.Name(name).Help(help).Register(registry);
}

} // namespace

struct Metrics::Families
{
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &sends =
        family(registry, prometheus::BuildCounter(), "ringproof_sends_total", "Sends that have ended, by outcome");
    prometheus::Family<prometheus::Counter> &checks =
        family(registry, prometheus::BuildCounter(), "ringproof_checks_total", "Checks that have ended, by outcome");
    prometheus::Family<prometheus::Histogram> &calls = family(registry, prometheus::BuildHistogram(),
        "ringproof_provider_call_seconds", "Exchanges with the provider, from queue to body");
    prometheus::Family<prometheus::Histogram> &requests = family(registry, prometheus::BuildHistogram(),
        "ringproof_server_request_seconds", "Requests to the REST server, from head to answer");
    prometheus::Histogram &commits = family(
        registry, prometheus::BuildHistogram(), "ringproof_store_commit_seconds", "Transactions from begin to durable")
                                         .Add({}, kCommitSeconds);
    prometheus::Histogram &writes =
        family(registry, prometheus::BuildHistogram(), "ringproof_store_commit_writes", "Writes that shared one commit")
            .Add({}, kWritesPerCommit);
};

Metrics::Metrics()
    : m_families(std::make_unique<Families>())
{}

Metrics::~Metrics() = default;

void Metrics::countSend(const QString &channel, const QString &region, const QString &outcome)
{
    m_families->sends
        .Add({{"channel", channel.toStdString()}, {"region", region.toStdString()}, {"outcome", outcome.toStdString()}})
        .Increment();
}

void Metrics::countCheck(const QString &outcome)
{
    m_families->checks.Add({{"outcome", outcome.toStdString()}}).Increment();
}

void Metrics::timeProviderCall(const QString &operation, bool isAnswered, std::chrono::nanoseconds took)
{
    m_families->calls
        .Add({{"operation", operation.toStdString()}, {"answered", isAnswered ? "yes" : "no"}}, kCallSeconds)
        .Observe(secondsOf(took));
}

void Metrics::timeRequest(const QString &route, int status, std::chrono::nanoseconds took)
{
    m_families->requests.Add({{"route", route.toStdString()}, {"status", std::to_string(status)}}, kRequestSeconds)
        .Observe(secondsOf(took));
}

void Metrics::timeCommit(std::chrono::nanoseconds took, int writes)
{
    m_families->commits.Observe(secondsOf(took));
    m_families->writes.Observe(writes);
}

QByteArray Metrics::text(const Levels &levels) const
{
    prometheus::Registry now;
    const auto gauges = [&now](const char *name, const char *help) -> prometheus::Family<prometheus::Gauge> & {
        return family(now, prometheus::BuildGauge(), name, help);
    };
    gauges("ringproof_http_in_flight", "Requests to the provider under way").Add({}).Set(levels.requestsInFlight);
    gauges("ringproof_http_queued", "Requests that wait for a connection").Add({}).Set(levels.requestsQueued);
    gauges("ringproof_http_managers", "Connection managers, each with a thread").Add({}).Set(levels.connectionManagers);
    gauges("ringproof_provider_circuit_open", "1 while the provider is not asked")
        .Add({})
        .Set(levels.isCircuitOpen ? 1 : 0);
    if (levels.budgetLeft)
        gauges("ringproof_send_budget_left", "Sends that the daily budget still allows")
            .Add({})
            .Set(*levels.budgetLeft);
    auto &paused = gauges("ringproof_region_paused", "1 for a region that the conversion breaker has paused");
    for (const QString &region : levels.pausedRegions)
        paused.Add({{"region", region.toStdString()}}).Set(1);
    family(now, prometheus::BuildCounter(), "ringproof_log_lines_dropped_total", "Log lines that nobody read in time")
        .Add({})
        .Increment(double(droppedLogLines()));
    const prometheus::TextSerializer serializer;
    return QByteArray::fromStdString(
        serializer.Serialize(m_families->registry.Collect()) + serializer.Serialize(now.Collect()));
}

} // namespace Ringproof
