// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settingnames.h"

#include "config/settingtable.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <limits>
#include <vector>

namespace Ringproof {

namespace {

/// Mistakes in one name: a letter missing, doubled, wrong, or two of them swapped.
constexpr int kMostMistakes = 3;
/// Of a name that has neither of our prefixes: it belongs to another program unless it is hardly different.
constexpr int kMostMistakesElsewhere = 2;
constexpr qsizetype kShortestElsewhere = 10;

/// Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment).
int distance(const QString &a, const QString &b)
{
    const auto columns = size_t(b.size()) + 1;
    std::vector<int> beforeLast(columns);
    std::vector<int> last(columns);
    std::vector<int> row(columns);
    for (size_t j = 0; j < columns; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            const bool isSame = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(row);
    }
    return last.back();
}

bool hasOurPrefix(const QString &upperName)
{
    return upperName.startsWith(QLatin1StringView("RINGPROOF_")) || upperName.startsWith(QLatin1StringView("TWILIO_"));
}

QSet<QString> wordsOf(const QString &name)
{
    const QStringList parts = name.split(u'_', Qt::SkipEmptyParts);
    QSet<QString> words(parts.begin(), parts.end());
    words.remove(QStringLiteral("RINGPROOF"));
    words.remove(QStringLiteral("TWILIO"));
    return words;
}

/// Read by Twilio's own tools and libraries from the environment that they share with us.
bool belongsToTwilioTools(const QString &name)
{
    return name == QLatin1StringView("TWILIO_LOG_LEVEL") || name == QLatin1StringView("TWILIO_CA_BUNDLE");
}

struct Candidate
{
    QString name;
    int mistakes = std::numeric_limits<int>::max();
};

Candidate nearest(const QString &upperName)
{
    Candidate best;
    for (const Setting &setting : allSettings())
        if (const int mistakes = distance(upperName, setting.name()); mistakes < best.mistakes)
            best = {setting.name(), mistakes};
    return best;
}

/// A setting that has all the words of the name, with the fewest others.
QString withTheSameWords(const QString &upperName)
{
    const QSet<QString> words = wordsOf(upperName);
    Candidate best;
    for (const Setting &setting : allSettings()) {
        const QSet<QString> known = wordsOf(setting.name());
        const auto others = int(known.size() - words.size());
        if (!words.isEmpty() && known.contains(words) && others < best.mistakes)
            best = {setting.name(), others};
    }
    return best.name;
}

} // namespace

QString suggestedSetting(const QString &name)
{
    const QString upperName = name.toUpper();
    const Candidate near = nearest(upperName);
    // In a short word few letters make another word.
    const qsizetype ownLetters = upperName.size() - (hasOurPrefix(upperName) ? upperName.indexOf(u'_') + 1 : 0);
    if (near.mistakes <= std::min<qsizetype>(kMostMistakes, ownLetters / 3))
        return near.name;
    return withTheSameWords(upperName);
}

std::optional<QString> unknownSettingText(const QString &name, const QString &source)
{
    const QString upperName = name.toUpper();
    const auto settings = allSettings();
    const bool isSetting = std::any_of(
        settings.begin(), settings.end(), [&name](const Setting &setting) { return setting.name() == name; });
    if (isSetting || belongsToTwilioTools(name))
        return std::nullopt;
    if (!hasOurPrefix(upperName) &&
        (name.size() < kShortestElsewhere || nearest(upperName).mistakes > kMostMistakesElsewhere))
        return std::nullopt;
    const QString suggestion = suggestedSetting(name);
    const QString text = QStringLiteral("%1 (from %2) is not a setting of this version, so it does nothing.").arg(name, source);
    return suggestion.isEmpty() ? text : text + QStringLiteral(" Did you mean %1?").arg(suggestion);
}

} // namespace Ringproof
