// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request that came in from outside while another verification is under way: what it is about, and what can be done with it.
// Never takes it by itself.
#pragma once

#include <QWidget>

namespace Ringproof {

class Notice;

class RequestOffer final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestOffer(QWidget *parent);

    /// Two empty texts take the offer away.
    void offer(const QString &number, const QString &reference);

Q_SIGNALS:
    void taken();
    void refused();

private:
    void speak();

    QString m_number;
    QString m_reference;
    Notice *m_notice;
};

} // namespace Ringproof
