// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/wizardstate.h"

namespace Ringproof {

SendRequest requestOf(const Verification &verification)
{
    return {verification.number, verification.channel, verification.reference, verification.purpose};
}

const Verification *liveVerification(const WizardState &state)
{
    if (const auto *sending = std::get_if<Sending>(&state))
        return sending->live ? &*sending->live : nullptr;
    if (const auto *entering = std::get_if<EnteringCode>(&state))
        return &entering->verification;
    const auto *checking = std::get_if<Checking>(&state);
    return checking ? &checking->verification : nullptr;
}

} // namespace Ringproof
