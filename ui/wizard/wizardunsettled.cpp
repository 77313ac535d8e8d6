// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the wizard's model for a send of which it is not known whether it reached the customer: it looks by itself, and
// takes a code that arrives all the same.
#include "ui/wizard/wizardmodel.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QPointer>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

/// The provider can say for certain that nothing was sent half a minute after a send.
constexpr std::chrono::milliseconds kLookEvery = 30s;

/// Whatever comes of it: the code expires by itself, and the record keeps what is known.
void cancelUpstream(VerificationService *service, const QString &sid, const QString &actor)
{
    VerificationTarget target;
    target.sid = sid;
    target.actor = actor;
    QCoro::connect(service->cancel(target), QCoreApplication::instance(), [](const Result<Verification> &) {});
}

} // namespace

void WizardModel::lookAgain()
{
    auto *failed = std::get_if<Failed>(&m_state);
    if (!failed || failed->isLooking || !failed->isUnknown())
        return;
    Failed looking = *failed;
    looking.isLooking = true;
    setState(looking);
    look(looking.request, std::get<Error>(looking.reason));
}

void WizardModel::look(const SendRequest &request, const Error &sendError)
{
    const quint64 turn = nextTurn();
    m_lookAt = m_clock.steady().elapsed + kLookEvery;
    VerificationTarget target;
    target.number = request.number;
    const auto conclude = [model = QPointer(this), service = m_service, actor = m_actor, turn, request, sendError](
                              const Result<Verification> &answer) {
        if (model && turn == model->m_turn)
            model->concludeLook(request, sendError, answer);
        else if (answer && answer->status == VerificationStatus::Pending)
            cancelUpstream(service, answer->sid, actor);
    };
    QCoro::connect(m_service->status(target), QCoreApplication::instance(), conclude);
}

void WizardModel::concludeLook(const SendRequest &request, const Error &sendError, const Result<Verification> &answer)
{
    if (!answer) {
        showUnsettled(request, sendError);
        return;
    }
    m_clock.follow();
    if (const auto verdict = verdictOfEnded(answer->status)) {
        setState(Failed{request, *answer, *verdict, false, {}});
        return;
    }
    if (answer->status == VerificationStatus::NotSent)
        setState(EnteringPhone{request, Error(ErrorCode::ProviderUnavailable)});
    else if (answer->sid.isEmpty())
        showUnsettled(request, sendError);
    else
        setState(EnteringCode{*answer, sendError});
}

void WizardModel::lookWhenDue()
{
    if (m_clock.steady().elapsed >= m_lookAt)
        lookAgain();
}

/// With the time of the next send, as soon as the limits have told it.
void WizardModel::showUnsettled(const SendRequest &request, const Error &error)
{
    const quint64 turn = m_turn;
    std::optional<Timestamp> known;
    if (const auto *before = std::get_if<Failed>(&m_state))
        known = before->nextSendAt;
    setState(Failed{request, std::nullopt, error, false, known});
    QCoro::connect(m_service->nextSend(request.number), this, [this, turn](const Result<SendDecision> &answer) {
        auto *failed = std::get_if<Failed>(&m_state);
        if (!answer || turn != m_turn || !failed || !failed->isUnknown())
            return;
        m_clock.follow();
        Failed told = *failed;
        told.nextSendAt = answer->isAllowed() ? m_clock.now() : answer->nextAt;
        if (told.nextSendAt != failed->nextSendAt)
            setState(told);
    });
}

void WizardModel::checkUnsettled(const QString &code)
{
    const auto *failed = std::get_if<Failed>(&m_state);
    if (!failed || failed->isLooking || !failed->isUnknown())
        return;
    const quint64 turn = nextTurn();
    Failed checking = *failed;
    checking.isLooking = true;
    setState(checking);
    VerificationTarget target;
    target.number = checking.request.number;
    const auto conclude = [this, turn, request = checking.request](const Result<CheckAnswer> &answer) {
        if (turn == m_turn)
            concludeUnsettledCheck(request, answer);
    };
    QCoro::connect(m_service->check(target, Secret(code), m_actor), this, conclude);
}

void WizardModel::concludeUnsettledCheck(const SendRequest &request, const Result<CheckAnswer> &answer)
{
    if (!answer)
        showUnsettled(request, answer.error());
    else
        setState(stateAfterCheck(answer->verification, answer));
}

} // namespace Ringproof
