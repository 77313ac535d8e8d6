// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/twilioformat.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <random>

namespace Ringproof {

namespace {

constexpr qsizetype kSidDigits = 32;

} // namespace

QByteArray newSid(const char *prefix)
{
    std::array<quint64, 2> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    QByteArray sid(prefix);
    sid.reserve(sid.size() + kSidDigits);
    return sid.append(QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random).toHex());
}

bool isSid(QByteArrayView text, const char *prefix)
{
    const QByteArrayView start(prefix);
    return text.size() == start.size() + kSidDigits && text.startsWith(start) &&
           std::all_of(text.begin() + start.size(), text.end(),
               [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
}

QByteArray twilioTime(Timestamp time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    std::array<char, 40> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()), int(clock.minutes().count()),
        int(clock.seconds().count()));
    return QByteArray(text.data(), length);
}

QByteArray newCode(int length)
{
    quint64 bound = 1;
    for (int i = 0; i < length; ++i)
        bound *= 10;
    // The distribution rejects what would make small codes likelier; QRandomGenerator::bounded() only scales.
    std::uniform_int_distribution<quint64> codes(0, bound - 1);
    return QByteArray::number(codes(*QRandomGenerator::system())).rightJustified(length, '0');
}

} // namespace Ringproof
