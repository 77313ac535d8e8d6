// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingtable.h"

#include "config/databaseurl.h"
#include "config/serveraddress.h"

#include <QLocale>
#include <algorithm>

namespace Ringproof {

namespace {

using Outcome = std::optional<QString>;

Outcome applyCount(const QString &text, int &target)
{
    if (text == QLatin1StringView("off")) {
        target = 0;
        return std::nullopt;
    }
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < 0)
        return QStringLiteral("expects a whole number, or off");
    target = value;
    return std::nullopt;
}

Outcome applyWaits(const QString &text, std::vector<std::chrono::seconds> &target)
{
    std::vector<std::chrono::seconds> waits;
    const QStringList parts =
        text == QLatin1StringView("off") || text == QLatin1StringView("0") ? QStringList() : text.split(u',');
    for (const QString &part : parts) {
        bool ok = false;
        const int seconds = part.trimmed().toInt(&ok);
        if (!ok || seconds < 1)
            return QStringLiteral("expects seconds separated by commas, such as 60,60,120, or off");
        waits.emplace_back(seconds);
    }
    target = std::move(waits);
    return std::nullopt;
}

Outcome applyPercent(const QString &text, int &target)
{
    int value = 0;
    if (applyCount(text, value) || value > 100)
        return QStringLiteral("expects per cent from 1 to 100, or off");
    target = value;
    return std::nullopt;
}

Outcome applyRegions(const QString &text, QStringList &target)
{
    QStringList regions;
    const QStringList parts = text == QLatin1StringView("*") ? QStringList() : text.split(u',');
    for (const QString &part : parts) {
        const QString region = part.trimmed().toUpper();
        // UK is no code (that is GB): taken without a word it would shut a country out.
        const bool isCountry = region.size() == 2 && QLocale::codeToTerritory(region) != QLocale::AnyTerritory;
        // What the numbering data call the numbers of no country.
        if (!isCountry && region != QLatin1StringView("001"))
            return QStringLiteral(
                "expects ISO 3166 codes of countries separated by commas, such as US,GB, or * for all");
        regions.append(region);
    }
    target = std::move(regions);
    return std::nullopt;
}

Outcome applyDataKey(const QString &text, Secret &target)
{
    constexpr qsizetype kFewestBytes = 32;
    const auto decoded =
        QByteArray::fromBase64Encoding(text.trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < kFewestBytes)
        return QStringLiteral("expects base64 of %1 bytes or more").arg(kFewestBytes);
    target = Secret(text);
    return std::nullopt;
}

Outcome applyTtl(const QString &text, std::chrono::seconds &target)
{
    bool ok = false;
    const int seconds = text.toInt(&ok);
    // Twilio can set two minutes to a day for a service.
    if (!ok || seconds < 120 || seconds > 86400)
        return QStringLiteral("expects seconds from 120 to 86400");
    target = std::chrono::seconds(seconds);
    return std::nullopt;
}

Outcome applyDays(const QString &text, int &target)
{
    constexpr int kLongest = 3650;
    bool ok = false;
    const int days = text.toInt(&ok);
    if (!ok || days < 1 || days > kLongest)
        return QStringLiteral("expects days from 1 to %1").arg(kLongest);
    target = days;
    return std::nullopt;
}

Outcome applyLogLevel(const QString &text, LogLevel &target)
{
    static const QMap<QString, LogLevel> levels{{QStringLiteral("debug"), LogLevel::Debug},
        {QStringLiteral("info"), LogLevel::Info}, {QStringLiteral("warning"), LogLevel::Warning},
        {QStringLiteral("error"), LogLevel::Error}};
    if (!levels.contains(text))
        return QStringLiteral("expects debug, info, warning or error");
    target = levels.value(text);
    return std::nullopt;
}

Outcome applyLogFormat(const QString &text, LogFormat &target)
{
    if (text != QLatin1StringView("text") && text != QLatin1StringView("json"))
        return QStringLiteral("expects text or json");
    target = text == QLatin1StringView("json") ? LogFormat::Json : LogFormat::Text;
    return std::nullopt;
}

Outcome applyDatabaseUrl(const QString &text, QUrl &target)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isSqliteUrl(url) && !postgresParts(url))
        return QStringLiteral("expects sqlite:///path/to/file or postgresql://user:password@host:port/database");
    target = url;
    return std::nullopt;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || host == QLatin1StringView("127.0.0.1") ||
           host == QLatin1StringView("::1");
}

Outcome applyBaseUrl(const QString &text, QUrl &target)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1StringView("http") && isLoopback(url.host());
    if (!url.isValid() || url.host().isEmpty() || !(plain || url.scheme() == QLatin1StringView("https")) ||
        !url.userInfo().isEmpty())
        return QStringLiteral("expects an https:// address without credentials (http:// on this machine only)");
    if ((!url.path().isEmpty() && url.path() != QLatin1StringView("/")) || url.hasQuery() || url.hasFragment())
        return QStringLiteral("expects an address without a path");
    target = url;
    return std::nullopt;
}

Outcome applyLabel(const QString &text, QString &target)
{
    for (const QChar c : text)
        if (!(c >= u'a' && c <= u'z') && !(c >= u'0' && c <= u'9') && c != u'-')
            return QStringLiteral("expects lower-case letters, digits and dashes, such as ie1");
    target = text;
    return std::nullopt;
}

Outcome applyPort(const QString &text, int &target)
{
    constexpr int kHighest = 65535;
    bool ok = false;
    const int port = text.toInt(&ok);
    if (!ok || port < 0 || port > kHighest)
        return QStringLiteral("expects a port from 1 to %1, or 0 for any that is free").arg(kHighest);
    target = port;
    return std::nullopt;
}

Outcome applyListen(const QString &text, QString &target)
{
    const auto address = listenAddress(text);
    if (!address)
        return QStringLiteral("expects an IP address, such as 127.0.0.1, 0.0.0.0 or ::, or localhost");
    target = *address;
    return std::nullopt;
}

Outcome applyOrigins(const QString &text, QStringList &target)
{
    QStringList origins;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const auto origin = webOrigin(part.trimmed());
        if (!origin)
            return QStringLiteral("expects origins of web pages separated by commas, such as https://shop.example (no "
                                  "path, and no * for all)");
        origins.append(*origin);
    }
    target = std::move(origins);
    return std::nullopt;
}

Outcome applySwitch(const QString &text, bool &target)
{
    static const QMap<QString, bool> words{{QStringLiteral("1"), true}, {QStringLiteral("true"), true},
        {QStringLiteral("yes"), true}, {QStringLiteral("on"), true}, {QStringLiteral("0"), false},
        {QStringLiteral("false"), false}, {QStringLiteral("no"), false}, {QStringLiteral("off"), false}};
    if (!words.contains(text))
        return QStringLiteral("expects 1 or 0, true or false, yes or no, on or off");
    target = words.value(text);
    return std::nullopt;
}

template<class Member>
auto text(Member member)
{
    return [member](const QString &value, Config &config) -> Outcome {
        config.twilio.*member = value;
        return std::nullopt;
    };
}

template<class Member>
auto secret(Member member)
{
    return [member](const QString &value, Config &config) -> Outcome {
        config.twilio.*member = Secret(value);
        return std::nullopt;
    };
}

const std::vector<Setting> &table()
{
    static const std::vector<Setting> rows{
        {"TWILIO_ACCOUNT_SID", "twilio", false, text(&TwilioSettings::accountSid)},
        {"TWILIO_AUTH_TOKEN", "twilio", true, secret(&TwilioSettings::authToken)},
        {"TWILIO_API_KEY_SID", "twilio", false, text(&TwilioSettings::apiKeySid)},
        {"TWILIO_API_KEY_SECRET", "twilio", true, secret(&TwilioSettings::apiKeySecret)},
        {"TWILIO_VERIFY_SERVICE_SID", "twilio", false, text(&TwilioSettings::verifyServiceSid)},
        {"TWILIO_EDGE", "twilio", false, [](const QString &v, Config &c) { return applyLabel(v, c.twilio.edge); }},
        {"TWILIO_REGION", "twilio", false, [](const QString &v, Config &c) { return applyLabel(v, c.twilio.region); }},
        {"RINGPROOF_TWILIO_BASE_URL", "twilio", false,
            [](const QString &v, Config &c) { return applyBaseUrl(v, c.twilio.baseUrl); }},
        {"PORT", "server", false, [](const QString &v, Config &c) { return applyPort(v, c.server.port); }},
        {"RINGPROOF_LISTEN", "server", false,
            [](const QString &v, Config &c) { return applyListen(v, c.server.listenAddress); }},
        {"RINGPROOF_ALLOWED_ORIGINS", "server", false,
            [](const QString &v, Config &c) { return applyOrigins(v, c.server.allowedOrigins); }},
        {"RINGPROOF_REQUIRE_KEY", "server", false,
            [](const QString &v, Config &c) { return applySwitch(v, c.server.requireKey); }},
        {"RINGPROOF_DATABASE_URL", "store", true,
            [](const QString &v, Config &c) { return applyDatabaseUrl(v, c.databaseUrl); }},
        {"RINGPROOF_DATA_KEY", "store", true, [](const QString &v, Config &c) { return applyDataKey(v, c.dataKey); }},
        {"RINGPROOF_RETENTION_DAYS", "store", false,
            [](const QString &v, Config &c) { return applyDays(v, c.retentionDays); }},
        {"RINGPROOF_RECEIPT_DAYS", "store", false,
            [](const QString &v, Config &c) { return applyDays(v, c.receiptDays); }},
        {"RINGPROOF_CODE_TTL_SECONDS", "limits", false,
            [](const QString &v, Config &c) { return applyTtl(v, c.codeTtl); }},
        {"RINGPROOF_LIMIT_NUMBER_SECONDS", "limits", false,
            [](const QString &v, Config &c) { return applyWaits(v, c.limits.numberWaits); }},
        {"RINGPROOF_LIMIT_NUMBER_PER_10MIN", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.numberPerTenMinutes); }},
        {"RINGPROOF_LIMIT_NUMBER_PER_DAY", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.numberPerDay); }},
        {"RINGPROOF_LIMIT_CHECKS", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.checks); }},
        {"RINGPROOF_LIMIT_FAILURES_PER_HOUR", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.failuresPerHour); }},
        {"RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.newNumbersPerPrefixHour); }},
        {"RINGPROOF_LIMIT_IP_PER_MINUTE", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.ipPerMinute); }},
        {"RINGPROOF_BREAKER_CONVERSION", "limits", false,
            [](const QString &v, Config &c) { return applyPercent(v, c.limits.breakerConversion); }},
        {"RINGPROOF_ALLOWED_REGIONS", "limits", false,
            [](const QString &v, Config &c) { return applyRegions(v, c.limits.allowedRegions); }},
        {"RINGPROOF_DAILY_SEND_BUDGET", "limits", false,
            [](const QString &v, Config &c) { return applyCount(v, c.limits.dailySendBudget); }},
        {"RINGPROOF_LOG_LEVEL", "log", false, [](const QString &v, Config &c) { return applyLogLevel(v, c.logLevel); }},
        {"RINGPROOF_LOG_FORMAT", "log", false,
            [](const QString &v, Config &c) { return applyLogFormat(v, c.logFormat); }},
    };
    return rows;
}

} // namespace

QString Setting::tomlKey() const
{
    QString key = name();
    for (const auto prefix : {QLatin1StringView("RINGPROOF_"), QLatin1StringView("TWILIO_")})
        if (key.startsWith(prefix))
            key.remove(0, prefix.size());
    return key.toLower();
}

std::span<const Setting> allSettings() { return table(); }

} // namespace Ringproof
