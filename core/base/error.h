// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The closed set of reasons why something could not be done or found out.
// Never holds a phone number, a code, a body or a header: `detail` is for the log.
#pragma once

#include <QMetaEnum>
#include <QString>
#include <chrono>

namespace Ringproof {

Q_NAMESPACE

enum class ErrorCode {
    // What the caller gave us
    InvalidNumber,
    InvalidCode,
    InvalidRequest,
    VerificationNotFound,
    VerificationInProgress,
    // Our own rules, before any money is spent
    DestinationNotAllowed,
    TooManyRequests,
    BudgetSpent,
    TooManyChecks,
    // The state of a verification, where an operation other than a check met its end
    VerificationExpired,
    VerificationCanceled,
    VerificationUsed,
    // The provider understood and said no
    ProviderLimited,
    ChannelNotAvailable,
    DestinationBlocked,
    ProviderNumberRejected,
    ProviderRequestRejected,
    RecipientUnverified,
    CredentialsRejected,
    ServiceNotFound,
    ProviderRejected,
    ProviderNotFound,
    // The provider could not be asked, or its answer could not be used
    ProviderUnavailable,
    ProviderAnswerUnusable,
    SendUnknown,
    CheckUnknown,
    // Ourselves
    StorageUnavailable,
    StorageDamaged,
    StorageTooNew,
    StorageKeyWrong,
    Misconfigured,
    ShuttingDown,
    InternalError,
};

Q_ENUM_NS(ErrorCode)

/// The enumerator's own name, for logs.
QString errorCodeName(ErrorCode code);

struct Error
{
    explicit Error(ErrorCode errorCode, QString logDetail = {}, std::chrono::seconds wait = {})
        : code(errorCode)
        , detail(std::move(logDetail))
        , retryAfter(wait)
    {}

    ErrorCode code;
    QString detail;                  ///< for the log only
    std::chrono::seconds retryAfter; ///< zero when no time is known
    int providerCode = 0;            ///< Twilio's error number (twilio.com/docs/api/errors), zero when there is none
};

} // namespace Ringproof
