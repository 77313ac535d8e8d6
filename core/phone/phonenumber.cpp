// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/phonenumber.h"

#include "phone/numbering.h"
#include "phone/numberingdata.h"
#include "phone/phonetext.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace Ringproof {

namespace lib = i18n::phonenumbers;
using Library = lib::PhoneNumberUtil;

namespace {

constexpr qsizetype kFewestDigits = 7;
constexpr qsizetype kMostDigits = 15;
/// A shorter one may be an area code: "+49 37298 / 12345".
constexpr qsizetype kFewestNationalDigits = 7;
constexpr qsizetype kFewestHidden = 4;
constexpr qsizetype kMostShownAtEnd = 2;

/// What the library makes of one way to read the digits.
struct Judgement
{
    PhoneProblem problem = PhoneProblem::NotANumber;
    QString e164; ///< set when a number can be made of it
    PhoneType type = PhoneType::Unknown;
    qsizetype nationalDigits = 0;
    bool dialsAbroad = false; ///< began with the region's own international prefix
    bool hasOddLength = false; ///< E.164 allows it, the numbering data do not
};

enum class Fit { Valid, Possible, OddLength, Impossible };

Fit fitOf(const Judgement &judgement)
{
    if (judgement.e164.isEmpty())
        return Fit::Impossible;
    if (judgement.hasOddLength)
        return Fit::OddLength;
    return judgement.problem == PhoneProblem::PossibleButUnknown ? Fit::Possible : Fit::Valid;
}

PhoneProblem problemOf(Library::ErrorType error, const std::string &text)
{
    switch (error) {
    case Library::NO_PARSING_ERROR: return PhoneProblem::None;
    case Library::INVALID_COUNTRY_CODE_ERROR:
        return text.starts_with('+') ? PhoneProblem::NotPossible : PhoneProblem::NotANumber;
    case Library::NOT_A_NUMBER: // only digits come here, so they are too few
    case Library::TOO_SHORT_AFTER_IDD:
    case Library::TOO_SHORT_NSN: return PhoneProblem::TooShort;
    case Library::TOO_LONG_NSN: return PhoneProblem::TooLong;
    }
    Q_UNREACHABLE();
}

PhoneProblem problemOf(Library::ValidationResult length)
{
    switch (length) {
    case Library::IS_POSSIBLE: return PhoneProblem::None;
    case Library::IS_POSSIBLE_LOCAL_ONLY: // the area code is missing
    case Library::TOO_SHORT: return PhoneProblem::TooShort;
    case Library::TOO_LONG: return PhoneProblem::TooLong;
    case Library::INVALID_COUNTRY_CODE:
    case Library::INVALID_LENGTH: return PhoneProblem::NotPossible;
    }
    Q_UNREACHABLE();
}

/// Numbering plans grow, so a length that the data do not know is no proof that there is no such number. What was dialled
/// without its area code is none.
bool isLengthOnly(Library::ValidationResult length, bool isInternational)
{
    return length == Library::TOO_SHORT || length == Library::TOO_LONG || length == Library::INVALID_LENGTH ||
           (isInternational && length == Library::IS_POSSIBLE_LOCAL_ONLY);
}

/// Mexico withdrew its prefixes in 2019, and newer numbering data no longer know them, but people still write "+52 1 ...":
/// one number must not have two forms.
void removeWithdrawnPrefix(lib::PhoneNumber &number)
{
    constexpr int kMexico = 52;
    static const QRegularExpression shape(QStringLiteral("\\A(?:0(?:[12]|4[45]))?1?([2-9][0-9]{9})\\z"));
    if (number.country_code() != kMexico)
        return;
    std::string national;
    numbering().GetNationalSignificantNumber(number, &national);
    const auto match = shape.match(QString::fromStdString(national));
    if (!match.hasMatch())
        return;
    number.set_national_number(match.captured(1).toULongLong());
    number.clear_italian_leading_zero();
    number.clear_number_of_leading_zeros();
}

PhoneType knownTypeOf(const lib::PhoneNumber &number)
{
    switch (numbering().GetNumberType(number)) {
    case Library::FIXED_LINE: return PhoneType::Landline;
    case Library::MOBILE: return PhoneType::Mobile;
    case Library::FIXED_LINE_OR_MOBILE: return PhoneType::MobileOrLandline;
    case Library::TOLL_FREE: return PhoneType::TollFree;
    case Library::PREMIUM_RATE: return PhoneType::Premium;
    case Library::SHARED_COST: return PhoneType::SharedCost;
    case Library::VOIP: return PhoneType::Voip;
    case Library::PAGER: return PhoneType::Pager;
    case Library::PERSONAL_NUMBER:
    case Library::UAN:
    case Library::VOICEMAIL: return PhoneType::Other;
    case Library::UNKNOWN: return PhoneType::Unknown;
    }
    Q_UNREACHABLE();
}

bool isPaidType(PhoneType type)
{
    return type == PhoneType::Premium || type == PhoneType::SharedCost || type == PhoneType::Pager;
}

/// A network may ignore surplus digits, so they neither hide a type that is refused nor a region.
std::optional<lib::PhoneNumber> withoutSurplus(lib::PhoneNumber number)
{
    return numbering().TruncateTooLongNumber(&number) ? std::optional(number) : std::nullopt;
}

PhoneType typeOf(const lib::PhoneNumber &number)
{
    const PhoneType type = knownTypeOf(number);
    const auto shorter = type == PhoneType::Unknown ? withoutSurplus(number) : std::nullopt;
    const PhoneType shorterType = shorter ? knownTypeOf(*shorter) : PhoneType::Unknown;
    return isPaidType(shorterType) ? shorterType : type;
}

QString formatted(const lib::PhoneNumber &number, Library::PhoneNumberFormat format)
{
    std::string text;
    numbering().Format(number, format, &text);
    return QString::fromStdString(text);
}

/// Country codes are prefix-free: the first one that fits is the one. Zero when none does.
int countryCodeOf(QStringView digits)
{
    std::string region;
    for (qsizetype length = 1; length <= 3 && length < digits.size(); ++length) {
        const int code = digits.first(length).toInt();
        numbering().GetRegionCodeForCountryCode(code, &region);
        if (region != "ZZ")
            return code;
    }
    return 0;
}

/// The library's reader spends fifteen microseconds on finding out how a number was written; E.164 is written one way.
std::optional<lib::PhoneNumber> parsed(const QString &e164)
{
    const QStringView digits = QStringView(e164).mid(1);
    const int countryCode = countryCodeOf(digits);
    const QStringView national = digits.mid(countryCode < 10 ? 1 : countryCode < 100 ? 2 : 3);
    lib::PhoneNumber number;
    // A zero in front may belong to the number (Italy) or not: the library knows.
    if (countryCode > 0 && !national.startsWith(u'0')) {
        number.set_country_code(countryCode);
        number.set_national_number(national.toULongLong());
        return number;
    }
    if (numbering().Parse(e164.toStdString(), "ZZ", &number) != Library::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

Judgement judge(const std::string &text, const std::string &region)
{
    Judgement judgement;
    lib::PhoneNumber number;
    judgement.problem = problemOf(numbering().ParseAndKeepRawInput(text, region, &number), text);
    if (judgement.problem != PhoneProblem::None)
        return judgement;
    judgement.dialsAbroad = number.country_code_source() == lib::PhoneNumber::FROM_NUMBER_WITH_IDD;
    removeWithdrawnPrefix(number);
    const Library::ValidationResult length = numbering().IsPossibleNumberWithReason(number);
    const QString e164 = formatted(number, Library::E164);
    const qsizetype digits = e164.size() - 1;
    judgement.hasOddLength = isLengthOnly(length, text.starts_with('+')) && digits >= kFewestDigits && digits <= kMostDigits;
    judgement.problem = judgement.hasOddLength ? PhoneProblem::None : problemOf(length);
    if (judgement.problem == PhoneProblem::None && digits < kFewestDigits)
        judgement.problem = PhoneProblem::TooShort;
    else if (judgement.problem == PhoneProblem::None && digits > kMostDigits)
        judgement.problem = PhoneProblem::TooLong;
    if (judgement.problem != PhoneProblem::None)
        return judgement;
    judgement.e164 = e164;
    judgement.nationalDigits = digits - QString::number(number.country_code()).size();
    const PhoneType type = judgement.type = typeOf(number);
    if (type == PhoneType::Unknown)
        judgement.problem = PhoneProblem::PossibleButUnknown;
    else if (isPaidType(type))
        judgement.problem = PhoneProblem::TypeNotAllowed;
    return judgement;
}

/// The library may read its own E.164 differently ("+31078250" loses the zero when read again, Mexico's old "+521" the 1):
/// go on until it stays the same, so that one number has one form. Each round drops digits, so there is a last one.
/// `judgement` is of `text`.
Judgement settled(Judgement judgement, std::string text)
{
    while (!judgement.e164.isEmpty() && judgement.e164.toStdString() != text) {
        text = judgement.e164.toStdString();
        judgement = judge(text, "ZZ");
    }
    return judgement;
}

/// The library takes only the region's own international prefix for one ("0044 ..." in the US becomes +10044...), but
/// people write "00" everywhere. Where both make sense (001 in Korea, 010 and 0077 in Japan), the numbering data decide.
Judgement judgeDialled(const std::string &digits, const std::string &region)
{
    if (digits.starts_with("011") && numbering().IsNANPACountry(region))
        return judge('+' + digits.substr(3), region);
    const Judgement asDialled = judge(digits, region);
    if (!digits.starts_with("00"))
        return asDialled;
    const Judgement abroad = judge('+' + digits.substr(2), region);
    if (asDialled.dialsAbroad)
        return fitOf(asDialled) <= fitOf(abroad) ? asDialled : abroad;
    return fitOf(asDialled) == Fit::Valid && fitOf(abroad) != Fit::Valid ? asDialled : abroad;
}

/// "030 / 123456" is one number, "030 1234567 / 030 1234568" are two: what follows a complete number is another one.
bool isTwoNumbers(const PhoneText &text, const std::string &region)
{
    return std::any_of(text.slashes.begin(), text.slashes.end(), [&](std::size_t slash) {
        const std::string before = text.digits.substr(0, slash);
        const std::string after = text.digits.substr(slash);
        const Judgement first = text.international ? judge('+' + before, region) : judgeDialled(before, region);
        if (after.empty() || first.hasOddLength || first.nationalDigits < kFewestNationalDigits)
            return false;
        return fitOf(first) == Fit::Valid || fitOf(judgeDialled(after, region)) < Fit::OddLength;
    });
}

QStringList digitGroups(const QString &text)
{
    QStringList groups;
    bool inGroup = false;
    for (const QChar character : text) {
        const bool isDigit = character.isDigit();
        if (isDigit && !inGroup)
            groups.append(QString());
        if (isDigit)
            groups.last().append(character);
        inGroup = isDigit;
    }
    return groups;
}

/// Grouped as `format` has it; as it is when the library does not know the country code or would drop a digit.
QString grouped(const QString &e164, Library::PhoneNumberFormat format)
{
    const auto number = parsed(e164);
    if (!number)
        return e164;
    const QString international = formatted(*number, Library::INTERNATIONAL);
    if (digitGroups(international).join(QString()) != QStringView(e164).mid(1))
        return e164;
    return format == Library::INTERNATIONAL ? international : formatted(*number, format);
}

} // namespace

PhoneNumber::PhoneNumber(QString e164, std::optional<PhoneType> type)
    : m_e164(std::move(e164))
    , m_type(type)
{}

PhoneReading PhoneNumber::read(const QString &text, const RegionCode &region)
{
    const PhoneText written = phoneText(text);
    if (written.problem != PhoneProblem::None)
        return {std::nullopt, written.problem};
    const std::string from = libraryRegion(region);
    if (isTwoNumbers(written, from))
        return {std::nullopt, PhoneProblem::NotANumber};
    const std::string full = written.international ? '+' + written.digits : written.digits;
    const Judgement judgement = settled(written.international ? judge(full, from) : judgeDialled(full, from), full);
    if (judgement.e164.isEmpty())
        return {std::nullopt, judgement.problem};
    return {PhoneNumber(judgement.e164, judgement.type), judgement.problem};
}

std::optional<PhoneNumber> PhoneNumber::fromE164(const QString &e164)
{
    const QStringView digits = QStringView(e164).mid(1);
    const bool isAscii = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!e164.startsWith(u'+') || digits.size() < kFewestDigits || digits.size() > kMostDigits || !isAscii ||
        digits.front() == u'0')
        return std::nullopt;
    return PhoneNumber(e164);
}

std::optional<PhoneNumber> PhoneNumber::example(const RegionCode &region)
{
    const std::string code = libraryRegion(region);
    lib::PhoneNumber number;
    if (!numbering().GetExampleNumberForType(code, Library::MOBILE, &number) &&
        !numbering().GetExampleNumber(code, &number))
        return std::nullopt;
    return fromE164(formatted(number, Library::E164));
}

QString PhoneNumber::international() const { return grouped(m_e164, Library::INTERNATIONAL); }

QString PhoneNumber::national() const { return grouped(m_e164, Library::NATIONAL); }

QString PhoneNumber::masked() const
{
    const QChar dot(0x2022);
    QStringList groups = digitGroups(international());
    QString masked = QStringLiteral("+");
    if (groups.size() > 1)
        masked += groups.takeFirst() + u' ';
    const qsizetype digits = groups.join(QString()).size();
    const qsizetype atEnd = std::clamp<qsizetype>(digits - kFewestHidden, 0, kMostShownAtEnd);
    // A number in one piece has no first group to show.
    const qsizetype firstGroup = groups.size() > 1 ? groups.first().size() : 0;
    const qsizetype atStart = std::clamp<qsizetype>(digits - kFewestHidden - atEnd, 0, firstGroup);
    qsizetype position = 0;
    for (QString &group : groups)
        for (QChar &digit : group) {
            if (position >= atStart && position < digits - atEnd)
                digit = dot;
            ++position;
        }
    return masked + groups.join(u' ');
}

RegionCode PhoneNumber::region() const
{
    const auto number = parsed(m_e164);
    if (!number)
        return {};
    std::string region;
    numbering().GetRegionCodeForNumber(*number, &region);
    if (const auto shorter = region == "ZZ" ? withoutSurplus(*number) : std::nullopt)
        numbering().GetRegionCodeForNumber(*shorter, &region);
    if (region == "ZZ")
        numbering().GetRegionCodeForCountryCode(number->country_code(), &region);
    return region == "ZZ" ? RegionCode() : QString::fromStdString(region);
}

PhoneType PhoneNumber::type() const
{
    if (m_type)
        return *m_type;
    const auto number = parsed(m_e164);
    return number ? typeOf(*number) : PhoneType::Unknown;
}

QString numberingLibraryVersion()
{
    const QString library = QStringLiteral(RINGPROOF_NUMBERING_VERSION);
    const QString data = QString::fromLatin1(numberingDataVersion());
    return data.isEmpty() ? library : QStringLiteral("%1 (google-libphonenumber %2)").arg(library, data);
}

} // namespace Ringproof
