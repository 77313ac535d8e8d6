// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with a receipt on the result page: copy as text or Markdown, save the signed file, show it as QR.
// Never waits for a file dialog, and never says "saved" before the file is whole.
#pragma once

#include "ui/wizard/receiptwords.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace Ringproof {

class ActionButton;
class QrView;

class ReceiptActions final : public QObject
{
    Q_OBJECT
public:
    explicit ReceiptActions(QWidget *page);

    QList<ActionButton *> buttons() const { return {m_copy, m_save, m_show}; }
    /// Nothing to offer: the buttons hide.
    void clear();
    void offer(const ReceiptWords &words);

Q_SIGNALS:
    /// How what was asked for went.
    void told(bool isDone, const QString &sentence);

private:
    void copy(const QString &text);
    void save();
    void showQr();
    QList<QLabel *> wordsAbout(const QrView *code, QWidget *parent) const;

    QWidget *m_page;
    ActionButton *m_copy;
    ActionButton *m_save;
    ActionButton *m_show;
    QMenu *m_menu;
    std::optional<ReceiptWords> m_words;
};

} // namespace Ringproof
