// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include <array>

namespace Ringproof {

QString statusName(VerificationStatus status)
{
    switch (status) {
    case VerificationStatus::Pending: return QStringLiteral("pending");
    case VerificationStatus::Approved: return QStringLiteral("approved");
    case VerificationStatus::Canceled: return QStringLiteral("canceled");
    case VerificationStatus::MaxAttemptsReached: return QStringLiteral("max_attempts_reached");
    case VerificationStatus::Expired: return QStringLiteral("expired");
    case VerificationStatus::Sending: return QStringLiteral("sending");
    case VerificationStatus::NotSent: return QStringLiteral("not_sent");
    case VerificationStatus::SendUnknown: return QStringLiteral("send_unknown");
    }
    Q_UNREACHABLE();
}

std::optional<VerificationStatus> statusFromName(const QString &name)
{
    using enum VerificationStatus;
    for (const auto status : {Pending, Approved, Canceled, MaxAttemptsReached, Expired, Sending, NotSent, SendUnknown})
        if (statusName(status) == name)
            return status;
    return std::nullopt;
}

bool isTerminal(VerificationStatus status)
{
    using enum VerificationStatus;
    switch (status) {
    case Approved:
    case Canceled:
    case MaxAttemptsReached:
    case Expired:
    case NotSent: return true;
    case Pending:
    case Sending:
    case SendUnknown: return false;
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
