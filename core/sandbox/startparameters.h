// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The form of a start and of a check, read strictly (twilio.com/docs/verify/api/verification, /verification-check).
// Never looks at verifications: whatever is refused here counts for nothing.
#pragma once

#include "phone/channel.h"
#include "phone/phonenumber.h"
#include "sandbox/emulatedservice.h"

#include <variant>

namespace Ringproof {

struct StartParameters
{
    StartParameters(PhoneNumber to, Channel by)
        : number(std::move(to))
        , channel(by)
    {}

    PhoneNumber number;
    Channel channel;
    QString locale;     ///< empty: by the number's country
    QString customCode; ///< empty: a random one
    QString amount;
    QString payee;
    QString appHash;
};

struct CheckParameters
{
    QByteArray to;           ///< empty when only the SID was given
    QByteArray verification; ///< empty when only the number was given
    QByteArray code;
    QString amount;
    QString payee;
};

std::variant<StartParameters, TwilioAnswer> startParameters(const FormFields &form, const EmulatedService &service);
std::variant<CheckParameters, TwilioAnswer> checkParameters(const FormFields &form, const EmulatedService &service);

} // namespace Ringproof
