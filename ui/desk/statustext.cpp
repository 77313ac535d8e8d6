// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/statustext.h"

#include <QCoreApplication>

namespace Ringproof {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Ringproof::StatusText)
};

} // namespace

QString providerStatusText(HealthState state, bool isSandbox)
{
    if (isSandbox)
        return state == HealthState::Unknown || isUsable(state) ? Words::tr("Sandbox") : Words::tr("Sandbox: not working");
    switch (state) {
    case HealthState::Unknown: return Words::tr("Twilio: not contacted yet");
    case HealthState::Working: return Words::tr("Twilio: connected");
    case HealthState::CredentialsRejected: return Words::tr("Twilio: credentials rejected");
    case HealthState::AccountInactive: return Words::tr("Twilio: account not active");
    case HealthState::ServiceNotFound: return Words::tr("Twilio: service not found");
    case HealthState::Limited: return Words::tr("Twilio: too many requests");
    case HealthState::Unreachable: return Words::tr("Twilio: can't be reached");
    case HealthState::UnexpectedAnswer: return Words::tr("Twilio: unexpected response");
    case HealthState::Failing:
    case HealthState::DatabaseUnavailable:
    case HealthState::DatabaseDamaged:
    case HealthState::DatabaseTooNew:
    case HealthState::DataKeyWrong:
    case HealthState::Off:
    case HealthState::NotListening: return Words::tr("Twilio: error");
    }
    Q_UNREACHABLE();
}

QString databaseStatusText(HealthState state)
{
    switch (state) {
    case HealthState::Unknown: return Words::tr("Database: not opened yet");
    case HealthState::Working: return Words::tr("Database: in order");
    case HealthState::DatabaseDamaged: return Words::tr("Database: damaged");
    case HealthState::DatabaseTooNew: return Words::tr("Database: from a newer version");
    case HealthState::DataKeyWrong: return Words::tr("Database: wrong key");
    case HealthState::DatabaseUnavailable:
    case HealthState::CredentialsRejected:
    case HealthState::AccountInactive:
    case HealthState::ServiceNotFound:
    case HealthState::Limited:
    case HealthState::Unreachable:
    case HealthState::Failing:
    case HealthState::UnexpectedAnswer:
    case HealthState::Off:
    case HealthState::NotListening: return Words::tr("Database: not available");
    }
    Q_UNREACHABLE();
}

QString remedyText(HealthRemedy remedy)
{
    switch (remedy) {
    case HealthRemedy::None: return {};
    case HealthRemedy::TestConnection: return Words::tr("Test connection");
    case HealthRemedy::Credentials:
    case HealthRemedy::VerifyService:
    case HealthRemedy::Server: return Words::tr("Open settings");
    case HealthRemedy::TwilioConsole: return Words::tr("Open Twilio Console");
    case HealthRemedy::DataFolder: return Words::tr("Open data folder");
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
