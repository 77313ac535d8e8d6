// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/retrypolicy.h"

#include "base/clock.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

namespace Ringproof {

namespace {

/// 429 answers that say "this verification is done for now": asking again cannot help before it expires.
constexpr std::array kFinal429{60202, 60203, 60212, 60410};

bool isWorthAnother(const FailedCall &call)
{
    if (call.status == 429)
        return std::find(kFinal429.begin(), kFinal429.end(), call.providerCode) == kFinal429.end();
    if (call.fault == HttpFault::NotSent)
        return true;
    return call.readOnly && (call.fault == HttpFault::Ambiguous || call.status >= 500);
}

} // namespace

std::optional<std::chrono::milliseconds> RetryPolicy::pause(const FailedCall &call, double dice) const
{
    if (call.retriesDone >= maxRetries || !isWorthAnother(call))
        return std::nullopt;
    const auto ceiling = std::min<double>(double(cap.count()), double(base.count()) * std::pow(2.0, call.retriesDone));
    std::chrono::milliseconds wait(std::llround(ceiling * dice));
    if (call.retryAfter)
        wait = std::max<std::chrono::milliseconds>(wait, *call.retryAfter);
    return wait < call.timeLeft ? std::optional(wait) : std::nullopt;
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    constexpr std::chrono::seconds longest = std::chrono::hours(24);
    bool isNumber = false;
    std::chrono::seconds wait(value.trimmed().toLongLong(&isNumber));
    if (!isNumber) {
        const auto until = parseTimestamp(QString::fromLatin1(value.trimmed()));
        if (!until)
            return std::nullopt;
        const Timestamp from(std::chrono::milliseconds(now.toMSecsSinceEpoch()));
        wait = std::chrono::ceil<std::chrono::seconds>(*until - from);
    }
    return wait.count() < 0 || wait > longest ? std::nullopt : std::optional(wait);
}

} // namespace Ringproof
