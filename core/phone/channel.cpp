// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "phone/channel.h"

namespace Ringproof {

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Sms: return QStringLiteral("sms");
    case Channel::Call: return QStringLiteral("call");
    case Channel::WhatsApp: return QStringLiteral("whatsapp");
    }
    Q_UNREACHABLE();
}

std::optional<Channel> channelFromName(const QString &name)
{
    for (const Channel channel : {Channel::Sms, Channel::Call, Channel::WhatsApp})
        if (name.compare(channelName(channel), Qt::CaseInsensitive) == 0)
            return channel;
    return std::nullopt;
}

} // namespace Ringproof
