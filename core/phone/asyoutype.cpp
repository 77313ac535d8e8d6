// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/asyoutype.h"

#include "phone/numbering.h"
#include "phone/phonetext.h"

#include <QList>
#include <algorithm>
#include <memory>
#include <phonenumbers/asyoutypeformatter.h>

namespace Ringproof {

namespace {

/// Two more than E.164 allows: one digit too many stays visible, and a longer paste costs no more than this.
constexpr std::size_t kMostDigits = 17;
/// As above, plus an international prefix that is about to become "+".
constexpr std::size_t kMostDigitsScanned = 20;

/// What counts in the field, and where the caret is in it.
struct Keystrokes
{
    bool international = false;
    std::string digits;
    std::size_t before = 0;         ///< how many of "+" and the digits stand before the caret
    qsizetype separatorsBefore = 0; ///< directly before the caret

    std::size_t count() const { return digits.size() + (international ? 1 : 0); }
    std::string text() const { return international ? '+' + digits : digits; }
};

bool counts(QChar character) { return character == u'+' || character.isDigit(); }

Keystrokes scanned(QStringView text, qsizetype caret)
{
    Keystrokes keys;
    qsizetype position = 0;
    for (const char32_t character : text.first(std::min(text.size(), kLongestPhoneText)).toUcs4()) {
        const bool isBefore = position < caret;
        position += QChar::requiresSurrogates(character) ? 2 : 1;
        const PhoneCharacter kind = phoneCharacter(character);
        if (kind == PhoneCharacter::Foreign || (kind == PhoneCharacter::Plus && keys.count() > 0))
            continue;
        if (kind != PhoneCharacter::Digit && kind != PhoneCharacter::Plus) {
            keys.separatorsBefore += isBefore ? 1 : 0;
            continue;
        }
        if (keys.digits.size() == kMostDigitsScanned)
            break;
        if (kind == PhoneCharacter::Plus)
            keys.international = true;
        else
            keys.digits.push_back(asciiDigit(character));
        if (isBefore) {
            ++keys.before;
            keys.separatorsBefore = 0;
        }
    }
    return keys;
}

void turnPrefixIntoPlus(Keystrokes &keys, const RegionCode &region)
{
    if (keys.international)
        return;
    std::size_t prefix = 0;
    if (keys.digits.starts_with("011") && numbering().IsNANPACountry(libraryRegion(region)))
        prefix = 3;
    else if (keys.digits.starts_with("00") && !dialsAbroadWithMoreThan00(region))
        prefix = 2;
    if (prefix == 0)
        return;
    keys.international = true;
    keys.digits.erase(0, prefix);
    if (keys.before > 0)
        keys.before = keys.before > prefix ? keys.before - prefix + 1 : 1;
}

QString whatCounts(QString text)
{
    return text.removeIf([](QChar character) { return !counts(character); });
}

/// The library's formatter for unfinished numbers differs from its own final form here and there ("8 912 345-67-89" and
/// "8 (912) 345-67-89"); a number that is whole gets the form it has everywhere else.
QString wholeNumber(const QString &keys, const RegionCode &region)
{
    const PhoneReading reading = PhoneNumber::read(keys, region);
    if (!reading.number || reading.problem == PhoneProblem::PossibleButUnknown)
        return {};
    return keys.startsWith(u'+') ? reading.number->international() : reading.number->national();
}

QString unfinishedNumber(const std::string &keys, const RegionCode &region)
{
    const std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> formatter(
        numbering().GetAsYouTypeFormatter(libraryRegion(region)));
    std::string output;
    for (const char key : keys)
        formatter->InputDigit(static_cast<unsigned char>(key), &output);
    QString text = QString::fromStdString(output);
    // The space that the library puts ahead of the next digit would come back as often as it is deleted.
    while (!text.isEmpty() && !counts(text.back()))
        text.chop(1);
    return text;
}

QString formatted(const std::string &keys, const RegionCode &region)
{
    const QString plain = QString::fromStdString(keys);
    if (const QString whole = wholeNumber(plain, region); whatCounts(whole) == plain)
        return whole;
    const QString unfinished = unfinishedNumber(keys, region);
    return whatCounts(unfinished) == plain ? unfinished : plain;
}

/// Behind the same digit, and behind as many separators as before, so that one can be deleted after the other.
qsizetype caretIn(const QString &text, const Keystrokes &keys)
{
    if (keys.before >= keys.count())
        return text.size();
    qsizetype caret = 0;
    for (std::size_t passed = 0; passed < keys.before; ++caret)
        passed += counts(text.at(caret)) ? 1 : 0;
    for (qsizetype left = keys.separatorsBefore; left > 0 && !counts(text.at(caret)); --left)
        ++caret;
    return caret;
}

} // namespace

TypedPhone formatAsYouType(const QString &text, qsizetype caret, const RegionCode &region)
{
    Keystrokes keys = scanned(text, caret);
    turnPrefixIntoPlus(keys, region);
    if (keys.digits.size() > kMostDigits)
        keys.digits.resize(kMostDigits);
    TypedPhone typed;
    typed.region = region;
    if (keys.international)
        if (const RegionCode named = regionOfBeginning(keys.digits, region); !named.isEmpty())
            typed.region = named;
    typed.text = formatted(keys.text(), typed.region);
    typed.caret = caretIn(typed.text, keys);
    return typed;
}

} // namespace Ringproof
