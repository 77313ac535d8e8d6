// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/journal.h"

#include "base/logging.h"
#include "observability/metrics.h"

namespace Ringproof {

namespace {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approved: return QStringLiteral("approved");
    case Verdict::WrongCode: return QStringLiteral("wrong");
    case Verdict::Expired: return QStringLiteral("expired");
    case Verdict::TooManyAttempts: return QStringLiteral("used_up");
    case Verdict::Canceled: return QStringLiteral("canceled");
    case Verdict::AlreadyUsed: return QStringLiteral("already_used");
    }
    Q_UNREACHABLE();
}

} // namespace

void Journal::sendEnded(const SendIntent &intent, const Result<Verification> &answer, const QString &requestId) const
{
    const QString outcome = answer ? QStringLiteral("sent") : errorCodeName(answer.error().code);
    const QString channel = channelName(intent.channel);
    const QString &region = intent.region;
    logEvent(lcVerification(), QStringLiteral("send ended"),
        {{QStringLiteral("verification"), answer ? answer->sid : QString()}, {QStringLiteral("outcome"), outcome},
            {QStringLiteral("channel"), channel}, {QStringLiteral("region"), region},
            {QStringLiteral("request"), requestId}});
    if (m_metrics)
        m_metrics->countSend(channel, region, outcome);
}

void Journal::checkEnded(const QString &sid, const Result<CheckAnswer> &answer, const QString &requestId) const
{
    const QString outcome = answer ? verdictName(answer->verdict) : errorCodeName(answer.error().code);
    logEvent(lcVerification(), QStringLiteral("check ended"),
        {{QStringLiteral("verification"), sid}, {QStringLiteral("outcome"), outcome}, {QStringLiteral("request"), requestId}});
    if (m_metrics)
        m_metrics->countCheck(outcome);
}

} // namespace Ringproof
