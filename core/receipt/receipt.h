// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a receipt says about one approved verification, and its signed form. Pure: the same claims and key give the same bytes.
// Never holds a code, and a full number only where the caller puts one in.
#pragma once

#include "base/clock.h"
#include "receipt/receiptkey.h"

#include <QJsonObject>

namespace Ringproof {

struct ReceiptClaims
{
    QString issuer;
    Timestamp started;
    Timestamp approved;
    Timestamp expires;
    QString verificationSid;
    QString provider; ///< "twilio" or "sandbox"; of the sandbox, the receipt says so once more
    QString channel;
    QString actor;
    QString reference;
    QString purpose;
    QString phoneHash;
    QString phoneMasked;
    QString audit;       ///< the entry of the approval in the chain of records, as ID:HMAC
    QString phoneNumber; ///< empty: left out

    bool isSandbox() const { return provider != QLatin1StringView("twilio"); }
};

/// The header: alg, kid, typ. The claims: iss iat exp jti provider channel started approved actor reference purpose phone_hash
/// phone_masked audit, phone_number where there is one, sandbox where it is true. `iat` is the time of the approval.
Result<QByteArray> signReceipt(const ReceiptClaims &claims, const ReceiptKey &key);
/// Nothing unless every claim is there and of its type. Says nothing about the signature.
std::optional<ReceiptClaims> readClaims(const QByteArray &payload);
QJsonObject claimsJson(const ReceiptClaims &claims);

} // namespace Ringproof
