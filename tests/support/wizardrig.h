// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real service over a scripted provider, a database in a temporary folder and a clock that can be turned.
// Never asserts; the tests say what they expect.
#pragma once

#include "store/sqlstore.h"
#include "support/scriptedprovider.h"
#include "verification/verificationservice.h"

#include <QMutex>
#include <QTemporaryDir>

namespace Ringproof::Testing {

/// Of a range set aside for fiction.
inline const QString kFictionNumber = QStringLiteral("+14155550123");
inline const QString kSid = QStringLiteral("VE00000000000000000000000000000001");
inline const QString kOtherSid = QStringLiteral("VE00000000000000000000000000000002");
inline const QString kActor = QStringLiteral("desk:test");

/// Goes on by itself until it is held, can be moved forward, and its wall can be turned without any time having passed.
class RigClock final : public Clock
{
public:
    Timestamp now() const override { return time().first; }
    SteadyTime steady() const override { return time().second; }
    void advance(std::chrono::milliseconds by) { m_clock.advance(by); }
    void turn(std::chrono::milliseconds by) { m_turned += by.count(); }
    /// What counts down stands still from here on; advance() and turn() do nothing any more.
    void hold()
    {
        const auto held = time();
        const QMutexLocker lock(&m_mutex);
        m_held = held;
    }

private:
    std::pair<Timestamp, SteadyTime> time() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_held.value_or(
            std::pair(m_clock.now() + std::chrono::milliseconds(m_turned.load()), m_clock.steady()));
    }

    AdjustableClock m_clock;
    std::atomic<std::chrono::milliseconds::rep> m_turned = 0;
    mutable QMutex m_mutex;
    std::optional<std::pair<Timestamp, SteadyTime>> m_held;
};

class WizardRig final
{
public:
    QTemporaryDir folder;
    RigClock clock;
    ScriptedProvider provider;
    SqlStore store{{.file = folder.filePath(QStringLiteral("ringproof.db")),
                       .dataKeyFile = folder.filePath(QStringLiteral("data.key"))},
        clock};
    VerificationService service{
        {.provider = QStringLiteral("sandbox"), .deadline = std::chrono::seconds(5)}, provider, store, clock};

    explicit WizardRig(int codeLength = 6)
    {
        provider.services.answer(ProviderService{.sid = QStringLiteral("VA"), .codeLength = codeLength});
    }

    ProviderVerification sent(const QString &sid = kSid) const
    {
        return {.sid = sid, .status = ProviderStatus::Pending, .sends = 1, .createdAt = clock.now()};
    }
    ProviderVerification canceled(const QString &sid = kSid) const
    {
        return {.sid = sid, .status = ProviderStatus::Canceled, .sends = 1, .createdAt = clock.now()};
    }
    ProviderAttempt attempt(const QString &sid = kSid) const
    {
        return {.sid = QStringLiteral("VL"), .verificationSid = sid, .createdAt = clock.now()};
    }
};

} // namespace Ringproof::Testing
