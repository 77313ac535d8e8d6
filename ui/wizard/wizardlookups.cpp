// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of the wizard's model that looks things up: limits, what is live already, and the service's settings.
#include "ui/wizard/wizardmodel.h"

#include <QCoroTask>
#include <algorithm>

namespace Ringproof {

namespace {

constexpr int kLeastCodeLength = 4;
constexpr int kMostCodeLength = 10;

} // namespace

void WizardModel::considerNumber(const std::optional<PhoneNumber> &number)
{
    const bool isCurrent = m_forecast && (m_forecast->isAllowed() || m_clock.now() < m_forecast->nextAt);
    if (number == m_considered && (isCurrent || m_typingPause.isActive()))
        return;
    m_considered = number;
    m_forecast.reset();
    m_latest.reset();
    if (number)
        m_typingPause.start();
    else
        m_typingPause.stop();
    Q_EMIT forecastChanged();
    Q_EMIT latestChanged();
}

void WizardModel::forgetConsidered()
{
    m_considered.reset();
    m_forecast.reset();
    m_latest.reset();
}

void WizardModel::askForecast()
{
    if (!m_considered)
        return;
    askCodeLength();
    askLatest();
    const PhoneNumber asked = *m_considered;
    QCoro::connect(m_service->nextSend(asked), this, [this, asked](const Result<SendDecision> &answer) {
        // Without an answer the page says nothing: the send itself will say what is wrong.
        if (m_considered != asked || !answer)
            return;
        m_clock.follow();
        m_forecast = *answer;
        Q_EMIT forecastChanged();
    });
}

void WizardModel::askCodeLength()
{
    if (m_isCodeLengthKnown)
        return;
    m_isCodeLengthKnown = true;
    QCoro::connect(m_service->providerService(), this, [this](const Result<ProviderService> &answer) {
        m_isCodeLengthKnown = answer.has_value();
        if (!answer)
            return;
        const int length = std::clamp(answer->codeLength, kLeastCodeLength, kMostCodeLength);
        if (std::exchange(m_codeLength, length) != length)
            Q_EMIT codeLengthChanged(length);
        if (std::exchange(m_warnsNotToShare, answer->doNotShareWarning) != answer->doNotShareWarning)
            Q_EMIT shareWarningChanged(m_warnsNotToShare);
    });
}

void WizardModel::askLatest()
{
    const PhoneNumber asked = *m_considered;
    QCoro::connect(m_service->latest(asked), this, [this, asked](const Result<Verification> &answer) {
        if (m_considered != asked)
            return;
        m_latest = answer ? std::optional(*answer) : std::nullopt;
        Q_EMIT latestChanged();
    });
}

void WizardModel::resume(const QString &sid, const SendRequest &request)
{
    if (std::holds_alternative<Sending>(m_state) || std::holds_alternative<Checking>(m_state))
        return;
    const Verification *current = liveVerification(m_state);
    if (current && current->sid == sid)
        return;
    if (m_left.isUndoable() && m_left.sid() == sid) {
        nextTurn();
        m_state = EnteringPhone{};
        undoLeaving();
        return;
    }
    m_left.finish();
    const quint64 turn = nextTurn();
    forgetConsidered();
    setState(Resuming{request});
    VerificationTarget target;
    target.sid = sid;
    target.actor = m_actor;
    askCodeLength();
    QCoro::connect(m_service->resume(target), this, [this, turn, request](const Result<Verification> &answer) {
        if (turn == m_turn)
            concludeResume(request, answer);
    });
}

void WizardModel::concludeResume(const SendRequest &request, const Result<Verification> &answer)
{
    if (!answer) {
        setState(EnteringPhone{request, answer.error()});
        return;
    }
    m_clock.follow();
    if (const auto verdict = verdictOfEnded(answer->status))
        setState(Failed{requestOf(*answer), *answer, *verdict, false, {}});
    else if (answer->sid.isEmpty())
        showUnsettled(requestOf(*answer), Error(ErrorCode::SendUnknown));
    else
        setState(EnteringCode{*answer, Resumed{}});
}

} // namespace Ringproof
