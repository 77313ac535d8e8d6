// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the sandbox remembers for those who look on: the messages it delivered and the requests it received.
// Never more than a fixed number of each, the latest ones.
#pragma once

#include "sandbox/sandboxmessage.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <deque>

namespace Ringproof {

class MessageBox final
{
public:
    static constexpr std::size_t kKept = 10'000;

    void add(const SandboxMessage &message);
    /// Newest first; of one number when `to` is not empty.
    QList<SandboxMessage> newestFirst(const QString &to = {}) const;
    void clear();

private:
    std::deque<SandboxMessage> m_messages;
    quint64 m_firstSequence = 0; ///< sequence number of the oldest message
    QHash<QString, QList<quint64>> m_byNumber;
};

struct RequestRecord
{
    QByteArray method;
    QByteArray path; ///< as sent, before '?'
    Timestamp at;
    bool processed = false;
    QString fault; ///< empty when none struck
};

class RequestLog final
{
public:
    static constexpr std::size_t kKept = 100'000;

    void add(RequestRecord record);
    const std::deque<RequestRecord> &oldestFirst() const { return m_records; }
    void clear() { m_records.clear(); }

private:
    std::deque<RequestRecord> m_records;
};

} // namespace Ringproof
