// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/segmentedchoice.h"

#include "ui/translated.h"
#include "ui/widgets/channelchoice.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace Ringproof {

SegmentedChoice::SegmentedChoice(const std::vector<std::function<QString()>> &words, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    using Place = ChannelButton::Place;
    const int last = static_cast<int>(words.size()) - 1;
    for (int index = 0; index <= last; ++index) {
        const Place place = index == 0 ? Place::First : index == last ? Place::Last : Place::Middle;
        auto *button = new ChannelButton(place, {}, this);
        translated(button, words[size_t(index)]);
        m_group->addButton(button, index);
        row->addWidget(button);
        // Clicks and arrow keys; a choice that is set by the program is no news.
        connect(button, &QAbstractButton::toggled, this, [this, index](bool isOn) {
            if (isOn && !signalsBlocked())
                Q_EMIT chosen(index);
        });
    }
    row->addStretch();
    setCurrent(0);
}

int SegmentedChoice::current() const { return m_group->checkedId(); }

void SegmentedChoice::setCurrent(int index)
{
    const QSignalBlocker quiet(this);
    m_group->button(index)->setChecked(true);
}

} // namespace Ringproof
