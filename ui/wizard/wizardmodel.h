// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wizard's only way to the core: holds the state, takes intentions, asks VerificationService.
// Never acts on an intention that does not fit the state, and never on an answer that was overtaken.
#pragma once

#include "ui/wizard/canceldelay.h"
#include "ui/wizard/countingclock.h"
#include "ui/wizard/wizardstate.h"
#include "verification/verificationservice.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace Ringproof {

class WizardModel final : public QObject
{
    Q_OBJECT
public:
    /// Service and clock must outlive the model; the service outlives every task it has given out.
    WizardModel(VerificationService *service, const Clock *clock, QString actor, QObject *parent = nullptr);

    const WizardState &state() const { return m_state; }
    /// What countdowns go by.
    const Clock &clock() const { return m_clock; }
    /// As many digits as the service's codes have; six until it has been asked.
    int codeLength() const { return m_codeLength; }
    /// The service's message tells its reader not to share the code; false until the service has been asked.
    bool warnsNotToShare() const { return m_warnsNotToShare; }
    /// What the limits allow for the number under consideration; nothing while that is not known.
    const std::optional<SendDecision> &forecast() const { return m_forecast; }
    /// The newest verification of the number under consideration; nothing while that is not known, or when there is none.
    const std::optional<Verification> &latest() const { return m_latest; }
    const QString &actor() const { return m_actor; }
    bool hasLiveVerification() const;
    /// A code is out, or on its way: leaving now would cancel it.
    bool isCodeAtStake() const;
    /// The verification that was left last, and whether leaving it can still be undone.
    const CancelDelay &leftCode() const { return m_left; }

    /// The number that stands in the field, or none. Asks for its forecast when the typing pauses.
    void considerNumber(const std::optional<PhoneNumber> &number);

    void submitPhone(SendRequest request);
    /// Goes on with a verification that is live already, without a send. What is being entered stays valid, too. Does nothing
    /// while a send or a check is under way.
    void resume(const QString &sid, const SendRequest &request);
    /// Where another verification of the number is under way: cancels that one and sends.
    void submitInstead(SendRequest request);
    void submitCode(const QString &code);
    /// Once more, or for the first time after a failure, by any channel.
    void sendAgain(Channel channel);
    /// Where it is not known whether the code went out.
    void lookAgain();
    /// Back to the number with everything that was entered. A live code is canceled upstream unless undoLeaving() comes in time.
    void editNumber();
    /// Back to an empty number page; the same holds for a live code.
    void startOver();
    /// Back to what was left, with the answer that has arrived meanwhile.
    void undoLeaving();
    /// The outcome of a cancellation has been read.
    void dismissLeftCode() { m_left.dismiss(); }
    /// The window goes away: cancels upstream and does not wait for it.
    void leave();
    /// The window goes away: the code stays valid until it expires.
    void leaveOpen();

Q_SIGNALS:
    void stateChanged();
    void forecastChanged();
    void latestChanged();
    void codeLengthChanged(int length);
    void shareWarningChanged(bool warnsNotToShare);
    void leftCodeChanged();

private:
    void setState(WizardState state);
    quint64 nextTurn() { return m_turn = ++m_lastTurn; }
    /// An answer that belongs to what is shown, or to what was left.
    bool isAwaited(quint64 turn) const { return turn == m_turn || m_left.awaits(turn); }
    /// Shows the state that an answer leads to, or remembers it for what was left.
    void apply(quint64 turn, WizardState state);
    void send(SendRequest request, std::optional<Verification> live, bool replaces);
    void concludeSend(
        quint64 turn, const SendRequest &request, std::optional<Verification> live, const Result<Verification> &answer);
    void look(const SendRequest &request, const Error &sendError);
    void checkUnsettled(const QString &code);
    void concludeUnsettledCheck(const SendRequest &request, const Result<CheckAnswer> &answer);
    void showUnsettled(const SendRequest &request, const Error &error);
    void lookWhenDue();
    void concludeLook(const SendRequest &request, const Error &sendError, const Result<Verification> &answer);
    WizardState stateAfterCheck(const Verification &verification, const Result<CheckAnswer> &answer);
    void setAside();
    void abandon();
    void concludeResume(const SendRequest &request, const Result<Verification> &answer);
    void forgetConsidered();
    void askLatest();
    void askForecast();
    void askCodeLength();

    VerificationService *m_service;
    CountingClock m_clock;
    QString m_actor;
    WizardState m_state = EnteringPhone{};
    CancelDelay m_left;
    /// Shared with sends under way, which may outlive the model: false once codes are to stay valid without a window.
    std::shared_ptr<bool> m_cancelsStale = std::make_shared<bool>(true);
    quint64 m_turn = 0;     ///< answers to calls of another turn are stale
    quint64 m_lastTurn = 0; ///< the newest turn; larger than the current one after leaving was undone
    std::optional<PhoneNumber> m_considered;
    std::optional<SendDecision> m_forecast;
    std::optional<Verification> m_latest;
    QTimer m_typingPause;
    QTimer m_lookTimer;
    std::chrono::milliseconds m_lookAt{}; ///< on the steady clock, when the next look is due
    int m_codeLength = 6;
    bool m_isCodeLengthKnown = false;
    bool m_warnsNotToShare = false;
};

} // namespace Ringproof
