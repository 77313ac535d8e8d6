// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened to one verification, in the order in which it happened. Pure values.
// Never holds a code that was tried.
#pragma once

#include "store/store.h"

namespace Ringproof {

enum class SendState { UnderWay, Sent, NotSent, Unknown };

struct TimelineSend
{
    Timestamp startedAt;
    std::optional<Timestamp> endedAt;
    Channel channel = Channel::Sms;
    SendState state = SendState::UnderWay;
    int providerCode = 0; ///< why it was not sent; zero when the provider gave no reason
    QString actor;
};

struct TimelineCheck
{
    Timestamp startedAt;
    std::optional<Timestamp> endedAt;
    std::optional<CheckOutcome> outcome; ///< nothing: under way, or its end was never learnt
    QString actor;
};

struct Timeline
{
    VerificationRecord record;
    std::vector<TimelineSend> sends;   ///< oldest first
    std::vector<TimelineCheck> checks; ///< oldest first
    QString endedBy;                   ///< who cancelled it, or found out that it was over; empty when a check ended it
    std::optional<Timestamp> receiptUntil; ///< a receipt has been issued, and is valid until then
};

} // namespace Ringproof
