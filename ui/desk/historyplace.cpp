// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historyplace.h"

#include "base/storageerror.h"
#include "ui/commands.h"
#include "ui/desk/exportmenu.h"
#include "ui/desk/historydetail.h"
#include "ui/desk/historyfilters.h"
#include "ui/desk/historymodel.h"
#include "ui/desk/historytable.h"
#include "ui/desk/historytasks.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/divider.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/holdtoshow.h"
#include "verification/errortext.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>

namespace Ringproof {

namespace {

constexpr int kSide = Space::kHuge;

/// Where numbers without a country code are from: as on the number page.
RegionCode usualRegion()
{
    const QString last = QSettings().value(QStringLiteral("desk/recentRegions")).toStringList().value(0);
    return last.isEmpty() ? QLocale::territoryToCode(QLocale::system().territory()) : last;
}

} // namespace

HistoryPlace::HistoryPlace(QWidget *parent)
    : Place(parent)
    , m_model(new HistoryModel(this))
    , m_filters(new HistoryFilters(this))
    , m_tasks(new HistoryTasks(this))
    , m_table(new HistoryTable(m_model, this))
    , m_empty(new EmptyState(this))
    , m_problem(new Notice(this))
    , m_stack(new QStackedLayout)
    , m_detail(new HistoryDetail(this))
    , m_edge(new Divider(Qt::Vertical, this))
    , m_title(makeTitle({}, this))
    , m_count(makeSecondary({}, this))
    , m_hint(makeSecondary({}, this))
    , m_hold(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_export(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_prove(new ActionButton(ActionButton::Kind::Secondary, {}, this))
    , m_exportMenu(new ExportMenu(this))
{
    build();
    connectParts();
    addShortcuts();
    for (ActionButton *each : {m_hold, m_export, m_prove})
        each->setTool();
    closeDetail();
    keepTranslated(this, [this] { retranslate(); });
}

QLayout *HistoryPlace::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kTight);
    row->addWidget(m_title, 1);
    row->addWidget(m_prove);
    row->addWidget(m_export);
    return row;
}

QLayout *HistoryPlace::buildFoot()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_count);
    words->addWidget(m_hint);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::kMedium);
    row->addLayout(words, 1);
    row->addWidget(m_hold);
    return row;
}

void HistoryPlace::build()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(kSide, Space::kLarge, kSide, Space::kMedium);
    column->setSpacing(Space::kMedium);
    column->addLayout(buildHead());
    column->addWidget(m_filters);
    column->addWidget(m_tasks);
    column->addWidget(m_problem);
    column->addLayout(m_stack, 1);
    column->addLayout(buildFoot());
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(column, 1);
    all->addWidget(m_edge);
    all->addWidget(m_detail);
}

void HistoryPlace::connectParts()
{
    connect(m_filters, &HistoryFilters::changed, this, &HistoryPlace::search);
    connect(m_filters, &HistoryFilters::left, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (m_table->chosenRow() < 0 && m_model->rowCount() > 0)
            m_table->chooseRow(0);
    });
    for (const auto signal : {&HistoryModel::searched, &HistoryModel::standingChanged}) {
        connect(m_model, signal, this, &HistoryPlace::showStanding);
        connect(m_model, signal, this, &HistoryPlace::tellDatabase);
    }
    connect(m_table, &HistoryTable::rowChosen, this, &HistoryPlace::showRow);
    connect(m_table, &HistoryTable::rowOpened, this, &HistoryPlace::openDetail);
    connect(m_detail, &HistoryDetail::resumeAsked, this, &HistoryPlace::resumeAsked);
    connect(m_detail, &HistoryDetail::closed, this, &HistoryPlace::closeDetail);
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (m_model->error())
            m_model->refresh();
        else
            m_filters->clear();
    });
    connect(new HoldToShow(m_hold, this), &HoldToShow::changed, this, &HistoryPlace::showNumbers);
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (!m_tasks->isBusy())
            popUpUnder(m_exportMenu, m_export);
    });
    connect(m_exportMenu, &ExportMenu::fileChosen, this, &HistoryPlace::exportTo);
    connect(m_prove, &QPushButton::clicked, m_tasks, &HistoryTasks::proveRecords);
    connect(m_tasks, &HistoryTasks::left, m_table, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_tasks, &HistoryTasks::busyChanged, this, [this] {
        m_export->setBusy(m_tasks->isBusy());
        m_prove->setBusy(m_tasks->isBusy());
    });
}

void HistoryPlace::addShortcuts()
{
    const auto add = [this](Command command, auto act) {
        // Wherever in the window the focus is, while this place is shown.
        auto *shortcut = new QShortcut(keysOf(command), this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Command::Search, [this] { m_filters->focusSearch(); });
    add(Command::Refresh, [this] { m_model->refresh(); });
    add(Command::Export, [this] { m_export->click(); });
}

void HistoryPlace::retranslate()
{
    m_title->setText(placeName());
    m_export->setText(tr("&Export…"));
    m_export->setToolTip(tr("Writes what the filters name into a file (%1)")
                             .arg(keysOf(Command::Export).toString(QKeySequence::NativeText)));
    m_prove->setText(tr("&Check records"));
    m_prove->setToolTip(tr("Proves that nobody has changed the records behind this program's back"));
    m_hold->setText(tr("&Show numbers"));
    m_hold->setToolTip(tr("Numbers are shown while this is pressed, or Alt is held"));
    showNumbers(m_model->areNumbersShown());
    showStanding();
}

QString HistoryPlace::placeName() const { return tr("History"); }

void HistoryPlace::useRecords(const RecordsAccess &access)
{
    useNothing();
    m_access = access;
    m_filters->useClock(access.clock);
    m_model->useStore(access.store, access.clock);
    m_detail->useRecords(access);
    m_tasks->useRecords(access);
    m_isToBeSearched = true;
    if (isVisible())
        arrive();
}

void HistoryPlace::useNothing()
{
    ++m_turn;
    m_access = {};
    m_tasks->useNothing();
    closeDetail();
    m_detail->useNothing();
    m_filters->useClock(nullptr);
    m_model->useNothing();
    m_isToBeSearched = false;
    m_isReadable = true;
    showStanding();
}

void HistoryPlace::arrive()
{
    m_filters->focusSearch();
    recordsChanged();
    askActors();
}

void HistoryPlace::recordsChanged()
{
    if (!m_access.store)
        return;
    if (std::exchange(m_isToBeSearched, false))
        search();
    else
        m_model->refresh();
}

void HistoryPlace::search()
{
    if (!m_access.store)
        return;
    m_filters->setRegion(usualRegion());
    HistoryQuery query = m_filters->query();
    // What the sandbox has approved must not stand among what was verified.
    query.provider = m_access.provider;
    std::vector<HistoryQuery> alternatives;
    for (const SearchTerm &term : m_filters->reading().terms)
        alternatives.push_back(term.addedTo(query));
    m_model->search(std::move(alternatives));
}

void HistoryPlace::askActors()
{
    if (!m_access.store)
        return;
    QCoro::connect(m_access.store->historyActors(), this, [this, turn = m_turn](const Result<QStringList> &actors) {
        if (turn == m_turn && actors)
            m_filters->setActors(*actors);
    });
}

void HistoryPlace::showStanding()
{
    const bool isEmpty = m_model->rowCount() == 0 && (m_model->hasResult() || m_model->error());
    if (isEmpty)
        showEmptiness();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    if (m_model->error() && !isEmpty)
        m_problem->tell(Notice::Kind::Warning, errorText(*m_model->error()));
    else
        m_problem->clear();
    m_export->setEnabled(!isEmpty);
    m_hint->setVisible(!isEmpty);
    m_hold->setVisible(!isEmpty);
    showCount();
}

void HistoryPlace::tellDatabase()
{
    const bool isReadable = !m_model->error() || !isStorageError(*m_model->error());
    if (std::exchange(m_isReadable, isReadable) != isReadable)
        Q_EMIT recordsReadable(isReadable);
}

void HistoryPlace::showEmptiness()
{
    const SearchReading reading = m_filters->reading();
    const QString everything = tr("Show e&verything");
    if (m_model->error())
        m_empty->tell(tr("The records cannot be read"), errorText(*m_model->error()), tr("&Try again"));
    else if (reading.isPartOfNumber)
        m_empty->tell(tr("Nothing matches so far"), tr("A number is found once it is typed to its end."));
    else if (reading.mayBeNumber)
        m_empty->tell(tr("Nothing matches"),
            tr("A phone number is found when it is whole, with + and the country code in front."), everything);
    else if (reading.isPrefix)
        m_empty->tell(tr("Nothing matches"),
            tr("Fewer than three letters are looked for at the beginning of references only: more letters find more."),
            everything);
    else if (reading.terms.front().number)
        m_empty->tell(tr("Nothing matches"), tr("Another outcome or more days may find it."), everything);
    else if (m_filters->isFiltering())
        m_empty->tell(
            tr("Nothing matches"), tr("Fewer letters, another outcome or more days may find it."), everything);
    else
        m_empty->tell(tr("Nothing yet"),
            tr("Every verification will stand here: whose phone, for which reference, who asked and how it ended."));
}

void HistoryPlace::showCount()
{
    const auto count = m_model->count();
    if (!count || *count == 0)
        m_count->clear();
    else if (*count > HistoryModel::kMostCounted)
        m_count->setText(tr("Verifications: more than %1").arg(QLocale().toString(HistoryModel::kMostCounted)));
    else
        m_count->setText(tr("Verifications: %1").arg(QLocale().toString(*count)));
}

void HistoryPlace::openDetail()
{
    const VerificationRecord *record = m_model->record(m_table->chosenRow());
    if (!record)
        return;
    const bool wasOpen = m_detail->isVisible();
    m_edge->show();
    m_detail->setVisible(true);
    m_detail->show(*record);
    m_table->scrollTo(m_table->currentIndex());
    if (wasOpen && m_table->hasFocus() && QApplication::mouseButtons() == Qt::NoButton)
        m_detail->focusFirst();
}

void HistoryPlace::closeDetail()
{
    const bool hadFocus = m_detail->isAncestorOf(QApplication::focusWidget());
    m_detail->hide();
    m_edge->hide();
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryPlace::showRow(int row)
{
    if (row < 0)
        return closeDetail();
    if (const VerificationRecord *record = m_model->record(row); record && m_detail->isVisible())
        m_detail->show(*record);
}

void HistoryPlace::showNumbers(bool areShown)
{
    m_model->setNumbersShown(areShown);
    m_detail->setNumberShown(areShown);
    m_hint->setText(areShown ? tr("Numbers are shown.") : tr("Hold Alt to show numbers."));
}

void HistoryPlace::exportTo(const QString &file)
{
    const auto count = m_model->count();
    const bool isCounted = count && *count <= HistoryModel::kMostCounted;
    const ExportRequest request{
        .query = m_model->query(), .format = formatOf(file), .numbers = m_exportMenu->numbers(), .file = file};
    m_tasks->exportTo(request, isCounted ? *count : 0);
}

void HistoryPlace::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        closeDetail();
    else
        Place::keyPressEvent(event);
}

} // namespace Ringproof
