// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pagescroll.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTimer>

namespace Ringproof {

namespace {

constexpr int kAmpleHeight = 600;
constexpr int kLettersOnLine = 70;

} // namespace

PageScroll::PageScroll(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    // Of large text as many letters go on a line as of small.
    page->setMaximumWidth(qMax(Size::kPageWidth, kLettersOnLine * fontMetrics().horizontalAdvance(QLatin1Char('0'))));
    auto *canvas = new QWidget(viewport()); // moved there later, everything inside would be dressed again
    auto *row = new QHBoxLayout(canvas);
    row->addWidget(page, 100);
    row->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(canvas);
}

void PageScroll::scrollToTop() { verticalScrollBar()->setValue(0); }

void PageScroll::scrollToFocus()
{
    QTimer::singleShot(0, this, [this] {
        if (QWidget *focused = widget()->focusWidget(); focused && focused->isVisible())
            ensureWidgetVisible(focused, 0, Space::kTight);
    });
}

void PageScroll::scrollToEnd()
{
    // Once the layout knows what was said.
    QTimer::singleShot(0, this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); });
}

void PageScroll::resizeEvent(QResizeEvent *event)
{
    const bool isShort = event->size().height() < kAmpleHeight;
    const int above = isShort ? Space::kLarge : Space::kHuge;
    // The same sides as every place and the notices above it: what one reads begins at one edge.
    widget()->layout()->setContentsMargins(Space::kHuge, above, Space::kHuge, Space::kLarge);
    QScrollArea::resizeEvent(event);
}

} // namespace Ringproof
