// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipt/compactjws.h"

#include "base/strictjson.h"
#include "base/base64url.h"

namespace Ringproof {

Result<QByteArray> signCompactJws(const QByteArray &header, const QByteArray &payload, const ReceiptKey &key)
{
    const QByteArray signedText = toBase64Url(header) + '.' + toBase64Url(payload);
    const auto signature = key.sign(signedText);
    if (!signature)
        return signature;
    return signedText + '.' + toBase64Url(*signature);
}

std::optional<CompactJws> parseCompactJws(const QByteArray &text)
{
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto headerText = fromBase64Url(parts.at(0));
    const auto payload = fromBase64Url(parts.at(1));
    const auto signature = fromBase64Url(parts.at(2));
    if (!headerText || !payload || !signature)
        return std::nullopt;
    const auto header = parseStrictObject(*headerText);
    if (!header)
        return std::nullopt;
    return CompactJws{
        .header = *header, .payload = *payload, .signedText = parts.at(0) + '.' + parts.at(1), .signature = *signature};
}

} // namespace Ringproof
