// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/phonepage.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/channelchoice.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/phoneedit.h"
#include "ui/widgets/phonefield.h"
#include "verification/errortext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr int kLongestNote = 120;

} // namespace

PhonePage::PhonePage(QWidget *parent)
    : QWidget(parent)
    , m_phone(new PhoneField(this))
    , m_hint(makeSecondary({}, this))
    , m_reference(new QLineEdit(this))
    , m_purpose(new QLineEdit(this))
    , m_channel(new ChannelChoice(this))
    , m_notice(new Notice(this))
    , m_send(new ActionButton(ActionButton::Kind::Primary, tr("&Send code"), this))
    , m_instead(new ActionButton(ActionButton::Kind::Secondary, tr("Start &anew"), this))
    , m_cancel(new ActionButton(ActionButton::Kind::Secondary, tr("Cancel"), this))
    , m_nextStep(makeSecondary({}, this))
{
    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    build();
    connectFields();
    refresh();
}

void PhonePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(makeTitle(tr("Whose phone is it?"), this));
    column->addWidget(makeSecondary(tr("Enter or paste the number as the customer gives it."), this));
    column->addSpacing(Space::kMedium);
    column->addWidget(makeFieldLabel(tr("Phone &number"), m_phone->edit(), this));
    m_phone->edit()->setAccessibleName(tr("Phone number")); // Qt finds names by label among siblings only
    column->addWidget(m_phone);
    m_hint->setFont(scaledFont(13));
    column->addWidget(m_hint);
    column->addSpacing(Space::kTight);
    column->addWidget(makeDetails());
    column->addSpacing(Space::kTight);
    column->addWidget(makeFieldLabel(tr("Send the code by"), m_channel, this));
    column->addWidget(m_channel);
    column->addSpacing(Space::kTight);
    column->addWidget(m_notice);
    column->addSpacing(Space::kTight);

    auto *actions = new QHBoxLayout;
    actions->setSpacing(Space::kSmall);
    m_nextStep->setFont(scaledFont(13));
    for (ActionButton *button : {m_send, m_instead, m_cancel})
        actions->addWidget(button);
    actions->addWidget(m_nextStep, 1);
    column->addLayout(actions);
    column->addStretch();
}

QWidget *PhonePage::makeDetails()
{
    auto *details = new QWidget(this);
    auto *grid = new QGridLayout(details);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kSmall);
    grid->setVerticalSpacing(Space::kTight);
    m_reference->setMaxLength(kLongestNote);
    m_reference->setPlaceholderText(tr("Ticket or case, optional"));
    m_purpose->setMaxLength(kLongestNote);
    m_purpose->setPlaceholderText(tr("What it is for, optional"));
    grid->addWidget(makeFieldLabel(tr("&Reference"), m_reference, details), 0, 0);
    grid->addWidget(makeFieldLabel(tr("&Purpose"), m_purpose, details), 0, 1);
    grid->addWidget(m_reference, 1, 0);
    grid->addWidget(m_purpose, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return details;
}

void PhonePage::connectFields()
{
    connect(m_phone, &PhoneField::edited, this, &PhonePage::readNumber);
    connect(
        m_phone, &PhoneField::letterRefused, this, [this] { m_hint->setText(tr("A phone number has no letters.")); });
    connect(m_phone->edit(), &QLineEdit::editingFinished, this, [this] {
        m_isFinished = m_isFinished || !m_phone->edit()->text().isEmpty();
        showHint();
    });
    connect(m_channel, &ChannelChoice::channelChanged, this, &PhonePage::showHint);
    connect(m_send, &QPushButton::clicked, this, &PhonePage::submit);
    connect(m_instead, &QPushButton::clicked, this, [this] { Q_EMIT submittedInstead(request()); });
    connect(m_cancel, &QPushButton::clicked, this, &PhonePage::sendingCanceled);
    connect(&m_second, &QTimer::timeout, this, &PhonePage::tick);
}

void PhonePage::setClock(const Clock *clock)
{
    m_clock = clock;
    m_outlook.forecast.reset();
    m_outlook.blockedUntil.reset();
    m_isBusy = false;
    refresh();
}

void PhonePage::setTrouble(bool isTrouble)
{
    m_isTrouble = isTrouble;
    showNextStep();
}

void PhonePage::draw(const EnteringPhone &state)
{
    m_isBusy = false;
    m_isAnotherUnderWay = state.error && state.error->code == ErrorCode::VerificationInProgress;
    m_outlook.blockedUntil.reset();
    if (state.error) {
        Error error = *state.error;
        // The wait counts down beside the button; in the notice it would stand still.
        if (m_clock && error.retryAfter > 0s)
            m_outlook.blockedUntil = m_clock->now() + std::exchange(error.retryAfter, 0s);
        m_notice->tell(Notice::Kind::Danger, errorText(error));
    } else {
        m_notice->clear();
    }
    refresh();
    considerNumber();
}

void PhonePage::draw(const Sending &)
{
    m_isBusy = true;
    m_isAnotherUnderWay = false;
    m_notice->clear();
    refresh();
}

void PhonePage::showForecast(const std::optional<SendDecision> &forecast)
{
    m_outlook.forecast = forecast;
    showNextStep();
}

void PhonePage::prefill(const QString &number, const QString &reference)
{
    if (!reference.isEmpty())
        m_reference->setText(reference.left(kLongestNote));
    if (!number.isEmpty())
        m_phone->setWriting(number);
    m_isFinished = !number.isEmpty();
    showHint();
}

void PhonePage::clear()
{
    m_phone->clear();
    m_reference->clear();
    m_notice->clear();
    m_isFinished = false;
    readNumber();
}

void PhonePage::focusFirst() { m_phone->edit()->setFocus(Qt::OtherFocusReason); }

void PhonePage::readNumber()
{
    const std::optional<PhoneNumber> before = m_outlook.reading.number;
    m_outlook.reading = m_phone->reading();
    if (m_outlook.reading.number != before) {
        // What was said so far was about another number.
        m_notice->clear();
        m_isAnotherUnderWay = false;
        m_outlook.blockedUntil.reset();
        m_outlook.forecast.reset();
    }
    if (m_outlook.reading.problem == PhoneProblem::Empty)
        m_isFinished = false;
    considerNumber();
    refresh();
}

void PhonePage::considerNumber()
{
    const PhoneReading &reading = m_outlook.reading;
    Q_EMIT numberConsidered(reading.isSendable() ? reading.number : std::nullopt);
}

void PhonePage::submit()
{
    m_isFinished = true;
    showHint();
    if (m_isBusy || !m_send->isEnabled()) {
        focusFirst();
        return;
    }
    Q_EMIT submitted(request());
}

SendRequest PhonePage::request() const
{
    return {
        *m_outlook.reading.number, m_channel->channel(), m_reference->text().trimmed(), m_purpose->text().trimmed()};
}

void PhonePage::refresh()
{
    m_phone->setReadOnly(m_isBusy);
    m_reference->setReadOnly(m_isBusy);
    m_purpose->setReadOnly(m_isBusy);
    m_channel->setEnabled(!m_isBusy);
    m_cancel->setVisible(m_isBusy);
    m_instead->setVisible(m_isAnotherUnderWay);
    m_send->setText(m_isBusy ? tr("Sending…") : tr("&Send code"));
    showHint();
    showNextStep();
}

void PhonePage::showHint()
{
    const PhoneReading &reading = m_outlook.reading;
    const bool isWrong = reading.problem != PhoneProblem::None && !reading.isSendable();
    m_hint->setForegroundRole(isWrong ? QPalette::BrightText : QPalette::PlaceholderText);
    m_hint->setText(m_outlook.numberHint(m_channel->channel(), m_isFinished));
    m_phone->edit()->setAccessibleDescription(m_hint->text());
}

void PhonePage::showNextStep()
{
    const bool isNoticeShown = !m_notice->sentence().isEmpty();
    const QString notReady = m_isTrouble ? tr("Not possible yet: see above.") : tr("Getting ready…");
    const QString obstacle = m_clock ? m_outlook.obstacle(m_clock->now(), isNoticeShown) : notReady;
    m_send->setEnabled(!m_isBusy && obstacle.isEmpty());
    QString words = obstacle;
    if (words.isEmpty() && m_outlook.forecast)
        words = tr("Sends left for this number: %1").arg(m_outlook.forecast->sendsLeft);
    m_nextStep->setText(m_isBusy ? QString() : words);
    m_send->setAccessibleDescription(m_nextStep->text());
    if (isVisible() && m_clock && m_outlook.waitLeft(m_clock->now()) > 0s)
        m_second.start();
    else
        m_second.stop();
}

void PhonePage::tick()
{
    if (m_outlook.waitLeft(m_clock->now()) <= 0s) {
        m_notice->clear();
        m_outlook.blockedUntil.reset();
        considerNumber();
    }
    showNextStep();
}

void PhonePage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        submit();
    else
        QWidget::keyPressEvent(event);
}

void PhonePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showNextStep();
}

void PhonePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace Ringproof
