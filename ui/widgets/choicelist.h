// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A short list of which one is chosen, in the look of the sidebar's places: the pages of a dialog, the languages.
// Never scrolls sideways and never leaves nothing chosen once something was.
#pragma once

#include <QListWidget>

namespace Ringproof {

class ChoiceList final : public QListWidget
{
    Q_OBJECT
public:
    /// A sign at the far end of a row. What it means is said by the row's Qt::AccessibleTextRole.
    static constexpr int kMarkRole = Qt::UserRole + 100;
    static int markWidth();

    explicit ChoiceList(QWidget *parent);

    /// As wide as its widest words, as high as its rows.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace Ringproof
