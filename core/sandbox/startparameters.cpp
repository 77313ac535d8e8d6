// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/startparameters.h"

#include "sandbox/messagetexts.h"
#include "sandbox/twilioformat.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace Ringproof {

namespace {

using Refusal = std::optional<TwilioAnswer>;

constexpr qsizetype kMinCode = 4;
constexpr qsizetype kMaxCode = 10;
constexpr qsizetype kAppHashLength = 11;

bool isAsciiAlphaNumeric(QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); }

bool isCodeLength(qsizetype length) { return length >= kMinCode && length <= kMaxCode; }

std::variant<Channel, TwilioAnswer> readChannel(const QString &name)
{
    // The sandbox's services have no mailer.
    if (name == QLatin1StringView("email"))
        return twilioError(TwilioErrorCode::ChannelOff, QStringLiteral("EMAIL"));
    // "sna" and "auto" need features that an ordinary account has no access to: 60200 has been observed.
    const auto channel = channelFromName(name);
    if (!channel || channelName(*channel) != name)
        return invalidParameter(QStringLiteral("Channel"));
    return *channel;
}

Refusal checkMoney(const QString &amount, const QString &payee, const EmulatedService &service)
{
    if (service.psd2Enabled)
        return amount.isEmpty() || payee.isEmpty() ? Refusal(twilioError(TwilioErrorCode::AmountAndPayee))
                                                   : std::nullopt;
    return amount.isEmpty() && payee.isEmpty() ? std::nullopt : Refusal(twilioError(TwilioErrorCode::FeatureOff));
}

bool isTags(const QString &text)
{
    constexpr qsizetype kMaxTags = 10;
    constexpr qsizetype kMaxLength = 128;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || document.object().size() > kMaxTags)
        return false;
    const QJsonObject tags = document.object();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        if (tag.key().size() > kMaxLength || !tag.value().isString() || tag.value().toString().size() > kMaxLength)
            return false;
    return true;
}

/// What the sandbox has no use for, but Twilio would refuse when it is malformed.
Refusal checkExtras(const FormFields &form)
{
    const auto value = [&form](const char *name) { return formValue(form, QLatin1StringView(name)); };
    if (const auto tags = value("Tags"); tags && !isTags(*tags))
        return invalidParameter(QStringLiteral("Tags"));
    if (const auto limits = value("RateLimits"); limits && !QJsonDocument::fromJson(limits->toUtf8()).isObject())
        return invalidParameter(QStringLiteral("RateLimits"));
    if (const auto ip = value("DeviceIp"); ip && QHostAddress(*ip).isNull())
        return invalidParameter(QStringLiteral("DeviceIp"));
    if (const auto risk = value("RiskCheck");
        risk && *risk != QLatin1StringView("enable") && *risk != QLatin1StringView("disable"))
        return invalidParameter(QStringLiteral("RiskCheck"));
    if (const auto sid = value("TemplateSid"); sid && !sid->isEmpty())
        return isSid(sid->toUtf8(), "HJ") ? twilioError(TwilioErrorCode::TemplateNotFound)
                                          : invalidParameter(QStringLiteral("TemplateSid"));
    if (const auto name = value("CustomFriendlyName"); name && !name->isEmpty())
        return twilioError(TwilioErrorCode::FeatureOff);
    return std::nullopt;
}

Refusal readCustomCode(StartParameters &parameters, const QString &code, const EmulatedService &service)
{
    if (code.isEmpty())
        return std::nullopt;
    if (!service.customCodeEnabled)
        return twilioError(TwilioErrorCode::FeatureOff);
    const bool isPlain = std::all_of(code.begin(), code.end(), isAsciiAlphaNumeric);
    if (!isCodeLength(code.size()) || !isPlain)
        return invalidParameter(QStringLiteral("CustomCode"));
    parameters.customCode = code;
    return std::nullopt;
}

Refusal readAppHash(StartParameters &parameters, const QString &hash)
{
    if (hash.isEmpty())
        return std::nullopt;
    const auto isBase64 = [](QChar c) { return isAsciiAlphaNumeric(c) || c == u'+' || c == u'/'; };
    const bool isHash = hash.size() == kAppHashLength && std::all_of(hash.begin(), hash.end(), isBase64);
    if (parameters.channel != Channel::Sms || !isHash)
        return twilioError(TwilioErrorCode::AppHash);
    parameters.appHash = hash;
    return std::nullopt;
}

Refusal readOptions(StartParameters &parameters, const FormFields &form, const EmulatedService &service)
{
    const auto value = [&form](
                           const char *name) { return formValue(form, QLatin1StringView(name)).value_or(QString()); };
    parameters.locale = value("Locale");
    if (!parameters.locale.isEmpty() && !isVerifyLocale(parameters.locale))
        return invalidParameter(QStringLiteral("Locale"));
    parameters.amount = value("Amount");
    parameters.payee = value("Payee");
    if (auto refusal = checkMoney(parameters.amount, parameters.payee, service))
        return refusal;
    if (service.psd2Enabled && parameters.channel == Channel::Call)
        return twilioError(TwilioErrorCode::CallWithPsd2);
    if (auto refusal = readCustomCode(parameters, value("CustomCode"), service))
        return refusal;
    if (auto refusal = readAppHash(parameters, value("AppHash")))
        return refusal;
    return checkExtras(form);
}

} // namespace

std::variant<StartParameters, TwilioAnswer> startParameters(const FormFields &form, const EmulatedService &service)
{
    const auto channel = readChannel(formValue(form, QStringLiteral("Channel")).value_or(QString()));
    if (const auto *refusal = std::get_if<TwilioAnswer>(&channel))
        return *refusal;
    const QString to = formValue(form, QStringLiteral("To")).value_or(QString());
    const auto number = PhoneNumber::fromE164(to);
    if (!number)
        return invalidDestination(to);
    StartParameters parameters(*number, std::get<Channel>(channel));
    if (auto refusal = readOptions(parameters, form, service))
        return *refusal;
    return parameters;
}

std::variant<CheckParameters, TwilioAnswer> checkParameters(const FormFields &form, const EmulatedService &service)
{
    const auto value = [&form](
                           const char *name) { return formValue(form, QLatin1StringView(name)).value_or(QString()); };
    CheckParameters parameters{.to = value("To").toUtf8(),
        .verification = value("VerificationSid").toUtf8(),
        .code = value("Code").toUtf8(),
        .amount = value("Amount"),
        .payee = value("Payee")};
    if (parameters.to.isEmpty() && parameters.verification.isEmpty())
        return twilioError(TwilioErrorCode::NoTarget);
    if (!parameters.to.isEmpty() && !PhoneNumber::fromE164(QString::fromUtf8(parameters.to)))
        return invalidDestination(QString::fromUtf8(parameters.to));
    if (!parameters.verification.isEmpty() && !isSid(parameters.verification, "VE"))
        return invalidParameter(QStringLiteral("VerificationSid"));
    if (!isCodeLength(value("Code").size()))
        return invalidParameter(QStringLiteral("Code"));
    if (auto refusal = checkMoney(parameters.amount, parameters.payee, service))
        return *refusal;
    return parameters;
}

} // namespace Ringproof
