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

QString cursorText(const HistoryCursor &cursor)
{
    return QStringLiteral("%1.%2").arg(cursor.createdAt.time_since_epoch().count()).arg(cursor.id);
}

std::optional<HistoryCursor> cursorFromText(const QString &text)
{
    const QStringList parts = text.split(u'.');
    bool isTime = false;
    bool isId = false;
    const qint64 time = parts.value(0).toLongLong(&isTime);
    const qint64 id = parts.value(1).toLongLong(&isId);
    if (parts.size() != 2 || !isTime || !isId)
        return std::nullopt;
    return HistoryCursor{.createdAt = Timestamp(std::chrono::milliseconds(time)), .id = id};
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
