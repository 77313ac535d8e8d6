// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The deadline of a use case, with the id of the request that it serves, so that every log line on the way carries it.
#pragma once

#include <QDeadlineTimer>
#include <QString>

namespace Ringproof {

class CallDeadline final : public QDeadlineTimer
{
public:
    /// `requestId` is empty for work that no request has asked for.
    CallDeadline(QDeadlineTimer deadline, QString requestId = {}) // NOLINT(google-explicit-constructor): is a deadline
        : QDeadlineTimer(deadline)
        , m_requestId(std::move(requestId))
    {}

    const QString &requestId() const { return m_requestId; }

private:
    QString m_requestId;
};

} // namespace Ringproof
