// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"

namespace Ringproof {

ExitCode exitCodeFor(ErrorCode code)
{
    using enum ErrorCode;
    switch (code) {
    case VerificationNotFound:
    case VerificationExpired:
    case VerificationCanceled:
    case VerificationUsed:
    case TooManyChecks: return ExitCode::NotVerified;
    case InvalidNumber:
    case InvalidCode:
    case InvalidRequest:
    case ProviderNumberRejected:
    case ProviderRequestRejected: return ExitCode::Usage;
    case TooManyRequests:
    case NumberLocked:
    case DestinationPaused:
    case BudgetSpent:
    case VerificationInProgress:
    case SendInProgress:
    case ProviderLimited: return ExitCode::Limited;
    case DestinationNotAllowed:
    case DestinationBlocked:
    case ChannelNotAvailable:
    case RecipientUnverified:
    case CredentialsRejected:
    case ServiceNotFound:
    case ProviderRejected:
    case StorageDamaged:
    case StorageTooNew:
    case StorageKeyWrong:
    case Misconfigured: return ExitCode::Misconfigured;
    case ProviderNotFound:
    case ProviderUnavailable:
    case ProviderFailing:
    case ProviderBusy:
    case ProviderAnswerUnusable:
    case SendUnknown:
    case CheckUnknown:
    case StorageUnavailable:
    case ShuttingDown:
    case InternalError: return ExitCode::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
