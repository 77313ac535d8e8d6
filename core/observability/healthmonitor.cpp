// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observability/healthmonitor.h"

#include "base/storageerror.h"

#include <utility>

namespace Ringproof {

QString healthStateName(HealthState state)
{
    switch (state) {
    case HealthState::Unknown: return QStringLiteral("unknown");
    case HealthState::Working: return QStringLiteral("working");
    case HealthState::CredentialsRejected: return QStringLiteral("credentials_rejected");
    case HealthState::AccountInactive: return QStringLiteral("account_inactive");
    case HealthState::ServiceNotFound: return QStringLiteral("service_not_found");
    case HealthState::Limited: return QStringLiteral("limited");
    case HealthState::Unreachable: return QStringLiteral("unreachable");
    case HealthState::Failing: return QStringLiteral("failing");
    case HealthState::UnexpectedAnswer: return QStringLiteral("unexpected_answer");
    case HealthState::DatabaseUnavailable: return QStringLiteral("unavailable");
    case HealthState::DatabaseDamaged: return QStringLiteral("damaged");
    case HealthState::DatabaseTooNew: return QStringLiteral("too_new");
    case HealthState::DataKeyWrong: return QStringLiteral("data_key_wrong");
    case HealthState::Off: return QStringLiteral("off");
    case HealthState::NotListening: return QStringLiteral("not_listening");
    }
    Q_UNREACHABLE();
}

QString healthPartName(HealthPart part)
{
    switch (part) {
    case HealthPart::Provider: return QStringLiteral("provider");
    case HealthPart::Database: return QStringLiteral("database");
    case HealthPart::Server: return QStringLiteral("server");
    }
    Q_UNREACHABLE();
}

bool isUsable(HealthState state) { return state == HealthState::Working || state == HealthState::Limited; }

HealthReport HealthMonitor::report(HealthPart part) const
{
    const QMutexLocker lock(&m_mutex);
    return m_reports.at(size_t(part));
}

void HealthMonitor::observe(HealthPart part, HealthState state, const QString &subject)
{
    const HealthReport now{.state = state, .seenAt = m_clock.now(), .subject = subject};
    HealthReport before;
    {
        const QMutexLocker lock(&m_mutex);
        before = std::exchange(m_reports.at(size_t(part)), now);
    }
    if (before.state != state || before.subject != subject)
        Q_EMIT changed(part);
}

std::optional<HealthState> providerStateFor(const Error &error)
{
    using enum ErrorCode;
    static constexpr int kAccountNotActive = 20005;
    static constexpr int kTooManyRequests = 20429;
    if (error.code == CredentialsRejected && error.providerCode == kAccountNotActive)
        return HealthState::AccountInactive;
    // Other limits are those of one number.
    if (error.code == ProviderLimited && error.providerCode != kTooManyRequests && error.providerCode != 0)
        return HealthState::Working;
    static constexpr auto kStates = std::to_array<std::pair<ErrorCode, HealthState>>({
        {CredentialsRejected, HealthState::CredentialsRejected},
        {ServiceNotFound, HealthState::ServiceNotFound},
        {ProviderLimited, HealthState::Limited},
        {ProviderUnavailable, HealthState::Unreachable},
        {ProviderFailing, HealthState::Failing},
        {ProviderAnswerUnusable, HealthState::UnexpectedAnswer},
        // It knows us and the service, and refuses this request.
        {InvalidCode, HealthState::Working},
        {TooManyChecks, HealthState::Working},
        {ChannelNotAvailable, HealthState::Working},
        {DestinationBlocked, HealthState::Working},
        {ProviderNumberRejected, HealthState::Working},
        {ProviderRequestRejected, HealthState::Working},
        {RecipientUnverified, HealthState::Working},
        {ProviderRejected, HealthState::Working},
    });
    for (const auto &[code, state] : kStates)
        if (code == error.code)
            return state;
    return std::nullopt;
}

HealthState databaseStateFor(const Error &error)
{
    if (error.code == ErrorCode::StorageUnavailable)
        return HealthState::DatabaseUnavailable;
    if (error.code == ErrorCode::StorageDamaged)
        return HealthState::DatabaseDamaged;
    if (error.code == ErrorCode::StorageTooNew)
        return HealthState::DatabaseTooNew;
    return error.code == ErrorCode::StorageKeyWrong ? HealthState::DataKeyWrong : HealthState::Working;
}

void DatabaseObserver::jobEnded(bool isWrite, const Error *error)
{
    if (!m_monitor)
        return;
    const bool isFailing = error && isStorageError(*error);
    if (isWrite)
        m_isWriteFailing = isFailing;
    else if (!isFailing && m_isWriteFailing)
        return;
    m_monitor->observe(HealthPart::Database, isFailing ? databaseStateFor(*error) : HealthState::Working);
}

} // namespace Ringproof
