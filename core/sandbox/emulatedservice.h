// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Verify service and the rules for its settings (twilio.com/docs/verify/api/service).
// Never holds a verification. Push, TOTP, WhatsApp and passkey settings are shown as unset and cannot be changed.
#pragma once

#include "base/clock.h"
#include "http/formencoding.h"
#include "sandbox/jsontext.h"
#include "sandbox/twilioanswer.h"

namespace Ringproof {

inline constexpr char kSandboxAccountSid[] = "AC00000000000000000000000000000000";
inline constexpr char kSandboxKeySid[] = "SK00000000000000000000000000000000";
inline constexpr char kSandboxServiceSid[] = "VA00000000000000000000000000000000";

struct EmulatedService
{
    QByteArray sid;
    QString friendlyName;
    int codeLength = 6;
    bool lookupEnabled = false;
    bool psd2Enabled = false;
    bool skipSmsToLandlines = false;
    bool dtmfInputRequired = true;
    QString ttsName;
    bool doNotShareWarningEnabled = false;
    bool customCodeEnabled = false;
    QByteArray defaultTemplateSid;
    bool verifyEventSubscriptionEnabled = false;
    Timestamp created;
    Timestamp updated;
};

/// Takes over the settings that `form` names, all of them or, with the refusal as result, none.
std::optional<TwilioAnswer> applySettings(EmulatedService &service, const FormFields &form);

void writeService(JsonText &json, const EmulatedService &service, const QByteArray &baseUrl);

} // namespace Ringproof
