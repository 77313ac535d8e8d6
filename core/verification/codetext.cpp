// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verification/codetext.h"

#include <QStringList>

namespace Ringproof {

namespace {

/// Spaces, dashes, dots, line ends, and the direction marks that come along with copies from web pages.
bool isSeparator(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Separator_Space || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || category == QChar::Punctuation_Dash ||
           category == QChar::Other_Format || QChar::isSpace(character) || character == U'.' ||
           character == 0x2212; // the minus sign
}

struct Scan
{
    QStringList runs{QString()}; ///< digits, split wherever something stood that is neither digit nor separator
    int digitsBeforeCaret = 0;
    bool hasOthers = false;
};

Scan scan(const QString &text, int caret)
{
    Scan result;
    int position = 0;
    for (const char32_t character : text.toUcs4()) {
        if (QChar::isDigit(character)) {
            result.runs.last() += QString::number(QChar::digitValue(character));
            result.digitsBeforeCaret += position < caret ? 1 : 0;
        } else if (!isSeparator(character)) {
            result.hasOthers = true;
            result.runs.append(QString());
        }
        position += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    return result;
}

} // namespace

std::optional<QString> readCode(const QString &text)
{
    const Scan found = scan(text, 0);
    const QString &digits = found.runs.first();
    if (found.hasOthers || digits.isEmpty())
        return std::nullopt;
    return digits;
}

std::optional<CodeText> readCodeText(const QString &text, int caret, int codeLength)
{
    const Scan found = scan(text, caret);
    if (found.hasOthers) {
        QStringList codes;
        for (const QString &run : found.runs) {
            if (run.size() == codeLength)
                codes.append(run);
        }
        if (codes.size() != 1)
            return std::nullopt;
        return CodeText{codes.first(), codeLength};
    }
    const QString &digits = found.runs.first();
    if (digits.size() <= codeLength)
        return CodeText{digits, found.digitsBeforeCaret};
    // A whole code was pasted among digits that stood there: it ends at the caret. One digit too many is a slip, not a code.
    if (digits.size() == codeLength + 1 || found.digitsBeforeCaret < codeLength)
        return std::nullopt;
    return CodeText{digits.mid(found.digitsBeforeCaret - codeLength, codeLength), codeLength};
}

} // namespace Ringproof
