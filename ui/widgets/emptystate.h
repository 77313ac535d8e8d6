// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where there is nothing to show: why, and what to do about it.
// Never an end: it names the next step, or has a button for it.
#pragma once

#include <QWidget>

class QLabel;

namespace Ringproof {

class ActionButton;

class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent);

    /// Without words for the button there is none.
    void tell(const QString &title, const QString &words, const QString &button = {});

Q_SIGNALS:
    void pressed();

private:
    QLabel *m_title;
    QLabel *m_words;
    ActionButton *m_button;
};

} // namespace Ringproof
