// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/overviewtiles.h"

#include "ui/desk/overviewwords.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/widgets/figuretile.h"

namespace Ringproof {

OverviewTiles::OverviewTiles(QWidget *parent)
    : EvenGrid(parent)
    , m_sent(new FigureTile(this))
    , m_verified(new FigureTile(this))
    , m_failed(new FigureTile(this))
    , m_conversion(new FigureTile(this))
    , m_time(new FigureTile(this))
    , m_spent(new FigureTile(this))
{
    for (FigureTile *tile : {m_sent, m_verified, m_failed, m_conversion, m_time, m_spent})
        addChild(tile);
    m_spent->hide();
    keepTranslated(this, [this] { retranslate(); });
}

void OverviewTiles::retranslate()
{
    m_sent->setWords(tr("codes sent"),
        tr("Messages and calls that went out, or may have. A code that was sent again counts again."));
    m_verified->setWords(tr("verified"), tr("Verifications that ended with the right code."));
    m_failed->setWords(tr("not verified"), tr("Verifications that ended without it: expired, too many wrong codes, "
                                              "cancelled, not sent or unknown. What is "
                                              "still under way is not among them."));
    m_conversion->setWords(tr("conversion"),
        tr("Of the codes whose end is known, the share that was entered. Known means approved, expired or ten minutes "
           "old: the same figure that pauses a country when it falls too low."));
    m_time->setWords(tr("median time"),
        tr("From the first code to the right entry: half of those who were verified took no longer."));
    rearrange();
}

void OverviewTiles::show(const OverviewReport &report, const PriceTable &prices)
{
    m_sent->setFigure(countText(report.total.sends));
    m_verified->setFigure(countText(report.total.verified));
    m_failed->setFigure(countText(report.total.failed()));
    m_conversion->setFigure(shareText(report.total.conversion()));
    m_time->setFigure(timeText(report.medianTime));
    showSpending(report, prices);
    rearrange();
}

void OverviewTiles::showSpending(const OverviewReport &report, const PriceTable &prices)
{
    m_spent->setVisible(!prices.isEmpty());
    if (prices.isEmpty())
        return;
    const Spending spending = spendingOf(report, prices);
    m_spent->setFigure(moneyText(spending.amount, prices.currency));
    const QString meaning =
        tr("An estimate by your table of prices. What is charged stands on the provider's invoice.");
    if (spending.unpriced == 0)
        m_spent->setWords(tr("spent, about"), meaning);
    else
        m_spent->setWords(tr("spent, at least"),
            tr("%1 Codes sent without a known price: %2.").arg(meaning, countText(spending.unpriced)));
}

} // namespace Ringproof
