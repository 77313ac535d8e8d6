// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historytable.h"

#include "base/plaintext.h"
#include "store/historycsv.h"
#include "ui/desk/historymodel.h"
#include "ui/desk/historywords.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/roundedbox.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace Ringproof {

namespace {

constexpr int kLeastWho = 74;

class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(const HistoryModel *model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &token = tokens();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, token.accentWash);
        painter->fillRect(option.rect.adjusted(0, option.rect.height() - 1, 0, 0), token.divider);
        const QRect inner = QStyle::visualRect(
            option.direction, option.rect, option.rect.adjusted(Space::kSmall, 0, -Space::kHair, -1));
        const VerificationRecord *record = m_model->record(index.row());
        if (record && index.column() == HistoryModel::Outcome)
            paintPill(
                *painter, inner, option.direction, index.data().toString(), outcomeOf(*record, m_model->now()).tone);
        else
            paintText(*painter, inner, option, index);
        painter->restore();
    }

private:
    static void paintText(
        QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        painter.setFont(option.font);
        painter.setPen(tokens().text);
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
        painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }

    const HistoryModel *m_model;
};

} // namespace

HistoryTable::HistoryTable(HistoryModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(model);
    setItemDelegate(new RowDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    keepTranslated(this, [this] {
        setAccessibleName(tr("Verifications"));
        measure();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryTable::look);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        verticalScrollBar()->setValue(0);
        Q_EMIT rowChosen(-1);
        look();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (first == 0)
            keepPlace(last - first + 1);
        look();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        if (chosenRow() >= from.row() && chosenRow() <= to.row())
            Q_EMIT rowChosen(chosenRow());
    });
    connect(this, &QAbstractItemView::clicked, this, &HistoryTable::rowOpened);
}

void HistoryTable::measure()
{
    const QFontMetrics metrics(font());
    verticalHeader()->setDefaultSectionSize(qMax(Size::kTool, metrics.height() + Space::kMedium));
    const auto header = [this](int column) {
        return QFontMetrics(scaledFont(13, QFont::DemiBold))
            .horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    };
    const int room = Space::kSmall + Space::kTight;
    const QDateTime longDay(QDate(2026, 11, 28), QTime(20, 48));
    m_timeWidth = room + qMax(header(HistoryModel::Time),
                             metrics.horizontalAdvance(QLocale().toString(longDay, QLocale::ShortFormat)));
    m_numberWidth =
        room + qMax(header(HistoryModel::Number), metrics.horizontalAdvance(QStringLiteral("+44 7700 •••• ••00")));
    m_outcomeWidth = header(HistoryModel::Outcome);
    for (const auto status : {VerificationStatus::Approved, VerificationStatus::Pending, VerificationStatus::Canceled,
             VerificationStatus::MaxAttemptsReached, VerificationStatus::Expired, VerificationStatus::Sending,
             VerificationStatus::NotSent, VerificationStatus::SendUnknown})
        m_outcomeWidth = qMax(m_outcomeWidth, pillSize(statusWords(status)).width());
    m_outcomeWidth += room;
    m_channelWidth = header(HistoryModel::ChannelUsed);
    for (const auto channel : {Channel::Sms, Channel::Call, Channel::WhatsApp})
        m_channelWidth = qMax(m_channelWidth, metrics.horizontalAdvance(channelLabel(channel)));
    m_channelWidth += room;
    m_referenceWidth = room + qMax(header(HistoryModel::Reference), metrics.horizontalAdvance(QStringLiteral("TICKET-204512")));
    fitColumns();
}

void HistoryTable::fitColumns()
{
    const int width = viewport()->width();
    const int needed = m_timeWidth + m_numberWidth + m_outcomeWidth;
    // In little room the columns move together before a reference is cut.
    const int gap = qBound(0, (width - needed - m_referenceWidth) / 3, Space::kTight);
    const int fixed = needed + 3 * gap;
    const bool hasChannel = width >= fixed + m_channelWidth + gap + m_referenceWidth + kLeastWho;
    const int rest = qMax(0, width - fixed - (hasChannel ? m_channelWidth + gap : 0));
    // In little room who it was stands in the detail beside.
    const bool hasWho = rest >= m_referenceWidth + kLeastWho;
    setColumnHidden(HistoryModel::ChannelUsed, !hasChannel);
    setColumnHidden(HistoryModel::Who, !hasWho);
    setColumnWidth(HistoryModel::Time, m_timeWidth + gap);
    setColumnWidth(HistoryModel::Number, m_numberWidth + gap);
    setColumnWidth(HistoryModel::Outcome, m_outcomeWidth + gap);
    setColumnWidth(HistoryModel::ChannelUsed, m_channelWidth + gap);
    const int reference = hasWho ? qMax(m_referenceWidth, rest / 2) : rest;
    setColumnWidth(HistoryModel::Reference, reference);
    setColumnWidth(HistoryModel::Who, rest - reference);
}

void HistoryTable::look()
{
    const int last = rowAt(viewport()->height() - 1);
    m_model->lookAt(qMax(0, rowAt(0)), last < 0 ? m_model->rowCount() - 1 : last);
}

/// Whoever has scrolled down reads on where they were, whatever comes on top.
void HistoryTable::keepPlace(int inserted)
{
    const int value = verticalScrollBar()->value();
    if (value == 0)
        return;
    updateGeometries();
    verticalScrollBar()->setValue(value + inserted * verticalHeader()->defaultSectionSize());
}

QString HistoryTable::rowText() const
{
    QStringList cells;
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        const QString cell = m_model->index(chosenRow(), column).data().toString();
        // A row is pasted into spreadsheets. The number is ours, and goes into other places as well.
        cells.append(column == HistoryModel::Number ? cell : withoutFormulas(toPlainText(cell)));
    }
    return cells.join(u'\t');
}

void HistoryTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ring goes round whole rows
    Q_EMIT rowChosen(current.row());
}

void HistoryTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // Qt only makes the first row the current one.
    if (chosenRow() >= 0 && !selectionModel()->isRowSelected(chosenRow()))
        chooseRow(chosenRow());
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        if (chosenRow() >= 0)
            QApplication::clipboard()->setText(rowText());
    } else if (isEnter && chosenRow() >= 0 && !event->isAutoRepeat()) {
        Q_EMIT rowOpened();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    look();
}

void HistoryTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || chosenRow() < 0)
        return;
    const QRect row(0, rowViewportPosition(chosenRow()), viewport()->width(), rowHeight(chosenRow()) - 1);
    QPainter painter(viewport());
    paintRing(painter, row, Space::kHair, tokens().accent, Size::kFocusRing);
}

void HistoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace Ringproof
