// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the overview shows: sums over spans of time, by region, by channel, by kind of failure, and the median time to verify.
// Never holds a number, a reference or a person: that is why these sums may outlive retention. Pure.
#pragma once

#include "base/clock.h"
#include "phone/channel.h"
#include "phone/phonenumber.h"

#include <map>
#include <optional>
#include <vector>

namespace Ringproof {

/// Sums are kept for each quarter of an hour: every zone's day begins at one.
inline constexpr std::chrono::minutes kOverviewGrain{15};

struct OverviewQuery
{
    QString provider;
    /// Where each slot begins, and where the last one ends: ascending, each on a quarter of an hour of UTC.
    std::vector<Timestamp> edges;
};

/// Sends count where they were made, verifications where they began.
struct OverviewCounts
{
    qint64 sends = 0;     ///< that went out, or may have
    qint64 concluded = 0; ///< of these: approved, expired, or ten minutes old, as the conversion breaker counts
    qint64 converted = 0; ///< of these: of a verification that was approved
    qint64 begun = 0;     ///< verifications; each is one of the following, or still under way
    qint64 verified = 0;
    qint64 expired = 0;
    qint64 usedUp = 0; ///< after too many wrong codes
    qint64 canceled = 0;
    qint64 notSent = 0;
    qint64 unknown = 0; ///< whether a message went out was never learnt

    qint64 failed() const { return expired + usedUp + canceled + notSent + unknown; }
    qint64 underWay() const { return begun - verified - failed(); }
    /// Approved sends among concluded ones, 0 to 1; nothing before the first is concluded.
    std::optional<double> conversion() const;
    OverviewCounts &operator+=(const OverviewCounts &other);
    bool operator==(const OverviewCounts &) const = default;
};

enum class OverviewTrouble {
    NotSent,     ///< a send that the provider refused, or that did not reach it (code 0)
    SendUnknown, ///< a send whose fate was never learnt
    WrongCode,
    CheckUnknown ///< a check that could not be decided
};

struct OverviewError
{
    OverviewTrouble kind = OverviewTrouble::NotSent;
    int providerCode = 0;
    qint64 count = 0;

    bool operator==(const OverviewError &) const = default;
};

struct OverviewRegion
{
    RegionCode region; ///< empty: of no country
    OverviewCounts counts;

    bool operator==(const OverviewRegion &) const = default;
};

/// What is paid for: sends to one region by one channel.
struct OverviewRoute
{
    RegionCode region;
    Channel channel = Channel::Sms;
    qint64 sends = 0;

    bool operator==(const OverviewRoute &) const = default;
};

struct OverviewReport
{
    std::vector<Timestamp> edges;      ///< as they were asked for
    std::vector<OverviewCounts> spans; ///< one less than edges
    OverviewCounts total;
    std::vector<OverviewRegion> regions; ///< most sends first
    std::vector<OverviewRoute> routes;
    std::vector<OverviewError> errors;              ///< most frequent first
    std::optional<std::chrono::seconds> medianTime; ///< from the first send to the approval

    bool operator==(const OverviewReport &) const = default;
};

/// The upper bounds, in seconds, of the classes in which times to verify are counted; the last one takes the rest.
const std::vector<int> &overviewTimeBounds();

/// Puts a report together from sums as they come out of the database, in any order.
class OverviewSums final
{
public:
    explicit OverviewSums(const OverviewQuery &query);

    /// Sums of one slot, region and channel; a slot that is not asked for is left out.
    void add(int slot, const RegionCode &region, const QString &channel, const OverviewCounts &counts);
    void addTime(int bound, qint64 count) { m_times[bound] += count; }
    void addError(OverviewTrouble kind, int providerCode, qint64 count);
    OverviewReport report() const;

private:
    std::optional<std::chrono::seconds> medianTime() const;

    OverviewReport m_report;
    std::map<RegionCode, OverviewCounts> m_regions;
    std::map<std::pair<RegionCode, Channel>, qint64> m_routes;
    std::map<std::pair<OverviewTrouble, int>, qint64> m_errors;
    std::map<int, qint64> m_times; ///< by upper bound
};

/// Its edges are as they must be, and not too many.
bool isAnswerable(const OverviewQuery &query);

} // namespace Ringproof
