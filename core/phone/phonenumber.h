// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A telephone number in canonical form (ITU-T E.164), and the one function that reads people's writing into it.
// Never holds an extension, letters or a number that E.164 or its numbering plan makes impossible.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

/// ISO 3166-1 alpha-2 in upper case, e.g. "US"; "001" for numbers of no country; empty when unknown.
using RegionCode = QString;

enum class PhoneType {
    Mobile,
    Landline,
    MobileOrLandline,
    TollFree,
    Premium,
    SharedCost,
    Voip,
    Pager,
    Other, ///< personal, corporate (UAN) and voice mail numbers
    Unknown,
};

enum class PhoneProblem {
    None,
    Empty,
    NotANumber, ///< letters, an extension, control or bidirectional marks, two numbers, no country to go by
    TooShort,
    TooLong,
    NotPossible,
    PossibleButUnknown, ///< a warning: the numbering data do not know it or its length, Twilio decides
    TypeNotAllowed,     ///< premium, shared cost, pager: no codes are sent there
};

struct PhoneReading;

class PhoneNumber final
{
public:
    /// Any way of writing a number; `region` says where a number without country code is from (may be empty).
    /// Longest accepted text: 250 characters. A number has one form: reading its E.164 again gives the same number.
    static PhoneReading read(const QString &text, const RegionCode &region);
    /// Strictly "+" and 7 to 15 ASCII digits, the first not zero, as E.164 has it; nothing else. No numbering plan is asked.
    static std::optional<PhoneNumber> fromE164(const QString &e164);
    /// A mobile number made up for placeholders; nothing for a region that libphonenumber does not know.
    static std::optional<PhoneNumber> example(const RegionCode &region);

    const QString &e164() const { return m_e164; }
    QString international() const; ///< "+1 415-555-2671"
    QString national() const;      ///< "(415) 555-2671"
    /// "+1 415 ••• ••71": country code, first group and last two digits; less of them in a short number, so that at least
    /// four digits stay hidden.
    QString masked() const;
    RegionCode region() const; ///< the main region of its country code when the numbering data do not know the number
    PhoneType type() const;

    bool operator==(const PhoneNumber &other) const { return m_e164 == other.m_e164; }

private:
    explicit PhoneNumber(QString e164, std::optional<PhoneType> type = std::nullopt);
    QString m_e164;
    std::optional<PhoneType> m_type; ///< of a number that was read: finding it out is half of reading it
};

struct PhoneReading
{
    std::optional<PhoneNumber> number; ///< set for None, PossibleButUnknown and TypeNotAllowed
    PhoneProblem problem = PhoneProblem::Empty;

    /// A code may be sent there as far as the numbering data can tell.
    bool isSendable() const { return problem == PhoneProblem::None || problem == PhoneProblem::PossibleButUnknown; }
};

/// Of libphonenumber, and of the newer numbering data that the build had from npm.
QString numberingLibraryVersion();

} // namespace Ringproof
