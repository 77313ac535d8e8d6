// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provider/twilioparser.h"

#include "base/strictjson.h"
#include "provider/retrypolicy.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <array>

namespace Ringproof {

namespace {

constexpr std::array kStatusNames{
    std::pair{"pending", ProviderStatus::Pending},
    std::pair{"approved", ProviderStatus::Approved},
    std::pair{"canceled", ProviderStatus::Canceled},
    std::pair{"max_attempts_reached", ProviderStatus::MaxAttemptsReached},
    std::pair{"deleted", ProviderStatus::Deleted},
    std::pair{"failed", ProviderStatus::Failed},
    std::pair{"expired", ProviderStatus::Expired},
};

std::optional<ProviderStatus> readStatus(const QJsonValue &value)
{
    for (const auto &[name, status] : kStatusNames)
        if (value.toString() == QLatin1StringView(name))
            return status;
    return std::nullopt;
}

bool isSid(const QString &text, QLatin1StringView prefix)
{
    static const QRegularExpression hex(QStringLiteral(R"(^[0-9a-fA-F]{32}\z)"));
    return text.size() == 34 && text.startsWith(prefix) && hex.match(text.mid(2)).hasMatch();
}

Failure unusable(const char *why) { return fail(ErrorCode::ProviderAnswerUnusable, QString::fromLatin1(why)); }

/// A name that stands twice gives an answer two meanings: then it has none.
Result<QJsonObject> readObject(const QByteArray &body)
{
    const auto object = parseStrictObject(body);
    if (!object)
        return unusable("answer is not an unambiguous JSON object");
    return *object;
}

/// Approved and `valid` say the same thing twice; where they differ nobody can tell which of them is wrong.
bool contradicts(ProviderStatus status, const QJsonValue &valid)
{
    if (status == ProviderStatus::Approved)
        return valid != QJsonValue(true);
    return !(valid == QJsonValue(false) || valid.isNull() || valid.isUndefined());
}

/// True where the answer names another service than ours. Twilio's SIDs differ in more than case.
bool isOfAnotherService(const QJsonValue &object, const QString &serviceSid)
{
    const QJsonValue named = object[u"service_sid"];
    if (serviceSid.isEmpty() || named.isUndefined())
        return false;
    return named.toString().compare(serviceSid, Qt::CaseInsensitive) != 0;
}

std::optional<Timestamp> readTime(const QJsonValue &value) { return parseTimestamp(value.toString()); }

ErrorCode classify60200(const QString &message, TwilioOperation operation)
{
    // "Invalid parameter `To`: ..." or "Invalid parameter: To"
    static const QRegularExpression named(QStringLiteral("[Pp]arameter[^A-Za-z]*(To|Code)\\b"));
    const auto match = named.match(message);
    // Only a start sends a number that a caller chose, and only a check a code.
    const QString name = match.captured(1);
    if (name == QLatin1StringView("To") && operation == TwilioOperation::Start)
        return ErrorCode::ProviderNumberRejected;
    if (name == QLatin1StringView("Code") && operation == TwilioOperation::Check)
        return ErrorCode::InvalidCode;
    return ErrorCode::ProviderRequestRejected;
}

ErrorCode classifyStatus(int status, TwilioOperation operation)
{
    if (status == 401)
        return ErrorCode::CredentialsRejected;
    if (status == 404)
        return classifyTwilioError(kNotFound, operation);
    if (status == 429)
        return ErrorCode::ProviderLimited;
    if (status >= 500)
        return ErrorCode::ProviderFailing;
    return status >= 400 ? ErrorCode::ProviderRejected : ErrorCode::ProviderAnswerUnusable;
}

} // namespace

Result<ProviderVerification> parseVerification(
    const QByteArray &body, const PhoneNumber &to, const QString &serviceSid)
{
    const auto object = readObject(body);
    if (!object)
        return fail(object.error());
    const QString sid = object->value(u"sid").toString();
    const auto status = readStatus(object->value(u"status"));
    const auto created = readTime(object->value(u"date_created"));
    const QJsonValue sends = object->value(u"send_code_attempts");
    // A fetch by number echoes the number as the sid; we never ask that way, so a SID is required.
    if (!isSid(sid, QLatin1StringView("VE")) || !status || !created ||
        !(sends.isArray() || sends.isNull() || sends.isUndefined()))
        return unusable("verification has a field of the wrong type");
    if (object->value(u"to").toString() != to.e164())
        return unusable("verification is about another number");
    if (isOfAnotherService(*object, serviceSid))
        return unusable("verification is of another service");
    if (contradicts(*status, object->value(u"valid")))
        return unusable("verification contradicts itself");
    return ProviderVerification{
        .sid = sid, .status = *status, .sends = int(sends.toArray().size()), .createdAt = *created};
}

Result<ProviderStatus> parseCheck(
    const QByteArray &body, const QString &sid, const PhoneNumber &to, const QString &serviceSid)
{
    const auto object = readObject(body);
    if (!object)
        return fail(object.error());
    const auto status = readStatus(object->value(u"status"));
    if (!status)
        return unusable("check has no known status");
    if (object->value(u"sid").toString() != sid)
        return unusable("check is about another verification");
    if (object->value(u"to").toString() != to.e164())
        return unusable("check is about another number");
    if (isOfAnotherService(*object, serviceSid))
        return unusable("check is of another service");
    if (contradicts(*status, object->value(u"valid")))
        return unusable("check contradicts itself");
    return *status;
}

Result<ProviderService> parseService(const QByteArray &body, const QString &serviceSid)
{
    const auto object = readObject(body);
    if (!object)
        return fail(object.error());
    const QJsonValue length = object->value(u"code_length");
    const QString sid = object->value(u"sid").toString();
    if (!isSid(sid, QLatin1StringView("VA")) || !length.isDouble() || length.toInt() < 4 || length.toInt() > 10)
        return unusable("service has a field of the wrong type");
    if (!serviceSid.isEmpty() && sid.compare(serviceSid, Qt::CaseInsensitive) != 0)
        return unusable("another service");
    return ProviderService{
        .sid = sid,
        .friendlyName = object->value(u"friendly_name").toString(),
        .codeLength = length.toInt(),
        .lookupEnabled = object->value(u"lookup_enabled").toBool(),
        .skipSmsToLandlines = object->value(u"skip_sms_to_landlines").toBool(),
        .doNotShareWarning = object->value(u"do_not_share_warning_enabled").toBool(),
        .psd2Enabled = object->value(u"psd2_enabled").toBool(),
        .customCodeEnabled = object->value(u"custom_code_enabled").toBool(),
        .dtmfInputRequired = object->value(u"dtmf_input_required").toBool(),
    };
}

Result<int> parseRateLimits(const QByteArray &body)
{
    const auto object = readObject(body);
    if (!object)
        return fail(object.error());
    const QJsonValue list = object->value(u"rate_limits");
    if (!list.isArray())
        return unusable("rate_limits is not a list");
    return int(list.toArray().size());
}

Result<std::vector<ProviderAttempt>> parseAttempts(
    const QByteArray &body, const AttemptsQuery &query, const QString &serviceSid)
{
    const auto object = readObject(body);
    if (!object)
        return fail(object.error());
    const QJsonValue list = object->value(u"attempts");
    if (!list.isArray())
        return unusable("attempts is not a list");
    std::vector<ProviderAttempt> attempts;
    for (const QJsonValue &item : list.toArray()) {
        const QString sid = item[u"sid"].toString();
        const QString verificationSid = item[u"verification_sid"].toString();
        const auto created = readTime(item[u"date_created"]);
        if (!isSid(sid, QLatin1StringView("VL")) || !isSid(verificationSid, QLatin1StringView("VE")) || !created)
            return unusable("attempt has a field of the wrong type");
        // A filter that the server did not apply must not make another's attempt ours.
        if (!query.verificationSid.isEmpty() && verificationSid != query.verificationSid)
            return unusable("attempt is about another verification");
        if (isOfAnotherService(item, serviceSid))
            return unusable("attempt is of another service");
        // WhatsApp addresses are numbers with a prefix.
        if (query.to && !item[u"channel_data"][u"to"].toString().endsWith(query.to->e164()))
            return unusable("attempt is about another number");
        // Upper case in Twilio's text, lower case in its schema.
        const auto isWord = [](const QJsonValue &value, QLatin1StringView word) {
            return value.toString().compare(word, Qt::CaseInsensitive) == 0;
        };
        attempts.push_back({
            .sid = sid,
            .verificationSid = verificationSid,
            .createdAt = *created,
            .converted = isWord(item[u"conversion_status"], QLatin1StringView("converted")),
            .expired = isWord(item[u"channel_data"][u"status"], QLatin1StringView("expired")),
        });
    }
    return attempts;
}

Error parseError(const HttpReply &reply, TwilioOperation operation)
{
    const QJsonObject object = parseStrictObject(reply.body).value_or(QJsonObject());
    const int providerCode = object.value(u"code").toInt();
    Error error(
        providerCode == 0 ? classifyStatus(reply.status, operation) : classifyTwilioError(providerCode, operation));
    // Twilio answers 5xx with a number too; the status says more than the number.
    if (reply.status >= 500)
        error.code = ErrorCode::ProviderFailing;
    else if (providerCode == 60200)
        error.code = classify60200(object.value(u"message").toString(object.value(u"detail").toString()), operation);
    error.providerCode = providerCode;
    // Twilio has a number for it, and often says it in words only, under the number for wrong credentials.
    if (error.code == ErrorCode::CredentialsRejected &&
        object.value(u"message").toString().contains(QLatin1StringView("suspended"), Qt::CaseInsensitive))
        error.providerCode = kAccountNotActive;
    error.detail = QStringLiteral("HTTP %1, Twilio error %2, request %3")
                       .arg(reply.status)
                       .arg(providerCode)
                       .arg(QString::fromLatin1(reply.header("Twilio-Request-Id").left(34)));
    if (const auto wait = parseRetryAfter(reply.header("Retry-After"), QDateTime::currentDateTimeUtc()))
        error.retryAfter = *wait;
    return error;
}

} // namespace Ringproof
