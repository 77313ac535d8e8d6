// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/emulatedverification.h"

#include "sandbox/twilioformat.h"

namespace Ringproof {

namespace {

QByteArray channelText(Channel channel) { return channelName(channel).toLatin1(); }

/// The samples write "SMS" but "whatsapp": readers must not rely on the case.
QByteArray attemptChannelText(Channel channel)
{
    return channel == Channel::WhatsApp ? channelText(channel) : channelText(channel).toUpper();
}

/// The classes of twilio.com/docs/lookup: the sandbox knows the numbering plan, not the carrier.
QByteArray carrierType(PhoneType type)
{
    switch (type) {
    case PhoneType::Mobile: return "mobile";
    case PhoneType::Landline: return "landline";
    case PhoneType::Voip: return "voip";
    case PhoneType::MobileOrLandline:
    case PhoneType::TollFree:
    case PhoneType::Premium:
    case PhoneType::SharedCost:
    case PhoneType::Pager:
    case PhoneType::Other:
    case PhoneType::Unknown: return {};
    }
    Q_UNREACHABLE();
}

void writeLookup(JsonText &json, const EmulatedVerification &verification)
{
    json.openObject("lookup");
    if (verification.lookedUp) {
        // No carrier data for Canadian numbers unless a customer is approved for it (twilio.com/docs/lookup).
        const bool shown = verification.country != "CA";
        json.openObject("carrier")
            .null("mobile_country_code")
            .textOrNull("type", shown ? carrierType(verification.lineType) : QByteArray())
            .null("error_code")
            .null("mobile_network_code")
            .textOrNull("name", shown ? QByteArrayView("Sandbox Telecom") : QByteArrayView())
            .closeObject();
    }
    json.closeObject();
}

QByteArray attemptStatus(const AttemptView &view, Timestamp now)
{
    if (view.isConverted())
        return "confirmed";
    const EmulatedVerification &verification = *view.verification;
    const bool expired = verification.state == EmulatedVerification::State::Pending && now >= verification.expiry();
    return expired ? "expired" : "unconfirmed";
}

void writeChannelData(JsonText &json, const AttemptView &view, Timestamp now)
{
    const EmulatedVerification &verification = *view.verification;
    const SendAttempt &attempt = view.attempt();
    json.openObject("channel_data")
        .text("verification_sid", verification.sid)
        .text("to", verification.to)
        .text("status", attemptStatus(view, now));
    if (attempt.channel == Channel::Call)
        json.text("call_status", attempt.delivered ? QByteArrayView("completed") : QByteArrayView("no-answer"));
    else
        json.text("message_status", attempt.delivered ? QByteArrayView("delivered") : QByteArrayView("undelivered"));
    // 30008, "unknown error", is what the documentation's example of an undelivered message shows.
    json.textOrNull("error_code", attempt.delivered ? QByteArrayView() : QByteArrayView("30008"))
        .textOrNull("country", verification.country)
        .number("code_length", verification.code.size())
        .text("locale", attempt.locale)
        .null("mcc")
        .null("mnc")
        .null("carrier")
        .closeObject();
}

} // namespace

QByteArray EmulatedVerification::status() const
{
    switch (state) {
    case State::Approved: return "approved";
    case State::Canceled: return "canceled";
    case State::Pending: return isLocked() ? "max_attempts_reached" : "pending";
    }
    Q_UNREACHABLE();
}

bool AttemptView::isConverted() const
{
    return verification->state == EmulatedVerification::State::Approved && index + 1 == verification->attempts.size();
}

void writeVerification(JsonText &json, const EmulatedVerification &verification, const QByteArray &baseUrl)
{
    json.openObject()
        .text("sid", verification.sid)
        .text("service_sid", verification.service)
        .text("account_sid", QByteArrayView(kSandboxAccountSid))
        .text("to", verification.to)
        .text("channel", channelText(verification.channel))
        .text("status", verification.status())
        .flag("valid", verification.state == EmulatedVerification::State::Approved)
        .text("date_created", twilioTime(verification.created))
        .text("date_updated", twilioTime(verification.updated));
    writeLookup(json, verification);
    json.textOrNull("amount", verification.amount.toUtf8()).textOrNull("payee", verification.payee.toUtf8());
    json.openArray("send_code_attempts");
    for (const SendAttempt &attempt : verification.attempts) {
        json.openObject()
            .text("time", twilioTime(attempt.at))
            .text("channel", attemptChannelText(attempt.channel))
            .text("attempt_sid", attempt.sid)
            .closeObject();
    }
    json.closeArray()
        .null("sna")
        .text("url", baseUrl + "/v2/Services/" + verification.service + "/Verifications/" + verification.sid)
        .closeObject();
}

void writeCheck(JsonText &json, const EmulatedVerification &verification)
{
    // A wrong code is answered "pending", the fifth one too: "max_attempts_reached" shows only in a fetch.
    const bool approved = verification.state == EmulatedVerification::State::Approved;
    json.openObject()
        .text("sid", verification.sid)
        .text("service_sid", verification.service)
        .text("account_sid", QByteArrayView(kSandboxAccountSid))
        .text("to", verification.to)
        .text("channel", channelText(verification.channel))
        .text("status", approved ? QByteArrayView("approved") : QByteArrayView("pending"))
        .flag("valid", approved)
        .textOrNull("amount", verification.amount.toUtf8())
        .textOrNull("payee", verification.payee.toUtf8())
        .openArray("sna_attempts_error_codes")
        .closeArray()
        .text("date_created", twilioTime(verification.created))
        .text("date_updated", twilioTime(verification.updated))
        .closeObject();
}

void writeAttempt(JsonText &json, const AttemptView &view, Timestamp now, const QByteArray &baseUrl)
{
    const EmulatedVerification &verification = *view.verification;
    const SendAttempt &attempt = view.attempt();
    json.openObject()
        .text("sid", attempt.sid)
        .text("account_sid", QByteArrayView(kSandboxAccountSid))
        .text("service_sid", verification.service)
        .text("verification_sid", verification.sid)
        .text("date_created", twilioTime(attempt.at))
        .text("date_updated", twilioTime(view.isConverted() ? verification.updated : attempt.at))
        .text("conversion_status", view.isConverted() ? QByteArrayView("converted") : QByteArrayView("unconverted"))
        .text("channel", channelText(attempt.channel))
        .openObject("price")
        .text("value", QByteArrayView("0.005"))
        .text("currency", QByteArrayView("usd"))
        .closeObject();
    writeChannelData(json, view, now);
    json.text("url", baseUrl + "/v2/Attempts/" + attempt.sid).closeObject();
}

} // namespace Ringproof
