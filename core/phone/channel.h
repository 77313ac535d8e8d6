// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways in which a code can reach a phone, by the names of Twilio Verify's Channel parameter.
// Never says whether a channel is switched on: the provider knows.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

enum class Channel { Sms, Call, WhatsApp };

/// "sms", "call", "whatsapp".
QString channelName(Channel channel);
/// Case-insensitive, because Twilio writes "SMS" in send_code_attempts; nothing for a name we do not know.
std::optional<Channel> channelFromName(const QString &name);

} // namespace Ringproof
