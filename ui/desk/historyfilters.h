// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The row above the history: one line to search with, and choices of outcome, person and day.
// Never asks the database: it says what is wanted.
#pragma once

#include "ui/desk/historysearch.h"

#include <QDate>
#include <QWidget>

class QDateEdit;
class QLineEdit;

namespace Ringproof {

class ChoiceButton;

class HistoryFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryFilters(QWidget *parent);

    /// Of a number that is typed without country code.
    void setRegion(const RegionCode &region) { m_region = region; }
    void setActors(const QStringList &actors);
    /// Says which day is today; null while there are no records.
    void useClock(const Clock *clock) { m_clock = clock; }
    /// Everything but the line. Days are those of this place.
    HistoryQuery query() const;
    SearchReading reading() const;
    /// Anything but everything is wanted.
    bool isFiltering() const;
    void clear();
    void focusSearch();

Q_SIGNALS:
    void changed();
    /// Down or Enter in the line: on to what was found.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void showDays();
    void changeDays();
    /// The first and the last day of a choice.
    std::pair<QDate, QDate> daysOf(int days) const;
    /// The line takes what the choices leave.
    void fitLine();

    QLineEdit *m_line;
    ChoiceButton *m_outcome;
    ChoiceButton *m_who;
    ChoiceButton *m_days;
    QWidget *m_span; ///< the two days, where they are chosen one by one
    QDateEdit *m_from;
    QDateEdit *m_to;
    QVariant m_daysBefore; ///< the choice before this one
    QStringList m_actors;
    const Clock *m_clock = nullptr;
    RegionCode m_region;
};

} // namespace Ringproof
