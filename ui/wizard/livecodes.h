// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The codes of this agent that are still valid and can be entered: left open, or left over by a crash.
// Never sends, and never asks the provider: that happens when one is resumed.
#pragma once

#include "verification/verificationservice.h"

#include <QObject>
#include <QTimer>

namespace Ringproof {

class LiveCodes final : public QObject
{
    Q_OBJECT
public:
    /// Service and clock must outlive it.
    LiveCodes(VerificationService *service, const Clock *clock, QString actor);

    /// Newest first.
    const std::vector<VerificationRecord> &codes() const { return m_codes; }
    const Clock &clock() const { return *m_clock; }
    /// Reads them again; codes with one of these SIDs are being worked on and left out.
    void refresh(const QStringList &inHand);

Q_SIGNALS:
    void changed();

private:
    void dropExpired();

    VerificationService *m_service;
    const Clock *m_clock;
    QString m_actor;
    std::vector<VerificationRecord> m_codes;
    quint64 m_turn = 0;
    QTimer m_expiry;
};

} // namespace Ringproof
