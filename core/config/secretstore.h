// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place of the system that keeps credentials between two runs: the keychain in the desktop program, a scripted one in tests.
// Never a file of ours: where there is no such place, the words of secretTroubleText() name the other ways.
#pragma once

#include "base/secret.h"
#include "base/task.h"
#include "config/config.h"

#include <QMap>
#include <optional>

namespace Ringproof {

/// By the variable names of the settings. Kept and read as one, so that no half of a pair is ever left alone.
using SecretValues = QMap<QString, Secret>;

enum class SecretTrouble {
    None,
    Absent,  ///< there is no such place, or nothing answers for it
    Locked,  ///< and it was not opened
    Slow,    ///< no answer within the deadline; it may still be asking for its password
    Refused, ///< it answered, and said no
};

struct SecretReading
{
    SecretTrouble trouble = SecretTrouble::None;
    SecretValues values; ///< empty when nothing is kept
};

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// As Config::sources name it.
    virtual QString source() const = 0;
    /// Whether keeping could work at all; asks for no password.
    virtual Task<SecretTrouble> look() = 0;
    virtual Task<SecretReading> read() = 0;
    /// In place of what was kept before. None only when it is kept for certain.
    virtual Task<SecretTrouble> keep(SecretValues values) = 0;
    virtual Task<SecretTrouble> forget() = 0;
};

/// What happened and the way on, in whole sentences; empty for None.
QString secretTroubleText(SecretTrouble trouble);

/// The credentials of Twilio among these settings.
SecretValues credentialValues(const TwilioSettings &settings);
/// Puts the values into the configuration, with `source` as where they came from. Values of other settings are left alone.
void applySecrets(const SecretValues &values, const QString &source, Config &config);

/// As one text for a keychain, and back; nothing for what is no such text.
Secret packSecrets(const SecretValues &values);
std::optional<SecretValues> unpackSecrets(const Secret &packed);

} // namespace Ringproof
