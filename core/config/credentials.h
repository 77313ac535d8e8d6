// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges Twilio credentials by their form, before anything is sent, and picks the pair to sign in with.
// Never contacts Twilio and never repeats a secret.
#pragma once

#include "config/config.h"

#include <optional>

namespace Ringproof {

/// The last two are the fields of a form that takes either pair.
enum class CredentialField { AccountSid, AuthToken, ApiKeySid, ApiKeySecret, ServiceSid, EitherSid, EitherSecret };

/// What is wrong with one field, in whole sentences that name what was given instead ("That is an API key SID (SK…). The service
/// SID begins with VA."); nothing when it fits.
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
