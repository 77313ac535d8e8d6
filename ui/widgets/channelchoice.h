// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The channels side by side, one of them chosen; arrow keys move the choice.
// Never hides a channel: whether it works for a number, the provider says.
#pragma once

#include "phone/channel.h"

#include <QRadioButton>

class QButtonGroup;

namespace Ringproof {

/// One part of the row. A radio button to screen readers and to the keyboard.
class ChannelButton final : public QRadioButton
{
    Q_OBJECT
public:
    enum class Place { First, Middle, Last };

    ChannelButton(Place place, const QString &text, QWidget *parent);

    /// As high as other tools, not as the fields of a page.
    void setTool();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QRectF shape() const;

    Place m_place;
    bool m_isTool = false;
};

class ChannelChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit ChannelChoice(QWidget *parent);

    Channel channel() const;
    void setChannel(Channel channel);

Q_SIGNALS:
    void channelChanged(Channel channel);

private:
    QButtonGroup *m_group;
};

} // namespace Ringproof
