// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/barlist.h"

#include "ui/icons.h"
#include "ui/text.h"
#include "ui/quietcolors.h"
#include "ui/theme.h"
#include "ui/widgets/roundedbox.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kBarHeight = 8;
constexpr int kFlagHeight = 12;
constexpr int kLeastBar = 40;

} // namespace

/// Repeats in length what the figure beside it says.
class BarList::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setMinimumWidth(kLeastBar);
        setFixedHeight(kBarHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        // White beside yellow would be no difference.
        painter.setBrush(isStark() ? tokens().accentWash : tokens().divider);
        painter.drawRoundedRect(rect(), kBarHeight / 2.0, kBarHeight / 2.0);
        const int length = std::max(kBarHeight, qRound(width() * m_share));
        painter.setBrush(tokens().accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, length, height())),
            kBarHeight / 2.0, kBarHeight / 2.0);
    }

private:
    double m_share = 0;
};

class BarList::Flag final : public QWidget
{
public:
    explicit Flag(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(scaledSide(kFlagHeight) * 3 / 2, scaledSide(kFlagHeight));
    }
    void setRegion(const QString &region)
    {
        m_region = region;
        setVisible(!region.isEmpty());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, flagPixmap(m_region, height(), this));
    }

private:
    QString m_region;
};

BarList::BarList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Space::kSmall);
    m_grid->setVerticalSpacing(Space::kTight);
    constexpr int kNameColumn = 1;
    constexpr int kBarColumn = 2;
    m_grid->setColumnStretch(kNameColumn, 3);
    m_grid->setColumnStretch(kBarColumn, 2);
}

void BarList::addLine()
{
    const int row = int(m_lines.size());
    const Line line{new Flag(this), makeSecondary({}, this), new Bar(this), makeSecondary({}, this)};
    line.name->setForegroundRole(QPalette::WindowText);
    line.figure->setForegroundRole(QPalette::WindowText);
    line.figure->setWordWrap(false);
    m_grid->addWidget(line.flag, row, 0);
    m_grid->addWidget(line.name, row, 1);
    m_grid->addWidget(line.bar, row, 2, Qt::AlignVCenter);
    m_grid->addWidget(line.figure, row, 3, Qt::AlignTrailing | Qt::AlignVCenter);
    m_lines.push_back(line);
}

void BarList::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    // What is there changes its words: to make fifty widgets anew holds the window up for longer than a frame.
    while (m_lines.size() < size_t(rows.size()))
        addLine();
    for (; m_lines.size() > size_t(rows.size()); m_lines.pop_back())
        for (QWidget *part : m_lines.back().parts())
            delete part;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const Line &line = m_lines[size_t(i)];
        line.flag->setRegion(row.region);
        line.name->setText(row.name);
        line.bar->setShare(row.share);
        line.figure->setText(row.figure);
        for (QWidget *part : line.parts())
            part->setToolTip(row.words);
    }
}

std::array<QWidget *, 4> BarList::Line::parts() const { return {flag, name, bar, figure}; }

} // namespace Ringproof
