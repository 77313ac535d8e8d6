// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A keychain as a test wishes it: there or not, locked, slow, refusing, and what it keeps.
// Never asks anybody.
#pragma once

#include "config/secretstore.h"

namespace Ringproof::Testing {

class ScriptedSecrets final : public SecretStore
{
public:
    SecretTrouble looked = SecretTrouble::None;
    SecretTrouble outcome = SecretTrouble::None; ///< of everything else
    SecretValues kept;
    int writes = 0;

    QString source() const override { return QStringLiteral("keychain"); }
    Task<SecretTrouble> look() override { co_return SecretTrouble(looked); }
    Task<SecretReading> read() override
    {
        co_return SecretReading{
            .trouble = outcome, .values = outcome == SecretTrouble::None ? SecretValues(kept) : SecretValues()};
    }
    Task<SecretTrouble> keep(SecretValues values) override
    {
        ++writes;
        if (outcome == SecretTrouble::None)
            kept = values;
        co_return SecretTrouble(outcome);
    }
    Task<SecretTrouble> forget() override
    {
        if (outcome == SecretTrouble::None)
            kept.clear();
        co_return SecretTrouble(outcome);
    }
};

} // namespace Ringproof::Testing
