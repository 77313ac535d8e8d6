// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxrecords.h"

#include <algorithm>

namespace Ringproof {

void MessageBox::add(const SandboxMessage &message)
{
    m_byNumber[message.to].append(m_firstSequence + m_messages.size());
    m_messages.push_back(message);
    if (m_messages.size() <= kKept)
        return;
    const auto ofNumber = m_byNumber.find(m_messages.front().to);
    ofNumber->removeFirst();
    if (ofNumber->isEmpty())
        m_byNumber.erase(ofNumber);
    m_messages.pop_front();
    ++m_firstSequence;
}

QList<SandboxMessage> MessageBox::newestFirst(const QString &to) const
{
    QList<SandboxMessage> found;
    if (to.isEmpty()) {
        found.reserve(qsizetype(m_messages.size()));
        std::copy(m_messages.rbegin(), m_messages.rend(), std::back_inserter(found));
        return found;
    }
    const QList<quint64> sequences = m_byNumber.value(to);
    for (auto sequence = sequences.rbegin(); sequence != sequences.rend(); ++sequence)
        found.append(m_messages[*sequence - m_firstSequence]);
    return found;
}

void MessageBox::clear()
{
    m_messages.clear();
    m_firstSequence = 0;
    m_byNumber.clear();
}

void RequestLog::add(RequestRecord record)
{
    m_records.push_back(std::move(record));
    if (m_records.size() > kKept)
        m_records.pop_front();
}

} // namespace Ringproof
