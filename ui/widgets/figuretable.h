// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A plain table of names and figures, as high as its rows: for eyes that read rather than look, and for screen readers.
// Never edited, and never holds on to the tab key.
#pragma once

#include <QTableWidget>

namespace Ringproof {

class FigureTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit FigureTable(QWidget *parent);

    /// The first column is a name, the others are figures.
    void setTable(const QStringList &heads, const QList<QStringList> &rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fit();
};

} // namespace Ringproof
