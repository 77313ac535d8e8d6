// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last observed state of the provider, the database and the REST server. One for a process, thread-safe.
// Never asks anything itself: it holds what real calls have reported. The words for it are in verification/healthtext.h.
//
// To show it: read `report(part)` once, connect to `changed` (it may be emitted on any thread, so give a context object: the
// default connection then runs on the thread of that object), and read `report(part)` again. `seenAt` moves on without a signal
// while the state stays the same; a view that shows the time refreshes it with a timer.
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QMutex>
#include <QObject>
#include <array>

namespace Ringproof {

enum class HealthPart { Provider, Database, Server };
inline constexpr std::array kHealthParts{HealthPart::Provider, HealthPart::Database, HealthPart::Server};

enum class HealthState {
    Unknown, ///< nothing was observed yet
    Working,
    // The provider
    CredentialsRejected,
    AccountInactive, ///< suspended or closed
    ServiceNotFound, ///< `subject` is the SID of the Verify service
    Limited,         ///< it answers, but refuses for the number of requests
    Unreachable,     ///< nothing answered
    Failing,         ///< it answered with an internal error, or broke its answer off
    UnexpectedAnswer, ///< something answered, but not as the provider does: a proxy, a sign-in page of the network
    // The database
    DatabaseUnavailable,
    DatabaseDamaged,
    DatabaseTooNew,
    DataKeyWrong,
    // The REST server; while Working, `subject` is the address it listens on
    Off,
    NotListening, ///< it could not be started
};

struct HealthReport
{
    HealthState state = HealthState::Unknown;
    Timestamp seenAt; ///< by the clock that the monitor was given; meaningless while Unknown
    QString subject;  ///< a public identifier that the sentence names; may be empty
};

/// The stable word for it in JSON and in the log, such as "credentials_rejected".
QString healthStateName(HealthState state);
/// "provider", "database" or "server".
QString healthPartName(HealthPart part);
/// Working and Limited: the part can be used, if more slowly.
bool isUsable(HealthState state);

class HealthMonitor final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the monitor.
    explicit HealthMonitor(const Clock &clock)
        : m_clock(clock)
    {}

    HealthReport report(HealthPart part) const;
    /// Stores what was observed just now.
    void observe(HealthPart part, HealthState state, const QString &subject = {});

Q_SIGNALS:
    /// The state or its subject is another one than before. Emitted on the thread that observed it.
    void changed(Ringproof::HealthPart part);

private:
    const Clock &m_clock;
    mutable QMutex m_mutex;
    std::array<HealthReport, kHealthParts.size()> m_reports; ///< guarded by m_mutex
};

/// What an error of the provider tells about the provider; nothing where it is about ourselves, and for
/// ProviderNotFound, which leaves open whether the verification is gone or the whole service.
std::optional<HealthState> providerStateFor(const Error &error);
/// What an error of the store tells about the database; Working where it is about one request alone.
HealthState databaseStateFor(const Error &error);

/// Derives the state of the database from the jobs on it. A successful read does not hide that writes fail.
/// Belongs to one thread.
class DatabaseObserver final
{
public:
    /// `monitor` may be null; else it must outlive the observer.
    explicit DatabaseObserver(HealthMonitor *monitor)
        : m_monitor(monitor)
    {}
    /// One job has ended; `error` is null where it succeeded.
    void jobEnded(bool isWrite, const Error *error);

private:
    HealthMonitor *m_monitor;
    bool m_isWriteFailing = false;
};

} // namespace Ringproof
