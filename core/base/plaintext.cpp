// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/plaintext.h"

#include <QList>
#include <algorithm>

namespace Ringproof {

namespace {

enum class Role { Shown, Break, Unseen };

Role roleOf(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    if (category == QChar::Other_Control || category == QChar::Separator_Line || category == QChar::Separator_Paragraph)
        return Role::Break;
    return category == QChar::Other_Format || category == QChar::Other_Surrogate ? Role::Unseen : Role::Shown;
}

} // namespace

bool isPlainText(const QString &text)
{
    const auto letters = text.toUcs4();
    // A lone surrogate is replaced by toUcs4().
    return std::all_of(letters.begin(), letters.end(), [](char32_t letter) { return roleOf(letter) == Role::Shown; }) &&
           text.isValidUtf16();
}

QString toPlainText(const QString &text)
{
    if (isPlainText(text))
        return text.trimmed();
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(unit, text[i + 1]) : unit.unicode();
        const Role role = roleOf(letter);
        if (role == Role::Shown)
            plain += isPair ? text.mid(i, 2) : QString(unit);
        else if (role == Role::Break && !plain.endsWith(u' '))
            plain += u' ';
        i += isPair ? 1 : 0;
    }
    return plain.trimmed();
}

} // namespace Ringproof
