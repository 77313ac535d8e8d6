// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the parts of a chart's columns stand for: a swatch of each and its word, in the order in which they are stacked.
// Never a control: nothing can be switched off here.
#pragma once

#include <QWidget>

class QLabel;

namespace Ringproof {

class Legend final : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(QWidget *parent);

    void setWords(const QStringList &words);

private:
    QList<QLabel *> m_words;
};

} // namespace Ringproof
