// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A telephone on the screen, on which the sandbox's messages arrive.
// Never asks for messages and never keeps more than it shows.
#pragma once

#include <QWidget>

class QDateTime;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Ringproof {

class Handset final : public QWidget
{
    Q_OBJECT
public:
    explicit Handset(QWidget *parent);

    /// Beside something else.
    int leastWidth() const;
    /// A strip below something else: of little height, in which the messages scroll.
    void setBelow(bool isBelow);

    /// `channel` by the name that Twilio gives it. Another number begins with an empty screen.
    void receive(const QString &number, const QString &channel, const QString &body, const QDateTime &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void keepNewest(int messages);

    QString m_number;
    QLabel *m_owner;
    QWidget *m_case;
    QScrollArea *m_scroll;
    QVBoxLayout *m_messages;
    QLabel *m_empty;
};

} // namespace Ringproof
