// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was answered to a request that carries an Idempotency-Key, so that whoever repeats it within a day hears the same.
// Never keeps the key, its body or a phone number: keyed hashes stand for the first two, the caller leaves the last out.
#pragma once

#include "base/clock.h"
#include "phone/phonenumber.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace Ringproof {

struct IdempotentRequest
{
    QString provider;
    QString caller; ///< whose keys these are: the API key's id, or the actor where there is none
    QString key;
    QByteArray body; ///< or anything that differs when the body means something else
    std::optional<PhoneNumber> number; ///< whom it asks to send to; only compared with what was sent
    QString actor;                     ///< who asks
};

/// Of a request that is to be answered now; for the end of it.
struct IdempotencyTicket
{
    QString provider;
    QByteArray subject;
    Timestamp startedAt; ///< on the store's time
};

enum class IdempotencyState {
    Fresh,    ///< not seen before: answer it, then say so
    Running,  ///< seen, and still being answered
    Conflict, ///< the key belongs to another body
    Done,     ///< answered before: `status` and `answer` again
};

struct IdempotentStart
{
    IdempotencyState state = IdempotencyState::Fresh;
    IdempotencyTicket ticket; ///< when fresh
    /// Fresh, but it was begun before: by a server that has died, and since then the number has had a send by the same actor; or
    /// its send ended without anybody knowing whether it went out.
    bool hasSent = false;
    int status = 0;           ///< when done
    QByteArray answer;
};

} // namespace Ringproof
