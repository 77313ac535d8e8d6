// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is allowed but unwise about a Verify service, as a list of sentences with what to do. Pure.
// Never asks Twilio and never changes the service: that is done in Twilio's console.
#pragma once

#include "provider/provider.h"

namespace Ringproof {

struct ServiceAdvice
{
    enum class Kind {
        ShortCode,
        LandlinesWithoutLookup,
        LandlinesNotSkipped,
        Psd2,
        CustomCode,
        NoWarning, ///< the message does not say that the code must not be shared
        NoRateLimits,
        NameMissing,
        NameDigits, ///< such as a phone number: carriers filter these messages
    };

    Kind kind;
    bool isTrouble; ///< it weakens or prevents proofs; else it is a matter of judgement
    QString sentence;
};

/// `rateLimits`: how many the service has; nothing when that is not known.
std::vector<ServiceAdvice> adviseOn(const ProviderService &service, std::optional<int> rateLimits);

} // namespace Ringproof
