// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of ApiRoutes that costs money: request-otp, what is counted of its callers, and Idempotency-Key.
#include "base/logging.h"
#include "base/networkaddress.h"
#include "server/apiroutes.h"
#include "verification/verificationjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kLongestKey = 128;
constexpr auto kAddressWindow = 60s;
/// Where it is not known how old a send is.
constexpr auto kLookAgain = 5s;
constexpr QLatin1StringView kNumberField("to");

/// Visible ASCII, as a header field carries it; empty for none.
bool isIdempotencyKey(const QByteArray &key)
{
    return key.size() <= kLongestKey &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

/// Whether it was decided: what is repeated then would be done a second time.
bool isFinal(const ApiAnswer &answer)
{
    return answer.status == 200 ||
           bodyOf(answer).value(QLatin1StringView("code")).toString() == QLatin1StringView("send_unknown");
}

/// A full number stands in one column of the database only, and this is not it.
QByteArray withoutNumber(const ApiAnswer &answer)
{
    QJsonObject body = bodyOf(answer);
    body.remove(kNumberField);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

/// The same body has the same number.
ApiAnswer answerAgain(const IdempotentStart &kept, const PhoneNumber &number)
{
    QJsonObject body = QJsonDocument::fromJson(kept.answer).object();
    if (kept.status == 200)
        body.insert(kNumberField, number.e164());
    ApiAnswer answer = jsonAnswer(kept.status, body);
    answer.verificationSid = body.value(QLatin1StringView("verificationSid")).toString();
    return answer;
}

} // namespace

Task<ApiRoutes::Opened> ApiRoutes::open(ApiCall call)
{
    const auto body = readBody(call.request.header("Content-Type"), call.request.body);
    QJsonObject fields;
    const ApiAnswer *wrong = std::get_if<ApiAnswer>(&body);
    if (!wrong)
        fields = std::get<QJsonObject>(body);
    const auto address = readClientAddress(fields);
    if (!wrong)
        wrong = std::get_if<ApiAnswer>(&address);
    const QString clientAddress = wrong ? QString() : std::get<QString>(address);
    // What cannot be read counts too: a caller without a key may not try it without end.
    Opened opened = co_await countRequest(call.caller, clientAddress);
    opened.fields = fields;
    opened.clientAddress = clientAddress;
    if (wrong && !opened.refused) {
        opened.refused = *wrong;
        addRate(*opened.refused, opened.use, std::nullopt);
    }
    co_return opened;
}

Task<ApiRoutes::Opened> ApiRoutes::countRequest(Caller caller, QString clientAddress)
{
    Opened opened;
    const auto subject = addressSubject(caller.id.isEmpty() ? caller.address : clientAddress);
    if (!subject)
        co_return opened;
    const QByteArray bytes = *subject;
    const auto counted = co_await m_works.store.countRequest(bytes, m_options.provider);
    if (!counted) {
        opened.refused = errorAnswer(counted.error());
        co_return opened;
    }
    const Timestamp now = m_works.clock.now();
    if (counted->limit > 0)
        opened.use = RateUse{.limit = counted->limit,
            .left = counted->left,
            .resetAt = counted->isAllowed() ? now + kAddressWindow : counted->nextAt};
    if (!counted->isAllowed()) {
        opened.refused = errorAnswer(refusalOf(counted->refusedBy, counted->nextAt, now));
        addRate(*opened.refused, opened.use, std::nullopt);
    }
    co_return opened;
}

void ApiRoutes::addRate(
    ApiAnswer &answer, const std::optional<RateUse> &caller, const std::optional<RateUse> &number) const
{
    const std::optional<RateUse> &use = caller ? caller : number;
    if (!use)
        return;
    const auto wait = std::chrono::ceil<std::chrono::seconds>(use->resetAt - m_works.clock.now());
    answer.headers += {{"RateLimit-Limit", QByteArray::number(use->limit)},
        {"RateLimit-Remaining", QByteArray::number(use->left)},
        {"RateLimit-Reset", QByteArray::number(std::max<qint64>(0, wait.count()))}};
}

ApiAnswer ApiRoutes::startErrorAnswer(const Error &error, Channel asked) const
{
    ApiAnswer answer = errorAnswer(error);
    QJsonObject body = bodyOf(answer);
    if (error.code == ErrorCode::VerificationInProgress && error.until) {
        body.insert(QStringLiteral("expiresAt"), toIso(*error.until));
    } else if (error.code == ErrorCode::ChannelNotAvailable) {
        QJsonArray others;
        for (const Channel channel : {Channel::Sms, Channel::Call, Channel::WhatsApp})
            if (channel != asked)
                others.append(channelName(channel));
        body.insert(QStringLiteral("details"), QJsonObject{{QStringLiteral("channels"), others}});
    } else {
        return answer;
    }
    setBody(answer, body);
    return answer;
}

Task<ApiAnswer> ApiRoutes::requestOtp(ApiCall call)
{
    const auto opened = co_await open(call);
    if (opened.refused)
        co_return ApiAnswer(*opened.refused);
    const auto read = readRequestOtp(opened.fields);
    const QByteArray key = call.request.header("Idempotency-Key");
    Started started;
    if (const auto *wrong = std::get_if<ApiAnswer>(&read)) {
        started.answer = *wrong;
    } else if (!isIdempotencyKey(key)) {
        started.answer = problemAnswer(QStringLiteral("invalid_request"),
            QStringLiteral("Idempotency-Key takes up to %1 visible characters.").arg(kLongestKey),
            QStringLiteral("Idempotency-Key"));
    } else {
        RequestOtp wish = std::get<RequestOtp>(read);
        wish.input.actor = call.caller.actor;
        wish.input.requestId = call.requestId;
        // Without a key anybody could name any address.
        wish.input.deviceIp = call.caller.id.isEmpty() ? QString() : opened.clientAddress;
        const IdempotentRequest request{.provider = m_options.provider,
            .caller = call.caller.id.isEmpty() ? call.caller.actor : call.caller.id,
            .key = QString::fromLatin1(key),
            .body = call.request.body,
            .number = wish.input.number,
            .actor = wish.input.actor};
        started = co_await startOnce(wish, request);
    }
    addRate(started.answer, opened.use, started.use);
    co_return started.answer;
}

Task<ApiRoutes::Started> ApiRoutes::start(RequestOtp wish)
{
    const StartInput input = wish.input;
    const auto begun = co_await m_works.service.start(input);
    co_return startedAnswer(begun, wish);
}

Task<ApiRoutes::Started> ApiRoutes::startedBefore(RequestOtp wish)
{
    const VerificationTarget target{.sid = {}, .number = wish.input.number, .actor = wish.input.actor, .requestId = wish.input.requestId};
    const auto known = co_await m_works.service.status(target);
    // The newest verification of the number may be another's.
    const bool isOurs = known && known->actor == wish.input.actor && known->reference == wish.input.reference &&
                        known->purpose == wish.input.purpose;
    if (isOurs && known->status == VerificationStatus::NotSent)
        co_return co_await start(wish);
    const bool isOpen =
        !isOurs || known->status == VerificationStatus::Sending || known->status == VerificationStatus::SendUnknown;
    if (!isOpen)
        co_return startedAnswer(known, wish);
    Error unknown(ErrorCode::SendUnknown);
    unknown.retryAfter = known ? m_works.service.waitUntilKnown(known->createdAt) : kLookAgain;
    co_return startedAnswer(Result<Verification>(fail(unknown)), wish);
}

ApiRoutes::Started ApiRoutes::startedAnswer(const Result<Verification> &begun, const RequestOtp &wish) const
{
    Started started;
    if (!begun) {
        started.answer = startErrorAnswer(begun.error(), wish.input.channel);
        return started;
    }
    QJsonObject body = toJson(*begun);
    if (!wish.warning.isEmpty())
        body.insert(QStringLiteral("warning"), wish.warning);
    started.answer = jsonAnswer(200, body);
    started.answer.verificationSid = begun->sid;
    if (begun->sendsLeft != kUnlimited)
        started.use = RateUse{
            .limit = begun->sends + begun->sendsLeft, .left = begun->sendsLeft, .resetAt = begun->resendAt};
    return started;
}

Task<ApiRoutes::Started> ApiRoutes::startOnce(RequestOtp wish, IdempotentRequest request)
{
    if (request.key.isEmpty()) {
        const auto started = co_await start(wish);
        co_return started;
    }
    const auto begun = co_await m_works.store.beginIdempotent(request);
    Started started;
    if (!begun)
        started.answer = errorAnswer(begun.error());
    else if (begun->state == IdempotencyState::Running)
        started.answer = faultAnswer(ApiFault::RequestInProgress);
    else if (begun->state == IdempotencyState::Conflict)
        started.answer = faultAnswer(ApiFault::IdempotencyConflict);
    else if (begun->state == IdempotencyState::Done)
        started.answer = answerAgain(*begun, wish.input.number);
    if (!begun || begun->state != IdempotencyState::Fresh)
        co_return started;

    const IdempotencyTicket ticket = begun->ticket;
    if (begun->hasSent)
        started = co_await startedBefore(wish);
    else
        started = co_await start(wish);
    Result<void> noted;
    if (isFinal(started.answer)) {
        const QByteArray kept = withoutNumber(started.answer);
        noted = co_await m_works.store.endIdempotent(ticket, started.answer.status, kept);
    } else {
        noted = co_await m_works.store.forgetIdempotent(ticket);
    }
    // What was done is done: the caller hears of it all the same.
    if (!noted)
        qCWarning(lcServer) << "an Idempotency-Key could not be noted:" << errorCodeName(noted.error().code);
    co_return started;
}

} // namespace Ringproof
