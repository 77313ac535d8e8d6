// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Steps one under the other along a line: what happened in bold, when and by whom beneath.
// Never says anything by the colour of a dot alone.
#pragma once

#include "ui/widgets/pill.h"

#include <QWidget>

class QVBoxLayout;

namespace Ringproof {

class TimelineView final : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent);

    void clear();
    void addStep(const QString &what, const QString &detail, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Step
    {
        QLabel *what;
        QLabel *detail;
        Tone tone;
    };
    QList<Step> m_steps;
    QVBoxLayout *m_column;
};

} // namespace Ringproof
