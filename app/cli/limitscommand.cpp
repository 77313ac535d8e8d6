// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"

#include "app/process.h"
#include "verification/errortext.h"
#include "verification/verificationjson.h"

namespace Ringproof {

namespace {

QJsonObject reportJson(const LimitReport &report, const PhoneNumber &number, const QString &provider)
{
    QJsonObject json{
        {QStringLiteral("to"), number.e164()},
        {QStringLiteral("provider"), provider},
        {QStringLiteral("region"), report.region},
        {QStringLiteral("sendAllowed"), report.next.isAllowed()},
        {QStringLiteral("checkAllowed"), report.nextCheck.isAllowed()},
        {QStringLiteral("locked"), report.nextCheck.refusedBy == Limit::WrongCodesInARow},
        {QStringLiteral("sendsLeft"), countLeft(report.next.sendsLeft)},
        {QStringLiteral("sends"), QJsonObject{{QStringLiteral("tenMinutes"), report.sendsInTenMinutes},
                                      {QStringLiteral("day"), report.sendsInDay}}},
        {QStringLiteral("wrongCodes"),
            QJsonObject{{QStringLiteral("hour"), report.wrongInHour}, {QStringLiteral("day"), report.wrongInDay},
                {QStringLiteral("inARow"), report.wrongInARow}}},
        {QStringLiteral("newNumber"), report.isNewNumber},
        {QStringLiteral("regionPaused"), report.isRegionPaused},
        {QStringLiteral("budget"),
            QJsonObject{{QStringLiteral("used"), report.sentInDay},
                {QStringLiteral("limit"), report.dailyBudget > 0 ? QJsonValue(report.dailyBudget) : QJsonValue()}}},
    };
    if (report.isNewNumber)
        json.insert(QStringLiteral("newNumbersOfPrefix"), report.newOfPrefixInHour);
    if (!report.next.isAllowed()) {
        json.insert(QStringLiteral("limit"), limitName(report.next.refusedBy));
        if (!outlastsWaiting(report.next.refusedBy) || report.next.refusedBy == Limit::DailyBudget)
            json.insert(QStringLiteral("resendAt"), toIso(report.next.nextAt));
    }
    return json;
}

QString reportText(const LimitReport &report, const PhoneNumber &number, const QString &provider, Timestamp now)
{
    const QString budget =
        report.dailyBudget > 0 ? QStringLiteral("of %1").arg(report.dailyBudget) : QStringLiteral("no limit");
    QStringList lines{
        QStringLiteral("%1  %2  %3").arg(number.masked(), report.region, provider),
        QStringLiteral("sends: %1 in 10 minutes, %2 in 24 hours").arg(report.sendsInTenMinutes).arg(report.sendsInDay),
        QStringLiteral("wrong codes: %1 in an hour, %2 in 24 hours, %3 in a row")
            .arg(report.wrongInHour)
            .arg(report.wrongInDay)
            .arg(report.wrongInARow),
        QStringLiteral("all numbers: %1 sends in 24 hours, %2").arg(report.sentInDay).arg(budget),
    };
    if (report.isNewNumber)
        lines.append(
            QStringLiteral("never sent to; new numbers of its prefix in an hour: %1").arg(report.newOfPrefixInHour));
    if (report.next.isAllowed())
        lines.append(QStringLiteral("A code may be sent now."));
    else
        lines.append(errorText(refusalOf(report.next.refusedBy, report.next.nextAt, now)));
    return lines.join(u'\n');
}

} // namespace

Task<ExitCode> runLimits(CliSession &session)
{
    const QString what = session.options().arguments.at(0);
    const bool isReset = what == QLatin1StringView("reset");
    if (!isReset && what != QLatin1StringView("show"))
        co_return session.writeError(
            ExitCode::Usage, QStringLiteral("limits takes show or reset."), QStringLiteral("invalid_request"));
    const auto number = session.readNumber(session.options().arguments.at(1));
    if (!number)
        co_return ExitCode::Usage;
    Engine *engine = session.recordsEngine();
    if (!engine)
        co_return ExitCode::Misconfigured;
    const QString provider = providerName(engine->isSandbox());
    Result<LimitReport> report = fail(ErrorCode::InternalError);
    const QString actor = cliActor();
    if (isReset)
        report = co_await engine->store().resetLimits(*number, provider, actor);
    else
        report = co_await engine->store().limitReport(*number, provider);
    if (!report)
        co_return session.writeError(report.error());
    session.write(reportJson(*report, *number, provider), reportText(*report, *number, provider, SystemClock().now()));
    co_return ExitCode::Done;
}

} // namespace Ringproof
