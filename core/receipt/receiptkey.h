// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An Ed25519 key pair (RFC 8032) by OpenSSL: the private half signs receipts, the public half is named by its thumbprint.
// Never shows the private half but for toPem(), which is for the key file.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace Ringproof {

class ReceiptPublicKey final
{
public:
    static constexpr qsizetype kBytes = 32;

    /// Nothing unless it is 32 bytes.
    static std::optional<ReceiptPublicKey> fromBytes(const QByteArray &bytes);

    const QByteArray &bytes() const { return m_bytes; }
    /// The JWK thumbprint (RFC 7638, RFC 8037 appendix A.3) in base64url.
    QString kid() const;
    bool verifies(const QByteArray &message, const QByteArray &signature) const;
    bool operator==(const ReceiptPublicKey &) const = default;

private:
    explicit ReceiptPublicKey(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {}

    QByteArray m_bytes;
};

class ReceiptKey final
{
public:
    static Result<ReceiptKey> generate();
    /// From the 32 bytes that RFC 8032 calls the private key. Misconfigured for anything else.
    static Result<ReceiptKey> fromSeed(const QByteArray &seed);
    /// Of the key file, which is made when it is missing, readable to its owner only. Misconfigured when it holds no
    /// Ed25519 key, or others may read it.
    static Result<ReceiptKey> fromFile(const QString &file);

    /// PKCS #8 as `openssl pkey` reads it.
    QByteArray toPem() const;
    ReceiptPublicKey publicKey() const;
    /// The 64 bytes of the signature. The same message always has the same one.
    Result<QByteArray> sign(const QByteArray &message) const;

private:
    explicit ReceiptKey(std::shared_ptr<EVP_PKEY> key);

    static Result<ReceiptKey> fromPem(const QByteArray &pem);

    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace Ringproof
