// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/phonetext.h"

#include <QList>
#include <algorithm>
#include <utility>

namespace Ringproof {

namespace {

/// Contacts applications wrap the numbers they copy in these. U+202E (right-to-left override) is not one of them: it makes
/// a number look like another.
bool isWrapping(QChar character)
{
    const char16_t code = character.unicode();
    return character.isSpace() || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202D) ||
           (code >= 0x2066 && code <= 0x2069);
}

QStringView unwrapped(QStringView text)
{
    while (!text.isEmpty() && isWrapping(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isWrapping(text.back()))
        text.chop(1);
    return text;
}

/// What follows `start`, whatever its case; null when the text begins otherwise.
QStringView behind(QStringView text, QStringView start)
{
    return text.startsWith(start, Qt::CaseInsensitive) ? text.sliced(start.size()) : QStringView();
}

/// The number in a chat link: always with its country code, with or without "+" (faq.whatsapp.com, "click to chat").
/// Null when the text is no such link.
QString numberInChatLink(QStringView text)
{
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")})
        if (const QStringView rest = behind(text, scheme); !rest.isNull())
            text = rest;
    for (const QStringView start : {QStringView(u"wa.me/"), QStringView(u"www.wa.me/"),
             QStringView(u"api.whatsapp.com/send?phone="), QStringView(u"api.whatsapp.com/send/?phone="), QStringView(u"whatsapp://send?phone=")}) {
        QStringView number = behind(text, start);
        if (number.isNull())
            continue;
        const auto end = std::find_if(number.begin(), number.end(), [](QChar c) { return QStringView(u"?&/#").contains(c); });
        number = number.first(end - number.begin());
        if (const QStringView encoded = behind(number, u"%2B"); !encoded.isNull())
            number = encoded;
        return u'+' + (number.startsWith(u'+') ? number.sliced(1) : number).toString();
    }
    return {};
}

PhoneText refused(PhoneProblem problem)
{
    PhoneText text;
    text.problem = problem;
    return text;
}

/// Takes in one character after the other; false as soon as one does not fit.
class Collector
{
public:
    bool take(char32_t character)
    {
        const PhoneCharacter kind = phoneCharacter(character);
        switch (kind) {
        case PhoneCharacter::Digit:
            return takeDigit(character);
        case PhoneCharacter::Plus:
            return takePlus();
        case PhoneCharacter::Slash:
            m_text.slashes.push_back(m_text.digits.size());
            break;
        case PhoneCharacter::Mark:
            break;
        case PhoneCharacter::Space:
        case PhoneCharacter::Parenthesis:
            return true;
        case PhoneCharacter::Foreign:
            return false;
        }
        m_mayBegin = false;
        return true;
    }

    const PhoneText &text() const { return m_text; }

private:
    bool takeDigit(char32_t character)
    {
        m_mayBegin = false;
        const char digit = asciiDigit(character);
        // Every script has its ten digits in a row, so the place of its zero tells the scripts apart.
        const char32_t zero = character - static_cast<char32_t>(digit - '0');
        if (!m_text.digits.empty() && zero != m_zero)
            return false;
        m_zero = zero;
        m_text.digits.push_back(digit);
        return true;
    }

    bool takePlus()
    {
        m_text.international = true;
        return std::exchange(m_mayBegin, false);
    }

    PhoneText m_text;
    char32_t m_zero = 0;
    bool m_mayBegin = true; ///< nothing but spaces and parentheses so far: "(+44) ..." is common
};

} // namespace

PhoneCharacter phoneCharacter(char32_t character)
{
    switch (character) {
    case U'+':
    case U'\uFF0B':
        return PhoneCharacter::Plus;
    case U'(':
    case U')':
    case U'\uFF08':
    case U'\uFF09':
        return PhoneCharacter::Parenthesis;
    case U'/':
    case U'\uFF0F':
        return PhoneCharacter::Slash;
    case U'.':
    case U'\u00B7': // middle dot
    case U'\uFF0E': // full-width full stop
    case U'\u00AD': // soft hyphen, from web pages
    case U'\u2212': // minus sign
    case U'\u30FC': // the long vowel mark, which Japanese keyboards give for "-"
    case U'\uFF70':
        return PhoneCharacter::Mark;
    default:
        break;
    }
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Number_DecimalDigit)
        return PhoneCharacter::Digit;
    if (category == QChar::Separator_Space)
        return PhoneCharacter::Space;
    return category == QChar::Punctuation_Dash ? PhoneCharacter::Mark : PhoneCharacter::Foreign;
}

char asciiDigit(char32_t digit) { return static_cast<char>('0' + QChar::digitValue(digit)); }

PhoneText phoneText(const QString &text)
{
    if (text.size() > kLongestPhoneText)
        return refused(PhoneProblem::TooLong);
    QStringView written = unwrapped(text);
    if (written.isEmpty())
        return refused(PhoneProblem::Empty);
    const QString linked = numberInChatLink(written);
    if (!linked.isNull())
        written = linked;
    for (const QStringView scheme : {QStringView(u"tel:"), QStringView(u"callto:")})
        if (const QStringView rest = behind(written, scheme); !rest.isNull())
            written = rest;
    Collector collector;
    for (const char32_t character : written.toUcs4())
        if (!collector.take(character))
            return refused(PhoneProblem::NotANumber);
    PhoneText collected = collector.text();
    if (collected.digits.empty())
        collected.problem = collected.international ? PhoneProblem::TooShort : PhoneProblem::NotANumber;
    return collected;
}

} // namespace Ringproof
