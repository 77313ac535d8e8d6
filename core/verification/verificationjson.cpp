// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/verificationjson.h"

#include "verification/errortext.h"

#include <QJsonArray>

namespace Ringproof {

namespace {

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Approved:
        return QStringLiteral("approved");
    case Verdict::WrongCode:
        return QStringLiteral("incorrect_code");
    case Verdict::Expired:
        return QStringLiteral("verification_expired");
    case Verdict::TooManyAttempts:
        return QStringLiteral("too_many_checks");
    case Verdict::Canceled:
        return QStringLiteral("verification_canceled");
    case Verdict::AlreadyUsed:
        return QStringLiteral("verification_used");
    }
    Q_UNREACHABLE();
}

QString errorWord(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case InvalidNumber:
    case ProviderNumberRejected:
        return QStringLiteral("invalid_phone_number");
    case InvalidCode:
        return QStringLiteral("invalid_code");
    case InvalidRequest:
    case ProviderRequestRejected:
        return QStringLiteral("invalid_request");
    case VerificationNotFound:
    case ProviderNotFound:
        return QStringLiteral("verification_not_found");
    case VerificationInProgress:
    case SendInProgress:
        return QStringLiteral("verification_in_progress");
    case DestinationNotAllowed:
    case DestinationBlocked:
        return QStringLiteral("destination_not_allowed");
    case DestinationPaused:
        return QStringLiteral("destination_paused");
    case NumberLocked:
        return QStringLiteral("number_locked");
    case TooManyRequests:
    case ProviderLimited:
        return QStringLiteral("too_many_requests");
    case BudgetSpent:
        return QStringLiteral("budget_spent");
    case TooManyChecks:
        return QStringLiteral("too_many_checks");
    case VerificationExpired:
        return QStringLiteral("verification_expired");
    case VerificationCanceled:
        return QStringLiteral("verification_canceled");
    case VerificationUsed:
        return QStringLiteral("verification_used");
    case ChannelNotAvailable:
        return QStringLiteral("channel_not_available");
    case RecipientUnverified:
    case CredentialsRejected:
    case ServiceNotFound:
    case ProviderRejected:
        return QStringLiteral("provider_rejected");
    case ProviderUnavailable:
    case ProviderFailing:
    case ProviderBusy:
    case ProviderAnswerUnusable:
    case CheckUnknown:
        return QStringLiteral("provider_unavailable");
    case SendUnknown:
        return QStringLiteral("send_unknown");
    case StorageUnavailable:
    case StorageDamaged:
    case StorageTooNew:
    case StorageKeyWrong:
        return QStringLiteral("storage_unavailable");
    case Misconfigured:
        return QStringLiteral("misconfigured");
    case ShuttingDown:
        return QStringLiteral("shutting_down");
    case InternalError:
        return QStringLiteral("internal_error");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonValue countLeft(int count) { return count == kUnlimited ? QJsonValue() : QJsonValue(count); }

QJsonObject toJson(const Verification &verification)
{
    QJsonObject object{
        {QStringLiteral("verificationSid"), verification.sid},
        {QStringLiteral("status"), statusName(verification.status)},
        {QStringLiteral("to"), verification.number.e164()},
        {QStringLiteral("channel"), channelName(verification.channel)},
        {QStringLiteral("createdAt"), toIso(verification.createdAt)},
        {QStringLiteral("expiresAt"), toIso(verification.expiresAt)},
        {QStringLiteral("attempts"), verification.sends},
        {QStringLiteral("provider"), verification.provider},
        {QStringLiteral("actor"), verification.actor},
    };
    if (!verification.reference.isEmpty())
        object.insert(QStringLiteral("reference"), verification.reference);
    if (!verification.purpose.isEmpty())
        object.insert(QStringLiteral("purpose"), verification.purpose);
    if (verification.endedAt)
        object.insert(QStringLiteral("endedAt"), toIso(*verification.endedAt));
    if (!isTerminal(verification.status)) {
        object.insert(QStringLiteral("resendAt"), toIso(verification.resendAt));
        object.insert(QStringLiteral("sendsLeft"), countLeft(verification.sendsLeft));
        object.insert(QStringLiteral("checksLeft"), verification.checksLeft);
    }
    return object;
}

QJsonObject toJson(const VerificationRecord &record)
{
    QJsonObject object = toJson(Verification({.record = record, .resendAt = {}, .sendsLeft = 0, .checksLeft = 0}));
    for (const char *next : {"resendAt", "sendsLeft", "checksLeft"})
        object.remove(QLatin1StringView(next));
    return object;
}

QJsonObject toJson(const HistoryPage &page)
{
    QJsonArray list;
    for (const VerificationRecord &record : page.records)
        list.append(toJson(record));
    QJsonObject object{{QStringLiteral("verifications"), list}};
    if (page.next)
        object.insert(QStringLiteral("nextCursor"), cursorText(*page.next));
    return object;
}

QJsonObject toJson(const CheckAnswer &answer)
{
    const Verification &verification = answer.verification;
    const bool approved = answer.verdict == Verdict::Approved;
    // The sentence of Twilio's own tutorial server, which programs written for it compare.
    const QString sentence = approved ? QStringLiteral("Phone number verified successfully.")
                                      : verdictText(answer.verdict, verification.checksLeft);
    QJsonObject object{
        {QStringLiteral("verified"), approved},
        {approved ? QStringLiteral("message") : QStringLiteral("error"), sentence},
        {QStringLiteral("verificationSid"), verification.sid},
        {QStringLiteral("to"), verification.number.e164()},
        {QStringLiteral("status"), statusName(verification.status)},
    };
    if (!approved) {
        object.insert(QStringLiteral("code"), verdictWord(answer.verdict));
        object.insert(QStringLiteral("checksLeft"), verification.checksLeft);
    } else if (!answer.receipt.isEmpty()) {
        object.insert(QStringLiteral("receipt"), answer.receipt);
    }
    return object;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject object{{QStringLiteral("error"), errorText(error)}, {QStringLiteral("code"), errorWord(error.code)}};
    if (error.retryAfter.count() > 0)
        object.insert(QStringLiteral("retryAfter"), qint64(error.retryAfter.count()));
    if (error.limit != Limit::None) {
        QJsonObject details{{QStringLiteral("limit"), limitName(error.limit)}};
        if (error.until)
            details.insert(QStringLiteral("until"), toIso(*error.until));
        object.insert(QStringLiteral("details"), details);
    }
    return object;
}

} // namespace Ringproof
