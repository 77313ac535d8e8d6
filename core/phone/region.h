// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The countries and territories that have a telephone country code, in the user's language, and the search over them.
// Never draws: flags are the user interface's.
#pragma once

#include "phone/phonenumber.h"

#include <QList>
#include <QLocale>
#include <QStringList>

namespace Ringproof {

struct Region
{
    RegionCode code;     ///< "DE"
    QString name;        ///< in the user's language: "Allemagne"
    QString nativeName;  ///< "Deutschland"
    QString englishName; ///< "Germany"
    int dialCode = 0;    ///< 49
};

/// All regions of libphonenumber, sorted as the locale sorts names (ICU collation).
QList<Region> allRegions(const QLocale &locale);

/// One region's name, for who needs a few; the code itself where there is none.
QString regionName(const RegionCode &region, const QLocale &locale);

/// The regions that match what was typed, best first: dial code or its beginning (with or without "+"; more digits name the
/// region behind them), ISO code (two or three letters), beginnings of any of the three names, of a word in them, any part
/// of them, then one typo (insertion, deletion, replacement or swap) unless a name or a word begins just so. Accents and
/// case do not count. Equals keep their order in `regions`. An empty query gives all, unchanged.
QList<Region> searchRegions(const QList<Region> &regions, const QString &query);

/// The country calling code (ITU-T E.164), e.g. 49 for "DE"; zero for an unknown region.
int dialCodeFor(const RegionCode &region);

} // namespace Ringproof
