// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/region.h"

#include "phone/numbering.h"

#include <QStringView>
#include <algorithm>
#include <memory>
#include <set>
#include <unicode/coll.h>
#include <unicode/locid.h>

namespace Ringproof {

namespace {

QString fromIcu(const icu::UnicodeString &text) { return QStringView(text.getBuffer(), text.length()).toString(); }

/// Refers to the text, without a copy.
icu::UnicodeString toIcu(const QString &text)
{
    return {false, QStringView(text).utf16(), static_cast<int>(text.size())};
}

icu::Locale icuLocale(const QLocale &locale)
{
    if (locale.language() == QLocale::C)
        return icu::Locale::getEnglish();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale tagged = icu::Locale::forLanguageTag(locale.bcp47Name().toStdString(), status);
    return U_SUCCESS(status) ? tagged : icu::Locale::getEnglish();
}

/// The language that most people of a country would use: "und_DE" becomes "de_Latn_DE".
icu::Locale nativeLocale(const icu::Locale &country)
{
    icu::Locale native = country;
    UErrorCode status = U_ZERO_ERROR;
    native.addLikelySubtags(status);
    return U_SUCCESS(status) ? native : icu::Locale::getEnglish();
}

QString nameOf(const icu::Locale &country, const icu::Locale &language)
{
    icu::UnicodeString name;
    country.getDisplayCountry(language, name);
    return fromIcu(name);
}

void sortByName(QList<Region> &regions, const icu::Locale &locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
    const auto comesFirst = [&](const Region &left, const Region &right) {
        if (U_FAILURE(status))
            return left.name < right.name;
        UErrorCode ignored = U_ZERO_ERROR;
        return collator->compare(toIcu(left.name), toIcu(right.name), ignored) == UCOL_LESS;
    };
    std::stable_sort(regions.begin(), regions.end(), comesFirst);
}

} // namespace

QList<Region> allRegions(const QLocale &locale)
{
    const icu::Locale user = icuLocale(locale);
    std::set<std::string> codes;
    numbering().GetSupportedRegions(&codes);
    QList<Region> regions;
    regions.reserve(static_cast<qsizetype>(codes.size()));
    for (const std::string &code : codes) {
        if (code.size() != 2) // "001": a numbering plan, not a place
            continue;
        const icu::Locale country("und", code.c_str());
        Region region;
        region.code = QString::fromStdString(code);
        region.name = nameOf(country, user);
        region.nativeName = nameOf(country, nativeLocale(country));
        region.englishName = nameOf(country, icu::Locale::getEnglish());
        region.dialCode = numbering().GetCountryCodeForRegion(code);
        regions.append(region);
    }
    sortByName(regions, user);
    return regions;
}

QString regionName(const RegionCode &region, const QLocale &locale)
{
    if (region.size() != 2) // "001", for which there is a name: the world
        return region;
    const QString name = nameOf(icu::Locale("und", region.toLatin1().constData()), icuLocale(locale));
    return name.isEmpty() ? region : name;
}

int dialCodeFor(const RegionCode &region) { return numbering().GetCountryCodeForRegion(libraryRegion(region)); }

} // namespace Ringproof
