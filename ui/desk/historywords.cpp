// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historywords.h"

#include "ui/actorwords.h"
#include "ui/datetext.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Ringproof {

namespace {

struct TimedStep
{
    Timestamp at;
    TimelineStep step;
};

QString timeBy(Timestamp at, const QString &actor)
{
    return QCoreApplication::translate("Ringproof::History", "%1, by %2", "a time, a person")
        .arg(exactTime(at), isolated(actorWords(actor)));
}

TimelineStep stepOf(const TimelineSend &send)
{
    const QString channel = channelLabel(send.channel);
    const QString time = exactTime(send.startedAt);
    switch (send.state) {
    case SendState::UnderWay:
        return {QCoreApplication::translate("Ringproof::History", "%1: being sent").arg(channel), time, Tone::Open};
    case SendState::Sent: {
        const auto took = send.endedAt.value_or(send.startedAt) - send.startedAt;
        const QString detail = QCoreApplication::translate("Ringproof::History", "%1, accepted in %2 ms");
        return {QCoreApplication::translate("Ringproof::History", "%1: sent").arg(channel),
            detail.arg(time, QLocale().toString(qlonglong(took.count()))), Tone::Good};
    }
    case SendState::NotSent:
        return {QCoreApplication::translate("Ringproof::History", "%1: not sent").arg(channel),
            send.providerCode == 0 ? time
                                   : QCoreApplication::translate("Ringproof::History", "%1, Twilio's reason: %2")
                                         .arg(time)
                                         .arg(send.providerCode),
            Tone::Bad};
    case SendState::Unknown:
        return {QCoreApplication::translate("Ringproof::History", "%1: unknown whether it was sent").arg(channel), time,
            Tone::Notable};
    }
    Q_UNREACHABLE();
}

TimelineStep stepOf(const TimelineCheck &check)
{
    const QString detail = timeBy(check.startedAt, check.actor);
    if (!check.outcome)
        return {QCoreApplication::translate("Ringproof::History", "Code being checked"), detail, Tone::Open};
    switch (*check.outcome) {
    case CheckOutcome::Approved:
    case CheckOutcome::Inferred:
        return {QCoreApplication::translate("Ringproof::History", "Right code"), detail, Tone::Good};
    case CheckOutcome::Wrong:
        return {QCoreApplication::translate("Ringproof::History", "Wrong code"), detail, Tone::Bad};
    case CheckOutcome::NotSent:
        return {QCoreApplication::translate("Ringproof::History", "Check not made"), detail, Tone::Notable};
    case CheckOutcome::Unknown:
        return {QCoreApplication::translate("Ringproof::History", "Check without an answer"), detail, Tone::Notable};
    }
    Q_UNREACHABLE();
}

/// Nothing for one that goes on, or that never went out: its sends say so.
std::optional<TimelineStep> endOf(const Timeline &timeline)
{
    const VerificationRecord &record = timeline.record;
    if (!isTerminal(record.status) || record.status == VerificationStatus::NotSent || !record.endedAt)
        return std::nullopt;
    const OutcomeWords outcome = outcomeOf(record, *record.endedAt);
    const bool isNobodys = timeline.endedBy.isEmpty() || record.status == VerificationStatus::Expired;
    const QString detail = isNobodys ? exactTime(*record.endedAt) : timeBy(*record.endedAt, timeline.endedBy);
    return TimelineStep{outcome.words, detail, outcome.tone};
}

} // namespace

QString statusWords(VerificationStatus status)
{
    switch (status) {
    case VerificationStatus::Approved: return QCoreApplication::translate("Ringproof::History", "Verified");
    case VerificationStatus::Pending: return QCoreApplication::translate("Ringproof::History", "Waiting for the code");
    case VerificationStatus::Canceled: return QCoreApplication::translate("Ringproof::History", "Cancelled");
    case VerificationStatus::MaxAttemptsReached:
        return QCoreApplication::translate("Ringproof::History", "Wrong codes");
    case VerificationStatus::Expired: return QCoreApplication::translate("Ringproof::History", "Expired");
    case VerificationStatus::Sending: return QCoreApplication::translate("Ringproof::History", "Being sent");
    case VerificationStatus::NotSent: return QCoreApplication::translate("Ringproof::History", "Not sent");
    case VerificationStatus::SendUnknown: return QCoreApplication::translate("Ringproof::History", "Sent or not?");
    }
    Q_UNREACHABLE();
}

OutcomeWords outcomeOf(const VerificationRecord &record, Timestamp now)
{
    // It may have run out since it was read.
    const bool hasRunOut = record.status == VerificationStatus::Pending && record.expiresAt < now;
    const VerificationStatus status = hasRunOut ? VerificationStatus::Expired : record.status;
    const auto tone = [status] {
        switch (status) {
        case VerificationStatus::Approved: return Tone::Good;
        case VerificationStatus::Pending:
        case VerificationStatus::Sending: return Tone::Open;
        case VerificationStatus::Canceled:
        case VerificationStatus::Expired:
        case VerificationStatus::SendUnknown: return Tone::Notable;
        case VerificationStatus::MaxAttemptsReached:
        case VerificationStatus::NotSent: return Tone::Bad;
        }
        Q_UNREACHABLE();
    };
    return {statusWords(status), tone()};
}

QString exactTime(Timestamp time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return timeWithSeconds(local.time());
}

std::vector<TimelineStep> stepsOf(const Timeline &timeline)
{
    std::vector<TimedStep> timed;
    for (const TimelineSend &send : timeline.sends)
        timed.push_back({send.startedAt, stepOf(send)});
    for (const TimelineCheck &check : timeline.checks)
        timed.push_back({check.startedAt, stepOf(check)});
    std::stable_sort(timed.begin(), timed.end(), [](const TimedStep &a, const TimedStep &b) { return a.at < b.at; });
    const VerificationRecord &record = timeline.record;
    std::vector<TimelineStep> steps{{QCoreApplication::translate("Ringproof::History", "Begun"),
        timeBy(record.createdAt, record.actor), Tone::Open}};
    for (TimedStep &each : timed)
        steps.push_back(std::move(each.step));
    if (const auto end = endOf(timeline))
        steps.push_back(*end);
    if (timeline.receiptUntil) {
        const QDateTime until = QDateTime::fromMSecsSinceEpoch(timeline.receiptUntil->time_since_epoch().count());
        steps.push_back({QCoreApplication::translate("Ringproof::History", "Receipt issued"),
            QCoreApplication::translate("Ringproof::History", "valid until %1")
                .arg(QLocale().toString(until, QLocale::ShortFormat)),
            Tone::Good});
    }
    return steps;
}

} // namespace Ringproof
