// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apijson.h"

#include "base/networkaddress.h"
#include "base/plaintext.h"
#include "base/strictjson.h"
#include "http/formencoding.h"
#include "provider/verifylocale.h"
#include "verification/errortext.h"

#include <QRegularExpression>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr qsizetype kLongestLabel = 128;
constexpr int kMostRows = 500;

ApiAnswer invalidRequest(const QString &sentence, const QString &field = {})
{
    return problemAnswer(QStringLiteral("invalid_request"), sentence, field);
}

/// A text that may be left out.
Read<QString> readText(const QJsonObject &fields, const QString &name)
{
    const QJsonValue value = fields.value(name);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return invalidRequest(QStringLiteral("%1 has to be a text.").arg(name), name);
    const QString text = value.toString();
    if (text.size() > kLongestLabel || !isPlainText(text))
        return invalidRequest(
            QStringLiteral("%1 takes up to %2 characters, none of them a control character.").arg(name).arg(kLongestLabel),
            name);
    return text;
}

/// What whoever calls a server for the first time does wrong most often.
QString hintFor(const QString &number, const QString &region)
{
    if (number.startsWith(u' '))
        return QStringLiteral(" In a form the plus sign is written as %2B.");
    if (region.isEmpty() && !number.startsWith(u'+'))
        return QStringLiteral(" Without + and a country code, region says which country is meant.");
    return {};
}

struct ReadNumber
{
    PhoneNumber number;
    QString warning;
};

Read<ReadNumber> readNumber(const QJsonObject &fields)
{
    const auto wrong = [](const QString &sentence) {
        return problemAnswer(
            QStringLiteral("invalid_phone_number"), sentence, QStringLiteral("phoneNumber"));
    };
    const QJsonValue value = fields.value(QStringLiteral("phoneNumber"));
    if (!value.isString())
        return wrong(QStringLiteral("phoneNumber is missing, or is not a text."));
    const auto region = readText(fields, QStringLiteral("region"));
    if (const auto *answer = std::get_if<ApiAnswer>(&region))
        return *answer;
    const PhoneReading reading = PhoneNumber::read(value.toString(), std::get<QString>(region).toUpper());
    if (reading.problem == PhoneProblem::TypeNotAllowed)
        return problemAnswer(QStringLiteral("destination_not_allowed"), phoneProblemText(reading.problem));
    if (!reading.isSendable())
        return wrong(phoneProblemText(reading.problem) + hintFor(value.toString(), std::get<QString>(region)));
    return ReadNumber{*reading.number, phoneProblemText(reading.problem)};
}

Read<bool> readFlag(const QJsonObject &fields, const QString &name)
{
    const QJsonValue value = fields.value(name);
    if (value.isUndefined() || value.isNull())
        return false;
    if (value.isBool())
        return value.toBool();
    const QString text = value.toString();
    if (text != QLatin1StringView("true") && text != QLatin1StringView("false"))
        return invalidRequest(QStringLiteral("%1 has to be true or false.").arg(name), name);
    return text == QLatin1StringView("true");
}

Read<Channel> readChannel(const QJsonObject &fields)
{
    const auto text = readText(fields, QStringLiteral("channel"));
    if (const auto *answer = std::get_if<ApiAnswer>(&text))
        return *answer;
    const QString &name = std::get<QString>(text);
    const auto channel = name.isEmpty() ? std::optional(Channel::Sms) : channelFromName(name);
    if (!channel)
        return invalidRequest(QStringLiteral("channel is one of sms, call, whatsapp."), QStringLiteral("channel"));
    return *channel;
}

/// Takes the value out, or gives the answer on.
template<class T>
const ApiAnswer *take(Read<T> &read, T &target)
{
    if (const auto *answer = std::get_if<ApiAnswer>(&read))
        return answer;
    target = std::move(std::get<T>(read));
    return nullptr;
}

Read<QJsonObject> readForm(const QByteArray &body)
{
    if (body.startsWith('{'))
        return invalidRequest(QStringLiteral("The body looks like JSON: send it with Content-Type: application/json."));
    const auto form = decodeForm(body);
    if (!form)
        return invalidRequest(QStringLiteral("The form is not well encoded."));
    QJsonObject fields;
    for (const auto &[name, value] : *form) {
        if (fields.contains(name))
            return invalidRequest(QStringLiteral("A field stands twice."));
        fields.insert(name, value);
    }
    return fields;
}

} // namespace

Read<QJsonObject> readBody(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray type = contentType.split(';').first().trimmed().toLower();
    const bool isForm = type == "application/x-www-form-urlencoded";
    if (!isForm && type != "application/json")
        return faultAnswer(ApiFault::UnsupportedMediaType);
    if (isForm)
        return readForm(body);
    const auto object = parseStrictObject(body);
    if (!object)
        return invalidRequest(QStringLiteral("The body is not one JSON object with each name once."));
    return *object;
}

bool isVerificationSid(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\AVE[0-9a-f]{32}\\z"));
    return shape.match(text).hasMatch();
}

Read<RequestOtp> readRequestOtp(const QJsonObject &fields)
{
    const auto number = readNumber(fields);
    if (const auto *answer = std::get_if<ApiAnswer>(&number))
        return *answer;
    const ReadNumber &to = std::get<ReadNumber>(number);
    RequestOtp wish{.input = {.number = to.number}, .warning = to.warning};
    auto channel = readChannel(fields);
    auto language = readText(fields, QStringLiteral("locale"));
    auto reference = readText(fields, QStringLiteral("reference"));
    auto purpose = readText(fields, QStringLiteral("purpose"));
    auto replace = readFlag(fields, QStringLiteral("replace"));
    QString locale;
    for (const ApiAnswer *answer : {take(channel, wish.input.channel), take(language, locale),
             take(reference, wish.input.reference), take(purpose, wish.input.purpose), take(replace, wish.input.replace)})
        if (answer)
            return *answer;
    const VerifyLocale mapped = verifyLocale(locale);
    wish.input.locale = mapped.locale;
    wish.warning = QStringList({wish.warning, mapped.warning}).join(u' ').trimmed();
    return wish;
}

Read<VerificationTarget> readTarget(const QJsonObject &fields)
{
    VerificationTarget target;
    const QString sidName = QStringLiteral("verificationSid");
    if (!fields.contains(sidName)) {
        const auto number = readNumber(fields);
        if (const auto *answer = std::get_if<ApiAnswer>(&number))
            return *answer;
        target.number = std::get<ReadNumber>(number).number;
        return target;
    }
    if (fields.contains(QStringLiteral("phoneNumber")))
        return invalidRequest(QStringLiteral("Give phoneNumber or verificationSid, not both."));
    target.sid = fields.value(sidName).toString();
    if (!isVerificationSid(target.sid))
        return invalidRequest(QStringLiteral("verificationSid is VE and 32 hex digits."), sidName);
    return target;
}

Read<VerifyOtp> readVerifyOtp(const QJsonObject &fields)
{
    const auto target = readTarget(fields);
    if (const auto *answer = std::get_if<ApiAnswer>(&target))
        return *answer;
    const QString code = fields.value(QStringLiteral("code")).toString();
    if (code.isEmpty())
        return problemAnswer(QStringLiteral("invalid_code"), QStringLiteral("code is missing, or is not a text."),
            QStringLiteral("code"));
    return VerifyOtp{std::get<VerificationTarget>(target), Secret(code)};
}

Read<QString> readClientAddress(const QJsonObject &fields)
{
    const QString name = QStringLiteral("clientAddress");
    auto address = readText(fields, name);
    if (const auto *text = std::get_if<QString>(&address); text && !text->isEmpty() && !addressBytes(*text))
        return invalidRequest(QStringLiteral("clientAddress is an IPv4 or IPv6 address."), name);
    return address;
}

Read<HistoryQuery> readHistoryQuery(const QByteArray &query)
{
    const auto read = readForm(query);
    if (const auto *answer = std::get_if<ApiAnswer>(&read))
        return *answer;
    const QJsonObject &fields = std::get<QJsonObject>(read);
    const auto text = [&](const char *name) { return fields.value(QLatin1StringView(name)).toString(); };
    HistoryQuery wanted;
    for (const auto &[name, target] : {std::pair{"from", &wanted.from}, std::pair{"to", &wanted.to}}) {
        *target = parseTimestamp(text(name));
        if (!text(name).isEmpty() && !*target)
            return invalidRequest(
                QStringLiteral("%1 is a time such as 2026-01-31T09:30:00Z.").arg(QLatin1StringView(name)),
                QString::fromLatin1(name));
    }
    wanted.status = statusFromName(text("status"));
    if (!text("status").isEmpty() && !wanted.status)
        return invalidRequest(QStringLiteral("status is one such as approved or expired."), QStringLiteral("status"));
    wanted.after = cursorFromText(text("cursor"));
    if (!text("cursor").isEmpty() && !wanted.after)
        return invalidRequest(QStringLiteral("cursor is the nextCursor of a page."), QStringLiteral("cursor"));
    wanted.reference = text("reference");
    if (!text("number").isEmpty()) {
        const PhoneReading reading = PhoneNumber::read(text("number"), {});
        if (!reading.number)
            return problemAnswer(QStringLiteral("invalid_phone_number"), phoneProblemText(reading.problem),
                QStringLiteral("number"));
        wanted.number = reading.number;
    }
    bool isNumber = true;
    if (!text("limit").isEmpty())
        wanted.limit = text("limit").toInt(&isNumber);
    if (!isNumber || wanted.limit < 1 || wanted.limit > kMostRows)
        return invalidRequest(QStringLiteral("limit is a number from 1 to %1.").arg(kMostRows), QStringLiteral("limit"));
    return wanted;
}

} // namespace Ringproof
