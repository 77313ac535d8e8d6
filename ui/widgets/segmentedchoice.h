// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A few choices side by side, one of them chosen; arrow keys move the choice.
// Never more than fit in a row: for more there is ChoiceList.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QButtonGroup;

namespace Ringproof {

class SegmentedChoice final : public QWidget
{
    Q_OBJECT
public:
    /// `words` are asked for again when the language changes.
    SegmentedChoice(const std::vector<std::function<QString()>> &words, QWidget *parent);

    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    /// By the user.
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

} // namespace Ringproof
