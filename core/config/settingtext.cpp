// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingtext.h"

#include <functional>

namespace Ringproof {

namespace {

QString count(int value) { return value == 0 ? QStringLiteral("off") : QString::number(value); }

QString waits(const std::vector<std::chrono::seconds> &waits)
{
    QStringList parts;
    for (const auto wait : waits)
        parts.append(QString::number(wait.count()));
    return parts.isEmpty() ? QStringLiteral("off") : parts.join(u',');
}

QString regions(const QStringList &regions) { return regions.isEmpty() ? QStringLiteral("*") : regions.join(u','); }

QString word(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return QStringLiteral("debug");
    case LogLevel::Info: return QStringLiteral("info");
    case LogLevel::Warning: return QStringLiteral("warning");
    case LogLevel::Error: return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

using Writers = QMap<QString, std::function<QString(const Config &)>>;

const Writers &writers()
{
    static const Writers all{
        {QStringLiteral("TWILIO_ACCOUNT_SID"), [](const Config &c) { return c.twilio.accountSid; }},
        {QStringLiteral("TWILIO_API_KEY_SID"), [](const Config &c) { return c.twilio.apiKeySid; }},
        {QStringLiteral("TWILIO_VERIFY_SERVICE_SID"), [](const Config &c) { return c.twilio.verifyServiceSid; }},
        {QStringLiteral("TWILIO_EDGE"), [](const Config &c) { return c.twilio.edge; }},
        {QStringLiteral("TWILIO_REGION"), [](const Config &c) { return c.twilio.region; }},
        {QStringLiteral("RINGPROOF_TWILIO_BASE_URL"), [](const Config &c) { return c.twilio.baseUrl.toString(); }},
        {QStringLiteral("PORT"), [](const Config &c) { return QString::number(c.server.port); }},
        {QStringLiteral("RINGPROOF_LISTEN"), [](const Config &c) { return c.server.listenAddress; }},
        {QStringLiteral("RINGPROOF_ALLOWED_ORIGINS"), [](const Config &c) { return c.server.allowedOrigins.join(u','); }},
        {QStringLiteral("RINGPROOF_REQUIRE_KEY"),
            [](const Config &c) { return c.server.requireKey ? QStringLiteral("true") : QStringLiteral("false"); }},
        {QStringLiteral("RINGPROOF_RETENTION_DAYS"), [](const Config &c) { return QString::number(c.retentionDays); }},
        {QStringLiteral("RINGPROOF_RECEIPT_DAYS"), [](const Config &c) { return QString::number(c.receiptDays); }},
        {QStringLiteral("RINGPROOF_CODE_TTL_SECONDS"), [](const Config &c) { return QString::number(c.codeTtl.count()); }},
        {QStringLiteral("RINGPROOF_LIMIT_NUMBER_SECONDS"), [](const Config &c) { return waits(c.limits.numberWaits); }},
        {QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_10MIN"), [](const Config &c) { return count(c.limits.numberPerTenMinutes); }},
        {QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"), [](const Config &c) { return count(c.limits.numberPerDay); }},
        {QStringLiteral("RINGPROOF_LIMIT_CHECKS"), [](const Config &c) { return count(c.limits.checks); }},
        {QStringLiteral("RINGPROOF_LIMIT_FAILURES_PER_HOUR"), [](const Config &c) { return count(c.limits.failuresPerHour); }},
        {QStringLiteral("RINGPROOF_LIMIT_NEW_NUMBERS_PER_PREFIX_HOUR"),
            [](const Config &c) { return count(c.limits.newNumbersPerPrefixHour); }},
        {QStringLiteral("RINGPROOF_LIMIT_IP_PER_MINUTE"), [](const Config &c) { return count(c.limits.ipPerMinute); }},
        {QStringLiteral("RINGPROOF_BREAKER_CONVERSION"), [](const Config &c) { return count(c.limits.breakerConversion); }},
        {QStringLiteral("RINGPROOF_ALLOWED_REGIONS"), [](const Config &c) { return regions(c.limits.allowedRegions); }},
        {QStringLiteral("RINGPROOF_DAILY_SEND_BUDGET"), [](const Config &c) { return count(c.limits.dailySendBudget); }},
        {QStringLiteral("RINGPROOF_LOG_LEVEL"), [](const Config &c) { return word(c.logLevel); }},
        {QStringLiteral("RINGPROOF_LOG_FORMAT"),
            [](const Config &c) { return c.logFormat == LogFormat::Json ? QStringLiteral("json") : QStringLiteral("text"); }},
    };
    return all;
}

} // namespace

QString settingText(const QString &variable, const Config &config)
{
    const auto writer = writers().constFind(variable);
    return writer == writers().constEnd() ? QString() : (*writer)(config);
}

} // namespace Ringproof
