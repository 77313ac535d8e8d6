// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/overviewplace.h"

#include "base/clock.h"
#include "base/storageerror.h"
#include "ui/commands.h"
#include "ui/desk/overviewcards.h"
#include "ui/desk/overviewtiles.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/channelchoice.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "verification/errortext.h"

#include <QButtonGroup>
#include <QCoroTask>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace Ringproof {

namespace {

using namespace std::chrono_literals;

constexpr int kSide = Space::kHuge;
/// Of those under way, the newest: the others have run out long ago.
constexpr int kMostUnderWay = 200;
/// From a failure to the next look, twice as long each time; a database that comes back tells nobody.
constexpr std::chrono::milliseconds kAgain = 5s;
constexpr std::chrono::milliseconds kLongestAgain = 60s;
const auto kDaysKey = QStringLiteral("desk/overviewDays");

} // namespace

OverviewPlace::OverviewPlace(QWidget *parent)
    : Place(parent)
    , m_again(kAgain)
    , m_title(makeTitle({}, this))
    , m_apart(makeSecondary({}, this))
    , m_spans(new QButtonGroup(this))
    , m_spanRow(buildSpans()) // before the button, so that the tab key meets it first
    , m_table(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_problem(new Notice(this))
    , m_empty(new EmptyState(this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget(m_scroll->viewport()))
    , m_tiles(new OverviewTiles(m_page))
    , m_cards(new OverviewCards(m_page))
{
    m_table->setTool();
    build();
    const int days = m_memory.value(kDaysKey).toInt();
    for (const OverviewSpan span : kOverviewSpans)
        if (daysOf(span) == days)
            m_span = span;
    m_spans->button(int(m_span))->setChecked(true);
    connect(m_spans, &QButtonGroup::idToggled, this, [this](int id, bool isChecked) {
        if (isChecked)
            setSpan(OverviewSpan(id));
    });
    m_nextChange.setSingleShot(true);
    connect(&m_nextChange, &QTimer::timeout, this, [this] {
        if (isVisible()) // else whoever comes here asks anew
            refresh();
    });
    connect(m_table, &QPushButton::clicked, this, [this] { setTableShown(!m_isTable); });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_error)
            refresh();
        else
            setSpan(OverviewSpan::Quarter);
    });
    auto *again = new QShortcut(keysOf(Command::Refresh), this);
    connect(again, &QShortcut::activated, this, &OverviewPlace::refresh);
    keepTranslated(this, [this] { retranslate(); });
}

QString OverviewPlace::spanName(OverviewSpan span)
{
    switch (span) {
    case OverviewSpan::Today: return tr("Today");
    case OverviewSpan::Week: return tr("7 days");
    case OverviewSpan::Month: return tr("30 days");
    case OverviewSpan::Quarter: return tr("90 days");
    }
    return {};
}

QWidget *OverviewPlace::buildSpans()
{
    using Part = ChannelButton::Place;
    auto *parts = new QWidget(this);
    auto *row = new QHBoxLayout(parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const OverviewSpan span : kOverviewSpans) {
        const Part part = span == OverviewSpan::Today     ? Part::First
                          : span == OverviewSpan::Quarter ? Part::Last
                                                          : Part::Middle;
        auto *button = new ChannelButton(part, {}, parts);
        button->setTool();
        keepTranslated(button, [button, span] { button->setText(spanName(span)); });
        m_spans->addButton(button, int(span));
        row->addWidget(button);
    }
    return parts;
}

QLayout *OverviewPlace::buildHead()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(Space::kHair);
    words->addWidget(m_title);
    words->addWidget(m_apart);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(Space::kSmall);
    controls->addWidget(m_spanRow);
    controls->addWidget(m_table);
    m_head->setSpacing(Space::kSmall);
    m_head->addLayout(words, 1);
    m_head->addLayout(controls);
    return m_head;
}

void OverviewPlace::arrangeHead()
{
    // Beside the title where there is room for both, below it in a small window or with large text.
    const int needed = m_title->fontMetrics().horizontalAdvance(m_title->text()) + Space::kHuge +
                       m_head->itemAt(1)->sizeHint().width() + 2 * kSide;
    m_head->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_head->setAlignment(m_head->itemAt(1)->layout(), width() >= needed ? Qt::AlignBottom : Qt::AlignLeading);
}

void OverviewPlace::resizeEvent(QResizeEvent *event)
{
    Place::resizeEvent(event);
    arrangeHead();
}

void OverviewPlace::build()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *figures = new QVBoxLayout(m_page);
    figures->setContentsMargins(kSide, Space::kMedium, kSide, Space::kLarge);
    figures->setSpacing(Space::kSmall);
    figures->addWidget(m_tiles);
    figures->addWidget(m_cards);
    figures->addStretch();
    m_scroll->setWidget(m_page);

    auto *above = new QVBoxLayout;
    above->setContentsMargins(kSide, Space::kLarge, kSide, 0);
    above->setSpacing(Space::kSmall);
    above->addLayout(buildHead());
    above->addWidget(m_problem);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(above);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_empty, 1);
    m_apart->hide();
    // The head ends where the figures do, beside the scroll bar.
    const auto *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, above, [this, above, bar](int, int most) {
        const int width = most > 0 ? bar->sizeHint().width() : 0;
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        above->setContentsMargins(
            isMirrored ? kSide + width : kSide, Space::kLarge, isMirrored ? kSide : kSide + width, 0);
    });
    showStanding();
}

void OverviewPlace::retranslate()
{
    m_title->setText(placeName());
    m_apart->setText(tr("Of the sandbox only; Twilio's figures are kept apart."));
    m_table->setText(m_isTable ? tr("Show as &charts") : tr("Show as &table"));
    arrangeHead();
    if (m_report)
        m_tiles->show(*m_report, m_access.prices);
    showStanding();
}

QString OverviewPlace::placeName() const { return wordsOf(Command::Overview); }

void OverviewPlace::setSpan(OverviewSpan span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_spans->button(int(span))->setChecked(true);
    m_memory.remember(kDaysKey, daysOf(span));
    refresh();
}

void OverviewPlace::setTableShown(bool isShown)
{
    m_isTable = isShown;
    m_cards->setTableShown(isShown);
    retranslate();
}

void OverviewPlace::useRecords(const RecordsAccess &access)
{
    useNothing();
    m_access = access;
    m_apart->setVisible(access.isSandbox);
    if (isVisible())
        refresh();
}

void OverviewPlace::useNothing()
{
    ++m_turn;
    m_access = {};
    m_report.reset();
    m_error.reset();
    m_isAsking = false;
    m_isStale = false;
    m_isReadable = true;
    m_nextChange.stop();
    showStanding();
}

void OverviewPlace::arrive()
{
    m_spans->button(int(m_span))->setFocus(Qt::OtherFocusReason);
    refresh();
}

void OverviewPlace::refresh()
{
    if (!m_access.store)
        return;
    m_isStale = m_isAsking;
    if (m_isAsking)
        return;
    m_isAsking = true;
    const OverviewQuery query{.provider = m_access.provider, .edges = edgesOf(m_span, m_access.clock->now())};
    QCoro::connect(m_access.store->overview(query), this,
        [this, turn = m_turn, span = m_span](const Result<OverviewReport> &answer) {
            if (turn == m_turn)
                take(answer, span);
        });
}

void OverviewPlace::take(const Result<OverviewReport> &answer, OverviewSpan span)
{
    m_isAsking = false;
    if (span == m_span) { // the figures of a span that was chosen meanwhile are still to be asked for
        if (answer) {
            m_error.reset();
            m_again = kAgain;
            if (m_report != *answer) { // else it all stands there already
                m_report = *answer;
                m_tiles->show(*m_report, m_access.prices);
                m_cards->show(*m_report, span);
            }
            awaitNextChange();
        } else {
            m_error = answer.error();
            m_nextChange.start(std::exchange(m_again, std::min(m_again * 2, kLongestAgain)));
        }
        const bool isReadable = !m_error || !isStorageError(*m_error);
        if (std::exchange(m_isReadable, isReadable) != isReadable)
            Q_EMIT recordsReadable(isReadable);
        showStanding();
    }
    // Last: the next answer can be there at once, and this one must not be shown over it.
    if (std::exchange(m_isStale, false))
        refresh();
}

void OverviewPlace::awaitNextChange()
{
    awaitNextChange({});
    if (m_report->total.underWay() <= 0)
        return;
    const HistoryQuery live{
        .status = VerificationStatus::Pending, .provider = m_access.provider, .limit = kMostUnderWay};
    QCoro::connect(m_access.store->history(live), this, [this, turn = m_turn](const Result<HistoryPage> &page) {
        if (turn == m_turn && page && m_report)
            awaitNextChange(page->records);
    });
}

void OverviewPlace::awaitNextChange(const std::vector<VerificationRecord> &underWay)
{
    const Timestamp now = m_access.clock->now();
    Timestamp next = m_report->edges.back();
    for (const VerificationRecord &record : underWay)
        if (record.expiresAt > now)
            next = std::min(next, record.expiresAt);
    // A little later, when it is so by every clock.
    m_nextChange.start(std::clamp<std::chrono::milliseconds>(next - now, 0ms, 24h) + 1s);
}

void OverviewPlace::showStanding()
{
    const bool hasFigures = m_report && (m_report->total.begun > 0 || m_report->total.sends > 0);
    // Before the first answer there is nothing to say, for a moment that nobody sees.
    const bool isEmpty = !hasFigures && (m_report || m_error);
    m_scroll->setVisible(hasFigures);
    m_empty->setVisible(!hasFigures);
    m_table->setEnabled(hasFigures);
    if (isEmpty)
        showEmptiness();
    else
        m_empty->tell({}, {});
    if (m_error && hasFigures)
        m_problem->tell(Notice::Kind::Warning, tr("These figures may be out of date. %1").arg(errorText(*m_error)));
    else
        m_problem->clear();
}

void OverviewPlace::showEmptiness()
{
    if (m_error)
        m_empty->tell(tr("The figures cannot be read"), errorText(*m_error), tr("&Try again"));
    else if (m_span != OverviewSpan::Quarter)
        m_empty->tell(tr("Nothing in this time"), tr("No code was sent in these days. A longer time may show some."),
            tr("Show 90 &days"));
    else
        m_empty->tell(tr("Nothing to count yet"), tr("Codes sent, people verified and what went wrong will be counted "
                                                     "here, from the first code on. The figures "
                                                     "stay when the records themselves have been removed."));
}

} // namespace Ringproof
