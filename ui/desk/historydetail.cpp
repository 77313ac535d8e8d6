// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historydetail.h"

#include "ui/actorwords.h"
#include "ui/desk/historywords.h"
#include "ui/readingorder.h"
#include "ui/savefile.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/closebutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/timelineview.h"
#include "verification/errortext.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

namespace Ringproof {

namespace {

constexpr int kLeastWidth = 292;
constexpr int kCharacters = 34;

} // namespace

HistoryDetail::HistoryDetail(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget(m_scroll->viewport()))
    , m_close(new CloseButton(m_page))
    , m_number(makeSecondary({}, m_page))
    , m_pill(new Pill(m_page))
    , m_day(makeSecondary({}, m_page))
    , m_facts(new QGridLayout)
    , m_steps(new TimelineView(m_page))
    , m_enter(new ActionButton(ActionButton::Kind::Secondary, {}, m_page))
    , m_cancel(new ActionButton(ActionButton::Kind::Secondary, {}, m_page))
    , m_keep(new ActionButton(ActionButton::Kind::Secondary, {}, m_page))
    , m_liveHint(makeSecondary({}, m_page))
    , m_copy(new ActionButton(ActionButton::Kind::Secondary, {}, m_page))
    , m_save(new ActionButton(ActionButton::Kind::Secondary, {}, m_page))
    , m_notice(new Notice(m_page))
{
    setFixedWidth(qMax(kLeastWidth, kCharacters * QFontMetrics(font()).averageCharWidth()));
    for (ActionButton *button : {m_enter, m_cancel, m_keep, m_copy, m_save})
        button->setTool();
    m_liveHint->setFont(scaledFont(13));
    m_number->setForegroundRole(QPalette::WindowText);
    m_number->setFont(scaledFont(14, QFont::DemiBold));
    m_day->setFont(scaledFont(13));
    build();
    connect(m_close, &QAbstractButton::clicked, this, &HistoryDetail::closed);
    connect(m_enter, &QPushButton::clicked, this, [this] { Q_EMIT resumeAsked(VerificationRecord(*m_record)); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isConfirming)
            cancel();
        else
            askToCancel();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_isConfirming = false;
        m_notice->clear();
        showLiveActions();
        m_enter->setFocus(Qt::OtherFocusReason);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        withReceipt([this](const QString &receipt) {
            QApplication::clipboard()->setText(receipt);
            m_notice->tell(Notice::Kind::Success, tr("The receipt is in the clipboard."));
        });
    });
    connect(m_save, &QPushButton::clicked, this,
        [this] { withReceipt([this](const QString &receipt) { saveReceipt(receipt); }); });
    keepTranslated(this, [this] { retranslate(); });
}

void HistoryDetail::build()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_number, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(Space::kSmall);
    m_facts->setVerticalSpacing(Space::kHair);
    m_facts->setColumnStretch(1, 1);
    auto *actions = new FlowLayout(Space::kTight);
    for (ActionButton *button : {m_enter, m_cancel, m_keep, m_copy, m_save})
        actions->addWidget(button);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(Space::kLarge, Space::kLarge, Space::kMedium, Space::kLarge);
    column->setSpacing(Space::kTight);
    column->addLayout(head);
    column->addWidget(m_pill);
    column->addWidget(m_day);
    column->addLayout(m_facts);
    column->addSpacing(Space::kTight);
    column->addWidget(m_steps);
    column->addSpacing(Space::kTight);
    column->addWidget(m_liveHint);
    column->addLayout(actions);
    column->addWidget(m_notice);
    column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_page);
    m_page->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
}

void HistoryDetail::retranslate()
{
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_enter->setText(tr("E&nter code"));
    m_keep->setText(tr("&Keep it"));
    m_copy->setText(tr("&Copy receipt"));
    m_save->setText(tr("Sa&ve receipt…"));
    setAccessibleName(tr("Details"));
    showLiveActions();
    if (m_record) {
        showHead();
        showFacts();
        readTimeline();
    }
}

void HistoryDetail::useRecords(const RecordsAccess &access)
{
    useNothing();
    m_access = access;
}

void HistoryDetail::useNothing()
{
    ++m_turn;
    m_access = {};
    m_record.reset();
    m_isReading = m_isBehind = m_isNumberShown = m_isConfirming = m_isCanceling = false;
    m_steps->clear();
    m_number->clear();
    m_notice->clear();
    hide();
}

void HistoryDetail::show(const VerificationRecord &record)
{
    const bool isSame = m_record && m_record->id == record.id;
    m_record = record;
    if (!isSame) {
        m_notice->clear();
        m_steps->clear();
        m_isConfirming = false;
    }
    showHead();
    showFacts();
    readTimeline();
}

void HistoryDetail::setNumberShown(bool isShown)
{
    m_isNumberShown = isShown;
    if (m_record)
        showHead();
}

void HistoryDetail::focusFirst() { m_close->setFocus(Qt::OtherFocusReason); }

void HistoryDetail::showHead()
{
    const PhoneNumber &number = m_record->number;
    m_number->setText(isolated(m_isNumberShown ? number.international() : number.masked()));
    const OutcomeWords outcome = outcomeOf(*m_record, m_access.clock->now());
    m_pill->show(outcome.tone, outcome.words);
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(m_record->createdAt.time_since_epoch().count());
    m_day->setText(QLocale().toString(begun.date(), QLocale::LongFormat));
    const bool hasReceipt = m_record->status == VerificationStatus::Approved && m_access.issueReceipt;
    m_copy->setVisible(hasReceipt);
    m_save->setVisible(hasReceipt);
    showLiveActions();
}

/// What can be done with a verification that is still live, or why nothing can.
void HistoryDetail::showLiveActions()
{
    const ResumeRefusal refusal = m_record && m_access.clock
                                      ? resumeRefusal(*m_record, m_access.actor, m_access.clock->now())
                                      : ResumeRefusal::Ended;
    const bool isOurs = refusal == ResumeRefusal::None && !m_record->sid.isEmpty();
    m_isConfirming = m_isConfirming && isOurs;
    m_enter->setVisible(isOurs && !m_isConfirming);
    m_cancel->setText(m_isConfirming ? tr("Cancel it &for good") : tr("Cance&l verification"));
    m_cancel->setVisible(isOurs && m_access.cancel);
    m_cancel->setBusy(m_isCanceling);
    m_keep->setVisible(m_isConfirming);
    m_liveHint->setVisible(refusal == ResumeRefusal::OtherActor);
    if (refusal == ResumeRefusal::OtherActor)
        m_liveHint->setText(tr("%1 started this verification. Only they can enter its code or cancel it here.")
                                .arg(isolated(actorWords(m_record->actor))));
}

void HistoryDetail::askToCancel()
{
    m_isConfirming = true;
    m_notice->tell(Notice::Kind::Warning, tr("The code can't be used after that. A new one would have to be sent."));
    showLiveActions();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void HistoryDetail::cancel()
{
    if (m_isCanceling)
        return;
    m_isCanceling = true;
    m_notice->clear();
    showLiveActions();
    const auto take = [this, turn = m_turn, id = m_record->id](const Result<Verification> &answer) {
        if (turn != m_turn)
            return;
        m_isCanceling = false;
        if (m_record->id != id) {
            showLiveActions();
            return;
        }
        m_isConfirming = false;
        if (answer)
            m_notice->tell(Notice::Kind::Success, tr("The verification was canceled. Its code can no longer be used."));
        else
            m_notice->tell(Notice::Kind::Danger, errorText(answer.error()));
        showLiveActions();
        m_close->setFocus(Qt::OtherFocusReason);
        readTimeline();
    };
    QCoro::connect(m_access.cancel(m_record->sid), this, take);
}

void HistoryDetail::showFacts()
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    const auto add = [&](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        QLabel *words = makeSecondary(value, m_facts->parentWidget());
        words->setForegroundRole(QPalette::WindowText);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        QLabel *label = makeSecondary(name, m_facts->parentWidget());
        label->setWordWrap(false);
        for (QLabel *each : {label, words})
            each->setFont(scaledFont(13));
        m_facts->addWidget(label, line, 0, Qt::AlignTop);
        m_facts->addWidget(words, line++, 1);
    };
    add(tr("Reference"), m_record->reference);
    add(tr("Purpose"), m_record->purpose);
    add(tr("Who"), actorWords(m_record->actor));
    putInReadingOrder(this);
}

/// One at a time: whoever runs through the rows hears of the last one.
void HistoryDetail::readTimeline()
{
    m_isBehind = m_isReading;
    if (m_isReading || !m_access.store)
        return;
    m_isReading = true;
    const auto take = [this, turn = m_turn, id = m_record->id](const Result<Timeline> &timeline) {
        if (turn != m_turn)
            return;
        m_isReading = false;
        if (m_record->id == id)
            showTimeline(timeline);
        if (m_isBehind)
            readTimeline();
    };
    QCoro::connect(m_access.store->timeline(m_record->id), this, take);
}

void HistoryDetail::showTimeline(const Result<Timeline> &timeline)
{
    if (!timeline) {
        m_steps->clear();
        m_copy->hide();
        m_save->hide();
        if (timeline.error().code == ErrorCode::VerificationNotFound)
            m_notice->tell(Notice::Kind::Info, tr("This record is gone: it was older than records are kept."));
        else
            m_notice->tell(Notice::Kind::Danger, errorText(timeline.error()));
        return;
    }
    m_record = timeline->record;
    showHead();
    m_steps->clear();
    for (const TimelineStep &step : stepsOf(*timeline))
        m_steps->addStep(step.what, step.detail, step.tone);
    putInReadingOrder(this);
}

void HistoryDetail::withReceipt(std::function<void(QString)> use)
{
    const auto take = [this, turn = m_turn, id = m_record->id, use](const Result<QString> &receipt) {
        if (turn != m_turn || m_record->id != id)
            return;
        if (receipt && !receipt->isEmpty())
            use(*receipt);
        else if (receipt)
            m_notice->tell(Notice::Kind::Warning, tr("No receipt can be issued here."));
        else
            m_notice->tell(Notice::Kind::Danger, errorText(receipt.error()));
        readTimeline();
    };
    QCoro::connect(m_access.issueReceipt(m_record->sid), this, take);
}

void HistoryDetail::saveReceipt(const QString &receipt)
{
    const QString name = QStringLiteral("receipt-%1.jws").arg(m_record->sid.right(8));
    askAndSaveReceipt(this, name, receipt, [this](bool isSaved, const QString &sentence) {
        m_notice->tell(isSaved ? Notice::Kind::Success : Notice::Kind::Danger, sentence);
    });
}

void HistoryDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

} // namespace Ringproof
