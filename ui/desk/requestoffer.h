// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The requests that came in from outside and wait: how many, which is next, and what can be done with each.
// Never takes one by itself.
#pragma once

#include "ui/wizard/requestqueue.h"

#include <QWidget>

namespace Ringproof {

class ActionButton;
class OfferBox;

class RequestOffer final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestOffer(QWidget *parent);

    /// Hidden while nothing waits. `isFull`: the last request could not be added.
    void offer(const std::vector<WaitingRequest> &requests, bool isFull);

Q_SIGNALS:
    void taken(std::size_t index);
    void dismissed(std::size_t index);

private:
    void draw();
    void drawRows();

    std::vector<WaitingRequest> m_requests;
    bool m_isFull = false;
    bool m_isExpanded = false;
    OfferBox *m_box;
    ActionButton *m_take;
    ActionButton *m_dismiss;
    ActionButton *m_all;
};

} // namespace Ringproof
