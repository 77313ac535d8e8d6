// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of the wizard that goes from one verification to the next: waiting requests, and leaving a live code.
#include "ui/widgets/phoneedit.h"
#include "ui/widgets/phonefield.h"
#include "ui/wizard/livecodes.h"
#include "ui/wizard/phonepage.h"
#include "ui/wizard/wizard.h"
#include "ui/wizard/wizardmodel.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace Ringproof {

namespace {

bool isSameCase(const WaitingRequest &request, const SendRequest &current)
{
    return request.isSameAs({current.number.e164(), current.reference});
}

bool isOver(const WizardState &state)
{
    return std::holds_alternative<Verified>(state) || std::holds_alternative<Failed>(state);
}

} // namespace

void Wizard::prefill(const QString &number, const QString &reference)
{
    const WaitingRequest request{number, reference};
    if (request.isEmpty() || isInHand(request))
        return;
    const bool isOnNumber = !m_model || std::holds_alternative<EnteringPhone>(m_model->state());
    if (isOnNumber && m_phonePage->isBlank() && m_queue.isEmpty()) {
        m_phonePage->prefill(number, reference);
        return;
    }
    m_isQueueFull = m_queue.add(request) == RequestQueue::Outcome::Full;
    if (m_model && isOver(m_model->state()) && !isCodeAtStake())
        startNext();
    else
        Q_EMIT waitingChanged();
}

/// On the page, or the code of just this case is being entered.
bool Wizard::isInHand(const WaitingRequest &request) const
{
    if (!m_model || std::holds_alternative<EnteringPhone>(m_model->state()))
        return !m_phonePage->isBlank() && request.isSameAs(m_phonePage->filledIn());
    if (const auto *sending = std::get_if<Sending>(&m_model->state()))
        return isSameCase(request, sending->request);
    const Verification *live = liveVerification(m_model->state());
    return live && isSameCase(request, requestOf(*live));
}

void Wizard::startNext()
{
    const auto next = m_queue.take();
    m_isQueueFull = m_isQueueFull && !next;
    begin(next.value_or(WaitingRequest()));
    Q_EMIT waitingChanged();
}

/// Requests go on waiting: somebody has another number in hand.
void Wizard::startTyped(QKeyEvent *event)
{
    QKeyEvent first(event->type(), event->key(), event->modifiers(), event->text());
    begin({});
    QCoreApplication::sendEvent(m_phonePage->phoneField()->edit(), &first);
}

void Wizard::begin(const WaitingRequest &request)
{
    m_phonePage->clear();
    if (m_model)
        m_model->startOver();
    if (!request.isEmpty())
        m_phonePage->prefill(request.number, request.reference);
    focusFirst();
}

/// What the number page holds waits again, in front of the others.
void Wizard::keepFilledIn()
{
    const bool isOnNumber = !m_model || std::holds_alternative<EnteringPhone>(m_model->state());
    if (isOnNumber && !m_phonePage->isBlank())
        m_queue.putBack(m_phonePage->filledIn());
}

void Wizard::takeWaiting(std::size_t index)
{
    const auto request = m_queue.take(index);
    if (!request)
        return;
    m_isQueueFull = false;
    keepFilledIn();
    begin(*request);
    Q_EMIT waitingChanged();
}

void Wizard::dismissWaiting(std::size_t index)
{
    if (m_queue.take(index))
        m_isQueueFull = false;
    Q_EMIT waitingChanged();
}

void Wizard::resume(const VerificationRecord &code)
{
    resumeCode(code.sid, {code.number, code.channel, code.reference, code.purpose});
}

void Wizard::resumeCode(const QString &sid, const SendRequest &request)
{
    if (!m_model)
        return;
    if (!isOnNumber() || !isSameCase(m_phonePage->filledIn(), request)) {
        keepFilledIn();
        // If it cannot be resumed, the way to a new code is a short one.
        m_phonePage->clear();
        m_phonePage->prefill(request.number.e164(), request.reference);
    }
    m_model->resume(sid, request);
    Q_EMIT waitingChanged();
}

/// Only the number page offers them, so only then they have to be right.
void Wizard::refreshLiveCodes()
{
    if (!std::holds_alternative<EnteringPhone>(m_model->state()))
        return;
    const CancelDelay &left = m_model->leftCode();
    m_live->refresh(left.stage() == CancelDelay::Stage::None ? QStringList() : QStringList{left.sid()});
}

const CancelDelay *Wizard::leftCode() const { return m_model ? &m_model->leftCode() : nullptr; }

bool Wizard::isOnNumber() const { return m_model && std::holds_alternative<EnteringPhone>(m_model->state()); }

void Wizard::undoLeaving()
{
    if (!isOnNumber() || !m_model->leftCode().isUndoable())
        return;
    // "Change number" leaves the number of the code itself on the page, which is no request of its own.
    const SendRequest left = m_model->leftCode().request();
    if (!isSameCase(m_phonePage->filledIn(), left))
        keepFilledIn();
    m_model->undoLeaving();
    Q_EMIT waitingChanged();
}

void Wizard::dismissLeftCode()
{
    if (m_model)
        m_model->dismissLeftCode();
}

bool Wizard::isCodeAtStake() const { return m_model && m_model->isCodeAtStake(); }

QString Wizard::numberAtStake() const
{
    if (!isCodeAtStake())
        return {};
    const auto *sending = std::get_if<Sending>(&m_model->state());
    return sending ? sending->request.number.international()
                   : liveVerification(m_model->state())->number.international();
}

bool Wizard::canKeepCode() const { return m_model && m_model->hasLiveVerification(); }

void Wizard::leave()
{
    if (m_model)
        m_model->leave();
}

void Wizard::leaveOpen()
{
    if (m_model)
        m_model->leaveOpen();
}

} // namespace Ringproof
