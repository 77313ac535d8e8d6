// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/overviewcards.h"

#include "ui/desk/overviewwords.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/card.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/legend.h"

#include <QEvent>
#include <QLabel>

namespace Ringproof {

namespace {

constexpr size_t kMostRegions = 7;
/// Two cards side by side need so many letters' widths.
constexpr int kTwoCards = 92;

} // namespace

OverviewCards::OverviewCards(QWidget *parent)
    : QWidget(parent)
    , m_upper(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_lower(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_times(new Card(this))
    , m_failed(new Card(this))
    , m_regions(new Card(this))
    , m_troubled(new Card(this))
    , m_legend(new Legend(m_times))
    , m_chart(new ColumnChart(m_times))
    , m_pointed(makeSecondary({}, m_times))
    , m_slotTable(new FigureTable(m_times))
    , m_failures(new BarList(m_failed))
    , m_noFailures(makeSecondary({}, m_failed))
    , m_regionBars(new BarList(m_regions))
    , m_regionTable(new FigureTable(m_regions))
    , m_errors(new BarList(m_troubled))
    , m_noErrors(makeSecondary({}, m_troubled))
{
    build();
    setTableShown(false);
    connect(m_chart, &ColumnChart::pointedAt, this, [this](const QString &words) {
        m_pointed->setText(words.isEmpty() ? tr("Point at a column, or use the arrow keys, for its figures.") : words);
    });
    keepTranslated(this, [this] { retranslate(); });
}

void OverviewCards::build()
{
    constexpr int kWide = 5;
    constexpr int kNarrow = 3;
    for (QWidget *part : {static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_chart),
             static_cast<QWidget *>(m_pointed), static_cast<QWidget *>(m_slotTable)})
        m_times->addWidget(part, part == m_chart ? 1 : 0);
    fitPointed();
    m_pointed->setAlignment(Qt::AlignTop);
    m_failed->addWidget(m_failures);
    m_failed->addWidget(m_noFailures);
    m_failed->addStretch();
    m_regions->addWidget(m_regionBars);
    m_regions->addWidget(m_regionTable);
    m_regions->addStretch();
    m_troubled->addWidget(m_errors);
    m_troubled->addWidget(m_noErrors);
    m_troubled->addStretch();
    m_upper->addWidget(m_times, kWide);
    m_upper->addWidget(m_failed, kNarrow);
    m_lower->addWidget(m_regions, kWide);
    m_lower->addWidget(m_troubled, kNarrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QBoxLayout *row : {m_upper, m_lower}) {
        row->setSpacing(Space::kSmall);
        column->addLayout(row);
    }
    column->setSpacing(Space::kSmall);
}

void OverviewCards::retranslate()
{
    m_legend->setWords({tr("verified"), tr("not verified"), tr("under way")});
    m_failed->setTitle(tr("Why not verified"));
    m_troubled->setTitle(tr("Errors on the way"));
    m_noFailures->setText(tr("None so far."));
    m_noErrors->setText(tr("None so far."));
    m_chart->setAccessibleName(tr("Chart of verifications; the same figures are in the table"));
    show(OverviewReport(m_report), m_span);
}

void OverviewCards::show(const OverviewReport &report, OverviewSpan span)
{
    m_report = report;
    m_span = span;
    const bool isToday = span == OverviewSpan::Today;
    m_times->setTitle(isToday ? tr("Verifications by the hour") : tr("Verifications by day"));
    m_regions->setTitle(m_isTable ? tr("By country") : tr("Codes sent by country, and how many were entered"));
    m_chart->setColumns(columnsOf(report, span));
    m_failures->setRows(failureRows(report.total));
    m_failures->setVisible(!m_failures->rows().isEmpty());
    m_noFailures->setVisible(m_failures->rows().isEmpty());
    m_errors->setRows(errorRows(report));
    m_errors->setVisible(!m_errors->rows().isEmpty());
    m_noErrors->setVisible(m_errors->rows().isEmpty());
    m_regionBars->setRows(m_isTable ? QList<BarList::Row>() : regionRows(report, kMostRegions));
    if (!m_isTable)
        return;
    m_slotTable->setTable(tableHeads(isToday ? tr("Hour") : tr("Day")), slotTable(report, span));
    m_regionTable->setTable(tableHeads(tr("Country")), regionTable(report));
}

void OverviewCards::setTableShown(bool isShown)
{
    m_isTable = isShown;
    for (QWidget *drawn : {static_cast<QWidget *>(m_legend), static_cast<QWidget *>(m_chart),
             static_cast<QWidget *>(m_pointed), static_cast<QWidget *>(m_regionBars)})
        drawn->setVisible(!isShown);
    m_slotTable->setVisible(isShown);
    m_regionTable->setVisible(isShown);
    show(OverviewReport(m_report), m_span);
    arrange();
}

void OverviewCards::arrange()
{
    // Tables of six columns, and large text, want the whole width.
    const bool isWide = !m_isTable && width() >= kTwoCards * fontMetrics().averageCharWidth();
    for (QBoxLayout *row : {m_upper, m_lower})
        row->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// Room for two lines at all times, so that longer words do not push the chart.
void OverviewCards::fitPointed()
{
    const QMargins around = m_pointed->contentsMargins(); // for the marks of Arabic letters
    const int lines = m_pointed->fontMetrics().size(0, QStringLiteral("x\nx")).height();
    m_pointed->setMinimumHeight(lines + around.top() + around.bottom());
}

/// The label has heard of it before.
void OverviewCards::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        fitPointed();
}

void OverviewCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Ringproof
