// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a send costs, by channel and region, where somebody has written it down (prices.toml). For estimates only.
// Never a bill: the provider's prices change, and what it charges is on its own invoice.
#pragma once

#include "config/config.h"

#include <optional>

namespace Ringproof {

/// Millionths of the currency: prices have four decimals, and sums must not drift.
using Micros = qint64;

struct PriceTable
{
    QString currency; ///< ISO 4217, e.g. "USD"
    /// By channel ("sms"), then by region ("US"; "*" for all that are not listed).
    QMap<QString, QMap<QString, Micros>> sends;
    Micros approval = 0; ///< on top, for each verification that is approved

    bool isEmpty() const { return sends.isEmpty() && approval == 0; }
    /// Of one send; nothing when nobody has written it down.
    std::optional<Micros> sendPrice(const QString &channel, const QString &region) const;
};

struct LoadedPrices
{
    PriceTable table;
    std::vector<ConfigProblem> problems;
};

/// Pure. currency = "USD", approval = 0.05, and tables [sms], [call], [whatsapp] of region = price. What is wrong is left
/// out and told; `file` is for the sentences.
LoadedPrices parsePrices(const QByteArray &toml, const QString &file);
/// The user's file beside the settings, else the system's; an empty table where there is neither.
LoadedPrices loadPrices();

} // namespace Ringproof
