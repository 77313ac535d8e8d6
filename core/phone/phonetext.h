// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Internal to core/phone: which characters people write numbers with, checked before libphonenumber sees them
// (it would turn letters into digits and cut off extensions). Never knows a numbering plan.
#pragma once

#include "phone/phonenumber.h"

#include <string>
#include <vector>

namespace Ringproof {

/// Longest text that is looked at, in UTF-16 units.
inline constexpr qsizetype kLongestPhoneText = 250;

enum class PhoneCharacter { Digit, Plus, Space, Parenthesis, Slash, Mark, Foreign };

/// `Mark` is a hyphen, a dash or a dot; `Foreign` has no place in a number.
PhoneCharacter phoneCharacter(char32_t character);

/// '0' to '9' for a decimal digit of any script.
char asciiDigit(char32_t digit);

struct PhoneText
{
    PhoneProblem problem = PhoneProblem::None; ///< None, Empty, NotANumber, TooShort (a lone "+") or TooLong
    bool international = false;                ///< began with "+"
    std::string digits;                        ///< ASCII
    std::vector<std::size_t> slashes;          ///< how many digits stand before each slash
};

PhoneText phoneText(const QString &text);

} // namespace Ringproof
