// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "store/historywalk.h"
#include "verification/historylines.h"
#include "verification/verificationjson.h"

#include <limits>

namespace Ringproof {

namespace {

constexpr int kDefaultLimit = 50;
constexpr int kMaxJson = 100000;
/// What is held in memory at once.
constexpr int kPage = 500;

enum class Format { Table, Csv, JsonLines };

std::optional<Format> formatFromName(const QString &name)
{
    if (name.isEmpty() || name == QLatin1StringView("table"))
        return Format::Table;
    if (name == QLatin1StringView("csv"))
        return Format::Csv;
    return name == QLatin1StringView("jsonl") ? std::optional(Format::JsonLines) : std::nullopt;
}

struct Listing
{
    HistoryQuery query; ///< its limit counts the whole listing
    Format format = Format::Table;
};

std::optional<QString> readLimit(const CliOptions &options, Listing &listing)
{
    bool isNumber = true;
    const int most = options.json ? kMaxJson : std::numeric_limits<int>::max();
    const int usual = listing.format == Format::Table || options.json ? kDefaultLimit : most;
    listing.query.limit = options.limit.isEmpty() ? usual : options.limit.toInt(&isNumber);
    if (!isNumber || listing.query.limit < 1 || listing.query.limit > most)
        return QStringLiteral("--limit expects a number from 1 to %1.").arg(most);
    return std::nullopt;
}

/// Fills the listing, or says which option is wrong.
std::optional<QString> readListing(const CliOptions &options, Listing &listing)
{
    HistoryQuery &query = listing.query;
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
    query.after = cursorFromText(options.cursor);
    if (!options.cursor.isEmpty() && !query.after)
        return QStringLiteral("--cursor expects the nextCursor of a page.");
    if (!options.text.isEmpty() && options.text.size() < 3)
        return QStringLiteral("--text expects three characters or more.");
    const auto format = formatFromName(options.format);
    if (!format)
        return QStringLiteral("--format expects table, csv or jsonl.");
    listing.format = *format;
    query.reference = options.reference;
    query.actor = options.actor;
    query.text = options.text;
    return readLimit(options, listing);
}

QString tableRow(const VerificationRecord &record)
{
    // What the sandbox has approved must not look like a proof.
    const bool isSandbox = record.provider != QLatin1StringView("twilio");
    const QString status = statusName(record.status) + (isSandbox ? QStringLiteral(" (sandbox)") : QString());
    return QStringLiteral("%1  %2  %3  %4  %5  %6\n")
        .arg(toIso(record.createdAt))
        .arg(status, -20)
        .arg(record.number.masked(), -22)
        .arg(channelName(record.channel), -8)
        .arg(record.reference, -16)
        .arg(record.actor);
}

QString headText(Format format)
{
    return format == Format::Csv ? QString::fromUtf8(linesHead(LineFormat::Csv)) : QString();
}

QString rowsText(const std::vector<VerificationRecord> &records, Format format)
{
    if (format != Format::Table) {
        const auto lines = format == Format::Csv ? LineFormat::Csv : LineFormat::JsonLines;
        return QString::fromUtf8(linesOf(records, lines, WrittenNumbers::Whole));
    }
    QString text;
    for (const VerificationRecord &record : records)
        text += tableRow(record);
    return text;
}

Task<ExitCode> writeJson(CliSession &session, HistoryQuery query)
{
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const auto page = co_await engine->store().history(query);
    if (!page)
        co_return session.writeError(page.error());
    session.write(toJson(*page), {});
    co_return ExitCode::Done;
}

Task<ExitCode> writeRows(CliSession &session, Listing listing)
{
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    HistoryWalk walk(engine->store(), listing.query, kPage);
    bool isFirst = true;
    while (!walk.isOver()) {
        const auto records = co_await walk.next();
        if (!records)
            co_return session.writeError(records.error());
        QString text = isFirst ? headText(listing.format) : QString();
        if (isFirst && records->empty() && listing.format == Format::Table)
            text = QStringLiteral("No verifications.\n");
        text += rowsText(*records, listing.format);
        if (!session.writeText(text))
            co_return session.writeError(ExitCode::Unknown, QStringLiteral("standard output cannot be written."),
                QStringLiteral("output_failed"));
        isFirst = false;
    }
    co_return ExitCode::Done;
}

Task<ExitCode> proveAudit(CliSession &session)
{
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const auto report = co_await engine->store().proveAudit();
    if (!report)
        co_return session.writeError(report.error());
    QJsonObject json{
        {QStringLiteral("whole"), !report->firstBroken.has_value()},
        {QStringLiteral("entries"), report->entries},
        {QStringLiteral("emptied"), report->emptied},
        {QStringLiteral("sealed"), report->isSealed},
        {QStringLiteral("head"), report->head},
    };
    if (report->firstBroken) {
        json.insert(QStringLiteral("firstBroken"), *report->firstBroken);
        session.write(json, QStringLiteral("broken at entry %1").arg(*report->firstBroken));
        co_return ExitCode::NotVerified;
    }
    QString text = QStringLiteral("whole: %1 entries, head %2").arg(report->entries).arg(report->head);
    if (report->emptied > 0)
        text += QStringLiteral("\n%1 of them were emptied by purges that the chain names").arg(report->emptied);
    if (!report->isSealed && report->entries > 0)
        text += QStringLiteral("\nits end is not sealed: entries that were cut off there would not be missed");
    session.write(json, text);
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
    Listing listing;
    if (const auto wrong = readListing(session.options(), listing))
        co_return session.writeError(ExitCode::Usage, *wrong, QStringLiteral("invalid_request"));
    if (!session.options().number.isEmpty()) {
        listing.query.number = session.readNumber(session.options().number);
        if (!listing.query.number)
            co_return ExitCode::Usage;
    }
    if (session.options().json)
        co_return co_await writeJson(session, listing.query);
    co_return co_await writeRows(session, listing);
}

} // namespace Ringproof
