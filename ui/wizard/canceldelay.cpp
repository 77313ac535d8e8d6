// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/canceldelay.h"

#include "base/clock.h"
#include "verification/verificationservice.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QPointer>
#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr auto kTick = 200ms;

bool isOver(const WizardState &state)
{
    return std::holds_alternative<Verified>(state) || std::holds_alternative<Failed>(state);
}

} // namespace

CancelDelay::CancelDelay(VerificationService *service, const Clock *clock, QString actor, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_actor(std::move(actor))
{
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &CancelDelay::tick);
}

std::optional<Timestamp> CancelDelay::expiresAt() const
{
    const Verification *live = m_left ? liveVerification(m_left->state) : nullptr;
    return live ? std::optional(live->expiresAt) : std::nullopt;
}

QString CancelDelay::sid() const
{
    const Verification *live = m_left ? liveVerification(m_left->state) : nullptr;
    return live ? live->sid : QString();
}

Timestamp CancelDelay::now() const { return m_clock->now(); }

std::chrono::seconds CancelDelay::secondsLeft() const
{
    const auto left = m_deadline - m_clock->steady().elapsed;
    return std::max<std::chrono::seconds>(0s, std::chrono::ceil<std::chrono::seconds>(left));
}

bool CancelDelay::awaits(quint64 turn) const
{
    if (!m_left || m_left->turn != turn)
        return false;
    // Once a cancellation is on its way, only a first send whose SID is not known yet is still awaited.
    return m_stage == Stage::Undoable || (m_stage == Stage::Canceling && !liveVerification(m_left->state));
}

void CancelDelay::begin(Left left)
{
    finish();
    ++m_round;
    const Verification *live = liveVerification(left.state);
    m_request = live ? requestOf(*live) : std::get<Sending>(left.state).request;
    m_left = std::move(left);
    m_deadline = m_clock->steady().elapsed + kUndoTime;
    m_timer.start();
    setStage(Stage::Undoable);
}

void CancelDelay::update(WizardState state)
{
    const bool isCanceling = m_stage == Stage::Canceling;
    m_left->state = std::move(state);
    m_left->turn = 0; // nothing more is awaited
    const Verification *live = liveVerification(m_left->state);
    if (live && isCanceling)
        cancel(QString(live->sid));
    else if (isOver(m_left->state))
        setStage(isCanceling ? Stage::NotCanceled : Stage::Ended);
    else if (!live)
        forget(); // nothing was sent
    if (m_stage == Stage::Ended)
        m_timer.stop();
}

std::optional<CancelDelay::Left> CancelDelay::takeBack()
{
    if (!isUndoable())
        return std::nullopt;
    auto left = std::exchange(m_left, std::nullopt);
    forget();
    return left;
}

void CancelDelay::finish()
{
    if (m_stage != Stage::Undoable)
        return;
    m_timer.stop();
    setStage(Stage::Canceling);
    if (const Verification *live = liveVerification(m_left->state))
        cancel(QString(live->sid));
}

void CancelDelay::cancel(const QString &sid)
{
    VerificationTarget target;
    target.sid = sid;
    target.actor = m_actor;
    const auto conclude = [delay = QPointer(this), round = m_round](const Result<Verification> &answer) {
        if (!delay || round != delay->m_round || delay->m_stage != Stage::Canceling)
            return;
        const ErrorCode code = answer ? ErrorCode::VerificationCanceled : answer.error().code;
        const bool isUseless = code == ErrorCode::VerificationCanceled || code == ErrorCode::VerificationExpired ||
                               code == ErrorCode::TooManyChecks || code == ErrorCode::VerificationNotFound;
        delay->setStage(isUseless ? Stage::Canceled : Stage::NotCanceled);
    };
    // Not with the delay as context: the window may be closed before the answer is here.
    QCoro::connect(m_service->cancel(target), QCoreApplication::instance(), conclude);
}

void CancelDelay::forget()
{
    ++m_round;
    m_timer.stop();
    m_left.reset();
    setStage(Stage::None);
}

void CancelDelay::dismiss()
{
    if (m_stage != Stage::None && m_stage != Stage::Undoable && m_stage != Stage::Canceling)
        forget();
}

void CancelDelay::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void CancelDelay::tick()
{
    if (m_clock->steady().elapsed >= m_deadline)
        finish();
    else
        Q_EMIT changed();
}

} // namespace Ringproof
