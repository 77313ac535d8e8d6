// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/historysearch.h"

#include <QRegularExpression>

namespace Ringproof {

namespace {

constexpr qsizetype kLongestLine = 100;
/// The store's index of free text knows nothing shorter.
constexpr qsizetype kShortestText = 3;
constexpr qsizetype kFewestDigits = 7;

bool isSid(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral("^VE[0-9a-f]{32}$"), QRegularExpression::CaseInsensitiveOption);
    return pattern.match(line).hasMatch();
}

/// Written with nothing but digits and what people put between them.
bool isDialable(const QString &line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^\+?[\d\s()./-]*\d[\d\s()./-]*$)"), QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(line).hasMatch();
}

SearchTerm wordsOf(const QString &line)
{
    SearchTerm term;
    (line.size() < kShortestText ? term.reference : term.text) = line;
    return term;
}

} // namespace

HistoryQuery SearchTerm::addedTo(HistoryQuery query) const
{
    query.number = number;
    query.sid = sid;
    query.reference = reference;
    query.text = text;
    return query;
}

SearchReading readSearch(const QString &line, const RegionCode &region)
{
    const QString trimmed = line.trimmed().left(kLongestLine);
    if (trimmed.isEmpty())
        return {.terms = {SearchTerm()}};
    if (isSid(trimmed))
        return {.terms = {{.number = {}, .sid = trimmed.left(2).toUpper() + trimmed.mid(2).toLower()}}};
    if (!isDialable(trimmed))
        return {.terms = {wordsOf(trimmed)}, .isPrefix = trimmed.size() < kShortestText};
    const bool isInternational = trimmed.startsWith(u'+') || trimmed.startsWith(QLatin1StringView("00"));
    const auto digits = std::count_if(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isDigit(); });
    const auto number = digits < kFewestDigits ? std::nullopt : PhoneNumber::read(trimmed, region).number;
    if (!number)
        return {.terms = {wordsOf(trimmed)},
            .isPartOfNumber = trimmed.startsWith(u'+'),
            .mayBeNumber = !trimmed.startsWith(u'+')};
    SearchReading reading{.terms = {{.number = number}}, .mayBeNumber = !isInternational};
    // The number of a ticket can look like that of a telephone.
    if (!isInternational)
        reading.terms.push_back(wordsOf(trimmed));
    return reading;
}

} // namespace Ringproof
