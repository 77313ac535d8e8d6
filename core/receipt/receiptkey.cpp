// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "receipt/receiptkey.h"

#include "base/fileaccess.h"
#include "base/privatefile.h"
#include "base/base64url.h"

#include <QCryptographicHash>
#include <QFile>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace Ringproof {

namespace {

constexpr qsizetype kSignatureBytes = 64;
constexpr qint64 kMaxFile = 4096;

struct Free
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key) { return {key, EVP_PKEY_free}; }

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *octets(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

Failure unusable()
{
    return fail(ErrorCode::Misconfigured, QStringLiteral("the receipt key file holds no Ed25519 key"));
}

} // namespace

std::optional<ReceiptPublicKey> ReceiptPublicKey::fromBytes(const QByteArray &bytes)
{
    return bytes.size() == kBytes ? std::optional(ReceiptPublicKey(bytes)) : std::nullopt;
}

QString ReceiptPublicKey::kid() const
{
    // RFC 7638: the required members in the order of their names, without spaces.
    const QByteArray canonical = R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(m_bytes) + R"("})";
    return QString::fromLatin1(toBase64Url(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256)));
}

bool ReceiptPublicKey::verifies(const QByteArray &message, const QByteArray &signature) const
{
    const auto key =
        owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(m_bytes), size_t(m_bytes.size())));
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), size_t(signature.size()), octets(message),
               size_t(message.size())) == 1;
}

ReceiptKey::ReceiptKey(std::shared_ptr<EVP_PKEY> key)
    : m_key(std::move(key))
{}

Result<ReceiptKey> ReceiptKey::generate()
{
    auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return fail(ErrorCode::InternalError, QStringLiteral("no key could be made"));
    return ReceiptKey(std::move(key));
}

Result<ReceiptKey> ReceiptKey::fromSeed(const QByteArray &seed)
{
    auto key = owned(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, octets(seed), size_t(seed.size())));
    if (!key)
        return unusable();
    return ReceiptKey(std::move(key));
}

Result<ReceiptKey> ReceiptKey::fromPem(const QByteArray &pem)
{
    const std::unique_ptr<BIO, Free> input(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    // Without a callback OpenSSL would ask on the terminal for the password of an encrypted key.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    auto key = owned(input ? PEM_read_bio_PrivateKey(input.get(), nullptr, noPassword, nullptr) : nullptr);
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return unusable();
    return ReceiptKey(std::move(key));
}

Result<ReceiptKey> ReceiptKey::fromFile(const QString &file)
{
    if (const auto exposure = exposureText(file, Protection::FromReading))
        return fail(ErrorCode::Misconfigured, *exposure);
    QFile content(file);
    if (!content.exists()) {
        const auto made = generate();
        if (!made)
            return made;
        // Another process may have been first: then its key is ours as well.
        const auto created = createPrivateFile(file, made->toPem());
        if (!created)
            return fail(created.error());
    }
    if (!content.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("%1 cannot be read: %2").arg(file, content.errorString()));
    auto key = fromPem(content.read(kMaxFile));
    if (!key)
        return fail(ErrorCode::Misconfigured,
            QStringLiteral("%1 is damaged: it holds no Ed25519 private key. Restore it from a backup, or move it away for a new one.").arg(file));
    return key;
}

QByteArray ReceiptKey::toPem() const
{
    const std::unique_ptr<BIO, Free> output(BIO_new(BIO_s_mem()));
    if (!output || PEM_write_bio_PrivateKey(output.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *data = nullptr;
    const long size = BIO_get_mem_data(output.get(), &data);
    return {data, qsizetype(size)};
}

ReceiptPublicKey ReceiptKey::publicKey() const
{
    QByteArray bytes(ReceiptPublicKey::kBytes, '\0');
    size_t size = size_t(bytes.size());
    EVP_PKEY_get_raw_public_key(m_key.get(), octets(bytes), &size);
    return *ReceiptPublicKey::fromBytes(bytes);
}

Result<QByteArray> ReceiptKey::sign(const QByteArray &message) const
{
    const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    QByteArray signature(kSignatureBytes, '\0');
    size_t size = size_t(signature.size());
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1 ||
        EVP_DigestSign(context.get(), octets(signature), &size, octets(message), size_t(message.size())) != 1)
        return fail(ErrorCode::InternalError, QStringLiteral("nothing could be signed"));
    return signature;
}

} // namespace Ringproof
