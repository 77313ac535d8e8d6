// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/faults.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>
#include <cmath>

namespace Ringproof {

namespace {

constexpr struct
{
    FaultKind kind;
    const char *name;
} kKinds[] = {
    {FaultKind::Latency, "latency"},
    {FaultKind::RateLimit, "rate_limit"},
    {FaultKind::Error500, "error_500"},
    {FaultKind::Error503, "error_503"},
    {FaultKind::DropBefore, "drop_before"},
    {FaultKind::DropAfter, "drop_after"},
    {FaultKind::SlowBody, "slow_body"},
    {FaultKind::TruncatedJson, "truncated_json"},
    {FaultKind::WrongType, "wrong_type"},
    {FaultKind::Undelivered, "undelivered"},
};

constexpr struct
{
    VerifyOperation operation;
    const char *name;
} kOperations[] = {
    {VerifyOperation::Start, "start"},
    {VerifyOperation::Check, "check"},
    {VerifyOperation::Fetch, "fetch"},
    {VerifyOperation::Update, "update"},
    {VerifyOperation::Service, "service"},
    {VerifyOperation::Attempts, "attempts"},
};

/// A whole number from 0 to `most`; nothing for anything else.
std::optional<qint64> wholeNumber(const QJsonValue &value, double most)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > most || number != std::floor(number))
        return std::nullopt;
    return qint64(number);
}

using Problem = std::optional<QString>;

Problem readKind(Fault &fault, const QJsonValue &value)
{
    QStringList known;
    for (const auto &row : kKinds) {
        known.append(QLatin1StringView(row.name));
        if (value.isString() && value.toString() == known.last()) {
            fault.kind = row.kind;
            return std::nullopt;
        }
    }
    return QString(QStringLiteral("kind must be one of: ") + known.join(QStringLiteral(", ")));
}

Problem readOperation(Fault &fault, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    QStringList known;
    for (const auto &row : kOperations) {
        known.append(QLatin1StringView(row.name));
        if (value.isString() && value.toString() == known.last()) {
            fault.operation = row.operation;
            return std::nullopt;
        }
    }
    return QString(QStringLiteral("operation must be one of: ") + known.join(QStringLiteral(", ")));
}

Problem readProbability(Fault &fault, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    fault.probability = value.toDouble(-1);
    const bool inRange = fault.probability >= 0 && fault.probability <= 1;
    return inRange ? std::nullopt : Problem(QStringLiteral("probability must be a number from 0 to 1"));
}

/// Hands a given number to `store`; one that is absent or null leaves the default.
template<class Store>
Problem readWhole(const QJsonObject &json, const char *key, double most, Store store)
{
    const QJsonValue value = json.value(QLatin1StringView(key));
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const auto number = wholeNumber(value, most);
    if (!number)
        return QStringLiteral("%1 must be a whole number from 0 to %2")
            .arg(QLatin1StringView(key))
            .arg(most, 0, 'f', 0);
    store(*number);
    return std::nullopt;
}

Problem readNumbers(Fault &fault, const QJsonObject &json)
{
    constexpr double kMaxCount = 1e9;
    constexpr double kMaxSeed = 9'007'199'254'740'992; // what a JSON number carries exactly
    constexpr double kMaxLatency = 120'000;
    constexpr double kMaxRetryAfter = 86'400;
    fault.latency = fault.kind == FaultKind::SlowBody ? Fault::kDefaultPause : Fault::kDefaultLatency;
    if (fault.kind == FaultKind::RateLimit && !json.contains(QLatin1StringView("retryAfter")))
        fault.retryAfter = std::chrono::seconds(1);

    if (auto problem = readProbability(fault, json.value(QLatin1StringView("probability"))))
        return problem;
    if (auto problem = readWhole(json, "count", kMaxCount, [&](qint64 count) { fault.count = int(count); }))
        return problem;
    if (auto problem = readWhole(json, "seed", kMaxSeed, [&](qint64 seed) { fault.seed = quint64(seed); }))
        return problem;
    if (auto problem = readWhole(
            json, "latencyMs", kMaxLatency, [&](qint64 ms) { fault.latency = std::chrono::milliseconds(ms); }))
        return problem;
    return readWhole(
        json, "retryAfter", kMaxRetryAfter, [&](qint64 wait) { fault.retryAfter = std::chrono::seconds(wait); });
}

} // namespace

QString faultName(FaultKind kind)
{
    for (const auto &row : kKinds)
        if (row.kind == kind)
            return QLatin1StringView(row.name);
    Q_UNREACHABLE();
}

std::variant<Fault, QString> faultFrom(const QJsonObject &json)
{
    Fault fault;
    if (auto problem = readKind(fault, json.value(QLatin1StringView("kind"))))
        return *problem;
    if (auto problem = readOperation(fault, json.value(QLatin1StringView("operation"))))
        return *problem;
    if (auto problem = readNumbers(fault, json))
        return *problem;
    return fault;
}

bool Strike::isProcessed() const
{
    if (!ending)
        return true;
    switch (ending->kind) {
    case FaultKind::RateLimit:
    case FaultKind::Error500:
    case FaultKind::Error503:
    case FaultKind::DropBefore: return false;
    case FaultKind::Latency:
    case FaultKind::DropAfter:
    case FaultKind::SlowBody:
    case FaultKind::TruncatedJson:
    case FaultKind::WrongType:
    case FaultKind::Undelivered: return true;
    }
    Q_UNREACHABLE();
}

QString Strike::name() const
{
    if (ending)
        return faultName(ending->kind);
    if (undelivered)
        return faultName(FaultKind::Undelivered);
    return latency.count() > 0 ? faultName(FaultKind::Latency) : QString();
}

void FaultPlan::add(const Fault &fault) { m_faults.append({fault, std::mt19937_64(fault.seed)}); }

bool FaultPlan::draw(Armed &armed, VerifyOperation operation)
{
    if (armed.fault.operation && *armed.fault.operation != operation)
        return false;
    if (armed.fault.kind == FaultKind::Undelivered && operation != VerifyOperation::Start)
        return false;
    if (armed.fault.count && *armed.fault.count <= 0)
        return false;
    // 53 random bits make a double in [0, 1). The standard library's own distributions differ between implementations.
    const double drawn = double(armed.random() >> 11) * 0x1p-53;
    if (drawn >= armed.fault.probability)
        return false;
    if (armed.fault.count)
        --*armed.fault.count;
    return true;
}

Strike FaultPlan::strike(VerifyOperation operation)
{
    Strike strike;
    for (Armed &armed : m_faults) {
        const bool endsIt = armed.fault.kind != FaultKind::Latency && armed.fault.kind != FaultKind::Undelivered;
        if ((endsIt && strike.ending) || !draw(armed, operation))
            continue;
        if (endsIt)
            strike.ending = armed.fault;
        else if (armed.fault.kind == FaultKind::Latency)
            strike.latency += armed.fault.latency;
        else
            strike.undelivered = true;
    }
    m_faults.removeIf([](const Armed &armed) { return armed.fault.count && *armed.fault.count <= 0; });
    return strike;
}

} // namespace Ringproof
