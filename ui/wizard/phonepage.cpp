// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/phonepage.h"

#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/channelchoice.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/phoneedit.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/recentedit.h"
#include "ui/wizard/sendbar.h"
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
    , m_purpose(new RecentEdit(this))
    , m_channel(new ChannelChoice(this))
    , m_notice(new Notice(this))
    , m_live(new Notice(this))
    , m_bar(new SendBar(this))
{
    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    build();
    connectFields();
    keepTranslated(this, [this] {
        tellError();
        refresh();
    });
}

void PhonePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(translated(makeTitle({}, this), [] { return tr("Whose phone is it?"); }));
    column->addWidget(
        translated(makeSecondary({}, this), [] { return tr("Enter or paste the number as the customer gives it."); }));
    column->addSpacing(Space::kMedium);
    column->addWidget(translated(makeFieldLabel({}, m_phone->edit(), this), [] { return tr("Phone &number"); }));
    // Qt finds names by label among siblings only.
    keepTranslated(m_phone->edit(), [edit = m_phone->edit()] { edit->setAccessibleName(tr("Phone number")); });
    column->addWidget(m_phone);
    m_hint->setFont(scaledFont(13));
    column->addWidget(m_hint);
    column->addSpacing(Space::kTight);
    column->addWidget(makeDetails());
    column->addSpacing(Space::kTight);
    column->addWidget(translated(makeFieldLabel({}, m_channel, this), [] { return tr("Send the code by"); }));
    column->addWidget(m_channel);
    column->addSpacing(Space::kTight);
    column->addWidget(m_notice);
    column->addWidget(m_live);
    column->addSpacing(Space::kTight);
    column->addWidget(m_bar);
    column->addStretch();
    putInReadingOrder(this);
}

QWidget *PhonePage::makeDetails()
{
    auto *details = new QWidget(this);
    auto *grid = new QGridLayout(details);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kSmall);
    grid->setVerticalSpacing(Space::kTight);
    m_reference->setMaxLength(kLongestNote);
    m_purpose->setMaxLength(kLongestNote);
    keepTranslated(details, [this] {
        m_reference->setPlaceholderText(tr("Ticket or case, optional"));
        m_purpose->setPlaceholderText(tr("What it is for, optional"));
    });
    const auto place = [&](QLabel *label, QLineEdit *edit, int column) {
        auto *field = new QVBoxLayout; // label and field together, as they are read
        field->setSpacing(Space::kTight);
        field->addWidget(label);
        field->addWidget(edit);
        grid->addLayout(field, 0, column);
        grid->setColumnStretch(column, 1);
    };
    place(translated(makeFieldLabel({}, m_reference, details), [] { return tr("&Reference"); }), m_reference, 0);
    place(translated(makeFieldLabel({}, m_purpose, details), [] { return tr("&Purpose"); }), m_purpose, 1);
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
    connect(m_channel, &ChannelChoice::channelChanged, this, [this] {
        showHint();
        showNextStep();
    });
    connect(m_bar, &SendBar::sendRequested, this, &PhonePage::submit);
    connect(m_bar, &SendBar::resumeRequested, this, &PhonePage::resume);
    connect(m_reference, &QLineEdit::textChanged, this, &PhonePage::showNextStep);
    connect(m_bar, &SendBar::callRequested, this, &PhonePage::callInstead);
    connect(m_bar, &SendBar::anewRequested, this, [this] { Q_EMIT submittedInstead(request()); });
    connect(m_bar, &SendBar::cancelRequested, this, &PhonePage::sendingCanceled);
    connect(&m_second, &QTimer::timeout, this, &PhonePage::tick);
}

void PhonePage::setClock(const Clock *clock)
{
    m_clock = clock;
    m_outlook.forecast.reset();
    m_outlook.latest.reset();
    m_outlook.blockedUntil.reset();
    m_isBusy = m_isResuming = false;
    refresh();
}

void PhonePage::setTrouble(bool isTrouble)
{
    m_isTrouble = isTrouble;
    showNextStep();
}

void PhonePage::draw(const EnteringPhone &state)
{
    m_isBusy = m_isResuming = false;
    m_outlook.blockedUntil.reset();
    m_error = state.error;
    // The wait counts down beside the button; in the notice it would stand still.
    if (m_clock && m_error && m_error->retryAfter > 0s)
        m_outlook.blockedUntil = m_clock->now() + std::exchange(m_error->retryAfter, 0s);
    tellError();
    refresh();
    considerNumber();
}

void PhonePage::draw(const Sending &) { setBusy(true, false); }

void PhonePage::draw(const Resuming &) { setBusy(true, true); }

void PhonePage::setBusy(bool isBusy, bool isResuming)
{
    focusFirst(); // away from the buttons, which would hand it on to somewhere else
    m_isBusy = isBusy;
    m_isResuming = isResuming;
    m_error.reset();
    tellError();
    refresh();
}

void PhonePage::tellError()
{
    // Only a sandbox forgets what it has sent: it begins empty with each start.
    const bool isForgotten = m_error && m_error->code == ErrorCode::ProviderNotFound;
    const QString words = isForgotten ? tr("The sandbox was restarted, and its codes are gone. Send a new code.")
                          : m_error   ? errorText(*m_error)
                                      : QString();
    m_notice->tell(Notice::Kind::Danger, words);
}

void PhonePage::setPrices(const PriceTable &prices)
{
    m_prices = prices;
    showNextStep();
}

void PhonePage::setRecentPurposes(const QStringList &purposes) { m_purpose->setRecent(purposes); }

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

WaitingRequest PhonePage::filledIn() const
{
    const auto &number = m_outlook.reading.number;
    return {number ? number->e164() : m_phone->edit()->text(), m_reference->text().trimmed()};
}

bool PhonePage::isBlank() const
{
    return !m_isBusy && m_phone->edit()->text().isEmpty() && m_reference->text().isEmpty();
}

void PhonePage::clear()
{
    m_phone->clear();
    if (!m_homeRegion.isEmpty())
        m_phone->setRegion(m_homeRegion);
    m_reference->clear();
    m_purpose->clear();
    m_channel->setChannel(Channel::Sms);
    m_error.reset();
    tellError();
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
        m_error.reset();
        tellError();
        m_outlook.blockedUntil.reset();
        m_outlook.forecast.reset();
        m_outlook.latest.reset();
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
    if (isResumeFirst()) {
        resume();
        return;
    }
    if (!m_bar->canSend()) {
        focusFirst();
        return;
    }
    Q_EMIT submitted(request());
}

void PhonePage::callInstead()
{
    m_channel->setChannel(Channel::Call);
    submit();
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
    showHint();
    showNextStep();
}

void PhonePage::showHint()
{
    const PhoneReading &reading = m_outlook.reading;
    const bool isWrong = reading.problem != PhoneProblem::None && !reading.isSendable();
    m_hint->setForegroundRole(isWrong                                       ? QPalette::BrightText
                              : reading.problem != PhoneProblem::None ? QPalette::LinkVisited // a warning
                                                                      : QPalette::PlaceholderText);
    m_hint->setText(m_outlook.numberHint(m_channel->channel(), m_isFinished));
    m_phone->edit()->setAccessibleDescription(m_hint->text());
}

void PhonePage::showNextStep()
{
    const bool isNoticeShown = !m_notice->sentence().isEmpty();
    const QString notReady = m_isTrouble ? tr("Not possible yet: see above.") : tr("Getting ready…");
    const QString obstacle = m_clock ? m_outlook.obstacle(m_clock->now(), isNoticeShown) : notReady;
    const bool isResumeFirst = this->isResumeFirst();
    const QString words = isResumeFirst      ? resumeWords()
                          : obstacle.isEmpty() ? forecastWords()
                                               : obstacle;
    // The error says the same, and more.
    const bool isSaid = m_error && m_error->code == ErrorCode::VerificationInProgress;
    m_live->tell(Notice::Kind::Info, m_clock && !m_isBusy && !isSaid
                                         ? m_outlook.liveHint(m_reference->text().trimmed(), m_clock->now())
                                         : QString());
    m_bar->show({
        .isBusy = m_isBusy,
        .isResuming = m_isResuming,
        .offersResume = canResume(),
        .isResumeFirst = isResumeFirst,
        .isAllowed = obstacle.isEmpty(),
        .offersCall = !m_isBusy && offersCall(),
        .offersAnew = m_error && m_error->code == ErrorCode::VerificationInProgress,
        .words = m_isBusy ? QString() : words,
    });
    const bool isCounting = m_clock && (m_outlook.waitLeft(m_clock->now()) > 0s || m_outlook.live(m_clock->now()));
    if (isVisible() && isCounting)
        m_second.start();
    else
        m_second.stop();
}

QString PhonePage::forecastWords() const
{
    if (!m_outlook.forecast)
        return {};
    const std::optional<Micros> price =
        m_prices.sendPrice(channelName(m_channel->channel()), m_outlook.reading.number->region());
    const int left = m_outlook.forecast->sendsLeft;
    if (price && left != kUnlimited)
        return tr("Sends left for this number: %L1, about %2 each").arg(left).arg(moneyText(*price, m_prices.currency));
    if (price)
        return tr("About %1 each").arg(moneyText(*price, m_prices.currency));
    return left == kUnlimited ? QString() : tr("Sends left for this number: %L1").arg(left);
}

/// Where a text does not arrive: a landline by the numbering data, or by the provider's answer.
bool PhonePage::offersCall() const
{
    if (m_channel->channel() == Channel::Call || !m_outlook.reading.isSendable())
        return false;
    return m_outlook.reading.number->type() == PhoneType::Landline ||
           (m_error && m_error->code == ErrorCode::ChannelNotAvailable);
}

void PhonePage::tick()
{
    const bool isWaiting = m_outlook.blockedUntil || (m_outlook.forecast && !m_outlook.forecast->isAllowed());
    if (isWaiting && m_outlook.waitLeft(m_clock->now()) <= 0s) {
        m_error.reset();
        tellError();
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
