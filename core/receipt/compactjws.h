// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JWS in its compact form (RFC 7515 section 7.1) with EdDSA (RFC 8037): three parts, one signature.
// Never trusts a header: the reader hands it over, whoever verifies decides.
#pragma once

#include "receipt/receiptkey.h"

#include <QJsonObject>

namespace Ringproof {

struct CompactJws
{
    QJsonObject header;
    QByteArray payload;
    QByteArray signedText; ///< what the signature is over: the first two parts as they stand
    QByteArray signature;
};

/// Header and payload as bytes, so that the caller decides every one of them.
Result<QByteArray> signCompactJws(const QByteArray &header, const QByteArray &payload, const ReceiptKey &key);
/// Nothing unless it is three parts of strict base64url, the first a JSON object without repeated names.
std::optional<CompactJws> parseCompactJws(const QByteArray &text);

} // namespace Ringproof
