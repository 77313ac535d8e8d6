// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges Twilio credentials by their form, before anything is sent, and picks the pair to sign in with.
// Never contacts Twilio and never repeats a secret.
#pragma once

#include "config/config.h"

#include <optional>

namespace Ringproof {

enum class CredentialField { AccountSid, AuthToken, ApiKeySid, ApiKeySecret, ServiceSid };

/// What is wrong with one field, in a sentence that names the kind that was given instead ("... begins with VA; this is an API
/// key SID (SK...)"); nothing when it fits. An empty text is "missing".
std::optional<QString> credentialProblem(CredentialField field, const QString &text);

/// Everything that keeps these settings from being used with Twilio.
std::vector<ConfigProblem> twilioProblems(const Config &config);
/// True when no Twilio credential at all is set, so that the user has yet to choose.
bool hasNoCredentials(const TwilioSettings &settings);

struct TwilioLogin
{
    QString user;
    Secret password;
};

/// The API key where there is one, else account and token. Only of settings without problems.
TwilioLogin twilioLogin(const TwilioSettings &settings);

} // namespace Ringproof
