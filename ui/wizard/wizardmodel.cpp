// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/wizardmodel.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QPointer>
#include <algorithm>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 150ms;
constexpr auto kLookTick = 500ms;

/// Whatever comes of it: the code expires by itself, and the record keeps what is known.
void cancelUpstream(VerificationService *service, const QString &sid, const QString &actor)
{
    VerificationTarget target;
    target.sid = sid;
    target.actor = actor;
    QCoro::connect(service->cancel(target), QCoreApplication::instance(), [](const Result<Verification> &) {});
}

template<class State>
State *stateIn(WizardState &state)
{
    return std::get_if<State>(&state);
}

} // namespace

WizardModel::WizardModel(VerificationService *service, const Clock *clock, QString actor, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_actor(std::move(actor))
    , m_left(service, clock, m_actor, this)
{
    connect(&m_left, &CancelDelay::changed, this, &WizardModel::leftCodeChanged);
    connect(&m_left, &CancelDelay::changed, this, [this] {
        // What was shown of this number is true no longer.
        if (m_left.stage() == CancelDelay::Stage::Canceled && m_considered == m_left.request().number)
            askLatest();
    });
    m_lookTimer.setInterval(kLookTick);
    connect(&m_lookTimer, &QTimer::timeout, this, &WizardModel::lookWhenDue);
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(kTypingPause);
    connect(&m_typingPause, &QTimer::timeout, this, &WizardModel::askForecast);
}

void WizardModel::setState(WizardState state)
{
    m_state = std::move(state);
    const auto *failed = stateIn<Failed>(m_state);
    if (failed && failed->isUnknown())
        m_lookTimer.start();
    else
        m_lookTimer.stop();
    Q_EMIT stateChanged();
}

void WizardModel::apply(quint64 turn, WizardState state)
{
    if (turn == m_turn)
        setState(std::move(state));
    else
        m_left.update(std::move(state));
}

bool WizardModel::hasLiveVerification() const { return liveVerification(m_state) != nullptr; }

bool WizardModel::isCodeAtStake() const { return hasLiveVerification() || std::holds_alternative<Sending>(m_state); }

void WizardModel::submitPhone(SendRequest request)
{
    if (!stateIn<EnteringPhone>(m_state))
        return;
    const bool isLeftNumber = m_left.isUndoable() && m_left.request().number == request.number;
    if (!isLeftNumber) {
        send(std::move(request), std::nullopt, false);
        return;
    }
    const SendRequest &left = m_left.request();
    if (left.reference != request.reference || left.purpose != request.purpose) {
        m_left.forget(); // the service cancels it before it sends
        send(std::move(request), std::nullopt, true);
        return;
    }
    // The case that was left a moment ago: it goes on, and is sent again only when another channel is wanted.
    const bool isOtherChannel = left.channel != request.channel;
    undoLeaving();
    if (isOtherChannel)
        sendAgain(request.channel);
}

void WizardModel::submitInstead(SendRequest request)
{
    const auto *entering = stateIn<EnteringPhone>(m_state);
    if (entering && entering->error && entering->error->code == ErrorCode::VerificationInProgress)
        send(std::move(request), std::nullopt, true);
}

void WizardModel::sendAgain(Channel channel)
{
    if (const auto *entering = stateIn<EnteringCode>(m_state)) {
        SendRequest request = requestOf(entering->verification);
        request.channel = channel;
        send(request, entering->verification, false);
        return;
    }
    const auto *failed = stateIn<Failed>(m_state);
    if (!failed || failed->isLooking)
        return;
    SendRequest request = failed->request;
    request.channel = channel;
    send(request, std::nullopt, false);
}

void WizardModel::send(SendRequest request, std::optional<Verification> live, bool replaces)
{
    m_left.finish();
    if (m_left.stage() == CancelDelay::Stage::Canceled)
        m_left.dismiss();
    const quint64 turn = nextTurn();
    setState(Sending{request, live});
    askCodeLength();
    const StartInput input{
        .number = request.number,
        .channel = request.channel,
        .locale = {},
        .reference = request.reference,
        .purpose = request.purpose,
        .actor = m_actor,
        .replace = replaces,
    };
    const auto conclude = [model = QPointer(this), service = m_service, turn, request, live, actor = m_actor,
                              cancelsStale = m_cancelsStale](const Result<Verification> &answer) {
        if (model && model->isAwaited(turn))
            model->concludeSend(turn, request, live, answer);
        else if (answer && *cancelsStale)
            cancelUpstream(service, answer->sid, actor); // left while it was on its way: nobody will enter this code
    };
    // Not with the model as context: the window may be closed before the answer is here.
    QCoro::connect(m_service->start(input), QCoreApplication::instance(), conclude);
}

void WizardModel::concludeSend(
    quint64 turn, const SendRequest &request, std::optional<Verification> live, const Result<Verification> &answer)
{
    if (answer) {
        m_clock.follow();
        EnteringCode entering{*answer, {}};
        if (live && live->sid == answer->sid)
            entering.news = SentAgain{};
        apply(turn, entering);
        return;
    }
    const Error &error = answer.error();
    if (live) {
        if (error.retryAfter > 0s)
            live->resendAt = std::max(live->resendAt, m_clock.now() + error.retryAfter);
        apply(turn, EnteringCode{*live, error});
    } else if (turn != m_turn) {
        // Left before the answer came. Without one it may have been sent, and nobody knows the SID to cancel.
        apply(turn, error.code == ErrorCode::SendUnknown ? WizardState(Failed{request, std::nullopt, error, false, {}})
                                                         : WizardState(EnteringPhone{request, error}));
    } else if (error.code == ErrorCode::SendUnknown) {
        look(request, error);
    } else {
        forgetConsidered(); // the limits may have moved: ask again
        setState(EnteringPhone{request, error});
    }
}

void WizardModel::submitCode(const QString &code)
{
    checkUnsettled(code);
    const auto *entering = stateIn<EnteringCode>(m_state);
    if (!entering)
        return;
    const quint64 turn = nextTurn();
    const Verification verification = entering->verification;
    setState(Checking{verification});
    VerificationTarget target;
    target.sid = verification.sid;
    QCoro::connect(m_service->check(target, Secret(code), m_actor), this,
        [this, turn, verification](const Result<CheckAnswer> &answer) {
            if (isAwaited(turn))
                apply(turn, stateAfterCheck(verification, answer));
        });
}

WizardState WizardModel::stateAfterCheck(const Verification &verification, const Result<CheckAnswer> &answer)
{
    if (!answer)
        return EnteringCode{verification, answer.error()};
    m_clock.follow();
    const Verification &after = answer->verification;
    switch (answer->verdict) {
    case Verdict::Approved: return Verified{after, answer->receipt};
    case Verdict::WrongCode:
        if (after.checksLeft > 0)
            return EnteringCode{after, Verdict::WrongCode};
        return Failed{requestOf(after), after, Verdict::TooManyAttempts, false, {}};
    case Verdict::Expired:
    case Verdict::TooManyAttempts:
    case Verdict::Canceled:
    case Verdict::AlreadyUsed: break;
    }
    return Failed{requestOf(after), after, answer->verdict, false, {}};
}

void WizardModel::editNumber()
{
    std::optional<SendRequest> request;
    if (const auto *resuming = stateIn<Resuming>(m_state))
        request = resuming->request;
    else if (const auto *sending = stateIn<Sending>(m_state))
        request = sending->request;
    else if (const auto *entering = stateIn<EnteringCode>(m_state))
        request = requestOf(entering->verification);
    else if (const auto *checking = stateIn<Checking>(m_state))
        request = requestOf(checking->verification);
    else if (const auto *failed = stateIn<Failed>(m_state))
        request = failed->request;
    if (!request)
        return;
    setAside();
    setState(EnteringPhone{request, std::nullopt});
}

void WizardModel::startOver()
{
    if (stateIn<EnteringPhone>(m_state))
        return;
    setAside();
    setState(EnteringPhone{});
}

void WizardModel::undoLeaving()
{
    if (!stateIn<EnteringPhone>(m_state))
        return;
    const auto left = m_left.takeBack();
    if (!left)
        return;
    m_turn = left->turn == 0 ? ++m_lastTurn : left->turn;
    setState(left->state);
}

void WizardModel::leave()
{
    m_left.finish();
    abandon();
    m_state = EnteringPhone{}; // without a signal: nobody looks any more
}

void WizardModel::leaveOpen()
{
    m_left.finish();
    *m_cancelsStale = false;
    nextTurn();
    m_state = EnteringPhone{};
}

void WizardModel::setAside()
{
    if (isCodeAtStake())
        m_left.begin({m_state, m_turn});
    nextTurn();
    forgetConsidered();
}

void WizardModel::abandon()
{
    nextTurn();
    forgetConsidered();
    if (const Verification *live = liveVerification(m_state))
        cancelUpstream(m_service, live->sid, m_actor);
}

} // namespace Ringproof
