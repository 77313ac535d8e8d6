// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The installation's key: it keys the hashes of numbers and the audit chain (HMAC-SHA-256, RFC 2104).
// Never stored in the database, never shown, never made anew where a database already depends on another one.
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <memory>

using EVP_MAC_CTX = struct evp_mac_ctx_st;

namespace Ringproof {

class DataKey final
{
public:
    static constexpr qsizetype kBytes = 32;

    /// From base64; Misconfigured unless it holds at least 32 bytes.
    static Result<DataKey> fromBase64(const Secret &text);
    /// From a file with base64 in it. When it is missing and may be made, it is, readable to its owner only.
    static Result<DataKey> fromFile(const QString &file, bool mayCreate);

    /// HMAC-SHA-256 in lower-case hex. `purpose` keeps the uses of one key apart.
    QString mac(const QByteArray &purpose, const QByteArray &content) const;

private:
    explicit DataKey(std::shared_ptr<const EVP_MAC_CTX> keyed)
        : m_keyed(std::move(keyed))
    {}

    std::shared_ptr<const EVP_MAC_CTX> m_keyed; ///< has taken the key in; each code begins with a copy of it
};

} // namespace Ringproof
