// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/livecodes.h"

#include <QCoroTask>
#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

LiveCodes::LiveCodes(VerificationService *service, const Clock *clock, QString actor)
    : m_service(service)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
    m_expiry.setInterval(1s);
    connect(&m_expiry, &QTimer::timeout, this, &LiveCodes::dropExpired);
}

void LiveCodes::refresh(const QStringList &inHand)
{
    const auto take = [this, turn = ++m_turn, inHand](const Result<std::vector<VerificationRecord>> &answer) {
        // Without an answer nothing is offered; the history says what is wrong with the database.
        if (turn != m_turn || !answer)
            return;
        m_codes = *answer;
        const auto isInHand = [&](const VerificationRecord &code) { return inHand.contains(code.sid); };
        m_codes.erase(std::remove_if(m_codes.begin(), m_codes.end(), isInHand), m_codes.end());
        if (m_codes.empty())
            m_expiry.stop();
        else
            m_expiry.start();
        Q_EMIT changed();
    };
    QCoro::connect(m_service->liveOf(m_actor), this, take);
}

void LiveCodes::dropExpired()
{
    const Timestamp now = m_clock->now();
    const auto isOver = [now](const VerificationRecord &code) { return now >= code.expiresAt; };
    m_codes.erase(std::remove_if(m_codes.begin(), m_codes.end(), isOver), m_codes.end());
    if (m_codes.empty())
        m_expiry.stop();
    Q_EMIT changed(); // the time left is shown too
}

} // namespace Ringproof
