// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One at a time for each verification, first come first served: no answer to a check can be taken for another's.
// Never counts: what is left of the checks is the store's to say.
#pragma once

#include "base/task.h"
#include "base/waitline.h"

#include <QHash>
#include <memory>

namespace Ringproof {

class CheckGate final
{
public:
    /// Held while it is one's turn; its end lets the next one in.
    class Turn final
    {
    public:
        Turn(CheckGate *gate, qint64 verificationId)
            : m_gate(gate)
            , m_verificationId(verificationId)
        {}
        Turn(Turn &&other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
            , m_verificationId(other.m_verificationId)
        {}
        Turn &operator=(Turn &&) = delete;
        ~Turn();

        bool isHeld() const { return m_gate; }

    private:
        CheckGate *m_gate;
        qint64 m_verificationId;
    };

    /// A turn that is not held means that the deadline passed first. The gate must outlive its turns.
    Task<Turn> enter(qint64 verificationId, QDeadlineTimer deadline);

private:
    QHash<qint64, std::shared_ptr<WaitLine<bool>>> m_lines; ///< of those verifications that somebody has the turn of
};

} // namespace Ringproof
