// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The faults that a test asks the sandbox for, and which of them strike a request.
// Never random between runs: each fault draws from its own seeded generator.
#pragma once

#include "sandbox/verifyroute.h"

#include <QList>
#include <chrono>
#include <optional>
#include <random>
#include <variant>

class QJsonObject;

namespace Ringproof {

enum class FaultKind {
    Latency,       ///< processed at once, answered late
    RateLimit,     ///< 429/20429, not processed
    Error500,      ///< 500/20500, not processed
    Error503,      ///< 503/20503, not processed
    DropBefore,    ///< closed without an answer, not processed
    DropAfter,     ///< processed, then closed without an answer
    SlowBody,      ///< processed; the head at once, the body in small pieces
    TruncatedJson, ///< processed; the body ends in the middle
    WrongType,     ///< processed; every value of the body has another JSON type
    Undelivered,   ///< processed and answered as ever, but no message reaches the phone
};

/// "latency", "rate_limit", ...
QString faultName(FaultKind kind);

struct Fault
{
    static constexpr std::chrono::milliseconds kDefaultLatency{1000};
    static constexpr std::chrono::milliseconds kDefaultPause{50};

    FaultKind kind = FaultKind::Latency;
    std::optional<VerifyOperation> operation; ///< any, when not set
    double probability = 1.0;
    std::optional<int> count; ///< strikes that often, then leaves; for ever, when not set
    quint64 seed = 1;
    std::chrono::milliseconds latency = kDefaultLatency; ///< for slow_body the pause between two pieces
    std::optional<std::chrono::seconds> retryAfter;
};

/// From {"kind", "operation"?, "probability"?, "count"?, "seed"?, "latencyMs"?, "retryAfter"?}, or a sentence that says what is
/// wrong. Operations: start, check, fetch, update, service, attempts. A rate_limit without "retryAfter" says one second,
/// with null it says nothing.
std::variant<Fault, QString> faultFrom(const QJsonObject &json);

/// What strikes one request.
struct Strike
{
    std::chrono::milliseconds latency{0}; ///< of all latency faults together
    std::optional<Fault> ending;          ///< the fault that decides about the answer
    bool undelivered = false;

    bool isProcessed() const;
    /// For /sandbox/requests: what the client noticed most; empty when nothing struck.
    QString name() const;
};

class FaultPlan final
{
public:
    void add(const Fault &fault);
    void clear() { m_faults.clear(); }

    /// Latencies add up; of the faults that decide about the answer the one added first wins, and those behind it
    /// neither draw nor count.
    Strike strike(VerifyOperation operation);

private:
    struct Armed
    {
        Fault fault;
        std::mt19937_64 random;
    };
    static bool draw(Armed &armed, VerifyOperation operation);

    QList<Armed> m_faults;
};

} // namespace Ringproof
