// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers codes whose check got no answer, as keyed hashes in the memory of this process, so that a caller who repeats a code
// can be told that it was the right one. Belongs to one thread.
// Never keeps a code itself, never writes anything to disk, and forgets everything with the process.
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace Ringproof {

class UnresolvedChecks final
{
public:
    /// Time on a clock that nobody can set (Clock::steady).
    using Time = std::chrono::milliseconds;

    struct Options
    {
        /// No longer than a code is valid at the provider.
        std::chrono::milliseconds life = std::chrono::minutes(10);
        size_t most = 4096; ///< the oldest one is forgotten beyond
    };

    /// Makes a random key that never leaves this object.
    explicit UnresolvedChecks(Options options);
    UnresolvedChecks()
        : UnresolvedChecks(Options())
    {}
    ~UnresolvedChecks();
    UnresolvedChecks(const UnresolvedChecks &) = delete;
    UnresolvedChecks &operator=(const UnresolvedChecks &) = delete;

    void remember(qint64 verificationId, qint64 checkId, const QString &actor, const Secret &code, Time now);
    /// The checks of that verification that carried this code for this actor. Nothing where there are none, and nothing where
    /// a check of another code or actor is unresolved too: then it is not known which of them was approved.
    /// Compares every hash in constant time.
    std::vector<qint64> checksOf(qint64 verificationId, const QString &actor, const Secret &code, Time now);
    /// The verification has been decided.
    void forget(qint64 verificationId);
    /// Wipes what is too old.
    void expire(Time now);

    size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        qint64 verificationId;
        qint64 checkId;
        QString actor;
        QByteArray hash;
        Time expiresAt;
    };

    QByteArray hashOf(qint64 verificationId, const Secret &code) const;

    Options m_options;
    QByteArray m_key;
    std::deque<Entry> m_entries; ///< oldest first
};

} // namespace Ringproof
