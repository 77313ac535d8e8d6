// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historyfilters.h"

#include "ui/actorwords.h"
#include "ui/commands.h"
#include "ui/desk/historywords.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/flowlayout.h"

#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace Ringproof {

namespace {

constexpr int kLeastLine = 150;
constexpr int kMostLine = 320;
constexpr int kLongestLine = 100;

enum Days { Any, Today, Yesterday, LastSeven, LastThirty, Span };

Timestamp startOf(const QDate &day)
{
    return Timestamp(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

QDate dayOf(Timestamp time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()).date(); }

QDateEdit *makeDay(QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setKeyboardTracking(false);
    return edit;
}

} // namespace

HistoryFilters::HistoryFilters(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_outcome(new ChoiceButton(this))
    , m_who(new ChoiceButton(this))
    , m_days(new ChoiceButton(this))
    , m_span(new QWidget(this))
    , m_from(makeDay(m_span))
    , m_to(makeDay(m_span))
{
    m_line->setObjectName(QStringLiteral("searchLine"));
    m_line->setMaxLength(kLongestLine);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_days->choose(Any);
    build();
    connect(m_line, &QLineEdit::textChanged, this, &HistoryFilters::changed);
    for (const ChoiceButton *choice : {m_outcome, m_who, m_days})
        connect(choice, &ChoiceButton::changed, this, &HistoryFilters::fitLine);
    connect(m_outcome, &ChoiceButton::changed, this, &HistoryFilters::changed);
    connect(m_who, &ChoiceButton::changed, this, &HistoryFilters::changed);
    connect(m_days, &ChoiceButton::changed, this, &HistoryFilters::changeDays);
    for (const QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &HistoryFilters::changed);
    keepTranslated(this, [this] { retranslate(); });
}

void HistoryFilters::build()
{
    auto *span = new QHBoxLayout(m_span);
    span->setContentsMargins(0, 0, 0, 0);
    span->setSpacing(Space::kTight);
    auto *from = translated(makeFieldLabel({}, m_from, m_span), [] { return tr("From"); });
    auto *to = translated(makeFieldLabel({}, m_to, m_span), [] { return tr("to", "from a day to a day"); });
    span->addWidget(from);
    span->addWidget(m_from);
    span->addWidget(to);
    span->addWidget(m_to);
    auto *row = new FlowLayout(Space::kTight, this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget *each : std::initializer_list<QWidget *>{m_line, m_outcome, m_who, m_days, m_span})
        row->addWidget(each);
    showDays();
}

void HistoryFilters::retranslate()
{
    m_line->setPlaceholderText(tr("Number, reference, words"));
    m_line->setAccessibleName(tr("Search"));
    m_line->setToolTip(tr("A number, a reference, a SID, or words of the reference, purpose or person (Ctrl+F)"));
    m_outcome->setTopic(tr("Outcome"));
    QList<ChoiceButton::Choice> outcomes{{QVariant(), tr("All outcomes")}};
    for (const auto status : {VerificationStatus::Approved, VerificationStatus::Pending,
             VerificationStatus::MaxAttemptsReached, VerificationStatus::Expired, VerificationStatus::Canceled,
             VerificationStatus::NotSent, VerificationStatus::SendUnknown, VerificationStatus::Sending})
        outcomes.append({statusName(status), statusWords(status)});
    m_outcome->setChoices(outcomes);
    m_days->setTopic(tr("Days"));
    m_days->setChoices({{Any, tr("Any day")}, {Today, tr("Today")}, {Yesterday, tr("Yesterday")},
        {LastSeven, tr("Last 7 days")}, {LastThirty, tr("Last 30 days")}, {Span, tr("From … to …")}});
    setActors(m_actors);
}

void HistoryFilters::setActors(const QStringList &actors)
{
    m_actors = actors;
    m_who->setTopic(tr("Who"));
    QList<ChoiceButton::Choice> choices{{QVariant(), tr("Everybody")}};
    for (const QString &actor : actors)
        choices.append({actor, actorWords(actor)});
    m_who->setChoices(choices);
    fitLine();
}

void HistoryFilters::fitLine()
{
    int room = width();
    for (const QWidget *each : std::initializer_list<const QWidget *>{m_outcome, m_who, m_days})
        room -= each->sizeHint().width() + Space::kTight;
    m_line->setFixedWidth(room < kLeastLine ? qMin(width(), kMostLine) : qMin(room, kMostLine));
}

void HistoryFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLine();
}

void HistoryFilters::showDays() { m_span->setVisible(m_days->chosen() == Span); }

void HistoryFilters::changeDays()
{
    const QVariant before = std::exchange(m_daysBefore, m_days->chosen());
    showDays();
    if (m_days->chosen() == Span) {
        if (before != Span) {
            // Begins with the days that were listed so far.
            const auto [first, last] = daysOf(before.toInt());
            const QSignalBlocker quietFirst(m_from);
            const QSignalBlocker quietLast(m_to);
            m_from->setDate(first);
            m_to->setDate(last);
        }
        m_from->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
}

std::pair<QDate, QDate> HistoryFilters::daysOf(int days) const
{
    const QDate today = m_clock ? dayOf(m_clock->now()) : QDate::currentDate();
    switch (days) {
    case Yesterday: return {today.addDays(-1), today.addDays(-1)};
    case LastSeven: return {today.addDays(-6), today};
    case LastThirty: return {today.addDays(-29), today};
    case Span: return std::minmax({m_from->date(), m_to->date()});
    default: return {today, today};
    }
}

HistoryQuery HistoryFilters::query() const
{
    HistoryQuery query;
    query.status = statusFromName(m_outcome->chosen().toString());
    query.actor = m_who->chosen().toString();
    const int days = m_days->chosen().toInt();
    const auto [first, last] = daysOf(days);
    if (days != Any)
        query.from = startOf(first);
    // What comes while "today" is listed belongs to it.
    if (days == Yesterday || days == Span)
        query.to = startOf(last.addDays(1));
    return query;
}

SearchReading HistoryFilters::reading() const { return readSearch(m_line->text(), m_region); }

bool HistoryFilters::isFiltering() const
{
    return !m_line->text().trimmed().isEmpty() || m_outcome->chosen().isValid() || m_who->chosen().isValid() ||
           m_days->chosen() != Any;
}

void HistoryFilters::clear()
{
    {
        const QSignalBlocker blocker(m_line);
        m_line->clear();
    }
    m_outcome->choose({});
    m_who->choose({});
    m_days->choose(Any);
    m_daysBefore = Any;
    showDays();
    fitLine();
    Q_EMIT changed();
}

void HistoryFilters::focusSearch()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

bool HistoryFilters::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    // Under X11 a line takes this key for the way to its end, and the place would never hear of it.
    if (event->type() == QEvent::ShortcutOverride)
        return QKeySequence(pressed->keyCombination()) == keysOf(Command::Export);
    const auto key = pressed->key();
    if (key == Qt::Key_Escape && !m_line->text().isEmpty()) {
        m_line->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Ringproof
