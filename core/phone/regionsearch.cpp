// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/numbering.h"
#include "phone/phonetext.h"
#include "phone/region.h"

#include <algorithm>
#include <optional>
#include <unicode/locid.h>
#include <vector>

namespace Ringproof {

namespace {

/// Longer than any name of a country.
constexpr qsizetype kLongestQuery = 100;
/// Shorter words have too many neighbours.
constexpr qsizetype kShortestWithTypo = 4;

// Best first.
enum class NameRank { ExactCode, ExactName, NamePrefix, WordPrefix, Substring, Typo, None };
enum class DialRank { MainRegion, SecondRegion, SameCode, CodePrefix, None };

/// Letters that Unicode does not take apart into a plain letter and a mark.
QString plainLetter(QChar letter)
{
    switch (letter.unicode()) {
    case u'\u00E6':
        return QStringLiteral("ae");
    case u'\u00F0':
    case u'\u0111':
        return QStringLiteral("d");
    case u'\u00F8':
        return QStringLiteral("o");
    case u'\u00FE':
        return QStringLiteral("th");
    case u'\u0131':
        return QStringLiteral("i");
    case u'\u0142':
        return QStringLiteral("l");
    case u'\u0153':
        return QStringLiteral("oe");
    case u'&':
        return QStringLiteral(" and ");
    default:
        return {};
    }
}

/// Without case, accents and punctuation; one space between words.
QString folded(const QString &text)
{
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        const QString plain = plainLetter(character);
        if (!plain.isEmpty())
            result += plain;
        else if (character.isLetterOrNumber() || character.isSurrogate() ||
                 character.category() == QChar::Mark_SpacingCombining)
            result += character;
        else if (!character.isMark())
            result += u' ';
    }
    return result.simplified();
}

/// One insertion, deletion, replacement or swap of neighbours leads from one to the other.
bool isOneTypoApart(QStringView left, QStringView right)
{
    while (!left.isEmpty() && !right.isEmpty() && left.front() == right.front()) {
        left = left.sliced(1);
        right = right.sliced(1);
    }
    if (left.isEmpty() || right.isEmpty())
        return left.size() + right.size() == 1;
    const bool isSwap = left.size() > 1 && right.size() > 1 && left.at(0) == right.at(1) && left.at(1) == right.at(0);
    return left.sliced(1) == right.sliced(1) || left.sliced(1) == right || left == right.sliced(1) ||
           (isSwap && left.sliced(2) == right.sliced(2));
}

/// Against the name from any of its words on, cut to about the query's length: the query may be unfinished.
bool matchesWithTypo(const QString &name, const QString &query)
{
    if (query.size() < kShortestWithTypo)
        return false;
    for (qsizetype start = 0; start >= 0 && start < name.size();) {
        const QStringView rest = QStringView(name).sliced(start);
        for (qsizetype length = query.size() - 1; length <= std::min(query.size() + 1, rest.size()); ++length)
            if (isOneTypoApart(query, rest.first(length)))
                return true;
        const qsizetype space = name.indexOf(u' ', start);
        start = space < 0 ? -1 : space + 1;
    }
    return false;
}

QString initials(const QString &name)
{
    QString letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        letters += word.front();
    return letters;
}

NameRank nameRank(const QString &name, const QString &query)
{
    if (name.startsWith(query))
        return name == query ? NameRank::ExactName : NameRank::NamePrefix;
    if (name.contains(u' ' + query) || (query.size() > 1 && initials(name) == query))
        return NameRank::WordPrefix;
    if (name.contains(query))
        return NameRank::Substring;
    return matchesWithTypo(name, query) ? NameRank::Typo : NameRank::None;
}

bool isCode(const Region &region, const QString &query)
{
    if (query.size() == 2) // UK: reserved in ISO 3166 for the United Kingdom, and what people type
        return query == region.code.toLower() || (query == u"uk" && region.code == u"GB");
    return query.size() == 3 &&
           query ==
               QString::fromLatin1(icu::Locale("und", region.code.toLatin1().constData()).getISO3Country()).toLower();
}

NameRank rankOf(const Region &region, const QString &query)
{
    if (isCode(region, query))
        return NameRank::ExactCode;
    NameRank best = NameRank::None;
    for (const QString &name : {region.name, region.nativeName, region.englishName})
        best = std::min(best, nameRank(folded(name), query));
    return best;
}

/// The digits of "+49", "49", "0049"; nothing when the query is not written like a number.
std::optional<std::string> dialQuery(const QString &query)
{
    std::string digits;
    bool isDial = false;
    for (const char32_t character : query.toUcs4()) {
        const PhoneCharacter kind = phoneCharacter(character);
        if (kind == PhoneCharacter::Foreign)
            return std::nullopt;
        isDial = isDial || kind == PhoneCharacter::Plus || kind == PhoneCharacter::Digit;
        if (kind == PhoneCharacter::Digit)
            digits.push_back(asciiDigit(character));
    }
    if (!isDial)
        return std::nullopt;
    return digits.erase(0, digits.find_first_not_of('0'));
}

DialRank rankOf(const Region &region, const std::string &digits, const RegionCode &named)
{
    const std::string code = std::to_string(region.dialCode);
    if (!digits.starts_with(code))
        return code.starts_with(digits) ? DialRank::CodePrefix : DialRank::None;
    if (region.code == named)
        return DialRank::MainRegion;
    // By far the largest of the regions behind a main one.
    return region.code == u"CA" ? DialRank::SecondRegion : DialRank::SameCode;
}

template<class Rank>
using Found = std::vector<std::pair<Rank, qsizetype>>; // with the place in the list, which settles ties

template<class Rank>
Found<Rank> ranked(const QList<Region> &regions, const auto &rankFor)
{
    Found<Rank> found;
    for (qsizetype index = 0; index < regions.size(); ++index)
        if (const Rank rank = rankFor(regions.at(index)); rank != Rank::None)
            found.emplace_back(rank, index);
    std::sort(found.begin(), found.end());
    return found;
}

template<class Rank>
QList<Region> picked(const QList<Region> &regions, const Found<Rank> &found)
{
    QList<Region> result;
    for (const auto &[rank, index] : found)
        result.append(regions.at(index));
    return result;
}

QList<Region> searchByDialCode(const QList<Region> &regions, const std::string &digits)
{
    const RegionCode named = regionOfBeginning(digits, {});
    return picked(
        regions, ranked<DialRank>(regions, [&](const Region &region) { return rankOf(region, digits, named); }));
}

QList<Region> searchByName(const QList<Region> &regions, const QString &query)
{
    auto found = ranked<NameRank>(regions, [&](const Region &region) { return rankOf(region, query); });
    // "mali" is one typo away from half a dozen others: who has typed a name rightly does not want them.
    if (!found.empty() && found.front().first <= NameRank::WordPrefix)
        std::erase_if(found, [](const auto &match) { return match.first == NameRank::Typo; });
    return picked(regions, found);
}

} // namespace

QList<Region> searchRegions(const QList<Region> &regions, const QString &query)
{
    if (query.size() > kLongestQuery)
        return {};
    if (query.trimmed().isEmpty())
        return regions;
    if (const auto digits = dialQuery(query))
        return searchByDialCode(regions, *digits);
    const QString wanted = folded(query);
    return wanted.isEmpty() ? QList<Region>() : searchByName(regions, wanted);
}

} // namespace Ringproof
