// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What every place of the desk's window has in common (Verify, History, Overview), and the records that it may read.
// Never owns what it is lent: the store stays until useNothing(), and tasks that the store has given out end with the store.
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "config/pricetable.h"
#include "verification/verification.h"

#include <QString>
#include <QWidget>
#include <functional>

namespace Ringproof {

class Clock;
class Store;

struct RecordsAccess
{
    Store *store = nullptr;
    const Clock *clock = nullptr;
    QString provider; ///< "twilio" or "sandbox", as every record carries it
    QString actor;    ///< who sits at this desk, as records name them
    bool isSandbox = false;
    PriceTable prices; ///< empty where nobody has written any down
    /// The signed receipt of an approved verification, by its SID; empty where none can be had.
    std::function<Task<Result<QString>>(QString)> issueReceipt;
    /// Cancels a live verification upstream, by its SID; empty where nobody can.
    std::function<Task<Result<Verification>>(QString)> cancel;
};

class Place : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shown in the title and, short, in the sidebar; asked for again after a change of language.
    virtual QString placeName() const = 0;
    /// May be called while the place is hidden: nothing is read before it is shown.
    virtual void useRecords(const RecordsAccess &access) = 0;
    /// Lets go of everything that useRecords() has lent; answers that are still under way must find nothing to change.
    virtual void useNothing() = 0;
    /// Brought to the front by the user: the first control takes the focus, and what is shown is brought up to date.
    virtual void arrive() = 0;
    /// Somebody, here or in another process, has changed the records; only called while the place is shown.
    virtual void recordsChanged() {}

Q_SIGNALS:
    /// Looking at the records has failed because of the database, or is possible again.
    void recordsReadable(bool isPossible);
};

} // namespace Ringproof
