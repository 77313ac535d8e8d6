// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/overviewwords.h"

#include "phone/region.h"
#include "provider/twilioerrors.h"
#include "ui/text.h"
#include "verification/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace Ringproof {

namespace {

class Words final
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::Overview)
};

QString nameOf(const RegionCode &region)
{
    return region.isEmpty() ? Words::tr("No country") : regionName(region, QLocale());
}

QString countsWords(const QString &name, const OverviewCounts &counts)
{
    if (counts.underWay() > 0)
        return Words::tr("%1: %2 verified, %3 not verified, %4 under way; codes sent: %5")
            .arg(name, countText(counts.verified), countText(counts.failed()), countText(counts.underWay()),
                countText(counts.sends));
    return Words::tr("%1: %2 verified, %3 not verified; codes sent: %4")
        .arg(name, countText(counts.verified), countText(counts.failed()), countText(counts.sends));
}

/// What the provider's refusal means, short enough for a row.
QString refusalWords(int providerCode)
{
    const ErrorCode meaning = classifyTwilioError(providerCode, TwilioOperation::Start);
    const std::pair<ErrorCode, QString> rows[] = {{ErrorCode::ChannelNotAvailable, Words::tr("Channel not possible")},
        {ErrorCode::DestinationBlocked, Words::tr("Destination blocked")},
        {ErrorCode::ProviderNumberRejected, Words::tr("Number rejected")},
        {ErrorCode::ProviderLimited, Words::tr("Held back by Twilio's limits")},
        {ErrorCode::RecipientUnverified, Words::tr("Trial account")},
        {ErrorCode::CredentialsRejected, Words::tr("Credentials rejected")}};
    for (const auto &[code, words] : rows)
        if (code == meaning)
            return words;
    return Words::tr("Refused by Twilio");
}

QString troubleName(const OverviewError &error)
{
    switch (error.kind) {
    case OverviewTrouble::WrongCode: return Words::tr("Wrong code entered");
    case OverviewTrouble::CheckUnknown: return Words::tr("Code could not be checked");
    case OverviewTrouble::SendUnknown: return Words::tr("Fate of a message unknown");
    case OverviewTrouble::NotSent: break;
    }
    if (error.providerCode == 0)
        return Words::tr("Not sent: Twilio was not reached");
    return Words::tr("%1 (Twilio %2)", "why a code was not sent, and Twilio's number for it")
        .arg(refusalWords(error.providerCode))
        .arg(error.providerCode);
}

QString troubleWords(const OverviewError &error)
{
    if (error.kind != OverviewTrouble::NotSent || error.providerCode == 0)
        return {};
    Error whole(classifyTwilioError(error.providerCode, TwilioOperation::Start));
    whole.providerCode = error.providerCode;
    return errorText(whole);
}

QStringList tableRow(const QString &name, const OverviewCounts &counts)
{
    return {name, countText(counts.sends), countText(counts.verified), countText(counts.failed()),
        countText(counts.underWay()), shareText(counts.conversion())};
}

} // namespace

QString countText(qint64 count) { return QLocale().toString(count); }

QString shareText(std::optional<double> share)
{
    constexpr double kWhole = 100;
    if (!share)
        return {};
    const double percent = *share * kWhole;
    const bool isWhole = percent == 0 || percent == kWhole;
    return Words::tr("%1 %", "a share of a hundred; the space before the sign does not break")
        .arg(QLocale().toString(percent, 'f', isWhole ? 0 : 1));
}

QString timeText(std::optional<std::chrono::seconds> time)
{
    using namespace std::chrono_literals;
    if (!time)
        return {};
    if (*time < 1min)
        return Words::tr("%1 s", "seconds").arg(countText(time->count()));
    return Words::tr("%1 min", "minutes and seconds, as 1:05").arg(waitText(*time));
}

QList<ColumnChart::Column> columnsOf(const OverviewReport &report, OverviewSpan span)
{
    QList<ColumnChart::Column> columns;
    for (size_t i = 0; i < report.spans.size(); ++i) {
        const OverviewCounts &counts = report.spans[i];
        columns.append({.label = slotLabel(span, report.edges[i]),
            .words = countsWords(slotName(span, report.edges[i], report.edges[i + 1]), counts),
            .values = {counts.verified, counts.failed(), counts.underWay()}});
    }
    return columns;
}

QList<BarList::Row> failureRows(const OverviewCounts &counts)
{
    struct Ending
    {
        QString name;
        QString words;
        qint64 count;
    };
    QList<Ending> failures{
        {Words::tr("Expired"), Words::tr("The code's time was over before it was entered."), counts.expired},
        {Words::tr("Too many wrong codes"), Words::tr("Every check of the code was used up."), counts.usedUp},
        {Words::tr("Cancelled"), Words::tr("Somebody ended it before the code was entered."), counts.canceled},
        {Words::tr("Not sent"), Words::tr("No message went out; the errors beside say why."), counts.notSent},
        {Words::tr("Unknown"), Words::tr("The connection was lost, and whether a message went out was never learnt."),
            counts.unknown}};
    failures.removeIf([](const Ending &failure) { return failure.count <= 0; });
    std::stable_sort(failures.begin(), failures.end(),
        [](const Ending &left, const Ending &right) { return left.count > right.count; });
    QList<BarList::Row> rows;
    for (const Ending &failure : std::as_const(failures))
        rows.append({.name = failure.name,
            .figure = countText(failure.count),
            .words = failure.words,
            .share = double(failure.count) / double(failures.front().count),
            .region = {}});
    return rows;
}

QList<BarList::Row> errorRows(const OverviewReport &report)
{
    constexpr int kMost = 6;
    QList<BarList::Row> rows;
    qint64 others = 0;
    for (const OverviewError &error : report.errors) {
        if (rows.size() == kMost)
            others += error.count;
        else
            rows.append({.name = troubleName(error),
                .figure = countText(error.count),
                .words = troubleWords(error),
                .share = double(error.count) / double(report.errors.front().count),
                .region = {}});
    }
    if (others > 0)
        rows.append({.name = Words::tr("Others"),
            .figure = countText(others),
            .words = {},
            .share = std::min(1.0, double(others) / double(report.errors.front().count)),
            .region = {}});
    return rows;
}

QList<BarList::Row> regionRows(const OverviewReport &report, size_t most)
{
    QList<BarList::Row> rows;
    OverviewCounts others;
    for (const OverviewRegion &region : report.regions) {
        if (size_t(rows.size()) == most) {
            others += region.counts;
            continue;
        }
        const QString name = nameOf(region.region);
        const auto share = region.counts.conversion();
        rows.append({.name = name,
            .figure = share ? Words::tr("%1 · %2", "codes sent, and the share that was entered")
                                  .arg(countText(region.counts.sends), shareText(share))
                            : countText(region.counts.sends),
            .words = countsWords(name, region.counts),
            .share = double(region.counts.sends) / double(std::max<qint64>(1, report.regions.front().counts.sends)),
            .region = region.region});
    }
    if (report.regions.size() > most)
        rows.append({.name = Words::tr("Other countries"),
            .figure = countText(others.sends),
            .words = countsWords(Words::tr("Other countries"), others),
            .share =
                std::min(1.0, double(others.sends) / double(std::max<qint64>(1, report.regions.front().counts.sends))),
            .region = {}});
    return rows;
}

QStringList tableHeads(const QString &first)
{
    return {first, Words::tr("Codes sent"), Words::tr("Verified"), Words::tr("Not verified"), Words::tr("Under way"),
        Words::tr("Conversion")};
}

QList<QStringList> slotTable(const OverviewReport &report, OverviewSpan span)
{
    QList<QStringList> rows;
    for (size_t i = report.spans.size(); i > 0; --i) // the newest first
        rows.append(tableRow(slotName(span, report.edges[i - 1], report.edges[i]), report.spans[i - 1]));
    return rows;
}

QList<QStringList> regionTable(const OverviewReport &report)
{
    QList<QStringList> rows;
    for (const OverviewRegion &region : report.regions)
        rows.append(tableRow(nameOf(region.region), region.counts));
    return rows;
}

Spending spendingOf(const OverviewReport &report, const PriceTable &prices)
{
    Spending spending{.amount = report.total.verified * prices.approval};
    for (const OverviewRoute &route : report.routes) {
        if (const auto price = prices.sendPrice(channelName(route.channel), route.region))
            spending.amount += *price * route.sends;
        else
            spending.unpriced += route.sends;
    }
    // An estimate to the ten thousandth would pretend to know more than it does.
    constexpr Micros kCent = 10'000;
    spending.amount = (spending.amount + kCent / 2) / kCent * kCent;
    return spending;
}

} // namespace Ringproof
