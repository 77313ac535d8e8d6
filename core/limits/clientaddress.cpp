// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "limits/clientaddress.h"

#include <arpa/inet.h>

namespace Ringproof {

using namespace std::chrono_literals;

std::optional<QByteArray> addressSubject(const QString &address)
{
    // A scope ("fe80::1%eth0") names one of our own interfaces, not the client.
    const QByteArray text = address.section(u'%', 0, 0).toLatin1();
    in_addr four{};
    if (::inet_pton(AF_INET, text.constData(), &four) == 1)
        return QByteArray(reinterpret_cast<const char *>(&four), 4);
    in6_addr six{};
    if (::inet_pton(AF_INET6, text.constData(), &six) != 1)
        return std::nullopt;
    const QByteArray bytes(reinterpret_cast<const char *>(&six), 16);
    const bool isMapped = bytes.startsWith(QByteArray(10, '\0') + QByteArray(2, '\xff'));
    return isMapped ? bytes.right(4) : bytes.left(8);
}

RequestDecision decideRequest(const LimitPolicy &policy, const Moments &requests, Timestamp now)
{
    const WindowUse minute = windowUse(requests, policy.addressPerMinute, 1min, now);
    RequestDecision decision{.nextAt = now, .limit = policy.addressPerMinute, .left = minute.left};
    if (minute.freeAt) {
        decision.refusedBy = Limit::ClientAddress;
        decision.nextAt = *minute.freeAt;
    } else if (policy.addressPerMinute > 0) {
        --decision.left;
    }
    return decision;
}

} // namespace Ringproof
