// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wizard's only way to the core: holds the state, takes intentions, asks VerificationService.
// Never acts on an intention that does not fit the state, and never on an answer that was overtaken.
#pragma once

#include "ui/wizard/countingclock.h"
#include "ui/wizard/wizardstate.h"
#include "verification/verificationservice.h"

#include <QObject>
#include <QTimer>

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
    bool hasLiveVerification() const;

    /// The number that stands in the field, or none. Asks for its forecast when the typing pauses.
    void considerNumber(const std::optional<PhoneNumber> &number);

    void submitPhone(SendRequest request);
    /// Where another verification of the number is under way: cancels that one and sends.
    void submitInstead(SendRequest request);
    void submitCode(const QString &code);
    /// Once more, or for the first time after a failure, by any channel.
    void sendAgain(Channel channel);
    /// Where it is not known whether the code went out.
    void lookAgain();
    /// Back to the number with everything that was entered; what is under way is cancelled upstream.
    void editNumber();
    void startOver();
    /// The window goes away: cancels upstream and does not wait for it.
    void leave();

Q_SIGNALS:
    void stateChanged();
    void forecastChanged();
    void codeLengthChanged(int length);
    void shareWarningChanged(bool warnsNotToShare);

private:
    void setState(WizardState state);
    void send(SendRequest request, std::optional<Verification> live, bool replaces);
    void concludeSend(const SendRequest &request, std::optional<Verification> live, const Result<Verification> &answer);
    void look(const SendRequest &request, const Error &sendError);
    void concludeLook(const SendRequest &request, const Error &sendError, const Result<Verification> &answer);
    void concludeCheck(const Verification &verification, const Result<CheckAnswer> &answer);
    void abandon();
    void askForecast();
    void askCodeLength();

    VerificationService *m_service;
    CountingClock m_clock;
    QString m_actor;
    WizardState m_state = EnteringPhone{};
    quint64 m_turn = 0; ///< answers to calls of an earlier turn are stale
    std::optional<PhoneNumber> m_considered;
    std::optional<SendDecision> m_forecast;
    QTimer m_typingPause;
    int m_codeLength = 6;
    bool m_isCodeLengthKnown = false;
    bool m_warnsNotToShare = false;
};

} // namespace Ringproof
