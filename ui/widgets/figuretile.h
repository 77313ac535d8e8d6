// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One figure with the words for it; what it means exactly is its tooltip, and what a screen reader hears.
// Never shows a figure that is not known as zero: it shows a dash.
#pragma once

#include <QWidget>

class QLabel;

namespace Ringproof {

class FigureTile final : public QWidget
{
    Q_OBJECT
public:
    explicit FigureTile(QWidget *parent);

    void setWords(const QString &caption, const QString &meaning);
    /// Empty: not known.
    void setFigure(const QString &figure);

    QString figure() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_figure;
    QLabel *m_caption;
};

} // namespace Ringproof
