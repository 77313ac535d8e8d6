// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said about a use case that has ended: one line in the log, by the verification's SID, and one count in the metrics.
// Never holds a number, a code, a reference or an actor.
#pragma once

#include "verification/verification.h"

namespace Ringproof {

class Metrics;

class Journal final
{
public:
    /// `metrics` may be null; else it must outlive the journal.
    explicit Journal(Metrics *metrics)
        : m_metrics(metrics)
    {}

    /// `requestId` is empty outside the REST server.
    void sendEnded(const SendIntent &intent, const Result<Verification> &answer, const QString &requestId) const;
    void checkEnded(const QString &sid, const Result<CheckAnswer> &answer, const QString &requestId) const;

private:
    Metrics *m_metrics;
};

} // namespace Ringproof
