// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cancels a verification upstream some seconds after the agent has left it, so that leaving can be undone until then.
// Never holds more than one verification: leaving a second one cancels the first at once.
#pragma once

#include "ui/wizard/wizardstate.h"

#include <QObject>
#include <QTimer>

namespace Ringproof {

class Clock;
class VerificationService;

class CancelDelay final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kUndoTime{5};

    enum class Stage {
        None,
        Undoable,
        Canceling,   ///< the cancellation is on its way upstream
        Canceled,    ///< the code can no longer be used
        NotCanceled, ///< the cancellation failed; the code stays valid until it expires
        Ended,       ///< the verification ended by itself before the cancellation
    };

    /// What the wizard showed when it was left, and the turn whose answer it awaits.
    struct Left
    {
        WizardState state;
        quint64 turn = 0;
    };

    /// Service and clock must outlive it.
    CancelDelay(VerificationService *service, const Clock *clock, QString actor, QObject *parent);

    Stage stage() const { return m_stage; }
    /// The number, channel and reference of what was left; only meaningful unless the stage is None.
    const SendRequest &request() const { return *m_request; }
    /// Empty while it is not known.
    QString sid() const;
    /// When the code that could not be canceled expires; nothing while that is not known.
    std::optional<Timestamp> expiresAt() const;
    Timestamp now() const;
    std::chrono::seconds secondsLeft() const;
    bool isVerified() const { return m_left && std::holds_alternative<Verified>(m_left->state); }
    /// True when an answer of that turn belongs to what was left.
    bool awaits(quint64 turn) const;
    bool isUndoable() const { return m_stage == Stage::Undoable || m_stage == Stage::Ended; }

    /// `state` must be Sending, EnteringCode or Checking.
    void begin(Left left);
    /// The answer that was awaited has arrived.
    void update(WizardState state);
    /// Undoes leaving. Nothing when it is too late.
    std::optional<Left> takeBack();
    /// Cancels now, without waiting for the time to pass.
    void finish();
    /// Forgets what was left without canceling it: another use case does that.
    void forget();
    /// The outcome has been read.
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    void setStage(Stage stage);
    void tick();
    void cancel(const QString &sid);

    VerificationService *m_service;
    const Clock *m_clock;
    QString m_actor;
    Stage m_stage = Stage::None;
    std::optional<Left> m_left;
    std::optional<SendRequest> m_request;
    std::chrono::milliseconds m_deadline{}; ///< on the steady clock
    quint64 m_round = 0; ///< answers to an earlier cancellation are stale
    QTimer m_timer;
};

} // namespace Ringproof
