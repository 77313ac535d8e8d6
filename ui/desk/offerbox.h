// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A notice with buttons and rows below it, as wide as the wizard's page: the frame of everything that is offered above it.
// Never decides whether it is shown.
#pragma once

#include "ui/widgets/notice.h"

#include <QWidget>

class QVBoxLayout;

namespace Ringproof {

class ActionButton;
class FlowLayout;

class OfferBox final : public QWidget
{
    Q_OBJECT
public:
    explicit OfferBox(QWidget *parent);

    void tell(Notice::Kind kind, const QString &sentence) { m_notice->tell(kind, sentence); }
    ActionButton *addButton();
    /// A line of words with buttons of its own.
    void addRow(const QString &words, const QList<ActionButton *> &buttons);
    void clearRows();
    /// For a row; the row owns it.
    ActionButton *makeRowButton(const QString &text);

private:
    Notice *m_notice;
    FlowLayout *m_buttons;
    QVBoxLayout *m_rows;
};

} // namespace Ringproof
