// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/numbering.h"

#include <algorithm>
#include <list>
#include <vector>

namespace Ringproof {

namespace lib = i18n::phonenumbers;

namespace {

constexpr std::size_t kLongestDialCode = 3;

std::string mainRegion(int dialCode)
{
    std::string region;
    numbering().GetRegionCodeForCountryCode(dialCode, &region);
    return region;
}

bool parse(const std::string &text, const std::string &region, lib::PhoneNumber *number)
{
    return numbering().ParseAndKeepRawInput(text, region, number) == lib::PhoneNumberUtil::NO_PARSING_ERROR;
}

std::string exampleNational(const std::string &region, lib::PhoneNumberUtil::PhoneNumberType type)
{
    lib::PhoneNumber example;
    std::string national;
    if (numbering().GetExampleNumberForType(region, type, &example))
        numbering().GetNationalSignificantNumber(example, &national);
    return national;
}

/// The library judges whole numbers only, so a beginning is filled up: once for every digit that may come next.
std::vector<lib::PhoneNumber> completions(int dialCode, const std::string &national)
{
    const std::string start = '+' + std::to_string(dialCode) + national;
    const auto wanted = exampleNational(mainRegion(dialCode), lib::PhoneNumberUtil::MOBILE).size();
    const auto missing = wanted > national.size() ? wanted - national.size() : 0;
    std::vector<lib::PhoneNumber> numbers;
    for (char next = '0'; next <= '9'; ++next) {
        std::string text = start + std::string(missing, '2');
        if (missing == 0)
            text.resize(text.size() - (national.size() - wanted)); // surplus digits do not move a number elsewhere
        else
            text[start.size()] = next;
        lib::PhoneNumber number;
        if (parse(text, "ZZ", &number))
            numbers.push_back(number);
        if (missing == 0)
            break;
    }
    return numbers;
}

bool canStillBe(const std::string &region, const std::string &national, const std::vector<lib::PhoneNumber> &completed)
{
    for (const auto type : {lib::PhoneNumberUtil::FIXED_LINE, lib::PhoneNumberUtil::MOBILE})
        if (exampleNational(region, type).starts_with(national))
            return true;
    return std::any_of(completed.begin(), completed.end(),
        [&](const auto &number) { return numbering().IsValidNumberForRegion(number, region); });
}

/// The one region of all completions; empty when there are several or none.
std::string onlyRegion(const std::vector<lib::PhoneNumber> &completed)
{
    std::string only;
    for (const lib::PhoneNumber &number : completed) {
        std::string region;
        numbering().GetRegionCodeForNumber(number, &region);
        if (region == "ZZ" || region == only)
            continue;
        if (!only.empty())
            return {};
        only = region;
    }
    return only;
}

} // namespace

const lib::PhoneNumberUtil &numbering()
{
    static const lib::PhoneNumberUtil &util = *lib::PhoneNumberUtil::GetInstance();
    return util;
}

std::string libraryRegion(const RegionCode &region) { return region.toUpper().toStdString(); }

int leadingDialCode(const std::string &digits)
{
    for (std::size_t length = 1; length <= std::min(kLongestDialCode, digits.size()); ++length) {
        const int code = std::stoi(digits.substr(0, length));
        if (digits.front() != '0' && mainRegion(code) != "ZZ")
            return code;
    }
    return 0;
}

RegionCode regionOfBeginning(const std::string &digits, const RegionCode &hint)
{
    const int dialCode = leadingDialCode(digits);
    if (dialCode == 0)
        return {};
    const std::string main = mainRegion(dialCode);
    if (main == "001")
        return {};
    std::list<std::string> sharing;
    numbering().GetRegionCodesForCountryCallingCode(dialCode, &sharing);
    const std::string hinted = libraryRegion(hint);
    const bool hintShares = std::find(sharing.begin(), sharing.end(), hinted) != sharing.end();
    const std::string undecided = hintShares ? hinted : main;
    const std::string national = digits.substr(std::to_string(dialCode).size());
    if (sharing.size() == 1 || national.empty())
        return QString::fromStdString(undecided);
    const auto completed = completions(dialCode, national);
    if (hintShares && canStillBe(hinted, national, completed))
        return QString::fromStdString(hinted);
    const std::string only = onlyRegion(completed);
    return QString::fromStdString(only.empty() ? undecided : only);
}

bool dialsAbroadWithMoreThan00(const RegionCode &region)
{
    // The library keeps its prefixes to itself. A London number behind "00" and one more digit tells: where only "00" is
    // dialled, that digit belongs to the number.
    const std::string from = libraryRegion(region);
    for (char third = '0'; third <= '9'; ++third) {
        const std::string rest = third + std::string("442079460123");
        lib::PhoneNumber dialled;
        if (!parse("00" + rest, from, &dialled) ||
            dialled.country_code_source() != lib::PhoneNumber::FROM_NUMBER_WITH_IDD)
            continue;
        lib::PhoneNumber plain;
        if (!parse('+' + rest, "ZZ", &plain) || plain.country_code() != dialled.country_code() ||
            plain.national_number() != dialled.national_number())
            return true;
    }
    return false;
}

} // namespace Ringproof
