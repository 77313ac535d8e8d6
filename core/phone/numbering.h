// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Internal to core/phone: what its files ask of libphonenumber beyond one number at a time.
// Never included from another folder: libphonenumber stays behind phonenumber.h, asyoutype.h and region.h.
#pragma once

#include "phone/phonenumber.h"

#include <phonenumbers/phonenumberutil.h>
#include <string>

namespace Ringproof {

/// The library's singleton: immutable once loaded, safe from any thread.
const i18n::phonenumbers::PhoneNumberUtil &numbering();

/// Upper case, as the library wants it; what it does not know stays unknown to it.
std::string libraryRegion(const RegionCode &region);

/// The country code at the beginning of `digits` (which follow a "+"); zero when there is none yet. Country codes are
/// prefix-free, so the first that fits is the right one.
int leadingDialCode(const std::string &digits);

/// The region that the beginning of an international number names. Where several regions share the country code, `hint` is
/// kept while it can still be right, and a region is named once the digits leave no other. Empty for no country (yet), and
/// for the codes of no country such as 800.
RegionCode regionOfBeginning(const std::string &digits, const RegionCode &hint);

/// Some regions dial abroad with "00" and more digits (001 in Korea, 0011 in Australia, 0015 in Brazil): there "00" alone
/// must not be taken for "+" before the rest is known.
bool dialsAbroadWithMoreThan00(const RegionCode &region);

} // namespace Ringproof
