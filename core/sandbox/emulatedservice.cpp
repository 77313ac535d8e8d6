// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/emulatedservice.h"

#include "sandbox/twilioformat.h"

#include <algorithm>

namespace Ringproof {

namespace {

/// The property's text says 30 characters, the parameter's 32: the smaller one holds for both. [?]
bool isFriendlyName(const QString &name)
{
    constexpr qsizetype kMaxLength = 30;
    constexpr qsizetype kMaxDigits = 4;
    const auto isAllowed = [](QChar c) { return c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_'; };
    return !name.trimmed().isEmpty() && name.size() <= kMaxLength && std::all_of(name.begin(), name.end(), isAllowed) &&
           std::count_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); }) <= kMaxDigits;
}

struct BoolSetting
{
    QLatin1StringView name;
    bool EmulatedService::*member;
};

constexpr BoolSetting kBoolSettings[] = {
    {QLatin1StringView("LookupEnabled"), &EmulatedService::lookupEnabled},
    {QLatin1StringView("Psd2Enabled"), &EmulatedService::psd2Enabled},
    {QLatin1StringView("SkipSmsToLandlines"), &EmulatedService::skipSmsToLandlines},
    {QLatin1StringView("DtmfInputRequired"), &EmulatedService::dtmfInputRequired},
    {QLatin1StringView("DoNotShareWarningEnabled"), &EmulatedService::doNotShareWarningEnabled},
    {QLatin1StringView("CustomCodeEnabled"), &EmulatedService::customCodeEnabled},
    {QLatin1StringView("VerifyEventSubscriptionEnabled"), &EmulatedService::verifyEventSubscriptionEnabled},
};

std::optional<TwilioAnswer> applyBools(EmulatedService &service, const FormFields &form)
{
    for (const BoolSetting &setting : kBoolSettings) {
        const auto text = formValue(form, setting.name);
        if (!text)
            continue;
        const bool yes = text->compare(QLatin1StringView("true"), Qt::CaseInsensitive) == 0;
        if (!yes && text->compare(QLatin1StringView("false"), Qt::CaseInsensitive) != 0)
            return invalidParameter(setting.name);
        service.*setting.member = yes;
    }
    // "Requires lookup_enabled", says the property's text; what Twilio answers otherwise is not documented. [?]
    if (service.skipSmsToLandlines && !service.lookupEnabled)
        return invalidParameter(QStringLiteral("SkipSmsToLandlines"));
    return std::nullopt;
}

} // namespace

std::optional<TwilioAnswer> applySettings(EmulatedService &service, const FormFields &form)
{
    EmulatedService next = service;
    if (const auto name = formValue(form, QStringLiteral("FriendlyName"))) {
        if (!isFriendlyName(*name))
            return invalidParameter(QStringLiteral("FriendlyName"));
        next.friendlyName = *name;
    }
    if (const auto text = formValue(form, QStringLiteral("CodeLength"))) {
        bool ok = false;
        next.codeLength = text->toInt(&ok);
        if (!ok || next.codeLength < 4 || next.codeLength > 10)
            return invalidParameter(QStringLiteral("CodeLength"));
    }
    if (const auto name = formValue(form, QStringLiteral("TtsName")))
        next.ttsName = *name;
    if (const auto sid = formValue(form, QStringLiteral("DefaultTemplateSid"))) {
        next.defaultTemplateSid = sid->toUtf8();
        if (!next.defaultTemplateSid.isEmpty() && !isSid(next.defaultTemplateSid, "HJ"))
            return invalidParameter(QStringLiteral("DefaultTemplateSid"));
    }
    if (auto refusal = applyBools(next, form))
        return refusal;
    service = std::move(next);
    return std::nullopt;
}

void writeService(JsonText &json, const EmulatedService &service, const QByteArray &baseUrl)
{
    const QByteArray url = baseUrl + "/v2/Services/" + service.sid;
    json.openObject()
        .text("sid", service.sid)
        .text("account_sid", QByteArrayView(kSandboxAccountSid))
        .text("friendly_name", service.friendlyName)
        .number("code_length", service.codeLength)
        .flag("lookup_enabled", service.lookupEnabled)
        .flag("psd2_enabled", service.psd2Enabled)
        .flag("skip_sms_to_landlines", service.skipSmsToLandlines)
        .flag("dtmf_input_required", service.dtmfInputRequired)
        .textOrNull("tts_name", service.ttsName.toUtf8())
        .flag("do_not_share_warning_enabled", service.doNotShareWarningEnabled)
        .flag("custom_code_enabled", service.customCodeEnabled);
    json.openObject("push")
        .flag("include_date", false)
        .null("apn_credential_sid")
        .null("fcm_credential_sid")
        .closeObject();
    json.openObject("totp").null("issuer").null("time_step").null("code_length").null("skew").closeObject();
    json.openObject("whatsapp").null("msg_service_sid").null("from").closeObject();
    json.openObject("passkeys");
    json.openObject("relying_party").null("id").null("name").null("origins").closeObject();
    json.null("authenticator_attachment").null("discoverable_credentials").null("user_verification").closeObject();
    json.textOrNull("default_template_sid", service.defaultTemplateSid)
        .flag("verify_event_subscription_enabled", service.verifyEventSubscriptionEnabled)
        .text("date_created", twilioTime(service.created))
        .text("date_updated", twilioTime(service.updated))
        .text("url", url);
    json.openObject("links")
        .text("verification_checks", url + "/VerificationCheck")
        .text("verifications", url + "/Verifications")
        .text("rate_limits", url + "/RateLimits")
        .text("messaging_configurations", url + "/MessagingConfigurations")
        .text("entities", url + "/Entities")
        .text("webhooks", url + "/Webhooks")
        .text("access_tokens", url + "/AccessTokens")
        .closeObject();
    json.closeObject();
}

} // namespace Ringproof
