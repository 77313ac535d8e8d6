// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "verification/verificationjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Ringproof {

namespace {

constexpr int kDefaultLimit = 50;
constexpr int kMaxLimit = 100000;

/// Fills the query, or says which option is wrong.
std::optional<QString> readQuery(const CliSession &session, HistoryQuery &query)
{
    const CliOptions &options = session.options();
    const auto readTime = [](const QString &text, std::optional<Timestamp> &target) {
        target = parseTimestamp(text.size() == 10 ? text + QStringLiteral("T00:00:00Z") : text);
        return text.isEmpty() || target.has_value();
    };
    if (!readTime(options.from, query.from))
        return QStringLiteral("--from expects a time such as 2026-01-31 or 2026-01-31T09:30:00Z.");
    if (!readTime(options.to, query.to))
        return QStringLiteral("--to expects a time such as 2026-01-31 or 2026-01-31T09:30:00Z.");
    query.status = statusFromName(options.status);
    if (!options.status.isEmpty() && !query.status)
        return QStringLiteral("--status expects a status such as approved or expired.");
    bool isNumber = true;
    query.limit = options.limit.isEmpty() ? kDefaultLimit : options.limit.toInt(&isNumber);
    if (!isNumber || query.limit < 1 || query.limit > kMaxLimit)
        return QStringLiteral("--limit expects a number from 1 to %1.").arg(kMaxLimit);
    if (!options.format.isEmpty() && options.format != QLatin1StringView("table") &&
        options.format != QLatin1StringView("jsonl"))
        return QStringLiteral("--format expects table or jsonl.");
    query.reference = options.reference;
    return std::nullopt;
}

QJsonObject rowJson(const VerificationRecord &record)
{
    return toJson(Verification({.record = record, .resendAt = record.expiresAt, .sendsLeft = 0, .checksLeft = 0}));
}

QString tableRow(const VerificationRecord &record)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(toIso(record.createdAt))
        .arg(statusName(record.status), -20)
        .arg(record.number.masked(), -22)
        .arg(channelName(record.channel), -8)
        .arg(record.reference, -16)
        .arg(record.actor);
}

Task<ExitCode> proveAudit(CliSession &session)
{
    const auto report = co_await session.recordsEngine().store().proveAudit();
    if (!report)
        co_return session.writeError(report.error());
    QJsonObject json{
        {QStringLiteral("whole"), !report->firstBroken.has_value()},
        {QStringLiteral("entries"), report->entries},
        {QStringLiteral("head"), report->head},
    };
    if (report->firstBroken) {
        json.insert(QStringLiteral("firstBroken"), *report->firstBroken);
        session.write(json, QStringLiteral("broken at entry %1; the %2 before it are whole")
                                .arg(*report->firstBroken)
                                .arg(report->entries));
        co_return ExitCode::NotVerified;
    }
    session.write(json, QStringLiteral("whole: %1 entries, head %2").arg(report->entries).arg(report->head));
    co_return ExitCode::Done;
}

} // namespace

Task<ExitCode> runHistory(CliSession &session)
{
    const QString what = session.options().arguments.value(0);
    if (what == QLatin1StringView("audit"))
        co_return co_await proveAudit(session);
    if (!what.isEmpty())
        co_return session.writeError(
            ExitCode::Usage, QStringLiteral("history takes audit or nothing."), QStringLiteral("invalid_request"));
    HistoryQuery query;
    if (const auto wrong = readQuery(session, query))
        co_return session.writeError(ExitCode::Usage, *wrong, QStringLiteral("invalid_request"));
    if (!session.options().number.isEmpty()) {
        query.number = session.readNumber(session.options().number);
        if (!query.number)
            co_return ExitCode::Usage;
    }
    const auto records = co_await session.recordsEngine().store().history(query);
    if (!records)
        co_return session.writeError(records.error());
    if (session.options().json) {
        QJsonArray list;
        for (const VerificationRecord &record : *records)
            list.append(rowJson(record));
        session.write({{QStringLiteral("verifications"), list}}, {});
        co_return ExitCode::Done;
    }
    const bool lines = session.options().format == QLatin1StringView("jsonl");
    QStringList out;
    for (const VerificationRecord &record : *records)
        out.append(lines ? QString::fromUtf8(QJsonDocument(rowJson(record)).toJson(QJsonDocument::Compact))
                         : tableRow(record));
    if (out.isEmpty() && !lines)
        out.append(QStringLiteral("No verifications."));
    if (!out.isEmpty())
        session.write({}, out.join(u'\n'));
    co_return ExitCode::Done;
}

} // namespace Ringproof
