// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/codepage.h"

#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/wizard/sendoutlook.h"
#include "verification/errortext.h"

#include <QHideEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

/// How the verification's first or latest code went out, as one sentence a channel.
struct ChannelWords
{
    QString sentTo, again, againIn;
};

ChannelWords wordsFor(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return {CodePage::tr("A text message with the code went to %1."), CodePage::tr("&Send again"),
            CodePage::tr("Send again in %1")};
    case Channel::Call:
        return {CodePage::tr("A call speaks the code to %1."), CodePage::tr("&Call again"),
            CodePage::tr("Call again in %1")};
    case Channel::WhatsApp:
        return {CodePage::tr("A WhatsApp message with the code went to %1."), CodePage::tr("&Send again"),
            CodePage::tr("Send again in %1")};
    }
    return {};
}

} // namespace

CodePage::CodePage(const Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_sentTo(makeSecondary({}, this))
    , m_code(new CodeField(this))
    , m_codeLabel(makeFieldLabel({}, m_code, this))
    , m_times(makeSecondary({}, this))
    , m_anyWorks(makeSecondary({}, this))
    , m_advice(new Notice(this))
    , m_notice(new Notice(this))
    , m_tryAgain(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_resend(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_otherWay(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_customer(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_edit(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_cancel(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    build();
    connectFields();
    keepTranslated(this, [this] {
        m_resend->setText(tr("&Send again"));
        m_otherWay->setText(tr("&Call instead"));
        tellAdvice();
        if (m_verification)
            show(*m_verification, m_activity);
    });
}

void CodePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kTight);
    column->addWidget(translated(makeTitle({}, this), [] { return tr("Enter the code"); }));
    column->addWidget(m_sentTo);
    column->addSpacing(Space::kMedium);
    column->addWidget(translated(m_codeLabel, [] { return tr("C&ode"); }));
    auto *codeRow = new QHBoxLayout; // the boxes stay left to right, but begin where the page begins
    codeRow->addWidget(m_code);
    codeRow->addStretch();
    column->addLayout(codeRow);
    for (QLabel *label : {m_times, m_anyWorks}) {
        label->setFont(scaledFont(13));
        column->addWidget(label);
    }
    column->addSpacing(Space::kTight);
    column->addWidget(m_advice);
    column->addWidget(m_notice);
    column->addSpacing(Space::kTight);
    auto *actions = new FlowLayout(Space::kSmall);
    for (ActionButton *button : {m_tryAgain, m_resend, m_otherWay, m_customer, m_edit, m_cancel})
        actions->addWidget(button);
    translated(m_anyWorks, [] { return tr("Any of the messages works: each carries the same code."); });
    translated(m_tryAgain, [] { return tr("&Try again"); });
    translated(m_edit, [] { return tr("Change &number"); });
    translated(m_cancel, [] { return tr("Cancel veri&fication"); });
    column->addLayout(actions);
    column->addStretch();
    putInReadingOrder(this);
}

void CodePage::connectFields()
{
    connect(m_code, &CodeField::codeEntered, this, &CodePage::codeEntered);
    connect(m_code, &CodeField::wrongCodeRepeated, this, [this] {
        m_notice->tell(Notice::Kind::Warning, tr("This code was refused already, so it was not checked again."));
    });
    connect(m_tryAgain, &QPushButton::clicked, m_code, &CodeField::offerAgain);
    connect(m_resend, &QPushButton::clicked, this, [this] { Q_EMIT sendAgainRequested(m_verification->channel); });
    connect(m_otherWay, &QPushButton::clicked, this, [this] { Q_EMIT sendAgainRequested(otherChannel()); });
    connect(m_edit, &QPushButton::clicked, this, &CodePage::numberEdited);
    connect(m_cancel, &QPushButton::clicked, this, &CodePage::cancelRequested);
    m_customer->setCommand(Command::CustomerTypes);
    connect(m_customer, &QPushButton::clicked, this, [this] {
        if (m_typed)
            Q_EMIT customerViewEnded();
        else
            Q_EMIT customerViewAsked();
    });
    connect(&m_second, &QTimer::timeout, this, &CodePage::showTimes);
}

void CodePage::setCodeLength(int length) { m_code->setCodeLength(length); }

void CodePage::setShareWarning(bool warnsNotToShare)
{
    m_warnsNotToShare = warnsNotToShare;
    tellAdvice();
}

void CodePage::setCustomerTyping(bool isTyping)
{
    m_typed = isTyping ? std::optional(0) : std::nullopt;
    m_code->clear();
    m_code->setVisible(!isTyping);
    m_codeLabel->setVisible(!isTyping);
    tellAdvice();
    if (isTyping)
        m_customer->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

void CodePage::showTyped(int digits)
{
    if (m_typed)
        m_typed = digits;
    tellAdvice();
}

void CodePage::tellAdvice()
{
    if (m_typed)
        m_advice->tell(Notice::Kind::Info,
            tr("The customer types the code: %L1 of %L2 digits.").arg(*m_typed).arg(m_code->codeLength()));
    else if (m_warnsNotToShare)
        m_advice->tell(Notice::Kind::Info,
            tr("The message tells the customer not to share the code with anybody. Do not ask for it: let them type it."));
    else
        m_advice->clear();
    m_customer->setText(m_typed ? tr("Type it &here") : tr("Let the custo&mer type it"));
}

void CodePage::draw(const EnteringCode &state)
{
    const bool isAnother = !m_verification || m_verification->sid != state.verification.sid;
    if (isAnother)
        m_code->startAnew();
    m_news = state.news;
    show(state.verification, Activity::None);
    if (std::holds_alternative<Verdict>(m_news))
        m_code->markWrong();
    else if (m_code->isComplete())
        m_code->selectAll(); // kept to be tried again, replaced by typing another
    focusFirst();
}

void CodePage::draw(const Checking &state)
{
    m_news = {};
    show(state.verification, Activity::Checking);
}

void CodePage::draw(const Sending &, const Verification &live)
{
    focusFirst(); // away from the buttons, which would hand it on to somewhere else
    m_news = {};
    show(live, Activity::Sending);
}

void CodePage::focusFirst()
{
    if (m_typed)
        m_customer->setFocus(Qt::OtherFocusReason);
    else
        m_code->setFocus(Qt::OtherFocusReason);
}

void CodePage::show(const Verification &verification, Activity activity)
{
    m_verification = verification;
    m_activity = activity;
    m_sentTo->setText(wordsFor(verification.channel).sentTo.arg(isolated(verification.number.international())));
    m_anyWorks->setVisible(verification.sends > 1);
    m_code->setReadOnly(activity == Activity::Checking);
    tellNews();
    showTimes();
}

void CodePage::tellNews()
{
    const auto *error = std::get_if<Error>(&m_news);
    m_tryAgain->setVisible(error && m_code->isComplete());
    const auto tellSentAgain = [this](const SentAgain &) {
        m_notice->tell(Notice::Kind::Success, tr("The code is on its way once more."));
    };
    const auto tellResumed = [this](const Resumed &) {
        const QString time = isolated(localTime(m_verification->createdAt, m_clock->now()));
        m_notice->tell(Notice::Kind::Info, tr("Enter the code that was sent at %1. No new code was sent.").arg(time));
    };
    const auto tellVerdict = [this](Verdict verdict) {
        m_notice->tell(Notice::Kind::Danger, verdictText(verdict, m_verification->checksLeft));
    };
    const auto tellError = [this](Error lasting) {
        lasting.retryAfter = 0s; // counted down on the buttons
        m_notice->tell(Notice::Kind::Danger, errorText(lasting));
    };
    std::visit(
        Overloaded{[this](std::monostate) { m_notice->clear(); }, tellSentAgain, tellResumed, tellVerdict, tellError}, m_news);
}

Channel CodePage::otherChannel() const
{
    return m_verification->channel == Channel::Call ? Channel::Sms : Channel::Call;
}

void CodePage::showTimes()
{
    if (!m_verification)
        return;
    const Timestamp now = m_clock->now();
    const auto valid = secondsUntil(m_verification->expiresAt, now);
    if (m_activity == Activity::Checking)
        m_times->setText(tr("Checking…"));
    else if (m_activity == Activity::Sending)
        m_times->setText(tr("Sending…"));
    else if (valid > 0s)
        m_times->setText(tr("Valid for %1. Tries left: %L2.").arg(waitText(valid)).arg(m_verification->checksLeft));
    else
        m_times->setText(tr("The time for this code is over. Send a new one."));

    const auto wait = secondsUntil(m_verification->resendAt, now);
    const ChannelWords words = wordsFor(m_verification->channel);
    showSendButton(m_resend, words.again, words.againIn, wait);
    if (otherChannel() == Channel::Call)
        showSendButton(m_otherWay, tr("&Call instead"), tr("Call instead in %1"), wait);
    else
        showSendButton(m_otherWay, tr("&Text instead"), tr("Text instead in %1"), wait);
    m_edit->setEnabled(true);
    if (!m_second.isActive() && isVisible())
        m_second.start();
}

void CodePage::showSendButton(ActionButton *button, const QString &now, const QString &later, std::chrono::seconds wait)
{
    button->setEnabled(m_activity == Activity::None && wait <= 0s);
    button->setSteadyText(wait > 0s ? later.arg(waitText(wait)) : now);
}

void CodePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showTimes();
}

void CodePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
    // Left for another page: nothing keeps the digits, not even for a screen reader. Another place of the window is no page.
    if (!event->spontaneous() && isHidden())
        m_code->clear();
}

} // namespace Ringproof
