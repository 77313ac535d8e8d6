// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the sandbox's messages say, in the language of the request or of the number's country.
// Never Twilio's own wording; a language without a text here is spoken in English, as Twilio falls back.
#pragma once

#include "phone/channel.h"
#include "phone/phonenumber.h"

namespace Ringproof {

struct MessageRequest
{
    Channel channel = Channel::Sms;
    QString locale; ///< as messageLocale() gave it
    QString friendlyName;
    QString code;
    bool doNotShare = false; ///< adds the warning; text messages only, as Twilio has it
    QString appHash;         ///< for Android's SMS retriever; text messages only
};

QString messageText(const MessageRequest &request);

/// A value that Twilio's Locale parameter takes (twilio.com/docs/verify/supported-languages), in any case.
bool isVerifyLocale(const QString &locale);

/// The one asked for, else that of the country, else "en".
QString messageLocale(const QString &requested, const RegionCode &country);

} // namespace Ringproof
