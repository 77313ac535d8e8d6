// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/liveoffer.h"

#include "ui/desk/offerbox.h"
#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"
#include "ui/wizard/livecodes.h"

#include <QVBoxLayout>
#include <algorithm>

namespace Ringproof {

namespace {

/// More than an agent has in hand; the history has the others.
constexpr std::size_t kMostRows = 3;

} // namespace

LiveOffer::LiveOffer(QWidget *parent)
    : QWidget(parent)
    , m_box(new OfferBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    keepTranslated(this, [this] { draw(); });
    hide();
}

void LiveOffer::show(const LiveCodes *codes)
{
    const auto now = codes ? codes->codes() : std::vector<VerificationRecord>();
    const auto isSame = [](const VerificationRecord &one, const VerificationRecord &other) {
        return one.id == other.id && one.expiresAt == other.expiresAt;
    };
    if (std::equal(now.begin(), now.end(), m_codes.begin(), m_codes.end(), isSame))
        return; // rows that are made again would lose the focus
    m_codes = now;
    if (codes)
        m_now = codes->clock().now();
    draw();
    setVisible(!m_codes.empty());
}

void LiveOffer::draw()
{
    m_box->clearRows();
    if (m_codes.empty())
        return;
    m_box->tell(Notice::Kind::Info, m_codes.size() == 1
                                        ? tr("A code is still valid. You can go on where you left off.")
                                        : tr("Codes that are still valid: %L1. You can go on where you left off.")
                                              .arg(m_codes.size()));
    const std::size_t shown = std::min(m_codes.size(), kMostRows);
    for (std::size_t index = 0; index < shown; ++index) {
        ActionButton *enter = m_box->makeRowButton(tr("Enter code"));
        connect(enter, &QPushButton::clicked, this, [this, code = m_codes[index]] { Q_EMIT resumed(code); });
        m_box->addRow(wordsFor(m_codes[index]), {enter});
    }
    if (shown < m_codes.size())
        m_box->addRow(tr("Further codes in the history: %L1").arg(m_codes.size() - shown), {});
    putInReadingOrder(this);
}

QString LiveOffer::wordsFor(const VerificationRecord &code) const
{
    const QString number = isolated(code.number.international());
    const QString sent = isolated(localTime(code.createdAt, m_now));
    const QString until = isolated(localTime(code.expiresAt, m_now));
    return code.reference.isEmpty()
               ? tr("%1, sent at %2, expires at %3", "a number, two times").arg(number, sent, until)
               : tr("%1, %4, sent at %2, expires at %3", "a number, two times, a reference")
                     .arg(number, sent, until, isolated(code.reference));
}

} // namespace Ringproof
