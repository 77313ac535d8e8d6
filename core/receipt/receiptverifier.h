// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verifies a receipt without any network: who signed it, when, for whom, and whether it may count. Pure.
// Never says less than what is wrong, and never trusts an algorithm that the receipt names for itself.
#pragma once

#include "receipt/jwks.h"
#include "receipt/receipt.h"

namespace Ringproof {

enum class ReceiptProblem {
    Malformed,            ///< not three parts, not JSON, a name twice, a claim missing or of another type
    UnsupportedAlgorithm, ///< anything but EdDSA, "none" above all; critical header fields that nobody here knows
    UnknownKey,
    WrongSignature,
    OtherIssuer,
    Sandbox,
    NotYetValid, ///< approved in the future, more than clocks may differ
    Expired
};

struct ReceiptRules
{
    QString issuer; ///< empty: the one that the keys name, or any
    bool allowSandbox = false;
};

struct ReceiptReading
{
    std::optional<ReceiptProblem> problem; ///< nothing: it is valid
    std::optional<ReceiptClaims> claims;   ///< only when the signature is right
    QString kid;
};

ReceiptReading verifyReceipt(const QByteArray &text, const KeySet &keys, const ReceiptRules &rules, Timestamp now);

} // namespace Ringproof
