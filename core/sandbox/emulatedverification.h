// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One verification as Twilio would keep it, with its sends, and its three representations
// (twilio.com/docs/verify/api/verification, /verification-check, /list-verification-attempts). Never decides: VerifyEmulator does.
#pragma once

#include "phone/channel.h"
#include "phone/phonenumber.h"
#include "sandbox/emulatedservice.h"

#include <memory>
#include <vector>

namespace Ringproof {

struct SendAttempt
{
    QByteArray sid;
    quint64 sequence = 0; ///< place in the ledger
    Timestamp at;
    Channel channel = Channel::Sms;
    QByteArray locale;
    bool delivered = true;
};

struct EmulatedVerification
{
    enum class State { Pending, Approved, Canceled };

    static constexpr std::chrono::minutes kLifetime{10};
    static constexpr int kMaxSends = 5;
    static constexpr int kMaxChecks = 5;

    QByteArray sid;
    QByteArray service;
    QByteArray to;
    QByteArray country; ///< ISO 3166-1, empty for numbers of no country
    QByteArray code;
    Channel channel = Channel::Sms;
    bool lookedUp = false;
    PhoneType lineType = PhoneType::Unknown;
    QString amount;
    QString payee;
    Timestamp created;
    Timestamp updated;
    State state = State::Pending;
    int wrongChecks = 0;
    std::vector<SendAttempt> attempts;
    std::vector<Timestamp> fetches;

    Timestamp expiry() const { return created + kLifetime; }
    /// Neither approved, nor canceled, nor past its time. One that took five wrong codes still is.
    bool isLive(Timestamp now) const { return state == State::Pending && now < expiry(); }
    bool isLocked() const { return wrongChecks >= kMaxChecks; }
    /// Twilio's word for it.
    QByteArray status() const;
};

/// One send of a verification, as the Attempts API shows it.
struct AttemptView
{
    std::shared_ptr<const EmulatedVerification> verification;
    std::size_t index = 0;

    const SendAttempt &attempt() const { return verification->attempts[index]; }
    /// Only the send that was the latest when the code was entered. Which one Twilio marks is not documented. [?]
    bool isConverted() const;
};

void writeVerification(JsonText &json, const EmulatedVerification &verification, const QByteArray &baseUrl);
void writeCheck(JsonText &json, const EmulatedVerification &verification);
void writeAttempt(JsonText &json, const AttemptView &view, Timestamp now, const QByteArray &baseUrl);

} // namespace Ringproof
