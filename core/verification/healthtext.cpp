// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/healthtext.h"

#include "verification/connectiontext.h"
#include "verification/errortext.h"

#include <QCoreApplication>

namespace Ringproof {

namespace {

struct HealthText
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

/// The error that was observed; nothing for a state that is none.
std::optional<Error> errorOf(const HealthReport &report)
{
    using enum HealthState;
    const auto error = [&report](ErrorCode code, int providerCode = 0) {
        Error made(code);
        made.subject = report.subject;
        made.providerCode = providerCode;
        return std::optional(made);
    };
    switch (report.state) {
    case CredentialsRejected: return error(ErrorCode::CredentialsRejected);
    case AccountInactive: return error(ErrorCode::CredentialsRejected, 20005);
    case ServiceNotFound: return error(ErrorCode::ServiceNotFound);
    case Limited: return error(ErrorCode::ProviderLimited);
    case Unreachable: return error(ErrorCode::ProviderUnavailable);
    case Failing: return error(ErrorCode::ProviderFailing);
    case UnexpectedAnswer: return error(ErrorCode::ProviderAnswerUnusable);
    case DatabaseUnavailable: return error(ErrorCode::StorageUnavailable);
    case DatabaseDamaged: return error(ErrorCode::StorageDamaged);
    case DatabaseTooNew: return error(ErrorCode::StorageTooNew);
    case DataKeyWrong: return error(ErrorCode::StorageKeyWrong);
    case Unknown:
    case Working:
    case Off:
    case NotListening: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString workingText(HealthPart part, const QString &subject)
{
    switch (part) {
    case HealthPart::Provider: return HealthText::tr("Connected. The last request was answered.");
    case HealthPart::Database: return HealthText::tr("The database can be read and written.");
    case HealthPart::Server:
        return subject.isEmpty() ? HealthText::tr("The REST server is running.")
                                 : HealthText::tr("The REST server is listening on %1.").arg(subject);
    }
    Q_UNREACHABLE();
}

QString unknownText(HealthPart part)
{
    switch (part) {
    case HealthPart::Provider: return HealthText::tr("Not contacted yet.");
    case HealthPart::Database: return HealthText::tr("Not opened yet.");
    case HealthPart::Server: return HealthText::tr("The REST server is off.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString healthText(HealthPart part, const HealthReport &report, const QString &region)
{
    if (const auto error = errorOf(report))
        return part == HealthPart::Provider ? connectionText(*error, region) : errorText(*error);
    if (report.state == HealthState::Unknown)
        return unknownText(part);
    if (report.state == HealthState::Off)
        return HealthText::tr("The REST server is off.");
    if (report.state == HealthState::NotListening)
        return HealthText::tr("The REST server couldn't start. Another program may be using its port.");
    return workingText(part, report.subject);
}

HealthRemedy healthRemedy(HealthPart part, HealthState state)
{
    switch (state) {
    case HealthState::Unknown:
        return part == HealthPart::Provider ? HealthRemedy::TestConnection : HealthRemedy::None;
    case HealthState::Working:
    case HealthState::Off: return HealthRemedy::None;
    case HealthState::CredentialsRejected: return HealthRemedy::Credentials;
    case HealthState::AccountInactive: return HealthRemedy::TwilioConsole;
    case HealthState::ServiceNotFound: return HealthRemedy::VerifyService;
    case HealthState::Limited:
    case HealthState::Unreachable:
    case HealthState::Failing:
    case HealthState::UnexpectedAnswer: return HealthRemedy::TestConnection;
    case HealthState::DatabaseUnavailable:
    case HealthState::DatabaseDamaged:
    case HealthState::DatabaseTooNew:
    case HealthState::DataKeyWrong: return HealthRemedy::DataFolder;
    case HealthState::NotListening: return HealthRemedy::Server;
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
