// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/checkgate.h"

namespace Ringproof {

Task<CheckGate::Turn> CheckGate::enter(qint64 verificationId, QDeadlineTimer deadline)
{
    const auto line = m_lines.value(verificationId);
    if (!line) {
        m_lines.insert(verificationId, std::make_shared<WaitLine<bool>>());
        co_return Turn(this, verificationId);
    }
    WaitLine<bool>::Place place(*line, deadline);
    const auto turn = place.turn();
    const bool isMine = co_await turn;
    co_return Turn(isMine ? this : nullptr, verificationId);
}

CheckGate::Turn::~Turn()
{
    if (!m_gate)
        return;
    const auto line = m_gate->m_lines.value(m_verificationId);
    if (line->isEmpty())
        m_gate->m_lines.remove(m_verificationId);
    else
        line->admitFirst(true);
}

} // namespace Ringproof
