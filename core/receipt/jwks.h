// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The public keys that receipts are verified with, as a JWK set (RFC 7517, RFC 8037).
// Never holds a private key: a set with one in it is refused.
#pragma once

#include "receipt/receiptkey.h"

#include <QJsonObject>
#include <vector>

namespace Ringproof {

struct TrustedKey
{
    ReceiptPublicKey key;
    bool sandbox = false; ///< whatever it has signed proves nothing outside the sandbox
};

struct KeySet
{
    QString issuer; ///< who signs with these keys; empty: not said
    std::vector<TrustedKey> keys;
};

/// {"issuer", "keys": [{"kty", "crv", "x", "kid", "use", "alg", "sandbox"?}]}
QJsonObject toJwks(const KeySet &set);
/// Keys of other kinds are passed over (RFC 7517 section 5). Nothing when it is no JWK set, or holds an Ed25519 key that is
/// damaged, private, or named otherwise than by its thumbprint.
std::optional<KeySet> parseJwks(const QByteArray &text);

} // namespace Ringproof
