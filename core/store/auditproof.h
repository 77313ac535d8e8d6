// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proves the audit chain, some entries at a time: each follows from the one before it, and what was emptied was purged lawfully.
// Never holds more than one page, and never changes anything. What it cannot see: a whole database put back to an older copy
// together with its seal (compare the head with one that was noted elsewhere), and anything done with the data key.
#pragma once

#include "store/auditlog.h"

#include <QCryptographicHash>
#include <limits>
#include <map>
#include <memory>

namespace Ringproof {

/// Of the entries that one purge has emptied: numbers and HMACs stay.
class TombstoneRange final
{
public:
    void add(qint64 id, const QString &mac);
    bool isEmpty() const { return m_first == 0; }
    qint64 first() const { return m_first; }
    /// "FIRST-LAST SHA256", as the purge's entry names it.
    QString text() const;

private:
    qint64 m_first = 0;
    qint64 m_last = 0;
    std::shared_ptr<QCryptographicHash> m_digest = std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256);
};

/// What the note of a purge's entry says, and the range in such a note; empty when it names none.
QString purgeNote(const TombstoneRange &range, int verifications);
QString rangeInNote(const QString &note);
/// The action of such an entry.
QString purgeAction();

class AuditProof final
{
public:
    /// Goes on where the last call ended. False when it has come to the end, or to the first broken entry.
    Result<bool> step(SqlConnection &connection, const AuditLog &audit);
    const AuditReport &report() const { return m_report; }
    AuditProgress progress() const { return {.entries = m_report.entries, .total = m_total}; }

private:
    bool follows(const AuditLog &audit, const AuditEntry &entry);
    void finish(const AuditLog &audit);

    AuditReport m_report;
    qint64 m_total = 0;                                  ///< entries that there were before the last page, by the seal
    qint64 m_after = std::numeric_limits<qint64>::min(); ///< even a number below one is seen
    bool m_hasAskedAgain = false;
    std::optional<AuditSeal> m_seal;         ///< as read before the page
    QString m_sealedMac;                     ///< of the entry that the seal names
    std::map<qint64, TombstoneRange> m_open; ///< by the purge that each names, which comes further on
};

} // namespace Ringproof
