// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days and times in the order and with the words of the locale, where QLocale has no format of its own for them.
#pragma once

#include <QString>

class QDate;
class QTime;

namespace Ringproof {

enum class DayForm {
    Short, ///< "Nov 28", "28. Nov."
    Long,  ///< "Saturday, November 28"
};
/// A day without its year, in the order and with the words of the locale.
QString dayText(QDate day, DayForm form);
/// "2:32:07 PM": as the locale writes times, with seconds and without a time zone.
QString timeWithSeconds(QTime time);

} // namespace Ringproof
