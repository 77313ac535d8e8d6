// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/requestoffer.h"

#include "phone/phonenumber.h"
#include "ui/desk/offerbox.h"
#include "ui/readingorder.h"
#include "ui/text.h"
#include "ui/translated.h"
#include "ui/widgets/actionbutton.h"

#include <QVBoxLayout>

namespace Ringproof {

namespace {

/// The rows that have room above the page; the others follow as these are taken or dismissed.
constexpr size_t kMostRows = 5;

QString wordsFor(const WaitingRequest &request)
{
    const auto parsed = PhoneNumber::fromE164(request.number);
    const QString number = isolated(parsed ? parsed->international() : request.number);
    const QString reference = isolated(request.reference);
    if (request.number.isEmpty())
        return reference;
    if (request.reference.isEmpty())
        return number;
    return RequestOffer::tr("%1, %2", "a number, a reference").arg(number, reference);
}

} // namespace

RequestOffer::RequestOffer(QWidget *parent)
    : QWidget(parent)
    , m_box(new OfferBox(this))
    , m_take(m_box->addButton())
    , m_dismiss(m_box->addButton())
    , m_all(m_box->addButton())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    m_take->setCommand(Command::TakeRequest);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT taken(0); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { Q_EMIT dismissed(0); });
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_isExpanded = !m_isExpanded;
        draw();
    });
    keepTranslated(this, [this] { draw(); });
    hide();
}

void RequestOffer::offer(const std::vector<WaitingRequest> &requests, bool isFull)
{
    m_requests = requests;
    m_isFull = isFull;
    m_isExpanded = m_isExpanded && requests.size() > 1;
    draw();
    setVisible(!requests.empty());
}

void RequestOffer::draw()
{
    m_take->setText(tr("Ta&ke next"));
    m_dismiss->setText(tr("&Dismiss"));
    m_all->setText(m_isExpanded ? tr("Hide list") : tr("Show list"));
    m_all->setVisible(m_requests.size() > 1);
    m_dismiss->setVisible(!m_isExpanded);
    drawRows();
    if (m_requests.empty())
        return;
    const QString next = wordsFor(m_requests.front());
    const int count = static_cast<int>(m_requests.size());
    const QString waiting = count == 1 ? tr("A request is waiting: %1.").arg(next)
                                       : tr("Requests waiting: %L1. Next: %2.").arg(count).arg(next);
    if (m_isFull)
        m_box->tell(Notice::Kind::Warning,
            tr("%1 No more requests can wait, so the last one wasn't added. Take or dismiss one, then open the link again.")
                .arg(waiting));
    else
        m_box->tell(Notice::Kind::Info, waiting);
}

void RequestOffer::drawRows()
{
    m_box->clearRows();
    if (!m_isExpanded)
        return;
    const std::size_t shown = std::min(m_requests.size(), kMostRows);
    for (std::size_t index = 0; index < shown; ++index) {
        ActionButton *take = m_box->makeRowButton(tr("Take"));
        ActionButton *dismiss = m_box->makeRowButton(tr("Dismiss"));
        connect(take, &QPushButton::clicked, this, [this, index] { Q_EMIT taken(index); });
        connect(dismiss, &QPushButton::clicked, this, [this, index] { Q_EMIT dismissed(index); });
        m_box->addRow(wordsFor(m_requests[index]), {take, dismiss});
    }
    if (shown < m_requests.size())
        m_box->addRow(tr("Further requests: %L1").arg(m_requests.size() - shown), {});
    putInReadingOrder(this);
}

} // namespace Ringproof
