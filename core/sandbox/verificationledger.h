// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All verifications and their sends, found by SID, by (service, number) and newest first.
// Never grows without end: the oldest sends leave once there are very many, those of a finished verification first.
#pragma once

#include "sandbox/emulatedverification.h"

#include <QHash>
#include <deque>
#include <functional>

namespace Ringproof {

/// What Verify counts and finds by: the service and the number.
struct NumberKey
{
    QByteArray service;
    QByteArray to;

    bool operator==(const NumberKey &) const = default;
};

inline size_t qHash(const NumberKey &key, size_t seed = 0) { return qHashMulti(seed, key.service, key.to); }

class VerificationLedger final
{
public:
    using Verification = std::shared_ptr<EmulatedVerification>;

    struct Limits
    {
        std::size_t kept = 100'000;   ///< sends that stay in any case
        std::size_t most = 1'000'000; ///< from here on even sends of live verifications leave
    };

    explicit VerificationLedger(Limits limits);
    VerificationLedger()
        : VerificationLedger(Limits{})
    {}

    void add(const Verification &verification);
    /// Appends a send to the verification, and lets old ones go.
    void addAttempt(const Verification &verification, SendAttempt attempt);

    /// Whatever became of it; null when it was never known or has left.
    Verification bySid(const QByteArray &sid) const { return m_bySid.value(sid); }
    /// The latest one of that number; null likewise.
    Verification latest(const NumberKey &key) const { return m_latest.value(key); }
    std::optional<AttemptView> attempt(const QByteArray &sid) const;

    /// Newest first, until `visitor` says false.
    using Visitor = std::function<bool(const AttemptView &)>;
    void visitAll(const Visitor &visitor) const;
    void visitNumber(const QByteArray &to, const Visitor &visitor) const;

    std::size_t attemptCount() const { return m_attempts.size(); }
    void clear();

private:
    struct Entry
    {
        Verification verification;
        std::size_t index;
    };
    AttemptView view(quint64 sequence) const;
    void shrink(Timestamp now);
    void dropOldest();

    Limits m_limits;
    std::deque<Entry> m_attempts; ///< in order of time; the first has the sequence number m_firstSequence
    quint64 m_firstSequence = 0;
    QHash<QByteArray, quint64> m_attemptBySid;
    QHash<QByteArray, QList<quint64>> m_attemptsByNumber;
    QHash<QByteArray, Verification> m_bySid;
    QHash<NumberKey, Verification> m_latest;
};

} // namespace Ringproof
