// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figures at the head of the overview, each with what it means exactly.
// Never counts what is still under way as a failure.
#pragma once

#include "config/pricetable.h"
#include "store/overview.h"
#include "ui/widgets/evengrid.h"

namespace Ringproof {

class FigureTile;

class OverviewTiles final : public EvenGrid
{
    Q_OBJECT
public:
    explicit OverviewTiles(QWidget *parent);

    /// Without prices there is no tile for what was spent.
    void show(const OverviewReport &report, const PriceTable &prices);

private:
    void retranslate();
    void showSpending(const OverviewReport &report, const PriceTable &prices);

    FigureTile *m_sent;
    FigureTile *m_verified;
    FigureTile *m_failed;
    FigureTile *m_conversion;
    FigureTile *m_time;
    FigureTile *m_spent;
};

} // namespace Ringproof
