// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A raised box with a title and something in it.
// Never scrolls and never clips: the page around it does what is needed.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Ringproof {

class Card final : public QWidget
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent);

    void setTitle(const QString &title);
    void addWidget(QWidget *widget, int stretch = 0);
    /// What came before stays at the top.
    void addStretch();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QVBoxLayout *m_column;
};

} // namespace Ringproof
