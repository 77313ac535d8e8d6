// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/attemptqueries.h"

#include "sandbox/paging.h"
#include "sandbox/twilioformat.h"

#include <variant>

namespace Ringproof {

namespace {

constexpr std::chrono::days kRetention{30};

struct AttemptFilter
{
    Timestamp after;
    std::optional<Timestamp> before;
    QByteArray to;
    QByteArray prefix;
    QByteArray country;
    QByteArray service;
    QByteArray verification;
    std::optional<Channel> channel;
    bool noChannelOfOurs = false; ///< a channel that Twilio has and the sandbox has not
    std::optional<bool> converted;

    bool matches(const AttemptView &view) const
    {
        const EmulatedVerification &owner = *view.verification;
        const SendAttempt &attempt = view.attempt();
        const auto same = [](const QByteArray &wanted, const QByteArray &value) {
            return wanted.isEmpty() || wanted == value;
        };
        return attempt.at >= after && (!before || attempt.at <= *before) && same(to, owner.to) &&
               owner.to.startsWith(prefix) && same(country, owner.country) && same(service, owner.service) &&
               same(verification, owner.sid) && !noChannelOfOurs && (!channel || *channel == attempt.channel) &&
               (!converted || *converted == view.isConverted());
    }
};

/// The name of the first parameter that cannot be understood.
using BadParameter = QString;

std::optional<BadParameter> readTimes(AttemptFilter &filter, const FormFields &query)
{
    if (const auto text = formValue(query, QStringLiteral("DateCreatedAfter"))) {
        const auto time = parseTimestamp(*text);
        if (!time)
            return QStringLiteral("DateCreatedAfter");
        filter.after = std::max(filter.after, *time);
    }
    if (const auto text = formValue(query, QStringLiteral("DateCreatedBefore"))) {
        filter.before = parseTimestamp(*text);
        if (!filter.before)
            return QStringLiteral("DateCreatedBefore");
    }
    return std::nullopt;
}

std::optional<BadParameter> readWords(AttemptFilter &filter, const FormFields &query)
{
    if (const auto name = formValue(query, QStringLiteral("Channel"))) {
        filter.channel = channelFromName(*name);
        filter.noChannelOfOurs = *name == QLatin1StringView("email") || *name == QLatin1StringView("rbm");
        if (!filter.channel && !filter.noChannelOfOurs)
            return QStringLiteral("Channel");
    }
    if (const auto word = formValue(query, QStringLiteral("Status"))) {
        // Upper case in the text, lower case in the specification's enumeration.
        filter.converted = word->compare(QLatin1StringView("converted"), Qt::CaseInsensitive) == 0;
        if (!*filter.converted && word->compare(QLatin1StringView("unconverted"), Qt::CaseInsensitive) != 0)
            return QStringLiteral("Status");
    }
    return std::nullopt;
}

std::variant<AttemptFilter, BadParameter> filterFrom(const FormFields &query, Timestamp now)
{
    AttemptFilter filter;
    filter.after = now - kRetention;
    const auto bytes = [&query](QLatin1StringView name) { return formValue(query, name).value_or(QString()).toUtf8(); };
    filter.to = bytes(QLatin1StringView("ChannelData.To"));
    filter.prefix = bytes(QLatin1StringView("DestinationPrefix"));
    filter.country = bytes(QLatin1StringView("Country")).toUpper();
    filter.service = bytes(QLatin1StringView("VerifyServiceSid"));
    filter.verification = bytes(QLatin1StringView("VerificationSid"));
    if (!filter.country.isEmpty() && filter.country.size() != 2)
        return QStringLiteral("Country");
    if (!filter.service.isEmpty() && !isSid(filter.service, "VA"))
        return QStringLiteral("VerifyServiceSid");
    if (!filter.verification.isEmpty() && !isSid(filter.verification, "VE"))
        return QStringLiteral("VerificationSid");
    if (auto bad = readTimes(filter, query))
        return *bad;
    if (auto bad = readWords(filter, query))
        return *bad;
    return filter;
}

/// By the narrowest index there is; only a question about everybody walks through all.
void visitMatches(
    const VerificationLedger &ledger, const AttemptFilter &filter, const VerificationLedger::Visitor &visitor)
{
    const VerificationLedger::Visitor matching = [&](const AttemptView &view) {
        return !filter.matches(view) || visitor(view);
    };
    QByteArray number = filter.to;
    if (!filter.verification.isEmpty()) {
        const auto verification = ledger.bySid(filter.verification);
        if (!verification)
            return;
        number = verification->to;
    }
    if (number.isEmpty())
        ledger.visitAll(matching);
    else
        ledger.visitNumber(number, matching);
}

TwilioAnswer ok(JsonText &json) { return {.status = 200, .body = json.take(), .retryAfter = {}}; }

TwilioAnswer list(const AttemptFilter &filter, const FormFields &query, const VerificationLedger &ledger, Timestamp now,
    const QByteArray &baseUrl)
{
    const auto page = pageFrom(query);
    if (!page)
        return invalidParameter(QStringLiteral("PageSize"));
    JsonText json;
    json.openObject().openArray("attempts");
    qsizetype at = 0;
    bool hasNext = false;
    visitMatches(ledger, filter, [&](const AttemptView &view) {
        hasNext = at >= page->skip() + page->size;
        if (at >= page->skip() && !hasNext)
            writeAttempt(json, view, now, baseUrl);
        ++at;
        return !hasNext;
    });
    json.closeArray();
    writeMeta(json, "attempts", baseUrl + "/v2/Attempts", query, *page, hasNext);
    json.closeObject();
    return ok(json);
}

TwilioAnswer summary(const AttemptFilter &filter, const VerificationLedger &ledger, const QByteArray &baseUrl)
{
    int total = 0;
    int converted = 0;
    visitMatches(ledger, filter, [&](const AttemptView &view) {
        ++total;
        converted += view.isConverted() ? 1 : 0;
        return true;
    });
    JsonText json;
    json.openObject()
        .number("total_attempts", total)
        .number("total_converted", converted)
        .number("total_unconverted", total - converted)
        .text("conversion_rate_percentage", QByteArray::number(total == 0 ? 0.0 : 100.0 * converted / total, 'f', 9))
        .text("url", baseUrl + "/v2/Attempts/Summary")
        .closeObject();
    return ok(json);
}

} // namespace

TwilioAnswer answerAttempts(const VerifyRoute &route, const FormFields &query, const VerificationLedger &ledger,
    Timestamp now, const QByteArray &baseUrl)
{
    if (route.method != "GET")
        return twilioError(TwilioErrorCode::MethodNotAllowed);
    if (route.resource == VerifyResource::Attempt) {
        const auto view = ledger.attempt(route.sid);
        if (!view || view->attempt().at < now - kRetention)
            return notFound(route.path);
        JsonText json;
        writeAttempt(json, *view, now, baseUrl);
        return ok(json);
    }
    const auto filter = filterFrom(query, now);
    if (const auto *bad = std::get_if<BadParameter>(&filter))
        return invalidParameter(*bad);
    const auto &wanted = std::get<AttemptFilter>(filter);
    return route.resource == VerifyResource::AttemptsSummary ? summary(wanted, ledger, baseUrl)
                                                             : list(wanted, query, ledger, now, baseUrl);
}

} // namespace Ringproof
