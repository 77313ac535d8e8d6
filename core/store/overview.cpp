// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/overview.h"

#include <algorithm>
#include <numeric>

namespace Ringproof {

namespace {

/// A quarter of a year by the day has 91 edges; by the hour a day has 24 to 26.
constexpr size_t kMostEdges = 400;

} // namespace

const std::vector<int> &overviewTimeBounds()
{
    // Fine where most people are: reading a text and typing six digits takes ten seconds to a minute.
    static const std::vector<int> bounds{5, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 35, 40, 45, 50, 55, 60, 70,
        80, 90, 105, 120, 150, 180, 240, 300, 420, 600, 900};
    return bounds;
}

std::optional<double> OverviewCounts::conversion() const
{
    return concluded > 0 ? std::optional(double(converted) / double(concluded)) : std::nullopt;
}

OverviewCounts &OverviewCounts::operator+=(const OverviewCounts &other)
{
    sends += other.sends;
    concluded += other.concluded;
    converted += other.converted;
    begun += other.begun;
    verified += other.verified;
    expired += other.expired;
    usedUp += other.usedUp;
    canceled += other.canceled;
    notSent += other.notSent;
    unknown += other.unknown;
    return *this;
}

bool isAnswerable(const OverviewQuery &query)
{
    const auto isOnGrain = [](Timestamp edge) {
        return edge.time_since_epoch() % kOverviewGrain == edge.time_since_epoch().zero();
    };
    const auto &edges = query.edges;
    return edges.size() >= 2 && edges.size() <= kMostEdges && std::all_of(edges.begin(), edges.end(), isOnGrain) &&
           std::adjacent_find(edges.begin(), edges.end(), std::greater_equal<>()) == edges.end();
}

OverviewSums::OverviewSums(const OverviewQuery &query)
{
    m_report.edges = query.edges;
    m_report.spans.resize(query.edges.empty() ? 0 : query.edges.size() - 1);
}

void OverviewSums::add(int slot, const RegionCode &region, const QString &channel, const OverviewCounts &counts)
{
    if (slot < 0 || size_t(slot) >= m_report.spans.size())
        return;
    m_report.spans[size_t(slot)] += counts;
    m_report.total += counts;
    m_regions[region] += counts;
    if (const auto known = channelFromName(channel); known && counts.sends != 0)
        m_routes[{region, *known}] += counts.sends;
}

void OverviewSums::addError(OverviewTrouble kind, int providerCode, qint64 count)
{
    m_errors[{kind, providerCode}] += count;
}

std::optional<std::chrono::seconds> OverviewSums::medianTime() const
{
    const qint64 all = std::accumulate(
        m_times.begin(), m_times.end(), qint64(0), [](qint64 sum, const auto &entry) { return sum + entry.second; });
    if (all <= 0)
        return std::nullopt;
    const double middle = double(all) / 2;
    qint64 before = 0;
    int lower = 0;
    for (const auto &[upper, count] : m_times) {
        // Classes that nothing fell into are not in the list; a class begins where the one before it ends all the same.
        const auto &bounds = overviewTimeBounds();
        const auto own = std::lower_bound(bounds.begin(), bounds.end(), upper);
        lower = own == bounds.begin() ? 0 : *std::prev(own);
        if (count > 0 && double(before + count) >= middle)
            return std::chrono::seconds(qRound64(lower + (upper - lower) * (middle - double(before)) / double(count)));
        before += count;
    }
    return std::nullopt;
}

OverviewReport OverviewSums::report() const
{
    OverviewReport report = m_report;
    for (const auto &[region, counts] : m_regions)
        report.regions.push_back({.region = region, .counts = counts});
    std::sort(
        report.regions.begin(), report.regions.end(), [](const OverviewRegion &left, const OverviewRegion &right) {
            return std::pair(-left.counts.sends, left.region) < std::pair(-right.counts.sends, right.region);
        });
    for (const auto &[route, sends] : m_routes)
        report.routes.push_back({.region = route.first, .channel = route.second, .sends = sends});
    for (const auto &[error, count] : m_errors)
        if (count > 0)
            report.errors.push_back({.kind = error.first, .providerCode = error.second, .count = count});
    std::stable_sort(report.errors.begin(), report.errors.end(),
        [](const OverviewError &left, const OverviewError &right) { return left.count > right.count; });
    report.medianTime = medianTime();
    return report;
}

} // namespace Ringproof
