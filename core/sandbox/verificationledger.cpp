// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/verificationledger.h"

namespace Ringproof {

VerificationLedger::VerificationLedger(Limits limits)
    : m_limits(limits)
{}

void VerificationLedger::add(const Verification &verification)
{
    m_bySid.insert(verification->sid, verification);
    m_latest.insert({verification->service, verification->to}, verification);
}

void VerificationLedger::addAttempt(const Verification &verification, SendAttempt attempt)
{
    attempt.sequence = m_firstSequence + m_attempts.size();
    const Timestamp now = attempt.at;
    m_attemptBySid.insert(attempt.sid, attempt.sequence);
    m_attemptsByNumber[verification->to].append(attempt.sequence);
    m_attempts.push_back({verification, verification->attempts.size()});
    verification->attempts.push_back(std::move(attempt));
    shrink(now);
}

AttemptView VerificationLedger::view(quint64 sequence) const
{
    const Entry &entry = m_attempts[sequence - m_firstSequence];
    return {.verification = entry.verification, .index = entry.index};
}

std::optional<AttemptView> VerificationLedger::attempt(const QByteArray &sid) const
{
    const auto found = m_attemptBySid.constFind(sid);
    return found == m_attemptBySid.constEnd() ? std::nullopt : std::optional(view(*found));
}

void VerificationLedger::visitAll(const Visitor &visitor) const
{
    for (auto entry = m_attempts.rbegin(); entry != m_attempts.rend(); ++entry)
        if (!visitor({.verification = entry->verification, .index = entry->index}))
            return;
}

void VerificationLedger::visitNumber(const QByteArray &to, const Visitor &visitor) const
{
    const auto found = m_attemptsByNumber.constFind(to);
    if (found == m_attemptsByNumber.constEnd())
        return;
    for (auto sequence = found->rbegin(); sequence != found->rend(); ++sequence)
        if (!visitor(view(*sequence)))
            return;
}

void VerificationLedger::shrink(Timestamp now)
{
    while (m_attempts.size() > m_limits.kept &&
           (m_attempts.size() > m_limits.most || !m_attempts.front().verification->isLive(now)))
        dropOldest();
}

void VerificationLedger::dropOldest()
{
    const Entry oldest = m_attempts.front();
    const EmulatedVerification &verification = *oldest.verification;
    m_attempts.pop_front();
    ++m_firstSequence;
    m_attemptBySid.remove(verification.attempts[oldest.index].sid);
    const auto ofNumber = m_attemptsByNumber.find(verification.to);
    ofNumber->removeFirst();
    if (ofNumber->isEmpty())
        m_attemptsByNumber.erase(ofNumber);
    if (oldest.index + 1 < verification.attempts.size())
        return;
    m_bySid.remove(verification.sid);
    const NumberKey key{verification.service, verification.to};
    if (m_latest.value(key) == oldest.verification)
        m_latest.remove(key);
}

void VerificationLedger::clear()
{
    m_attempts.clear();
    m_firstSequence = 0;
    m_attemptBySid.clear();
    m_attemptsByNumber.clear();
    m_bySid.clear();
    m_latest.clear();
}

} // namespace Ringproof
