// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is counted and timed, and its text for Prometheus (exposition format 0.0.4). One for a process, used by any thread.
// Never holds a number, a reference, an actor or anything else of one person: labels are closed sets.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <chrono>
#include <memory>
#include <optional>

namespace Ringproof {

class Metrics final
{
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics &) = delete;
    Metrics &operator=(const Metrics &) = delete;

    /// One send that has ended. `outcome` is "sent" or the name of the error; `region` is ISO 3166-1 alpha-2.
    void countSend(const QString &channel, const QString &region, const QString &outcome);
    /// One check that has ended: the name of its verdict, or of the error.
    void countCheck(const QString &outcome);
    /// One exchange with the provider, retries apart.
    void timeProviderCall(const QString &operation, bool isAnswered, std::chrono::nanoseconds took);
    /// One request to the REST server: the route's pattern, the HTTP status.
    void timeRequest(const QString &route, int status, std::chrono::nanoseconds took);
    /// One commit, and how many writes shared it.
    void timeCommit(std::chrono::nanoseconds took, int writes);

    /// Values that are looked at when somebody asks; they stand in the text and are not kept.
    struct Levels
    {
        int requestsInFlight = 0;
        int requestsQueued = 0;
        int connectionManagers = 0;
        bool isCircuitOpen = false;
        std::optional<int> budgetLeft; ///< sends, of the daily budget; nothing when there is none, or it cannot be read
        QStringList pausedRegions;     ///< by the conversion breaker
    };
    QByteArray text(const Levels &levels) const;

private:
    struct Families;
    std::unique_ptr<Families> m_families;
};

} // namespace Ringproof
