// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

namespace Ringproof {

QString errorCodeName(ErrorCode code)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(int(code)));
}

QString limitName(Limit limit)
{
    switch (limit) {
    case Limit::None: return {};
    case Limit::Wait: return QStringLiteral("number_wait");
    case Limit::PerTenMinutes: return QStringLiteral("number_per_10min");
    case Limit::PerDay: return QStringLiteral("number_per_day");
    case Limit::DailyBudget: return QStringLiteral("daily_budget");
    case Limit::WrongCodesPerHour: return QStringLiteral("wrong_codes_per_hour");
    case Limit::WrongCodesPerDay: return QStringLiteral("wrong_codes_per_day");
    case Limit::WrongCodesInARow: return QStringLiteral("wrong_codes_in_a_row");
    case Limit::NewNumbersOfPrefix: return QStringLiteral("new_numbers_per_prefix");
    case Limit::NumberType: return QStringLiteral("number_type");
    case Limit::Region: return QStringLiteral("region_not_allowed");
    case Limit::RegionConversion: return QStringLiteral("region_conversion");
    case Limit::ClientAddress: return QStringLiteral("client_address");
    }
    Q_UNREACHABLE();
}

} // namespace Ringproof
