// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/resultmark.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>

namespace Ringproof {

namespace {

constexpr int kSize = 64;
constexpr QMarginsF kCheckMargins(16, 16, 16, 16);

} // namespace

ResultMark::ResultMark(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(scaledSide(kSize), scaledSide(kSize));
}

void ResultMark::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void ResultMark::paintEvent(QPaintEvent *)
{
    const Tokens &token = tokens();
    const bool isVerified = m_kind == Kind::Verified;
    const bool isUnknown = m_kind == Kind::Unknown;
    const QColor wash = isVerified ? token.successWash : isUnknown ? token.warningWash : token.dangerWash;
    const QColor line = isVerified ? token.success : isUnknown ? token.warning : token.danger;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / qreal(kSize), height() / qreal(kSize));
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    painter.drawEllipse(0, 0, kSize, kSize);
    if (isVerified) {
        paintCheck(painter, QRectF(0, 0, kSize, kSize).marginsRemoved(kCheckMargins), line);
    } else {
        painter.setPen(QPen(line, 5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(32, 21), QPointF(32, 34.5));
        painter.drawPoint(QPointF(32, 43));
    }
}

} // namespace Ringproof
