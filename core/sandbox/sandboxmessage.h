// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message as it would have reached the phone: what the handset panel and GET /sandbox/messages show.
// Never sent anywhere and never logged: it holds a number and a code.
#pragma once

#include "base/clock.h"

#include <QMetaType>
#include <QString>

namespace Ringproof {

struct SandboxMessage
{
    QString to;
    QString channel; ///< "sms", "call", "whatsapp"
    QString body;    ///< for a call: what the voice says
    QString code;
    Timestamp sentAt;
    QString verificationSid;

    bool operator==(const SandboxMessage &) const = default;
};

} // namespace Ringproof

Q_DECLARE_METATYPE(Ringproof::SandboxMessage)
