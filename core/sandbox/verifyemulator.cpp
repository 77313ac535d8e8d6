// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/verifyemulator.h"

#include "sandbox/attemptqueries.h"
#include "sandbox/messagetexts.h"
#include "sandbox/ratewindow.h"
#include "sandbox/startparameters.h"
#include "sandbox/twilioformat.h"

#include <array>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

/// "Status checks" in twilio.com/docs/verify/api/rate-limits-and-timeouts; read as: of one verification. [?]
constexpr std::array<RateWindow, 3> kFetchWindows{{{60s, 60}, {3600s, 180}, {86400s, 250}}};

} // namespace

VerifyEmulator::VerifyEmulator(Options options, const Clock &clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_services(clock)
{}

void VerifyEmulator::reset()
{
    m_services.reset();
    m_ledger.clear();
    m_held.clear();
    m_attemptQueries.clear();
}

EmulatorAnswer VerifyEmulator::answer(const EmulatorRequest &request)
{
    const auto only = [](TwilioAnswer answer) {
        return EmulatorAnswer{.answer = std::move(answer), .message = {}, .started = {}};
    };
    switch (request.route.resource) {
    case VerifyResource::Services:
    case VerifyResource::Service:
        return only(m_services.answer(request.route, request.query, request.form, m_options.baseUrl));
    case VerifyResource::Verifications:
    case VerifyResource::Verification:
    case VerifyResource::VerificationCheck: return answerUnderService(request);
    case VerifyResource::Attempts:
    case VerifyResource::AttemptsSummary:
    case VerifyResource::Attempt: return only(attempts(request));
    case VerifyResource::Unknown: return only(notFound(request.route.path));
    }
    Q_UNREACHABLE();
}

EmulatorAnswer VerifyEmulator::answerUnderService(const EmulatorRequest &request)
{
    const VerifyRoute &route = request.route;
    const auto only = [](TwilioAnswer answer) {
        return EmulatorAnswer{.answer = std::move(answer), .message = {}, .started = {}};
    };
    const EmulatedService *service = m_services.find(route.service);
    if (!service)
        return only(notFound(route.path));
    if (route.resource == VerifyResource::Verification && route.method == "GET")
        return only(fetch(route));
    if (route.method != "POST")
        return only(twilioError(TwilioErrorCode::MethodNotAllowed));
    if (route.resource == VerifyResource::Verifications)
        return start(request, *service);
    return only(route.resource == VerifyResource::VerificationCheck ? check(request, *service) : update(request));
}

EmulatorAnswer VerifyEmulator::start(const EmulatorRequest &request, const EmulatedService &service)
{
    const auto refused = [](TwilioAnswer answer) {
        return EmulatorAnswer{.answer = std::move(answer), .message = {}, .started = {}};
    };
    const auto read = startParameters(request.form, service);
    if (const auto *refusal = std::get_if<TwilioAnswer>(&read))
        return refused(*refusal);
    const auto &parameters = std::get<StartParameters>(read);
    const bool isText = parameters.channel == Channel::Sms;
    if (isText && service.lookupEnabled && service.skipSmsToLandlines &&
        parameters.number.type() == PhoneType::Landline)
        return refused(twilioError(TwilioErrorCode::Landline));

    const NumberKey key{service.sid, parameters.number.e164().toLatin1()};
    if (m_held.contains(key))
        return refused(twilioError(TwilioErrorCode::ConcurrentStarts));
    Verification verification = m_ledger.latest(key);
    if (!verification || !verification->isLive(m_clock.now())) {
        verification = newVerification(parameters, service);
    } else if (verification->isLocked() || verification->attempts.size() >= EmulatedVerification::kMaxSends) {
        // After five wrong codes there is no new one until expiry (twilio.com/docs/api/errors/60202). Which number a start
        // is refused with is not documented [?]: 60203 is the one about sends.
        return refused(twilioError(TwilioErrorCode::MaxSends));
    }
    return send(verification, parameters, service, request.delivers);
}

VerificationLedger::Verification VerifyEmulator::newVerification(
    const StartParameters &parameters, const EmulatedService &service)
{
    auto verification = std::make_shared<EmulatedVerification>();
    verification->sid = newSid("VE");
    verification->service = service.sid;
    verification->to = parameters.number.e164().toLatin1();
    const RegionCode region = parameters.number.region();
    if (region.size() == 2)
        verification->country = region.toLatin1();
    verification->code = newCode(service.codeLength);
    verification->lookedUp = service.lookupEnabled;
    if (service.lookupEnabled)
        verification->lineType = parameters.number.type();
    verification->created = m_clock.now();
    m_ledger.add(verification);
    return verification;
}

EmulatorAnswer VerifyEmulator::send(
    const Verification &verification, const StartParameters &parameters, const EmulatedService &service, bool delivers)
{
    const QString locale = messageLocale(parameters.locale, QString::fromLatin1(verification->country));
    const Timestamp now = m_clock.now();
    // The same code on a resend, on any channel. One that the application made itself replaces it. [?]
    if (!parameters.customCode.isEmpty())
        verification->code = parameters.customCode.toLatin1();
    verification->channel = parameters.channel;
    verification->amount = parameters.amount;
    verification->payee = parameters.payee;
    verification->updated = now;
    m_ledger.addAttempt(verification, {.sid = newSid("VL"),
                                          .sequence = 0,
                                          .at = now,
                                          .channel = parameters.channel,
                                          .locale = locale.toLatin1(),
                                          .delivered = delivers});

    EmulatorAnswer answer{
        .answer = shown(201, *verification), .message = {}, .started = NumberKey{service.sid, verification->to}};
    if (!delivers)
        return answer;
    const QString code = QString::fromLatin1(verification->code);
    const MessageRequest message{.channel = parameters.channel,
        .locale = locale,
        .friendlyName = service.friendlyName,
        .code = code,
        .doNotShare = service.doNotShareWarningEnabled,
        .appHash = parameters.appHash};
    answer.message = SandboxMessage{.to = parameters.number.e164(),
        .channel = channelName(parameters.channel),
        .body = messageText(message),
        .code = code,
        .sentAt = now,
        .verificationSid = QString::fromLatin1(verification->sid)};
    return answer;
}

VerificationLedger::Verification VerifyEmulator::liveByName(const QByteArray &service, const QByteArray &name) const
{
    const bool isNumber = name.startsWith('+');
    Verification verification = isNumber ? m_ledger.latest({service, name}) : m_ledger.bySid(name);
    const bool found = verification && verification->service == service && verification->isLive(m_clock.now());
    return found ? verification : nullptr;
}

VerificationLedger::Verification VerifyEmulator::liveByTarget(
    const QByteArray &service, const CheckParameters &target) const
{
    // With both given they must mean the same verification: what Twilio does is not documented. [?]
    Verification verification = liveByName(service, target.verification.isEmpty() ? target.to : target.verification);
    const bool agrees = verification && (target.to.isEmpty() || verification->to == target.to);
    return agrees ? verification : nullptr;
}

TwilioAnswer VerifyEmulator::shown(int status, const EmulatedVerification &verification) const
{
    JsonText json;
    writeVerification(json, verification, m_options.baseUrl);
    return {.status = status, .body = json.take(), .retryAfter = {}};
}

TwilioAnswer VerifyEmulator::check(const EmulatorRequest &request, const EmulatedService &service)
{
    const auto read = checkParameters(request.form, service);
    if (const auto *refusal = std::get_if<TwilioAnswer>(&read))
        return *refusal;
    const auto &target = std::get<CheckParameters>(read);
    const Verification verification = liveByTarget(service.sid, target);
    // Approved, canceled and expired ones are deleted: all say the same (twilio.com/docs/verify/api/verification-check).
    if (!verification)
        return notFound(request.route.path);
    if (verification->isLocked())
        return twilioError(TwilioErrorCode::MaxChecks);
    // With PSD2 the amount and the payee are part of what is confirmed.
    if (target.code == verification->code && target.amount == verification->amount &&
        target.payee == verification->payee)
        verification->state = EmulatedVerification::State::Approved;
    else
        ++verification->wrongChecks;
    verification->updated = m_clock.now();
    JsonText json;
    writeCheck(json, *verification);
    // The specification declares 200 and 201; 200 has been observed for right and wrong codes.
    return {.status = 200, .body = json.take(), .retryAfter = {}};
}

TwilioAnswer VerifyEmulator::fetch(const VerifyRoute &route)
{
    const Verification verification = liveByName(route.service, route.sid);
    if (!verification)
        return notFound(route.path);
    if (const auto wait = takeTurn(verification->fetches, kFetchWindows, m_clock.now()))
        return twilioError(TwilioErrorCode::TooManyRequests, wait);
    return shown(200, *verification);
}

TwilioAnswer VerifyEmulator::update(const EmulatorRequest &request)
{
    const QString wanted = formValue(request.form, QStringLiteral("Status")).value_or(QString());
    const bool approves = wanted == QLatin1StringView("approved");
    if (!approves && wanted != QLatin1StringView("canceled"))
        return invalidParameter(QStringLiteral("Status"));
    const Verification verification = liveByName(request.route.service, request.route.sid);
    // One that took five wrong codes cannot be cancelled to get a fresh one: it ends at its expiry
    // (twilio.com/docs/api/errors/60202). The answer to such an update is not documented. [?]
    if (!verification || verification->isLocked())
        return notFound(request.route.path);
    verification->state = approves ? EmulatedVerification::State::Approved : EmulatedVerification::State::Canceled;
    verification->updated = m_clock.now();
    return shown(200, *verification);
}

TwilioAnswer VerifyEmulator::attempts(const EmulatorRequest &request)
{
    const std::size_t limit = m_options.attemptQueriesPerMinute;
    const std::array<RateWindow, 1> windows{{{60s, limit}}};
    if (limit > 0) {
        if (const auto wait = takeTurn(m_attemptQueries, windows, m_clock.now()))
            return twilioError(TwilioErrorCode::TooManyRequests, wait);
    }
    return answerAttempts(request.route, request.query, m_ledger, m_clock.now(), m_options.baseUrl);
}

} // namespace Ringproof
