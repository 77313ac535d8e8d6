// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of the history: calm rows, outcomes as pills, columns that fit the room there is.
// Never puts anything into the clipboard or a tooltip that the screen does not show at that moment.
#pragma once

#include <QTableView>

namespace Ringproof {

class HistoryModel;

class HistoryTable final : public QTableView
{
    Q_OBJECT
public:
    HistoryTable(HistoryModel *model, QWidget *parent);

    int chosenRow() const { return currentIndex().row(); } ///< -1: none
    /// What selectRow() should be: from right to left that one looks for a column beside the table, and chooses nothing.
    void chooseRow(int row) { setCurrentIndex(model()->index(row, 0)); }

Q_SIGNALS:
    /// Another row is the current one, or what it holds has changed; -1 when there is none.
    void rowChosen(int row);
    /// Enter, or a click on the row.
    void rowOpened();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    /// Letters are for the search field: looking through a million rows for one is not.
    void keyboardSearch(const QString &) override {}

private:
    void measure();
    void fitColumns();
    void look();
    void keepPlace(int inserted);
    QString rowText() const;

    HistoryModel *m_model;
    int m_timeWidth = 0; ///< what the words of the moment need
    int m_numberWidth = 0;
    int m_outcomeWidth = 0;
    int m_channelWidth = 0;
    int m_referenceWidth = 0; ///< of a usual one
};

} // namespace Ringproof
