// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wizard/resultpage.h"

#include "ui/actorwords.h"
#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/codefield.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/resultmark.h"
#include "ui/wizard/receiptactions.h"
#include "ui/wizard/sendoutlook.h"
#include "verification/errortext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr auto kTold = 4s;
/// A digit too many at the end of a code is not the beginning of the next number.
constexpr auto kSettling = 500ms;

} // namespace

ResultPage::ResultPage(const Clock *clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_mark(new ResultMark(this))
    , m_title(makeTitle({}, this))
    , m_summary(makeSecondary({}, this))
    , m_notice(new Notice(this))
    , m_code(new CodeField(this))
    , m_codeLabel(makeFieldLabel({}, m_code, this))
    , m_lookHint(makeSecondary({}, this))
    , m_details(new QVBoxLayout)
    , m_next(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_newCode(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_look(new ActionButton(ActionButton::Kind::Primary, {}, this))
    , m_edit(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_receipt(new ReceiptActions(this))
    , m_told(new Notice(this))
{
    m_second.setInterval(1s);
    m_second.setTimerType(Qt::PreciseTimer);
    build();
    connectButtons();
    keepTranslated(this, [this] { retranslate(); });
}

void ResultPage::retranslate()
{
    m_next->setText(tr("&Next number"));
    m_edit->setText(tr("Change n&umber"));
    m_newCode->setText(tr("&Send a new code"));
    m_look->setText(tr("&Look again"));
    m_codeLabel->setText(tr("C&ode, if it arrives"));
    m_code->setAccessibleName(tr("Code, if it arrives"));
    m_lookHint->setText(tr("Ringproof checks every 30 seconds whether the code was sent."));
    const auto drawn = m_drawn; // drawing sets it
    std::visit(Overloaded{[](std::monostate) {}, [this](const auto &state) { draw(state); }}, drawn);
}

void ResultPage::build()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::kHair);
    // Spacers that fill the mark's height without asking for more, as addStretch() would.
    const auto addRoom = [words] {
        words->addSpacerItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Preferred));
        words->setStretch(words->count() - 1, 1);
    };
    addRoom();
    words->addWidget(m_title);
    words->addWidget(m_summary);
    addRoom();
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::kMedium);
    head->addWidget(m_mark);
    head->addLayout(words, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::kMedium);
    column->addLayout(head);
    column->addWidget(m_notice);
    auto *codeRow = new QHBoxLayout; // the boxes stay left to right, but begin where the page begins
    codeRow->addWidget(m_code);
    codeRow->addStretch();
    auto *entry = new QVBoxLayout;
    entry->setSpacing(Space::kTight);
    entry->addWidget(m_codeLabel);
    entry->addLayout(codeRow);
    m_lookHint->setFont(scaledFont(13));
    entry->addWidget(m_lookHint);
    column->addLayout(entry);
    column->addLayout(m_details);
    auto *actions = new FlowLayout(Space::kSmall);
    for (ActionButton *button : {m_newCode, m_look, m_edit, m_next})
        actions->addWidget(button);
    for (ActionButton *button : m_receipt->buttons())
        actions->addWidget(button);
    column->addLayout(actions);
    column->addWidget(m_told);
    column->addStretch(1); // with a factor: all that is left goes here, none into the head
}

void ResultPage::connectButtons()
{
    connect(m_code, &CodeField::codeEntered, this, &ResultPage::codeEntered);
    connect(m_next, &QPushButton::clicked, this, &ResultPage::nextRequested);
    connect(m_newCode, &QPushButton::clicked, this, [this] { Q_EMIT newCodeRequested(m_channel); });
    connect(m_look, &QPushButton::clicked, this, &ResultPage::lookRequested);
    connect(m_edit, &QPushButton::clicked, this, &ResultPage::numberEdited);
    connect(m_receipt, &ReceiptActions::told, this, [this](bool isDone, const QString &sentence) {
        m_told->tell(isDone ? Notice::Kind::Success : Notice::Kind::Danger, sentence);
        Q_EMIT saidMore();
        m_tellingTime.stop(); // a failure stays
        if (isDone)
            m_tellingTime.start(kTold);
    });
    m_tellingTime.setSingleShot(true);
    connect(&m_tellingTime, &QTimer::timeout, m_told, &Notice::clear);
    connect(&m_second, &QTimer::timeout, this, &ResultPage::showNewCodeButton);
}

void ResultPage::draw(const Verified &state)
{
    m_drawn = state;
    m_told->clear();
    const Verification &verification = state.verification;
    const Timestamp now = m_clock->now();
    const QString number = isolated(verification.number.masked());
    const QString time = localTime(verification.endedAt.value_or(now), now);
    const QString actor = isolated(actorWords(verification.actor));
    m_mark->setKind(ResultMark::Kind::Verified);
    say(tr("This phone is verified"), tr("%1, at %2, by %3").arg(number, time, actor),
        tr("This phone is verified: %1, at %2, by %3.").arg(number, time, actor));
    tellValidity(state);
    Rows rows = rowsOf({verification.number, verification.channel, verification.reference, verification.purpose});
    const auto summary = summarize(state.receipt);
    rows.append({tr("Receipt"), summary ? tr("Signed, key %1").arg(isolated(summary->keyId.left(8)))
                                        : tr("None: it could not be signed. The record is kept all the same.")});
    showDetails(rows);
    m_receipt->offer({verification, state.receipt});
    m_newCodeAt.reset();
    m_second.stop();
    for (QWidget *each : std::initializer_list<QWidget *>{m_newCode, m_look, m_edit, m_codeLabel, m_code, m_lookHint})
        each->hide();
    m_drawnAt = m_clock->steady().elapsed;
    m_next->setKind(ActionButton::Kind::Primary);
    m_first = m_next;
}

void ResultPage::draw(const Failed &state)
{
    m_drawn = state;
    m_told->clear();
    const bool isUnknown = state.isUnknown();
    m_drawnAt = m_clock->steady().elapsed;
    const QString number = isolated(state.request.number.masked());
    m_channel = state.request.channel;
    m_mark->setKind(isUnknown ? ResultMark::Kind::Unknown : ResultMark::Kind::NotVerified);
    if (isUnknown)
        say(tr("Did the code go out?"), number, tr("It is not known whether a code went out to %1.").arg(number));
    else
        say(tr("This phone is not verified"), number, tr("This phone is not verified: %1.").arg(number));
    tellReason(state);
    showDetails(rowsOf(state.request));
    m_receipt->clear();
    m_edit->show();
    m_next->setKind(ActionButton::Kind::Secondary);
    m_newCode->setVisible(!isUnknown || state.nextSendAt);
    m_newCode->setKind(isUnknown ? ActionButton::Kind::Secondary : ActionButton::Kind::Primary);
    m_first = isUnknown ? m_look : m_newCode;
    drawUnknown(state);
    showNewCodeButton();
}

void ResultPage::drawUnknown(const Failed &state)
{
    const bool isUnknown = state.isUnknown();
    m_look->setVisible(isUnknown);
    m_look->setText(state.isLooking ? tr("Looking…") : tr("&Look again"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_codeLabel, m_code, m_lookHint})
        each->setVisible(isUnknown);
    if (!isUnknown) {
        m_code->startAnew();
        return;
    }
    m_newCodeAt = state.nextSendAt;
    // What is being typed stays while the program looks by itself; only a code under way is held.
    m_code->setReadOnly(state.isLooking && m_code->isComplete());
    if (!state.isLooking && m_code->isComplete())
        m_code->selectAll(); // kept to be tried again by Enter, replaced by typing another
}

void ResultPage::setCodeLength(int length) { m_code->setCodeLength(length); }

QString ResultPage::takeDigits()
{
    const QString digits = m_code->isComplete() ? QString() : m_code->text();
    m_code->startAnew();
    return digits;
}

void ResultPage::say(const QString &title, const QString &summary, const QString &spoken)
{
    m_title->setText(title);
    m_summary->setText(summary);
    // A screen reader speaks the control that gets the focus: the result must be part of it.
    for (ActionButton *button : {m_next, m_newCode, m_look})
        button->setAccessibleDescription(spoken);
}

void ResultPage::tellReason(const Failed &state)
{
    m_newCodeAt.reset();
    if (const auto *error = std::get_if<Error>(&state.reason)) {
        m_notice->tell(Notice::Kind::Warning, errorText(*error));
        return;
    }
    const Verdict verdict = std::get<Verdict>(state.reason);
    m_notice->tell(Notice::Kind::Danger, verdictText(verdict, 0));
    if (!state.verification)
        return;
    m_newCodeAt = state.verification->resendAt;
    // The provider sends no other code while one with five wrong tries has not run out.
    if (verdict == Verdict::TooManyAttempts)
        m_newCodeAt = std::max(*m_newCodeAt, state.verification->expiresAt);
}

void ResultPage::tellValidity(const Verified &state)
{
    const auto summary = summarize(state.receipt);
    if (!summary) {
        m_notice->clear();
        return;
    }
    const QString until = isolated(localTime(summary->expires, m_clock->now()));
    const QString purpose = state.verification.purpose;
    m_notice->tell(Notice::Kind::Success,
        purpose.isEmpty()
            ? tr("The receipt is valid until %1.").arg(until)
            : tr("The receipt is valid for %1 until %2.", "a purpose, a time").arg(isolated(purpose), until));
}

ResultPage::Rows ResultPage::rowsOf(const SendRequest &request)
{
    Rows rows;
    if (!request.reference.isEmpty())
        rows.append({tr("Reference"), request.reference});
    if (!request.purpose.isEmpty())
        rows.append({tr("Purpose"), request.purpose});
    rows.append({tr("Code sent by"), channelLabel(request.channel)});
    return rows;
}

void ResultPage::showDetails(const Rows &rows)
{
    while (QLayoutItem *item = m_details->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    auto *table = new QWidget(this);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Space::kLarge);
    grid->setVerticalSpacing(Space::kSmall);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[name, value] : rows) {
        auto *valueLabel = makeSecondary(value, table);
        valueLabel->setForegroundRole(QPalette::WindowText);
        valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(makeSecondary(name, table), line, 0, Qt::AlignTop);
        grid->addWidget(valueLabel, line++, 1);
        grid->addWidget(new Divider(Qt::Horizontal, table), line++, 0, 1, 2);
    }
    m_details->addWidget(table);
    putInReadingOrder(this);
}

void ResultPage::showNewCodeButton()
{
    const auto wait = m_newCodeAt ? secondsUntil(*m_newCodeAt, m_clock->now()) : 0s;
    m_newCode->setEnabled(wait <= 0s);
    m_newCode->setSteadyText(wait > 0s ? tr("Send a new code in %1").arg(waitText(wait)) : tr("&Send a new code"));
    if (wait <= 0s || !isVisible())
        m_second.stop();
    else if (!m_second.isActive())
        m_second.start();
}

void ResultPage::focusFirst()
{
    if (!m_code->isHidden()) {
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    ActionButton *target = m_first && m_first->isEnabled() ? m_first : m_next;
    target->setFocus(Qt::OtherFocusReason);
}

/// A digit, a plus, or a paste; unless this page still has a code to take.
bool ResultPage::beginsNext(const QKeyEvent &event) const
{
    if (!m_code->isHidden() || event.isAutoRepeat() || m_clock->steady().elapsed - m_drawnAt < kSettling)
        return false;
    if (event.matches(QKeySequence::Paste))
        return true;
    const bool isCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    return !isCommand && text.size() == 1 && (text.front().isDigit() || text.front() == u'+');
}

void ResultPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (beginsNext(*event))
        Q_EMIT nextTyped(event);
    else if (isEnter && !event->isAutoRepeat() && m_first)
        m_first->click();
    else
        QWidget::keyPressEvent(event);
}

void ResultPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showNewCodeButton();
}

void ResultPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace Ringproof
