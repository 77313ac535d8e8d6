// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redact.h"

#include <QRegularExpression>

#include <algorithm>

namespace Ringproof {

namespace {

constexpr qsizetype kShortestToken = 32;
constexpr qsizetype kFewestDigits = 4;

/// False for what the pattern below cannot match, which most fields of a log line are: asking the pattern costs tens of
/// microseconds.
bool mayHide(const QString &text)
{
    // Half of a character beyond the first plane may be half of a digit.
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c.isSurrogate(); });
    return digits >= kFewestDigits || (digits > 0 && text.size() >= kShortestToken) ||
           text.contains(QLatin1StringView("basic"), Qt::CaseInsensitive) ||
           text.contains(QLatin1StringView("bearer"), Qt::CaseInsensitive);
}

} // namespace

QString redacted(const QString &text)
{
    if (!mayHide(text))
        return text;
    // A token has digits among its letters; a long word, such as a class name, has none.
    // Never destroyed: Qt still logs while the process ends, after what is static has gone.
    static const auto &pattern = *new QRegularExpression(
        QStringLiteral(
            R"((?<public>\b[A-Z]{2}[0-9a-f]{32}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bTwilio error \d{5}\b)|(?<auth>\b(?i:Basic|Bearer)\s+[A-Za-z0-9+/=_.~-]+))"
            R"(|(?<token>\b(?=[A-Za-z]*[0-9])[A-Za-z0-9]{32,}\b)|(?<digits>\d(?:[\s()./-]{0,3}\d){3,}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    QString out;
    qsizetype last = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        if (match.hasCaptured(QStringLiteral("public"))) {
            out += match.capturedView();
            continue;
        }
        out += QStringLiteral("•••");
        // So long a run is a phone number: its end tells two of them apart. A shorter one may be a code.
        QString digits = match.captured(QStringLiteral("digits"));
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        if (digits.size() >= 8)
            out += digits.right(2);
    }
    return out + text.mid(last);
}

} // namespace Ringproof
