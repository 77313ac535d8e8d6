// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The closed set of reasons why something could not be done or found out.
// Never holds a phone number, a code, a body or a header: `detail` is for the log.
#pragma once

#include "base/clock.h"

#include <QMetaEnum>
#include <QString>
#include <chrono>
#include <optional>

namespace Ringproof {

Q_NAMESPACE

enum class ErrorCode {
    // What the caller gave us
    InvalidNumber,
    InvalidCode,
    InvalidRequest,
    VerificationNotFound,
    VerificationInProgress,
    SendInProgress, ///< another request is sending to this number at this moment
    // Our own rules, before any money is spent
    DestinationNotAllowed,
    DestinationPaused,
    NumberLocked,
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
    ProviderUnavailable, ///< nothing answered
    ProviderFailing,     ///< it answered with an internal error, or broke its answer off; the request had no effect
    ProviderBusy,        ///< too many of our own requests are waiting; this one was not sent
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

/// Which of our own limits refused something.
enum class Limit {
    None,
    Wait,               ///< between two sends to one number
    PerTenMinutes,      ///< sends to one number
    PerDay,             ///< sends to one number
    DailyBudget,        ///< sends in all
    WrongCodesPerHour,  ///< for one number
    WrongCodesPerDay,   ///< for one number
    WrongCodesInARow,   ///< for one number: locked until an operator resets it
    NewNumbersOfPrefix, ///< first sends to numbers that differ in their last four digits only
    NumberType,
    Region,
    RegionConversion, ///< too few of the region's codes come back
    ClientAddress,
};

/// The stable word for it in JSON and on the command line, such as "number_per_day"; empty for None.
QString limitName(Limit limit);

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
    Limit limit = Limit::None;       ///< which of our own limits it was
    std::optional<Timestamp>
        until;            ///< when that limit lets go, by the wall clock; nothing when only an operator can tell
    int providerCode = 0; ///< Twilio's error number (twilio.com/docs/api/errors), zero when there is none
    QString subject;      ///< a public identifier that the sentence names, such as the SID of the Verify service; may be empty
};

} // namespace Ringproof
