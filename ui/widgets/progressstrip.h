// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something that takes its time: words, a bar where its length is known, and a button that stops it.
// Never moves by itself: without news nothing is drawn.
#pragma once

#include <QWidget>

class QLabel;

namespace Ringproof {

class ActionButton;

class ProgressStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent);

    /// `total` zero: nobody knows how much there is.
    void tell(const QString &words, qint64 done, qint64 total);
    ActionButton *stopButton() const { return m_stop; }

Q_SIGNALS:
    void stopped();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    ActionButton *m_stop;
    qreal m_share = 0;
};

} // namespace Ringproof
