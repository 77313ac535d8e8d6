// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/pagescroll.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace Ringproof {

PageScroll::PageScroll(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    page->setMaximumWidth(Size::kPageWidth);
    auto *canvas = new QWidget;
    auto *row = new QHBoxLayout(canvas);
    row->setContentsMargins(Space::kPage, Space::kHuge, Space::kPage, Space::kHuge);
    row->addWidget(page, 100);
    row->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(canvas);
}

void PageScroll::scrollToTop() { verticalScrollBar()->setValue(0); }

} // namespace Ringproof
