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

/// Repeats in length what the figure beside it says.
class Bar final : public QWidget
{
public:
    Bar(double share, QWidget *parent)
        : QWidget(parent)
        , m_share(share)
    {
        setMinimumWidth(kLeastBar);
        setFixedHeight(kBarHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    double m_share;
};

class Flag final : public QWidget
{
public:
    Flag(QString region, QWidget *parent)
        : QWidget(parent)
        , m_region(std::move(region))
    {
        setFixedSize(scaledSide(kFlagHeight) * 3 / 2, scaledSide(kFlagHeight));
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

} // namespace

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

void BarList::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        auto *name = makeSecondary(row.name, this);
        name->setForegroundRole(QPalette::WindowText);
        auto *figure = makeSecondary(row.figure, this);
        figure->setForegroundRole(QPalette::WindowText);
        figure->setWordWrap(false);
        auto *bar = new Bar(row.share, this);
        for (QWidget *part :
            {static_cast<QWidget *>(name), static_cast<QWidget *>(figure), static_cast<QWidget *>(bar)})
            part->setToolTip(row.words);
        if (!row.region.isEmpty())
            m_grid->addWidget(new Flag(row.region, this), i, 0);
        m_grid->addWidget(name, i, 1);
        m_grid->addWidget(bar, i, 2, Qt::AlignVCenter);
        m_grid->addWidget(figure, i, 3, Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

} // namespace Ringproof
