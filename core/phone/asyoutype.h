// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Formats a number while it is being typed and keeps the caret behind the same digit.
// Never judges: an unfinished number is not an error.
#pragma once

#include "phone/phonenumber.h"

namespace Ringproof {

struct TypedPhone
{
    QString text;        ///< formatted, e.g. "(415) 555-26"
    qsizetype caret = 0; ///< position in `text`, in UTF-16 units
    RegionCode region;   ///< the region that a typed "+<country code>" names, else the one passed in; where regions share
                         ///< a country code, the passed one is kept until the digits say otherwise
};

/// Pure. `text` is the field after the edit with the caret where the edit left it. Digits of any script become
/// ASCII digits, a leading "00" (or "011" in NANP regions) becomes "+", characters that cannot be part of a number vanish,
/// and so do digits past the 17th. "00" stays where people dial abroad with more than that (001 in Korea, 0011 in
/// Australia): it may not be all of the prefix yet; PhoneNumber::read understands the finished number.
/// The caret stays behind the same digit and the same separators; the text never ends in a separator.
/// Read a paste with PhoneNumber::read first: it refuses what vanishes here, an extension for instance.
TypedPhone formatAsYouType(const QString &text, qsizetype caret, const RegionCode &region);

} // namespace Ringproof
