// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/progressstrip.h"

#include "ui/text.h"
#include "ui/theme.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/roundedbox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace Ringproof {

namespace {

constexpr int kBar = 4;

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_words(makeSecondary({}, this))
    , m_stop(new ActionButton(ActionButton::Kind::Secondary, {}, this))
{
    m_words->setForegroundRole(QPalette::WindowText);
    m_stop->setTool();
    translated(m_stop, [] { return tr("S&top"); });
    connect(m_stop, &QPushButton::clicked, this, &ProgressStrip::stopped);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::kMedium, Space::kTight, Space::kTight, Space::kTight + kBar);
    row->setSpacing(Space::kMedium);
    row->addWidget(m_words, 1);
    row->addWidget(m_stop);
}

void ProgressStrip::tell(const QString &words, qint64 done, qint64 total)
{
    m_words->setText(words);
    m_share = total > 0 ? qBound(0.0, double(done) / double(total), 1.0) : 0;
    update();
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const Tokens &token = tokens();
    QPainter painter(this);
    paintBox(painter, rect(), Size::kRadius, token.surface, token.divider);
    if (m_share <= 0)
        return;
    const QRect track = rect().adjusted(Size::kRadius, height() - kBar - 1, -Size::kRadius, -1);
    QRect filled = track;
    filled.setWidth(qRound(track.width() * m_share));
    painter.fillRect(track, token.divider);
    painter.fillRect(QStyle::visualRect(layoutDirection(), track, filled), token.accent);
}

} // namespace Ringproof
