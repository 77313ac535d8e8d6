// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Holds a page: beside the margins of every page, never wider than reads well, and scrolling when large text needs more room.
// Never takes focus itself.
#pragma once

#include <QScrollArea>

namespace Ringproof {

class PageScroll final : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the page over.
    PageScroll(QWidget *page, QWidget *parent);

    void scrollToTop();
    /// Where not even the first rows fit: to where one types.
    void scrollToFocus();
    /// Where not everything fits: the last rows, with what was just said and what can be done.
    void scrollToEnd();

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace Ringproof
